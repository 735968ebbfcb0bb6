// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {ILedger} from "./ILedger.sol";

/// @notice The first Ledger: what each Builder was granted, what of it is justified, as a reviewer judged it. Amounts
/// are base units of the Round's pool asset; donations are not owed for. Later Ledgers name it as their predecessor.
/// @dev Trust and assumptions
/// - A REVIEWER of the Program judges; one who never answers costs the Builder nothing: after the judge time a
///   justification counts as submitted, until a reviewer has once decided about this record.
/// - After a decision only another one changes what counts, in either direction. A reviewer who refuses and then never
///   answers again leaves the debt standing; the Program's admins can name another, and the Builder may submit again.
/// - A record belongs to the Builder that applied, never to a payout address, and needs an acceptance: nobody can make
///   another owe (D146).
interface IFirstLedger is ILedger {
    /// @param submitted what the Builder says it justified
    /// @param judged what counts while a justification waits, and once `wasDecided`: what was accepted last
    /// @param isDecided whether a reviewer has judged the last justification
    /// @param wasDecided whether a reviewer has judged any; from then on `submitted` never counts by itself
    struct Record {
        uint128 submitted;
        uint128 judged;
        uint40 submittedAt;
        bool isDecided;
        bool wasDecided;
    }

    /// @notice The Builder accounts for an amount; again after a decision, or a judge time without one, with better
    /// evidence. Once its Round is Settled.
    /// @param amount at most what was granted
    /// @param report digest of the report
    /// @dev Reverts Ledger_NotARound, Ledger_NotBuilder, Ledger_NothingGranted, Ledger_AmountAboveGranted,
    /// Ledger_AlreadySubmitted while a justification waits.
    function justify(address round, ApplicationId application, uint256 amount, bytes32 report) external;

    /// @notice A REVIEWER of the Round's Program decides how much of it is accepted, within the judge time. Never the
    /// Builder itself.
    /// @dev Reverts Ledger_NotARound, Ledger_NotReviewer, Ledger_OwnRecord, Ledger_NothingToJudge,
    /// Ledger_AmountAboveGranted.
    function judge(address round, ApplicationId application, uint256 amount, bytes32 reason) external;

    /// @notice What a Builder owes for one Round, and from when on it counts against it.
    /// @return owed granted − what counts as justified; 0 before settlement. A first justification, submitted within
    /// grace, counts here while it waits.
    /// @return graceUntil 0 before settlement
    function debtOf(address round, ApplicationId application) external view returns (uint256 owed, uint256 graceUntil);

    function grantedOf(address round, ApplicationId application) external view returns (uint256);
    /// @notice What counts as justified; nothing of a justification that waits.
    function justifiedOf(address round, ApplicationId application) external view returns (uint256);
    function recordOf(address round, ApplicationId application) external view returns (Record memory);

    /// @return rounds of the Program in which `builder` was accepted and which are not settled up as far as known
    function openRoundsOf(address program, address builder) external view returns (address[] memory rounds);

    /// @notice Seconds from settling until what is not justified counts as owed.
    function graceTime() external view returns (uint256);

    /// @notice Seconds a reviewer has to judge.
    function judgeTime() external view returns (uint256);
}
