// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Proposal, Ruling, SettlementList} from "../types/Settlements.sol";
import {IProgramFactory} from "./IProgramFactory.sol";
import {ISettler} from "./ISettler.sol";

/// @notice Settles Rounds whose matching is too heavy for a chain by a list that anyone may propose with a bond, and
/// anyone may challenge with the same bond and another list. One contract for all Rounds of a factory that name it as
/// their settler. The lists are documents; on chain are their roots, totals, counts and digests. How the list must be
/// computed is in the document whose digest is the Round's `procedure`.
/// @dev Trust and assumptions
/// - A list nobody challenges in `challengeTime` is believed. One honest person with a bond, who recomputes it, is
///   enough to stop a wrong one; the arbiter then picks, and it alone. Nobody checks a list on chain beyond its total,
///   its count and that the Round pays each Builder at most its cap.
/// - The arbiter is the Round's, of its configuration, and neither side of a dispute. That it has no role in the
///   Program is for those who read the configuration: checked here, it would let an ADMIN silence an arbiter by
///   granting it one.
/// - What an arbiter can do: settle by the wrong one of two lists, or, by silence or by rejecting both, leave a Round
///   to its fallback. It is paid the same whatever it rules, and nothing for silence.
/// - The fallback is a defence against hostage-taking, not a fair substitute: from fallbackAt the Round itself settles
///   by the level, every Builder under `fallbackCapBps`. A bond is at least that cap, and whoever forces the fallback
///   loses at least one, so it never pays one Builder. Against several in league it is the time that helps: a
///   proposeUntil that leaves room for more than one dispute, and operators that propose in their own two days.
/// - Somebody who challenges its own list, from a second address, burns one ruling's time and loses both bonds if the
///   arbiter picks neither; the arbiter need not wait, and the next proposal may follow its ruling at once.
/// - What is forfeited goes to the sponsors: one that is a party gets its share of that back.
/// - The money is the pool's asset, or the native coin where the match is no asset. A token that keeps a fee on the way
///   in is refused; one that takes balances away leaves too little for the last; one that blocks this contract blocks
///   the bonds in it, and nothing of other assets.
/// - A kind of Round that lies harms those who put bonds on it, and nobody else. Programs trust kinds of Round, and so
///   should a proposer.
///
/// How every bond gets out, without any role acting: unchallenged, by `finalize` from challengeUntil, or by `close` from
/// fallbackAt; challenged, by `rule`, or by `close` from ruleUntil; then `withdraw`, or `release` for the sponsors' part.
interface IProposedSettlement is ISettler {
    /* ANYONE */

    /// @notice Proposes a list, with a bond. From settleFrom until proposeUntil; in the first `operatorsFirst` seconds
    /// OPERATORs of the Program alone. One at a time: after a rejected or lapsed one.
    /// @param list its total at most the pool, its count that of the accepted applications, now and until claimUntil
    /// @return number of this Round's proposals
    /// @dev The bond (`bondOf`) by an allowance, or msg.value. Counts what `countAccepted` has not yet counted. Reverts
    /// ProposedSettlement_NotARound, ProposedSettlement_NotItsSettler, ProposedSettlement_NotSettling,
    /// ProposedSettlement_TooLate, ProposedSettlement_OperatorsFirst, ProposedSettlement_ArbiterIsNoParty,
    /// ProposedSettlement_Pending, ProposedSettlement_EmptyList, ProposedSettlement_TotalAbovePool,
    /// ProposedSettlement_WrongCount, Assets_WrongValue, Assets_ReceivedTooLittle.
    function propose(address round, SettlementList calldata list) external payable returns (uint256 number);

    /// @notice Says that another list is right, with the same bond, until challengeUntil. Once per proposal, and not by
    /// the proposer.
    /// @param number of the proposal that is meant
    /// @dev Reverts ProposedSettlement_NotPending, ProposedSettlement_TooLate, ProposedSettlement_OwnProposal,
    /// ProposedSettlement_ArbiterIsNoParty, ProposedSettlement_SameList, and as `propose` for the list and the bond.
    function challenge(address round, uint256 number, SettlementList calldata counter) external payable;

