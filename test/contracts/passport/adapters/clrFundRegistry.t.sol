// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ClrFundRegistry} from "../../../../contracts/passport/adapters/ClrFundRegistry.sol";
import {IClrFundUserRegistry} from "../../../../contracts/passport/adapters/foreign/IClrFundUserRegistry.sol";
import {AdapterBase} from "./AdapterBase.sol";

/// A registry that knows only now.
contract UserRegistryMock is IClrFundUserRegistry {
    mapping(address user => bool isVerified) public isVerifiedUser;

    function set(address user, bool isVerified) external {
        isVerifiedUser[user] = isVerified;
    }
}

contract ClrFundRegistryTest is AdapterBase {
    UserRegistryMock private source;
    ClrFundRegistry private adapter;

    function setUp() public override {
        super.setUp();
        source = new UserRegistryMock();
        adapter = ClrFundRegistry(_make(address(source)));
    }

    function _make(address registry) private returns (address) {
        return
            this.deployOrRevert(
                "contracts/passport/adapters/ClrFundRegistry.sol:ClrFundRegistry",
                abi.encode(registry)
            );
    }

    function test_RevertWhen_SourceHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NoCode.selector, anyone));
        _make(anyone);
    }

    function test_WhenAskedAboutNow() public {
        _assertHeld(address(adapter), alice, clock, false);
        source.set(alice, true);
        _assertHeld(address(adapter), alice, clock, true);
        _assertHeld(address(adapter), alice, clock + 365 days, true);
        assertEq(adapter.weightOf(alice), 10_000);
        assertFalse(adapter.isSplittable());
    }

    function test_RevertGiven_NothingObserved() public {
        source.set(alice, true);
        _skip(1 days);
        _assertFails(address(adapter), alice, clock - 1);
        adapter.observe(alice);
        _assertFails(address(adapter), alice, clock - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NotRecorded.selector, alice, clock - 1));
        adapter.heldAt(alice, clock - 1);
        _assertFails(address(adapter), alice, 0);
    }

    function test_GivenObserved() public {
        uint256 from = clock;
        vm.expectEmit(address(adapter));
        emit Events.VerificationObserved(alice, false);
        assertFalse(adapter.observe(alice));
        _skip(1 days);
        source.set(alice, true);
        vm.prank(anyone);
        assertTrue(adapter.observe(alice));
        _skip(1 days);
        vm.recordLogs();
        assertTrue(adapter.observe(alice));
        assertEq(vm.getRecordedLogs().length, 0, "no news");
        source.set(alice, false);
        adapter.observe(alice);
        _skip(1 days);
        source.set(alice, true);
        _assertHeld(address(adapter), alice, from, false);
        _assertHeld(address(adapter), alice, from + 1 days - 1, false);
        _assertHeld(address(adapter), alice, from + 1 days, true);
        _assertHeld(address(adapter), alice, from + 2 days - 1, true);
        _assertHeld(address(adapter), alice, from + 2 days, false);
        _assertHeld(address(adapter), alice, clock - 1, false);
        _assertHeld(address(adapter), alice, clock, true);
    }

    function test_RevertGiven_SourceFails() public {
        adapter.observe(alice);
        _skip(1);
        _assertFailsWithSource(address(adapter), address(source), alice, clock);
        for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
            vm.etch(address(source), _broken(way));
            (bool success, ) = address(adapter).call{gas: MUCH_GAS}(abi.encodeCall(adapter.observe, (alice)));
            assertFalse(success, "observed a failure");
        }
        _assertHeld(address(adapter), alice, clock - 1, false);
        vm.mockCall(address(source), abi.encodeCall(source.isVerifiedUser, (alice)), abi.encode(2));
        _assertFails(address(adapter), alice, clock);
        vm.clearMockedCalls();
    }

    function test_WhenGasRunsOut() public {
        source.set(alice, true);
        adapter.observe(alice);
        _skip(1);
        _assertNeverStarved(address(adapter), alice, clock, 40_000);
        _assertNeverStarved(address(adapter), alice, clock - 1, 40_000);
    }
}
