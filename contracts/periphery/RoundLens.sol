// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IDonationRound} from "../interfaces/IDonationRound.sol";
import {IRoundLens} from "../interfaces/IRoundLens.sol";
import {Applications} from "../libraries/Applications.sol";
import {Errors} from "../libraries/Errors.sol";
import {ConfigurationReader} from "../libraries/ConfigurationReader.sol";
import {Level} from "../libraries/Level.sol";
import {Questions} from "../libraries/Questions.sol";
import {Voice} from "../libraries/Voice.sol";
import {Application, ApplicationId, Content, Pair, Status} from "../types/Applications.sol";
import {Giving, Phase, RoundConfig, Saturation} from "../types/Configuration.sol";

/// @title RoundLens
/// @notice See IRoundLens. Views only, no state, nothing depends on it.
contract RoundLens is IRoundLens {
    /// @inheritdoc IRoundLens
    function configurationOf(address round) public view returns (RoundConfig memory) {
        if (round.code.length != ConfigurationReader.CODE_LENGTH) revert Errors.RoundLens_NotARound(round);
        return ConfigurationReader.unpack(Clones.fetchCloneArgs(round));
    }

    /// @inheritdoc IRoundLens
    function hashContent(address builder, Content calldata content) external pure returns (bytes28) {
        return Applications.hashContent(builder, content);
    }

    /// @inheritdoc IRoundLens
    function previewDonation(
        address round,
        ApplicationId id,
        address explorer,
        uint256 amount
    ) external view returns (uint256 weight, uint256 before, uint256 afterwards, bool isCapped) {
        RoundConfig memory config = configurationOf(round);
        IDonationRound donations = IDonationRound(round);
        Application memory app = donations.application(id);
        Pair memory old = donations.pair(id, explorer);
        weight = _weightAfter(donations, config.giving, app, id, explorer, old.weight);
        before = donations.matchOf(id);
        bool isOver = donations.phase() > Phase.Open;
        if (app.status != Status.Accepted || isOver) return (weight, before, before, false);

        Giving memory giving = config.giving;
        uint256 oldEffective = Voice.effectiveDown(old.amount, old.weight, giving.minCounted, giving.maxCounted);
        uint256 effective = Voice.effectiveDown(old.amount + amount, weight, giving.minCounted, giving.maxCounted);
        app.voice = uint104(app.voice - Voice.voiceDown(oldEffective) + Voice.voiceDown(effective));
        app.effective = uint104(app.effective - oldEffective + effective);
        uint256 cap = donations.capOf(id);
        Saturation saturation = config.matching.saturation;
        (uint256 numerator, uint256 denominator) = _levelWith(donations, id, _demandOf(app), saturation);
        afterwards = Level.matchDown(_demandOf(app), cap, numerator, denominator, saturation);
        isCapped = cap != 0 && afterwards == cap;
    }

    /// @dev As the Round would ask: a failing gate leaves the weight, a gift to oneself counts nothing.
    function _weightAfter(
        IDonationRound round,
        Giving memory giving,
        Application memory app,
        ApplicationId id,
        address explorer,
        uint256 oldWeight
    ) private view returns (uint256) {
        (bool hasAnswered, uint256 weight) = Questions.weightNow(giving.explorerGate, explorer, giving.eligibilityGas);
        if (!hasAnswered) return oldWeight;
        return explorer == app.recipient || id == round.applicationOf(explorer) ? 0 : weight;
    }

    /// @dev The level as it would be with the demand of `changed` at `newDemand`.
    function _levelWith(
        IDonationRound round,
        ApplicationId changed,
        uint256 newDemand,
        Saturation saturation
    ) private view returns (uint256, uint256) {
        ApplicationId[] memory ids = round.acceptedApplications();
        uint256[] memory demands = new uint256[](ids.length);
        uint256[] memory caps = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            Application memory app = round.application(ids[i]);
            if (app.status != Status.Accepted) continue;
            demands[i] = ids[i] == changed ? newDemand : _demandOf(app);
            caps[i] = round.capOf(ids[i]);
        }
        (uint256 pool, , , , ) = round.totals();
        return Level.find(demands, caps, pool, saturation);
    }

    function _demandOf(Application memory app) private pure returns (uint256) {
        return app.multiplier * Voice.idealDown(app.voice, app.effective);
    }
}
