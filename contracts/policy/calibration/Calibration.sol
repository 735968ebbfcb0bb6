// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibration} from "../../interfaces/ICalibration.sol";
import {ICalibrationPart} from "../../interfaces/ICalibrationPart.sol";
import {IComposedCalibration} from "../../interfaces/IComposedCalibration.sol";
import {ConfigurationChecks} from "../../libraries/ConfigurationChecks.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Questions} from "../../libraries/Questions.sol";
import {Voice} from "../../libraries/Voice.sol";
import {ApplicationId} from "../../types/Applications.sol";
import {CalibrationPart} from "../../types/Calibration.sol";

/// @title Calibration
/// @notice See IComposedCalibration.
///
/// GAS. `eligibilityGas` is the Round's, the shares are the parts': with less than all of them nothing is asked, so
/// that what one part spends never decides whether another is heard.
///
/// ROUNDING. Down for discounts and for what is given back, up for what reliefs leave: in the pool's favour.
contract Calibration is IComposedCalibration {
    /// @dev Spent beside each part's allowance: its slot, its account, the question, the arithmetic.
    uint256 private constant _PER_PART = 8_000;
    /// @dev Spent before the parts are asked and after.
    uint256 private constant _BESIDE = 8_000;
    /// @dev For a name; only explanations ask for it.
    uint256 private constant _NAME_GAS = 10_000;

    uint256 private immutable _needed;

    CalibrationPart[] private _discounts;
    CalibrationPart[] private _reliefs;

    constructor(CalibrationPart[] memory newDiscounts, CalibrationPart[] memory newReliefs) {
        uint256 total = _take(_discounts, newDiscounts) + _take(_reliefs, newReliefs);
        _needed = (total * 64) / 63;
        if (gasNeeded() > ConfigurationChecks.MOST_GAS) {
            revert Errors.Calibration_TooMuchGas(gasNeeded(), ConfigurationChecks.MOST_GAS);
        }
    }

    /* VIEWS */

    /// @inheritdoc ICalibration
    function multiplierOf(ApplicationId application, address builder) external view returns (uint256 multiplier) {
        (, multiplier) = _answers(msg.sender, application, builder);
    }

    /// @inheritdoc IComposedCalibration
    function explain(
        address round,
        ApplicationId application,
        address builder
    ) external view returns (address[] memory parts, bytes32[] memory names, uint256[] memory bps, uint256 multiplier) {
        (bps, multiplier) = _answers(round, application, builder);
        parts = new address[](bps.length);
        names = new bytes32[](bps.length);
        uint256 count = _discounts.length;
        for (uint256 i = 0; i < bps.length; ++i) {
            parts[i] = (i < count ? _discounts[i] : _reliefs[i - count]).module;
            (bool isKnown, uint256 name) = _ask(parts[i], abi.encodeCall(ICalibrationPart.name, ()), _NAME_GAS);
            if (isKnown) names[i] = bytes32(name);
        }
    }

    /// @inheritdoc IComposedCalibration
    function discounts() external view returns (CalibrationPart[] memory) {
        return _discounts;
    }

    /// @inheritdoc IComposedCalibration
    function reliefs() external view returns (CalibrationPart[] memory) {
        return _reliefs;
    }

    /// @inheritdoc IComposedCalibration
    function gasNeeded() public view returns (uint256) {
        return _needed + _BESIDE;
    }

    /* INTERNALS */

    function _take(CalibrationPart[] storage parts, CalibrationPart[] memory newParts) private returns (uint256 total) {
        for (uint256 i = 0; i < newParts.length; ++i) {
            CalibrationPart memory part = newParts[i];
            if (part.module.code.length == 0) revert Errors.Calibration_NoCode(part.module);
            if (part.allowance == 0) revert Errors.Calibration_ZeroValue();
            parts.push(part);
            total += part.allowance + _PER_PART;
        }
    }

    function _answers(
        address round,
        ApplicationId application,
        address builder
    ) private view returns (uint256[] memory bps, uint256 multiplier) {
        if (gasleft() < _needed) revert Errors.Calibration_TooLittleGas({left: gasleft(), needed: _needed});
        bytes memory question = abi.encodeCall(ICalibrationPart.factorOf, (round, application, builder));
        uint256 count = _discounts.length;
        bps = new uint256[](count + _reliefs.length);

        multiplier = Voice.FULL;
        for (uint256 i = 0; i < count; ++i) {
            bps[i] = _factor(_discounts[i], question, Voice.FULL);
            multiplier = (multiplier * bps[i]) / Voice.FULL;
        }
        uint256 kept = Voice.FULL;
        for (uint256 i = count; i < bps.length; ++i) {
            bps[i] = _factor(_reliefs[i - count], question, 0);
            kept = (kept * (Voice.FULL - bps[i]) + Voice.FULL - 1) / Voice.FULL;
        }
        multiplier += ((Voice.FULL - multiplier) * (Voice.FULL - kept)) / Voice.FULL;
        if (multiplier < Questions.LEAST_MULTIPLIER) multiplier = Questions.LEAST_MULTIPLIER;
    }

    /// @param failing what a part that fails counts as
    function _factor(
        CalibrationPart memory part,
        bytes memory question,
        uint256 failing
    ) private view returns (uint256) {
        (bool hasAnswered, uint256 bps) = _ask(part.module, question, part.allowance);
        if (!hasAnswered) return failing;
        return bps < Voice.FULL ? bps : Voice.FULL;
    }

    /// @dev One word or nothing; what else is returned is not copied.
    function _ask(
        address module,
        bytes memory question,
        uint256 allowance
    ) private view returns (bool hasAnswered, uint256 word) {
        assembly ("memory-safe") {
            hasAnswered := staticcall(allowance, module, add(question, 0x20), mload(question), 0x00, 0x20)
            hasAnswered := and(hasAnswered, eq(returndatasize(), 0x20))
            word := mload(0x00)
        }
    }
}
