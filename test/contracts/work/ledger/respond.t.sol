// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Objection, WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract RespondTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        _expectNotARound();
        work.respond(anyone, id, true, REASON);
    }

    function test_RevertGiven_NothingIsSubmitted() public {
        _expectNothingToJudge(id);
        _respond(bob, id, true);
    }

    function test_RevertGiven_TimeIsOver() public {
        _justify(id, 400);
        _skip(JUDGE);
        _expectNothingToJudge(id);
        _respond(bob, id, false);
        _setClock(clock - 1);
        _respond(bob, id, false);
        _skip(1);
        _expectNothingToJudge(id);
        _respond(carol, id, false);
    }

    function test_RevertWhen_CallerIsNoDonor() public {
        _justify(id, 400);
        address[] memory others = _othersThan(alice);
        for (uint256 i = 0; i < others.length; ++i) _refusedFor(others[i]);
    }

    /// Below what counts, without weight, or the Builder's own.
    function test_RevertWhen_DonationDoesNotCount() public {
        RoundConfig memory c = _workConfig();
        (c.giving.minCounted, c.giving.maxCounted) = (1e18, 50e18);
        _reopen(c);
        id = _accepted(alice, GRANT);
        explorerGate.setWeight(anyone, 0);
        _toDonations();
        _donate(anyone, id, 10e18);
        _donate(sponsor, id, 1e18 - 1);
        _donate(alice, id, 10e18);
        _finishHere();
        _justify(id, 400);
        _refusedFor(anyone);
        _refusedFor(sponsor);
        _respond(bob, id, false);
        assertEq(_record(id).objecting, 50e18, "at most what counts");
    }

    /// The Builder, and whoever holds its identity now, whatever it gave.
    function test_RevertWhen_CallerIsTheSamePerson() public {
        _identify(sponsor, N1, clock + 1 days);
        work.bind(address(program), sponsor);
        _moveIdentity(N1, anyone);
        work.bind(address(program), anyone);
        id = _granted(sponsor, GRANT);
        _justify(id, 400);
        address[2] memory own = [sponsor, anyone];
        for (uint256 i = 0; i < own.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_OwnRecord.selector, own[i]));
            vm.prank(own[i]);
            work.respond(address(round), id, true, REASON);
        }
    }

    /// Approving of the better report does not take away that the worse one was seen through.
    function test_GivenUpheldBefore() public {
        _justify(id, 400);
        _respond(bob, id, false);
        _judge(id, 100);
        _skip(JUDGE);
        _justify(id, 400);
        _respond(bob, id, true);
        assertEq(uint8(work.objectionOf(address(round), id, bob)), uint8(Objection.Upheld));
    }

    /// Who objects when the decision is known has judged nothing.
    function test_GivenDecidedBefore() public {
        _justify(id, 400);
        _judge(id, 100);
        _respond(bob, id, false);
        assertEq(uint8(work.objectionOf(address(round), id, bob)), uint8(Objection.None));
    }

    function test_RevertGiven_AnsweredBefore() public {
        _justify(id, 400);
        _respond(bob, id, true);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_AlreadyAnswered.selector, round, id, bob));
        _respond(bob, id, false);
        _skip(JUDGE);
        _justify(id, 400);
        _respond(bob, id, false);
    }

    function test_WhenApproved() public {
        _justify(id, 400);
        vm.expectEmit(address(work));
        emit Events.WorkAnswered(address(round), id, bob, true, 100e18, REASON);
        _respond(bob, id, true);
        assertEq(_record(id).approving, 100e18);
        assertFalse(_record(id).isContested);
        assertEq(uint256(work.objectionOf(address(round), id, bob)), uint256(Objection.None));
    }

    /// At the threshold, not one base unit below it.
    function test_WhenObjected() public {
        _reopen(_workConfig());
        id = _accepted(alice, GRANT);
        _toDonations();
        _donate(anyone, id, 1e18 - 1);
        _donate(sponsor, id, 1e18);
        _donate(bob, id, 1);
        _fund(POOL);
        _toSettling();
        _settle();
        _justify(id, 400);
        uint256 judgeUntil = clock + JUDGE;
        uint256 state = vm.snapshotState();
        _respond(anyone, id, false);
        assertFalse(_record(id).isContested, "below");
        assertEq(_record(id).judgeUntil, judgeUntil);
        _respond(bob, id, false);
        assertTrue(_record(id).isContested, "together");
        vm.revertToState(state);
        _respond(sponsor, id, false);
        assertTrue(_record(id).isContested, "at");
        assertEq(_record(id).judgeUntil, judgeUntil + JUDGE);
        assertEq(_record(id).responsesUntil, judgeUntil);
    }

    /// Objections never decide: what is contested is neither accepted nor owed.
    function test_GivenNobodyDecides() public {
        _justify(id, _report(400, TASK, 5));
        _respond(bob, id, false);
        _skip(2 * JUDGE - 1);
        _assertState(id, WorkState.Submitted);
        assertEq(_owed(id), 600);
        _skip(1);
        _assertState(id, WorkState.Decided);
        assertEq(_owed(id), 600);
        _setClock(_graceUntil() + 365 days);
        assertEq(_owed(id), 600);
        assertEq(work.justifiedAt(address(round), id, clock), 0);
        assertEq(work.outcomeOf(address(round), id, TASK), 0);
        assertEq(uint256(work.objectionOf(address(round), id, bob)), uint256(Objection.Open));
        (bool isFinal, , ) = work.verdictOf(address(round), id);
        assertFalse(isFinal);
    }

    function test_GivenDecided() public {
        _justify(id, _report(400, TASK, 5));
        _judge(id, 400, _outcome(TASK, 5));
        _respond(bob, id, false);
        assertFalse(_record(id).isContested, "contested");
        assertEq(_record(id).judgeUntil, clock + JUDGE, "judge time");
        uint256 state = vm.snapshotState();
        _skip(JUDGE);
        assertEq(work.outcomeOf(address(round), id, TASK), 0, "more object");
        vm.revertToState(state);
        _respond(carol, id, true);
        _skip(JUDGE);
        assertEq(work.outcomeOf(address(round), id, TASK), 5, "no more object than approve");
    }

    /// Voided by those who count and are more than the approvals, though a reviewer accepted it in writing.
    function test_GivenMoreObject() public {
        _justify(id, _report(400, TASK, 5));
        _judge(id, 400, _outcome(TASK, 5));
        _respond(bob, id, false);
        _skip(JUDGE);
        assertEq(work.outcomeOf(address(round), id, TASK), 0);
    }

    function test_GivenTooFewObject() public {
        RoundConfig memory c = _workConfig();
        _reopen(c);
        id = _accepted(alice, GRANT);
        _toDonations();
        _donate(anyone, id, 1e18);
        _finishHere();
        _justify(id, _report(400, TASK, 5));
        _respond(anyone, id, false);
        _skip(JUDGE);
        assertEq(work.justifiedAt(address(round), id, clock), 400);
        assertEq(work.outcomeOf(address(round), id, TASK), 5, "nor do they void an outcome");
        assertEq(uint256(work.objectionOf(address(round), id, anyone)), uint256(Objection.Overruled));
        _justify(id, 1);
        assertEq(uint256(work.objectionOf(address(round), id, anyone)), uint256(Objection.Overruled), "kept");
    }

    function _finishHere() private {
        _donateTwice(id, 100e18);
        _setClock(round.times().donationUntil - 1);
        _fund(POOL);
        _toSettling();
        _settle();
        round.claim(id);
    }

    function _refusedFor(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotADonor.selector, round, id, caller));
        vm.prank(caller);
        work.respond(address(round), id, false, REASON);
    }
}
