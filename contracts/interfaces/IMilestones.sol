// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Milestone, MilestoneStatus} from "../types/Milestones.sol";
import {IDistributor} from "./IDistributor.sol";
import {IProgramFactory} from "./IProgramFactory.sol";

/// @notice Holds matches in one asset and pays each in parts, as prescribed outcomes are accepted. What is not earned
/// goes back to the Round, which releases it to its sponsors. For all Rounds of a factory's Programs. Amounts are base
/// units, times unix seconds, windows half-open.
/// @dev The states of a part, and all that can be done in them:
///
/// | state     | what it means                           | who may what                          | it ends                 |
/// | None      | nothing delivered                       | a Round: deliver                      |                         |
/// | Open      | never submitted, before its deadline    | Builder: submit                       | at the deadline → Lost  |
/// | Submitted | waits for its decision                  | REVIEWER: decide                      | judgeTime → Accepted    |
/// | Rejected  | may be submitted again, or appealed     | Builder: submit before the deadline,  | neither may be → Lost   |
/// |           |                                         | 3 times in all; appeal in judgeTime   |                         |
/// | Appealed  | waits for the arbiter; once per part    | arbiter: rule                         | judgeTime → as Rejected |
/// | Accepted  | earned, by a decision or by silence     | anyone: pay; from lastCall release    |                         |
/// | Lost      | cannot be earned any more               | anyone: release                       |                         |
/// | Paid      | final                                   | nobody                                |                         |
/// | Released  | final                                   | nobody                                |                         |
///
/// Accepted is never taken back; Rejected is never paid; a part is paid or released, once (D093).
///
/// Trust and assumptions
/// - The money goes to the recipient the Round named, or to where that recipient itself says, or back to the Round:
///   nowhere else, by anyone's doing.
/// - Until a plan has been agreed to, a match is one part: what the application says, within `defaultTime`. A REVIEWER
///   prescribes another while donations are open; it counts once the Builder has agreed to exactly that, before
///   settleFrom. Neither can alone; nothing changes a plan later.
/// - REVIEWERs of the Round's Program decide, as they are at the moment of the call, but not about their own. One that
///   never answers accepts; one that rejects everything can be appealed where the Round has an arbiter: nobody should
///   apply to a Round with milestones that has none, unless it trusts the REVIEWERs. They cannot get the money: it goes
///   to the sponsors, of whom the Program may be one.
/// - A deadline counts from settling, so neither an extension nor a late settlement shortens it, and nobody can put it
///   off: a claim of the match that comes late is late for its Builder. Anyone may claim.
/// - Nothing a Builder or recipient does makes `deliver` fail: it calls neither, and answers while they are being paid
///   (D158). It needs about 100,000 gas, and the transfer before it comes out of the same `deliverGas` in `claimDirect`:
///   a Round should allow 500,000, or a token with costly transfers lets its Builders pass their milestones by. In a
///   Round of another asset every delivery fails, until `claimDirect`.
/// - What a hostile Round of a hostile Program says concerns its own money alone: `deliver` credits only what is there
///   beyond what is owed. Stray money goes to whoever delivers first.
/// - One asset each, as ITokenDistributor says. A token that takes balances away leaves too little for the last.
/// - A Ledger that the Round names counts the whole match as granted, also what is held or released here. A Round
///   that pays by milestones names a RefusalLedger instead: it refuses who owes, and begins no debt.
interface IMilestones is IDistributor {
    /* PLANS */

    /// @notice Prescribes parts; an earlier prescription that was not agreed to is replaced. A REVIEWER of the Round's
    /// Program, until donationUntil.
    /// @param parts 1 to 12; each with an outcome, a share and a time of 1 to 730 days; the shares are 10000 together
    /// @dev Reverts Milestones_NotARound, Milestones_NotReviewer, Milestones_UnknownApplication,
    /// Milestones_OwnApplication, Milestones_WrongPhase, Milestones_PartsOutOfBounds, Milestones_NoOutcome,
    /// Milestones_NoShare, Milestones_TimeOutOfBounds, Milestones_SharesNotFull.
    function prescribe(address round, ApplicationId application, Milestone[] calldata parts) external;

    /// @notice Agrees to the parts as prescribed. The Builder, until settleFrom.
    /// @param parts exactly those prescribed: no other prescription can slip in
    /// @dev Reverts Milestones_NotARound, Milestones_UnknownApplication, Milestones_NotBuilder, Milestones_WrongPhase,
    /// Milestones_NotPrescribed.
    function agree(address round, ApplicationId application, Milestone[] calldata parts) external;

    /* PARTS */

    /// @notice Shows what came of a part, before its deadline. The Builder, 3 times at most; not while another
    /// submission, or an appeal, waits.
    /// @param evidence digest of what is shown, not zero
    /// @dev Reverts Milestones_NothingDelivered, Milestones_UnknownPart, Milestones_NotBuilder, Milestones_NoEvidence,
    /// Milestones_WrongState; Milestones_TooLate where only an appeal is left.
    function submit(address round, ApplicationId application, uint256 part, bytes32 evidence) external;

