// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRound} from "../../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {MilestoneState} from "../../../../contracts/types/Milestones.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesReleaseTest is MilestonesBase {
    uint256 private constant SHARE = (MATCH * 3333) / 10_000;

    function _expectKept(MilestoneState state) private {
        _expectState(0, state);
        _release(0);
    }

    function test_RevertGiven_NothingDelivered() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NothingDelivered.selector, round, a));
        _release(0);
    }

    function test_RevertGiven_MayStillBeEarned() public {
        _deliveredInParts();
        _expectKept(MilestoneState.Open);
        vm.warp(SETTLE_FROM + 30 days - 1);
        _submit(0);
        vm.warp(SETTLE_FROM + 30 days);
        _expectKept(MilestoneState.Submitted);
        _decide(0, false);
        _expectKept(MilestoneState.Rejected);
        _appeal(0);
        _expectKept(MilestoneState.Appealed);
    }

    function test_RevertGiven_Accepted(uint256 time) public {
        _deliveredInParts();
        _submit(0);
        _decide(0, true);
        uint256 lastCall = SETTLE_FROM + 30 days + 3 * JUDGE + 365 days;
        assertEq(milestones.lastCallOf(address(round), a, 0), lastCall);
        vm.warp(bound(time, SETTLE_FROM, lastCall - 1));
        _expectKept(MilestoneState.Accepted);
    }

    function test_RevertGiven_Settled() public {
        _deliveredInParts();
        _submit(0);
        _decide(0, true);
        _pay(0);
        vm.warp(SETTLE_FROM + 1000 days);
        _expectKept(MilestoneState.Paid);
        _release(1);
        _expectState(1, MilestoneState.Released);
        _release(1);
    }

    function test_WhenDeadlineIsOver() public {
        _deliveredInParts();
        vm.warp(SETTLE_FROM + 30 days);
        vm.expectEmit(address(round));
        emit Events.Absorbed(SHARE, false);
        vm.expectEmit(address(milestones));
        emit Events.MilestoneReleased(address(round), a, 0, SHARE);
        assertEq(_release(0), SHARE);
        assertEq(milestones.owed(), MATCH - SHARE);
        assertEq(_released(round), SHARE);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), SHARE);
    }

    function test_GivenRoundIsClosed() public {
        _deliveredInParts();
        vm.warp(SETTLE_FROM + 90 days);
        for (uint256 part = 0; part < 3; ++part) _release(part);
        assertEq(milestones.owed(), 0);
        assertEq(token.balanceOf(address(milestones)), 0);
        vm.prank(sponsor);
        round.withdrawRest(sponsor, cat);
        assertEq(token.balanceOf(cat), MATCH);
    }

    function test_GivenRejectedForGood() public {
        _deliveredInParts();
        for (uint256 i = 0; i < 3; ++i) {
            _submit(0);
            _decide(0, false);
        }
        _expectKept(MilestoneState.Rejected);
        uint256 state = vm.snapshotState();
        _appeal(0);
        _rule(0, false);
        assertEq(_release(0), SHARE);
        vm.revertToState(state);
        vm.warp(SETTLE_FROM + JUDGE);
        assertEq(_release(0), SHARE);
    }

    function test_GivenNobodyHadItPaid() public {
        _deliveredInParts();
        _submit(0);
        _decide(0, true);
        vm.warp(milestones.lastCallOf(address(round), a, 0));
        uint256 state = vm.snapshotState();
        assertEq(_release(0), SHARE);
        vm.revertToState(state);
        assertEq(_pay(0), SHARE, "still the recipient's while it is there");
    }

    function test_WhenRoundCannotAbsorb() public {
        _deliveredInParts();
        vm.warp(SETTLE_FROM + 30 days);
        vm.mockCallRevert(address(round), abi.encodeCall(IRound.absorb, ()), "");
        assertEq(_release(0), SHARE);
        vm.clearMockedCalls();
        assertEq(_released(round), 0);
        assertEq(round.absorb(), SHARE);
        assertEq(_released(round), SHARE);
    }

    function test_WhenNativeCoin() public {
        milestones = _newMilestones(NATIVE);
        vm.warp(START);
        round = _opened(_nativeConfig(), payee);
        _deliveredInParts();
        vm.warp(CLAIM_UNTIL + 10 days);
        uint256 before = address(round).balance;
        assertEq(_release(2), MATCH - 2 * SHARE);
        assertEq(address(round).balance - before, MATCH - 2 * SHARE);
        round.withdrawRest(sponsor, sponsor);
        assertEq(sponsor.balance, MATCH - 2 * SHARE);
    }
}
