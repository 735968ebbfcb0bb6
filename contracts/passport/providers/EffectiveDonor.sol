// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStanding} from "../../interfaces/IStanding.sol";
import {StandingStamp} from "./StandingStamp.sol";

/// @title EffectiveDonor
/// @notice The Stamp `effective-donor`: an Explorer whose gifts went to what was justified.
contract EffectiveDonor is StandingStamp {
    constructor(
        IStanding newStanding,
        address newProgram,
        address newAsset,
        uint16 newMinStandingBps,
        uint104 newMinJustified,
        uint40 newMinAge
    ) StandingStamp(newStanding, newProgram, newAsset, newMinStandingBps, newMinJustified, newMinAge) {}

    function _totalsAt(
        address holder,
        uint256 timestamp
    ) internal view override returns (uint256 justified, uint256 failed) {
        (, justified, failed) = standing.donorAt(program, asset, holder, timestamp);
    }
}
