// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Units} from "../../../../contracts/libraries/Units.sol";
import {Quantity, UnitId} from "../../../../contracts/types/Work.sol";
import {PriceListBase} from "./PriceListBase.sol";

contract CostDownTest is PriceListBase {
    function _noPrice(UnitId unit) private view returns (bytes memory) {
        return abi.encodeWithSelector(Errors.PriceList_NoPrice.selector, program, token, unit);
    }

    function test_RevertGiven_NoPrice() public {
        _set("hour", 10);
        _skip(DELAY);
        Quantity[] memory items = new Quantity[](2);
        (items[0], items[1]) = (Quantity(hour, 1e6), Quantity(gpu, 0));
        vm.expectRevert(_noPrice(gpu));
        _cost(items, clock);
        vm.expectRevert(_noPrice(hour));
        _cost(_one(hour, 1), clock - 1);
    }

    function test_RevertGiven_TakenOffTheList() public {
        _set("hour", 10);
        _skip(DELAY);
        _set("hour", 0);
        assertEq(_cost(_one(hour, 1e6), clock + DELAY - 1), 10);
        vm.expectRevert(_noPrice(hour));
        _cost(_one(hour, 1e6), clock + DELAY);
    }

    function test_RevertWhen_NotAnItem() public {
        UnitId[3] memory units = [Units.DE_MINIMIS, Units.ALLOWANCE, Units.STRANGER_ALLOWANCE];
        string[3] memory names = ["catchment:de-minimis", "catchment:allowance", "catchment:stranger-allowance"];
        for (uint256 i = 0; i < units.length; ++i) {
            _set(names[i], 10);
            assertEq(prices.priceAt(address(program), address(token), units[i], clock + DELAY), 10);
            vm.expectRevert(abi.encodeWithSelector(Errors.PriceList_NotAnItem.selector, units[i]));
            _cost(_one(units[i], 1e6), clock + DELAY);
        }
    }

    function test_WhenNoItems() public view {
        assertEq(_cost(new Quantity[](0), clock), 0);
    }

    /// Each item is cut by itself: two halves of a base unit are nothing.
    function test_WhenItemsAreCut() public {
        _set("hour", 1);
        Quantity[] memory items = new Quantity[](2);
        (items[0], items[1]) = (Quantity(hour, 500_000), Quantity(hour, 999_999));
        assertEq(_cost(items, clock + DELAY), 0);
        items[1].millionths = 1_000_000;
        assertEq(_cost(items, clock + DELAY), 1);
    }

    /// A unit of 1,000,000 base units counts base units in millionths.
    function test_WhenMoney(uint128 amount) public {
        _set("money", 1_000_000);
        assertEq(_cost(_one(UnitId.wrap(keccak256("money")), amount), clock + DELAY), amount);
    }

    /// Against a sum that divides by taking away, digit by digit.
    function test_WhenAnyItems(uint128[5] memory millionths, uint104[2] memory price, uint8 units) public {
        price[0] = uint104(bound(price[0], 1, type(uint104).max));
        price[1] = uint104(bound(price[1], 1, type(uint104).max));
        _set("hour", price[0]);
        _set("gpu-second", price[1]);
        Quantity[] memory items = new Quantity[](5);
        uint256 sum = 0;
        for (uint256 i = 0; i < 5; ++i) {
            uint256 which = (units >> i) & 1;
            items[i] = Quantity(which == 0 ? hour : gpu, millionths[i]);
            sum += _slowCost(millionths[i], price[which]);
        }
        assertEq(_cost(items, clock + DELAY), sum);
    }

    /// Whole units and the rest apart, as on paper.
    function _slowCost(uint256 millionths, uint256 price) private pure returns (uint256) {
        uint256 whole = millionths / 1e6;
        uint256 part = millionths % 1e6;
        return whole * price + (price / 1e6) * part + ((price % 1e6) * part) / 1e6;
    }

    /// The widest item times the highest price is more than a word: refused, never wrapped.
    function test_RevertWhen_ProductOverflows(uint128 millionths, uint208 price) public {
        _set("hour", MAX_PRICE);
        _set("gpu-second", uint208(bound(price, 1, MAX_PRICE)));
        bytes memory overflow = abi.encodeWithSignature("Panic(uint256)", 0x11);
        vm.expectRevert(overflow);
        _cost(_one(hour, type(uint128).max), clock + DELAY);
        // At the edge: 2^48 is what still fits beside 208 bits.
        assertEq(_cost(_one(hour, 2 ** 48), clock + DELAY), (uint256(MAX_PRICE) * 2 ** 48) / 1e6);
        vm.expectRevert(overflow);
        _cost(_one(hour, 2 ** 48 + 1), clock + DELAY);

        price = uint208(_at(gpu, clock + DELAY));
        bool fits = millionths == 0 || price <= type(uint256).max / millionths;
        if (!fits) vm.expectRevert(overflow);
        uint256 cost = _cost(_one(gpu, millionths), clock + DELAY);
        if (fits) assertEq(cost, (uint256(price) * millionths) / 1e6);
    }

    function test_WhenItemsAreWidest() public {
        _set("hour", MAX_PRICE);
        // Each below 2^256 / 10^6: it takes more than a million items, no block has room for, to overflow their sum.
        uint256 each = (uint256(MAX_PRICE) * 2 ** 48) / 1e6;
        Quantity[] memory items = new Quantity[](3);
        for (uint256 i = 0; i < 3; ++i) items[i] = Quantity(hour, 2 ** 48);
        assertEq(_cost(items, clock + DELAY), 3 * each);
    }
}