    /// @notice Makes an unchallenged proposal final, from challengeUntil until fallbackAt: the Round is settled by it,
    /// and the bond is the proposer's again.
    /// @dev Reverts ProposedSettlement_NotPending, ProposedSettlement_TooEarly, or the Round's error.
    function finalize(address round) external;

    /// @notice Ends what only time can end. A challenged proposal from ruleUntil: the silent arbiter has forfeited both
    /// bonds. An unchallenged one from fallbackAt: the bond is the proposer's again.
    /// @dev Reverts ProposedSettlement_NothingToClose. `propose` does the first by itself.
    function close(address round) external;

    /// @notice Counts the accepted applications in pages, where there are too many for one transaction. From settleFrom
    /// on, when they no longer change, while Settling.
    /// @param maxItems of the accepted list to look at
    /// @return isCounted whether that was the last page
    /// @dev Reverts ProposedSettlement_NotARound, ProposedSettlement_NotItsSettler, ProposedSettlement_NotSettling.
    function countAccepted(address round, uint256 maxItems) external returns (bool isCounted);

    /// @notice Sends what losers left to the Round's sponsors: into the Round, where `absorb` releases it at once; to
    /// the Program where the match is no asset.
    /// @dev Reverts ProposedSettlement_NothingHere, Assets_NotReceived, or the Round's error.
    function release(address round) external returns (uint256 amount);

    /// @notice Pays an owner what it has here. Anyone to the owner itself; the owner anywhere.
    /// @dev Reverts ProposedSettlement_NotOwner, ProposedSettlement_NothingHere, Assets_NotReceived.
    function withdraw(address asset, address owner, address to) external returns (uint256 amount);

    /* THE ARBITER */

    /// @notice Picks the proposal, the counter or neither, until ruleUntil. The picked list settles the Round in this
    /// call. The loser's bond goes half to the winner and `arbiterFeeBps` to the arbiter, the rest to the sponsors; of
    /// neither, the same fee, once, to the arbiter and all else to the sponsors.
    /// @param number of the proposal that is meant
    /// @param reason sha2-256 digest of the written decision, not zero
    /// @dev Reverts ProposedSettlement_NotArbiter, ProposedSettlement_NotPending, ProposedSettlement_TooLate,
    /// ProposedSettlement_NoReason, or the Round's error.
    function rule(address round, uint256 number, Ruling ruling, bytes32 reason) external;

    /* VIEWS */

    /// @notice The newest proposal; all zero before the first.
    function proposalOf(address round) external view returns (Proposal memory);

    /// @notice What a proposal needs as a bond: the Round's fallback cap, rounded up; `coinBond` where the match is no
    /// asset.
    /// @dev Reverts ProposedSettlement_NotARound, ProposedSettlement_NotItsSettler.
    function bondOf(address round) external view returns (address asset, uint256 amount);

    /// @notice How far the accepted applications are counted.
    function countOf(address round) external view returns (uint256 accepted, bool isCounted);

    /// @notice What `withdraw` pays now.
    function balanceOf(address asset, address owner) external view returns (uint256 amount);

    /// @notice What `release` sends now.
    function releasableOf(address round) external view returns (uint256 amount);

    /// @notice All bonds, balances and what is to be released, in one asset: never more than the contract holds.
    function owedIn(address asset) external view returns (uint256 amount);

    /* VIEWS: its terms, all frozen */

    function factory() external view returns (IProgramFactory);

    /// @notice Seconds in which a proposal can be challenged, 1 to 30 days.
    function challengeTime() external view returns (uint256);

    /// @notice Seconds from a challenge in which the arbiter can rule, 1 to 30 days.
    function ruleTime() external view returns (uint256);

    /// @notice The arbiter's part of one bond for a ruling, in 1/10000; at most 5000.
    function arbiterFeeBps() external view returns (uint256);

    /// @notice The bond where the match is no asset, base units of the native coin; never 0.
    function coinBond() external view returns (uint256);

    /// @notice Seconds from settleFrom in which only OPERATORs may propose.
    function operatorsFirst() external view returns (uint256);
}
