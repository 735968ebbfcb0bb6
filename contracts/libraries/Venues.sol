// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Errors} from "./Errors.sol";

/// @notice Questions and calls to vaults that cost a bounded amount of gas and memory, and never revert for what the
/// vault does.
library Venues {
    /// @dev Of one question, and of one withdrawal.
    uint256 internal constant ASK_GAS = 300_000;
    uint256 internal constant CALL_GAS = 1_500_000;

    /// @notice What this account's shares are worth; 0 if the vault fails.
    function valueOf(address vault) internal view returns (uint256 value) {
        value = ask(vault, abi.encodeCall(IERC4626.convertToAssets, (sharesOf(vault))));
    }

    /// @notice This account's shares; 0 if the vault fails.
    function sharesOf(address vault) internal view returns (uint256 shares) {
        shares = ask(vault, abi.encodeCall(IERC20.balanceOf, (address(this))));
    }

    /// @notice One word of answer; 0 for none. What a vault says beyond 128 bits is no number of money.
    function ask(address vault, bytes memory question) internal view returns (uint256 answer) {
        _checkGas(ASK_GAS);
        bool isGood;
        assembly ("memory-safe") {
            isGood := staticcall(ASK_GAS, vault, add(question, 0x20), mload(question), 0x00, 0x20)
            isGood := and(isGood, gt(returndatasize(), 0x1f))
            answer := mload(0x00)
        }
        if (!isGood || answer > type(uint128).max) return 0;
    }

    /// @notice Redeems shares to this account; what arrived is for the caller to measure.
    function redeem(address vault, uint256 shares) internal returns (bool success) {
        _checkGas(CALL_GAS);
        bytes memory data = abi.encodeCall(IERC4626.redeem, (shares, address(this), address(this)));
        assembly ("memory-safe") {
            success := call(CALL_GAS, vault, 0, add(data, 0x20), mload(data), 0x00, 0x00)
        }
    }

    /// @dev A call gets at most 63 of 64 parts of what is left (D136).
    function _checkGas(uint256 needed) private view {
        uint256 least = needed + needed / 63 + 10_000;
        if (gasleft() < least) revert Errors.AmoRecipient_TooLittleGas(gasleft(), least);
    }
}
