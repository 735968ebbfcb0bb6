// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IPermit2} from "../interfaces/IPermit2.sol";
import {IRouter} from "../interfaces/IRouter.sol";
import {Assets} from "../libraries/Assets.sol";
import {BoundedCalls} from "../libraries/BoundedCalls.sol";
import {CartHashes} from "../libraries/CartHashes.sol";
import {CartItems} from "../libraries/CartItems.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {RoundCode} from "../libraries/RoundCode.sol";
import {Cart, Item, Permit} from "../types/Carts.sol";
import {CartGiving} from "./parts/CartGiving.sol";
import {CartSignatures} from "./parts/CartSignatures.sol";

/// @title Router
/// @notice See IRouter. A Round takes money for others from the one Router its implementation was made with, so a new
/// Router comes with a new implementation, for the Rounds opened from then on.
///
/// FUNDS. From the donor to the Round; only the chain's own coin passes through, as msg.value, and what is left of it
/// goes back in the same call.
///
/// REENTRANCY. A token, a Round or the receiver of what is left may call back: every entry is closed then, and the two
/// calls the Router makes to itself are its own.
///
/// KNOWN LIMITS. Coins forced into it stay there for ever. A Round that is left out of a cart can be named in another
/// cart only: the nonce is used.
contract Router is CartSignatures, CartGiving, ReentrancyGuardTransient {
    using CartItems for Item;
    using CartItems for Item[];

    /// @dev Bytes: a Router_ItemRefused with its reason fits.
    uint256 private constant _WRAPPED_REASON = 512;

    /// @inheritdoc IRouter
    IPermit2 public immutable permit2;

    /// @param newPermit2 zero where there is none
    constructor(IPermit2 newPermit2) {
        permit2 = newPermit2;
    }

    /* DONORS */

    /// @inheritdoc IRouter
    function donate(Item[] calldata items, bool skip) external payable nonReentrant {
        (uint256 native, uint256 left) = _giveAll({donor: msg.sender, token: _ANY_ASSET, items: items, skip: skip});
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
        _giveAll({donor: cart.donor, token: cart.token, items: cart.items, skip: cart.skip});
    }

    /// @inheritdoc IRouter
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external nonReentrant {
        if (address(permit2) == address(0)) revert Errors.Router_NoPermit2();
        if (!cart.skip) return _giveByPermit2(cart, signature, 0);
        // One signature moves everything at once: without what has refused, it is tried again from the start.
        uint256 leftOut = 0;
        uint256 all = (1 << cart.items.length) - 1;
        do {
            (bool isGiven, bytes memory reason) = BoundedCalls.tryCall({
                target: address(this),
                value: 0,
                gasLimit: gasleft(),
                data: abi.encodeCall(this.giveByPermit2, (cart, signature, leftOut)),
                most: _WRAPPED_REASON
            });
            if (isGiven) return;
            leftOut |= _skipRefused(cart, reason, leftOut);
        } while (leftOut != all);
        revert Errors.Router_NothingGiven();
    }

    /// @inheritdoc IRouter
    function cancelCart(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit Events.CartCancelled(msg.sender, nonce);
    }

    /* ITSELF */

    /// @inheritdoc IRouter
    function giveByPermit2(Cart calldata cart, bytes calldata signature, uint256 leftOut) external onlyItself {
        _giveByPermit2(cart, signature, leftOut);
    }

    /* INTERNALS */

    function _giveByPermit2(Cart calldata cart, bytes calldata signature, uint256 leftOut) private {
        Item[] calldata items = cart.items;
        items.check();
        uint256 count = items.length;
        uint256[] memory balances = new uint256[](count);
        uint256[] memory gasLimits = new uint256[](count);
        IPermit2.TokenPermissions[] memory permitted = new IPermit2.TokenPermissions[](count);
        IPermit2.SignatureTransferDetails[] memory transfers = new IPermit2.SignatureTransferDetails[](count);
        for (uint256 i = 0; i < count; ++i) {
            Item calldata item = items[i];
            (address asset, uint256 eligibilityGas) = RoundCode.read(item.round);
            _checkAsset(item.round, asset, cart.token);
            gasLimits[i] = cart.skip ? _gasOf(item, eligibilityGas) : 0;
            balances[i] = IERC20(asset).balanceOf(item.round);
            uint256 amount = item.total();
            permitted[i] = IPermit2.TokenPermissions({token: asset, amount: amount});
            transfers[i] = IPermit2.SignatureTransferDetails({
                to: item.round,
                requestedAmount: _isIn(leftOut, i) ? 0 : amount
            });
        }
        permit2.permitWitnessTransferFrom({
            permit: IPermit2.PermitBatchTransferFrom(permitted, cart.nonce, cart.deadline),
            transferDetails: transfers,
            owner: cart.donor,
            witness: CartHashes.hashBasket(items, cart.skip),
            witnessTypeString: CartHashes.WITNESS_TYPE,
            signature: signature
        });
        for (uint256 i = 0; i < count; ++i) {
            if (_isIn(leftOut, i)) continue;
            Item calldata item = items[i];
            _checkArrived(item, cart.token, balances[i], permitted[i].amount);
            if (cart.skip) _requireGas(gasLimits[i]);
            uint256 gasLimit = cart.skip ? gasLimits[i] : gasleft();
            (bool isGiven, bytes memory reason) = _donateFor(cart.donor, item, 0, gasLimit);
            if (!isGiven) revert Errors.Router_ItemRefused(i, item.round, reason);
        }
    }

    /// @return bit of the item that `reason` names; any other reason, and one that names it again, is passed on
    function _skipRefused(Cart calldata cart, bytes memory reason, uint256 leftOut) private returns (uint256 bit) {
        if (bytes4(reason) != Errors.Router_ItemRefused.selector) BoundedCalls.bubble(reason);
        (uint256 index, bytes memory own) = CartItems.refused(reason);
        if (index >= cart.items.length || _isIn(leftOut, index)) BoundedCalls.bubble(reason);
        _checkNotHeld(own);
        emit Events.ItemSkipped(cart.donor, cart.items[index].round, own);
        return 1 << index;
    }

    function _isIn(uint256 set, uint256 index) private pure returns (bool) {
        return (set >> index) & 1 == 1;
    }
}
