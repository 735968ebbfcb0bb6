// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title MockVault
/// @notice A vault anyone can pause or have lose money, for local chains and tests. It earns what is sent to it. Its shares
/// have six decimals more than its asset. Never deployed anywhere else.
contract MockVault is ERC4626 {
    using SafeERC20 for IERC20;

    address private constant _NOWHERE = address(0xdead);

    bool public isPaused;

    error MockVault_Paused();

    constructor(IERC20 newAsset) ERC20("Mock vault", "MV") ERC4626(newAsset) {}

    function setPaused(bool newIsPaused) external {
        isPaused = newIsPaused;
    }

    function lose(uint256 amount) external {
        IERC20(asset()).safeTransfer(_NOWHERE, amount);
    }

    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override {
        if (isPaused) revert MockVault_Paused();
        super._withdraw(caller, receiver, owner, assets, shares);
    }

    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }
}
