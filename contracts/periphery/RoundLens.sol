// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IRoundLens} from "../interfaces/IRoundLens.sol";
import {ConfigurationReader} from "../libraries/ConfigurationReader.sol";
import {RoundConfig} from "../types/Configuration.sol";

/// @title RoundLens
/// @notice See IRoundLens. Views only, no state, nothing depends on it.
contract RoundLens is IRoundLens {
    /// @inheritdoc IRoundLens
    function configurationOf(address round) external view returns (RoundConfig memory) {
        return ConfigurationReader.unpack(Clones.fetchCloneArgs(round));
    }
}
