// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice Profit paid to a Program's treasury, by or for a Builder: a fact of the chain, not a promise.
/// @dev Trust and assumptions
/// - Anyone may pay for a Builder: it costs money, which goes to the Program and nowhere else, and harms nobody.
/// - It holds no money.
interface IProfits {
    /// @notice Pays to the Program's treasury and records it for `builder`.
    /// @param asset ERC-20 or the native sentinel
    /// @param amount base units; an allowance to this contract, or msg.value
    /// @dev Reverts Profits_NotAProgram, Profits_ZeroAmount, Assets_WrongValue, Assets_ReceivedTooLittle.
    function pay(address program, address asset, address builder, uint256 amount) external payable;

    /// @notice All that had been paid for a Builder by a moment, base units of the asset.
    function paidAt(
        address program,
        address asset,
        address builder,
        uint256 timestamp
    ) external view returns (uint256 amount);
}
