// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {AccountBase} from "../accounts/AccountBase.sol";

/// @notice What members could do with hashes that are not theirs any more, or not theirs yet.
contract SharedAccountRegressionTest is AccountBase {
    /// `revokeRole` ends the hashes of a member: with a new limit they do not come back.
    function test_D144_HashesDoNotComeBackWithMembership() public {
        _commit(member, "order", 50e18);
        bytes32 role = account.MEMBER();
        vm.startPrank(owner);
        account.confirm("order");
        account.revokeRole(role, member);
        vm.stopPrank();
        assertTrue(account.isValidSignature("order", "") == NO, "ended");
        _setLimit(_limit(member, address(token), 0));
        assertTrue(account.isValidSignature("order", "") == NO, "back, unseen");
    }

    /// A member takes a hash an owner is about to commit to, with an amount of nothing, and ends it.
    function test_D144_NoMemberTakesAHashFromAnOwner() public {
        vm.startPrank(member);
        account.commit("order", address(token), 0, clock + 1, MEMO);
        account.release("order");
        vm.stopPrank();
        vm.prank(owner);
        account.commit("order", address(token), 1, clock + 1 days, MEMO);
        assertTrue(account.isValidSignature("order", "") == YES, "the owner's");
    }

    /// What replaced a member's hash is no risk of the member's, and frees its place.
    function test_D144_AReplacedHashIsNoMembersRisk() public {
        _commit(member, "order", 50e18);
        _commit(owner, "order", 900e18);
        assertEq(account.riskOf(member, address(token)), 0);
        assertEq(account.riskOf(owner, address(token)), 900e18);
        assertEq(_used(), 50e18, "counted, for good");
        for (uint256 i = 0; i < 8; ++i) _commit(member, bytes32(i + 1), 1);
        assertEq(account.riskOf(member, address(token)), 8);
    }

    /// An owner who had committed as a member counts once, in the asset it chose last.
    function test_D144_AHashReplacedByItsMakerCountsOnce() public {
        _commit(member, "order", 1);
        _commit(member, "other", 2);
        vm.prank(owner);
        account.offerOwner(member);
        vm.startPrank(member);
        account.acceptOwner();
        account.commit("order", address(token), 10, clock + 1 days, MEMO);
        account.commit("other", address(otherToken), 20, clock + 1 days, MEMO);
        vm.stopPrank();
        assertEq(account.riskOf(member, address(token)), 10);
        assertEq(account.riskOf(member, address(otherToken)), 20);
    }

    /// Nor do an owner's come back with ownership, and what was confirmed once is never committed to again.
    function test_D144_AnOwnersHashesEndWithOwnership() public {
        vm.prank(owner);
        account.offerOwner(second);
        vm.prank(second);
        account.acceptOwner();
        _commit(second, "order", 1);
        vm.startPrank(owner);
        account.revokeRole(0x00, second);
        account.offerOwner(second);
        vm.stopPrank();
        vm.prank(second);
        account.acceptOwner();
        assertTrue(account.isValidSignature("order", "") == NO, "ended");
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_HashKnown.selector, bytes32("order")));
        _commit(second, "order", 1);
    }
}
