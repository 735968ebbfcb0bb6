// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice Whether Builders keep the mandates of the autonomous accounts they work with: a fact of the chain.
interface IMandates {
    /// @notice Since when `builder` has kept, without a break, a mandate for `program` that keeps at least `leastFloor`
    /// of `asset`. Mandates in other assets or of less count not for it, but against it: one that is broken breaks all
    /// for the same Program. Those for other Programs do not count.
    /// @param leastFloor base units
    /// @return timestamp 0 if it has none, or a mandate for the Program is broken now
    function keptSince(
        address builder,
        address program,
        address asset,
        uint256 leastFloor
    ) external view returns (uint256 timestamp);
}
