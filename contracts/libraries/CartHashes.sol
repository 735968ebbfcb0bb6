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
        return _hash(_BASKET_TYPEHASH, _hashItems(items), bytes32(uint256(skip ? 1 : 0)));
    }

    function _hashItems(Item[] calldata items) private pure returns (bytes32 hash) {
        bytes32[] memory hashes = new bytes32[](items.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            Item calldata item = items[i];
            hashes[i] = _hash(_ITEM_TYPEHASH, bytes32(uint256(uint160(item.round))), _hashGifts(item.gifts));
        }
        assembly ("memory-safe") {
            hash := keccak256(add(hashes, 0x20), shl(5, mload(hashes)))
        }
    }

    /// @dev Every member is one word, so the struct's encoding is what EIP-712 hashes. The words are taken as they came:
    /// a Round refuses one that is too wide.
    function _hashGifts(Gift[] calldata gifts) private pure returns (bytes32 hash) {
        bytes32 typeHash = _GIFT_TYPEHASH;
        assembly ("memory-safe") {
            let hashes := mload(0x40)
            let end := add(hashes, shl(5, gifts.length))
            // Behind the hashes: a gift's type and its three words.
            mstore(end, typeHash)
            let gift := gifts.offset
            for {
                let at := hashes
            } lt(at, end) {
                at := add(at, 0x20)
            } {
                calldatacopy(add(end, 0x20), gift, 0x60)
                mstore(at, keccak256(end, 0x80))
                gift := add(gift, 0x60)
            }
            hash := keccak256(hashes, sub(end, hashes))
        }
    }

    /// @dev keccak256(abi.encode(a, b, c)), which keeps no memory.
    function _hash(bytes32 a, bytes32 b, bytes32 c) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let start := mload(0x40)
            mstore(start, a)
            mstore(add(start, 0x20), b)
            mstore(add(start, 0x40), c)
            hash := keccak256(start, 0x60)
        }
    }
}
