// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Exit} from "../../../../contracts/types/Stakes.sol";
import {StakesBase} from "./StakesBase.sol";

contract UnlockTest is StakesBase {
    function setUp() public override {
        super.setUp();
        _lock(alice, STAKE);
    }

    function _exits() private view returns (Exit[] memory) {
        return stakes.exitsOf(address(program), alice);
    }

    function test_RevertWhen_UnlockedAmountIsZero() public {
        vm.expectRevert(Errors.Stakes_ZeroAmount.selector);
        _unlock(alice, 0);
    }

    function test_RevertWhen_MoreThanLocked() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AboveLocked.selector, 1, 0));
        _unlock(bob, 1);
        _unlock(alice, STAKE - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AboveLocked.selector, 2, 1));
        _unlock(alice, 2);
    }

    function test_WhenUnlocked() public {
        _skip(1 days);
        vm.expectEmit(address(stakes));
        emit Events.StakeUnlocked(address(program), alice, 30e18, clock + UNBONDING, 30e18);
        assertEq(_unlock(alice, 30e18), clock + UNBONDING);
        assertEq(_locked(alice), 70e18);
        assertEq(_exits().length, 1);
        assertEq(_exits()[0].amount, 30e18);
        assertEq(_exits()[0].readyAt, clock + UNBONDING);
        assertEq(_ready(alice), 0);
        assertEq(stakes.owed(), STAKE);
        assertEq(_stakedAt(alice, clock - 1), STAKE);
        assertEq(_stakedAt(alice, clock), 70e18);
        _skip(1 days);
        assertEq(_counted(alice, clock - 2 days, clock), 170e18 * 1 days);
    }

    function test_GivenUnlockedInTheSameSecond() public {
        _unlock(alice, 1);
        vm.expectEmit(address(stakes));
        emit Events.StakeUnlocked(address(program), alice, 2, clock + UNBONDING, 3);
        _unlock(alice, 2);
        assertEq(_exits().length, 1);
        assertEq(_exits()[0].amount, 3);
    }

    function test_GivenEightExits() public {
        uint256 from = clock;
        for (uint256 i = 0; i < 8; ++i) {
            _unlock(alice, i + 1);
            _skip(1 days);
        }
        vm.expectEmit(address(stakes));
        emit Events.StakeUnlocked(address(program), alice, 100, clock + UNBONDING, 108);
        _unlock(alice, 100);
        Exit[] memory exits = _exits();
        assertEq(exits.length, 8);
        for (uint256 i = 0; i < 7; ++i) {
            assertEq(exits[i].amount, i + 1);
            assertEq(exits[i].readyAt, from + i * 1 days + UNBONDING);
        }
        assertEq(exits[7].amount, 108);
        assertEq(exits[7].readyAt, clock + UNBONDING);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), 136);
    }

    function test_GivenReadyExits() public {
        for (uint256 i = 0; i < 8; ++i) {
            _unlock(alice, 1);
            _skip(1);
        }
        _setClock(clock + UNBONDING - 5);
        uint256 ready = _ready(alice);
        assertEq(ready, 4);
        _unlock(alice, 10);
        assertEq(_ready(alice), 4);
        assertEq(_exits().length, 5);
        assertEq(_takeOut(alice), 4);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), 14);
    }

    function test_GivenAccused() public {
        _accuse(alice, 1e18);
        _skip(1);
        assertEq(_unlock(alice, STAKE), clock + UNBONDING);
        assertEq(_locked(alice), 0);
    }
}
