// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Nullifier, Presentation, ProviderId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract PresentBatchTest is PassportBase {
    function _item(Stamp memory stamp) private view returns (Presentation memory) {
        return Presentation({issuer: issuer, stamp: stamp, signature: _sign(key, stamp)});
    }

    /// Good, refused (expired), good.
    function _items() private view returns (Presentation[] memory items, bytes memory reason) {
        items = new Presentation[](3);
        items[0] = _item(_stamp(alice, N1));
        Stamp memory expired = _stamp(alice, N2);
        (expired.provider, expired.issuedAt, expired.expiresAt) = (github, clock - 2, clock);
        items[1] = _item(expired);
        items[2] = _item(_stamp(bob, N2));
        reason = abi.encodeWithSelector(Errors.Passport_Expired.selector, clock, clock);
    }

    /// D143
    function test_RevertWhen_OneIsRefused() public {
        (Presentation[] memory items, bytes memory reason) = _items();
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_BatchItem.selector, 1, reason));
        passport.presentBatch(items, false);
        assertFalse(_held(alice, clock));
        assertFalse(_held(bob, clock));
    }

    /// D101: each item is checked.
    function test_WhenAllAreGood() public {
        Presentation[] memory items = new Presentation[](20);
        for (uint256 i = 0; i < 20; ++i) {
            Stamp memory stamp = _stamp(alice, Nullifier.wrap(bytes32(i)));
            stamp.provider = ProviderId.wrap(bytes32(i + 1));
            items[i] = _item(stamp);
        }
        bool[] memory recorded = passport.presentBatch(items, false);
        assertEq(recorded.length, 20);
        for (uint256 i = 0; i < 20; ++i) {
            assertTrue(recorded[i]);
            (bool held, ) = passport.heldAt(alice, scope, issuer, items[i].stamp.provider, clock);
            assertTrue(held);
        }
    }

    /// D143
    function test_WhenSkipping() public {
        (Presentation[] memory items, bytes memory reason) = _items();
        vm.expectEmit(address(passport));
        emit Events.StampSkipped(alice, issuer, 1, reason);
        bool[] memory recorded = passport.presentBatch(items, true);
        assertTrue(recorded[0]);
        assertFalse(recorded[1]);
        assertTrue(recorded[2]);
        assertTrue(_held(alice, clock));
        assertTrue(_held(bob, clock));
        (bool held, ) = passport.heldAt(alice, scope, issuer, github, clock);
        assertFalse(held);
    }

    /// D104
    function test_WhenTwoRaceForOneNullifier() public {
        Presentation[] memory items = new Presentation[](2);
        items[0] = _item(_stamp(alice, N1));
        items[1] = _item(_stamp(bob, N1));
        bytes memory reason = abi.encodeWithSelector(
            Errors.Passport_NullifierHeld.selector,
            N1,
            alice,
            clock + TTL + HOLDOVER
        );
        vm.expectEmit(address(passport));
        emit Events.StampSkipped(bob, issuer, 1, reason);
        passport.presentBatch(items, true);
        assertTrue(_held(alice, clock));
        assertFalse(_held(bob, clock));
    }

    function test_RevertWhen_GasRunsOut(uint256 gasLimit) public {
        (Presentation[] memory items, ) = _items();
        bytes memory call = abi.encodeCall(passport.presentBatch, (items, true));
        gasLimit = bound(gasLimit, 1_000, 600_000);
        (bool success, bytes memory answer) = address(passport).call{gas: gasLimit}(call);
        if (!success) {
            assertFalse(_held(alice, clock));
            return;
        }
        bool[] memory recorded = abi.decode(answer, (bool[]));
        assertTrue(recorded[0] && !recorded[1] && recorded[2], "skipped for want of gas");
    }

    function test_WhenEmpty() public {
        assertEq(passport.presentBatch(new Presentation[](0), false).length, 0);
    }
}
