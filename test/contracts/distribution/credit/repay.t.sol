// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLine} from "../../../../contracts/interfaces/ICreditLine.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {CreditTerms} from "../../../../contracts/types/Credit.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {FeeToken, HookToken} from "../../support/TestToken.sol";
import {CreditBase} from "./CreditBase.sol";
import {SourceMock} from "./SourceMock.sol";

contract RepayTest is CreditBase {
    function setUp() public override {
        super.setUp();
        _lend(lender, DEPOSIT);
    }

    function test_RevertWhen_ZeroAmount() public {
        _borrow(alice, 1e18);
        vm.expectRevert(Errors.CreditLine_ZeroAmount.selector);
        line.repay(alice, 0);
    }

    function test_RevertGiven_NoLoan() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_NoLoan.selector, alice));
        line.repay(alice, 1);
    }

    /// One address after the other could borrow the least, pay it back but for dust, and hold the line shut for a call each.
    function test_RevertWhen_DustIsLeft(uint256 minLoan, uint256 left) public {
        CreditTerms memory terms = _terms();
        terms.minLoan = uint128(bound(minLoan, 2, LIMIT));
        line = _newLine(terms, _programs());
        _lend(lender, DEPOSIT);
        _borrow(alice, LIMIT);
        left = bound(left, 1, terms.minLoan - 1);
        _allow(carol, LIMIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_BelowMinLoan.selector, left, terms.minLoan));
        vm.prank(carol);
        line.repay(alice, LIMIT - left);
        _repay(alice, LIMIT - terms.minLoan);
        _skip(LOAN_TERM);
        line.markDefault(alice);
        _repay(alice, _debt(alice) - left);
        assertEq(_debt(alice), left, "written off, any part is taken");
    }

    function test_RevertGiven_FeeOnTransfer() public {
        FeeToken taking = new FeeToken();
        taking.setTaking(false);
        token = IMintable(address(taking));
        source = new SourceMock(address(token));
        line = _newLine();
        _lend(lender, DEPOSIT);
        source.setLimit(address(program), alice, LIMIT);
        _borrow(alice, 100e18);
        taking.setTaking(true);
        _allow(carol, 100e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, 99e18, 100e18));
        vm.prank(carol);
        line.repay(alice, 100e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, 99e18, 100e18));
        vm.prank(carol);
        line.deposit(100e18, carol);
    }

    function test_WhenRepaidInPart() public {
        _borrow(alice, 100e18);
        _skip(LOAN_TERM / 2);
        _allow(carol, 51e18);
        vm.expectEmit(address(line));
        emit Events.LoanRepaid(alice, carol, 0, 1e18 / 2, 100e18 + 1e18 / 2);
        vm.prank(carol);
        assertEq(line.repay(alice, 1e18 / 2), 1e18 / 2);
        vm.expectEmit(address(line));
        emit Events.LoanRepaid(alice, carol, 50e18, 1e18 / 2, 50e18);
        vm.prank(carol);
        assertEq(line.repay(alice, 50e18 + 1e18 / 2), 50e18 + 1e18 / 2);
        assertEq(line.lent(), 50e18);
        assertEq(line.totalAssets(), DEPOSIT + 1e18);
        assertEq(line.cash(), DEPOSIT - 50e18 + 1e18);
        _skip(LOAN_TERM / 2);
        assertEq(_debt(alice), 50e18 + 1e18 / 2);
    }

    function test_WhenRepaidInFull() public {
        _borrow(alice, 100e18);
        _skip(LOAN_TERM - 1);
        uint256 debt = _debt(alice);
        assertEq(_repay(alice, 1_000e18), debt);
        assertEq(token.balanceOf(carol), 1_000e18 - debt);
        assertEq(_debt(alice), 0);
        assertEq(line.loanOf(alice).program, address(0));
        assertEq(line.lent(), 0);
        assertEq(line.cash(), DEPOSIT + debt - 100e18);
        assertEq(line.totalAssets(), line.cash());
        (, uint256 lentOn) = line.ceilingOf(address(program));
        assertEq(lentOn, 0);
        _skip(LOAN_TERM);
        assertEq(line.overdueBorrower(), address(0));
        // No dust of the rounding is left for anybody to count again.
        assertEq(line.totalAssets(), line.cash());
    }

    function test_WhenRepaidByBaseUnits() public {
        _borrow(alice, 1_000);
        uint256 paid = 0;
        for (uint256 i = 0; i < 5; ++i) {
            _skip(1);
            (uint256 principal, uint256 interest) = line.debtOf(alice);
            assertEq(principal, 1_000);
            assertEq(interest, 1);
            paid += _repay(alice, 1);
        }
        assertEq(paid, 5);
        assertEq(line.totalAssets(), DEPOSIT + 5);
        _repay(alice, 1_000);
        assertEq(line.totalAssets(), line.cash());
        assertEq(line.cash(), DEPOSIT + 5);
    }

    function test_WhenRepaidLate() public {
        _borrow(alice, 100e18);
        _skip(2 * LOAN_TERM);
        assertEq(line.overdueBorrower(), alice);
        assertEq(_repay(alice, 200e18), 100e18 + 2 * INTEREST);
        assertEq(line.overdueBorrower(), address(0));
        _redeem(lender, line.balanceOf(lender));
    }

    function test_GivenWrittenOff() public {
        _default(alice, 100e18);
        _skip(365 days);
        assertEq(_debt(alice), 100e18 + INTEREST);
        assertEq(line.totalAssets(), DEPOSIT - 100e18);
        _allow(carol, 200e18);
        vm.expectEmit(address(line));
        emit Events.LoanRepaid(alice, carol, 100e18, INTEREST, 0);
        vm.prank(carol);
        line.repay(alice, 200e18);
        assertEq(line.totalAssets(), DEPOSIT + INTEREST);
        assertEq(line.writtenOff(), 0);
        assertEq(line.borrowableOf(address(program), alice), LIMIT);
        _borrow(alice, 1e18);
    }

    function test_GivenWrittenOffInPart() public {
        _default(alice, 100e18);
        _repay(alice, INTEREST + 40e18);
        assertEq(_debt(alice), 60e18);
        assertEq(line.writtenOff(), 60e18);
        (, uint256 lentOn) = line.ceilingOf(address(program));
        assertEq(lentOn, 60e18);
        assertEq(line.totalAssets(), DEPOSIT + INTEREST - 60e18);
        assertEq(line.borrowableOf(address(program), alice), 0);
    }

    function test_WhenTokenReenters() public {
        HookToken hooked = new HookToken();
        token = IMintable(address(hooked));
        source = new SourceMock(address(token));
        line = _newLine();
        _lend(lender, DEPOSIT);
        source.setLimit(address(program), alice, LIMIT);
        _borrow(alice, 10e18);
        hooked.setHook(address(line), abi.encodeCall(ICreditLine.repay, (alice, 1)));
        _repay(alice, 5e18);
        assertEq(hooked.tried(), 2);
        assertEq(hooked.succeeded(), 0);
    }
}
