// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IDistributor} from "../interfaces/IDistributor.sol";
import {IRound} from "../interfaces/IRound.sol";
import {ITokenDistributor} from "../interfaces/ITokenDistributor.sol";
import {Assets} from "../libraries/Assets.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {ApplicationId} from "../types/Applications.sol";

/// @title TokenDistributor
/// @notice See ITokenDistributor. One for all Rounds and assets; per asset, balance ≥ what is owed.
contract TokenDistributor is ITokenDistributor, ReentrancyGuardTransient {
    mapping(address recipient => mapping(address asset => uint256 amount)) public balanceOf;
    mapping(address asset => uint256 amount) public owedIn;

    receive() external payable {}

    /// @inheritdoc IDistributor
    function deliver(ApplicationId application, address recipient, uint256 amount) external nonReentrant {
        address asset = IRound(msg.sender).poolAsset();
        uint256 owed = owedIn[asset] + amount;
        uint256 held = Assets.balance(asset);
        if (held < owed) revert Errors.Assets_ReceivedTooLittle(asset, held, owed);
        owedIn[asset] = owed;
        balanceOf[recipient][asset] += amount;
        emit Events.Delivered(msg.sender, application, recipient, asset, amount);
    }

    /// @inheritdoc ITokenDistributor
    function collect(address asset, address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert Errors.TokenDistributor_ZeroAddress();
        amount = balanceOf[msg.sender][asset];
        if (amount == 0) revert Errors.TokenDistributor_NothingToCollect(msg.sender, asset);
        balanceOf[msg.sender][asset] = 0;
        owedIn[asset] -= amount;
        Assets.send(asset, to, amount);
        emit Events.Collected(msg.sender, asset, to, amount);
    }
}
