// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title MockToken
/// @notice A token anyone can mint, for local chains and tests. Never deployed anywhere else.
contract MockToken is ERC20 {
    uint8 private immutable _decimals;

    constructor(string memory name, string memory symbol, uint8 newDecimals) ERC20(name, symbol) {
        _decimals = newDecimals;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @param amounts one per address of `to`
    function mintMany(address[] calldata to, uint256[] calldata amounts) external {
        for (uint256 i = 0; i < to.length; ++i) _mint(to[i], amounts[i]);
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}
