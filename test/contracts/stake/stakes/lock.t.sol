// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {FeeToken} from "../../support/TestToken.sol";
import {StakesBase} from "./StakesBase.sol";

contract LockTest is StakesBase {
    function test_RevertWhen_LockedForNoProgram() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotAProgram.selector, anyone));
        vm.prank(alice);
        stakes.lock(anyone, STAKE);
    }

    function test_RevertWhen_LockedAmountIsZero() public {
        vm.expectRevert(Errors.Stakes_ZeroAmount.selector);
        vm.prank(alice);
        stakes.lock(address(program), 0);
    }

    function test_RevertWhen_AboveTheLimit() public {
        _lock(bob, 2 ** 127);
        bytes memory above = abi.encodeWithSelector(Errors.Stakes_AboveLimit.selector, 2 ** 127, 2 ** 127);
        vm.expectRevert(above);
        vm.prank(alice);
        stakes.lock(address(program), 2 ** 127);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AboveLimit.selector, type(uint256).max, 2 ** 127));
        vm.prank(alice);
        stakes.lock(address(program), type(uint256).max);
        _lock(alice, 2 ** 127 - 1);
        assertEq(stakes.owed(), 2 ** 128 - 1);
        // The widths hold at the limit.
        _skip(365 days);
        assertEq(_counted(alice, clock - 365 days, clock), COUNTED * 365 days);
        _unlock(alice, 2 ** 127 - 1);
        _unlock(bob, 2 ** 127);
        _skip(UNBONDING);
        assertEq(_takeOut(alice) + _takeOut(bob), 2 ** 128 - 1);
    }

    function test_RevertWhen_ValueIsSentForAToken() public {
        vm.deal(alice, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        vm.prank(alice);
        stakes.lock{value: 1}(address(program), STAKE);
    }

    function test_RevertWhen_TokenKeepsAFee() public {
        token = IMintable(address(new FeeToken()));
        stakes = _newStakes(address(token));
        token.mint(alice, STAKE);
        vm.prank(alice);
        token.approve(address(stakes), STAKE);
        bytes4 selector = Errors.Assets_ReceivedTooLittle.selector;
        vm.expectRevert(abi.encodeWithSelector(selector, token, (STAKE * 99) / 100, STAKE));
        vm.prank(alice);
        stakes.lock(address(program), STAKE);
        FeeToken(address(token)).setTaking(false);
        vm.prank(alice);
        stakes.lock(address(program), STAKE);
        assertEq(_locked(alice), STAKE);
    }

    function test_WhenLocked() public {
        token.mint(alice, STAKE);
        vm.prank(alice);
        token.approve(address(stakes), STAKE);
        vm.expectEmit(address(stakes));
        emit Events.StakeLocked(address(program), alice, STAKE, STAKE);
        vm.prank(alice);
        stakes.lock(address(program), STAKE);
        assertEq(_locked(alice), STAKE);
        assertEq(stakes.owed(), STAKE);
        assertEq(token.balanceOf(address(stakes)), STAKE);
    }

    function test_WhenLockedInNativeCoin() public {
        stakes = _newStakes(NATIVE);
        vm.deal(alice, STAKE);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, STAKE - 1, STAKE));
        vm.prank(alice);
        stakes.lock{value: STAKE - 1}(address(program), STAKE);
        vm.prank(alice);
        stakes.lock{value: STAKE}(address(program), STAKE);
        assertEq(_locked(alice), STAKE);
        assertEq(address(stakes).balance, STAKE);
        _unlock(alice, STAKE);
        _skip(UNBONDING);
        _takeOut(alice);
        assertEq(alice.balance, STAKE);
    }

    function test_WhenLockedAgain() public {
        _lock(alice, STAKE);
        _accuse(alice, 1);
        _lock(alice, 2 * STAKE);
        assertEq(_locked(alice), 3 * STAKE);
        _skip(1);
        assertEq(_stakedAt(alice, clock - 1), 3 * STAKE);
    }

    function test_GivenAnotherProgram() public {
        IProgram other = _program();
        _lock(alice, STAKE);
        program = other;
        assertEq(_locked(alice), 0);
        _lock(alice, 2 * STAKE);
        assertEq(_locked(alice), 2 * STAKE);
        assertEq(stakes.owed(), 3 * STAKE);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotSlasher.selector, accuser, other));
        _accuse(alice, 1);
    }
}
