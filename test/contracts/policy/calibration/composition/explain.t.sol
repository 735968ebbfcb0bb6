// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IComposedCalibration} from "../../../../../contracts/interfaces/IComposedCalibration.sol";
import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../../contracts/types/Applications.sol";
import {PartMock} from "../../../support/CalibrationMocks.sol";
import {Mood} from "../../../support/RoundMocks.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

/// Answers, and does not say who it is.
contract Nameless {
    function factorOf(address, ApplicationId, address) external pure returns (uint256) {
        return 7_000;
    }
}

contract CompositionExplainTest is CalibrationBase {
    address[] private _modules;
    bytes32[] private _names;
    uint256[] private _bps;
    uint256 private _multiplier;

    function test_RevertWhen_TooLittleGas() public {
        IComposedCalibration composed = _composeAll();
        uint256 needed = composed.gasNeeded();
        vm.expectPartialRevert(Errors.Calibration_TooLittleGas.selector);
        composed.explain{gas: needed - 9_000}(address(round), _id(1), alice);
    }

    function test_WhenAsked() public {
        _result(1, HALF, 10);
        _result(2, HALF, 20);
        _result(3, HALF, 20);
        _record();
        _identify(_builder(1));
        _pay(_builder(1), HALF / 20);
        mandates.setKeptSince(_builder(1), 1);
        _skip(MIN_AGE);
        IComposedCalibration composed = _composeAll();
        _ask(composed);
        _explain(composed, _builder(1));
        assertEq(_modules.length, 4);
        _assertPart(0, address(size), "funding-received", 5_000);
        _assertPart(1, address(outcomes), "outcome-per-money", 5_000);
        _assertPart(2, address(profitPaid), "profit-paid", MOST_RELIEF / 2);
        _assertPart(3, address(mandatesKept), "mandates-kept", MANDATE);
        assertEq(_multiplier, 2_500 + (7_500 * 7_000) / 10_000);
        ApplicationId id = _accepted(_builder(1));
        assertEq(round.application(id).multiplier, _multiplier);
    }

    function test_GivenPartsFail() public {
        PartMock discount = new PartMock(5_000, "discount");
        PartMock relief = new PartMock(5_000, "relief");
        discount.setMood(Mood.Reverting);
        relief.setMood(Mood.GasEating);
        _explain(_compose(_parts(address(discount)), _parts(address(relief))), alice);
        _assertPart(0, address(discount), "discount", 10_000);
        _assertPart(1, address(relief), "relief", 0);
        assertEq(_multiplier, 10_000);
    }

    function test_GivenNameFails() public {
        Nameless nameless = new Nameless();
        _explain(_compose(_parts(address(nameless)), _parts()), alice);
        _assertPart(0, address(nameless), 0, 7_000);
        assertEq(_multiplier, 7_000);
    }

    function test_GivenAcceptedAlready() public {
        IComposedCalibration composed = _composeAll();
        _ask(composed);
        _identify(alice);
        ApplicationId id = _accepted(alice);
        assertEq(work.engagementsOf(address(program), alice).length, 1);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        round.claim(id);
        assertGt(work.grantedOf(address(round), id), 0, "granted");
        _explain(composed, alice);
        assertEq(_multiplier, 10_000);
    }

    function _explain(IComposedCalibration composed, address builder) private {
        (_modules, _names, _bps, _multiplier) = composed.explain(address(round), _id(1), builder);
    }

    function _assertPart(uint256 index, address module, bytes32 name, uint256 bps) private view {
        assertEq(_modules[index], module, "module");
        assertEq(_names[index], name, "name");
        assertEq(_bps[index], bps, "bps");
    }
}
