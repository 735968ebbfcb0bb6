// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";

/// @notice Discounts a Builder's demand by facts of earlier Rounds; it never subsidises.
/// @dev Asked once, by the Round, at an application's first acceptance, with the Round's `eligibilityGas`. The answer
/// is clamped to [2500, 10000]; a failing module gives 10000.
interface ICalibration {
    /// @param application of the calling Round
    /// @return multiplierBps 2500 … 10000
    function multiplierOf(ApplicationId application, address builder) external view returns (uint256 multiplierBps);
}
