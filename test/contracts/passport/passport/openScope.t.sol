// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ScopeId} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract OpenScopeTest is PassportBase {
    function test_RevertWhen_HoldoverTooShort() public {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Passport_HoldoverOutOfBounds.selector, 1 days - 1, 1 days, 3650 days)
        );
        passport.openScope("short", 1 days - 1);
    }

    function test_RevertWhen_HoldoverTooLong() public {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Passport_HoldoverOutOfBounds.selector, 3650 days + 1, 1 days, 3650 days)
        );
        passport.openScope("long", 3650 days + 1);
    }

    function test_RevertGiven_ScopeOpen() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_ScopeOpen.selector, scope));
        passport.openScope(NAME, HOLDOVER);
    }

    function test_GivenScopeNew(bytes32 name, uint64 holdover) public {
        holdover = uint64(bound(holdover, 1 days, 3650 days));
        ScopeId id = ScopeId.wrap(keccak256(abi.encode(anyone, name, holdover)));
        assertEq(passport.holdoverOf(id), 0);

        vm.expectEmit(address(passport));
        emit Events.ScopeOpened(id, anyone, name, holdover);
        vm.prank(anyone);
        ScopeId opened = passport.openScope(name, holdover);

        assertEq(ScopeId.unwrap(opened), ScopeId.unwrap(id));
        assertEq(ScopeId.unwrap(passport.scopeId(anyone, name, holdover)), ScopeId.unwrap(id));
        assertEq(passport.holdoverOf(id), holdover);
        // Another opener's scope of the same terms is another scope: nobody squats a name (D016).
        assertTrue(ScopeId.unwrap(passport.scopeId(alice, name, holdover)) != ScopeId.unwrap(id));
    }
}
