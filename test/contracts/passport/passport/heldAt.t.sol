// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../../contracts/interfaces/IPassport.sol";
import {Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";
import {PassportHandler} from "../PassportHandler.sol";

contract HeldAtTest is PassportBase {
    function test_GivenNothingRecorded(uint256 timestamp) public view {
        assertFalse(_held(alice, timestamp));
        assertEq(_expiry(alice, timestamp), 0);
    }

    function test_GivenManyIntervals(uint256 seed) public {
        uint64[] memory begins = new uint64[](20);
        for (uint256 i = 0; i < 20; ++i) {
            begins[i] = clock;
            Stamp memory stamp = _stamp(alice, N1);
            stamp.expiresAt = clock + 1 days;
            _present(stamp);
            _skip(2 days);
        }
        uint256 which = seed % 20;
        assertFalse(_held(alice, begins[which] - 1));
        assertTrue(_held(alice, begins[which]));
        assertEq(_expiry(alice, begins[which] + 1 days - 1), begins[which] + 1 days);
        assertFalse(_held(alice, begins[which] + 1 days));
    }

    function test_GivenFuture() public {
        _present(_stamp(alice, N1));
        assertTrue(_held(alice, clock + TTL - 1));
        assertFalse(_held(alice, clock + TTL));
        assertFalse(_held(alice, type(uint256).max));
    }

    /// D136: a thief's long tail of revoked Stamps cannot make an answer unaffordable.
    function test_GivenManyRevoked() public {
        vm.prank(issuer);
        passport.addKey(vm.addr(secondKey));
        Stamp memory good = _stamp(alice, N1);
        good.expiresAt = clock + 360 days;
        _present(good);
        uint64 moment = clock;
        for (uint256 i = 0; i < 64; ++i) {
            Stamp memory stolen = _stamp(alice, N2);
            (stolen.keyEpoch, stolen.expiresAt) = (2, clock + 361 days);
            (bool success, ) = address(passport).call(
                abi.encodeCall(IPassport.present, (issuer, stolen, _sign(secondKey, stolen)))
            );
            assertEq(success, i < 7);
            _skip(1 hours);
        }
        vm.prank(issuer);
        passport.revokeKey(2, 0);
        uint256 before = gasleft();
        assertTrue(_held(alice, clock));
        assertLt(before - gasleft(), 70_000, "gas now");
        before = gasleft();
        assertEq(_expiry(alice, moment), good.expiresAt);
        assertLt(before - gasleft(), 70_000, "gas then");
    }

    /// hardhat-config: fuzz.runs = 32
    function test_GivenRandomHistory(uint256 seed) public {
        PassportHandler handler = new PassportHandler();
        for (uint256 i = 0; i < 48; ++i) handler.step(mix(seed, i));
        handler.checkHeld();
    }
}
