// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {EasBase} from "./EasBase.sol";

contract EasAttestationsTest is EasBase {
    function test_RevertWhen_SourceIsMissing() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NoCode.selector, anyone));
        _make(anyone, schema, attester);
        vm.expectRevert(Errors.EasAttestations_NoSource.selector);
        _make(address(eas), 0, attester);
        vm.expectRevert(Errors.EasAttestations_NoSource.selector);
        _make(address(eas), schema, address(0));
    }

    function test_RevertGiven_AttestationUnknown() public {
        bytes32[2] memory uids = [bytes32(0), keccak256("made up")];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.EasAttestations_Unknown.selector, uids[i]));
            adapter.record(uids[i]);
        }
        bytes32 ofNobody = _attest(address(0), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.EasAttestations_Unknown.selector, ofNobody));
        adapter.record(ofNobody);
    }

    function test_RevertGiven_OtherSource() public {
        bytes32 self = _attestAs(alice, schema, alice, 0, true);
        vm.expectRevert(abi.encodeWithSelector(Errors.EasAttestations_OtherSource.selector, self, schema, alice));
        adapter.record(self);
        bytes32 other = _attestAs(attester, otherSchema, alice, 0, true);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.EasAttestations_OtherSource.selector, other, otherSchema, attester)
        );
        adapter.record(other);
    }

    function test_RevertGiven_RevokedOrRecorded() public {
        bytes32 uid = _attest(alice, 0);
        adapter.record(uid);
        vm.expectRevert(abi.encodeWithSelector(Errors.EasAttestations_AlreadyRecorded.selector, uid));
        adapter.record(uid);
        bytes32 second = _attest(alice, 0);
        _revoke(second);
        vm.expectRevert(abi.encodeWithSelector(Errors.EasAttestations_Revoked.selector, second));
        adapter.record(second);
    }

    function test_WhenRecorded() public {
        bytes32 uid = _attest(alice, clock + 10);
        _assertHeld(address(adapter), alice, clock, false);
        uint256 from = clock;
        _skip(5);
        vm.expectEmit(address(adapter));
        emit Events.AttestationRecorded(alice, uid);
        vm.prank(anyone);
        assertEq(adapter.record(uid), alice);
        assertEq(adapter.uidsOf(alice)[0], uid);
        // By when the Service has it, not by when it was put on record here.
        _assertHeld(address(adapter), alice, from - 1, false);
        _assertHeld(address(adapter), alice, from, true);
        _assertHeld(address(adapter), alice, from + 9, true);
        _assertHeld(address(adapter), alice, from + 10, false);
        _assertHeld(address(adapter), bob, from, false);
        _assertHeld(address(adapter), alice, type(uint256).max, false);
        _skip(365 days);
        _assertHeld(address(adapter), alice, from, true);
        _assertHeld(address(adapter), alice, clock, false);
    }

    /// Trap: the Service calls an expired and a revoked one valid.
    function test_GivenExpiredOrRevokedIsValid() public {
        bytes32 expiring = _attest(alice, clock + 1);
        bytes32 revoked = _attest(bob, 0);
        adapter.record(expiring);
        adapter.record(revoked);
        uint256 from = clock;
        _assertHeld(address(adapter), bob, from, true);
        _skip(1);
        _revoke(revoked);
        assertTrue(eas.isAttestationValid(expiring) && eas.isAttestationValid(revoked), "so it says");
        _assertHeld(address(adapter), alice, clock, false);
        _assertHeld(address(adapter), bob, clock, false);
        _assertHeld(address(adapter), bob, from, false);
    }

    function test_GivenIrrevocable() public {
        uint64 until = clock + 100;
        adapter.record(_attestAs(attester, schema, alice, until, false));
        (bool held, uint64 expiresAt) = adapter.heldAt(alice, clock);
        assertTrue(held && expiresAt == until);
        adapter.record(_attestAs(attester, schema, alice, 0, false));
        (held, expiresAt) = adapter.heldAt(alice, clock);
        assertTrue(held && expiresAt == type(uint64).max);
    }

    function test_GivenFull() public {
        bytes32[4] memory uids;
        uint256 most = adapter.MAX_KEPT();
        for (uint256 i = 0; i < most; ++i) {
            uids[i] = _attest(alice, uint64(clock + 100 - 10 * i));
            adapter.record(uids[i]);
        }
        bytes32 fifth = _attest(alice, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.EasAttestations_Full.selector, alice, most));
        adapter.record(fifth);

        // A revoked one makes room, and nothing is forgotten.
        _revoke(uids[1]);
        adapter.record(fifth);
        assertEq(adapter.uidsOf(alice)[1], fifth);
        assertEq(adapter.forgottenUntil(alice), 0);
    }

    function test_GivenExpiredIsReplaced() public {
        uint256 from = clock;
        bytes32[4] memory uids;
        for (uint256 i = 0; i < 4; ++i) {
            uids[i] = _attest(alice, uint64(clock + 100 - 10 * i));
            adapter.record(uids[i]);
        }
        _skip(200);
        bytes32 late = _attest(alice, 0);
        adapter.record(late);
        // The one that ended first is gone; the others covered all of its time.
        assertEq(adapter.uidsOf(alice)[3], late);
        assertEq(adapter.forgottenUntil(alice), from + 70);
        _assertHeld(address(adapter), alice, from, true);
        // One that ended no later makes nothing better: it is not taken.
        vm.expectPartialRevert(Errors.EasAttestations_Full.selector);
        adapter.record(uids[3]);
        for (uint256 i = 0; i < 3; ++i) adapter.record(_attest(alice, 0));
        // Now nothing on record covers that time: no answer, rather than 0.
        _assertFails(address(adapter), alice, from);
        _assertFails(address(adapter), alice, from + 99);
        _assertHeld(address(adapter), alice, from + 100, false);
        _assertHeld(address(adapter), alice, clock, true);
    }

    function test_RevertGiven_SourceFails() public {
        adapter.record(_attest(alice, 0));
        _assertFailsWithSource(address(adapter), address(eas), alice, clock);
    }

    function test_WhenGasRunsOut() public {
        for (uint256 i = 0; i < 4; ++i) adapter.record(_attest(alice, i == 3 ? 0 : clock + 1));
        _skip(2);
        _assertNeverStarved(address(adapter), alice, clock, 150_000);
    }
}
