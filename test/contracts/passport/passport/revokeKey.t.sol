// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Key, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract RevokeKeyTest is PassportBase {
    function _revoke(uint64 from) private {
        vm.prank(issuer);
        passport.revokeKey(1, from);
    }

    function test_RevertGiven_KeyUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_KeyUnknown.selector, anyone, 1));
        vm.prank(anyone);
        passport.revokeKey(1, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_KeyUnknown.selector, issuer, 2));
        vm.prank(issuer);
        passport.revokeKey(2, 0);
    }

    function test_RevertGiven_RevokedFromThatMomentOrBefore() public {
        _revoke(START);
        bytes memory reason = abi.encodeWithSelector(Errors.Passport_KeyRevokedBefore.selector, issuer, 1, START);
        vm.startPrank(issuer);
        vm.expectRevert(reason);
        passport.revokeKey(1, START);
        vm.expectRevert(reason);
        passport.revokeKey(1, START + 1);
        vm.stopPrank();
    }

    function test_WhenFromZero() public {
        _present(_stamp(alice, N1));
        _skip(10 days);
        vm.expectEmit(address(passport));
        emit Events.KeyRevoked(issuer, 1, 0);
        _revoke(0);
        assertFalse(_held(alice, START));
        assertFalse(_held(alice, clock));
        _presentRefused(_stamp(bob, N2), abi.encodeWithSelector(Errors.Passport_KeyRevoked.selector, issuer, 1));
    }

    /// D106: whoever stole the key can backdate, so recording decides.
    function test_WhenFromAMomentOn() public {
        _present(_stamp(alice, N1));
        Stamp memory backdated = _stamp(bob, N2);
        _skip(10 days);
        _present(backdated);
        assertTrue(_held(bob, clock));

        _revoke(START + 1);
        assertTrue(_held(alice, clock));
        assertFalse(_held(bob, clock));
        Key memory revoked = passport.keyOf(issuer, 1);
        assertTrue(revoked.isRevoked);
        assertEq(revoked.revokedFrom, START + 1);
    }

    function test_WhenFromLater() public {
        _present(_stamp(alice, N1));
        _revoke(type(uint64).max);
        assertTrue(_held(alice, clock));
        _presentRefused(_stamp(bob, N2), abi.encodeWithSelector(Errors.Passport_KeyRevoked.selector, issuer, 1));
    }

    function test_GivenRevokedFromLater() public {
        _present(_stamp(alice, N1));
        _revoke(START + 1);
        assertTrue(_held(alice, clock));
        _revoke(START);
        assertFalse(_held(alice, clock));
    }

    function test_GivenReissuedBefore() public {
        _present(_stamp(alice, N1));
        _skip(1 days);
        vm.prank(issuer);
        passport.addKey(vm.addr(secondKey));
        Stamp memory reissued = _stamp(alice, N1);
        (reissued.keyEpoch, reissued.expiresAt) = (2, START + TTL + 1);
        passport.present(issuer, reissued, _sign(secondKey, reissued));
        _revoke(0);
        assertFalse(_held(alice, clock - 1));
        assertTrue(_held(alice, clock));
        assertEq(_expiry(alice, clock), START + TTL + 1);
    }
}
