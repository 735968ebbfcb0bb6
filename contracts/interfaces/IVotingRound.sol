// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Pair} from "../types/Applications.sol";
import {Ballot, Vote} from "../types/Voting.sol";
import {IRound} from "./IRound.sol";
import {IRoundKind} from "./IRoundKind.sol";

/// @notice A Round of quadratic voting: every Explorer has the same budget of voice credits, v votes for an application
/// cost v² of them, and the pool is shared by votes, live. No money is given: wherever IRound speaks of donations,
/// these are votes, the windows too; nothing is owed beside the match and nothing is refunded.
/// @dev Of the configuration: `giving.maxCounted` is the budget (1 … 2^64 − 1), `giving.minCounted` 0, `giving.asset`
/// the pool's asset, or the native sentinel where the match is no asset; `matching.saturation` is ScaleUp, because votes
/// are no amounts of money that a match could be held to.
///
/// Trust and assumptions
/// - Credits are not minted, moved or bought: all a voter has follows from the configuration and its own ballots.
/// - Everybody may vote; the Explorers' gate decides what a vote counts. With a gate that lets everybody pass, one who
///   has many addresses has many budgets.
/// - Votes are public, and may be changed until donationUntil: whoever votes last knows the others' votes.
/// - A gate that fails never stops a vote, and never changes a recorded weight.
interface IVotingRound is IRound, IRoundKind {
    /// @notice Sets the caller's votes for some applications, all lines or none; what it voted for others stays. While
    /// donations are open. Of two lines for one application the later holds.
    /// @param votes at least one line. Only an accepted application's votes can be raised; those of any other can be
    /// lowered, so that their credits can go elsewhere
    /// @dev Only what the whole ballot costs after the last line must be within the budget. Reverts
    /// VotingRound_EmptyBallot, Round_OutsideWindow, Round_WrongPhase, Round_WrongStatus, VotingRound_NothingCast for a
    /// line of no votes where there were none, VotingRound_CreditsExceeded, Round_TooLittleGas, Round_Full.
    function vote(Vote[] calldata votes) external;

    /// @notice Weighs an Explorer again, as of now or of donationUntil, whichever is earlier. Anyone, until settleFrom.
    /// A failing gate makes it revert: only a successful answer changes a recorded weight.
    /// @dev Reverts Round_WrongPhase, Round_TooLittleGas, Round_EligibilityFailed, VotingRound_NothingCast, Round_Full.
    function reweigh(address explorer, ApplicationId[] calldata applications) external;

    /// @notice Always reverts VotingRound_NoDonations: nobody gives here. So what goes by gifts says why it refuses: an
    /// objection to a report, standing, an endorsement, a preview of a donation.
    function pair(ApplicationId application, address explorer) external view returns (Pair memory);

    /// @notice What `explorer` votes for an application, and the weight it has there.
    function ballot(ApplicationId application, address explorer) external view returns (Ballot memory);

    /// @notice Voice credits every Explorer has in this Round.
    function budget() external view returns (uint256);

    /// @notice Voice credits in an Explorer's ballot now: Σ votes².
    function spentOf(address explorer) external view returns (uint256);
}
