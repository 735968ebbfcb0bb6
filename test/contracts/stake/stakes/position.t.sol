// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {StakesBase} from "./StakesBase.sol";

contract PositionTest is StakesBase {
    function test_GivenNothingStaked() public view {
        assertEq(_locked(alice), 0);
        assertEq(stakes.exitsOf(address(program), alice).length, 0);
        assertEq(_ready(alice), 0);
        assertEq(_accusable(alice), 0);
        assertEq(stakes.accusationOf(address(program), alice).rulingUntil, 0);
        assertEq(stakes.sparedUntil(address(program), alice), 0);
    }

    function test_GivenAllStatesAtOnce() public {
        _lock(alice, STAKE);
        _unlock(alice, 10e18);
        _skip(UNBONDING);
        _unlock(alice, 20e18);
        _accuse(alice, 1e18);
        assertEq(_locked(alice), 70e18);
        assertEq(stakes.exitsOf(address(program), alice).length, 1);
        assertEq(stakes.exitsOf(address(program), alice)[0].amount, 20e18);
        assertEq(_ready(alice), 10e18);
        assertEq(_accusable(alice), 18e18);
        assertEq(stakes.accusationOf(address(program), alice).amount, 1e18);
        // Of another Program, or another staker: nothing.
        assertEq(stakes.lockedOf(anyone, alice), 0);
        assertEq(_locked(bob), 0);
    }
}
