// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ISharedAccount} from "../../../../contracts/interfaces/ISharedAccount.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {AccountParameters, MemberLimit, Permission} from "../../../../contracts/types/Accounts.sol";
import {AccountTarget} from "../../support/AccountTarget.sol";
import {AccountBase} from "../AccountBase.sol";

contract OwnersTest is AccountBase {
    function test_RevertGiven_CallerIsNoOwner() public {
        address[3] memory callers = [member, anyone, address(account)];
        for (uint256 i = 0; i < callers.length; ++i) {
            bytes memory refused = abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector,
                callers[i],
                bytes32(0)
            );
            vm.startPrank(callers[i]);
            vm.expectRevert(refused);
            account.offerOwner(callers[i]);
            vm.expectRevert(refused);
            account.withdrawOwnerOffer(callers[i]);
            vm.expectRevert(refused);
            account.setLimit(_limit(callers[i], address(token), LIMIT));
            vm.expectRevert(refused);
            account.setPermission(address(target), AccountTarget.pay.selector, address(0), true);
            vm.expectRevert(refused);
            account.confirm("hash");
            vm.stopPrank();
        }
    }

    function test_RevertGiven_InitializedAlready() public {
        bytes4 refused = bytes4(keccak256("InvalidInitialization()"));
        AccountParameters memory p = _parameters();
        vm.expectRevert(refused);
        account.initialize(p);
        ISharedAccount implementation_ = ISharedAccount(accounts.sharedAccountImplementation());
        vm.expectRevert(refused);
        implementation_.initialize(p);
    }

    function test_WhenOwnershipIsOffered() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_ZeroAddress.selector));
        vm.prank(owner);
        account.offerOwner(address(0));

        vm.expectEmit(address(account));
        emit Events.OwnerOffered(second, owner);
        vm.prank(owner);
        account.offerOwner(second);
        assertFalse(account.hasRole(0x00, second));
        vm.prank(second);
        account.acceptOwner();
        assertTrue(account.hasRole(0x00, second));
    }

    function test_RevertGiven_NoOffer() public {
        vm.startPrank(owner);
        account.offerOwner(second);
        account.withdrawOwnerOffer(second);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoOwnerOffer.selector, second));
        vm.prank(second);
        account.acceptOwner();
    }

    function test_RevertWhen_LastOwnerLeaves() public {
        bytes memory refused = abi.encodeWithSelector(Errors.SharedAccount_LastOwner.selector, owner);
        vm.startPrank(owner);
        vm.expectRevert(refused);
        account.renounceRole(0x00, owner);
        vm.expectRevert(refused);
        account.revokeRole(0x00, owner);
        account.offerOwner(second);
        vm.stopPrank();
        vm.prank(second);
        account.acceptOwner();
        vm.prank(owner);
        account.renounceRole(0x00, owner);
        assertEq(account.getRoleMemberCount(0x00), 1);
    }

    function test_RevertWhen_RoleIsGranted() public {
        bytes32 role = account.MEMBER();
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_OfferOwnerInstead.selector));
        account.grantRole(0x00, second);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_SetLimitInstead.selector));
        account.grantRole(role, anyone);
        vm.stopPrank();
    }

    function test_RevertWhen_LimitIsMalformed() public {
        MemberLimit memory limit = _limit(member, address(token), LIMIT);
        limit.member = address(0);
        _expectLimitRefused(limit, abi.encodeWithSelector(Errors.SharedAccount_ZeroAddress.selector));
        (limit.member, limit.asset) = (member, address(0));
        _expectLimitRefused(limit, abi.encodeWithSelector(Errors.SharedAccount_ZeroAddress.selector));
        limit.asset = address(token);
        uint40[3] memory windows = [uint40(0), 59, 366 days + 1];
        for (uint256 i = 0; i < windows.length; ++i) {
            limit.window = windows[i];
            bytes4 reason = Errors.SharedAccount_WindowOutOfBounds.selector;
            _expectLimitRefused(limit, abi.encodeWithSelector(reason, windows[i], 1 minutes, 366 days));
        }
    }

    function test_RevertGiven_TooManyAssets() public {
        for (uint160 i = 0; i < 14; ++i) _setLimit(_limit(member, address(0xA0000 + i), 0));
        assertEq(account.watchedAssets().length, 16);
        MemberLimit memory limit = _limit(member, address(0xB0000), 0);
        _expectLimitRefused(limit, abi.encodeWithSelector(Errors.SharedAccount_TooManyAssets.selector, 16));
    }

    function test_WhenLimitIsSet() public {
        vm.expectEmit(address(account));
        emit Events.LimitSet(anyone, address(otherToken), 5, RISK, WINDOW);
        _setLimit(_limit(anyone, address(otherToken), 5));
        assertTrue(account.hasRole(account.MEMBER(), anyone));
        MemberLimit memory limit = account.limitOf(anyone, address(otherToken));
        assertEq(limit.amount, 5);
        assertEq(limit.risk, RISK);
        assertEq(limit.window, WINDOW);
        assertEq(account.watchedAssets()[2], address(otherToken));
    }

    /// Neither another window nor leaving and coming back forgets what was spent.
    function test_GivenSpentBefore() public {
        _spend(member, LIMIT);
        MemberLimit memory limit = _limit(member, address(token), LIMIT);
        limit.window = 1 days;
        _setLimit(limit);
        assertEq(_used(), LIMIT);
        vm.startPrank(owner);
        account.revokeRole(account.MEMBER(), member);
        account.setLimit(limit);
        vm.stopPrank();
        _expectExceeded(member, LIMIT + 1, LIMIT);
        _spend(member, 1);
        _skip(2 days);
        _spend(member, LIMIT);
    }

    function test_WhenMemberIsRemoved() public {
        bytes32 role = account.MEMBER();
        vm.prank(owner);
        account.revokeRole(role, member);
        assertEq(account.limitOf(member, address(token)).amount, 0);
        assertEq(account.limitOf(member, NATIVE).amount, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotMember.selector, member));
        _spend(member, 1);
        // A limit in one asset brings back none in another.
        _setLimit(_limit(member, address(token), 1));
        assertEq(account.limitOf(member, NATIVE).amount, 0);
    }

    function test_WhenCallIsPermitted() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotItself.selector));
        vm.prank(owner);
        account.setPermission(address(account), account.setLimit.selector, address(0), true);

        vm.expectEmit(address(account));
        emit Events.PermissionSet(address(target), AccountTarget.pay.selector, NATIVE, true);
        vm.prank(owner);
        account.setPermission(address(target), AccountTarget.pay.selector, NATIVE, true);
        Permission memory permission = account.permissionOf(address(target), AccountTarget.pay.selector);
        assertTrue(permission.isPermitted);
        assertEq(permission.asset, NATIVE);
    }

    function _expectLimitRefused(MemberLimit memory limit, bytes memory reason) private {
        vm.expectRevert(reason);
        _setLimit(limit);
    }
}
