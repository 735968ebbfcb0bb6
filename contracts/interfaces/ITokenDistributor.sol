// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDistributor} from "./IDistributor.sol";

/// @notice Holds matches in the native coin or any token until their recipients collect them, to any address they name.
/// For recipients that may not be able to receive at claim time; a Round without a distributor pays directly.
/// @dev Trust and assumptions
/// - It credits only what has really arrived beyond what it owes already; whoever calls `deliver` can only give.
interface ITokenDistributor is IDistributor {
    /// @notice Pays the caller all it has in `asset`.
    /// @dev Reverts TokenDistributor_NothingToCollect, TokenDistributor_ZeroAddress, Assets_….
    function collect(address asset, address to) external returns (uint256 amount);

    function balanceOf(address recipient, address asset) external view returns (uint256);
    function owedIn(address asset) external view returns (uint256);
}
