// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDistributor} from "./IDistributor.sol";

/// @notice Holds matches in one asset, the native coin or a token, until their recipients collect them, to any address
/// they name. For recipients that may not be able to receive at claim time; a Round without a distributor pays
/// directly.
/// @dev Trust and assumptions
/// - Anyone may call `deliver`. It credits only what is there beyond what is owed, so nobody can be credited with what
///   another is owed. Stray money, and what a Round's own call has not claimed yet, goes to whoever calls first: send
///   nothing here but through a Round, which transfers and delivers in one call.
/// - One asset each. Some money has two addresses (a native coin with an ERC-20 face, a token with two entry points);
///   if one contract kept two books of the same balance, what is owed in one would look stray in the other.
/// - A Round whose pool is in another asset must not name it: every delivery would fail until `claimDirect`.
/// - A token that takes balances away leaves too little for the last to collect, and stops new deliveries.
interface ITokenDistributor is IDistributor {
    /// @notice Pays the caller all it has here.
    /// @dev Reverts TokenDistributor_NothingToCollect, TokenDistributor_ZeroAddress, Assets_….
    function collect(address to) external returns (uint256 amount);

    /// @notice The one asset it holds: a token, or the sentinel of the native coin. Every amount is in its base units.
    /// @dev `deliver` reverts TokenDistributor_OtherAsset for a caller whose `poolAsset` is another, and
    /// Assets_ReceivedTooLittle for more than has arrived. Native coin sent to a token's reverts Assets_WrongValue.
    function asset() external view returns (address);

    function balanceOf(address recipient) external view returns (uint256);

    /// @notice All balances together.
    function owed() external view returns (uint256);
}
