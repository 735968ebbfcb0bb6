// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";

/// @notice One fact of earlier Rounds, as a number. A discount answers the multiplier it would give, a relief the share
/// of the discount it forgives; which of the two a part is, its composition says.
/// @dev Trust and assumptions
/// - A part reads what was final before the asking Round opened: nothing in that Round moves it, and it does not matter
///   when a reviewer accepts.
/// - Without an identity there is no newcomer's bonus: a discount gives its least to whom it knows nothing about, a
///   relief gives nothing. What of a record cannot be read with the gas given counts as the worst, since only the
///   Builder itself can make its record long (D145).
interface ICalibrationPart {
    /// @param round that asks, or is asked about
    /// @param application of that Round
    /// @return bps 0 … 10000
    function factorOf(address round, ApplicationId application, address builder) external view returns (uint256 bps);

    /// @notice A short name for explanations, left-aligned.
    function name() external view returns (bytes32);
}
