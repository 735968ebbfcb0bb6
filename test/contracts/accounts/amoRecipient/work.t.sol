// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {AmoVault} from "../../support/AmoVault.sol";
import {AmoBase} from "../AmoBase.sol";

contract WorkTest is AmoBase {
    function test_RevertGiven_CallerIsNotTheOwner() public {
        bytes memory refused = abi.encodeWithSelector(Errors.AmoRecipient_NotOwner.selector, anyone);
        vm.startPrank(anyone);
        vm.expectRevert(refused);
        amo.deploy(0, 1);
        vm.expectRevert(refused);
        amo.withdraw(1);
        vm.stopPrank();
        _deploy(0, 1e18);
        vm.expectRevert(refused);
        vm.prank(anyone);
        amo.unwind(0, 1);
    }

    function test_RevertWhen_VenueIsUnknown() public {
        bytes memory refused = abi.encodeWithSelector(Errors.AmoRecipient_UnknownVenue.selector, 2, 2);
        vm.expectRevert(refused);
        _deploy(2, 1);
        vm.expectRevert(refused);
        vm.prank(worker);
        amo.unwind(2, 1);
    }

    function test_RevertWhen_DeployedAboveCeiling() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_AboveCeiling.selector, 1, 400e18 + 1, 400e18));
        _deploy(1, 400e18 + 1);
        _deploy(1, 400e18);
    }

    function test_WhenDeployedToMatureVenue() public {
        _deploy(0, 600e18);
        // The second venue is mature at once and counts; the first does not yet.
        _deploy(1, 400e18);
        assertTrue(amo.floorMet());
        quick.setMode(AmoVault.Mode.Paused);
        assertFalse(amo.floorMet());
        _setClock(clock + MATURITY);
        assertTrue(amo.floorMet());
    }

    function test_RevertWhen_FloorWouldBreak() public {
        _deploy(0, 500e18);
        vm.prank(worker);
        amo.withdraw(200e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_BelowFloor.selector, 300e18 - 1, 300e18));
        vm.prank(worker);
        amo.withdraw(1);
    }

    function test_RevertWhen_VenueGivesTooLittle() public {
        quick.setThief(true);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmoRecipient_ReceivedTooLittle.selector, address(quick), 0, 10e18)
        );
        _deploy(1, 10e18);
    }

    function test_RevertGiven_LossLimitPassed() public {
        _deploy(0, 600e18);
        slow.lose(100e18);
        assertFalse(amo.isLossLimitPassed());
        slow.lose(1e18);
        assertTrue(amo.isLossLimitPassed());
        assertEq(amo.lossSoFar(), 101e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_LossLimitPassed.selector, 101e18));
        _deploy(1, 1);
        // It only unwinds, by whoever.
        _unwindAll(anyone, 0);
        assertEq(dollar.balanceOf(address(amo)), 899e18);
        assertEq(amo.lossSoFar(), 101e18);
    }

    function test_WhenDeployed() public {
        vm.expectEmit(address(amo));
        emit Events.MoneyDeployed(0, address(slow), 500e18, 500e18);
        _deploy(0, 500e18);
        assertEq(dollar.allowance(address(amo), address(slow)), 0);
        (uint256 liquid, uint256[] memory values) = amo.allocations();
        assertEq(liquid, 500e18);
        assertEq(values[0], 500e18);
        assertEq(values[1], 0);
        assertEq(amo.concentrationBps(), 5_000);
    }

    function test_WhenUnwoundByOwner(uint256 shares) public {
        _deploy(0, 500e18);
        shares = bound(shares, 1, 500e18);
        vm.expectEmit(address(amo));
        emit Events.MoneyUnwound(0, address(slow), shares, shares, shares, worker);
        vm.prank(worker);
        assertEq(amo.unwind(0, shares), shares);
        assertEq(dollar.balanceOf(address(amo)), 500e18 + shares);
        assertEq(amo.lossSoFar(), 0);
    }

    function test_RevertGiven_VenueFails() public {
        _deploy(1, 400e18);
        for (uint256 mode = 1; mode <= 4; ++mode) {
            quick.setMode(AmoVault.Mode(mode));
            vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_VenueFailed.selector, address(quick)));
            vm.prank(worker);
            amo.unwind(1, 1e18);
        }
    }

    /// Isolation: whatever the second does, the first and what is liquid go on.
    function test_GivenAnotherVenueFails() public {
        _deploy(0, 300e18);
        _deploy(1, 400e18);
        for (uint256 mode = 1; mode <= 4; ++mode) {
            uint256 state = vm.snapshotState();
            quick.setMode(AmoVault.Mode(mode));
            _unwindAll(worker, 0);
            vm.prank(worker);
            amo.withdraw(300e18);
            _skip(PERIOD);
            amo.payPayroll();
            amo.harvest();
            assertEq(dollar.balanceOf(payee), PAYROLL);
            vm.revertToState(state);
            _setClock(START);
        }
    }

    function test_GivenCeilingIsExceeded() public {
        _deploy(0, 600e18);
        vm.prank(worker);
        amo.withdraw(1);
        _unwindAll(anyone, 0);
        assertEq(dollar.balanceOf(address(amo)), FUNDS - 1, "all back");
    }

    /// Nor does somebody's gift make strangers the ones to choose.
    function test_RevertGiven_VenueOnlyGained() public {
        _deploy(0, 600e18);
        dollar.mint(address(slow), 600e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_NotOwner.selector, anyone));
        vm.prank(anyone);
        amo.unwind(0, 1);
    }

    /// The second venue counts as liquid while it can be left; when it cannot, anybody calls the first one back.
    function test_GivenFloorIsBroken() public {
        _deploy(0, 500e18);
        _deploy(1, 400e18);
        quick.setMode(AmoVault.Mode.Paused);
        assertFalse(amo.floorMet());
        vm.expectEmit(address(amo));
        emit Events.MoneyUnwound(0, address(slow), 200e18, 200e18, 200e18, anyone);
        vm.prank(anyone);
        amo.unwind(0, 200e18);
        assertTrue(amo.floorMet());
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_NotOwner.selector, anyone));
        vm.prank(anyone);
        amo.unwind(0, 1);
    }

    function test_RevertWhen_VenueCallsBack() public {
        quick.setCall(address(amo), abi.encodeCall(amo.harvest, ()));
        _deploy(1, 100e18);
        _unwindAll(worker, 1);
        assertFalse(quick.hasReentered());
        assertEq(dollar.balanceOf(address(amo)), FUNDS);
    }
}
