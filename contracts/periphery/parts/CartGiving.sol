// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRouter} from "../../interfaces/IRouter.sol";
import {Assets} from "../../libraries/Assets.sol";
import {BoundedCalls} from "../../libraries/BoundedCalls.sol";
import {CartItems} from "../../libraries/CartItems.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {RoundCode} from "../../libraries/RoundCode.sol";
import {Gift} from "../../types/Applications.sol";
import {Item} from "../../types/Carts.sol";

/// @title CartGiving
/// @notice Moves a donor's money to Rounds, item by item, and tells them whose it is.
///
/// SKIPPING. An item that may be left out is given in a call of the Router to itself, so that its transfer is undone with
/// it. It has its full gas or the whole call fails: neither can a sender starve it, nor a Round spend what others need.
abstract contract CartGiving is IRouter {
    using CartItems for Item[];
    using SafeERC20 for IERC20;

    /// @inheritdoc IRouter
    uint256 public constant MAX_ITEMS = CartItems.MOST;

    address internal constant _ANY_ASSET = address(0);
    /// @dev What an item that may be skipped gets, beside what the Round asks its gate with: for the transfer, the
    /// Round's own work and its reserve (see Questions); and for each gift.
    uint256 private constant _ITEM_GAS = 500_000;
    uint256 private constant _GIFT_GAS = 80_000;
    /// @dev Kept for saying that the item failed.
    uint256 private constant _RESERVE = 30_000;
    /// @dev Bytes: every error of ours fits.
    uint256 private constant _REASON = 256;

    modifier onlyItself() {
        if (msg.sender != address(this)) revert Errors.Router_NotItself(msg.sender);
        _;
    }

    /// @inheritdoc IRouter
    function giveItem(
        address payer,
        address donor,
        Item calldata item,
        address asset,
        uint256 amount
    ) external payable onlyItself {
        (bool isGiven, bytes memory reason) = _give(payer, donor, item, asset, amount);
        if (!isGiven) BoundedCalls.bubble(reason);
    }

    /// @param payer of tokens: the donor, or the Router itself
    /// @return native all that is given in the chain's own coin
    /// @return left what was left out of what the Router holds: of the coin, or of its own tokens
    function _giveAll(
        address payer,
        address donor,
        address token,
        Item[] calldata items,
        bool skip
    ) internal returns (uint256 native, uint256 left) {
        items.check();
        uint256 skipped = 0;
        for (uint256 i = 0; i < items.length; ++i) {
            Item calldata item = items[i];
            (address asset, uint256 eligibilityGas) = RoundCode.read(item.round);
            if (token != _ANY_ASSET) _checkAsset(item.round, asset, token);
            uint256 amount = CartItems.total(item.gifts);
            if (asset == Assets.NATIVE) native += amount;
            if (!skip) {
                (bool isGiven, bytes memory reason) = _give(payer, donor, item, asset, amount);
                if (!isGiven) revert Errors.Router_ItemRefused(i, item.round, reason);
            } else if (!_tryToGive(payer, donor, item, asset, amount, _gasOf(item, eligibilityGas))) {
                ++skipped;
                if (asset == Assets.NATIVE || payer == address(this)) left += amount;
            }
        }
        if (skipped == items.length) revert Errors.Router_NothingGiven();
    }

    /// @dev In a call to itself: if the Round refuses, the transfer is undone as well.
    function _tryToGive(
        address payer,
        address donor,
        Item calldata item,
        address asset,
        uint256 amount,
        uint256 gasLimit
    ) private returns (bool isGiven) {
        bytes memory reason;
        (isGiven, reason) = BoundedCalls.tryCall({
            target: address(this),
            value: asset == Assets.NATIVE ? amount : 0,
            gasLimit: gasLimit,
            data: abi.encodeCall(this.giveItem, (payer, donor, item, asset, amount)),
            most: _REASON
        });
        if (isGiven) return true;
        // A Round that is in the middle of another call has not refused: whoever sends could hold it there, from within a
        // token of its own, to have it left out. Then nothing is given, and the signature stays good.
        if (bytes4(reason) == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
            BoundedCalls.bubble(reason);
        emit Events.ItemSkipped(donor, item.round, reason);
    }

    function _give(
        address payer,
        address donor,
        Item calldata item,
        address asset,
        uint256 amount
    ) private returns (bool isGiven, bytes memory reason) {
        (address round, Gift[] calldata gifts) = (item.round, item.gifts);
        if (asset == Assets.NATIVE) return _donateFor(donor, round, gifts, amount);
        uint256 before = IERC20(asset).balanceOf(round);
        if (payer == address(this)) IERC20(asset).safeTransfer(round, amount);
        else IERC20(asset).safeTransferFrom(payer, round, amount);
        _checkArrived(round, asset, before, amount);
        return _donateFor(donor, round, gifts, 0);
    }

    function _donateFor(
        address donor,
        address round,
        Gift[] calldata gifts,
        uint256 value
    ) internal returns (bool isGiven, bytes memory reason) {
        return
            BoundedCalls.tryCall({
                target: round,
                value: value,
                gasLimit: gasleft(),
                data: CartItems.encodeDonation(donor, gifts),
                most: _REASON
            });
    }

    /// @dev The item's full gas or none at all; what a Round does with it is its own failure.
    function _gasOf(Item calldata item, uint256 eligibilityGas) private view returns (uint256 gasLimit) {
        // A sixteenth more: on the way to the gate, three calls keep a 64th each.
        gasLimit = eligibilityGas + eligibilityGas / 16 + _ITEM_GAS + _GIFT_GAS * item.gifts.length;
        uint256 needed = ((gasLimit + _RESERVE) * 64) / 63;
        if (gasleft() < needed) revert Errors.Router_TooLittleGas({left: gasleft(), needed: needed});
    }

    function _checkArrived(address round, address asset, uint256 before, uint256 amount) internal view {
        uint256 balance = IERC20(asset).balanceOf(round);
        uint256 received = balance > before ? balance - before : 0;
        if (received < amount) revert Errors.Assets_ReceivedTooLittle(asset, received, amount);
    }

    function _checkAsset(address round, address asset, address token) internal pure {
        if (asset != token) revert Errors.Router_OtherAsset(round, asset, token);
    }
}
