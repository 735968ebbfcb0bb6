// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Objection, Quantity, Report, WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract JudgeTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        _expectNotARound();
        vm.prank(reviewer);
        work.judge(anyone, id, 1, _none(), REASON);
    }

    function test_RevertWhen_CallerIsNoReviewer() public {
        _justify(id, 400);
        address[] memory others = _othersThan(reviewer);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotReviewer.selector, others[i]));
            vm.prank(others[i]);
            work.judge(address(round), id, 1, _none(), REASON);
        }
    }

    function test_RevertWhen_CallerIsTheBuilder() public {
        _justify(id, 400);
        vm.prank(admin);
        program.grantRole(Roles.REVIEWER, alice);
        _judgeRefused(alice, 1, abi.encodeWithSelector(Errors.Ledger_OwnRecord.selector, alice));
    }

    /// Another address of the same person, joined or merely holding its identity now.
    function test_RevertWhen_CallerIsTheSamePerson() public {
        _identify(alice, N1, clock + 1 days);
        work.bind(address(program), alice);
        _moveIdentity(N1, anyone);
        _justify(id, 400);
        vm.prank(admin);
        program.grantRole(Roles.REVIEWER, anyone);
        bytes memory reason = abi.encodeWithSelector(Errors.Ledger_OwnRecord.selector, anyone);
        _judgeRefused(anyone, 1, reason);
        work.bind(address(program), anyone);
        _judgeRefused(anyone, 1, reason);
        _judge(id, 1);
    }

    function test_RevertGiven_NothingWaits() public {
        _expectNothingToJudge(id);
        _judge(id, 0);
        _justify(id, 400);
        _judge(id, 100);
        _expectNothingToJudge(id);
        _judge(id, 200);
    }

    function test_RevertGiven_JudgeTimeIsOver() public {
        _justify(id, 400);
        _skip(JUDGE);
        _expectNothingToJudge(id);
        _judge(id, 400);
        _skipBack();
        _judge(id, 400);
    }

    function test_RevertGiven_DoubledTimeIsOver() public {
        _justify(id, 400);
        _respond(bob, id, false);
        _skip(2 * JUDGE);
        _expectNothingToJudge(id);
        _judge(id, 400);
        _skipBack();
        _judge(id, 400);
    }

    function test_RevertWhen_ThereIsNoReason() public {
        _justify(id, 400);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoReason.selector));
        vm.prank(reviewer);
        work.judge(address(round), id, 1, _none(), 0);
    }

    function test_RevertWhen_MoreThanSubmitted() public {
        _justify(id, 400);
        _judgeRefused(reviewer, 401, _outOfBounds(401, 0, 400));
        _judge(id, 400);
    }

    function test_RevertWhen_LessThanAcceptedBefore() public {
        _justify(id, 400);
        _judge(id, 300);
        _skip(JUDGE);
        _justify(id, 200);
        _judgeRefused(reviewer, 299, _outOfBounds(299, 300, 300));
        _judgeRefused(reviewer, 301, _outOfBounds(301, 300, 300));
        _judge(id, 300);
    }

    function test_RevertWhen_OutcomeIsMoreThanSubmitted() public {
        _justify(id, _report(400, TASK, 5));
        bytes memory reason = abi.encodeWithSelector(Errors.Ledger_OutcomeAboveSubmitted.selector, TASK, 6, 5);
        vm.expectRevert(reason);
        _judge(id, 400, _outcome(TASK, 6));
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_OutcomeAboveSubmitted.selector, LABEL, 1, 0));
        _judge(id, 400, _outcome(LABEL, 1));
        _judge(id, 400, _outcome(TASK, 5));
    }

    /// Of an earlier submission only.
    function test_RevertWhen_OutcomeIsNotOfTheLast() public {
        _justify(id, _report(400, TASK, 5));
        _skip(JUDGE);
        _justify(id, 400);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_OutcomeAboveSubmitted.selector, TASK, 1, 0));
        _judge(id, 400, _outcome(TASK, 1));
    }

    function test_WhenJudged(uint256 amount, uint128 millionths) public {
        (amount, millionths) = (bound(amount, 0, 400), uint128(bound(millionths, 0, 5)));
        _justify(id, _report(400, TASK, 5));
        _respond(bob, id, true);
        Quantity[] memory outcomes = _outcome(TASK, millionths);
        vm.expectEmit(address(work));
        emit Events.WorkJudged(address(round), id, reviewer, amount, outcomes, REASON, false);
        _judge(id, amount, outcomes);
        _assertState(id, WorkState.Decided);
        assertEq(_owed(id), GRANT - amount, "owed");
        assertEq(work.justifiedAt(address(round), id, clock), amount, "justified");
        assertEq(work.justifiedAt(address(round), id, clock - 1), 0, "the past stays");
        assertEq(work.outcomeOf(address(round), id, TASK), 0, "donors have not had their time");
        _skip(JUDGE - 1);
        assertEq(work.outcomeOf(address(round), id, TASK), 0, "nor now");
        _skip(1);
        assertEq(work.outcomeOf(address(round), id, TASK), millionths, "outcome");
    }

    /// One left out is not accepted.
    function test_WhenOutcomeIsLeftOut() public {
        _justify(id, _report(400, TASK, 5));
        _judge(id, 400);
        _skip(JUDGE);
        assertEq(work.outcomeOf(address(round), id, TASK), 0);
    }

    function test_GivenObjected() public {
        _justify(id, 400);
        _respond(bob, id, false);
        uint256 state = vm.snapshotState();
        _judge(id, 399);
        assertEq(uint256(work.objectionOf(address(round), id, bob)), uint256(Objection.Upheld));
        vm.revertToState(state);
        _judge(id, 400);
        assertEq(uint256(work.objectionOf(address(round), id, bob)), uint256(Objection.Overruled));
    }

    function _judgeRefused(address caller, uint256 amount, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(caller);
        work.judge(address(round), id, amount, _none(), REASON);
    }

    function _outOfBounds(uint256 amount, uint256 least, uint256 most) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Ledger_AmountOutOfBounds.selector, amount, least, most);
    }

    function _skipBack() private {
        _setClock(clock - 1);
    }
}
