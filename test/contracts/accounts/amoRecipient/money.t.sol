// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {AmoVault} from "../../support/AmoVault.sol";
import {AmoBase} from "../AmoBase.sol";

contract MoneyTest is AmoBase {
    function test_RevertGiven_NoPayrollIsDue() public {
        _skip(PERIOD - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_NoPayrollDue.selector, START + PERIOD));
        amo.payPayroll();
    }

    function test_WhenPayrollIsDue() public {
        _skip(PERIOD);
        vm.expectEmit(address(amo));
        emit Events.PayrollPaid(payee, PAYROLL, START + 2 * PERIOD);
        vm.prank(anyone);
        amo.payPayroll();
        assertEq(dollar.balanceOf(payee), PAYROLL);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_NoPayrollDue.selector, START + 2 * PERIOD));
        amo.payPayroll();
    }

    /// Everything is at work: the payroll calls back what it needs, from what is matured.
    function test_GivenNothingIsLiquid() public {
        _deploy(0, 600e18);
        _deploy(1, 400e18);
        _skip(PERIOD);
        quick.setMode(AmoVault.Mode.Paused);
        amo.payPayroll();
        assertEq(dollar.balanceOf(payee), PAYROLL);
        assertEq(slow.balanceOf(address(amo)), 500e18);
    }

    function test_RevertGiven_TooLittleLiquid() public {
        _deploy(0, 600e18);
        _deploy(1, 400e18);
        _skip(PERIOD);
        quick.setMode(AmoVault.Mode.Paused);
        slow.setMode(AmoVault.Mode.Gluttonous);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_TooLittleLiquid.selector, 0, PAYROLL));
        amo.payPayroll();
    }

    function test_WhenHarvested() public {
        _deploy(0, 500e18);
        dollar.mint(address(slow), 50e18);
        vm.prank(anyone);
        uint256 paid = amo.harvest();
        assertGe(paid, 10e18 - 2, "a fifth");
        assertLe(paid, 10e18, "at most a fifth");
        assertEq(dollar.balanceOf(treasury), paid);
        assertEq(box.paidFor(worker), paid);
        assertEq(dollar.allowance(address(amo), address(box)), 0);
        assertEq(amo.harvest(), 0);
    }

    /// After a loss profit is shared only from the mark it had reached.
    function test_GivenLossesBefore() public {
        _deploy(0, 500e18);
        slow.lose(40e18);
        assertEq(amo.lossSoFar(), 40e18);
        dollar.mint(address(slow), 40e18);
        assertEq(amo.harvest(), 0);
        dollar.mint(address(slow), 100e18);
        assertGe(amo.harvest(), 20e18 - 2, "above the mark");
        slow.lose(30e18);
        assertGe(amo.lossSoFar(), 30e18 - 2, "since the mark");
        dollar.mint(address(slow), 30e18);
        assertLe(amo.harvest(), 2, "nothing above it");
    }

    function test_GivenLossElsewhere() public {
        _deploy(0, 300e18);
        _deploy(1, 300e18);
        dollar.mint(address(slow), 30e18);
        quick.lose(50e18);
        assertEq(amo.harvest(), 0);
        assertEq(dollar.balanceOf(treasury), 0);
    }

    /// A price by a vault's word alone pays nobody.
    function test_GivenProfitCannotBeRealised() public {
        _deploy(0, 500e18);
        dollar.mint(address(slow), 50e18);
        slow.setMode(AmoVault.Mode.Paused);
        assertEq(amo.harvest(), 0);
        assertEq(amo.profitDue(), 0);
    }

    /// A vault says ten times what it pays: what comes back is principal.
    function test_GivenPriceIsALie() public {
        _deploy(0, 500e18);
        slow.setMode(AmoVault.Mode.Lying);
        assertEq(amo.harvest(), 0);
        assertEq(amo.profitDue(), 0);
        slow.setMode(AmoVault.Mode.Good);
        assertEq(amo.lossSoFar(), 0);
        (uint256 liquid, uint256[] memory values) = amo.allocations();
        assertEq(liquid + values[0], FUNDS);
    }

    /// The owner cannot take the Program's share by unwinding and withdrawing before anyone harvests.
    function test_RevertWhen_ShareIsWithdrawn() public {
        _deploy(0, 500e18);
        dollar.mint(address(slow), 50e18);
        _unwindAll(worker, 0);
        uint256 due = amo.profitDue();
        assertGe(due, 10e18 - 2, "due");
        uint256 all = dollar.balanceOf(address(amo)) - 300e18;
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_BelowFloor.selector, 300e18, 300e18 + due));
        vm.prank(worker);
        amo.withdraw(all);
        vm.expectEmit(address(amo));
        emit Events.MoneyWithdrawn(worker, all - due);
        vm.prank(worker);
        amo.withdraw(all - due);
        assertEq(amo.harvest(), due);
    }

    /* CHECK */

    function test_GivenItHasNoMoneyYet() public {
        amo = _create(_mandate(), "empty");
        assertFalse(amo.check());
        assertEq(amo.startedAt(), 0);
        assertEq(amo.keptSinceAt(clock), 0);
    }

    function test_WhenFirstKept() public {
        vm.expectEmit(address(amo));
        emit Events.MandateChecked(true, FUNDS, 300e18, 0, anyone);
        vm.prank(anyone);
        assertTrue(amo.check());
        assertEq(amo.startedAt(), clock);
        assertEq(amo.keptSinceAt(clock - 1), 0);
        assertEq(_keptSince(), clock);
        _skip(5);
        assertTrue(amo.check());
        assertEq(_keptSince(), clock - 5);
    }

    function test_WhenBrokenAndCured() public {
        uint256 started = clock;
        _deploy(0, 600e18);
        _skip(1 days);
        slow.setMode(AmoVault.Mode.Silent);
        vm.expectEmit(address(amo));
        emit Events.MandateChecked(false, 400e18, 300e18, 600e18, anyone);
        vm.prank(anyone);
        assertFalse(amo.check());
        assertEq(_keptSince(), started, "a doubt");
        assertEq(amo.doubtedAt(), clock);
        _skip(1 hours - 1);
        assertFalse(amo.check());
        assertEq(_keptSince(), started, "not yet");
        _skip(1);
        vm.expectEmit(address(amo));
        emit Events.MandateChecked(false, 400e18, 300e18, 600e18, anyone);
        vm.prank(anyone);
        assertFalse(amo.check());
        assertEq(_keptSince(), 0);
        assertEq(_keptSinceAt(clock - 1), started);
        _skip(1 days);
        slow.setMode(AmoVault.Mode.Good);
        assertTrue(amo.check());
        assertEq(_keptSince(), clock);
        assertEq(_keptSinceAt(started), started);
        assertEq(amo.doubtedAt(), 0);
    }

    /// Found broken, kept, and broken again: no break, however long apart the first and the last.
    function test_GivenKeptBetween(uint256 pause) public {
        _deploy(0, 600e18);
        for (uint256 i = 0; i < 3; ++i) {
            slow.setMode(AmoVault.Mode.Silent);
            assertFalse(amo.check());
            _skip(bound(pause, 0, 365 days));
            slow.setMode(AmoVault.Mode.Good);
            assertTrue(amo.check());
            assertEq(amo.doubtedAt(), 0);
        }
        assertEq(_keptSince(), START);
    }

    /// A caller's thrift is no failure of a venue.
    function test_RevertWhen_CheckedWithTooLittleGas() public {
        _deploy(0, 600e18);
        for (uint256 gas_ = 50_000; gas_ < 800_000; gas_ += 50_000) {
            try amo.check{gas: gas_}() returns (bool isKept) {
                assertTrue(isKept, "kept");
            } catch {}
        }
        assertEq(_keptSince(), START);
    }
}
