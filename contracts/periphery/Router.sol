// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IPermit2} from "../interfaces/IPermit2.sol";
import {IRouter} from "../interfaces/IRouter.sol";
import {Assets} from "../libraries/Assets.sol";
import {CartHashes} from "../libraries/CartHashes.sol";
import {CartItems} from "../libraries/CartItems.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {RoundCode} from "../libraries/RoundCode.sol";
import {Gift} from "../types/Applications.sol";
import {Cart, Item, Permit} from "../types/Carts.sol";
import {CartGiving} from "./parts/CartGiving.sol";
import {CartSignatures} from "./parts/CartSignatures.sol";

/// @title Router
/// @notice See IRouter. A Round takes money for others from the one Router its implementation was made with, so a new
/// Router comes with a new implementation, for the Rounds opened from then on.
///
/// FUNDS. From the donor to the Round. What passes through within one call is the chain's own coin, as msg.value, and a
/// cart of several Rounds by Permit2; what is left of it goes back in the same call.
///
/// REENTRANCY. A token, a Round or the receiver of what is left may call back: every entry is closed then, and the
/// call the Router makes to itself is its own.
///
/// KNOWN LIMITS. Coins forced into it stay there for ever. A Round that is left out of a cart can be named in another
/// cart only: the nonce is used.
contract Router is CartSignatures, CartGiving, ReentrancyGuardTransient {
    using CartItems for Item[];

    /// @inheritdoc IRouter
    IPermit2 public immutable permit2;

    /// @param newPermit2 zero where there is none
    constructor(IPermit2 newPermit2) {
        permit2 = newPermit2;
    }

    /* DONORS */

    /// @inheritdoc IRouter
    function donate(Item[] calldata items, bool skip) external payable nonReentrant {
        (uint256 native, uint256 left) = _giveAll({
            payer: msg.sender,
            donor: msg.sender,
            token: _ANY_ASSET,
            items: items,
            skip: skip
        });
        if (msg.value != native) revert Errors.Assets_WrongValue({sent: msg.value, needed: native});
        Assets.send(Assets.NATIVE, msg.sender, left);
    }

    /* ANYONE, for a donor who signed */

    /// @inheritdoc IRouter
    function donateWithPermit(
        Cart calldata cart,
        Permit calldata permit,
        bytes calldata signature
    ) external nonReentrant {
        // Check and effect
        _useSignature(cart, signature);
        if (cart.token == Assets.NATIVE) revert Errors.Router_NotAToken(cart.token);

        // Interaction
        _tryPermit(cart, permit);
        uint256 needed = cart.items.total();
        uint256 allowance = IERC20(cart.token).allowance(cart.donor, address(this));
        if (allowance < needed) {
            revert Errors.Router_AllowanceTooLow(cart.token, cart.donor, allowance, needed);
        }
        _giveAll({payer: cart.donor, donor: cart.donor, token: cart.token, items: cart.items, skip: cart.skip});
    }

    /// @inheritdoc IRouter
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external nonReentrant {
        if (address(permit2) == address(0)) revert Errors.Router_NoPermit2();
        Item[] calldata items = cart.items;
        if (items.length == 1) return _giveStraight(cart, items, signature);
        // One signature is one transfer. Were everything at the Rounds at once, one could be asked to absorb what is there
        // before it is told whose it is: each gets its own when it is told.
        _takeByPermit2(cart, cart.donor, cart.token, items, signature, address(this), items.total());
        (, uint256 left) = _giveAll({
            payer: address(this),
            donor: cart.donor,
            token: cart.token,
            items: items,
            skip: cart.skip
        });
        Assets.send(cart.token, cart.donor, left);
    }

    /// @inheritdoc IRouter
    function cancelCart(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit Events.CartCancelled(msg.sender, nonce);
    }

    /* INTERNALS */

    /// @dev There is nothing to give without the one item, so `skip` makes no difference.
    function _giveStraight(Cart calldata cart, Item[] calldata items, bytes calldata signature) private {
        (address donor, address token) = (cart.donor, cart.token);
        Item calldata item = items[0];
        (address round, Gift[] calldata gifts) = (item.round, item.gifts);
        (address asset, ) = RoundCode.read(round);
        _checkAsset(round, asset, token);
        uint256 amount = CartItems.total(gifts);
        uint256 before = IERC20(token).balanceOf(round);
        _takeByPermit2(cart, donor, token, items, signature, round, amount);
        _checkArrived(round, token, before, amount);
        (bool isGiven, bytes memory reason) = _donateFor(donor, round, gifts, 0);
        if (!isGiven) revert Errors.Router_ItemRefused(0, round, reason);
    }

    /// @param donor and token the cart's, read already
    function _takeByPermit2(
        Cart calldata cart,
        address donor,
        address token,
        Item[] calldata items,
        bytes calldata signature,
        address to,
        uint256 amount
    ) private {
        bytes32 witness = CartHashes.hashBasket(items, cart.skip);
        IPermit2.TokenPermissions memory permitted = IPermit2.TokenPermissions({token: token, amount: amount});
        permit2.permitWitnessTransferFrom({
            permit: IPermit2.PermitTransferFrom({permitted: permitted, nonce: cart.nonce, deadline: cart.deadline}),
            transferDetails: IPermit2.SignatureTransferDetails({to: to, requestedAmount: amount}),
            owner: donor,
            witness: witness,
            witnessTypeString: CartHashes.WITNESS_TYPE,
            signature: signature
        });
    }
}
