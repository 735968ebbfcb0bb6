// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IProfits} from "../interfaces/IProfits.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {Assets} from "../libraries/Assets.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";

/// @title Profits
/// @notice See IProfits. One for all Programs of a factory.
///
/// FUNDS. Money goes from the payer to the Program in the same call; none rests here.
///
/// TOKEN REQUIREMENTS. What arrives at the Program is at least what is recorded: a fee on the way is refused. A token
/// can say what it likes about itself; who reads a record names the asset it believes in.
contract Profits is IProfits, ReentrancyGuardTransient {
    using Checkpoints for Checkpoints.Trace208;
    using SafeERC20 for IERC20;

    IProgramFactory public immutable factory;

    mapping(address program => mapping(address asset => mapping(address builder => Checkpoints.Trace208 history)))
        private _paid;

    constructor(IProgramFactory newFactory) {
        factory = newFactory;
    }

    /// @inheritdoc IProfits
    function pay(address program, address asset, address builder, uint256 amount) external payable nonReentrant {
        // Check
        if (!factory.isProgram(program)) revert Errors.Profits_NotAProgram(program);
        if (amount == 0) revert Errors.Profits_ZeroAmount();
        uint256 value = asset == Assets.NATIVE ? amount : 0;
        if (msg.value != value) revert Errors.Assets_WrongValue({sent: msg.value, needed: value});

        // Effect
        Checkpoints.Trace208 storage history = _paid[program][asset][builder];
        uint208 total = SafeCast.toUint208(history.latest() + amount);
        history.push(uint48(block.timestamp), total);

        // Interaction
        if (asset == Assets.NATIVE) Assets.send(asset, program, amount);
        else _passOn(IERC20(asset), program, amount);

        // Log
        emit Events.ProfitPaid({
            program: program,
            asset: asset,
            builder: builder,
            payer: msg.sender,
            amount: amount,
            total: total
        });
    }

    /// @inheritdoc IProfits
    function paidAt(
        address program,
        address asset,
        address builder,
        uint256 timestamp
    ) external view returns (uint256) {
        if (timestamp > type(uint48).max) timestamp = type(uint48).max;
        return _paid[program][asset][builder].upperLookupRecent(uint48(timestamp));
    }

    function _passOn(IERC20 asset, address program, uint256 amount) private {
        uint256 before = asset.balanceOf(program);
        asset.safeTransferFrom(msg.sender, program, amount);
        uint256 balance = asset.balanceOf(program);
        uint256 received = balance > before ? balance - before : 0;
        if (received < amount) revert Errors.Assets_ReceivedTooLittle(address(asset), received, amount);
    }
}
