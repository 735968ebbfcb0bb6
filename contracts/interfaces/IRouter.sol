// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Cart, Item, Permit} from "../types/Carts.sol";
import {IPermit2} from "./IPermit2.sol";

/// @notice One transaction, or one signature that anyone may send, for gifts to several Rounds. Money goes from the
/// donor to each Round, which records the donor, never the sender, as its donor.
/// @dev Trust and assumptions
/// - Nobody owns it; it holds no money when a call has ended, and gives no approval. Whoever sends a cart pays its gas
///   and gets nothing.
/// - A donor's money moves only if the donor is msg.sender, or has signed over every item, the token, the skip flag, a
///   nonce and a deadline: a permit or a standing allowance alone moves nothing for anybody else (D157).
/// - A Round is a clone whose code ends with its configuration; the asset it takes is read there, and can be no other
///   from one block to the next. Who deployed it is not asked: anybody can open a hostile Round in any factory, and to
///   name one is the donor's choice. It can take no more than its own item.
/// - With `skip`, a Round that refuses, or uses up the gas of its item, is left out, and none of its money moves. Every
///   item gets its full gas or the call fails, so a sender cannot starve one into being left out. A sender can wait:
///   what a Round refuses is judged when the cart is sent, until the deadline.
/// - A Round is judged by itself: its money comes to it in the same call as it is told of it, so that no other Round's
///   code runs in between. A token that calls others when it is sent is the exception: through it, whoever is called can
///   have the Round absorb what has come, which is then left out or fails the cart. The donor keeps the money.
/// - A token that delivers less than it says is refused.
interface IRouter {
    /// @notice Gives to several Rounds out of the caller's own money: an allowance to the Router for each token, and
    /// msg.value as the exact sum of what is given in the chain's coin. What a left-out Round does not take comes back.
    /// @param items by ascending address of the Round; their donated assets may differ
    /// @dev Reverts Router_Count, Router_Order, Router_NotARound, Router_ItemRefused, Router_NothingGiven,
    /// Router_TooLittleGas, Assets_WrongValue, Assets_ReceivedTooLittle, Assets_NotReceived, or the token's error.
    function donate(Item[] calldata items, bool skip) external payable;

    /// @notice Gives a cart out of its donor's allowance to the Router, after trying the permit. A permit that fails,
    /// because it is wrong or somebody has used it already, does not matter where the allowance is there (D052).
    /// @param permit of kind None where the allowance is there already
    /// @param signature the donor's over the Cart, also by ERC-1271; empty if the donor is the caller, and then nonce
    /// and deadline are not looked at
    /// @dev Anyone. Reverts Router_Expired, Router_NonceUsed, Router_NotSigned, Passport_TooLittleGas (a contract's
    /// signature was to be asked for), Router_NotAToken, Router_OtherAsset, Router_AllowanceTooLow and as `donate`.
    function donateWithPermit(Cart calldata cart, Permit calldata permit, bytes calldata signature) external;

    /// @notice Gives a cart by the donor's one signature for Permit2: PermitWitnessTransferFrom over the sum of all items,
    /// with `Basket(Item[] items,bool skip)` as the witness. Nonce and deadline are Permit2's. A cart of one Round goes
    /// straight to it, and `skip` makes no difference; of several, the sum comes here, each Round gets its own when it is
    /// told of it, and what is left out goes back to the donor.
    /// @dev Anyone. Reverts Router_NoPermit2, Router_OtherAsset, Permit2's own errors and as `donate`.
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external;

    /// @notice Makes the caller's signed cart with this nonce worthless. One for Permit2 is cancelled there.
    /// @dev Reverts Router_NonceUsed.
    function cancelCart(uint256 nonce) external;

    /// @notice One item of an allowance, or of what the Router holds of this cart. The Router alone, so that it can be
    /// undone.
    /// @param payer of a token: the donor, or the Router itself
    /// @dev Reverts Router_NotItself, or as the token or the Round does.
    function giveItem(address payer, address donor, Item calldata item, address asset, uint256 amount) external payable;

    /* VIEWS */

    /// @notice What the donor signs for `donateWithPermit`: the EIP-712 digest on this chain, for this Router.
    function hashCart(Cart calldata cart) external view returns (bytes32 digest);

    /// @notice What goes into a signature for Permit2 as the witness.
    function hashBasket(Item[] calldata items, bool skip) external pure returns (bytes32 witness);

    /// @notice Whether a cart with this nonce was given or cancelled.
    function isNonceUsed(address donor, uint256 nonce) external view returns (bool);

    /// @notice The nonces [256 · word, 256 · word + 255] of a donor; the bit of a used one is set.
    function nonceBits(address donor, uint256 word) external view returns (uint256 bits);

    /// @return permit2 zero where there is none
    function permit2() external view returns (IPermit2);

    /// @notice The most Rounds of one cart.
    // solhint-disable-next-line func-name-mixedcase
    function MAX_ITEMS() external view returns (uint256);
}
