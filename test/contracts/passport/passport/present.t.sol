// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../../contracts/interfaces/IPassport.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Nullifier, ProviderId, Record, ScopeId, Span, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract PresentTest is PassportBase {
    /* REFUSED */

    function test_RevertWhen_HolderIsZero() public {
        _presentRefused(_stamp(address(0), N1), abi.encodeWithSelector(Errors.Passport_ZeroHolder.selector));
    }

    function test_RevertGiven_ScopeUnknown() public {
        Stamp memory stamp = _stamp(alice, N1);
        stamp.scope = passport.scopeId(anyone, NAME, HOLDOVER);
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_ScopeUnknown.selector, stamp.scope));
    }

    /// D102
    function test_RevertWhen_IssuedInTheFuture() public {
        Stamp memory stamp = _stamp(alice, N1);
        stamp.issuedAt = clock + 1;
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_NotYetIssued.selector, clock + 1, clock));
    }

    /// D102, D024: [issuedAt, expiresAt)
    function test_RevertWhen_Expired() public {
        Stamp memory stamp = _stamp(alice, N1);
        _setClock(stamp.expiresAt);
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_Expired.selector, stamp.expiresAt, clock));
        _setClock(stamp.expiresAt - 1);
        _present(stamp);
        assertTrue(_held(alice, clock));
    }

    /// D102, D026
    function test_RevertWhen_LivesTooLong() public {
        Stamp memory stamp = _stamp(alice, N1);
        stamp.expiresAt = clock + 366 days + 1;
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_TtlTooLong.selector, 366 days + 1, 366 days));
        stamp.expiresAt = type(uint64).max;
        _presentRefused(
            stamp,
            abi.encodeWithSelector(Errors.Passport_TtlTooLong.selector, type(uint64).max - clock, 366 days)
        );
        stamp.expiresAt = clock + 366 days;
        _present(stamp);
    }

    function test_RevertGiven_KeyUnknown() public {
        uint256[3] memory epochs = [uint256(0), 2, 1 + 2 ** 16];
        for (uint256 i = 0; i < 3; ++i) {
            Stamp memory stamp = _stamp(alice, N1);
            stamp.keyEpoch = epochs[i];
            _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_KeyUnknown.selector, issuer, epochs[i]));
        }
    }

    /// D106
    function test_RevertGiven_KeyRevoked() public {
        vm.prank(issuer);
        passport.revokeKey(1, clock + 1000 days);
        _presentRefused(_stamp(alice, N1), abi.encodeWithSelector(Errors.Passport_KeyRevoked.selector, issuer, 1));
    }

    function test_RevertGiven_StampRevoked() public {
        Stamp memory stamp = _stamp(alice, N1);
        vm.prank(issuer);
        passport.revokeStamp(stamp);
        bytes memory reason = abi.encodeWithSelector(
            Errors.Passport_StampRevoked.selector,
            issuer,
            passport.hashStamp(stamp)
        );
        _presentRefused(stamp, reason);
    }

    /// D097
    function test_RevertWhen_SignatureMalformed() public {
        Stamp memory stamp = _stamp(alice, N1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, passport.hashStamp(stamp));
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        bytes[] memory signatures = new bytes[](6);
        signatures[0] = "";
        signatures[1] = abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255)));
        signatures[2] = abi.encodePacked(r, s, v, uint8(0));
        signatures[3] = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        signatures[4] = abi.encodePacked(r, s, v - 27);
        signatures[5] = abi.encodePacked(bytes32(0), bytes32(0), uint8(27));
        for (uint256 i = 0; i < signatures.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Passport_BadSignature.selector, issuer, 1, address(0)));
            passport.present(issuer, stamp, signatures[i]);
        }
    }

    /// D103, D101: everything in the Stamp is bound.
    function test_RevertWhen_SignatureOfAnotherStamp(uint256 seed) public {
        ScopeId other = passport.openScope("other", HOLDOVER);
        vm.prank(issuer);
        passport.addKey(vm.addr(secondKey));
        Stamp memory stamp = _stamp(alice, N1);
        bytes memory signature = _sign(key, stamp);
        uint256 field = seed % 7;
        if (field == 0) stamp.holder = bob;
        if (field == 1) stamp.provider = github;
        if (field == 2) stamp.nullifier = N2;
        if (field == 3) stamp.scope = other;
        if (field == 4) stamp.issuedAt -= uint64(1 + (seed % 1000));
        if (field == 5) stamp.expiresAt += uint64(1 + (seed % 1000));
        if (field == 6) stamp.keyEpoch = 2;
        vm.expectPartialRevert(Errors.Passport_BadSignature.selector);
        passport.present(issuer, stamp, signature);
    }

    function test_RevertGiven_NullifierRevoked() public {
        vm.prank(issuer);
        passport.revokeNullifier(scope, discord, N1);
        Stamp memory stamp = _stamp(alice, N1);
        _skip(1 days);
        _presentRefused(stamp, abi.encodeWithSelector(Errors.Passport_NullifierRevoked.selector, N1, START, START));
    }

    /// D104: first wins, the loser is told who and until when. D154: nor does letting it expire help.
    function test_RevertGiven_NullifierHeld() public {
        _present(_stamp(alice, N1));
        uint64 freeAt = START + TTL + HOLDOVER;
        bytes memory reason = abi.encodeWithSelector(Errors.Passport_NullifierHeld.selector, N1, alice, freeAt);
        _presentRefused(_stamp(bob, N1), reason);
        _setClock(START + TTL);
        _presentRefused(_stamp(bob, N1), reason);
        _setClock(freeAt - 1);
        _presentRefused(_stamp(bob, N1), reason);
        _setClock(freeAt);
        _present(_stamp(bob, N1));
    }

    /// D097, D153
    function test_RevertGiven_NotLater() public {
        Stamp memory stamp = _stamp(alice, N1);
        _present(stamp);
        bytes memory reason = abi.encodeWithSelector(
            Errors.Passport_NotLater.selector,
            alice,
            stamp.expiresAt,
            stamp.expiresAt
        );
        _presentRefused(stamp, reason);
        Stamp memory shorter = _stamp(alice, N2);
        shorter.expiresAt -= 1;
        reason = abi.encodeWithSelector(Errors.Passport_NotLater.selector, alice, shorter.expiresAt, stamp.expiresAt);
        _presentRefused(shorter, reason);
        // A refused Stamp claims no nullifier.
        (Record memory record, uint256 freeAt) = passport.recordOf(scope, issuer, discord, N2);
        assertEq(record.holder, address(0));
        assertEq(freeAt, 0);
    }

    function test_RevertGiven_TooManyLive() public {
        for (uint256 i = 0; i < 8; ++i) {
            _present(_stamp(alice, N1));
            _skip(1 days);
        }
        _presentRefused(
            _stamp(alice, N1),
            abi.encodeWithSelector(Errors.Passport_TooManyLive.selector, alice, 8, START + TTL)
        );
        // Covered until the last expires; a place is free when the first has.
        _setClock(START + TTL - 1);
        _presentRefused(
            _stamp(alice, N1),
            abi.encodeWithSelector(Errors.Passport_TooManyLive.selector, alice, 8, START + TTL)
        );
        _setClock(START + TTL);
        assertTrue(_held(alice, clock));
        _present(_stamp(alice, N1));
        for (uint64 t = START; t < START + 2 * TTL; t += 1 days) assertTrue(_held(alice, t));
    }

    /* RECORDED */

    function test_GivenNullifierFree() public {
        Stamp memory stamp = _stamp(alice, N1);
        bytes memory signature = _sign(key, stamp);
        bytes32 digest = passport.hashStamp(stamp);
        _skip(1 days);
        vm.expectEmit(address(passport));
        emit Events.StampPresented(scope, alice, issuer, discord, N1, digest, clock, START, START + TTL, 1);
        vm.prank(anyone);
        assertEq(passport.present(issuer, stamp, signature), digest);

        assertFalse(_held(alice, clock - 1));
        assertTrue(_held(alice, clock));
        assertTrue(_held(alice, START + TTL - 1));
        assertFalse(_held(alice, START + TTL));
        (Record memory record, uint256 freeAt) = passport.recordOf(scope, issuer, discord, N1);
        assertEq(record.holder, alice);
        assertEq(record.until, START + TTL);
        assertEq(freeAt, START + TTL + HOLDOVER);
        Span[] memory spans = passport.spansOf(alice, scope, issuer, discord);
        assertEq(spans.length, 1);
        assertEq(spans[0].recordedAt, clock);
        assertEq(spans[0].issuedAt, START);
        assertEq(spans[0].expiresAt, START + TTL);
        assertEq(spans[0].keyEpoch, 1);
    }

    /// D153
    function test_GivenRenewedBeforeExpiry() public {
        _present(_stamp(alice, N1));
        _skip(80 days);
        _present(_stamp(alice, N1));
        assertTrue(_held(alice, START));
        assertEq(_expiry(alice, START), START + TTL);
        assertTrue(_held(alice, START + TTL));
        assertEq(_expiry(alice, clock), clock + TTL);
        (Record memory record, ) = passport.recordOf(scope, issuer, discord, N1);
        assertEq(record.until, clock + TTL);
    }

    function test_GivenRenewedAfterExpiry() public {
        _present(_stamp(alice, N1));
        _skip(TTL + 30 days);
        _present(_stamp(alice, N1));
        assertTrue(_held(alice, START + TTL - 1));
        assertFalse(_held(alice, START + TTL));
        assertFalse(_held(alice, clock - 1));
        assertTrue(_held(alice, clock));
    }

    /// A thief of a key who fills a holder's list has blocked nobody once the key is revoked (D106).
    function test_GivenLastIsRevoked() public {
        vm.prank(issuer);
        passport.addKey(vm.addr(secondKey));
        _present(_stamp(alice, N1));
        _skip(1 days);
        for (uint64 i = 0; i < 7; ++i) {
            Stamp memory stolen = _stamp(alice, N2);
            (stolen.keyEpoch, stolen.expiresAt) = (2, clock + 366 days - 7 + i);
            passport.present(issuer, stolen, _sign(secondKey, stolen));
        }
        vm.prank(issuer);
        passport.revokeKey(2, 0);
        assertEq(_expiry(alice, clock), START + TTL);
        _present(_stamp(alice, N1));
        assertEq(_expiry(alice, clock), clock + TTL);
        assertEq(passport.spansOf(alice, scope, issuer, discord).length, 2);
    }

    /// However many there are: a presentation looks at unexpired ones alone.
    function test_GivenExpiredAreRevoked() public {
        _present(_stamp(alice, N1));
        _skip(1 days);
        _present(_stamp(alice, N1));
        vm.prank(issuer);
        passport.revokeNullifier(scope, discord, N1);
        _skip(TTL);
        _present(_stamp(alice, N1));
        assertEq(passport.spansOf(alice, scope, issuer, discord).length, 3);
        assertFalse(_held(alice, START));
        assertTrue(_held(alice, clock));
    }

    function test_GivenHoldoverIsOver() public {
        _present(_stamp(alice, N1));
        _skip(TTL + HOLDOVER);
        _present(_stamp(bob, N1));
        assertTrue(_held(alice, START));
        assertFalse(_held(alice, clock));
        assertTrue(_held(bob, clock));
        // Now Alice is the other one.
        _presentRefused(
            _stamp(alice, N1),
            abi.encodeWithSelector(Errors.Passport_NullifierHeld.selector, N1, bob, clock + TTL + HOLDOVER)
        );
    }

    /// D113: a self-made issuer squats nothing.
    function test_GivenAnotherIssuer() public {
        vm.prank(anyone);
        passport.addKey(vm.addr(secondKey));
        Stamp memory squat = _stamp(bob, N1);
        passport.present(anyone, squat, _sign(secondKey, squat));
        _present(_stamp(alice, N1));
        assertTrue(_held(alice, clock));
        assertFalse(_held(bob, clock));
    }

    /// D105: nullifiers are told apart by scope as well.
    function test_GivenAnotherScope() public {
        ScopeId other = passport.openScope("other", HOLDOVER);
        _present(_stamp(alice, N1));
        Stamp memory stamp = _stamp(bob, N1);
        stamp.scope = other;
        _present(stamp);
        assertFalse(_held(bob, clock));
        (bool held, ) = passport.heldAt(bob, other, issuer, discord, clock);
        assertTrue(held);
    }

    /// D096
    function test_WhenChainSplits() public {
        Stamp memory stamp = _stamp(alice, N1);
        bytes memory signature = _sign(key, stamp);
        bytes32 digest = passport.hashStamp(stamp);
        vm.chainId(99_999);
        assertTrue(passport.hashStamp(stamp) != digest);
        vm.expectPartialRevert(Errors.Passport_BadSignature.selector);
        passport.present(issuer, stamp, signature);
        vm.chainId(31_337);
        passport.present(issuer, stamp, signature);
    }

    /// D099: test/vectors/stamps.json was made with viem; here each step is computed again.
    function test_WhenSignedByViem() public {
        string memory json = vm.readFile("test/vectors/stamps.json");
        Stamp memory stamp = Stamp({
            holder: vm.parseJsonAddress(json, ".stamp.holder"),
            provider: ProviderId.wrap(vm.parseJsonBytes32(json, ".stamp.provider")),
            nullifier: Nullifier.wrap(vm.parseJsonBytes32(json, ".stamp.nullifier")),
            scope: ScopeId.wrap(vm.parseJsonBytes32(json, ".stamp.scope")),
            issuedAt: uint64(vm.parseJsonUint(json, ".stamp.issuedAt")),
            expiresAt: uint64(vm.parseJsonUint(json, ".stamp.expiresAt")),
            keyEpoch: vm.parseJsonUint(json, ".stamp.keyEpoch")
        });
        bytes32 typeHash = keccak256(bytes(vm.parseJsonString(json, ".typeString")));
        assertEq(typeHash, vm.parseJsonBytes32(json, ".typeHash"), "type hash");
        bytes32 structHash = keccak256(abi.encode(typeHash, stamp));
        assertEq(structHash, vm.parseJsonBytes32(json, ".structHash"), "struct hash");
        address fixedAddress = vm.parseJsonAddress(json, ".domain.verifyingContract");
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(vm.parseJsonString(json, ".domain.name"))),
                keccak256(bytes(vm.parseJsonString(json, ".domain.version"))),
                vm.parseJsonUint(json, ".domain.chainId"),
                fixedAddress
            )
        );
        assertEq(domain, vm.parseJsonBytes32(json, ".domainSeparator"), "domain");
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, structHash));
        assertEq(digest, vm.parseJsonBytes32(json, ".digest"), "digest");
        // The golden digest, beside the file: whoever changes one must change the other.
        assertEq(digest, 0xe1d60d0d8b0119411a0c4158654b5cd2d2d36735f74b9a5c85bc9522e78bec1a, "golden");

        // The shipped code at the vector's address: the domain is not the cached one of where it was deployed.
        vm.etch(fixedAddress, address(passport).code);
        IPassport there = IPassport(fixedAddress);
        assertEq(there.hashStamp(stamp), digest, "contract");
        vm.prank(vm.parseJsonAddress(json, ".scope.opener"));
        ScopeId opened = there.openScope(
            vm.parseJsonBytes32(json, ".scope.name"),
            uint64(vm.parseJsonUint(json, ".scope.holdover"))
        );
        assertEq(ScopeId.unwrap(opened), vm.parseJsonBytes32(json, ".scope.id"), "scope");
        vm.prank(issuer);
        there.addKey(vm.parseJsonAddress(json, ".issuer.signer"));
        _setClock(stamp.issuedAt);
        assertEq(there.present(issuer, stamp, vm.parseJsonBytes(json, ".signature")), digest, "presented");
    }
}
