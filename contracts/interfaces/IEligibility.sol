// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice Says what an address is worth to a Round: 0 … 10000 bps. A gate for Builders, a weight for Explorers.
/// @dev Trust and assumptions
/// - Proofs are presented to the module beforehand and recorded there, so that anyone can weigh anyone.
/// - A Round asks with a limited allowance of gas, takes exactly 32 bytes, and reads more than 10000 as 10000.
/// - A revert, a short or long answer, or a spent allowance is a failure, never a weight: it changes nothing recorded.
interface IEligibility {
    /// @notice The weight of `holder` now. A cache may answer; an expired or missing one is computed, never answered 0.
    /// @return weightBps 0 … 10000
    function weightOf(address holder) external view returns (uint256 weightBps);

    /// @notice The weight of `holder` by what was recorded at `timestamp` and had not expired then, less what is
    /// revoked by now. Exact, never cached.
    /// @param timestamp unix seconds; a future one gets a forecast: the answer if nothing more happens
    /// @return weightBps 0 … 10000
    function weightAt(address holder, uint256 timestamp) external view returns (uint256 weightBps);
}
