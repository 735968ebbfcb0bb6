// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Engagement, LedgerPolicy, Objection, Quantity, Report, UnitId, WorkRecord, WorkState} from "../types/Work.sol";
import {ILedger} from "./ILedger.sol";
import {IPriceList} from "./IPriceList.sol";
import {IProgramFactory} from "./IProgramFactory.sol";

/// @notice What Builders were granted, what they justified, what came of it, and who may be accepted again, for what.
/// Amounts are base units of the Round's pool asset; donations are not owed for.
/// @dev Trust and assumptions
/// - Records are of persons as far as the identity Stamp shows: an address and the nullifiers it holds share one record
///   per Program, and so does every later address of the same nullifier (D145). Who never shows an identity gets a
///   newcomer's record with less allowance and no bonus.
/// - Nobody can be made to look as if it owed (D146): it takes the Builder's own application, an acceptance, a
///   settlement, and the grace time; silence of reviewers, of the arbiter, of anybody, never adds to a debt.
/// - What was accepted never falls. A decision can only refuse what is new in the last submission.
/// - No state is a dead end: a Builder submits again, appeals once, or repays; anyone may repay for it.
/// - A REVIEWER decides about cost and outcomes, never about its own; donors approve or object by their counted
///   donations, and never decide about cost.
/// - Cost is not value: what was spent justifies what was granted, and raises nothing else (D152). Outcomes are units
///   the Round's procedure names.
/// - It holds no money: what is repaid goes to the Round, and from there to its sponsors.
/// - Whether a Program, a Round, a price is real is the factory's word; a Round's own views are believed about itself.
interface IWorkLedger is ILedger {
    /* BUILDERS */

    /// @notice Accounts for what was granted: cost, outcomes, report. Once the Round is Settled; again, with better
    /// evidence, when the last submission is decided and donors have had their time.
    /// @dev Reverts Ledger_NotARound, Ledger_NotBuilder, Ledger_NothingGranted, Ledger_AlreadySubmitted,
    /// Ledger_BadProcedure, Ledger_UnknownUnit, Ledger_UnitTwice, Ledger_TooManyOutcomes, Ledger_NoReport,
    /// PriceList_NoPrice.
    function justify(address round, ApplicationId application, Report calldata report) external;

    /// @notice Appeals, once, to the Round's arbiter when the last submission ended with less than it asked for, in cost
    /// or in an outcome: by a decision, in doubt, or by silence after an earlier decision. Until a judge time after the
    /// time to judge it was over. What was submitted is not owed while the arbiter may rule; if it stays silent what was
    /// decided stands.
    /// @dev Reverts Ledger_NotARound, Ledger_NotBuilder, Ledger_NoArbiter, Ledger_NothingToAppeal.
    function appeal(address round, ApplicationId application, bytes32 reason) external;

    /// @notice Gives back what is owed, or part of it: straight to the Round, which releases it to its sponsors. Anyone.
    /// @param amount base units of the pool's asset; an allowance to this contract, or msg.value. What is not owed is not
    /// taken, or sent back: somebody else's payment of a base unit must not make this one fail
    /// @dev Reverts Ledger_NotARound, Ledger_NoAsset, Ledger_NothingOwed, Assets_WrongValue, Assets_NotReceived,
    /// Assets_ReceivedTooLittle.
    function repay(address round, ApplicationId application, uint256 amount) external payable;

    /// @notice Joins the record of an address with that of the identity it holds now, for good. Anyone; acceptance does
    /// it too.
    /// @dev Reverts Ledger_NotAProgram, Ledger_NoIdentity.
    function bind(address program, address builder) external;

    /* FUNDERS AND REVIEWERS */

    /// @notice A donor whose gift to this application counts approves of the last submission, or objects; once per
    /// submission, until the judge time from submitting is over. Objections of `objectionBps` of the counted donations
    /// double the judge time, and then silence no longer accepts. Outcomes do not count where such
    /// objections are more than the approvals.
    /// @dev Reverts Ledger_NotARound, Ledger_OwnRecord for another address of the Builder, Ledger_NothingToJudge,
    /// Ledger_NotADonor, Ledger_AlreadyAnswered.
    function respond(address round, ApplicationId application, bool approves, bytes32 reason) external;

