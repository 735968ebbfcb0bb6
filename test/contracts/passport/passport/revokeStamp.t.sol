// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Record, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract RevokeStampTest is PassportBase {
    function _revoke(Stamp memory stamp) private {
        vm.prank(issuer);
        passport.revokeStamp(stamp);
    }

    function test_RevertGiven_CallerIsNoIssuer() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_NotIssuer.selector, anyone));
        vm.prank(anyone);
        passport.revokeStamp(_stamp(alice, N1));
    }

    function test_RevertGiven_StampRevoked() public {
        Stamp memory stamp = _stamp(alice, N1);
        _revoke(stamp);
        bytes32 digest = passport.hashStamp(stamp);
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_StampRevoked.selector, issuer, digest));
        _revoke(stamp);
    }

    function test_GivenStampNotPresented() public {
        Stamp memory stamp = _stamp(alice, N1);
        bytes32 digest = passport.hashStamp(stamp);
        vm.expectEmit(address(passport));
        emit Events.StampRevoked(scope, alice, issuer, digest);
        _revoke(stamp);
        assertTrue(passport.isStampRevoked(issuer, digest));
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_StampRevoked.selector, issuer, digest));
    }

    function test_GivenStampPresented() public {
        Stamp memory stamp = _stamp(alice, N1);
        _present(stamp);
        _skip(1 days);
        _revoke(stamp);
        assertFalse(_held(alice, START));
        assertFalse(_held(alice, clock));
        bytes32 digest = passport.hashStamp(stamp);
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_StampRevoked.selector, issuer, digest));
        // The nullifier stays the holder's: another one waits as if nothing had happened (D154).
        _presentRefused(
            _stamp(bob, N1),
            abi.encodeWithSelector(Errors.Passport_NullifierHeld.selector, N1, alice, START + TTL + HOLDOVER)
        );
        // The holder can be given another, even a shorter one.
        Stamp memory shorter = _stamp(alice, N1);
        shorter.expiresAt = clock + 1 days;
        _present(shorter);
        assertEq(_expiry(alice, clock), clock + 1 days);
        // Nor does that one end the hold earlier (D154).
        (Record memory record, ) = passport.recordOf(scope, issuer, discord, N1);
        assertEq(record.until, START + TTL);
    }

    function test_GivenAnotherStampOfTheHolder() public {
        Stamp[] memory stamps = new Stamp[](5);
        for (uint256 i = 0; i < 5; ++i) {
            stamps[i] = _stamp(alice, N1);
            _present(stamps[i]);
            _skip(10 days);
        }
        _revoke(stamps[4]);
        assertEq(_expiry(alice, clock), stamps[3].expiresAt);
        _revoke(stamps[0]);
        assertFalse(_held(alice, START));
        assertTrue(_held(alice, START + 10 days));
        _revoke(stamps[2]);
        assertEq(_expiry(alice, START + 29 days), stamps[1].expiresAt);
        assertEq(_expiry(alice, clock), stamps[3].expiresAt);
    }

    function test_GivenATwin() public {
        vm.prank(issuer);
        passport.addKey(vm.addr(secondKey));
        Stamp memory stamp = _stamp(alice, N1);
        _present(stamp);
        for (uint256 i = 0; i < 5; ++i) {
            Stamp memory twin = _stamp(alice, N1);
            if (i == 0) twin.issuedAt -= 1;
            if (i == 1) twin.nullifier = N2;
            if (i == 2) twin.keyEpoch = 2;
            if (i == 3) twin.expiresAt -= 1;
            if (i == 4) twin.keyEpoch = 1 + 2 ** 16;
            _revoke(twin);
            assertTrue(_held(alice, clock));
        }
        _revoke(stamp);
        assertFalse(_held(alice, clock));
    }

    function test_GivenAnotherIssuer() public {
        Stamp memory stamp = _stamp(alice, N1);
        _present(stamp);
        vm.startPrank(anyone);
        passport.addKey(vm.addr(key));
        passport.revokeStamp(stamp);
        vm.stopPrank();
        assertTrue(_held(alice, clock));
        assertFalse(passport.isStampRevoked(issuer, passport.hashStamp(stamp)));
    }
}
