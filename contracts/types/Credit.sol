// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditSource} from "../interfaces/ICreditSource.sol";
import {IRateSource} from "../interfaces/IRateSource.sol";

/// A match that is no asset, on record; it counts in [deliveredAt, expiresAt), unix seconds.
struct Grant {
    address holder;
    uint48 deliveredAt;
    uint48 expiresAt;
    uint104 amount;
}

/// @notice What a borrower owes a credit line. Base units of its asset, unix seconds.
/// @param program whose limit it was drawn on; zero = there is no loan
/// @param dueAt from then on anyone may have it written off
/// @param accruedAt until when `accrued` is counted
/// @param rateBps a year's simple interest, for the whole of the loan
/// @param isWrittenOff it accrues nothing more, and is owed all the same
/// @param accrued interest, base units × bps × seconds
/// @param previous the borrower of the loan due before this one, among those not written off
/// @param next the borrower of the one due after it
struct Loan {
    address program;
    uint40 dueAt;
    uint40 accruedAt;
    uint16 rateBps;
    bool isWrittenOff;
    uint128 principal;
    uint256 accrued;
    address previous;
    address next;
}

/// @notice What a credit line is, for good.
/// @param asset what is lent, an ERC-20
/// @param limits tells who may borrow how much, in base units of `asset`
/// @param rates tells who pays less; zero = nobody
/// @param rateBps a year's simple interest
/// @param minRateBps what is left of it under the largest discount
/// @param maxUtilisationBps the most of what the lenders own that may be lent
/// @param loanTerm seconds
/// @param minLoan the least that is borrowed, and that part of a loan leaves owed: bounds how many loans can fall due
struct CreditTerms {
    address asset;
    ICreditSource limits;
    IRateSource rates;
    uint16 rateBps;
    uint16 minRateBps;
    uint16 maxUtilisationBps;
    uint40 loanTerm;
    uint128 minLoan;
}

/// @notice A Program whose limits a credit line takes.
/// @param ceiling the most that is lent on them at a time, and so the most principal they can cost; base units
struct ProgramCeiling {
    address program;
    uint128 ceiling;
}
