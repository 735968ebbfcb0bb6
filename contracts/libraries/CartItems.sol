// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../interfaces/IDonationRound.sol";
import {Gift} from "../types/Applications.sol";
import {Item} from "../types/Carts.sol";
import {Errors} from "./Errors.sol";

/// @notice The items of a cart: their order, and what they come to.
library CartItems {
    /// @dev Fewer than the bits of a word.
    uint256 internal constant MOST = 64;

    /// @notice Between one and MOST, by strictly ascending address of the Round: no two of one Round.
    function check(Item[] calldata items) internal pure {
        uint256 count = items.length;
        if (count == 0 || count > MOST) revert Errors.Router_Count(count, MOST);
        for (uint256 i = 1; i < count; ++i) {
            if (items[i].round <= items[i - 1].round) revert Errors.Router_Order(i);
        }
    }

    /// @return sum base units; of numbers below 2^96, as many as calldata holds
    function total(Gift[] calldata gifts) internal pure returns (uint256 sum) {
        unchecked {
            for (uint256 i = 0; i < gifts.length; ++i) sum += gifts[i].amount;
        }
    }

    /// @return sum of all items, base units
    function total(Item[] calldata items) internal pure returns (uint256 sum) {
        unchecked {
            for (uint256 i = 0; i < items.length; ++i) sum += total(items[i].gifts);
        }
    }

    /// @notice The call of `donateFor`, its gifts copied as they came: the Round reads, and so checks, every word.
    function encodeDonation(address donor, Gift[] calldata gifts) internal pure returns (bytes memory data) {
        bytes4 selector = IDonationRound.donateFor.selector;
        assembly ("memory-safe") {
            let size := mul(gifts.length, 0x60)
            data := mload(0x40)
            mstore(data, add(0x64, size))
            mstore(add(data, 0x20), selector)
            mstore(add(data, 0x24), donor)
            mstore(add(data, 0x44), 0x40)
            mstore(add(data, 0x64), gifts.length)
            calldatacopy(add(data, 0x84), gifts.offset, size)
            mstore(0x40, add(data, add(0xa0, size)))
        }
    }
}
