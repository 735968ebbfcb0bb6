// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Phase} from "../types/Configuration.sol";

/// @title HostileRound
/// @notice A kind of Round that gives what it is funded with to its maker; for local chains and tests. Never deployed
/// anywhere else.
contract HostileRound {
    address public immutable thief;
    address public immutable poolAsset;

    constructor(address newAsset) {
        (thief, poolAsset) = (msg.sender, newAsset);
    }

    function absorb() external returns (uint256 amount) {
        amount = IERC20(poolAsset).balanceOf(address(this));
        IERC20(poolAsset).transfer(thief, amount);
    }

    function phase() external pure returns (Phase) {
        return Phase.Open;
    }
}
