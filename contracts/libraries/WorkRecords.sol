// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Objection, Quantity, UnitId, WorkRecord} from "../types/Work.sol";
import {Errors} from "./Errors.sol";

/// @notice What one application accounts for: the last submission, what has been accepted so far, who said what about
/// it. Who may call and what was granted is the Ledger's.
/// @dev Of a submission: donors answer until submittedAt + judgeTime; reviewers judge until `judgeUntil`, the same or,
/// contested, twice as late. Then silence accepts it, unless it is contested or a decision was ever written: from the
/// first one on only another changes what counts. Contested and never decided is in doubt: neither accepted nor owed.
library WorkRecords {
    using Checkpoints for Checkpoints.Trace208;

    uint256 internal constant MAX_OUTCOMES = 8;
    uint256 private constant _FULL = 10_000;

    struct Claim {
        uint32 submission;
        uint112 claimed;
        uint112 judged;
    }

    /// @dev Late: given when the decision was known, which is no judgement of its own. `wasUpheld`: an objection to an
    /// earlier submission was; approving of a later one does not take that away.
    struct Answer {
        uint32 submission;
        bool approves;
        bool isLate;
        bool wasUpheld;
    }

    /// @param isWeighty whether objections to the last submission have reached the share that counts
    /// @param doubt what earlier submissions in doubt accounted for, until a decision is written
    struct Record {
        uint32 submission;
        uint40 submittedAt;
        uint40 judgeUntil;
        uint40 appealUntil;
        bool isDecided;
        bool wasDecided;
        bool isContested;
        bool isWeighty;
        bool hasAppealed;
        bool isRuled;
        uint128 submitted;
        uint128 spent;
        uint128 repaid;
        uint128 doubt;
        uint128 approving;
        uint128 objecting;
        Checkpoints.Trace208 accepted;
        UnitId[] units;
        mapping(UnitId unit => Claim claim) claimOf;
        mapping(UnitId unit => uint256 millionths) keptOf;
        mapping(uint256 submission => Objection objection) objectionTo;
        mapping(address explorer => Answer answer) answerOf;
    }

    /* WRITES */

    /// @notice Keeps what came of the last submission, and begins the next.
    function submit(
        Record storage self,
        uint256 spent,
        uint256 granted,
        Quantity[] calldata outcomes,
        uint256 judgeTime
    ) internal {
        _keep(self, judgeTime);
        uint32 submission = ++self.submission;
        self.submittedAt = uint40(block.timestamp);
        self.judgeUntil = uint40(block.timestamp + judgeTime);
        (self.isDecided, self.isContested, self.isWeighty) = (false, false, false);
        (self.spent, self.submitted) = (uint128(spent), uint128(Math.min(spent, granted)));
        (self.approving, self.objecting) = (0, 0);
        for (uint256 i = 0; i < outcomes.length; ++i) {
            Quantity calldata outcome = outcomes[i];
            if (self.claimOf[outcome.unit].submission == submission) revert Errors.Ledger_UnitTwice(outcome.unit);
            if (outcome.millionths > type(uint112).max) {
                revert Errors.Ledger_OutcomeAboveSubmitted(outcome.unit, outcome.millionths, type(uint112).max);
            }
            self.claimOf[outcome.unit] = Claim(submission, uint112(outcome.millionths), 0);
            self.units.push(outcome.unit);
        }
    }

    /// @param effective what counts of the Explorer's donations, base units, of `total` of the application
    function answer(
        Record storage self,
        address explorer,
        bool approves,
        uint256 effective,
        uint256 total,
        uint256 objectionBps,
        uint256 judgeTime
    ) internal {
        bool wasUpheld = objectionOf(self, explorer) == Objection.Upheld;
        self.answerOf[explorer] = Answer(self.submission, approves, self.isDecided, wasUpheld);
        if (approves) {
            self.approving += uint128(effective);
            return;
        }
        self.objecting += uint128(effective);
        if (self.objecting * _FULL < total * objectionBps) return;
        self.isWeighty = true;
        if (self.isContested || self.isDecided) return;
        self.isContested = true;
        self.judgeUntil = uint40(self.submittedAt + 2 * judgeTime);
    }

    /// @notice Writes a decision down: what is accepted never falls.
    function decide(Record storage self, uint256 amount, Quantity[] calldata outcomes) internal {
        uint256 least = self.accepted.latest();
        uint256 submitted = self.submitted;
        if (amount < least || amount > Math.max(least, submitted)) {
            revert Errors.Ledger_AmountOutOfBounds(amount, least, Math.max(least, submitted));
        }
        if (amount != least) self.accepted.push(uint48(block.timestamp), uint208(amount));
        (self.isDecided, self.wasDecided, self.doubt) = (true, true, 0);
        self.objectionTo[self.submission] = amount < submitted ? Objection.Upheld : Objection.Overruled;
        for (uint256 i = 0; i < outcomes.length; ++i) {
            UnitId unit = outcomes[i].unit;
            uint256 millionths = outcomes[i].millionths;
            Claim storage claim = self.claimOf[unit];
            uint256 claimed = claim.submission == self.submission ? claim.claimed : 0;
            if (millionths > claimed) revert Errors.Ledger_OutcomeAboveSubmitted(unit, millionths, claimed);
            if (millionths > claim.judged) claim.judged = uint112(millionths);
        }
    }

    function appeal(Record storage self, uint256 judgeTime) internal {
        self.hasAppealed = true;
        self.appealUntil = uint40(block.timestamp + judgeTime);
    }

    /* VIEWS */

    function isWaiting(Record storage self) internal view returns (bool) {
        return self.submission != 0 && !self.isDecided && block.timestamp < self.judgeUntil;
    }

    function isAnswerable(Record storage self, uint256 judgeTime) internal view returns (bool) {
        return self.submission != 0 && block.timestamp < self.submittedAt + judgeTime;
    }

    function isAppealOpen(Record storage self) internal view returns (bool) {
        return !self.isRuled && block.timestamp < self.appealUntil;
    }

    /// @notice Contested, and nobody decided in time.
    function isInDoubt(Record storage self) internal view returns (bool) {
        return self.isContested && !self.wasDecided && _isSilent(self);
    }

    /// @notice Whether the last submission came to an end with less than it asked for, in cost or in an outcome: decided
    /// so, in doubt, or met by silence after an earlier decision; and not longer than a judge time after the time to
    /// judge it was over, so that an appeal is no way to put a debt off at will.
    function isAppealable(Record storage self, uint256 judgeTime) internal view returns (bool) {
        if (self.submission == 0 || isWaiting(self) || _isAcceptedBySilence(self)) return false;
        if (block.timestamp >= self.judgeUntil + judgeTime) return false;
        if (isInDoubt(self) || self.accepted.latest() < self.submitted) return true;
        for (uint256 i = 0; i < self.units.length; ++i) {
            Claim storage claim = self.claimOf[self.units[i]];
            if (claim.judged < claim.claimed) return true;
        }
        return false;
    }

    /// @notice What was accepted by a moment, in base units, by decision or by silence.
    function acceptedAt(Record storage self, uint256 timestamp) internal view returns (uint256 accepted) {
        accepted = self.accepted.upperLookupRecent(uint48(Math.min(timestamp, type(uint48).max)));
        if (_isAcceptedBySilence(self) && self.judgeUntil <= timestamp) {
            accepted = Math.max(accepted, self.submitted);
        }
    }

    /// @notice What a debt is reduced by, repayments apart: what is accepted, in doubt, before the arbiter, or submitted
    /// in time for the first reading.
    function countedAgainstDebt(Record storage self, uint256 graceUntil) internal view returns (uint256 counted) {
        counted = Math.max(acceptedAt(self, block.timestamp), self.doubt);
        bool isRead = isWaiting(self) && !self.wasDecided && self.submittedAt < graceUntil;
        if (isRead || isInDoubt(self) || isAppealOpen(self)) counted = Math.max(counted, self.submitted);
    }

    /// @notice What of a unit came of it, in millionths.
    function outcomeOf(Record storage self, UnitId unit, uint256 judgeTime) internal view returns (uint256 millionths) {
        millionths = self.keptOf[unit];
        if (isAnswerable(self, judgeTime) || (self.isWeighty && self.objecting > self.approving)) return millionths;
        Claim storage claim = self.claimOf[unit];
        if (claim.submission != self.submission) return millionths;
        if (self.isDecided) return Math.max(millionths, claim.judged);
        return _isAcceptedBySilence(self) ? Math.max(millionths, claim.claimed) : millionths;
    }

    function objectionOf(Record storage self, address explorer) internal view returns (Objection) {
        Answer storage given = self.answerOf[explorer];
        if (given.submission == 0 || given.approves || given.isLate) {
            return given.wasUpheld ? Objection.Upheld : Objection.None;
        }
        Objection decided = self.objectionTo[given.submission];
        if (decided != Objection.None) return decided;
        bool isOverruled = given.submission == self.submission && _isAcceptedBySilence(self);
        return isOverruled ? Objection.Overruled : Objection.Open;
    }

    function read(Record storage self, uint256 judgeTime) internal view returns (WorkRecord memory r) {
        r.submission = self.submission;
        (r.spent, r.submitted) = (self.spent, self.submitted);
        r.accepted = uint128(acceptedAt(self, block.timestamp));
        r.repaid = self.repaid;
        (r.approving, r.objecting) = (self.approving, self.objecting);
        if (r.submission != 0) r.responsesUntil = uint40(self.submittedAt + judgeTime);
        (r.judgeUntil, r.appealUntil) = (self.judgeUntil, self.appealUntil);
        (r.isDecided, r.wasDecided) = (self.isDecided, self.wasDecided);
        (r.isContested, r.hasAppealed) = (self.isContested, self.hasAppealed);
    }

    /* INTERNALS */

    function _isSilent(Record storage self) private view returns (bool) {
        return self.submission != 0 && !self.isDecided && block.timestamp >= self.judgeUntil;
    }

    function _isAcceptedBySilence(Record storage self) private view returns (bool) {
        return _isSilent(self) && !self.wasDecided && !self.isContested;
    }

    /// @dev What silence did is written down, as of when it did, before the next submission takes its place.
    function _keep(Record storage self, uint256 judgeTime) private {
        for (uint256 i = self.units.length; i > 0; --i) {
            UnitId unit = self.units[i - 1];
            self.keptOf[unit] = outcomeOf(self, unit, judgeTime);
            self.units.pop();
        }
        if (_isAcceptedBySilence(self)) {
            self.objectionTo[self.submission] = Objection.Overruled;
            if (self.submitted > self.accepted.latest()) self.accepted.push(self.judgeUntil, self.submitted);
        } else if (isInDoubt(self) && self.submitted > self.doubt) {
            self.doubt = self.submitted;
        }
    }
}
