// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibration} from "../interfaces/ICalibration.sol";
import {IEligibility} from "../interfaces/IEligibility.sol";
import {ApplicationId} from "../types/Applications.sol";
import {Errors} from "./Errors.sol";
import {Voice} from "./Voice.sol";

/// @notice Asks modules that may be broken, hostile or paused: with their full allowance of gas or not at all, so that
/// a caller cannot make a good module fail (D136), and without copying what they return.
library Questions {
    /// @dev Left to the Round after a module has spent all of its allowance.
    uint256 internal constant RESERVE = 100_000;
    /// @dev Calibration only discounts, and not below a quarter.
    uint256 internal constant LEAST_MULTIPLIER = 2_500;

    /// @return hasAnswered false if the module failed
    /// @return weight 0 … 10000
    function weightNow(address gate, address holder, uint256 allowance) internal view returns (bool, uint256) {
        return _ask(gate, abi.encodeCall(IEligibility.weightOf, (holder)), allowance);
    }

    function weightAt(
        address gate,
        address holder,
        uint256 moment,
        uint256 allowance
    ) internal view returns (bool, uint256) {
        return _ask(gate, abi.encodeCall(IEligibility.weightAt, (holder, moment)), allowance);
    }

    /// @return multiplier 2500 … 10000; 10000 without a module or from a failing one
    function multiplier(
        address calibration,
        ApplicationId application,
        address builder,
        uint256 allowance
    ) internal view returns (uint256) {
        if (calibration == address(0)) return Voice.FULL;
        (bool hasAnswered, uint256 bps) = _ask(
            calibration,
            abi.encodeCall(ICalibration.multiplierOf, (application, builder)),
            allowance
        );
        if (!hasAnswered) return Voice.FULL;
        return bps < LEAST_MULTIPLIER ? LEAST_MULTIPLIER : bps;
    }

    function requireGas(uint256 allowance) internal view {
        uint256 needed = ((allowance + RESERVE) * 64) / 63;
        if (gasleft() < needed) revert Errors.Round_TooLittleGas({left: gasleft(), needed: needed});
    }

    /// @dev A successful answer is one word; more than 10000 bps reads as 10000.
    function _ask(
        address module,
        bytes memory question,
        uint256 allowance
    ) private view returns (bool hasAnswered, uint256 bps) {
        requireGas(allowance);
        assembly ("memory-safe") {
            hasAnswered := staticcall(allowance, module, add(question, 0x20), mload(question), 0x00, 0x20)
            hasAnswered := and(hasAnswered, eq(returndatasize(), 0x20))
            bps := mload(0x00)
        }
        if (bps > Voice.FULL) bps = Voice.FULL;
    }
}
