// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {CalibrationPart} from "../types/Calibration.sol";
import {ICalibration} from "./ICalibration.sol";

/// @notice Several facts in one multiplier: m = product of the discounts (each step floored), then m + (10000 − m) · r
/// / 10000 with r = 1 − Π(1 − relief), within [2500, 10000]. Reliefs give back what discounts took, never more.
/// @dev Trust and assumptions
/// - It has no role, no owner and no state but its parts, which are frozen.
/// - Each part is asked by its own static call with its own allowance, and must answer exactly one word. A discount
///   that fails counts as 10000, a relief that fails as 0: a broken part neither punishes a Builder nor forgives
///   anything.
/// - All allowances are there or nothing is asked: below `gasNeeded` the question fails, which a Round reads as 10000
///   for every Builder alike. A Round asks with its frozen `eligibilityGas`, so no caller and no Builder chooses this;
///   who opens or sponsors a Round compares the two (`gasNeeded() <= eligibilityGas`).
interface IComposedCalibration is ICalibration {
    /// @notice What the multiplier is made of, as it would be asked now by `round`, with the same gas for each part.
    /// @return parts discounts first, then reliefs
    /// @return names zero where a part does not tell
    /// @return bps as counted: a discount's multiplier, a relief's share of the discount
    /// @return multiplier 2500 … 10000
    function explain(
        address round,
        ApplicationId application,
        address builder
    ) external view returns (address[] memory parts, bytes32[] memory names, uint256[] memory bps, uint256 multiplier);

    function discounts() external view returns (CalibrationPart[] memory);
    function reliefs() external view returns (CalibrationPart[] memory);

    /// @notice The least `eligibilityGas` of a Round that names this calibration.
    function gasNeeded() external view returns (uint256);
}
