// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ICalibrationPart} from "../../interfaces/ICalibrationPart.sol";
import {IOutcomePerMoney} from "../../interfaces/IOutcomePerMoney.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Histories} from "../../libraries/Histories.sol";
import {Units} from "../../libraries/Units.sol";
import {Voice} from "../../libraries/Voice.sol";
import {ApplicationId} from "../../types/Applications.sol";
import {Median} from "../../types/Calibration.sol";
import {Engagement, LedgerPolicy, UnitId} from "../../types/Work.sol";

/// @title OutcomePerMoney
/// @notice See IOutcomePerMoney: max(least, min(10000, 10000 · ratio / median)), ratio = outcome / granted, of the
/// Builder's measured engagement whose Round opened last; 10000 where the median is 0.
///
/// WIDTHS. outcome < 2^128 and granted < 2^104, cut off there (a Round's pool is below 2^104): ratios are compared by
/// cross products below 2^232, and 10000 of those stay below 2^246.
///
/// LIVENESS. One call records a Round: it needs the gas to read each accepted application. A Round that nobody records
/// discounts nobody.
///
/// KNOWN LIMITS. Only the Round that opened last counts, however small the grant in it was, so long as it is over the
/// de-minimis amount. Of two applications of one person there (two addresses joined later) the lower factor counts.
contract OutcomePerMoney is IOutcomePerMoney {
    /// @dev One application as it is measured.
    struct Measure {
        uint256 outcome;
        uint256 granted;
        ApplicationId application;
    }

    /// @dev Factors are kept by id, 16 bits each.
    uint256 private constant _PER_WORD = 16;
    /// @dev What is left when a record is too long to be read to its end.
    uint256 private constant _ANSWER_GAS = 8_000;
    uint256 private constant _MOST_OUTCOME = type(uint128).max;
    uint256 private constant _MOST_GRANTED = type(uint104).max;

    /// @inheritdoc IOutcomePerMoney
    IWorkLedger public immutable ledger;
    /// @inheritdoc IOutcomePerMoney
    UnitId public immutable unit;
    /// @inheritdoc IOutcomePerMoney
    uint256 public immutable least;
    uint256 private immutable _finalAfter;

    mapping(address round => Median median) private _medians;
    mapping(address round => mapping(uint256 word => uint256 factors)) private _factors;

    constructor(IWorkLedger newLedger, UnitId newUnit, uint16 newLeast) {
        Histories.checkBps(newLeast);
        (ledger, unit, least) = (newLedger, newUnit, newLeast);
        LedgerPolicy memory policy = newLedger.policy();
        // A submission at the end of grace, judged in twice the time for its objections, appealed in the last second of
        // the time for that, ruled on in as much again.
        _finalAfter = uint256(policy.graceTime) + 4 * uint256(policy.judgeTime);
    }

    /// @inheritdoc IOutcomePerMoney
    function record(address round, uint256[] calldata places) external {
        // Check
        address program = ledger.factory().programOf(round);
        if (program == address(0)) revert Errors.OutcomePerMoney_NotARound(round);
        if (_medians[round].recordedAt != 0) revert Errors.OutcomePerMoney_AlreadyRecorded(round);
        uint256 from = finalFrom(round);
        if (block.timestamp < from) revert Errors.OutcomePerMoney_TooEarly(block.timestamp, from);
        uint256 openedAt = ledger.openedAt(round);
        Measure[] memory sorted = _measure(round, places, _deMinimis(program, round, openedAt));

        // Effect
        Measure memory middle;
        if (sorted.length != 0) middle = sorted[(sorted.length - 1) / 2];
        _medians[round] = Median({
            outcome: uint128(middle.outcome),
            granted: uint104(middle.granted),
            recordedAt: uint40(block.timestamp),
            openedAt: uint40(openedAt)
        });
        for (uint256 i = 0; i < sorted.length; ++i) _keep(round, sorted[i], middle);

        // Log
        emit Events.MedianRecorded({
            round: round,
            caller: msg.sender,
            outcome: middle.outcome,
            granted: middle.granted,
            count: sorted.length
        });
    }

    /* VIEWS */

    /// @inheritdoc ICalibrationPart
    function name() external pure returns (bytes32) {
        return "outcome-per-money";
    }

    /// @inheritdoc ICalibrationPart
    function factorOf(address round, ApplicationId, address builder) external view returns (uint256) {
        uint256 openedAt = ledger.openedAt(round);
        bool hasIdentity = Histories.hasIdentity(ledger, builder);
        (bool isRead, Engagement[] memory list) = Histories.engagementsOf(ledger, round, builder);
        if (!isRead) return least;
        uint256 last = 0;
        uint256 factor = hasIdentity ? Voice.FULL : least;
        for (uint256 i = list.length; i > 0; --i) {
            if (gasleft() < _ANSWER_GAS) return least;
            Median storage median = _medians[list[i - 1].round];
            uint256 recordedAt = median.recordedAt;
            uint256 opened = median.openedAt;
            if (recordedAt == 0 || recordedAt >= openedAt || opened < last) continue;
            uint256 measured = measuredOf(list[i - 1].round, list[i - 1].application);
            if (measured == 0) continue;
            factor = opened == last ? Math.min(factor, measured) : measured;
            last = opened;
        }
        return factor;
    }

    /// @inheritdoc IOutcomePerMoney
    function finalFrom(address round) public view returns (uint256) {
        uint256 settledAt = IRound(round).settledAt();
        if (settledAt == 0) revert Errors.OutcomePerMoney_NotSettled(round);
        return Math.max(settledAt + _finalAfter, IRound(round).times().claimUntil);
    }

    /// @inheritdoc IOutcomePerMoney
    function medianOf(address round) external view returns (Median memory) {
        return _medians[round];
    }

    /// @inheritdoc IOutcomePerMoney
    function measuredOf(address round, ApplicationId application) public view returns (uint256) {
        uint256 id = ApplicationId.unwrap(application);
        return uint16(_factors[round][id / _PER_WORD] >> (16 * (id % _PER_WORD)));
    }

    /* INTERNALS */

    /// @dev All applications granted more than `deMinimis`, each once, in strictly rising order.
    function _measure(
        address round,
        uint256[] calldata places,
        uint256 deMinimis
    ) private view returns (Measure[] memory sorted) {
        ApplicationId[] memory accepted = IRound(round).acceptedApplications();
        uint256[] memory granted = new uint256[](accepted.length);
        uint256 count = 0;
        for (uint256 i = 0; i < accepted.length; ++i) {
            uint256 amount = ledger.grantedOf(round, accepted[i]);
            if (amount <= deMinimis) continue;
            granted[i] = Math.min(amount, _MOST_GRANTED);
            ++count;
        }
        if (places.length != count) revert Errors.OutcomePerMoney_NotAll({listed: places.length, count: count});
        sorted = new Measure[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 place = places[i];
            if (place >= accepted.length || granted[place] == 0) revert Errors.OutcomePerMoney_NotMeasured(place);
            uint256 outcome = ledger.outcomeOf(round, accepted[place], unit);
            sorted[i] = Measure(Math.min(outcome, _MOST_OUTCOME), granted[place], accepted[place]);
            if (i != 0 && !_isBefore(sorted[i - 1], sorted[i])) revert Errors.OutcomePerMoney_NotSorted(i);
        }
    }

    /// @dev What is too little to account for, by the price in force when the Round opened.
    function _deMinimis(address program, address round, uint256 openedAt) private view returns (uint256) {
        return ledger.prices().priceAt(program, IRound(round).poolAsset(), Units.DE_MINIMIS, openedAt);
    }

    /// @dev A total order: by ratio, then by id.
    function _isBefore(Measure memory a, Measure memory b) private pure returns (bool) {
        uint256 left = a.outcome * b.granted;
        uint256 right = b.outcome * a.granted;
        if (left != right) return left < right;
        return ApplicationId.unwrap(a.application) < ApplicationId.unwrap(b.application);
    }

    function _keep(address round, Measure memory measure, Measure memory middle) private {
        uint256 factor = Voice.FULL;
        if (middle.outcome != 0) {
            uint256 ratio = (Voice.FULL * measure.outcome * middle.granted) / (middle.outcome * measure.granted);
            factor = Math.max(least, Math.min(ratio, Voice.FULL));
        }
        uint256 id = ApplicationId.unwrap(measure.application);
        _factors[round][id / _PER_WORD] |= factor << (16 * (id % _PER_WORD));
        emit Events.Measured({
            round: round,
            application: measure.application,
            outcome: measure.outcome,
            granted: measure.granted,
            factor: factor
        });
    }
}
