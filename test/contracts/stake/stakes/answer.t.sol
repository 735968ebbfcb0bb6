// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {StakesBase} from "./StakesBase.sol";

contract AnswerTest is StakesBase {
    function setUp() public override {
        super.setUp();
        _lock(alice, STAKE);
        _accuse(alice, 1e18);
    }

    function test_RevertGiven_NotAccused() public {
        _expectNotAccused(bob);
        vm.prank(bob);
        stakes.answer(address(program), REASON);
        _skip(NOTICE + RULING);
        _expectNotAccused(alice);
        vm.prank(alice);
        stakes.answer(address(program), REASON);
    }

    function test_RevertWhen_NothingIsSaid() public {
        vm.expectRevert(Errors.Stakes_NoReason.selector);
        vm.prank(alice);
        stakes.answer(address(program), 0);
    }

    function test_WhenAnswered() public {
        _skip(NOTICE + RULING - 1);
        vm.expectEmit(address(stakes));
        emit Events.AccusationAnswered(address(program), alice, "statement");
        vm.prank(alice);
        stakes.answer(address(program), "statement");
    }
}
