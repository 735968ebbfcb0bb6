// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../../../../contracts/interfaces/IStampProvider.sol";
import {AmoVault} from "../../../support/AmoVault.sol";
import {AmoBase} from "../../../accounts/AmoBase.sol";

contract HeldAtTest is AmoBase {
    uint256 private constant MIN_AGE = 90 days;

    IStampProvider private provider;

    function setUp() public override {
        super.setUp();
        provider = IStampProvider(
            deploy("contracts/passport/providers/AmoStamp.sol:AmoStamp", _arguments(3 * PAYROLL))
        );
    }

    function test_GivenNoMandateIsKept() public view {
        _assertHeld(worker, clock + MIN_AGE, false);
        _assertHeld(anyone, clock + MIN_AGE, false);
        _assertHeld(worker, type(uint256).max, false);
    }

    function test_GivenKeptLongEnough() public {
        amo.check();
        _assertHeld(worker, clock + MIN_AGE - 1, false);
        _assertHeld(worker, clock + MIN_AGE, true);
        _assertHeld(address(amo), clock + MIN_AGE, false);
    }

    function test_GivenBrokenLater() public {
        _deploy(0, 600e18);
        _skip(MIN_AGE + 5);
        slow.setMode(AmoVault.Mode.Silent);
        _findBroken();
        _assertHeld(worker, clock, false);
        _assertHeld(worker, clock - 1, true);
    }

    function test_GivenLessIsKept() public {
        provider = IStampProvider(
            deploy("contracts/passport/providers/AmoStamp.sol:AmoStamp", _arguments(3 * PAYROLL + 1))
        );
        amo.check();
        _assertHeld(worker, clock + MIN_AGE, false);
    }

    function test_WhenAskedWhatItIs() public view {
        assertTrue(provider.isSplittable());
        assertTrue(provider.supportsInterface(type(IStampProvider).interfaceId));
        assertTrue(provider.supportsInterface(type(IERC165).interfaceId));
        assertFalse(provider.supportsInterface(0xffffffff));
    }

    function _arguments(uint256 leastFloor) private view returns (bytes memory) {
        return abi.encode(accounts, treasury, dollar, leastFloor, MIN_AGE);
    }

    function _assertHeld(address holder, uint256 timestamp, bool expected) private view {
        (bool held, uint64 expiresAt) = provider.heldAt(holder, timestamp);
        assertEq(held, expected, "held");
        assertEq(expiresAt, expected ? timestamp + 1 : 0, "expiresAt");
    }
}