    /// @notice Accepts or rejects what was submitted, within `judgeTime`; then silence has accepted it. A REVIEWER of
    /// the Round's Program; not the Builder, nor its recipient, whether of the delivery or named since.
    /// @param evidence that was judged: a later submission makes the decision fail
    /// @param reason digest of the published reason; not zero for a rejection
    /// @dev Reverts Milestones_NothingDelivered, Milestones_UnknownPart, Milestones_NotReviewer,
    /// Milestones_OwnApplication, Milestones_WrongState, Milestones_EvidenceChanged, Milestones_NoReason.
    function decide(
        address round,
        ApplicationId application,
        uint256 part,
        bytes32 evidence,
        bool isAccepted,
        bytes32 reason
    ) external;

    /// @notice Asks the Round's arbiter about a rejection, within `judgeTime` of it. The Builder, once per part.
    /// @param statement digest of the published reasons, not zero
    /// @dev Reverts Milestones_NothingDelivered, Milestones_UnknownPart, Milestones_NotBuilder, Milestones_NoReason,
    /// Milestones_NothingToAppeal.
    function appeal(address round, ApplicationId application, uint256 part, bytes32 statement) external;

    /// @notice Rules on an appeal, within `judgeTime` of it; then the rejection stands. The Round's arbiter; not the
    /// Builder, nor either recipient.
    /// @param reason digest of the published reason, not zero
    /// @dev Reverts Milestones_NothingDelivered, Milestones_UnknownPart, Milestones_NotArbiter,
    /// Milestones_OwnApplication, Milestones_WrongState, Milestones_NoReason.
    function rule(address round, ApplicationId application, uint256 part, bool isAccepted, bytes32 reason) external;

    /* MONEY */

    /// @notice Pays an accepted part. Anyone to the recipient; the recipient itself anywhere.
    /// @dev Reverts Milestones_NothingDelivered, Milestones_UnknownPart, Milestones_NotRecipient,
    /// Milestones_WrongState, Milestones_Short, Assets_NotReceived.
    function pay(address round, ApplicationId application, uint256 part, address to) external returns (uint256 amount);

    /// @notice Sends a lost part back to the Round, and has it absorbed: it is released to the sponsors. Likewise, from
    /// `lastCallOf` on, one that is accepted and that nobody had paid. Anyone.
    /// @dev If the Round cannot absorb it now, anyone can later. Reverts Milestones_NothingDelivered,
    /// Milestones_UnknownPart, Milestones_WrongState, Milestones_Short, Assets_NotReceived.
    function release(address round, ApplicationId application, uint256 part) external returns (uint256 amount);

    /* VIEWS */

    /// @notice The parts in force: as agreed, or the one of the application's own content, within `defaultTime`.
    function planOf(address round, ApplicationId application) external view returns (Milestone[] memory parts);

    /// @return hash keccak256 of the ABI-encoded parts that wait for the Builder; 0 = none
    function prescribedOf(address round, ApplicationId application) external view returns (bytes32 hash);

    /// @dev Reverts Milestones_UnknownPart.
    function statusOf(
        address round,
        ApplicationId application,
        uint256 part
    ) external view returns (MilestoneStatus memory);

    /// @notice What was delivered for an application.
    /// @return recipient zero until delivered
    /// @return amount base units, paid and released parts included
    /// @return settledAt all times of the plan count from here
    function holdingOf(
        address round,
        ApplicationId application
    ) external view returns (address recipient, uint256 amount, uint256 settledAt);

    /// @notice From when on an accepted part that nobody had paid may be released: a year after its last possible
    /// ruling, three judge times after the deadline.
    /// @dev Reverts Milestones_NothingDelivered, Milestones_UnknownPart.
    function lastCallOf(address round, ApplicationId application, uint256 part) external view returns (uint256);

    /// @notice All that is held for parts neither paid nor released: never more than the contract has.
    function owed() external view returns (uint256);

    /* VIEWS: what it goes by; all frozen */

    function factory() external view returns (IProgramFactory);

    /// @notice The one asset it holds: a token, or the sentinel of the native coin.
    /// @dev `deliver` reverts Milestones_NotARound for a caller that is no Round of the factory, Milestones_OtherAsset,
    /// Milestones_ZeroAmount, Milestones_DeliveredAlready, and Assets_ReceivedTooLittle for more than has arrived.
    /// Native coin sent to a token's reverts Assets_WrongValue.
    function asset() external view returns (address);

    /// @notice Seconds to decide, to appeal, and to rule; 1 to 90 days.
    function judgeTime() external view returns (uint256);

    /// @notice Seconds from settling for the one part of a match without a plan; 1 to 730 days.
    function defaultTime() external view returns (uint256);
}
