// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IDonationRound} from "../interfaces/IDonationRound.sol";
import {IStanding} from "../interfaces/IStanding.sol";
import {IWorkLedger} from "../interfaces/IWorkLedger.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Voice} from "../libraries/Voice.sol";
import {Application, ApplicationId, Status} from "../types/Applications.sol";
import {Giving, RoundConfig} from "../types/Configuration.sol";
import {Endorsement, Outcome} from "../types/Standing.sol";
import {Objection} from "../types/Work.sol";
import {StandingFacts} from "./StandingFacts.sol";

/// @title Standing
/// @notice See IStanding.
///
/// FACTS. A pair counts credit = min(e, E − e), e what counts of the own gift, E of all gifts to the application; both
/// are constant from settleFrom on. Times A / (A + what the same person had received before), A the Program's allowance
/// when the Round opened. Of it floor(credit · justified / granted) is justified, the rest failed.
///
/// RECORDS. Every change of justified or failed is a checkpoint of one slot: justified << 104 | failed.
///
/// POINTS. unlocked = justified as a donor − locked − lost, not below 0; lost = failed as a communicator.
///
/// LIVENESS. All that is settled becomes final by `LAST_CALL` after claimUntil, whatever anybody does.
///
/// KNOWN LIMITS. A ring with a weight for each of its addresses, and reviewers who accept its work, earns standing with
/// its own Builders; so does, by objecting to it, one that makes its own Builder fail. What either gets is bounded by
/// what it gave, counted, and falls as the Builder grows. Nobody has to settle a failure: who competes with an Explorer
/// does. Where the Program set an allowance, settling costs about 5,500 gas per acceptance of the Builder's person.
contract Standing is StandingFacts {
    using Checkpoints for Checkpoints.Trace208;

    /// @dev Of an Explorer, in one Program and asset.
    struct Record {
        Checkpoints.Trace208 donor;
        Checkpoints.Trace208 communicator;
        uint256 locked;
    }

    uint256 private constant _HALF = 104;

    mapping(address program => mapping(address asset => mapping(address explorer => Record record))) private _records;
    mapping(address round => mapping(ApplicationId application => mapping(address explorer => Outcome outcome)))
        private _pairs;
    mapping(address round => mapping(ApplicationId application => mapping(address explorer => address endorser)))
        private _followed;
    mapping(bytes32 endorsementId => Endorsement endorsement) private _endorsements;
    mapping(bytes32 endorsementId => mapping(uint256 index => address follower)) private _followers;

    constructor(IWorkLedger newLedger) StandingFacts(newLedger) {}

    /* DONORS */

    /// @inheritdoc IStanding
    function settlePair(
        address round,
        ApplicationId application,
        address explorer
    ) external returns (uint256 justified, uint256 failed) {
        Verdict memory v;
        (v, justified, failed) = _judgePair(round, application, explorer);
        Outcome storage outcome = _pairs[round][application][explorer];
        _checkNew(outcome, justified, failed, round, application, explorer);
        _replace(_recordOf(v, explorer).donor, outcome, justified, failed);
        emit Events.PairSettled(round, application, explorer, justified, failed);
    }

    /// @inheritdoc IStanding
    function follow(address round, ApplicationId application, address endorser) external {
        (, RoundConfig memory config) = _checkDonations(round);
        bytes32 id = endorsementId(round, application, endorser);
        Endorsement storage endorsement = _endorsements[id];
        if (endorsement.points == 0) revert Errors.Standing_NotEndorsed(round, application, endorser);
        if (endorser == msg.sender) revert Errors.Standing_FollowsItself(msg.sender);
        address followed = _followed[round][application][msg.sender];
        if (followed != address(0)) revert Errors.Standing_AlreadyFollowing(round, application, msg.sender, followed);
        _countedOf(round, application, msg.sender, config.giving);

        _followed[round][application][msg.sender] = endorser;
        _followers[id][endorsement.followers++] = msg.sender;
        emit Events.EndorsementFollowed(round, application, msg.sender, endorser);
    }

    /* COMMUNICATORS */

    /// @inheritdoc IStanding
    function endorse(address round, ApplicationId application, uint96 points) external {
        (address program, RoundConfig memory config) = _checkDonations(round);
        Application memory app = IDonationRound(round).application(application);
        if (app.status != Status.Accepted) revert Errors.Standing_WrongStatus(round, application, app.status);
        if (msg.sender == app.builder || msg.sender == app.recipient) {
            revert Errors.Standing_OwnApplication(round, application, msg.sender);
        }
        if (points == 0) revert Errors.Standing_NoPoints();
        Endorsement storage endorsement = _endorsements[endorsementId(round, application, msg.sender)];
        if (endorsement.points != 0) revert Errors.Standing_AlreadyEndorsed(round, application, msg.sender);
        address asset = config.giving.asset;
        // Reverts where there are no gifts, in a Round of votes: its points would be locked for good.
        _effectiveOf(round, application, msg.sender, config.giving);
        (uint256 unlocked, , ) = pointsOf(program, asset, msg.sender);
        if (points > unlocked) revert Errors.Standing_NotEnoughPoints(msg.sender, points, unlocked);

        endorsement.points = points;
        _records[program][asset][msg.sender].locked += points;
        emit Events.Endorsed(round, application, msg.sender, points);
    }

    /// @inheritdoc IStanding
    function settleEndorsement(
        address round,
        ApplicationId application,
        address endorser,
        uint256 maxItems
    ) external returns (bool isSettled) {
        bytes32 id = endorsementId(round, application, endorser);
        Endorsement storage endorsement = _endorsements[id];
        if (endorsement.points == 0) revert Errors.Standing_NotEndorsed(round, application, endorser);
        Verdict memory v = _verdict(round, application);
        (uint256 justified, uint256 failed) = (0, 0);
        if (v.granted != 0) {
            if (!_countFollowers(id, round, application, v.giving, maxItems)) return false;
            uint256 followed = endorsement.followed;
            uint256 others = v.app.effective - followed - _effectiveOf(round, application, endorser, v.giving);
            uint256 credit = Math.min(Math.min(endorsement.points, followed), others);
            (justified, failed) = _splitDown(v, round, application, endorser, credit, Objection.None);
        }
        Outcome storage outcome = endorsement.outcome;
        _checkNew(outcome, justified, failed, round, application, endorser);
        Record storage record = _recordOf(v, endorser);
        if (!outcome.isSettled) record.locked -= endorsement.points;
        _replace(record.communicator, outcome, justified, failed);
        emit Events.EndorsementSettled(round, application, endorser, justified, failed);
        return true;
    }

    /* VIEWS: standing */

    /// @inheritdoc IStanding
    function standingAt(
        address program,
        address asset,
        address explorer,
        uint256 timestamp
    ) external view returns (uint256 bps) {
        (bps, , ) = donorAt(program, asset, explorer, timestamp);
    }

    /// @inheritdoc IStanding
    function donorAt(
        address program,
        address asset,
        address explorer,
        uint256 timestamp
    ) public view returns (uint256 bps, uint256 justified, uint256 failed) {
        return _totalsAt(_records[program][asset][explorer].donor, timestamp);
    }

    /// @inheritdoc IStanding
    function communicatorAt(
        address program,
        address asset,
        address explorer,
        uint256 timestamp
    ) external view returns (uint256 bps, uint256 justified, uint256 failed) {
        return _totalsAt(_records[program][asset][explorer].communicator, timestamp);
    }

    /// @inheritdoc IStanding
    function pointsOf(
        address program,
        address asset,
        address explorer
    ) public view returns (uint256 unlocked, uint256 locked, uint256 lost) {
        Record storage record = _records[program][asset][explorer];
        (uint256 justified, ) = _unpack(record.donor.latest());
        (, lost) = _unpack(record.communicator.latest());
        locked = record.locked;
        unlocked = Math.saturatingSub(justified, locked + lost);
    }

    /* VIEWS: one pair, one endorsement */

    /// @inheritdoc IStanding
    function previewPair(
        address round,
        ApplicationId application,
        address explorer
    ) external view returns (uint256 justified, uint256 failed) {
        (, justified, failed) = _judgePair(round, application, explorer);
    }

    /// @inheritdoc IStanding
    function pairOf(
        address round,
        ApplicationId application,
        address explorer
    ) external view returns (Outcome memory outcome) {
        return _pairs[round][application][explorer];
    }

    /// @inheritdoc IStanding
    function endorsementOf(
        address round,
        ApplicationId application,
        address endorser
    ) external view returns (Endorsement memory endorsement) {
        return _endorsements[endorsementId(round, application, endorser)];
    }

    /// @inheritdoc IStanding
    function endorsementId(
        address round,
        ApplicationId application,
        address endorser
    ) public pure returns (bytes32 id) {
        return keccak256(abi.encode(round, application, endorser));
    }

    /// @inheritdoc IStanding
    function followedBy(
        address round,
        ApplicationId application,
        address explorer
    ) external view returns (address endorser) {
        return _followed[round][application][explorer];
    }

    /* INTERNALS */

    /// @dev Adds what followers gave, frozen by now, from where the last call stopped.
    function _countFollowers(
        bytes32 id,
        address round,
        ApplicationId application,
        Giving memory giving,
        uint256 maxItems
    ) private returns (bool isDone) {
        Endorsement storage endorsement = _endorsements[id];
        (uint256 counted, uint256 followers) = (endorsement.counted, endorsement.followers);
        uint256 until = maxItems < followers - counted ? counted + maxItems : followers;
        if (until != counted) {
            uint256 followed = endorsement.followed;
            for (uint256 i = counted; i < until; ++i) {
                followed += _effectiveOf(round, application, _followers[id][i], giving);
            }
            (endorsement.counted, endorsement.followed) = (uint32(until), uint104(followed));
        }
        return until == followers;
    }

    function _recordOf(Verdict memory v, address explorer) private view returns (Record storage) {
        return _records[v.program][v.giving.asset][explorer];
    }

    function _checkNew(
        Outcome storage outcome,
        uint256 justified,
        uint256 failed,
        address round,
        ApplicationId application,
        address explorer
    ) private view {
        if (outcome.isSettled && outcome.justified == justified && outcome.failed == failed) {
            revert Errors.Standing_AlreadySettled(round, application, explorer);
        }
    }

    /// @dev Puts a new outcome in the place of the old one. Both parts are below 2^96, as what an application got is.
    function _replace(
        Checkpoints.Trace208 storage trace,
        Outcome storage outcome,
        uint256 justified,
        uint256 failed
    ) private {
        (uint256 oldJustified, uint256 oldFailed) = (outcome.justified, outcome.failed);
        (outcome.justified, outcome.failed, outcome.isSettled) = (uint96(justified), uint96(failed), true);
        if (justified == oldJustified && failed == oldFailed) return;
        (uint256 allJustified, uint256 allFailed) = _unpack(trace.latest());
        uint256 high = SafeCast.toUint104(allJustified - oldJustified + justified);
        uint256 low = SafeCast.toUint104(allFailed - oldFailed + failed);
        trace.push(uint48(block.timestamp), uint208((high << _HALF) | low));
    }

    function _totalsAt(
        Checkpoints.Trace208 storage trace,
        uint256 timestamp
    ) private view returns (uint256 bps, uint256 justified, uint256 failed) {
        (justified, failed) = _unpack(trace.upperLookupRecent(uint48(Math.min(timestamp, type(uint48).max))));
        if (justified != 0) bps = (justified * Voice.FULL) / (justified + failed);
    }

    function _unpack(uint256 totals) private pure returns (uint256 justified, uint256 failed) {
        return (totals >> _HALF, uint104(totals));
    }
}
