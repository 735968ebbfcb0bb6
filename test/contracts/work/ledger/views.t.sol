// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IPassport} from "../../../../contracts/interfaces/IPassport.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {ScopeId} from "../../../../contracts/types/Stamps.sol";
import {LedgerPolicy, Objection, WorkRecord, WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract ViewsTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    /* CONSTRUCTOR AND POLICY */

    function test_RevertWhen_PolicyIsBad() public {
        LedgerPolicy memory p = _policy();
        p.graceTime = 1 days - 1;
        _badPolicy(p);
        p.graceTime = 365 days + 1;
        _badPolicy(p);
        p = _policy();
        p.judgeTime = 1 days - 1;
        _badPolicy(p);
        p.judgeTime = 365 days + 1;
        _badPolicy(p);
        p = _policy();
        p.objectionBps = 0;
        _badPolicy(p);
        p.objectionBps = 10_001;
        _badPolicy(p);
        p = _policy();
        p.scope = ScopeId.wrap("closed");
        _badPolicy(p);
    }

    function test_WhenPolicyIsGood() public {
        LedgerPolicy memory p = work.policy();
        assertEq(keccak256(abi.encode(p)), keccak256(abi.encode(_policy())));
        assertEq(address(work.factory()), address(factory));
        assertEq(address(work.prices()), address(prices));
        assertEq(address(work.predecessor()), address(0));
        (p.graceTime, p.judgeTime, p.objectionBps) = (1 days, 365 days, 10_000);
        deployOrRevert("contracts/work/Ledger.sol:Ledger", abi.encode(factory, prices, address(0), p));
        (p.graceTime, p.judgeTime, p.objectionBps) = (365 days, 1 days, 1);
        deployOrRevert("contracts/work/Ledger.sol:Ledger", abi.encode(factory, prices, address(0), p));
    }

    function test_GivenNoPassport() public {
        LedgerPolicy memory p = _policy();
        p.passport = IPassport(address(0));
        _identify(alice, N1);
        bytes memory arguments = abi.encode(factory, prices, address(0), p);
        bytes memory call = abi.encodeCall(work.identityOf, (alice));
        (, bytes memory answer) = deploy("contracts/work/Ledger.sol:Ledger", arguments).staticcall(call);
        assertEq(abi.decode(answer, (bytes32)), bytes32(0));
    }

    /* ONE APPLICATION */

    function test_WhenNothingIsSubmitted() public {
        _assertState(id, WorkState.Owing);
        assertEq(work.grantedOf(address(round), id), GRANT);
        (uint256 owed, uint256 graceUntil) = work.debtOf(address(round), id);
        assertEq(owed, GRANT);
        assertEq(graceUntil, round.settledAt() + GRACE);
        WorkRecord memory none;
        assertEq(keccak256(abi.encode(_record(id))), keccak256(abi.encode(none)));
        _setClock(graceUntil - 1);
        _assertVerdict(false, GRANT, 0);
        _skip(1);
        _assertVerdict(true, GRANT, 0);
        assertEq(work.openedAt(address(round)), round.times().applicationsFrom);
    }

    function test_GivenNotSettled() public {
        _reopen(_workConfig());
        id = _accepted(alice, GRANT);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _assertState(id, WorkState.None);
        assertEq(round.matchOf(id), GRANT, "an estimate");
        assertEq(work.grantedOf(address(round), id), 0);
        (uint256 owed, uint256 graceUntil) = work.debtOf(address(round), id);
        assertEq(owed, 0);
        assertEq(graceUntil, 0);
        _assertVerdict(false, 0, 0);
        (uint256 granted, ) = work.totalsAt(address(program), alice, address(token), clock);
        assertEq(granted, GRANT, "the earlier Round's");
    }

    function test_GivenAtMostDeMinimis() public {
        _setPrice("catchment:de-minimis", GRANT);
        id = _granted(alice, GRANT);
        _assertState(id, WorkState.None);
        assertEq(_owed(id), 0);
        assertEq(work.grantedOf(address(round), id), GRANT);
        _skip(GRACE);
        _assertVerdict(false, GRANT, 0);
        _justify(id, 600);
        _skip(JUDGE);
        assertEq(work.justifiedAt(address(round), id, clock), 600, "may be justified all the same");
    }

    function test_GivenAWholeLife() public {
        _justify(id, 1_500);
        _assertVerdict(false, GRANT, 0);
        _respond(bob, id, false);
        _judge(id, 300);
        _assertVerdict(true, GRANT, 300);
        WorkRecord memory r = _record(id);
        assertEq(r.submission, 1);
        assertEq(r.spent, 1_500);
        assertEq(r.submitted, GRANT);
        assertEq(r.accepted, 300);
        assertEq(r.objecting, 100e18);
        assertTrue(r.isDecided && r.wasDecided && r.isContested && !r.hasAppealed, "flags");
        _appeal(alice, id);
        _assertVerdict(false, GRANT, 300);
        assertEq(_record(id).appealUntil, clock + JUDGE);
        _skip(JUDGE);
        _assertVerdict(true, GRANT, 300);
        _repay(anyone, id, 700);
        assertEq(_record(id).repaid, 700);
        assertEq(_owed(id), 0);
        _assertVerdict(true, GRANT, 300);
    }

    /// Not claimed by claimUntil: nothing was granted after all.
    function test_GivenUnclaimed() public {
        _reopen(_workConfig());
        id = _accepted(alice, GRANT);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        _justify(id, 600);
        _setClock(round.times().claimUntil - 1);
        assertEq(_owed(id), 400);
        assertEq(work.justifiedAt(address(round), id, clock), 600);
        _skip(1);
        assertEq(_owed(id), 0);
        assertEq(work.justifiedAt(address(round), id, clock), 0);
        _assertState(id, WorkState.None);
        assertEq(_record(id).accepted, 600, "what was accepted never falls");
    }

    function test_GivenNoObjection() public {
        _justify(id, 600);
        assertEq(uint256(work.objectionOf(address(round), id, bob)), uint256(Objection.None));
        _respond(bob, id, false);
        _respond(carol, id, true);
        assertEq(uint256(work.objectionOf(address(round), id, bob)), uint256(Objection.Open));
        assertEq(uint256(work.objectionOf(address(round), id, carol)), uint256(Objection.None));
    }

    /* ONE BUILDER */

    function test_WhenSettledLater() public view {
        uint256 settledAt = round.settledAt();
        (uint256 granted, ) = work.totalsAt(address(program), alice, address(token), settledAt - 1);
        assertEq(granted, 0);
        (granted, ) = work.totalsAt(address(program), alice, address(token), settledAt);
        assertEq(granted, GRANT);
    }

    /// The identity of the Stamp that covers the holder longest, now.
    function test_GivenSeveralStamps() public {
        assertEq(work.identityOf(alice), bytes32(0));
        _identify(alice, N1, clock + 10 days);
        bytes32 first = work.identityOf(alice);
        assertTrue(first != 0);
        _identify(alice, N2, clock + 20 days);
        bytes32 second = work.identityOf(alice);
        assertTrue(second != 0 && second != first);
        vm.prank(issuer);
        passport.revokeNullifier(scope, human, N2);
        assertEq(work.identityOf(alice), first, "revoked");
        _skip(10 days - 1);
        assertEq(work.identityOf(alice), first);
        _skip(1);
        assertEq(work.identityOf(alice), bytes32(0));
    }

    /// What the acceptance would say, though the address was never seen with the identity it holds.
    function test_GivenKnownAddressTakesADebtorsIdentity() public {
        _identify(alice, N1, clock + 1 days);
        work.bind(address(program), alice);
        IDonationRound first = round;
        uint256 graceUntil = _graceUntil();
        ApplicationId other = _granted(_builder(1), GRANT);
        _moveIdentity(N1, _builder(1));
        assertGt(clock, graceUntil, "the first owes");
        _setClock(_graceUntil());
        (address where, uint256 owed, ) = work.refusalOf(address(program), _builder(1));
        assertEq(where, address(round), "its own comes first");
        _repay(anyone, other, GRANT);
        (where, owed, ) = work.refusalOf(address(program), _builder(1));
        assertEq(where, address(first), "then its identity's");
        assertEq(owed, GRANT);
    }

    /// As above: the limit that is shown is the one that holds.
    function test_GivenKnownAddressTakesAnIdentity() public {
        _justify(id, GRANT);
        _judge(id, 400);
        _repay(anyone, id, GRANT - 400);
        _identify(alice, N1, clock + 1 days);
        work.bind(address(program), alice);
        ApplicationId other = _granted(_builder(1), GRANT);
        _justify(other, GRANT);
        _judge(other, 200);
        _repay(anyone, other, GRANT - 200);
        _moveIdentity(N1, _builder(1));
        _setAllowances(500, 100);
        _reopen(_workConfig());
        assertEq(work.askLimitOf(address(round), _builder(1)), (600 * uint256(GROWTH_BPS)) / 10_000 + 500);
        _apply(_builder(1), 1_400);
        _accept(round.applicationOf(_builder(1)));
        assertEq(work.askLimitOf(address(round), _builder(1)), 1_400);
    }

    function test_GivenRoundIsUnknown() public {
        _expectNotARound();
        work.askLimitOf(anyone, alice);
    }

    function _assertVerdict(bool isFinal, uint256 granted, uint256 justified) private view {
        (bool final_, uint256 granted_, uint256 justified_) = work.verdictOf(address(round), id);
        assertEq(final_, isFinal, "final");
        assertEq(granted_, granted, "granted");
        assertEq(justified_, justified, "justified");
    }

    function _badPolicy(LedgerPolicy memory p) private {
        bytes memory arguments = abi.encode(factory, prices, address(0), p);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_BadPolicy.selector));
        this.deployOrRevert("contracts/work/Ledger.sol:Ledger", arguments);
    }
}
