// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {UnitId} from "../../../../../contracts/types/Work.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract OutcomePerMoneyConstructorTest is CalibrationBase {
    string private constant _ARTIFACT = "contracts/policy/calibration/OutcomePerMoney.sol:OutcomePerMoney";

    function test_RevertWhen_LeastOutOfBounds() public {
        UnitId unit = work.UNIT();
        for (uint256 least = 0; least <= 10_001; least += 10_001) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Calibration_BpsOutOfBounds.selector, least, 1, 10_000));
            this.deployOrRevert(_ARTIFACT, abi.encode(work, unit, least));
        }
    }

    function test_RevertWhen_LedgerIsNone() public {
        UnitId unit = work.UNIT();
        vm.expectRevert();
        this.deployOrRevert(_ARTIFACT, abi.encode(anyone, unit, LEAST));
    }

    function test_WhenGood() public view {
        assertEq(address(outcomes.ledger()), address(work));
        assertEq(UnitId.unwrap(outcomes.unit()), UnitId.unwrap(work.UNIT()));
        assertEq(outcomes.least(), LEAST);
        assertEq(outcomes.medianOf(address(earlier)).recordedAt, 0);
    }
}
