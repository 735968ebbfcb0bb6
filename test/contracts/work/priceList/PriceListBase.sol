// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPriceList} from "../../../../contracts/interfaces/IPriceList.sol";
import {Quantity, UnitId} from "../../../../contracts/types/Work.sol";
import {LifeBase} from "../../support/LifeBase.sol";

/// The list of a factory's Programs; nothing is on it.
abstract contract PriceListBase is LifeBase {
    uint256 internal constant DELAY = 7 days;
    uint208 internal constant MAX_PRICE = type(uint208).max;
    UnitId internal hour = UnitId.wrap(keccak256("hour"));
    UnitId internal gpu = UnitId.wrap(keccak256("gpu-second"));

    IPriceList internal prices;
    /// Our own now: the optimiser may move `block.timestamp` over a `vm.warp`.
    uint256 internal clock = START;

    function setUp() public virtual override {
        super.setUp();
        prices = IPriceList(deploy("contracts/work/PriceList.sol:PriceList", abi.encode(factory)));
    }

    function _skip(uint256 time) internal {
        clock += time;
        vm.warp(clock);
    }

    function _set(string memory name, uint208 price) internal {
        vm.prank(admin);
        prices.setPrice(address(program), address(token), name, price, "handbook");
    }

    function _at(UnitId unit, uint256 timestamp) internal view returns (uint256) {
        return prices.priceAt(address(program), address(token), unit, timestamp);
    }

    function _cost(Quantity[] memory items, uint256 timestamp) internal view returns (uint256) {
        return prices.costDown(address(program), address(token), items, timestamp);
    }

    function _one(UnitId unit, uint128 millionths) internal pure returns (Quantity[] memory items) {
        items = new Quantity[](1);
        items[0] = Quantity({unit: unit, millionths: millionths});
    }
}
