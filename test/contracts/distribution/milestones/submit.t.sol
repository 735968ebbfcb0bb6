// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {MilestoneState, MilestoneStatus} from "../../../../contracts/types/Milestones.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesSubmitTest is MilestonesBase {
    function test_RevertGiven_NothingDelivered() public {
        _agreed();
        _settle(round);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NothingDelivered.selector, round, a));
        _submit(0);
        assertEq(uint256(_state(2)), uint256(MilestoneState.None));
    }

    function _expectUnknown(uint256 part, uint256 parts) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_UnknownPart.selector, part, parts));
        _submit(part);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_UnknownPart.selector, part, parts));
        milestones.statusOf(address(round), a, part);
    }

    function test_RevertWhen_UnknownPart() public {
        uint256 state = vm.snapshotState();
        _delivered();
        _expectUnknown(1, 1);
        vm.revertToState(state);
        _deliveredInParts();
        _expectUnknown(3, 3);
    }

    function test_RevertWhen_CallerIsNotBuilder() public {
        _deliveredInParts();
        address[3] memory others = [payee, reviewer, builderB];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotBuilder.selector, others[i], builderA));
            vm.prank(others[i]);
            milestones.submit(address(round), a, 0, EVIDENCE);
        }
    }

    function test_RevertWhen_NoEvidence() public {
        _deliveredInParts();
        vm.expectRevert(Errors.Milestones_NoEvidence.selector);
        vm.prank(builderA);
        milestones.submit(address(round), a, 0, 0);
    }

    function test_RevertGiven_Waiting() public {
        _deliveredInParts();
        _submit(0);
        _expectState(0, MilestoneState.Submitted);
        _submit(0);
        _decide(0, false);
        _appeal(0);
        _expectState(0, MilestoneState.Appealed);
        _submit(0);
    }

    function test_RevertGiven_Accepted() public {
        _deliveredInParts();
        _submit(0);
        _decide(0, true);
        _submit(1);
        vm.warp(SETTLE_FROM + JUDGE);
        for (uint256 i = 0; i < 2; ++i) {
            _expectState(i, MilestoneState.Accepted);
            _submit(i);
        }
        _pay(0);
        _expectState(0, MilestoneState.Paid);
        _submit(0);
    }

    function test_RevertGiven_DeadlineIsOver(uint256 time) public {
        _deliveredInParts();
        vm.warp(bound(time, SETTLE_FROM + 30 days, SETTLE_FROM + 60 days - 1));
        _expectState(0, MilestoneState.Lost);
        _submit(0);
        _submit(1);
    }

    function _expectTooLate(uint256 submissions) private {
        bytes4 selector = Errors.Milestones_TooLate.selector;
        vm.expectRevert(abi.encodeWithSelector(selector, 0, SETTLE_FROM + 30 days, submissions));
        _submit(0);
        _assertState(0, MilestoneState.Rejected);
    }

    function test_RevertGiven_OnlyAnAppealIsLeft() public {
        _deliveredInParts();
        uint256 state = vm.snapshotState();
        vm.warp(SETTLE_FROM + 30 days - 1);
        _submit(0);
        vm.warp(SETTLE_FROM + 30 days);
        _decide(0, false);
        _expectTooLate(1);
        vm.revertToState(state);
        for (uint256 i = 0; i < 3; ++i) {
            _submit(0);
            _decide(0, false);
        }
        _expectTooLate(3);
    }

    function test_WhenSubmitted(uint256 time) public {
        _deliveredInParts();
        time = bound(time, SETTLE_FROM, SETTLE_FROM + 30 days - 1);
        vm.warp(time);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneSubmitted(address(round), a, 0, EVIDENCE, 1, time + JUDGE);
        _submit(0);
        MilestoneStatus memory status = milestones.statusOf(address(round), a, 0);
        assertEq(uint256(status.state), uint256(MilestoneState.Submitted));
        assertEq(status.amount, (MATCH * 3333) / 10_000);
        assertEq(status.deadline, SETTLE_FROM + 30 days);
        assertEq(status.waitUntil, time + JUDGE);
        assertEq(status.submissions, 1);
        assertEq(status.evidence, EVIDENCE);
        assertFalse(status.hasAppealed);
        _assertState(1, MilestoneState.Open);
    }

    function test_GivenRejected() public {
        _deliveredInParts();
        for (uint256 i = 1; i <= 3; ++i) {
            _submit(0);
            assertEq(milestones.statusOf(address(round), a, 0).submissions, i);
            if (i < 3) _decide(0, false);
        }
        vm.warp(SETTLE_FROM + JUDGE);
        _assertState(0, MilestoneState.Accepted);
    }
}
