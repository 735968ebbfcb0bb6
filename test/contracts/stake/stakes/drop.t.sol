// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {StakesBase} from "./StakesBase.sol";

contract DropTest is StakesBase {
    function setUp() public override {
        super.setUp();
        _lock(alice, STAKE);
        _accuse(alice, 1e18);
    }

    function _drop(address caller) private {
        vm.prank(caller);
        stakes.drop(address(program), alice);
    }

    function _refused(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotAccuser.selector, caller, accuser));
        _drop(caller);
    }

    function test_RevertGiven_NobodyIsAccused() public {
        uint256 state = vm.snapshotState();
        _drop(accuser);
        _expectNotAccused(alice);
        _drop(accuser);
        vm.revertToState(state);
        _skip(NOTICE + RULING);
        _expectNotAccused(alice);
        _drop(accuser);
    }

    function test_RevertGiven_CallerMayNotDrop() public {
        address[] memory others = _othersThan(admin);
        for (uint256 i = 0; i < others.length; ++i) _refused(others[i]);
        _refused(judge);
        _refused(alice);
        vm.prank(admin);
        program.revokeRole(Roles.SLASHER, accuser);
        _refused(accuser);
    }

    function test_WhenAccuserDrops() public {
        vm.expectEmit(address(stakes));
        emit Events.AccusationDropped(address(program), alice, accuser);
        _drop(accuser);
        assertEq(stakes.accusationOf(address(program), alice).amount, 0);
        assertEq(stakes.sparedUntil(address(program), alice), 0);
        _skip(NOTICE);
        _expectNotAccused(alice);
        _slash(alice);
        _accuse(alice, 2e18);
        // Notice is given anew.
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_TooEarly.selector, clock + NOTICE));
        _slash(alice);
    }

    function test_WhenAdminDrops() public {
        _drop(admin);
        vm.prank(judge);
        stakes.accuse(address(program), alice, 20e18, REASON);
    }
}
