// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStakes} from "../../../../contracts/interfaces/IStakes.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Receiver} from "../../support/Receiver.sol";
import {StakesBase} from "./StakesBase.sol";

contract WithdrawTest is StakesBase {
    function setUp() public override {
        super.setUp();
        _lock(alice, STAKE);
    }

    function _expectNothing(address staker) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NothingReady.selector, program, staker));
    }

    function _leave() private {
        _unlock(alice, STAKE);
        _skip(UNBONDING);
    }

    function test_RevertWhen_AnotherNamesTheReceiver() public {
        _leave();
        address[] memory others = _othersThan(alice);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotStaker.selector, others[i], alice));
            vm.prank(others[i]);
            stakes.withdraw(address(program), alice, others[i]);
        }
    }

    function test_RevertWhen_WithdrawnToZero() public {
        _leave();
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotStaker.selector, alice, alice));
        vm.prank(alice);
        stakes.withdraw(address(program), alice, address(0));
    }

    function test_RevertGiven_NothingIsReady() public {
        _expectNothing(alice);
        _takeOut(alice);
        uint256 readyAt = _unlock(alice, STAKE);
        _setClock(readyAt - 1);
        _expectNothing(alice);
        _takeOut(alice);
        _setClock(readyAt);
        assertEq(_takeOut(alice), STAKE);
        _expectNothing(alice);
        _takeOut(alice);
    }

    function test_WhenAnyoneWithdraws() public {
        _leave();
        assertEq(_ready(alice), STAKE);
        vm.expectEmit(address(stakes));
        emit Events.StakeWithdrawn(address(program), alice, alice, STAKE);
        vm.prank(anyone);
        assertEq(stakes.withdraw(address(program), alice, alice), STAKE);
        assertEq(token.balanceOf(alice), STAKE);
        assertEq(stakes.owed(), 0);
        assertEq(_ready(alice), 0);
    }

    function test_WhenStakerNamesTheReceiver() public {
        _leave();
        vm.prank(alice);
        stakes.withdraw(address(program), alice, bob);
        assertEq(token.balanceOf(bob), STAKE);
    }

    function test_GivenReceiverRefuses() public {
        stakes = _newStakes(NATIVE);
        Receiver receiver = new Receiver();
        vm.deal(address(this), STAKE);
        bytes memory call = abi.encodeCall(IStakes.lock, (address(program), STAKE));
        receiver.run{value: STAKE}(address(stakes), STAKE, call);
        receiver.run(address(stakes), 0, abi.encodeCall(IStakes.unlock, (address(program), STAKE)));
        _skip(UNBONDING);
        receiver.setMode(Receiver.Mode.Refuse);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, receiver, STAKE));
        _takeOut(address(receiver));
        call = abi.encodeCall(IStakes.withdraw, (address(program), address(receiver), bob));
        receiver.run(address(stakes), 0, call);
        assertEq(bob.balance, STAKE);
    }

    function test_GivenAccusedAndReady() public {
        uint256 readyAt = _unlock(alice, STAKE);
        _setClock(readyAt - NOTICE - RULING);
        _accuse(alice, 20e18);
        _setClock(readyAt);
        assertEq(_takeOut(alice), STAKE);
    }

    function test_GivenProgramIsGone() public {
        vm.etch(address(program), "");
        vm.etch(address(factory), "");
        _leave();
        assertEq(_takeOut(alice), STAKE);
    }

    function test_WhenReceiverReenters() public {
        stakes = _newStakes(NATIVE);
        vm.deal(bob, STAKE);
        vm.prank(bob);
        stakes.lock{value: STAKE}(address(program), STAKE);
        Receiver receiver = new Receiver();
        vm.deal(address(this), STAKE);
        bytes memory call = abi.encodeCall(IStakes.lock, (address(program), STAKE));
        receiver.run{value: STAKE}(address(stakes), STAKE, call);
        receiver.run(address(stakes), 0, abi.encodeCall(IStakes.unlock, (address(program), STAKE)));
        _skip(UNBONDING);
        call = abi.encodeCall(IStakes.withdraw, (address(program), address(receiver), address(receiver)));
        receiver.setReentry(address(stakes), call);
        _takeOut(address(receiver));
        assertEq(receiver.tried(), 1);
        assertFalse(receiver.hasReentered());
        assertEq(address(receiver).balance, STAKE);
        assertEq(address(stakes).balance, STAKE);
    }
}
