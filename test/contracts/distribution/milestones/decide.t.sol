// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {MilestoneState} from "../../../../contracts/types/Milestones.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesDecideTest is MilestonesBase {
    function test_RevertGiven_NothingDelivered() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NothingDelivered.selector, round, a));
        _decide(0, true);
    }

    function test_RevertGiven_CallerIsNoReviewer() public {
        _delivered();
        _submit(0);
        address[5] memory others = [admin, operator, arbiter, builderA, anyone];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotReviewer.selector, others[i]));
            vm.prank(others[i]);
            milestones.decide(address(round), a, 0, EVIDENCE, true, REASON);
        }
    }

    function test_RevertGiven_OwnApplication() public {
        _delivered();
        _submit(0);
        address[2] memory own = [builderA, payee];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(admin);
            program.grantRole(Roles.REVIEWER, own[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_OwnApplication.selector, own[i]));
            vm.prank(own[i]);
            milestones.decide(address(round), a, 0, EVIDENCE, true, REASON);
        }
    }

    function test_RevertGiven_WasPaidBefore() public {
        _delivered();
        address other = makeAddr("other");
        vm.prank(builderA);
        round.proposeRecipient(other);
        vm.prank(reviewer);
        round.confirmRecipient(a, other);
        _submit(0);
        address[2] memory own = [payee, other];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(admin);
            program.grantRole(Roles.REVIEWER, own[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_OwnApplication.selector, own[i]));
            vm.prank(own[i]);
            milestones.decide(address(round), a, 0, EVIDENCE, true, REASON);
        }
    }

    function test_RevertGiven_NothingWaits() public {
        _deliveredInParts();
        _expectState(0, MilestoneState.Open);
        _decide(0, true);
        _submit(0);
        _decide(0, false);
        _expectState(0, MilestoneState.Rejected);
        _decide(0, true);
        _submit(1);
        _decide(1, true);
        _expectState(1, MilestoneState.Accepted);
        _decide(1, false);
        _submit(2);
        vm.warp(SETTLE_FROM + JUDGE);
        _expectState(2, MilestoneState.Accepted);
        _decide(2, false);
    }

    function test_RevertWhen_AnotherEvidence() public {
        _delivered();
        _submit(0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_EvidenceChanged.selector, bytes32("old"), EVIDENCE));
        vm.prank(reviewer);
        milestones.decide(address(round), a, 0, "old", true, REASON);
    }

    function test_RevertWhen_RejectedWithoutReason() public {
        _delivered();
        _submit(0);
        vm.expectRevert(Errors.Milestones_NoReason.selector);
        vm.prank(reviewer);
        milestones.decide(address(round), a, 0, EVIDENCE, false, 0);
    }

    function test_WhenAccepted() public {
        _delivered();
        vm.warp(SETTLE_FROM + DEFAULT - 1);
        _submit(0);
        vm.warp(SETTLE_FROM + DEFAULT + JUDGE - 2);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneDecided(address(round), a, 0, reviewer, true, 0);
        vm.prank(reviewer);
        milestones.decide(address(round), a, 0, EVIDENCE, true, 0);
        _assertState(0, MilestoneState.Accepted);
        assertEq(_pay(0), MATCH);
    }

    function test_WhenRejected() public {
        _delivered();
        _submit(0);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneDecided(address(round), a, 0, reviewer, false, REASON);
        _decide(0, false);
        assertEq(milestones.statusOf(address(round), a, 0).waitUntil, SETTLE_FROM + JUDGE);
        _expectState(0, MilestoneState.Rejected);
        _pay(0);
        vm.warp(SETTLE_FROM + DEFAULT);
        _expectState(0, MilestoneState.Lost);
        _pay(0);
    }

    function test_GivenNobodyDecides(uint256 time) public {
        _delivered();
        time = bound(time, SETTLE_FROM, SETTLE_FROM + DEFAULT - 1);
        vm.warp(time);
        _submit(0);
        vm.warp(time + JUDGE - 1);
        _expectState(0, MilestoneState.Submitted);
        _pay(0);
        vm.warp(time + JUDGE);
        assertEq(_pay(0), MATCH);
    }
}
