// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {Loan} from "../types/Credit.sol";
import {ICreditSource} from "./ICreditSource.sol";
import {IRateSource} from "./IRateSource.sol";

/// @notice A vault whose lenders lend, without collateral, to Builders whose Programs' Rounds found them creditworthy.
/// Lenders deposit and withdraw by ERC-4626; a Builder borrows up to its limit, one loan at a time, at a rate that is
/// fixed for that loan, and owes it back by its due date. Amounts are base units of `asset`, times unix seconds, rates
/// basis points of a year of 365 days.
/// @dev Trust and assumptions
/// - LENDERS CAN LOSE WHAT THEY LEND. Nothing secures a loan: no collateral, no guarantee, no oracle, no court. A
///   borrower that does not pay loses its credit here for as long as it owes, and no more. Lend what you would give.
/// - What is lent cannot be withdrawn before it is repaid: `maxWithdraw` is bounded by `cash`, first come, first served,
///   without a queue.
/// - There is no owner. Terms, Programs and ceilings are the constructor's, and there is no way to stop or change it.
///   Who lends reads them first: a limit source that lies, or a Program whose ADMIN has Builders of its own, can take
///   up to that Program's ceiling. That is the most it can take, in principal, for good: a loan written off goes on
///   filling the ceiling.
/// - A loss stays here. The line holds its lenders' money alone, no Round's and no Program's, and nothing of theirs
///   depends on it (invariant 8).
/// - From `dueAt` on anyone may have a loan written off. Until somebody has, nobody can deposit, withdraw or borrow:
///   so no lender that saw it first leaves the loss to the rest. Before that day, whoever leaves, leaves. No loan is
///   ever below `minLoan` and due: so a Program's ceiling over `minLoan` is the most loans that one after another can
///   hold the line shut.
/// - A lender's price counts simple interest as it accrues, and not what was written off. A deposit's price counts
///   what was written off too, at full value: so nobody, and least of all the borrower, can buy in cheaply and share in
///   a repayment that belongs to those who bore the loss. With more than a twentieth of `totalAssets` written off
///   nobody can join at all, until some of it is repaid: open a new line.
/// - Cash is counted, not read from the token: tokens sent here by a plain transfer stay, belong to nobody, and change
///   no price (D142). Rounding is in the lenders' favour: interest a borrower pays is rounded up, by less than one
///   base unit per payment.
/// - The asset is a token that moves what it is told to move. One that keeps a fee on the way in is refused. If it is
///   paused, a loan may pass its due date unpaid: it can be repaid later, and that frees its borrower.
interface ICreditLine is IERC4626 {
    /* LENDERS: deposit, mint, withdraw, redeem, of ERC-4626. Each reverts CreditLine_LoanOverdue while a loan waits to
    be written off, and ERC4626ExceededMax…; the first two CreditLine_LossTooLarge, Assets_ReceivedTooLittle, and
    CreditLine_ZeroAmount for less than one share. */

    /* BORROWERS */

    /// @notice Draws on the caller's limit. One loan at a time, of all Programs; and none while one written off is owed.
    /// @param program one this line takes
    /// @param maxRateBps the rate the caller agrees to: a discount may have ended
    /// @param to anywhere but here
    /// @dev Reverts CreditLine_BelowMinLoan, CreditLine_BadReceiver, CreditLine_ProgramUnknown,
    /// CreditLine_AlreadyBorrowed, CreditLine_LoanOverdue, CreditLine_RateAbove, CreditLine_AboveLimit, CreditLine_AboveCeiling,
    /// CreditLine_AboveUtilisation, CreditLine_AboveCash, and what the sources revert with.
    function borrow(address program, uint256 amount, uint256 maxRateBps, address to) external;

    /// @notice Repays a loan in part or in full, interest first; by anyone, written off or not. Repaid in full, its
    /// borrower may borrow again. A part leaves at least `minLoan` of principal, unless the loan is written off.
    /// @param amount no more than is owed is taken
    /// @return paid what was taken, by an allowance to this contract
    /// @dev Reverts CreditLine_NoLoan, CreditLine_ZeroAmount, CreditLine_BelowMinLoan, Assets_ReceivedTooLittle.
    function repay(address borrower, uint256 amount) external returns (uint256 paid);

    /// @notice Writes a loan off that is not repaid by its due date: the lenders bear it, the borrower is frozen until
    /// it is repaid, and it accrues nothing more. By anyone.
    /// @dev Reverts CreditLine_NoLoan, CreditLine_AlreadyWrittenOff, CreditLine_NotOverdue.
    function markDefault(address borrower) external;

    /* VIEWS */

    function limits() external view returns (ICreditSource);
    function rates() external view returns (IRateSource);
    function rateBps() external view returns (uint256);
    function minRateBps() external view returns (uint256);
    function maxUtilisationBps() external view returns (uint256);
    function loanTerm() external view returns (uint256);

    /// @notice The least that is borrowed; at least 1, at most the smallest ceiling.
    function minLoan() external view returns (uint256);

    /// @notice What is here and not lent.
    function cash() external view returns (uint256);

    /// @notice Principal of all loans that are not written off.
    function lent() external view returns (uint256);

    /// @notice What is owed of loans that are written off. No part of `totalAssets`.
    function writtenOff() external view returns (uint256);

    /// @return ceiling zero if the line does not take the Program's limits
    /// @return lentOn principal of all its loans, written off or not
    function ceilingOf(address program) external view returns (uint256 ceiling, uint256 lentOn);

    /// @return loan all zero if there is none
    function loanOf(address borrower) external view returns (Loan memory loan);

    /// @notice What would settle the loan now.
    function debtOf(address borrower) external view returns (uint256 principal, uint256 interest);

    /// @notice What a loan taken now would cost a year.
    function rateOf(address program, address borrower) external view returns (uint256 bps);

    /// @notice The most `borrow` would give now; 0 while it would give nothing. Reverts with what the limits revert with.
    function borrowableOf(address program, address borrower) external view returns (uint256 amount);

    /// @return borrower whose loan is to be written off first; zero if none is
    function overdueBorrower() external view returns (address borrower);
}
