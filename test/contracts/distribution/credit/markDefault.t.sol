// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {CreditBase} from "./CreditBase.sol";

contract MarkDefaultTest is CreditBase {
    function setUp() public override {
        super.setUp();
        _lend(lender, DEPOSIT);
    }

    function test_RevertGiven_NoLoan() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_NoLoan.selector, alice));
        line.markDefault(alice);
    }

    function test_RevertGiven_NotOverdue() public {
        _borrow(alice, 1e18);
        uint256 dueAt = clock + LOAN_TERM;
        _skip(LOAN_TERM - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_NotOverdue.selector, alice, dueAt));
        line.markDefault(alice);
        _skip(1);
        line.markDefault(alice);
    }

    function test_RevertGiven_WrittenOffAlready() public {
        _default(alice, 1e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AlreadyWrittenOff.selector, alice));
        line.markDefault(alice);
    }

    function test_WhenWrittenOff() public {
        _borrow(alice, 100e18);
        _skip(LOAN_TERM);
        vm.expectEmit(address(line));
        emit Events.LoanWrittenOff(alice, address(program), 100e18, INTEREST);
        vm.prank(anyone);
        line.markDefault(alice);
        assertEq(line.lent(), 0);
        assertEq(line.writtenOff(), 100e18 + INTEREST);
        assertEq(line.totalAssets(), DEPOSIT - 100e18);
        assertTrue(line.loanOf(alice).isWrittenOff);
        assertEq(line.borrowableOf(address(program), alice), 0);
        assertEq(line.maxWithdraw(lender), DEPOSIT - 100e18);
        _redeem(lender, line.balanceOf(lender));
        assertEq(token.balanceOf(lender), DEPOSIT - 100e18);
    }

    function test_GivenSeveralOverdue() public {
        source.setLimit(address(program), carol, LIMIT);
        _borrow(alice, 1e18);
        _skip(1);
        _borrow(bob, 1e18);
        _skip(1);
        _borrow(carol, 1e18);
        _skip(LOAN_TERM - 2);
        assertEq(line.overdueBorrower(), alice);
        _skip(1);
        line.markDefault(bob);
        assertEq(line.overdueBorrower(), alice);
        _expectOverdue(alice, clock - 1);
        _redeem(lender, 1);
        line.markDefault(alice);
        assertEq(line.overdueBorrower(), address(0));
        _skip(1);
        assertEq(line.overdueBorrower(), carol);
        line.markDefault(carol);
        _redeem(lender, 1);
        assertEq(line.lent(), 0);
        assertEq(line.totalAssets(), line.cash());
    }

    function test_GivenMiddleLoanRepaid() public {
        source.setLimit(address(program), carol, LIMIT);
        _borrow(alice, 1e18);
        _borrow(bob, 1e18);
        _borrow(carol, 1e18);
        _repay(bob, 2e18);
        _repay(alice, 2e18);
        _skip(LOAN_TERM);
        assertEq(line.overdueBorrower(), carol);
        line.markDefault(carol);
        assertEq(line.overdueBorrower(), address(0));
        _borrow(alice, 1e18);
        assertEq(line.loanOf(alice).previous, address(0));
    }

    function test_GivenCeilingLost() public {
        source.setLimit(address(program), alice, type(uint256).max);
        _default(alice, CEILING);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AboveCeiling.selector, program, 1, 0));
        _borrow(bob, 1);
        assertEq(line.totalAssets(), DEPOSIT - CEILING);
    }
}
