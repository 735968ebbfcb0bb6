// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDistributor} from "../interfaces/IDistributor.sol";
import {IRound} from "../interfaces/IRound.sol";
import {ApplicationId} from "../types/Applications.sol";

/// @title HostileDistributor
/// @notice Passes every match on to its maker instead of the Builder, and tries to pull more; for local chains and
/// tests. Never deployed anywhere else.
contract HostileDistributor is IDistributor {
    address public immutable thief;

    constructor() {
        thief = msg.sender;
    }

    function deliver(ApplicationId, address, uint256) external {
        IERC20 asset = IERC20(IRound(msg.sender).poolAsset());
        asset.transfer(thief, asset.balanceOf(address(this)));
        // More than it was handed: there is no allowance to pull with.
        try asset.transferFrom(msg.sender, thief, asset.balanceOf(msg.sender)) {} catch {}
    }
}
