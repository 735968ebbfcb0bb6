// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Gift} from "../types/Applications.sol";
import {Cart, Item} from "../types/Carts.sol";

/// @notice EIP-712 hashes of carts. The SDK has the same types; test/vectors/carts.json keeps both to the same digests.
library CartHashes {
    // Literals, so that the compiler hashes them once and for all.
    bytes32 private constant _GIFT_TYPEHASH = keccak256("Gift(uint32 application,uint96 amount,bytes32 endorsement)");
    bytes32 private constant _ITEM_TYPEHASH = keccak256(
        "Item(address round,Gift[] gifts)"
        "Gift(uint32 application,uint96 amount,bytes32 endorsement)"
    );
    bytes32 private constant _CART_TYPEHASH = keccak256(
        "Cart(address donor,address token,Item[] items,bool skip,uint256 nonce,uint256 deadline)"
        "Gift(uint32 application,uint96 amount,bytes32 endorsement)"
        "Item(address round,Gift[] gifts)"
    );
    bytes32 private constant _BASKET_TYPEHASH = keccak256(
        "Basket(Item[] items,bool skip)"
        "Gift(uint32 application,uint96 amount,bytes32 endorsement)"
        "Item(address round,Gift[] gifts)"
    );

    /// @dev What Permit2 puts behind its own part of the type; the types behind the first are in order of their names.
    string internal constant WITNESS_TYPE =
        "Basket witness)Basket(Item[] items,bool skip)"
        "Gift(uint32 application,uint96 amount,bytes32 endorsement)Item(address round,Gift[] gifts)"
        "TokenPermissions(address token,uint256 amount)";

    function hashCart(Cart calldata cart) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    _CART_TYPEHASH,
                    cart.donor,
                    cart.token,
                    _hashItems(cart.items),
                    cart.skip,
                    cart.nonce,
                    cart.deadline
                )
            );
    }

    function hashBasket(Item[] calldata items, bool skip) internal pure returns (bytes32) {
        return keccak256(abi.encode(_BASKET_TYPEHASH, _hashItems(items), skip));
    }

    function _hashItems(Item[] calldata items) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            hashes[i] = keccak256(abi.encode(_ITEM_TYPEHASH, items[i].round, _hashGifts(items[i].gifts)));
        }
        return keccak256(abi.encodePacked(hashes));
    }

    function _hashGifts(Gift[] calldata gifts) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](gifts.length);
        // Every member is one word, so the struct's encoding is what EIP-712 hashes.
        for (uint256 i = 0; i < gifts.length; ++i) hashes[i] = keccak256(abi.encode(_GIFT_TYPEHASH, gifts[i]));
        return keccak256(abi.encodePacked(hashes));
    }
}
