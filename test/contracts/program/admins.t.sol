// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Events} from "../../../contracts/libraries/Events.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LifeBase} from "../support/LifeBase.sol";

contract AdminsTest is LifeBase {
    function _offer(address candidate) private {
        vm.prank(admin);
        program.offerAdmin(candidate);
    }

    function _accept(address candidate) private {
        vm.prank(candidate);
        program.acceptAdmin();
    }

    function test_RevertGiven_OffererIsNoAdmin() public {
        address[4] memory callers = [operator, reviewer, treasurer, anyone];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(_missingRole(callers[i], Roles.ADMIN));
            vm.prank(callers[i]);
            program.offerAdmin(callers[i]);
            vm.expectRevert(_missingRole(callers[i], Roles.ADMIN));
            vm.prank(callers[i]);
            program.withdrawAdminOffer(ann);
            vm.expectRevert(_missingRole(callers[i], Roles.ADMIN));
            vm.prank(callers[i]);
            program.grantRole(Roles.OPERATOR, callers[i]);
        }
    }

    function test_RevertWhen_ZeroIsOffered() public {
        vm.expectRevert(Errors.Program_ZeroAddress.selector);
        _offer(address(0));
    }

    function test_RevertWhen_AdminIsGrantedDirectly() public {
        vm.expectRevert(Errors.Program_OfferAdminInstead.selector);
        vm.prank(admin);
        program.grantRole(Roles.ADMIN, ann);
    }

    function test_RevertGiven_NoOffer() public {
        bytes memory none = abi.encodeWithSelector(Errors.Program_NoAdminOffer.selector, ann);
        vm.expectRevert(none);
        _accept(ann);
        _offer(ann);
        vm.expectEmit(address(program));
        emit Events.AdminOfferWithdrawn(ann, admin);
        vm.prank(admin);
        program.withdrawAdminOffer(ann);
        vm.expectRevert(none);
        _accept(ann);
        _offer(ann);
        _accept(ann);
        vm.prank(admin);
        program.revokeRole(Roles.ADMIN, ann);
        vm.expectRevert(none);
        _accept(ann);
    }

    function test_RevertGiven_OfferingAdminIsRemoved() public {
        _offer(bob);
        _accept(bob);
        vm.prank(bob);
        program.offerAdmin(cat);
        vm.prank(admin);
        program.revokeRole(Roles.ADMIN, bob);
        vm.expectRevert(abi.encodeWithSelector(Errors.Program_NoAdminOffer.selector, cat));
        _accept(cat);
    }

    function test_RevertWhen_LastAdminLeaves() public {
        bytes memory last = abi.encodeWithSelector(Errors.Program_LastAdmin.selector, admin);
        vm.expectRevert(last);
        vm.prank(admin);
        program.renounceRole(Roles.ADMIN, admin);
        vm.expectRevert(last);
        vm.prank(admin);
        program.revokeRole(Roles.ADMIN, admin);
        // An offer is not an admin yet.
        _offer(ann);
        vm.expectRevert(last);
        vm.prank(admin);
        program.renounceRole(Roles.ADMIN, admin);
    }

    function test_RevertWhen_ZeroIsGranted() public {
        vm.expectRevert(Errors.Program_ZeroAddress.selector);
        vm.prank(admin);
        program.grantRole(Roles.OPERATOR, address(0));
    }

    function test_WhenHandedOver() public {
        vm.expectEmit(address(program));
        emit Events.AdminOffered(ann, admin);
        _offer(ann);
        assertTrue(program.adminOfferOf(ann) != address(0));
        assertFalse(program.hasRole(Roles.ADMIN, ann));
        _accept(ann);
        assertEq(program.adminOfferOf(ann), address(0));
        vm.prank(admin);
        program.renounceRole(Roles.ADMIN, admin);
        assertTrue(program.hasRole(Roles.ADMIN, ann));
        assertEq(program.getRoleMemberCount(Roles.ADMIN), 1);
    }

    function test_WhenRolesAreGrantedAndRevoked() public {
        vm.prank(admin);
        program.grantRole(Roles.OPERATOR, ann);
        assertEq(program.getRoleMemberCount(Roles.OPERATOR), 2);
        vm.prank(admin);
        program.revokeRole(Roles.OPERATOR, ann);
        vm.expectRevert(_missingRole(ann, Roles.OPERATOR));
        vm.prank(ann);
        program.openRound(kind, _config(), 0);
    }

    function test_WhenRevokedWhoHasNone() public {
        vm.prank(admin);
        program.revokeRole(Roles.ADMIN, ann);
        assertTrue(program.hasRole(Roles.ADMIN, admin));
    }
}
