// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IFirstLedger} from "../interfaces/IFirstLedger.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRound} from "../interfaces/IRound.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Roles} from "../libraries/Roles.sol";
import {ApplicationId} from "../types/Applications.sol";
import {Phase} from "../types/Configuration.sol";

/// @title FirstLedger
/// @notice One for all Programs of a factory: granted and justified amounts, and who may not be accepted again yet.
///
/// PHASES of a record. Owing (from settling) → Submitted → Decided, or undecided when the judge time passes; from both
/// the Builder may submit again, so nothing is a dead end. Until the first decision, undecided counts as submitted;
/// from then on only a decision changes what counts, so that asking again neither opens a door nor outlasts a reviewer.
///
/// LIVENESS. It is asked at acceptance only, by Rounds of one Program about Rounds of the same, and refuses only a
/// Builder that owes past grace.
///
/// KNOWN LIMITS. Records follow the Builder's address; a new address starts clean (the later Ledger follows
/// identities).
contract FirstLedger is IFirstLedger {
    IProgramFactory public immutable factory;
    uint256 public immutable graceTime;
    uint256 public immutable judgeTime;

    mapping(address round => mapping(ApplicationId application => Record record)) private _records;
    /// @dev Per Program and Builder: the Rounds that may still owe. Settled-up ones are dropped at the next acceptance.
    mapping(address program => mapping(address builder => address[] rounds)) private _openRounds;

    constructor(IProgramFactory newFactory, uint256 newGraceTime, uint256 newJudgeTime) {
        factory = newFactory;
        graceTime = newGraceTime;
        judgeTime = newJudgeTime;
    }

    /// @inheritdoc ILedger
    function onAccepted(ApplicationId application, address builder, uint256 ask) external {
        address program = _programOf(msg.sender);
        address[] storage open = _openRounds[program][builder];
        bool isKnown = false;
        for (uint256 i = open.length; i > 0; --i) {
            address round = open[i - 1];
            if (round == msg.sender) {
                isKnown = true;
                continue;
            }
            ApplicationId earlier = IRound(round).applicationOf(builder);
            (uint256 owed, uint256 graceUntil) = debtOf(round, earlier);
            if (owed != 0 && block.timestamp >= graceUntil) {
                revert Errors.Ledger_Owes({builder: builder, round: round, owed: owed, graceUntil: graceUntil});
            }
            if (_isOver(round, earlier, owed)) {
                open[i - 1] = open[open.length - 1];
                open.pop();
            }
        }
        if (!isKnown) open.push(msg.sender);
        emit Events.EngagementRecorded(msg.sender, application, builder, ask);
    }

    /// @inheritdoc IFirstLedger
    function justify(address round, ApplicationId application, uint256 amount, bytes32 report) external {
        _programOf(round);
        address builder = IRound(round).application(application).builder;
        if (msg.sender != builder) revert Errors.Ledger_NotBuilder(msg.sender, builder);
        uint256 granted = grantedOf(round, application);
        if (granted == 0) revert Errors.Ledger_NothingGranted(round, application);
        if (amount > granted) revert Errors.Ledger_AmountAboveGranted(amount, granted);
        Record storage record = _records[round][application];
        if (_isWaiting(record)) revert Errors.Ledger_AlreadySubmitted(round, application);
        record.judged = uint128(_justified(record));
        record.submitted = uint128(amount);
        record.submittedAt = uint40(block.timestamp);
        record.isDecided = false;
        emit Events.JustificationSubmitted(round, application, builder, amount, report);
    }

    /// @inheritdoc IFirstLedger
    function judge(address round, ApplicationId application, uint256 amount, bytes32 reason) external {
        if (!IAccessControl(_programOf(round)).hasRole(Roles.REVIEWER, msg.sender)) {
            revert Errors.Ledger_NotReviewer(msg.sender);
        }
        if (msg.sender == IRound(round).application(application).builder) revert Errors.Ledger_OwnRecord(msg.sender);
        Record storage record = _records[round][application];
        if (!_isWaiting(record)) revert Errors.Ledger_NothingToJudge(round, application);
        if (amount > record.submitted) revert Errors.Ledger_AmountAboveGranted(amount, record.submitted);
        record.judged = uint128(amount);
        (record.isDecided, record.wasDecided) = (true, true);
        emit Events.Judged(round, application, msg.sender, amount, reason);
    }

    /* VIEWS */

    /// @inheritdoc ILedger
    function refusalOf(
        address program,
        address builder
    ) external view returns (address round, uint256 owed, uint256 graceUntil) {
        address[] storage open = _openRounds[program][builder];
        for (uint256 i = 0; i < open.length; ++i) {
            round = open[i];
            (owed, graceUntil) = debtOf(round, IRound(round).applicationOf(builder));
            if (owed != 0 && block.timestamp >= graceUntil) return (round, owed, graceUntil);
        }
        return (address(0), 0, 0);
    }

    /// @inheritdoc ILedger
    function predecessor() external pure returns (ILedger) {
        return ILedger(address(0));
    }

    /// @inheritdoc IFirstLedger
    function debtOf(address round, ApplicationId application) public view returns (uint256 owed, uint256 graceUntil) {
        uint256 granted = grantedOf(round, application);
        if (granted == 0) return (0, 0);
        Record storage record = _records[round][application];
        graceUntil = IRound(round).settledAt() + graceTime;
        // Submitted in time is not owed while a reviewer first reads it; after grace, or a refusal, the decision comes first.
        bool isRead = _isWaiting(record) && !record.wasDecided && record.submittedAt < graceUntil;
        uint256 justified = isRead ? record.submitted : _justified(record);
        owed = granted > justified ? granted - justified : 0;
    }

    /// @inheritdoc IFirstLedger
    function grantedOf(address round, ApplicationId application) public view returns (uint256) {
        if (IRound(round).settledAt() == 0) return 0;
        return IRound(round).matchOf(application);
    }

    /// @inheritdoc IFirstLedger
    function justifiedOf(address round, ApplicationId application) external view returns (uint256) {
        uint256 granted = grantedOf(round, application);
        uint256 justified = _justified(_records[round][application]);
        return justified < granted ? justified : granted;
    }

    /// @inheritdoc IFirstLedger
    function recordOf(address round, ApplicationId application) external view returns (Record memory) {
        return _records[round][application];
    }

    /// @inheritdoc IFirstLedger
    function openRoundsOf(address program, address builder) external view returns (address[] memory) {
        return _openRounds[program][builder];
    }

    /* INTERNALS */

    function _programOf(address round) private view returns (address program) {
        program = factory.programOf(round);
        if (program == address(0)) revert Errors.Ledger_NotARound(round);
    }

    function _isWaiting(Record storage record) private view returns (bool) {
        return record.submittedAt != 0 && !record.isDecided && block.timestamp < record.submittedAt + judgeTime;
    }

    /// @dev While one waits, or was not judged in time, what was accepted before; without any decision, what was
    /// submitted.
    function _justified(Record storage record) private view returns (uint256) {
        if (record.submittedAt == 0) return 0;
        return record.wasDecided || _isWaiting(record) ? record.judged : record.submitted;
    }

    /// @dev Whether nothing can come of a Round any more: all is justified, or it ended without a grant. Until it has
    /// ended a grant may still be shown (a Round settled by a list).
    function _isOver(address round, ApplicationId application, uint256 owed) private view returns (bool) {
        if (owed != 0 || _isWaiting(_records[round][application])) return false;
        return grantedOf(round, application) != 0 || IRound(round).phase() >= Phase.Closed;
    }
}
