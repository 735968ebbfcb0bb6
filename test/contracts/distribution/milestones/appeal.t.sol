// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {MilestoneState} from "../../../../contracts/types/Milestones.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesAppealTest is MilestonesBase {
    function _expectNothing(uint256 part) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NothingToAppeal.selector, round, a, part));
        _appeal(part);
    }

    function _rejected() private {
        _deliveredInParts();
        _submit(0);
        _decide(0, false);
    }

    /* APPEAL */

    function test_RevertWhen_CallerIsNotBuilder() public {
        _rejected();
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotBuilder.selector, payee, builderA));
        vm.prank(payee);
        milestones.appeal(address(round), a, 0, REASON);
    }

    function test_RevertWhen_NoStatement() public {
        _rejected();
        vm.expectRevert(Errors.Milestones_NoReason.selector);
        vm.prank(builderA);
        milestones.appeal(address(round), a, 0, 0);
    }

    function test_RevertGiven_NothingIsRejected() public {
        _deliveredInParts();
        _expectNothing(0);
        _submit(0);
        _expectNothing(0);
        _decide(0, true);
        _expectNothing(0);
    }

    function test_RevertGiven_TimeToAppealIsOver(uint256 time) public {
        _rejected();
        vm.warp(bound(time, SETTLE_FROM + JUDGE, SETTLE_FROM + 2 * DEFAULT));
        _expectNothing(0);
    }

    function test_RevertGiven_AppealedBefore() public {
        _rejected();
        _appeal(0);
        _expectNothing(0);
        _rule(0, false);
        _expectNothing(0);
        _submit(0);
        _decide(0, false);
        _expectNothing(0);
    }

    function test_RevertGiven_NoArbiter() public {
        vm.warp(START);
        RoundConfig memory c = _config();
        c.modules.arbiter = address(0);
        round = _opened(c, payee);
        _delivered();
        vm.warp(SETTLE_FROM + DEFAULT - 1);
        _submit(0);
        _decide(0, false);
        _expectNothing(0);
        _assertState(0, MilestoneState.Rejected);
        vm.warp(SETTLE_FROM + DEFAULT);
        _assertState(0, MilestoneState.Lost);
    }

    function test_WhenAppealed() public {
        _deliveredInParts();
        vm.warp(SETTLE_FROM + 30 days - 1);
        _submit(0);
        uint256 decidedAt = SETTLE_FROM + 30 days + JUDGE - 2;
        vm.warp(decidedAt);
        _decide(0, false);
        vm.warp(decidedAt + JUDGE - 1);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneAppealed(address(round), a, 0, REASON, decidedAt + 2 * JUDGE - 1);
        _appeal(0);
        _assertState(0, MilestoneState.Appealed);
        assertTrue(milestones.statusOf(address(round), a, 0).hasAppealed);
        _expectState(0, MilestoneState.Appealed);
        _release(0);
    }

    /* RULE */

    function test_RevertWhen_CallerIsNotArbiter() public {
        _rejected();
        _appeal(0);
        address[3] memory others = [reviewer, admin, builderA];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotArbiter.selector, others[i], arbiter));
            vm.prank(others[i]);
            milestones.rule(address(round), a, 0, true, REASON);
        }
    }

    function test_RevertGiven_ArbiterIsPaid() public {
        vm.warp(START);
        round = _opened(_config(), arbiter);
        _rejected();
        _appeal(0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_OwnApplication.selector, arbiter));
        _rule(0, true);
    }

    function test_RevertGiven_NoAppeal() public {
        _rejected();
        _expectState(0, MilestoneState.Rejected);
        _rule(0, true);
        _appeal(0);
        vm.warp(SETTLE_FROM + JUDGE);
        _expectState(0, MilestoneState.Rejected);
        _rule(0, true);
    }

    function test_RevertWhen_RuledWithoutReason() public {
        _rejected();
        _appeal(0);
        vm.expectRevert(Errors.Milestones_NoReason.selector);
        vm.prank(arbiter);
        milestones.rule(address(round), a, 0, true, 0);
    }

    function test_WhenGranted() public {
        _rejected();
        _appeal(0);
        vm.warp(SETTLE_FROM + JUDGE - 1);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneRuled(address(round), a, 0, arbiter, true, REASON);
        _rule(0, true);
        assertEq(_pay(0), (MATCH * 3333) / 10_000);
    }

    function test_WhenRefused() public {
        _rejected();
        _appeal(0);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneRuled(address(round), a, 0, arbiter, false, REASON);
        _rule(0, false);
        _assertState(0, MilestoneState.Rejected);
        uint256 state = vm.snapshotState();
        _submit(0);
        _assertState(0, MilestoneState.Submitted);
        vm.revertToState(state);
        vm.warp(SETTLE_FROM + 30 days);
        _assertState(0, MilestoneState.Lost);
    }

    function test_GivenArbiterIsSilent() public {
        _deliveredInParts();
        vm.warp(SETTLE_FROM + 30 days - 1);
        _submit(0);
        _decide(0, false);
        _appeal(0);
        vm.warp(SETTLE_FROM + 30 days + JUDGE - 2);
        _assertState(0, MilestoneState.Appealed);
        vm.warp(SETTLE_FROM + 30 days + JUDGE - 1);
        _assertState(0, MilestoneState.Lost);
    }
}
