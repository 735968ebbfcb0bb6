// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../../../../contracts/interfaces/ICalibrationPart.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract MandatesKeptFactorOfTest is CalibrationBase {
    uint256 private _opened;

    function setUp() public override {
        super.setUp();
        _ask();
        _opened = round.times().applicationsFrom;
    }

    function test_GivenNoIdentity() public {
        mandates.setKeptSince(alice, 1);
        assertEq(_factor(mandatesKept, alice), 0);
    }

    function test_GivenNoMandate() public {
        _identify(alice);
        assertEq(_factor(mandatesKept, alice), 0);
        assertEq(mandatesKept.name(), bytes32("mandates-kept"));
    }

    function test_GivenTooYoung(uint256 since) public {
        _identify(alice);
        since = bound(since, _opened - MIN_AGE + 1, type(uint256).max);
        mandates.setKeptSince(alice, since);
        _skip(365 days);
        assertEq(_factor(mandatesKept, alice), 0);
    }

    function test_GivenKept(uint256 since) public {
        _identify(alice);
        mandates.setKeptSince(alice, bound(since, 1, _opened - MIN_AGE));
        assertEq(_factor(mandatesKept, alice), MANDATE);
    }

    function test_GivenKeptForAnother() public {
        _identify(alice);
        mandates.setAsked(anyone, address(token), MANDATE_FLOOR);
        mandates.setKeptSince(alice, 1);
        assertEq(_factor(mandatesKept, alice), 0, "Program");
        mandates.setAsked(address(program), address(otherToken), MANDATE_FLOOR);
        assertEq(_factor(mandatesKept, alice), 0, "asset");
        mandates.setAsked(address(program), address(token), MANDATE_FLOOR - 1);
        assertEq(_factor(mandatesKept, alice), 0, "floor");
    }

    function test_GivenAgeAboveAllTime() public {
        _identify(alice);
        mandates.setKeptSince(alice, 1);
        bytes memory arguments = abi.encode(mandates, work, token, 1, type(uint40).max, MANDATE);
        address part = deploy("contracts/policy/calibration/MandatesKept.sol:MandatesKept", arguments);
        assertEq(_factor(ICalibrationPart(part), alice), 0);
    }
}
