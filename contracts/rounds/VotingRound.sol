// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IRoundKind} from "../interfaces/IRoundKind.sol";
import {IVotingRound} from "../interfaces/IVotingRound.sol";
import {Applications} from "../libraries/Applications.sol";
import {Assets} from "../libraries/Assets.sol";
import {Configurations} from "../libraries/Configurations.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Questions} from "../libraries/Questions.sol";
import {Tally} from "../libraries/Tally.sol";
import {ApplicationId, Pair, Status} from "../types/Applications.sol";
import {Saturation} from "../types/Configuration.sol";
import {Ballot, Vote} from "../types/Voting.sol";
import {Round} from "./Round.sol";

/// @title VotingRound
/// @notice A Round of quadratic voting: the pool is shared by votes.
///
/// FUNDS. The pool alone. Nothing is donated, so escrow is 0, nothing is owed beside a match, and marking donations as
/// paid pays nothing.
///
/// MATCHING. Per pair of application and Explorer: v votes, weight w; v · w ten-thousandths of a vote count. A change of
/// v or w moves S of the application and R of the Round by the difference; E stays 0 and the ideal is S.
///
/// CREDITS. Σ v² of an Explorer is kept with every change and never exceeds the budget: D062.
///
/// WIDTHS. The budget is below 2^64, so v < 2^32 and v · w < 2^46: S < 2^104 below 2^58 ballots, and R < 2^136 below
/// 2^76.
///
/// LIVENESS. A gate that fails never stops a vote, and never changes a recorded weight.
contract VotingRound is Round, ERC165, IVotingRound {
    using Applications for Applications.Entry;

    /// @dev One call's work, in memory. `weight` counts only if the gate has answered; `demand` is R as it has come to
    /// be.
    struct Work {
        address gate;
        uint256 eligibilityGas;
        uint256 budget;
        address explorer;
        bool hasAnswered;
        uint256 weight;
        uint256 demand;
    }

    uint256 private constant _MOST_BUDGET = type(uint64).max;

    /// @dev By Explorer first: a ballot is of one Explorer.
    mapping(address explorer => mapping(ApplicationId application => Ballot ballot)) private _ballotsOf;
    /// @inheritdoc IVotingRound
    mapping(address explorer => uint256 credits) public spentOf;

    /// @dev Votes need no money, so there is no Router.
    constructor() Round(address(0)) {}

    /* EXPLORERS */

    /// @inheritdoc IVotingRound
    function vote(Vote[] calldata votes) external {
        if (votes.length == 0) revert Errors.VotingRound_EmptyBallot();
        _checkWindow(Configurations.donationsFrom(), _moved(Configurations.donationUntil()));

        Work memory work = _begin(msg.sender);
        (work.hasAnswered, work.weight) = Questions.weightNow(work.gate, msg.sender, work.eligibilityGas);
        if (!work.hasAnswered) emit Events.EligibilityFailed(msg.sender, work.gate);
        uint256 spent = spentOf[msg.sender];
        for (uint256 i = 0; i < votes.length; ++i) {
            ApplicationId id = votes[i].application;
            Ballot storage cast = _ballotsOf[msg.sender][id];
            (uint256 oldVotes, uint256 newVotes) = (cast.votes, votes[i].votes);
            if (newVotes > oldVotes) _entry(id).tally.check(id, Status.Accepted);
            else if (oldVotes == 0) revert Errors.VotingRound_NothingCast(id, msg.sender);
            // The old square is a part of the sum.
            spent = spent - oldVotes * oldVotes + newVotes * newVotes;
            uint256 newWeight = _count(work, id, cast, newVotes);
            emit Events.Voted(id, msg.sender, newVotes, newWeight);
        }
        if (spent > work.budget) revert Errors.VotingRound_CreditsExceeded(msg.sender, spent, work.budget);
        spentOf[msg.sender] = spent;
        _setHot(work.demand, 0);
    }

    /// @inheritdoc IVotingRound
    function reweigh(address explorer, ApplicationId[] calldata applications) external {
        _checkPhase(_OPEN_OR_REVIEW);
        uint256 moment = _moved(Configurations.donationUntil());
        if (block.timestamp < moment) moment = block.timestamp;
        Work memory work = _begin(explorer);
        (work.hasAnswered, work.weight) = Questions.weightAt(work.gate, explorer, moment, work.eligibilityGas);
        if (!work.hasAnswered) revert Errors.Round_EligibilityFailed(work.gate, explorer);

        for (uint256 i = 0; i < applications.length; ++i) {
            ApplicationId id = applications[i];
            Ballot storage cast = _ballotsOf[explorer][id];
            (uint256 votes, uint256 oldWeight) = (cast.votes, cast.weight);
            if (votes == 0) revert Errors.VotingRound_NothingCast(id, explorer);
            uint256 newWeight = _count(work, id, cast, votes);
            emit Events.Reweighed(id, explorer, oldWeight, newWeight, msg.sender);
        }
        _setHot(work.demand, 0);
    }

    /* VIEWS */

    /// @inheritdoc IVotingRound
    function ballot(ApplicationId id, address explorer) external view returns (Ballot memory) {
        return _ballotsOf[explorer][id];
    }

    /// @inheritdoc IVotingRound
    function pair(ApplicationId id, address explorer) external pure returns (Pair memory) {
        revert Errors.VotingRound_NoDonations(id, explorer);
    }

    /// @inheritdoc IVotingRound
    function budget() public view returns (uint256 credits) {
        (, , , , credits) = Configurations.giving();
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        if (interfaceId == type(IRoundKind).interfaceId || interfaceId == type(IVotingRound).interfaceId) return true;
        return super.supportsInterface(interfaceId);
    }

    /// @inheritdoc IRoundKind
    function checkConfiguration() external view {
        (address asset, , , uint256 minCounted, uint256 credits) = Configurations.giving();
        if (credits == 0 || credits > _MOST_BUDGET) {
            revert Errors.VotingRound_BudgetOutOfBounds({budget: credits, least: 1, most: _MOST_BUDGET});
        }
        if (minCounted != 0) revert Errors.VotingRound_MinCountedNotZero(minCounted);
        address expected = Configurations.poolAsset();
        if (expected == address(0)) expected = Assets.NATIVE;
        if (asset != expected) revert Errors.VotingRound_AssetMismatch(asset, expected);
        if (Configurations.saturation() != Saturation.ScaleUp) revert Errors.VotingRound_KeepNotAllowed();
    }

    /* SEAM */

    /// @dev Ten-thousandths of a vote.
    function _idealDown(uint256 voice, uint256) internal pure override returns (uint256) {
        return voice;
    }

    function _owedBeside(Applications.Entry storage) internal pure override returns (uint256) {
        return 0;
    }

    /// @dev That of the pool where there is one: `checkConfiguration`.
    function _assetBeside() internal view override returns (address) {
        return Configurations.donatedAsset();
    }

    /* INTERNALS */

    function _begin(address explorer) private view returns (Work memory work) {
        (, work.gate, work.eligibilityGas, , work.budget) = Configurations.giving();
        work.explorer = explorer;
        work.demand = _hot.demand;
    }

    /// @dev Sets a pair's votes, weighs it, and moves S and R by the difference.
    /// @return weight as recorded now: none for a vote for oneself, the old one where the gate has not answered
    function _count(
        Work memory work,
        ApplicationId id,
        Ballot storage cast,
        uint256 votes
    ) private returns (uint256 weight) {
        Applications.Entry storage entry = _entry(id);
        Tally tally = entry.tally;
        (uint256 oldVotes, uint256 oldWeight) = (cast.votes, cast.weight);
        weight = work.weight;
        if (!work.hasAnswered) weight = oldWeight;
        else if (entry.isOwn(tally, work.explorer)) weight = 0;
        (cast.votes, cast.weight) = (uint32(votes), uint16(weight));
        // Nothing wraps: S and R are sums with what is taken off them in them, and what is added is within WIDTHS.
        unchecked {
            Tally counted = tally.withSums(tally.voice() - oldVotes * oldWeight + votes * weight, 0);
            if (Tally.unwrap(counted) == Tally.unwrap(tally)) return weight;
            entry.tally = counted;
            if (tally.isStatus(Status.Accepted)) {
                work.demand = work.demand - _demandOf(tally) + _demandOf(counted);
            }
        }
    }
}
