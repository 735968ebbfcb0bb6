// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ILedger} from "../../../../contracts/interfaces/ILedger.sol";
import {IPassport} from "../../../../contracts/interfaces/IPassport.sol";
import {IPriceList} from "../../../../contracts/interfaces/IPriceList.sol";
import {IStanding} from "../../../../contracts/interfaces/IStanding.sol";
import {IWorkLedger} from "../../../../contracts/interfaces/IWorkLedger.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {ProviderId, ScopeId} from "../../../../contracts/types/Stamps.sol";
import {LedgerPolicy, Quantity, Report, UnitId} from "../../../../contracts/types/Work.sol";
import {VotingBase} from "../../support/VotingBase.sol";

/// What goes by gifts, in a Round of votes that names the Ledger.
contract PairTest is VotingBase {
    IWorkLedger private work;
    IStanding private standing;
    ApplicationId private a;

    function setUp() public override {
        super.setUp();
        IPriceList prices = IPriceList(deploy("contracts/work/PriceList.sol:PriceList", abi.encode(factory)));
        LedgerPolicy memory policy = LedgerPolicy({
            graceTime: 30 days,
            judgeTime: 7 days,
            growthBps: 15_000,
            objectionBps: 1_000,
            passport: IPassport(address(0)),
            scope: ScopeId.wrap(0),
            issuer: address(0),
            provider: ProviderId.wrap(0)
        });
        bytes memory arguments = abi.encode(factory, prices, ILedger(address(0)), policy);
        work = IWorkLedger(deploy("contracts/work/Ledger.sol:Ledger", arguments));
        standing = IStanding(deploy("contracts/stake/Standing.sol:Standing", abi.encode(work)));
        _trust(address(work));
        vm.prank(admin);
        prices.setPrice(address(program), address(token), "receipt", 1_000_000, "source");
        RoundConfig memory c = _votingConfig();
        c.modules.ledger = address(work);
        _reopenVoting(c);
        a = _accepted(alice);
        _fund(1_000);
        _toDonations();
        _vote(bob, a, 3);
    }

    function _expectNoDonations(address explorer) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NoDonations.selector, a, explorer));
    }

    function test_RevertWhen_Asked() public {
        address[2] memory explorers = [bob, anyone];
        for (uint256 i = 0; i < 2; ++i) {
            _expectNoDonations(explorers[i]);
            IDonationRound(address(round)).pair(a, explorers[i]);
        }
    }

    function test_GivenEndorsement() public {
        _expectNoDonations(bob);
        vm.prank(bob);
        standing.endorse(address(round), a, 1);
    }

    function test_GivenObjection() public {
        _toSettling();
        _settle();
        round.claim(a);
        Report memory report;
        (report.items, report.digest) = (new Quantity[](1), "report");
        report.items[0] = Quantity(UnitId.wrap(keccak256("receipt")), 900);
        vm.prank(alice);
        work.justify(address(round), a, report);
        _expectNoDonations(bob);
        vm.prank(bob);
        work.respond(address(round), a, false, "reason");
        _skip(60 days);
        _expectNoDonations(bob);
        standing.settlePair(address(round), a, bob);
    }
}
