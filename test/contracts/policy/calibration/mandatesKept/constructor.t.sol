// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {MandatesKept} from "../../../../../contracts/policy/calibration/MandatesKept.sol";
import {Test} from "../../../support/Test.sol";

contract MandatesKeptConstructorTest is Test {
    string private constant _ARTIFACT = "contracts/policy/calibration/MandatesKept.sol:MandatesKept";

    function test_RevertWhen_BpsOutOfBounds() public {
        for (uint256 bps = 0; bps <= 10_001; bps += 10_001) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Calibration_BpsOutOfBounds.selector, bps, 1, 10_000));
            this.deployOrRevert(_ARTIFACT, abi.encode(this, address(1), address(2), 1, 1, bps));
        }
    }

    function test_RevertWhen_AgeIsZero() public {
        vm.expectRevert(Errors.Calibration_ZeroValue.selector);
        this.deployOrRevert(_ARTIFACT, abi.encode(this, address(1), address(2), 1, 0, 1));
    }

    function test_RevertWhen_AssetIsZero() public {
        vm.expectRevert(Errors.Calibration_ZeroValue.selector);
        this.deployOrRevert(_ARTIFACT, abi.encode(this, address(1), address(0), 1, 1, 1));
    }

    function test_RevertWhen_LeastFloorIsZero() public {
        vm.expectRevert(Errors.Calibration_ZeroValue.selector);
        this.deployOrRevert(_ARTIFACT, abi.encode(this, address(1), address(2), 0, 1, 1));
    }

    function test_WhenGood() public {
        MandatesKept part = MandatesKept(deploy(_ARTIFACT, abi.encode(this, address(1), address(4), 5, 2, 3)));
        assertEq(address(part.mandates()), address(this));
        assertEq(address(part.ledger()), address(1));
        assertEq(part.asset(), address(4));
        assertEq(part.leastFloor(), 5);
        assertEq(part.minAge(), 2);
        assertEq(part.bps(), 3);
    }
}
