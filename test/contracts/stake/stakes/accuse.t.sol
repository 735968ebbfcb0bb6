// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {Accusation} from "../../../../contracts/types/Stakes.sol";
import {StakesBase} from "./StakesBase.sol";

contract AccuseTest is StakesBase {
    uint256 private constant SHARE = 20e18;

    function setUp() public override {
        super.setUp();
        _lock(alice, STAKE);
    }

    function test_RevertWhen_AccusedForNoProgram() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotAProgram.selector, anyone));
        vm.prank(accuser);
        stakes.accuse(anyone, alice, 1, REASON);
    }

    function test_RevertGiven_CallerIsNoSlasher() public {
        address[] memory others = _othersThan(accuser);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotSlasher.selector, others[i], program));
            vm.prank(others[i]);
            stakes.accuse(address(program), alice, 1, REASON);
        }
        vm.prank(admin);
        program.revokeRole(Roles.SLASHER, accuser);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotSlasher.selector, accuser, program));
        _accuse(alice, 1);
    }

    function test_RevertWhen_NoReasonIsGiven() public {
        vm.expectRevert(Errors.Stakes_NoReason.selector);
        vm.prank(accuser);
        stakes.accuse(address(program), alice, 1, 0);
    }

    function test_RevertGiven_OneIsOpen() public {
        _accuse(alice, 1);
        _skip(NOTICE + RULING - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AlreadyAccused.selector, program, alice));
        vm.prank(judge);
        stakes.accuse(address(program), alice, 1, REASON);
    }

    function test_RevertGiven_SlashedLately() public {
        _accuseAndSlash(alice);
        uint256 until = clock + UNBONDING;
        assertEq(stakes.sparedUntil(address(program), alice), until);
        _setClock(until - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_Spared.selector, program, alice, until));
        _accuse(alice, 1);
        _setClock(until);
        _accuse(alice, 1);
    }

    function test_RevertWhen_AccusedOfNothing() public {
        vm.expectRevert(Errors.Stakes_ZeroAmount.selector);
        _accuse(alice, 0);
    }

    function test_RevertWhen_MoreThanTheShare() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AboveAccusable.selector, SHARE + 1, SHARE));
        _accuse(alice, SHARE + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AboveAccusable.selector, 1, 0));
        _accuse(bob, 1);
    }

    function test_RevertGiven_ReadyBeforeRulingEnds() public {
        uint256 readyAt = _unlock(alice, STAKE);
        _setClock(readyAt - NOTICE - RULING);
        assertEq(_accusable(alice), SHARE);
        _skip(1);
        assertEq(_accusable(alice), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_AboveAccusable.selector, 1, 0));
        _accuse(alice, 1);
    }

    function test_WhenAccused() public {
        vm.expectEmit(address(stakes));
        emit Events.StakerAccused({
            program: address(program),
            staker: alice,
            accuser: accuser,
            amount: SHARE,
            rulingFrom: clock + NOTICE,
            rulingUntil: clock + NOTICE + RULING,
            reason: REASON
        });
        _accuse(alice, SHARE);
        Accusation memory a = stakes.accusationOf(address(program), alice);
        assertEq(a.accuser, accuser);
        assertEq(a.amount, SHARE);
        assertEq(a.rulingFrom, clock + NOTICE);
        assertEq(a.rulingUntil, clock + NOTICE + RULING);
        assertEq(_locked(alice), STAKE);
        _skip(NOTICE + RULING - 1);
        assertEq(stakes.accusationOf(address(program), alice).amount, SHARE);
        assertEq(_counted(alice, clock - 10, clock), STAKE * 10);
        _skip(1);
        assertEq(stakes.accusationOf(address(program), alice).accuser, address(0));
        assertEq(stakes.accusationOf(address(program), alice).amount, 0);
    }

    function test_GivenUnbonding() public {
        _unlock(alice, 10e18);
        _skip(5 days);
        _unlock(alice, 40e18);
        assertEq(_accusable(alice), SHARE);
        _setClock(clock + 2 days + 1);
        assertEq(_accusable(alice), 18e18);
        _skip(5 days);
        assertEq(_accusable(alice), 10e18);
    }

    function test_GivenTheLastLapsed() public {
        _accuse(alice, SHARE);
        _skip(NOTICE + RULING);
        vm.prank(judge);
        stakes.accuse(address(program), alice, 1, REASON);
        assertEq(stakes.accusationOf(address(program), alice).accuser, judge);
    }
}
