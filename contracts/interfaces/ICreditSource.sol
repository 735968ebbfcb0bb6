// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What a lender asks about a borrower: how much its Program's Rounds found it good for.
interface ICreditSource {
    /// @notice The money limits are counted in.
    function asset() external view returns (address);

    /// @return limit now, base units of `asset`
    function limitOf(address program, address holder) external view returns (uint256 limit);
}
