// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "../../../../contracts/interfaces/IEligibility.sol";
import {IStampProvider} from "../../../../contracts/interfaces/IStampProvider.sol";
import {BrokenCode} from "../../support/BrokenCode.sol";
import {Test} from "../../support/Test.sol";

/// Questions to an adapter, and what must hold for all of them. `clock` is our own now.
abstract contract AdapterBase is Test, BrokenCode {
    uint64 internal constant START = 1_767_225_600;
    uint256 internal constant MUCH_GAS = 3_000_000;

    uint64 internal clock;
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal anyone = makeAddr("anyone");

    function setUp() public virtual {
        _setClock(START);
    }

    function _setClock(uint256 newClock) internal {
        clock = uint64(newClock);
        vm.warp(newClock);
    }

    function _skip(uint256 time) internal {
        _setClock(clock + time);
    }

    /// Held or not, until the next second, and all or nothing as a weight.
    function _assertHeld(address adapter, address holder, uint256 timestamp, bool isHeld) internal view {
        (bool held, uint64 expiresAt) = IStampProvider(adapter).heldAt(holder, timestamp);
        assertEq(held, isHeld, "held");
        assertEq(expiresAt, isHeld ? timestamp + 1 : 0, "expiresAt");
        assertEq(IEligibility(adapter).weightAt(holder, timestamp), isHeld ? 10_000 : 0, "weight");
    }

    function _assertFails(address adapter, address holder, uint256 timestamp) internal view {
        _assertRefuses(adapter, abi.encodeCall(IEligibility.weightAt, (holder, timestamp)));
        _assertRefuses(adapter, abi.encodeCall(IStampProvider.heldAt, (holder, timestamp)));
        if (timestamp == clock) _assertRefuses(adapter, abi.encodeCall(IEligibility.weightOf, (holder)));
    }

    /// Whatever its source does instead of answering, it is a failure.
    function _assertFailsWithSource(address adapter, address source, address holder, uint256 timestamp) internal {
        for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
            uint256 before = vm.snapshotState();
            vm.etch(source, _broken(way));
            _assertFails(adapter, holder, timestamp);
            assertTrue(vm.revertToState(before));
        }
    }

    /// D136: with any gas, the answer or none.
    function _assertNeverStarved(address adapter, address holder, uint256 timestamp, uint256 most) internal view {
        bytes memory question = abi.encodeCall(IEligibility.weightAt, (holder, timestamp));
        uint256 expected = IEligibility(adapter).weightAt(holder, timestamp);
        uint256 answered;
        for (uint256 gas_ = 1_000; gas_ <= most; gas_ += 499) {
            (bool success, bytes memory answer) = adapter.staticcall{gas: gas_}(question);
            if (!success) continue;
            assertEq(abi.decode(answer, (uint256)), expected, "starved");
            ++answered;
        }
        assertGt(answered, 0, "some answered");
    }

    function _assertRefuses(address adapter, bytes memory question) private view {
        (bool success, ) = adapter.staticcall{gas: MUCH_GAS}(question);
        assertFalse(success, "answered");
    }
}
