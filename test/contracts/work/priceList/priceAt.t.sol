// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {PriceListBase} from "./PriceListBase.sol";

contract PriceAtTest is PriceListBase {
    function test_GivenNone(uint256 timestamp) public view {
        assertEq(_at(hour, timestamp), 0);
    }

    function test_WhenKnown() public {
        _set("hour", 10);
        assertEq(_at(hour, 0), 0);
        assertEq(_at(hour, clock), 0);
        assertEq(_at(hour, clock + DELAY), 10);
        assertEq(_at(hour, type(uint48).max), 10);
    }

    /// The same answer at any later time: it never depends on now.
    function test_WhenAskedLater(uint40 wait, uint256 timestamp) public {
        _set("hour", 10);
        _skip(1 days);
        _set("hour", MAX_PRICE);
        uint256 answer = _at(hour, timestamp);
        _skip(wait);
        assertEq(_at(hour, timestamp), answer);
    }

    /// A moment past 2^48 is no moment of the past.
    function test_WhenBeyondTheWidthOfAKey(uint256 timestamp) public {
        _set("hour", 10);
        _skip(365 days);
        _set("hour", 20);
        timestamp = bound(timestamp, 2 ** 48, type(uint256).max);
        assertEq(_at(hour, timestamp), 20);
        assertEq(_at(hour, 2 ** 48), 20);
        assertEq(_at(hour, 2 ** 48 + START + DELAY), 20);
        assertEq(_at(hour, type(uint256).max), 20);
        assertEq(_cost(_one(hour, 1e6), 2 ** 48), 20);
    }
}
