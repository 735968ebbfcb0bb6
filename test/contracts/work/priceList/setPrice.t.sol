// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {PriceListBase} from "./PriceListBase.sol";

contract SetPriceTest is PriceListBase {
    function test_RevertWhen_ProgramIsUnknown() public {
        // An admin of whatever it likes, but no Program of this factory.
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceList_NotAProgram.selector, anyone));
        prices.setPrice(anyone, address(token), "hour", 1, "handbook");
    }

    /// D001: nobody but an ADMIN, in any other part, nor the Program itself.
    function test_RevertWhen_CallerIsNoAdmin() public {
        address[6] memory callers = [operator, reviewer, treasurer, arbiter, anyone, address(program)];
        for (uint256 i = 0; i < callers.length; ++i) {
            bytes memory reason = abi.encodeWithSelector(Errors.PriceList_NotAdmin.selector, callers[i], program);
            vm.expectRevert(reason);
            vm.prank(callers[i]);
            prices.setPrice(address(program), address(token), "hour", 1, "handbook");
        }
        assertEq(_at(hour, type(uint48).max), 0);
    }

    function test_RevertWhen_NoName() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceList_NoName.selector));
        _set("", 1);
    }

    function test_RevertWhen_NoSource() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceList_NoSource.selector));
        vm.prank(admin);
        prices.setPrice(address(program), address(token), "hour", 1, "");
    }

    function test_WhenSet(uint208 price) public {
        vm.expectEmit(address(prices));
        emit Events.PriceSet(address(program), address(token), hour, "hour", price, clock + DELAY, "handbook");
        _set("hour", price);
        assertEq(_at(hour, clock + DELAY - 1), 0);
        assertEq(_at(hour, clock + DELAY), price);
    }

    /// What a Round opened on stays, whatever is set later, and however often.
    function test_GivenPrices(uint208[8] memory later, uint24[8] memory steps) public {
        uint256[9] memory from;
        uint208[9] memory price;
        (from[0], price[0]) = (clock + DELAY, 50);
        _set("hour", 50);
        for (uint256 i = 0; i < 8; ++i) {
            _skip(uint256(steps[i]) + 1);
            _set("hour", later[i]);
            (from[i + 1], price[i + 1]) = (clock + DELAY, later[i]);
            for (uint256 j = 0; j <= i; ++j) {
                assertEq(_at(hour, from[j]), price[j]);
                assertEq(_at(hour, from[j + 1] - 1), price[j]);
            }
            assertEq(_at(hour, from[i + 1]), later[i]);
            assertEq(_at(hour, START + DELAY - 1), 0);
        }
    }

    /// The later one holds; neither was ever in force before, and the price before both stays.
    function test_GivenAnotherInTheSameSecond() public {
        _set("hour", 10);
        _skip(1 days);
        _set("hour", 20);
        _set("hour", 30);
        assertEq(_at(hour, clock + DELAY), 30);
        assertEq(_at(hour, clock + DELAY - 1), 10);
        assertEq(_at(hour, clock + DELAY - 1 days), 10);
    }

    function test_WhenZero() public {
        _set("hour", 10);
        _skip(1 days);
        _set("hour", 0);
        assertEq(_at(hour, clock + DELAY - 1), 10);
        assertEq(_at(hour, clock + DELAY), 0);
    }

    function test_GivenOtherProgramUnitOrAsset() public {
        IProgram other = _newProgram("other");
        vm.prank(admin);
        prices.setPrice(address(other), address(token), "hour", 7, "handbook");
        assertEq(_at(hour, clock + DELAY), 0);
        _set("hour", 10);
        assertEq(prices.priceAt(address(other), address(token), hour, clock + DELAY), 7);
        assertEq(_at(gpu, clock + DELAY), 0);
        assertEq(prices.priceAt(address(program), NATIVE, hour, clock + DELAY), 0);
    }

    /// D006: a right that ended, ended at once.
    function test_RevertGiven_AdminWasRemoved() public {
        vm.prank(admin);
        program.offerAdmin(anyone);
        vm.prank(anyone);
        program.acceptAdmin();
        vm.prank(anyone);
        program.revokeRole(0x00, admin);
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceList_NotAdmin.selector, admin, program));
        _set("hour", 1);
    }
}
