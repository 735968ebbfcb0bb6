// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPriceList} from "../../../../contracts/interfaces/IPriceList.sol";
import {IStanding} from "../../../../contracts/interfaces/IStanding.sol";
import {IWorkLedger} from "../../../../contracts/interfaces/IWorkLedger.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LedgerPolicy, Quantity, Report, UnitId} from "../../../../contracts/types/Work.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// Standing behind the Ledger itself: Alice is granted all of the pool; bob gave 100, carol 60.
contract StandingOfLedgerTest is RoundBase {
    uint40 private constant GRACE = 30 days;
    uint40 private constant JUDGE = 7 days;
    uint256 private constant GAS_OF_A_PAIR = 260_000;

    IWorkLedger private work;
    IStanding private standing;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        IPriceList prices = IPriceList(deploy("contracts/work/PriceList.sol:PriceList", abi.encode(factory)));
        LedgerPolicy memory policy;
        (policy.graceTime, policy.judgeTime, policy.growthBps, policy.objectionBps) = (GRACE, JUDGE, 20_000, 5_000);
        bytes memory arguments = abi.encode(factory, prices, address(0), policy);
        work = IWorkLedger(deploy("contracts/work/Ledger.sol:Ledger", arguments));
        standing = IStanding(deploy("contracts/stake/Standing.sol:Standing", abi.encode(work)));
        _trust(address(work));
        vm.prank(admin);
        prices.setPrice(address(program), address(token), "receipt", 1_000_000, "what was paid, in base units");
        _settled();
    }

    function test_GivenPartOfItIsAccepted() public {
        _notFinal();
        _justify(POOL);
        _notFinal();
        _judge((POOL * 3) / 4);
        vm.prank(anyone);
        uint256 before = gasleft();
        standing.settlePair(address(round), id, bob);
        assertLt(before - gasleft(), GAS_OF_A_PAIR, "gas");
        _assertDonor(bob, 45e18, 15e18);
        // Cured, and settled again.
        _skip(JUDGE);
        _justify(POOL);
        _judge(POOL);
        _settlePair(bob);
        _assertDonor(bob, 60e18, 0);
    }

    function test_GivenSilence() public {
        _justify(POOL / 2);
        _skip(JUDGE);
        _settlePair(bob);
        _assertDonor(bob, 30e18, 30e18);
    }

    function test_GivenNotJustifiedInTime() public {
        _skip(GRACE - 1);
        _notFinal();
        _skip(1);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
    }

    function test_GivenObjections() public {
        _justify(POOL);
        vm.prank(bob);
        work.respond(address(round), id, false, REASON);
        _judge(0);
        _settlePair(bob);
        _settlePair(carol);
        _assertDonor(bob, 60e18, 0);
        _assertDonor(carol, 0, 60e18);
        // Accepted after all: the objection was to what was submitted then.
        _skip(JUDGE);
        _justify(POOL);
        _judge(POOL);
        _settlePair(carol);
        _assertDonor(carol, 60e18, 0);
    }

    function test_GivenOverruledObjection() public {
        _justify(POOL);
        vm.prank(bob);
        work.respond(address(round), id, false, REASON);
        _judge(POOL);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
    }

    /// Contested and never decided: nothing either way, a year after claimUntil.
    function test_GivenDoubt() public {
        _justify(POOL);
        vm.prank(bob);
        work.respond(address(round), id, false, REASON);
        _skip(2 * JUDGE);
        _notFinal();
        round.claim(id);
        _setClock(round.times().claimUntil + standing.LAST_CALL());
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    function test_GivenMatchWasNeverClaimed() public {
        _skip(GRACE);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
        _toClosed();
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    /// A newcomer's allowance of all the pool: after one grant of it, half counts.
    function test_GivenSecondGrant() public {
        _justify(POOL);
        _judge(POOL);
        round.claim(id);
        IPriceList prices = work.prices();
        vm.prank(admin);
        prices.setPrice(address(program), address(token), "catchment:allowance", POOL, "policy");
        vm.prank(admin);
        prices.setPrice(address(program), address(token), "catchment:stranger-allowance", POOL, "policy");
        _settled();
        _justify(POOL);
        _judge(POOL);
        _settlePair(bob);
        _assertDonor(bob, 30e18, 0);
    }

    function _settled() private {
        RoundConfig memory c = _config();
        c.modules.ledger = address(work);
        _reopen(c);
        id = _accepted(alice, uint96(POOL));
        _fund(POOL);
        _toDonations();
        _donate(bob, id, 100e18);
        _donate(carol, id, 60e18);
        _toSettling();
        _settle();
        round.claimDonations(id);
    }

    function _justify(uint256 spent) private {
        Report memory report;
        report.items = new Quantity[](1);
        report.items[0] = Quantity(UnitId.wrap(keccak256("receipt")), uint128(spent));
        report.digest = REASON;
        vm.prank(alice);
        work.justify(address(round), id, report);
    }

    function _judge(uint256 amount) private {
        vm.prank(reviewer);
        work.judge(address(round), id, amount, new Quantity[](0), REASON);
    }

    function _settlePair(address explorer) private {
        vm.prank(anyone);
        standing.settlePair(address(round), id, explorer);
    }

    function _notFinal() private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotFinal.selector, round, id));
        _settlePair(bob);
    }

    function _assertDonor(address explorer, uint256 justified, uint256 failed) private view {
        (, uint256 isJustified, uint256 isFailed) = standing.donorAt(address(program), address(token), explorer, clock);
        assertEq(isJustified, justified, "justified");
        assertEq(isFailed, failed, "failed");
    }

    /// Who objects when the decision is known has judged nothing.
    function test_LateObjectionIsNoInsurance() public {
        _justify(POOL);
        _judge(0);
        vm.prank(bob);
        work.respond(address(round), id, false, REASON);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
    }

    function test_ResubmittingHidesNothing() public {
        _skip(GRACE + 1);
        _justify(POOL);
        vm.prank(bob);
        work.respond(address(round), id, false, REASON);
        _skip(JUDGE);
        _judge(0);
        _justify(POOL);
        _settlePair(carol);
        _assertDonor(carol, 0, 60e18);
    }
}
