// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProfits} from "../../../../contracts/interfaces/IProfits.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract PaidAtTest is RoundBase {
    IProfits private _profits;

    function setUp() public override {
        super.setUp();
        _profits = IProfits(deploy("contracts/policy/Profits.sol:Profits", abi.encode(factory)));
        vm.deal(address(this), type(uint128).max);
    }

    function test_GivenNothingPaid() public view {
        assertEq(_profits.paidAt(address(program), NATIVE, alice, clock), 0);
    }

    function test_WhenAnyMoment(uint64[4] memory amounts, uint16[4] memory pauses, uint256 moment) public {
        uint256 start = clock;
        uint256[4] memory times;
        for (uint256 i = 0; i < 4; ++i) {
            _skip(pauses[i]);
            times[i] = clock;
            uint256 amount = uint256(amounts[i]) + 1;
            _profits.pay{value: amount}(address(program), NATIVE, alice, amount);
        }
        moment = bound(moment, start, clock + 1);
        uint256 sum = 0;
        for (uint256 i = 0; i < 4; ++i) if (times[i] <= moment) sum += uint256(amounts[i]) + 1;
        assertEq(_profits.paidAt(address(program), NATIVE, alice, moment), sum);
    }

    function test_WhenFarFuture(uint256 moment) public {
        moment = bound(moment, clock, type(uint256).max);
        _profits.pay{value: 7}(address(program), NATIVE, alice, 7);
        assertEq(_profits.paidAt(address(program), NATIVE, alice, moment), 7);
    }

    function test_GivenOthersPaid() public {
        address other = address(_program());
        _profits.pay{value: 1}(other, NATIVE, alice, 1);
        _profits.pay{value: 2}(address(program), NATIVE, bob, 2);
        token.mint(address(this), 4);
        token.approve(address(_profits), 4);
        _profits.pay(address(program), address(token), alice, 4);
        assertEq(_profits.paidAt(address(program), NATIVE, alice, clock), 0);
        assertEq(_profits.paidAt(other, NATIVE, alice, clock), 1);
        assertEq(_profits.paidAt(address(program), NATIVE, bob, clock), 2);
        assertEq(_profits.paidAt(address(program), address(token), alice, clock), 4);
    }
}
