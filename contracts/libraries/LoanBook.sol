// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Loan} from "../types/Credit.sol";

/// @notice The loans of one line, one per borrower, and their sums. Interest is simple: principal × rate × time, kept
/// undivided (base units × bps × seconds), so that the sums are exactly those of the loans, whatever happens when.
/// @dev Loans that are not written off are linked in the order of their due dates, which is the order they were taken
/// in: the first one tells whether any is overdue. Widths: only taking a loan can fail for them, and no line gets that
/// large; with principals together below 2^128, rates below 2^14 and times below 2^40, no other sum overflows.
library LoanBook {
    using SafeCast for uint256;

    /// @param principal of loans not written off
    /// @param rated Σ principal × rateBps, of the same
    /// @param accrued Σ of their accrued interest at `accruedAt`, undivided
    /// @param writtenOff what is owed of the others
    struct Book {
        uint128 principal;
        uint128 rated;
        uint256 accrued;
        uint256 writtenOff;
        uint40 accruedAt;
        address first;
        address last;
        mapping(address borrower => Loan loan) loans;
        mapping(address program => uint256 principal) lentOn;
    }

    /// @dev Basis points × seconds of a year.
    uint256 internal constant YEAR = 10_000 * 365 days;

    /// @notice Opens a loan, for a borrower that has none, due no earlier than any before it.
    function open(
        Book storage self,
        address borrower,
        address program,
        uint256 amount,
        uint256 rateBps,
        uint256 dueAt
    ) internal {
        _accrue(self);
        self.principal += amount.toUint128();
        self.rated += (amount * rateBps).toUint128();
        self.lentOn[program] += amount;
        address last = self.last;
        Loan storage loan = self.loans[borrower];
        (loan.program, loan.dueAt, loan.accruedAt) = (program, uint40(dueAt), uint40(block.timestamp));
        (loan.rateBps, loan.principal, loan.previous) = (uint16(rateBps), uint128(amount), last);
        if (last == address(0)) self.first = borrower;
        else self.loans[last].next = borrower;
        self.last = borrower;
    }

    /// @notice Pays off a loan with up to `most`, interest first.
    /// @return interest paid
    /// @return principal paid
    /// @return left what is owed still; 0 = the loan is gone
    function pay(
        Book storage self,
        address borrower,
        uint256 most
    ) internal returns (uint256 interest, uint256 principal, uint256 left) {
        Loan storage loan = self.loans[borrower];
        _accrue(self);
        _accrueLoan(loan);
        (uint256 owed, uint256 due) = debt(self, borrower);
        interest = Math.min(most, due);
        principal = Math.min(most - interest, owed);
        left = due - interest + owed - principal;

        // The last payment is rounded up: it may be more than has accrued.
        uint256 undivided = Math.min(interest * YEAR, loan.accrued);
        loan.accrued -= undivided;
        loan.principal -= uint128(principal);
        self.lentOn[loan.program] -= principal;
        if (loan.isWrittenOff) {
            self.writtenOff -= interest + principal;
        } else {
            self.accrued -= undivided;
            self.principal -= uint128(principal);
            self.rated -= uint128(principal * loan.rateBps);
            if (left == 0) _unlink(self, loan);
        }
        if (left == 0) delete self.loans[borrower];
    }

    /// @notice Takes a loan out of the sums; it is owed as it is now, for good.
    function writeOff(Book storage self, address borrower) internal returns (uint256 principal, uint256 interest) {
        Loan storage loan = self.loans[borrower];
        _accrue(self);
        _accrueLoan(loan);
        (principal, interest) = debt(self, borrower);
        self.accrued -= loan.accrued;
        self.principal -= uint128(principal);
        self.rated -= uint128(principal * loan.rateBps);
        self.writtenOff += principal + interest;
        _unlink(self, loan);
        loan.isWrittenOff = true;
    }

    /// @notice Owed now; interest rounded up.
    function debt(Book storage self, address borrower) internal view returns (uint256 principal, uint256 interest) {
        Loan storage loan = self.loans[borrower];
        return (loan.principal, Math.ceilDiv(loan.accrued + _sinceAccrued(loan), YEAR));
    }

    /// @notice Interest of all loans not written off, now; rounded down.
    function interestNow(Book storage self) internal view returns (uint256) {
        return (self.accrued + uint256(self.rated) * (block.timestamp - self.accruedAt)) / YEAR;
    }

    /// @notice The borrower of the oldest loan past its due date that is not written off; zero if there is none.
    function overdue(Book storage self) internal view returns (address borrower) {
        borrower = self.first;
        if (borrower != address(0) && block.timestamp < self.loans[borrower].dueAt) return address(0);
    }

    function _accrue(Book storage self) private {
        self.accrued += uint256(self.rated) * (block.timestamp - self.accruedAt);
        self.accruedAt = uint40(block.timestamp);
    }

    function _accrueLoan(Loan storage loan) private {
        loan.accrued += _sinceAccrued(loan);
        loan.accruedAt = uint40(block.timestamp);
    }

    function _sinceAccrued(Loan storage loan) private view returns (uint256) {
        if (loan.isWrittenOff) return 0;
        return uint256(loan.principal) * loan.rateBps * (block.timestamp - loan.accruedAt);
    }

    function _unlink(Book storage self, Loan storage loan) private {
        (address previous, address next) = (loan.previous, loan.next);
        if (previous == address(0)) self.first = next;
        else self.loans[previous].next = next;
        if (next == address(0)) self.last = previous;
        else self.loans[next].previous = previous;
        (loan.previous, loan.next) = (address(0), address(0));
    }
}
