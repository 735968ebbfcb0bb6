// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice A part of a composed calibration, and the gas its one question gets.
struct CalibrationPart {
    address module;
    uint32 allowance;
}

/// @notice When a profit counts, and how much it forgives.
/// @param asset in which it is paid, and in which what the Builder received is counted
/// @param fullBps the share of what the Builder received that forgives all it can
/// @param mostBps the largest share of the discount that is forgiven
/// @param minAge seconds a payment must be older than the opening of the Round that asks, not zero
/// @param floor the least that forgives all it can, base units, not zero: full relief is never bought for dust
struct ProfitTerms {
    address asset;
    uint32 fullBps;
    uint16 mostBps;
    uint40 minAge;
    uint128 floor;
}

/// @notice The median of one Round.
/// @param outcome and `granted` of the median application: millionths of the unit, base units; their ratio is it
/// @param recordedAt 0 = not recorded
/// @param openedAt when the measured Round opened
struct Median {
    uint128 outcome;
    uint104 granted;
    uint40 recordedAt;
    uint40 openedAt;
}
