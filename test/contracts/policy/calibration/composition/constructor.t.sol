// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IComposedCalibration} from "../../../../../contracts/interfaces/IComposedCalibration.sol";
import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {CalibrationPart} from "../../../../../contracts/types/Calibration.sol";
import {PartMock} from "../../../support/CalibrationMocks.sol";
import {Test} from "../../../support/Test.sol";

contract CompositionConstructorTest is Test {
    string private constant _ARTIFACT = "contracts/policy/calibration/Calibration.sol:Calibration";
    PartMock private _part = new PartMock(1, "part");

    function test_RevertWhen_PartHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Calibration_NoCode.selector, address(1)));
        this.deployOrRevert(_ARTIFACT, abi.encode(_one(address(1), 1), _none()));
        vm.expectRevert(abi.encodeWithSelector(Errors.Calibration_NoCode.selector, address(0)));
        this.deployOrRevert(_ARTIFACT, abi.encode(_none(), _one(address(0), 1)));
    }

    function test_RevertWhen_PartGetsNoGas() public {
        vm.expectRevert(Errors.Calibration_ZeroValue.selector);
        this.deployOrRevert(_ARTIFACT, abi.encode(_one(address(_part), 0), _none()));
    }

    function test_RevertWhen_PartsWantTooMuchGas() public {
        vm.expectPartialRevert(Errors.Calibration_TooMuchGas.selector);
        this.deployOrRevert(_ARTIFACT, abi.encode(_one(address(_part), 2_500_000), _one(address(_part), 2_500_000)));
        this.deployOrRevert(_ARTIFACT, abi.encode(_one(address(_part), 2_400_000), _one(address(_part), 2_400_000)));
    }

    function test_WhenGood(uint32 a, uint32 b) public {
        a = uint32(bound(a, 1, 2_000_000));
        b = uint32(bound(b, 1, 2_000_000));
        bytes memory arguments = abi.encode(_one(address(_part), a), _one(address(this), b));
        IComposedCalibration composed = IComposedCalibration(deploy(_ARTIFACT, arguments));
        assertEq(composed.discounts().length, 1);
        assertEq(composed.discounts()[0].module, address(_part));
        assertEq(composed.discounts()[0].allowance, a);
        assertEq(composed.reliefs().length, 1);
        assertEq(composed.reliefs()[0].module, address(this));
        assertEq(composed.reliefs()[0].allowance, b);
        assertGt(composed.gasNeeded(), ((uint256(a) + b) * 64) / 63, "gas");
    }

    function _one(address module, uint32 allowance) private pure returns (CalibrationPart[] memory list) {
        list = new CalibrationPart[](1);
        list[0] = CalibrationPart(module, allowance);
    }

    function _none() private pure returns (CalibrationPart[] memory) {
        return new CalibrationPart[](0);
    }
}
