// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IDonationRound} from "../interfaces/IDonationRound.sol";
import {IRound} from "../interfaces/IRound.sol";
import {IRoundLens} from "../interfaces/IRoundLens.sol";
import {IVotingRound} from "../interfaces/IVotingRound.sol";
import {Applications} from "../libraries/Applications.sol";
import {Errors} from "../libraries/Errors.sol";
import {ConfigurationReader} from "../libraries/ConfigurationReader.sol";
import {Level} from "../libraries/Level.sol";
import {Questions} from "../libraries/Questions.sol";
import {Voice} from "../libraries/Voice.sol";
import {Application, ApplicationId, Content, Pair, Status} from "../types/Applications.sol";
import {Giving, Phase, RoundConfig, Saturation} from "../types/Configuration.sol";
import {Ballot, Vote} from "../types/Voting.sol";

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

    /// @inheritdoc IRoundLens
    function previewVote(
        address round,
        address explorer,
        Vote[] calldata votes
    )
        external
        view
        returns (
            uint256 spent,
            ApplicationId[] memory applications,
            uint256[] memory before,
            uint256[] memory afterwards
        )
    {
        Giving memory giving = configurationOf(round).giving;
        IVotingRound voting = IVotingRound(round);
        applications = voting.acceptedApplications();
        uint256[] memory demands = new uint256[](applications.length);
        uint256[] memory caps = new uint256[](applications.length);
        (before, afterwards) = (new uint256[](applications.length), new uint256[](applications.length));
        spent = voting.spentOf(explorer);
        for (uint256 k = 0; k < votes.length; ++k) {
            if (_isReplaced(votes, k)) continue;
            uint256 old = voting.ballot(votes[k].application, explorer).votes;
            spent = spent - old * old + uint256(votes[k].votes) * votes[k].votes;
        }
        for (uint256 i = 0; i < applications.length; ++i) {
            Application memory app = voting.application(applications[i]);
            if (app.status != Status.Accepted) continue;
            for (uint256 k = 0; k < votes.length; ++k) {
                if (!(votes[k].application == applications[i]) || _isReplaced(votes, k)) continue;
                Ballot memory old = voting.ballot(applications[i], explorer);
                uint256 weight = _weightAfter(voting, giving, app, applications[i], explorer, old.weight);
                app.voice = uint104(app.voice - uint256(old.votes) * old.weight + votes[k].votes * weight);
            }
            // `find` empties its list: the demand is kept where the match will be.
            demands[i] = afterwards[i] = app.multiplier * app.voice;
            (caps[i], before[i]) = (voting.capOf(applications[i]), voting.matchOf(applications[i]));
        }
        if (voting.phase() > Phase.Open) return (spent, applications, before, before);
        (uint256 pool, , , , ) = voting.totals();
        (uint256 numerator, uint256 denominator) = Level.find(demands, caps, pool, Saturation.ScaleUp);
        for (uint256 i = 0; i < applications.length; ++i) {
            afterwards[i] = Level.matchDown(afterwards[i], caps[i], numerator, denominator, Saturation.ScaleUp);
        }
    }

    /// @dev Of two lines for one application the later holds.
    function _isReplaced(Vote[] calldata votes, uint256 line) private pure returns (bool) {
        for (uint256 k = line + 1; k < votes.length; ++k) {
            if (votes[k].application == votes[line].application) return true;
        }
        return false;
    }

    /// @dev As the Round would ask: a failing gate leaves the weight, a gift to oneself counts nothing.
    function _weightAfter(
        IRound round,
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
