// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title HostileToken
/// @notice A token that keeps a fee, or calls somebody in the middle of a transfer, when it is told to; for local
/// chains and tests. Never deployed anywhere else.
contract HostileToken is ERC20 {
    uint256 private constant _FULL_BPS = 10_000;

    uint256 public feeBps;
    address public target;
    bytes public data;
    /// @dev Calls made out of transfers, and those that got through.
    uint256 public tried;
    uint256 public succeeded;
    bytes public lastReason;

    constructor() ERC20("Hostile", "EVIL") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setFee(uint256 newFeeBps) external {
        feeBps = newFeeBps;
    }

    function setHook(address newTarget, bytes calldata newData) external {
        (target, data, tried, succeeded) = (newTarget, newData, 0, 0);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from == address(0) || to == address(0)) return;
        if (feeBps != 0) _burn(to, (amount * feeBps) / _FULL_BPS);
        if (target == address(0)) return;
        ++tried;
        (bool success, bytes memory reason) = target.call(data);
        if (success) ++succeeded;
        else lastReason = reason;
    }
}
