// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {RoundConfig} from "../types/Configuration.sol";

/// @notice Answers about Rounds that no Round needs for itself.
interface IRoundLens {
    /// @notice A Round's configuration as it was given, read from the code of its clone: times not moved by extensions.
    /// @dev Reverts if `round` is no clone of that form.
    function configurationOf(address round) external view returns (RoundConfig memory);
}
