// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccountFactory} from "../../../contracts/interfaces/IAccountFactory.sol";
import {IAmoRecipient} from "../../../contracts/interfaces/IAmoRecipient.sol";
import {ICalibrationPart} from "../../../contracts/interfaces/ICalibrationPart.sol";
import {Mandate} from "../../../contracts/types/Mandates.sol";
import {CalibrationBase} from "../policy/calibration/CalibrationBase.sol";
import {IMintable} from "../support/RoundBase.sol";
import {TestToken} from "../support/TestToken.sol";

/// @notice MandatesKept over the real factory of accounts.
contract MandatesRegressionTest is CalibrationBase {
    uint256 private constant LEAST_FLOOR = 1_000e18;

    IAccountFactory private _accounts;
    ICalibrationPart private _part;

    function setUp() public override {
        super.setUp();
        _accounts = IAccountFactory(deploy("contracts/accounts/AccountFactory.sol:AccountFactory", ""));
        _part = ICalibrationPart(
            deploy(
                "contracts/policy/calibration/MandatesKept.sol:MandatesKept",
                abi.encode(_accounts, work, token, LEAST_FLOOR, MIN_AGE, MANDATE)
            )
        );
        _identify(alice);
    }

    /// One base unit of a token of its own making, for no Program, sharing nothing.
    function test_D145_AMandateOverNothingIsNoRelief() public {
        IMintable own = IMintable(address(new TestToken(18)));
        _keep(address(0), own, 1);
        _keep(address(program), own, uint128(LEAST_FLOOR));
        _keep(address(program), token, 1);
        _keep(address(0), token, uint128(LEAST_FLOOR));
        _skip(MIN_AGE);
        _ask();
        assertEq(_factor(_part, alice), 0, "relief for nothing");
    }

    function test_D145_AMandateForTheProgramIsRelief() public {
        _keep(address(program), token, uint128(LEAST_FLOOR));
        _skip(MIN_AGE);
        _ask();
        assertEq(_factor(_part, alice), MANDATE);
    }

    function _keep(address program_, IMintable asset, uint128 floor) private {
        Mandate memory m;
        (m.owner, m.program, m.asset, m.liquidFloor) = (alice, program_, address(asset), floor);
        vm.prank(alice);
        IAmoRecipient amo = IAmoRecipient(
            _accounts.createAmoRecipient(m, keccak256(abi.encode(program_, asset, floor)))
        );
        asset.mint(address(amo), floor);
        assertTrue(amo.check());
    }
}
