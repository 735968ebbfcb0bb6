// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IDonationRound} from "../../interfaces/IDonationRound.sol";
import {IPriceList} from "../../interfaces/IPriceList.sol";
import {IProgramFactory} from "../../interfaces/IProgramFactory.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Assets} from "../../libraries/Assets.sol";
import {ConfigurationReader} from "../../libraries/ConfigurationReader.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Roles} from "../../libraries/Roles.sol";
import {Units} from "../../libraries/Units.sol";
import {Voice} from "../../libraries/Voice.sol";
import {WorkRecords} from "../../libraries/WorkRecords.sol";
import {ApplicationId, Pair} from "../../types/Applications.sol";
import {Objection, Quantity, Report, UnitId, WorkRecord, WorkState} from "../../types/Work.sol";

/// @notice The record of each application: what was granted, submitted, answered, decided, repaid.
abstract contract LedgerRecords is IWorkLedger, ReentrancyGuardTransient {
    using ConfigurationReader for bytes;
    using SafeERC20 for IERC20;
    using WorkRecords for WorkRecords.Record;

    IProgramFactory public immutable factory;
    IPriceList public immutable prices;
    uint40 internal immutable _graceTime;
    uint40 internal immutable _judgeTime;
    uint16 internal immutable _objectionBps;

    mapping(address round => mapping(ApplicationId application => WorkRecords.Record record)) private _records;

    constructor(
        IProgramFactory newFactory,
        IPriceList newPrices,
        uint40 newGraceTime,
        uint40 newJudgeTime,
        uint16 newObjectionBps
    ) {
        (factory, prices) = (newFactory, newPrices);
        (_graceTime, _judgeTime, _objectionBps) = (newGraceTime, newJudgeTime, newObjectionBps);
    }

    /* BUILDERS */

    /// @inheritdoc IWorkLedger
    function justify(address round, ApplicationId application, Report calldata report) external {
        address program = _programOf(round);
        _checkBuilder(round, application);
        uint256 granted = grantedOf(round, application);
        if (granted == 0) revert Errors.Ledger_NothingGranted(round, application);
        if (report.digest == 0) revert Errors.Ledger_NoReport();
        WorkRecords.Record storage record = _records[round][application];
        if (record.isWaiting() || record.isAnswerable(_judgeTime) || record.isAppealOpen()) {
            revert Errors.Ledger_AlreadySubmitted(round, application);
        }
        _checkOutcomes(round, report);
        uint256 spent = prices.costDown(program, IRound(round).poolAsset(), report.items, openedAt(round));
        record.submit(SafeCast.toUint128(spent), granted, report.outcomes, _judgeTime);
        emit Events.WorkSubmitted({
            round: round,
            application: application,
            builder: msg.sender,
            submission: record.submission,
            cost: spent,
            granted: granted,
            report: report
        });
    }

    /// @inheritdoc IWorkLedger
    function appeal(address round, ApplicationId application, bytes32 reason) external {
        _programOf(round);
        _checkBuilder(round, application);
        if (_arbiterOf(round) == address(0)) revert Errors.Ledger_NoArbiter(round);
        WorkRecords.Record storage record = _records[round][application];
        if (record.hasAppealed || !record.isAppealable(_judgeTime)) {
            revert Errors.Ledger_NothingToAppeal(round, application);
        }
        record.appeal(_judgeTime);
        emit Events.WorkAppealed(round, application, msg.sender, record.appealUntil, reason);
    }

    /// @inheritdoc IWorkLedger
    function repay(address round, ApplicationId application, uint256 amount) external payable nonReentrant {
        _programOf(round);
        address asset = IRound(round).poolAsset();
        if (asset == address(0)) revert Errors.Ledger_NoAsset(round);
        (uint256 owed, ) = debtOf(round, application);
        uint256 paid = Math.min(amount, owed);
        if (paid == 0) revert Errors.Ledger_NothingOwed(round, application, owed, amount);
        _records[round][application].repaid += uint128(paid);
        emit Events.Repaid(round, application, msg.sender, paid);
        _pay(asset, round, amount, paid);
        // What has arrived is the sponsors' in any case: anyone can absorb it later.
        try IRound(round).absorb() {} catch {}
        if (asset == Assets.NATIVE) Assets.send(asset, msg.sender, amount - paid);
    }

    /* FUNDERS AND REVIEWERS */

    /// @inheritdoc IWorkLedger
    function respond(address round, ApplicationId application, bool approves, bytes32 reason) external {
        _checkOther(_programOf(round), round, application);
        WorkRecords.Record storage record = _records[round][application];
        if (!record.isAnswerable(_judgeTime)) revert Errors.Ledger_NothingToJudge(round, application);
        Pair memory pair = IDonationRound(round).pair(application, msg.sender);
        (uint256 min, uint256 max) = Clones.fetchCloneArgs(round).counted();
        uint256 effective = Voice.effectiveDown(pair.amount, pair.weight, min, max);
        if (effective == 0) revert Errors.Ledger_NotADonor(round, application, msg.sender);
        if (record.answerOf[msg.sender].submission == record.submission) {
            revert Errors.Ledger_AlreadyAnswered(round, application, msg.sender);
        }
        uint256 total = IRound(round).application(application).effective;
        record.answer(msg.sender, approves, effective, total, _objectionBps, _judgeTime);
        emit Events.WorkAnswered(round, application, msg.sender, approves, effective, reason);
    }

    /// @inheritdoc IWorkLedger
    function judge(
        address round,
        ApplicationId application,
        uint256 amount,
        Quantity[] calldata outcomes,
        bytes32 reason
    ) external {
        address program = _programOf(round);
        if (!IAccessControl(program).hasRole(Roles.REVIEWER, msg.sender)) {
            revert Errors.Ledger_NotReviewer(msg.sender);
        }
        _checkOther(program, round, application);
        WorkRecords.Record storage record = _records[round][application];
        if (!record.isWaiting()) revert Errors.Ledger_NothingToJudge(round, application);
        _decide(record, round, application, amount, outcomes, reason, false);
    }

    /// @inheritdoc IWorkLedger
    function rule(
        address round,
        ApplicationId application,
        uint256 amount,
        Quantity[] calldata outcomes,
        bytes32 reason
    ) external {
        address program = _programOf(round);
        address arbiter = _arbiterOf(round);
        if (msg.sender != arbiter) revert Errors.Ledger_NotArbiter(msg.sender, arbiter);
        _checkOther(program, round, application);
        WorkRecords.Record storage record = _records[round][application];
        if (!record.isAppealOpen()) revert Errors.Ledger_NoAppeal(round, application);
        record.isRuled = true;
        _decide(record, round, application, amount, outcomes, reason, true);
    }

    /* VIEWS: one application */

    /// @inheritdoc IWorkLedger
    function stateOf(address round, ApplicationId application) public view returns (WorkState) {
        uint256 granted = grantedOf(round, application);
        if (granted == 0 || _accountableOf(_programOf(round), round, granted) == 0) return WorkState.None;
        WorkRecords.Record storage record = _records[round][application];
        if (record.submission == 0) return WorkState.Owing;
        return record.isWaiting() || record.isAppealOpen() ? WorkState.Submitted : WorkState.Decided;
    }

    /// @inheritdoc IWorkLedger
    function recordOf(address round, ApplicationId application) external view returns (WorkRecord memory) {
        return _records[round][application].read(_judgeTime);
    }

    /// @inheritdoc IWorkLedger
    function grantedOf(address round, ApplicationId application) public view returns (uint256) {
        return IRound(round).settledAt() == 0 ? 0 : IRound(round).matchOf(application);
    }

    /// @inheritdoc IWorkLedger
    function justifiedAt(address round, ApplicationId application, uint256 timestamp) public view returns (uint256) {
        return _justifiedAt(round, application, grantedOf(round, application), timestamp);
    }

    /// @inheritdoc IWorkLedger
    function debtOf(address round, ApplicationId application) public view returns (uint256 owed, uint256 graceUntil) {
        uint256 granted = grantedOf(round, application);
        return _debtOf(granted == 0 ? address(0) : _programOf(round), round, application, granted);
    }

    /// @inheritdoc IWorkLedger
    function outcomeOf(address round, ApplicationId application, UnitId unit) external view returns (uint256) {
        return _records[round][application].outcomeOf(unit, _judgeTime);
    }

    /// @inheritdoc IWorkLedger
    function verdictOf(
        address round,
        ApplicationId application
    ) external view returns (bool isFinal, uint256 granted, uint256 justified) {
        granted = grantedOf(round, application);
        justified = justifiedAt(round, application, block.timestamp);
        WorkState state = stateOf(round, application);
        WorkRecords.Record storage record = _records[round][application];
        // Submitting again after a decision does not put it off: what was accepted only rises.
        if (state == WorkState.Submitted) isFinal = record.wasDecided && !record.isAppealOpen();
        if (state == WorkState.Decided) isFinal = !record.isInDoubt();
        if (state == WorkState.Owing) isFinal = block.timestamp >= IRound(round).settledAt() + _graceTime;
    }

    /// @inheritdoc IWorkLedger
    function objectionOf(address round, ApplicationId application, address explorer) external view returns (Objection) {
        return _records[round][application].objectionOf(explorer);
    }

    /// @inheritdoc IWorkLedger
    function openedAt(address round) public view returns (uint256) {
        return IRound(round).times().applicationsFrom;
    }

    /* SEAM */

    /// @dev Whether two addresses are one person to a Program.
    function _isSamePerson(address program, address one, address other) internal view virtual returns (bool);

    /* INTERNALS */

    function _decide(
        WorkRecords.Record storage record,
        address round,
        ApplicationId application,
        uint256 amount,
        Quantity[] calldata outcomes,
        bytes32 reason,
        bool isRuling
    ) private {
        if (reason == 0) revert Errors.Ledger_NoReason();
        record.decide(amount, outcomes);
        emit Events.WorkJudged(round, application, msg.sender, amount, outcomes, reason, isRuling);
    }

    function _pay(address asset, address round, uint256 amount, uint256 paid) private {
        uint256 value = asset == Assets.NATIVE ? amount : 0;
        if (msg.value != value) revert Errors.Assets_WrongValue({sent: msg.value, needed: value});
        if (asset == Assets.NATIVE) return Assets.send(asset, round, paid);
        uint256 before = IERC20(asset).balanceOf(round);
        IERC20(asset).safeTransferFrom(msg.sender, round, paid);
        uint256 received = IERC20(asset).balanceOf(round) - before;
        if (received < paid) revert Errors.Assets_ReceivedTooLittle(asset, received, paid);
    }

    function _debtOf(
        address program,
        address round,
        ApplicationId application,
        uint256 granted
    ) internal view returns (uint256 owed, uint256 graceUntil) {
        uint256 settledAt = IRound(round).settledAt();
        if (settledAt == 0) return (0, 0);
        graceUntil = settledAt + _graceTime;
        WorkRecords.Record storage record = _records[round][application];
        if (granted == 0) return (0, graceUntil);
        uint256 covered = record.countedAgainstDebt(graceUntil) + record.repaid;
        // All covered: there is no need to ask for a price.
        if (covered < granted) owed = Math.saturatingSub(_accountableOf(program, round, granted), covered);
    }

    function _justifiedAt(
        address round,
        ApplicationId application,
        uint256 granted,
        uint256 timestamp
    ) internal view returns (uint256) {
        return Math.min(granted, _records[round][application].acceptedAt(timestamp));
    }

    /// @dev What is to be accounted for: nothing of a grant at or below the de-minimis amount.
    function _accountableOf(address program, address round, uint256 granted) private view returns (uint256) {
        uint256 deMinimis = prices.priceAt(program, IRound(round).poolAsset(), Units.DE_MINIMIS, openedAt(round));
        return granted <= deMinimis ? 0 : granted;
    }

    /// @dev The procedure's digest is sha2-256 of (document, units), so that the Round's address commits to its units.
    function _checkOutcomes(address round, Report calldata report) private view {
        uint256 count = report.outcomes.length;
        if (count == 0) return;
        if (count > WorkRecords.MAX_OUTCOMES) {
            revert Errors.Ledger_TooManyOutcomes(count, WorkRecords.MAX_OUTCOMES);
        }
        bytes32 shown = sha256(abi.encode(report.document, report.units));
        bytes32 procedure = Clones.fetchCloneArgs(round).procedure();
        if (shown != procedure) revert Errors.Ledger_BadProcedure(shown, procedure);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 unit = UnitId.unwrap(report.outcomes[i].unit);
            bool isNamed = false;
            for (uint256 j = 0; j < report.units.length && !isNamed; ++j) {
                isNamed = unit == UnitId.unwrap(report.units[j]);
            }
            if (!isNamed) revert Errors.Ledger_UnknownUnit(report.outcomes[i].unit);
        }
    }

    function _checkBuilder(address round, ApplicationId application) private view {
        address builder = IRound(round).application(application).builder;
        if (msg.sender != builder) revert Errors.Ledger_NotBuilder(msg.sender, builder);
    }

    /// @dev Nobody decides about its own work.
    function _checkOther(address program, address round, ApplicationId application) private view {
        address builder = IRound(round).application(application).builder;
        if (_isSamePerson(program, msg.sender, builder)) revert Errors.Ledger_OwnRecord(msg.sender);
    }

    function _programOf(address round) internal view returns (address program) {
        program = factory.programOf(round);
        if (program == address(0)) revert Errors.Ledger_NotARound(round);
    }

    function _arbiterOf(address round) private view returns (address) {
        return Clones.fetchCloneArgs(round).arbiter();
    }
}
