// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @notice A kind of Round with rules of its own for a configuration, beside those for all Rounds
/// (ConfigurationChecks). It says so by ERC-165; a kind without such rules need not know of this interface.
/// @dev Trust and assumptions
/// - A Program asks the new Round itself, in the call that opens it. The Round reads the configuration from its own
///   code, as it will ever after, so what is checked and what is used cannot differ.
/// - A kind can only ask for more than ConfigurationChecks does, never for less.
interface IRoundKind is IERC165 {
    /// @notice Fails, with the kind's own error, where the Round's configuration is none for this kind. Anyone, at any
    /// time; of use only in the call that opens the Round, as neither configuration nor code ever changes.
    function checkConfiguration() external view;
}
