// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Key, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract AddKeyTest is PassportBase {
    function test_RevertWhen_SignerIsZero() public {
        vm.expectRevert(Errors.Passport_ZeroSigner.selector);
        passport.addKey(address(0));
    }

    function test_RevertGiven_SignerUsedBefore() public {
        address signer = vm.addr(key);
        bytes memory reason = abi.encodeWithSelector(Errors.Passport_KeyUsed.selector, issuer, signer, 1);
        vm.startPrank(issuer);
        vm.expectRevert(reason);
        passport.addKey(signer);

        // A revoked key cannot come back under another epoch (D106).
        passport.revokeKey(1, 0);
        vm.expectRevert(reason);
        passport.addKey(signer);
        vm.stopPrank();

        // Nobody else is kept from it: issuers share nothing.
        vm.prank(anyone);
        assertEq(passport.addKey(signer), 1);
    }

    function test_RevertGiven_KeysRunOut() public {
        // 65534 keys take too long: find the slot of keyCountOf[issuer], and write it.
        bytes32 slot;
        for (uint256 i = 0; i < 8; ++i) {
            slot = keccak256(abi.encode(issuer, i));
            if (uint256(vm.load(address(passport), slot)) == 1) break;
        }
        vm.store(address(passport), slot, bytes32(uint256(type(uint16).max) - 1));
        assertEq(passport.keyCountOf(issuer), type(uint16).max - 1);
        vm.startPrank(issuer);
        assertEq(passport.addKey(alice), type(uint16).max);
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_TooManyKeys.selector, issuer, type(uint16).max));
        passport.addKey(bob);
        vm.stopPrank();
    }

    function test_GivenFirstKey() public {
        assertEq(passport.keyCountOf(anyone), 0);
        vm.expectEmit(address(passport));
        emit Events.KeyAdded(anyone, 1, alice);
        vm.prank(anyone);
        assertEq(passport.addKey(alice), 1);
        assertEq(passport.keyCountOf(anyone), 1);
        Key memory added = passport.keyOf(anyone, 1);
        assertEq(added.signer, alice);
        assertFalse(added.isRevoked);
        assertEq(passport.keyOf(anyone, 0).signer, address(0));
    }

    function test_GivenLaterKey() public {
        vm.prank(issuer);
        assertEq(passport.addKey(vm.addr(secondKey)), 2);
        _present(_stamp(alice, N1));
        Stamp memory stamp = _stamp(bob, N2);
        stamp.keyEpoch = 2;
        passport.present(issuer, stamp, _sign(secondKey, stamp));
        assertTrue(_held(alice, clock));
        assertTrue(_held(bob, clock));

        // The epoch is signed: the second key does not sign for the first (D106).
        stamp = _stamp(bob, N2);
        bytes memory signature = _sign(secondKey, stamp);
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_BadSignature.selector, issuer, 1, vm.addr(secondKey)));
        passport.present(issuer, stamp, signature);
    }
}
