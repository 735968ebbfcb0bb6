// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice How much of a pool the donors of a settled Round asked for, and the budget that follows from it.
/// @dev Trust and assumptions
/// - Donors can make demand up with money they get back as Builders. So an application counts for at most its cap, and
///   a Round moves a budget by a quarter at most, within floor and ceiling: false demand costs Stamps and reviewers'
///   acceptances every time, for a bounded step (D151).
/// - It reads and computes; it holds and moves nothing, and knows no budget but the one it is told.
interface IDemand {
    /// @notice Σ min(ideal, cap) / P over the accepted applications, in bps, rounded down; each ideal after its
    /// calibration. 10000 where the pool is empty: nothing was learnt.
    /// @dev Reverts Demand_NotARound, Demand_NotSettled, Demand_OtherAsset where donations and pool are not one money:
    /// an ideal is then no amount of the pool.
    function demandOf(address round) external view returns (uint256 bps);

    /// @notice last · demand, within last ± STEP_BPS, then within floor and ceiling; rounded down, base units.
    /// @param last the budget before, base units of the pool's asset
    /// @dev Reverts as demandOf, and Demand_BudgetTooLarge from 2^128 on.
    function budgetAfter(address round, uint256 last) external view returns (uint256 budget);

    function floor() external view returns (uint256);
    function ceiling() external view returns (uint256);

    /// @notice The most one Round moves a budget.
    function STEP_BPS() external view returns (uint256);
}