    /// @notice A REVIEWER of the Program accepts so much of the last submission, and so much of each outcome. Within the
    /// judge time, never the Builder itself.
    /// @param amount at most what was submitted, at least what was accepted before
    /// @param outcomes of the submission, at most as submitted; one left out is not accepted
    /// @param reason digest of the written decision, not zero
    /// @dev Reverts Ledger_NotARound, Ledger_NotReviewer, Ledger_OwnRecord, Ledger_NothingToJudge, Ledger_NoReason,
    /// Ledger_AmountOutOfBounds, Ledger_OutcomeAboveSubmitted.
    function judge(
        address round,
        ApplicationId application,
        uint256 amount,
        Quantity[] calldata outcomes,
        bytes32 reason
    ) external;

    /// @notice The arbiter decides on an appeal; as `judge`, never less than the reviewer accepted, never on its own.
    /// @dev Reverts Ledger_NotARound, Ledger_NotArbiter, Ledger_OwnRecord, Ledger_NoAppeal, Ledger_NoReason,
    /// Ledger_AmountOutOfBounds, Ledger_OutcomeAboveSubmitted.
    function rule(
        address round,
        ApplicationId application,
        uint256 amount,
        Quantity[] calldata outcomes,
        bytes32 reason
    ) external;

    /* VIEWS: one application */

    function stateOf(address round, ApplicationId application) external view returns (WorkState);
    function recordOf(address round, ApplicationId application) external view returns (WorkRecord memory);

    /// @notice The match once Settled: 0 before, if disqualified, or if not claimed by claimUntil.
    function grantedOf(address round, ApplicationId application) external view returns (uint256);

    /// @notice What of it counted as justified at a moment: min(granted, accepted by then).
    function justifiedAt(address round, ApplicationId application, uint256 timestamp) external view returns (uint256);

    /// @notice What is owed, and from when on it counts against the Builder. What is submitted is not owed while a first
    /// submission within grace is read, nor while an appeal waits.
    /// @return owed granted − accepted − repaid; 0 at or below the de-minimis amount
    /// @return graceUntil 0 before settlement
    function debtOf(address round, ApplicationId application) external view returns (uint256 owed, uint256 graceUntil);

    /// @notice What of a unit counts as an outcome: accepted by reviewers (or by their silence), not refused by donors.
    /// @return millionths of the unit
    function outcomeOf(
        address round,
        ApplicationId application,
        UnitId unit
    ) external view returns (uint256 millionths);

    /// @notice How an application ended, for those who judge its donors.
    /// @return isFinal granted and decided without an open appeal, or not justified in time. A later submission can
    /// improve it, and does not put it off
    function verdictOf(
        address round,
        ApplicationId application
    ) external view returns (bool isFinal, uint256 granted, uint256 justified);

    /// @notice What became of an Explorer's last objection to an application; none if it came after the decision. One
    /// that was upheld stays so when the same Explorer approves of a later submission.
    function objectionOf(address round, ApplicationId application, address explorer) external view returns (Objection);

    /* VIEWS: one Builder */

    /// @notice All acceptances of the person behind an address, as far as known to `program`'s record of it.
    function engagementsOf(address program, address builder) external view returns (Engagement[] memory);

    /// @notice What the person behind an address was granted and justified, in Rounds of one pool asset, at a moment.
    function totalsAt(
        address program,
        address builder,
        address asset,
        uint256 timestamp
    ) external view returns (uint256 granted, uint256 justified);

    /// @notice The identity an address holds now; zero without one.
    function identityOf(address builder) external view returns (bytes32 identity);

    /// @notice The most an application of `builder` in `round` may ask for: k × justified + allowance. An ask of 0, no
    /// limit of its own, is more than any limit.
    /// @return limit type(uint256).max if the Program set no allowance when the Round opened
    function askLimitOf(address round, address builder) external view returns (uint256 limit);

    /* VIEWS: what it goes by */

    function factory() external view returns (IProgramFactory);
    function prices() external view returns (IPriceList);
    function policy() external view returns (LedgerPolicy memory);

    /// @notice The moment whose prices a Round goes by: its applicationsFrom.
    function openedAt(address round) external view returns (uint256 timestamp);
}
