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
/// @notice See ITokenDistributor. One per asset, for all Rounds that pay in it; balance ≥ what is owed.
contract TokenDistributor is ITokenDistributor, ReentrancyGuardTransient {
    address public immutable asset;

    uint256 public owed;
    mapping(address recipient => uint256 amount) public balanceOf;

    constructor(address newAsset) {
        asset = newAsset;
    }

    receive() external payable {
        if (asset != Assets.NATIVE) revert Errors.Assets_WrongValue({sent: msg.value, needed: 0});
    }

    /// @inheritdoc IDistributor
    function deliver(ApplicationId application, address recipient, uint256 amount) external nonReentrant {
        address asked = IRound(msg.sender).poolAsset();
        if (asked != asset) revert Errors.TokenDistributor_OtherAsset(asset, asked);
        uint256 newOwed = owed + amount;
        uint256 held = Assets.balance(asset);
        if (held < newOwed) revert Errors.Assets_ReceivedTooLittle(asset, held, newOwed);
        owed = newOwed;
        balanceOf[recipient] += amount;
        emit Events.Delivered(msg.sender, application, recipient, asset, amount);
    }

    /// @inheritdoc ITokenDistributor
    function collect(address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0)) revert Errors.TokenDistributor_ZeroAddress();
        amount = balanceOf[msg.sender];
        if (amount == 0) revert Errors.TokenDistributor_NothingToCollect(msg.sender, asset);
        balanceOf[msg.sender] = 0;
        owed -= amount;
        Assets.send(asset, to, amount);
        emit Events.Collected(msg.sender, asset, to, amount);
    }
}
