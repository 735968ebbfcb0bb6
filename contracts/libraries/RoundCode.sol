// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ConfigurationReader} from "./ConfigurationReader.sol";
import {Errors} from "./Errors.sol";

/// @notice Reads from a Round's code, which never changes, what it takes; and that it is a Round's code at all: an
/// ERC-1167 clone followed by a configuration (see Configurations).
library RoundCode {
    bytes10 private constant _BEFORE_IMPLEMENTATION = 0x363d3d373d3d3d363d73;
    bytes15 private constant _AFTER_IMPLEMENTATION = 0x5af43d82803e903d91602b57fd5bf3;

    /// @return asset the donated one
    /// @return eligibilityGas what the Round asks its gate with
    /// @dev Reverts Router_NotARound.
    function read(address round) internal view returns (address asset, uint256 eligibilityGas) {
        bytes32 start;
        bytes32 rest;
        bytes32 giving;
        uint256 size;
        assembly ("memory-safe") {
            let code := mload(0x40)
            size := extcodesize(round)
            // The clone's own 45 bytes; asset and gate, 20 bytes each; the gas, 4.
            extcodecopy(round, code, 0, 89)
            start := mload(code)
            rest := mload(add(code, 30))
            giving := mload(add(code, 57))
            asset := shr(96, mload(add(code, 45)))
        }
        if (
            size != ConfigurationReader.CODE_LENGTH ||
            bytes10(start) != _BEFORE_IMPLEMENTATION ||
            bytes15(rest) != _AFTER_IMPLEMENTATION
        ) revert Errors.Router_NotARound(round);
        // The last four of the 32 bytes that end with the gas.
        eligibilityGas = uint32(uint256(giving));
    }
}
