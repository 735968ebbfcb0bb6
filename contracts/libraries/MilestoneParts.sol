// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {MilestoneState} from "../types/Milestones.sol";

/// @notice What became of one part of a match: submitted, judged, appealed, paid or released. Who may call, and when, is
/// checked by Milestones; the table of states is in IMilestones.
library MilestoneParts {
    enum Verdict {
        None,
        Accepted,
        Rejected
    }

    enum Payout {
        Held,
        Paid,
        Released
    }

    /// @param verdict about the last submission
    /// @param waitUntil when what is waited for is over: a decision, an appeal, a ruling
    struct Part {
        uint8 submissions;
        Verdict verdict;
        Payout payout;
        bool hasAppealed;
        bool isAppealOpen;
        uint40 waitUntil;
        bytes32 evidence;
    }

    /// @dev So many times reviewers must answer; each silence accepts.
    uint256 internal constant MOST_SUBMISSIONS = 3;

    /* WRITES */

    function submit(Part storage self, bytes32 evidence, uint256 judgeTime) internal {
        self.evidence = evidence;
        ++self.submissions;
        (self.verdict, self.isAppealOpen) = (Verdict.None, false);
        self.waitUntil = uint40(block.timestamp + judgeTime);
    }

    /// @dev After a rejection the time to appeal begins.
    function judge(Part storage self, bool isAccepted, uint256 judgeTime) internal {
        self.verdict = isAccepted ? Verdict.Accepted : Verdict.Rejected;
        self.waitUntil = uint40(block.timestamp + judgeTime);
    }

    function appeal(Part storage self, uint256 judgeTime) internal {
        (self.hasAppealed, self.isAppealOpen) = (true, true);
        self.waitUntil = uint40(block.timestamp + judgeTime);
    }

    function rule(Part storage self, bool isAccepted) internal {
        if (isAccepted) self.verdict = Verdict.Accepted;
        self.isAppealOpen = false;
    }

    /* VIEWS */

    function maySubmit(Part storage self, uint256 deadline) internal view returns (bool) {
        return block.timestamp < deadline && self.submissions < MOST_SUBMISSIONS;
    }

    /// @notice Once per part, within the time to appeal.
    function mayAppeal(Part storage self, bool hasArbiter) internal view returns (bool) {
        if (!hasArbiter || self.hasAppealed) return false;
        return self.verdict == Verdict.Rejected && block.timestamp < self.waitUntil;
    }

    /// @notice Of a part that has been delivered.
    function stateOf(Part storage self, uint256 deadline, bool hasArbiter) internal view returns (MilestoneState) {
        if (self.payout == Payout.Paid) return MilestoneState.Paid;
        if (self.payout == Payout.Released) return MilestoneState.Released;
        if (self.verdict == Verdict.Accepted) return MilestoneState.Accepted;
        bool isWaiting = block.timestamp < self.waitUntil;
        if (self.submissions != 0 && self.verdict == Verdict.None) {
            return isWaiting ? MilestoneState.Submitted : MilestoneState.Accepted;
        }
        if (self.isAppealOpen && isWaiting) return MilestoneState.Appealed;
        if (!maySubmit(self, deadline) && !mayAppeal(self, hasArbiter)) return MilestoneState.Lost;
        return self.verdict == Verdict.Rejected ? MilestoneState.Rejected : MilestoneState.Open;
    }
}
