// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What a lender asks about a borrower: how much less a year it pays.
interface IRateSource {
    /// @return discountBps now, basis points of a year's interest
    function discountOf(address program, address holder) external view returns (uint256 discountBps);
}
