// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice Whether Builders keep the mandates of the autonomous accounts they work with: a fact of the chain.
interface IMandates {
    /// @notice Since when `builder` has an account whose mandate is kept, without a break.
    /// @return timestamp 0 if it has none, or the mandate is broken now
    function keptSince(address builder) external view returns (uint256 timestamp);
}
