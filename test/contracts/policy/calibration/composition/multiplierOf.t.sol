// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IComposedCalibration} from "../../../../../contracts/interfaces/IComposedCalibration.sol";
import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../../contracts/types/Applications.sol";
import {CalibrationPart} from "../../../../../contracts/types/Calibration.sol";
import {RoundConfig} from "../../../../../contracts/types/Configuration.sol";
import {PartMock} from "../../../support/CalibrationMocks.sol";
import {Mood} from "../../../support/RoundMocks.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract CompositionMultiplierOfTest is CalibrationBase {
    PartMock private _a = new PartMock(8_000, "a");
    PartMock private _b = new PartMock(5_000, "b");
    PartMock private _c = new PartMock(2_000, "c");
    PartMock private _d = new PartMock(5_000, "d");
    IComposedCalibration private _composed;

    function setUp() public override {
        super.setUp();
        _composed = _compose(_parts(address(_a), address(_b)), _parts(address(_c), address(_d)));
    }

    function test_RevertWhen_TooLittleGas() public {
        uint256 needed = _composed.gasNeeded();
        vm.expectPartialRevert(Errors.Calibration_TooLittleGas.selector);
        _composed.multiplierOf{gas: needed - 8_000}(_id(1), alice);
        assertEq(_composed.multiplierOf{gas: needed}(_id(1), alice), 7_600, "just enough");
    }

    function test_GivenNoParts() public {
        assertEq(_compose(_parts(), _parts()).multiplierOf(_id(1), alice), 10_000);
    }

    function test_GivenDiscounts(uint256 a, uint256 b) public {
        (a, b) = (bound(a, 0, 10_000), bound(b, 0, 10_000));
        _a.setFactor(a);
        _b.setFactor(b);
        _composed = _compose(_parts(address(_a), address(_b)), _parts());
        uint256 expected = (a * b) / 10_000;
        assertEq(_multiplier(), expected < 2_500 ? 2_500 : expected);
    }

    function test_GivenReliefs(uint256 a, uint256 c, uint256 d) public {
        (a, c, d) = (bound(a, 0, 10_000), bound(c, 0, 10_000), bound(d, 0, 10_000));
        _a.setFactor(a);
        _b.setFactor(10_000);
        (uint256 none, uint256 once) = (a < 2_500 ? 2_500 : a, 0);
        _c.setFactor(0);
        _d.setFactor(0);
        assertEq(_multiplier(), none, "none");
        _c.setFactor(c);
        once = _multiplier();
        uint256 expected = a + ((10_000 - a) * c) / 10_000;
        assertEq(once, expected < 2_500 ? 2_500 : expected, "one");
        _d.setFactor(d);
        assertGe(_multiplier(), once, "two give no less than one");
        uint256 relief = 10_000 - ((10_000 - c) * (10_000 - d) + 9_999) / 10_000;
        expected = a + ((10_000 - a) * relief) / 10_000;
        assertEq(_multiplier(), expected < 2_500 ? 2_500 : expected, "two");
        _a.setFactor(10_000);
        assertEq(_multiplier(), 10_000, "nothing to give back");
    }

    function test_GivenPartAnswersMore() public {
        _a.setFactor(type(uint256).max);
        assertEq(_multiplier(), 8_000, "discount");
        _c.setFactor(type(uint256).max);
        assertEq(_multiplier(), 10_000, "relief");
    }

    function test_GivenDiscountFails() public {
        for (uint256 mood = 1; mood <= uint256(Mood.Long); ++mood) {
            _a.setMood(Mood(mood));
            assertEq(_multiplier(), 8_000);
        }
    }

    function test_GivenReliefFails() public {
        for (uint256 mood = 1; mood <= uint256(Mood.Long); ++mood) {
            _d.setMood(Mood(mood));
            assertEq(_multiplier(), 5_200);
        }
    }

    function test_GivenAllPartsEatTheirGas() public {
        PartMock[4] memory all = [_a, _b, _c, _d];
        for (uint256 i = 0; i < 4; ++i) {
            uint256 needed = _composed.gasNeeded();
            all[i].setMood(Mood.GasEating);
            uint256 expected = [uint256(8_000), 10_000, 10_000, 10_000][i];
            assertEq(_composed.multiplierOf{gas: needed}(_id(1), alice), expected);
        }
    }

    function test_GivenPartIsGone() public {
        vm.etch(address(_b), "");
        assertEq(_multiplier(), 8_000 + (2_000 * 6_000) / 10_000);
    }

    function test_WhenAskedByARound() public {
        _ask(_composed);
        _a.setOf(address(round), 9_000);
        ApplicationId id = _accepted(alice);
        uint256 expected = 4_500 + (5_500 * 6_000) / 10_000;
        assertEq(round.application(id).multiplier, expected);
        assertEq(_multiplier(), 7_600, "asked by somebody else");
    }

    function test_WhenRoundGivesTooLittleGas() public {
        _trust(address(_composed));
        RoundConfig memory c = _config();
        c.modules.calibration = address(_composed);
        c.giving.eligibilityGas = uint32(_composed.gasNeeded() - 8_000);
        _reopen(c);
        assertEq(round.application(_accepted(alice)).multiplier, 10_000);
        assertEq(round.application(_accepted(bob)).multiplier, 10_000);
    }

    function _multiplier() private view returns (uint256) {
        return _composed.multiplierOf(_id(1), alice);
    }
}
