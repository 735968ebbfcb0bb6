// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {AccountParameters} from "../../../../contracts/types/Accounts.sol";
import {AccountBase} from "../AccountBase.sol";

contract CreateSharedAccountTest is AccountBase {
    function test_RevertWhen_NoOwner() public {
        AccountParameters memory p = _parameters();
        p.owners = new address[](0);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoOwner.selector));
        accounts.createSharedAccount(p, "new");
        p.owners = _list(address(0));
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_ZeroAddress.selector));
        accounts.createSharedAccount(p, "new");
    }

    function test_RevertGiven_SaltIsUsed() public {
        AccountParameters memory p = _parameters();
        vm.expectRevert(bytes4(keccak256("FailedDeployment()")));
        accounts.createSharedAccount(p, "salt");
    }

    function test_WhenCreated() public {
        address predicted = accounts.predictSharedAccount(anyone, "salt");
        assertFalse(accounts.isAccount(predicted));
        AccountParameters memory p = _parameters();
        vm.expectEmit(address(accounts));
        emit Events.SharedAccountCreated(predicted, anyone, "account");
        vm.prank(anyone);
        assertEq(accounts.createSharedAccount(p, "salt"), predicted);
        assertTrue(accounts.isAccount(predicted));
        assertTrue(accounts.isSharedAccount(predicted));
        assertFalse(accounts.isAccount(accounts.sharedAccountImplementation()));
        assertEq(account.metadata(), "account");
        assertTrue(account.hasRole(0x00, owner));
        assertEq(account.getRoleMemberCount(account.MEMBER()), 2);
        assertEq(account.watchedAssets()[0], NATIVE);
        assertEq(account.watchedAssets()[1], address(token));
    }
}
