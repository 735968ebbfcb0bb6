// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLine} from "../../../../contracts/interfaces/ICreditLine.sol";
import {IRateSource} from "../../../../contracts/interfaces/IRateSource.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {CreditTerms, Loan} from "../../../../contracts/types/Credit.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {HookToken} from "../../support/TestToken.sol";
import {CreditBase} from "./CreditBase.sol";
import {SourceMock} from "./SourceMock.sol";

contract BorrowTest is CreditBase {
    function setUp() public override {
        super.setUp();
        _lend(lender, DEPOSIT);
    }

    function _expectAboveLimit(address borrower, uint256 amount, uint256 limit) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AboveLimit.selector, borrower, amount, limit));
    }

    function test_RevertWhen_BelowMinLoan(uint128 minLoan) public {
        minLoan = uint128(bound(minLoan, 1, LIMIT));
        CreditTerms memory terms = _terms();
        terms.minLoan = minLoan;
        line = _newLine(terms, _programs());
        _lend(lender, DEPOSIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_BelowMinLoan.selector, minLoan - 1, minLoan));
        _borrow(alice, minLoan - 1);
        source.setLimit(address(program), bob, minLoan - 1);
        assertEq(line.borrowableOf(address(program), bob), 0);
        source.setLimit(address(program), bob, minLoan);
        assertEq(line.borrowableOf(address(program), bob), minLoan);
        _borrow(alice, minLoan);
    }

    function test_RevertWhen_BadReceiver() public {
        address[2] memory bad = [address(0), address(line)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_BadReceiver.selector, bad[i]));
            vm.prank(alice);
            line.borrow(address(program), 1, RATE, bad[i]);
        }
    }

    function test_RevertGiven_ProgramUnknown() public {
        source.setLimit(anyone, alice, LIMIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_ProgramUnknown.selector, anyone));
        vm.prank(alice);
        line.borrow(anyone, 1, RATE, alice);
        assertEq(line.borrowableOf(anyone, alice), 0);
    }

    function test_RevertGiven_NoLimit() public {
        _expectAboveLimit(carol, 1, 0);
        _borrow(carol, 1);
        _expectAboveLimit(alice, 1, 0);
        vm.prank(alice);
        line.borrow(otherProgram, 1, RATE, alice);
    }

    function test_RevertWhen_AboveLimit() public {
        assertEq(line.borrowableOf(address(program), alice), LIMIT);
        _expectAboveLimit(alice, LIMIT + 1, LIMIT);
        _borrow(alice, LIMIT + 1);
        _borrow(alice, LIMIT);
    }

    function test_RevertWhen_AboveCeiling() public {
        source.setLimit(address(program), alice, type(uint256).max);
        source.setLimit(address(program), bob, type(uint256).max);
        _borrow(alice, CEILING - 5);
        assertEq(line.borrowableOf(address(program), bob), 5);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AboveCeiling.selector, program, 6, 5));
        _borrow(bob, 6);
        _skip(LOAN_TERM);
        line.markDefault(alice);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AboveCeiling.selector, program, 6, 5));
        _borrow(bob, 6);
        _borrow(bob, 5);
    }

    function test_RevertWhen_AboveUtilisation() public {
        source.setLimit(otherProgram, alice, type(uint256).max);
        uint256 most = (DEPOSIT * UTILISATION) / 10_000;
        assertEq(line.borrowableOf(otherProgram, alice), most);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AboveUtilisation.selector, most + 1, most));
        vm.prank(alice);
        line.borrow(otherProgram, most + 1, RATE, alice);
        vm.prank(alice);
        line.borrow(otherProgram, most, RATE, alice);
    }

    function test_RevertWhen_AboveCash() public {
        _borrow(alice, LIMIT);
        _skip(LOAN_TERM - 1);
        // Interest counts as the lenders', and is not here: one tenth of it may be lent, and less cash is left.
        vm.prank(lender);
        line.withdraw(DEPOSIT - LIMIT - 1e18, lender, lender);
        source.setLimit(address(program), bob, 1e18 + 1);
        CreditTerms memory terms = _terms();
        terms.maxUtilisationBps = 10_000;
        assertEq(line.borrowableOf(address(program), bob), 0);
        line = _newLine(terms, _programs());
        _lend(lender, 10e18);
        _borrow(alice, 9e18);
        _skip(LOAN_TERM - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AboveCash.selector, 1e18 + 1, 1e18));
        _borrow(bob, 1e18 + 1);
        assertEq(line.borrowableOf(address(program), bob), 1e18);
        _borrow(bob, 1e18);
    }

    function _expectAlready(uint256 debt) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_AlreadyBorrowed.selector, alice, debt));
    }

    function test_RevertGiven_LoanThereAlready() public {
        source.setLimit(otherProgram, alice, LIMIT);
        _borrow(alice, 100e18);
        _expectAlready(100e18);
        _borrow(alice, 1);
        _skip(LOAN_TERM);
        line.markDefault(alice);
        _expectAlready(100e18 + INTEREST);
        vm.prank(alice);
        line.borrow(otherProgram, 1, RATE, alice);
        assertEq(line.borrowableOf(otherProgram, alice), 0);
    }

    function test_RevertGiven_AnotherLoanOverdue() public {
        _borrow(alice, 1e18);
        _skip(LOAN_TERM - 1);
        assertGt(line.borrowableOf(address(program), bob), 0, "not overdue yet");
        _skip(1);
        assertEq(line.borrowableOf(address(program), bob), 0);
        _expectOverdue(alice, clock);
        _borrow(bob, 1);
        line.markDefault(alice);
        _borrow(bob, 1);
    }

    function test_RevertGiven_RateAboveAgreed() public {
        source.setDiscount(address(program), alice, 1);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_RateAbove.selector, RATE - 1, RATE - 2));
        line.borrow(address(program), 1, RATE - 2, alice);
        vm.prank(alice);
        line.borrow(address(program), 1, RATE - 1, alice);
    }

    function test_RevertGiven_SourceFails() public {
        _borrow(alice, 1e18);
        source.setBroken(true);
        vm.expectRevert(SourceMock.SourceMock_Broken.selector);
        _borrow(bob, 1);
        _lend(otherLender, 1e18);
        _repay(alice, 2e18);
        _redeem(lender, line.balanceOf(lender));
    }

    function test_WhenBorrowed() public {
        vm.expectEmit(address(line));
        emit Events.LoanTaken(alice, address(program), anyone, 100e18, RATE, clock + LOAN_TERM);
        vm.prank(alice);
        line.borrow(address(program), 100e18, RATE, anyone);
        assertEq(token.balanceOf(anyone), 100e18);
        assertEq(line.cash(), DEPOSIT - 100e18);
        assertEq(line.lent(), 100e18);
        assertEq(line.totalAssets(), DEPOSIT);
        (, uint256 lentOn) = line.ceilingOf(address(program));
        assertEq(lentOn, 100e18);
        Loan memory loan = line.loanOf(alice);
        assertEq(loan.program, address(program));
        assertEq(loan.dueAt, clock + LOAN_TERM);
        assertEq(loan.rateBps, RATE);
        assertEq(loan.principal, 100e18);
        assertFalse(loan.isWrittenOff);
        _skip(LOAN_TERM);
        (uint256 principal, uint256 interest) = line.debtOf(alice);
        assertEq(principal, 100e18);
        assertEq(interest, INTEREST);
        assertEq(line.totalAssets(), DEPOSIT + INTEREST);
    }

    function test_GivenDiscount() public {
        source.setDiscount(address(program), alice, 500);
        assertEq(line.rateOf(address(program), alice), 500);
        _borrow(alice, 100e18);
        source.setDiscount(address(program), alice, 0);
        source.setDiscount(address(program), bob, 0);
        _borrow(bob, 100e18);
        _skip(LOAN_TERM);
        (, uint256 interest) = line.debtOf(alice);
        assertEq(interest, INTEREST / 2);
        (, interest) = line.debtOf(bob);
        assertEq(interest, INTEREST);
        assertEq(line.totalAssets(), DEPOSIT + (INTEREST * 3) / 2);
    }

    function test_GivenDiscountBelowFloor() public {
        source.setDiscount(address(program), alice, RATE - MIN_RATE + 1);
        assertEq(line.rateOf(address(program), alice), MIN_RATE);
        source.setDiscount(address(program), alice, type(uint256).max);
        assertEq(line.rateOf(address(program), alice), MIN_RATE);
    }

    function test_GivenNoRates() public {
        CreditTerms memory terms = _terms();
        terms.rates = IRateSource(address(0));
        source.setDiscount(address(program), alice, 500);
        assertEq(_newLine(terms, _programs()).rateOf(address(program), alice), RATE);
    }

    function test_WhenBorrowedAgain() public {
        for (uint256 i = 0; i < 3; ++i) {
            _borrow(alice, LIMIT);
            _skip(LOAN_TERM - 1);
            _repay(alice, 2 * LIMIT);
            assertEq(_debt(alice), 0);
        }
    }

    function test_WhenTokenReenters() public {
        HookToken hooked = new HookToken();
        token = IMintable(address(hooked));
        source = new SourceMock(address(token));
        line = _newLine();
        _lend(lender, DEPOSIT);
        source.setLimit(address(program), alice, LIMIT);
        source.setLimit(address(program), address(hooked), LIMIT);
        hooked.setHook(address(line), abi.encodeCall(ICreditLine.borrow, (address(program), 1, RATE, anyone)));
        _borrow(alice, 1e18);
        assertEq(hooked.tried(), 2);
        assertEq(hooked.succeeded(), 0);
        assertEq(line.cash(), DEPOSIT - 1e18);
    }
}
