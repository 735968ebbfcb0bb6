// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Span} from "../types/Stamps.sol";

/// @title Spans
/// @notice Searches in a list of Spans, which is sorted by `recordedAt` (not falling) and by `expiresAt` (rising).
library Spans {
    /// @notice How many Spans were recorded by a moment. Most questions are about now: the end is looked at first.
    function recordedBy(Span[] storage list, uint256 timestamp) internal view returns (uint256 low) {
        uint256 high = list.length;
        if (high == 0 || list[high - 1].recordedAt <= timestamp) return high;
        --high;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (list[middle].recordedAt <= timestamp) low = middle + 1;
            else high = middle;
        }
    }

    /// @notice The index of the first Span that expires at a moment or later; the length if there is none.
    function firstLasting(Span[] storage list, uint256 until) internal view returns (uint256 low) {
        uint256 high = list.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (list[middle].expiresAt < until) low = middle + 1;
            else high = middle;
        }
    }
}
