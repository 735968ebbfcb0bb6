// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {PriceListBase} from "./PriceListBase.sol";

contract DelayTest is PriceListBase {
    function test_WhenAsked() public view {
        assertEq(prices.DELAY(), DELAY);
    }
}
