// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Objection, WorkState} from "../../../../contracts/types/Work.sol";

/// The rules of a record again, slowly: everything that happened is kept in a list, and every answer is found by looking
/// at all of it. One outcome unit; amounts in base units.
library WorkModel {
    enum Kind {
        Submitted,
        Answered,
        Decided,
        Appealed,
        Repaid
    }

    /// @param amount cost, counted donation, accepted amount, repaid amount
    /// @param outcome claimed or accepted, millionths
    /// @param flag of an answer: approves; of a decision: the arbiter's
    struct Act {
        Kind kind;
        uint256 since;
        address who;
        uint256 amount;
        uint256 outcome;
        bool flag;
    }

    /// What is given from outside.
    struct Facts {
        uint256 granted;
        uint256 graceUntil;
        uint256 counted;
        uint256 judgeTime;
        uint256 objectionBps;
        bool isAccountable;
    }

    /// One submission with all that followed until the next.
    struct Part {
        uint256 since;
        uint256 submitted;
        uint256 claimed;
        uint256 approving;
        uint256 objecting;
        uint256 judgeUntil;
        bool isContested;
        bool isDecided;
        bool wasDecided;
        uint256 lastAmount;
        uint256 bestOutcome;
    }

    /* ANSWERS, as of `time` */

    function acceptedAt(Act[] storage acts, Facts memory f, uint256 time) internal view returns (uint256 accepted) {
        for (uint256 i = 0; i < acts.length; ++i) {
            if (acts[i].kind != Kind.Decided || acts[i].since > time) continue;
            if (acts[i].amount > accepted) accepted = acts[i].amount;
        }
        Part[] memory parts = _parts(acts, f);
        for (uint256 i = 0; i < parts.length; ++i) {
            if (_isAcceptedBySilence(parts[i], time) && parts[i].submitted > accepted) accepted = parts[i].submitted;
        }
    }

    function owed(Act[] storage acts, Facts memory f, uint256 time) internal view returns (uint256) {
        if (!f.isAccountable) return 0;
        uint256 covered = acceptedAt(acts, f, time);
        Part[] memory parts = _parts(acts, f);
        bool isUndecided = !_isEverDecided(acts);
        if (isAppealOpen(acts, f, time) && parts[parts.length - 1].submitted > covered) {
            covered = parts[parts.length - 1].submitted;
        }
        for (uint256 i = 0; i < parts.length; ++i) {
            bool isLast = i == parts.length - 1;
            bool isLent = isLast && time < parts[i].judgeUntil && parts[i].since < f.graceUntil;
            if (isUndecided && (isLent || _isInDoubt(parts[i], time)) && parts[i].submitted > covered) {
                covered = parts[i].submitted;
            }
        }
        for (uint256 i = 0; i < acts.length; ++i) if (acts[i].kind == Kind.Repaid) covered += acts[i].amount;
        return f.granted > covered ? f.granted - covered : 0;
    }

    function outcomeOf(Act[] storage acts, Facts memory f, uint256 time) internal view returns (uint256 outcome) {
        Part[] memory parts = _parts(acts, f);
        for (uint256 i = 0; i < parts.length; ++i) {
            Part memory p = parts[i];
            bool isWeighty = p.objecting != 0 && p.objecting * 10_000 >= f.counted * f.objectionBps;
            if (time < p.since + f.judgeTime || (isWeighty && p.objecting > p.approving)) continue;
            uint256 value =
                p.isDecided
                    ? p.bestOutcome
                    : _isAcceptedBySilence(p, time)
                        ? p.claimed
                        : 0;
            if (value > outcome) outcome = value;
        }
    }

    function objectionOf(
        Act[] storage acts,
        Facts memory f,
        uint256 time,
        address who
    ) internal view returns (Objection) {
        uint256 submissions = 0;
        bool isDecided = false;
        Objection found = Objection.None;
        Part[] memory parts = _parts(acts, f);
        for (uint256 i = 0; i < acts.length; ++i) {
            if (acts[i].kind == Kind.Submitted) (submissions, isDecided) = (submissions + 1, false);
            if (acts[i].kind == Kind.Decided) isDecided = true;
            if (acts[i].kind != Kind.Answered || acts[i].who != who) continue;
            // What was given before is final by now: there is one answer per submission.
            bool isOwn = !acts[i].flag && !isDecided;
            if (isOwn) found = _fateOf(parts[submissions - 1], time);
            else if (found != Objection.Upheld) found = Objection.None;
        }
        return found;
    }

    function _fateOf(Part memory p, uint256 time) private pure returns (Objection) {
        if (p.isDecided) return p.lastAmount < p.submitted ? Objection.Upheld : Objection.Overruled;
        return _isAcceptedBySilence(p, time) ? Objection.Overruled : Objection.Open;
    }

    function stateOf(Act[] storage acts, Facts memory f, uint256 time) internal view returns (WorkState) {
        if (!f.isAccountable) return WorkState.None;
        if (_parts(acts, f).length == 0) return WorkState.Owing;
        bool isOpen = isWaiting(acts, f, time) || isAppealOpen(acts, f, time);
        return isOpen ? WorkState.Submitted : WorkState.Decided;
    }

    function isFinal(Act[] storage acts, Facts memory f, uint256 time) internal view returns (bool) {
        WorkState state = stateOf(acts, f, time);
        if (state == WorkState.Owing) return time >= f.graceUntil;
        if (state == WorkState.Submitted) return _isEverDecided(acts) && !isAppealOpen(acts, f, time);
        if (state != WorkState.Decided) return false;
        Part[] memory parts = _parts(acts, f);
        return _isEverDecided(acts) || !_isInDoubt(parts[parts.length - 1], time);
    }

    /* WHAT MAY BE DONE */

    function maySubmit(Act[] storage acts, Facts memory f, uint256 time) internal view returns (bool) {
        if (f.granted == 0 || isAppealOpen(acts, f, time)) return false;
        return !isWaiting(acts, f, time) && !isAnswerable(acts, f, time);
    }

    function isWaiting(Act[] storage acts, Facts memory f, uint256 time) internal view returns (bool) {
        Part[] memory parts = _parts(acts, f);
        if (parts.length == 0) return false;
        Part memory p = parts[parts.length - 1];
        return !p.isDecided && time < p.judgeUntil;
    }

    function isAnswerable(Act[] storage acts, Facts memory f, uint256 time) internal view returns (bool) {
        Part[] memory parts = _parts(acts, f);
        return parts.length != 0 && time < parts[parts.length - 1].since + f.judgeTime;
    }

    function hasAnswered(Act[] storage acts, address who) internal view returns (bool has) {
        for (uint256 i = 0; i < acts.length; ++i) {
            if (acts[i].kind == Kind.Submitted) has = false;
            if (acts[i].kind == Kind.Answered && acts[i].who == who) has = true;
        }
    }

    function isAppealOpen(Act[] storage acts, Facts memory f, uint256 time) internal view returns (bool isOpen) {
        for (uint256 i = 0; i < acts.length; ++i) {
            if (acts[i].kind == Kind.Appealed) isOpen = time < acts[i].since + f.judgeTime;
            if (acts[i].kind == Kind.Decided && acts[i].flag) isOpen = false;
        }
    }

    function mayAppeal(Act[] storage acts, Facts memory f, uint256 time) internal view returns (bool) {
        for (uint256 i = 0; i < acts.length; ++i) if (acts[i].kind == Kind.Appealed) return false;
        Part[] memory parts = _parts(acts, f);
        if (parts.length == 0 || isWaiting(acts, f, time)) return false;
        Part memory p = parts[parts.length - 1];
        if (_isAcceptedBySilence(p, time) || time >= p.judgeUntil + f.judgeTime) return false;
        if (_isInDoubt(p, time) && !_isEverDecided(acts)) return true;
        return acceptedAt(acts, f, time) < p.submitted || p.bestOutcome < p.claimed;
    }

    /// What a decision may say: at least what was accepted before, at most what is submitted (if that is more).
    function bounds(
        Act[] storage acts,
        Facts memory f,
        uint256 time
    ) internal view returns (uint256 least, uint256 most) {
        Part[] memory parts = _parts(acts, f);
        (least, most) = (acceptedAt(acts, f, time), parts[parts.length - 1].submitted);
        if (most < least) most = least;
    }

    /* INTERNALS */

    function _parts(Act[] storage acts, Facts memory f) private view returns (Part[] memory parts) {
        uint256 count = 0;
        for (uint256 i = 0; i < acts.length; ++i) if (acts[i].kind == Kind.Submitted) ++count;
        parts = new Part[](count);
        count = 0;
        bool isDecided = false;
        for (uint256 i = 0; i < acts.length; ++i) {
            Act memory act = acts[i];
            if (act.kind == Kind.Submitted) {
                Part memory made = parts[count++];
                (made.since, made.claimed, made.wasDecided) = (act.since, act.outcome, isDecided);
                made.submitted = act.amount < f.granted ? act.amount : f.granted;
                made.judgeUntil = act.since + f.judgeTime;
                continue;
            }
            if (count == 0) continue;
            Part memory p = parts[count - 1];
            if (act.kind == Kind.Answered && act.flag) p.approving += act.amount;
            if (act.kind == Kind.Answered && !act.flag) {
                p.objecting += act.amount;
                if (!p.isDecided && p.objecting * 10_000 >= f.counted * f.objectionBps) {
                    (p.isContested, p.judgeUntil) = (true, p.since + 2 * f.judgeTime);
                }
            }
            if (act.kind == Kind.Decided) {
                (isDecided, p.isDecided, p.lastAmount) = (true, true, act.amount);
                if (act.outcome > p.bestOutcome) p.bestOutcome = act.outcome;
            }
        }
    }

    function _isAcceptedBySilence(Part memory p, uint256 time) private pure returns (bool) {
        return !p.isDecided && !p.wasDecided && !p.isContested && time >= p.judgeUntil;
    }

    function _isInDoubt(Part memory p, uint256 time) private pure returns (bool) {
        return p.isContested && !p.isDecided && time >= p.judgeUntil;
    }

    function _isEverDecided(Act[] storage acts) private view returns (bool) {
        for (uint256 i = 0; i < acts.length; ++i) if (acts[i].kind == Kind.Decided) return true;
        return false;
    }
}
