// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Errors} from "./Errors.sol";

/// @notice Money in and out, native or ERC-20, in one place. Amounts in base units.
library Assets {
    using SafeERC20 for IERC20;

    /// @dev The usual sentinel of the chain's own coin; zero means "no asset" where that is allowed.
    address internal constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;

    /// @notice Takes exactly `amount` from `from`, who is the caller of the Round: msg.value for the native coin, an
    /// allowance for a token. A token that delivers less (a fee, a hook) is refused (D045, D050, D056).
    function take(address asset, address from, uint256 amount) internal {
        uint256 value = asset == NATIVE ? amount : 0;
        if (msg.value != value) revert Errors.Assets_WrongValue({sent: msg.value, needed: value});
        if (asset == NATIVE) return;
        uint256 before = balance(asset);
        IERC20(asset).safeTransferFrom(from, address(this), amount);
        uint256 received = balance(asset) - before;
        if (received < amount) revert Errors.Assets_ReceivedTooLittle(asset, received, amount);
    }

    /// @notice Sends `amount` to `to`; nothing for 0. The receiver's answer is not copied (D087).
    function send(address asset, address to, uint256 amount) internal {
        if (amount == 0) return;
        if (asset != NATIVE) IERC20(asset).safeTransfer(to, amount);
        else if (!LowLevelCall.callNoReturn(to, amount, "")) revert Errors.Assets_NotReceived(to, amount);
    }

    /// @notice What this contract holds of `asset`.
    function balance(address asset) internal view returns (uint256) {
        return asset == NATIVE ? address(this).balance : IERC20(asset).balanceOf(address(this));
    }
}
