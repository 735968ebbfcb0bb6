// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

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
    function total(Item calldata item) internal pure returns (uint256 sum) {
        Gift[] calldata gifts = item.gifts;
        unchecked {
            for (uint256 i = 0; i < gifts.length; ++i) sum += gifts[i].amount;
        }
    }

    /// @return sum of all items, base units
    function total(Item[] calldata items) internal pure returns (uint256 sum) {
        unchecked {
            for (uint256 i = 0; i < items.length; ++i) sum += total(items[i]);
        }
    }

    /// @notice The values of a Router_ItemRefused.
    function refused(bytes memory reason) internal pure returns (uint256 index, bytes memory own) {
        bytes memory values = new bytes(reason.length - 4);
        for (uint256 i = 0; i < values.length; ++i) values[i] = reason[i + 4];
        (index, , own) = abi.decode(values, (uint256, address, bytes));
    }
}
