// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IDistributor} from "../interfaces/IDistributor.sol";
import {IMilestones} from "../interfaces/IMilestones.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRound} from "../interfaces/IRound.sol";
import {Assets} from "../libraries/Assets.sol";
import {ConfigurationReader} from "../libraries/ConfigurationReader.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {MilestoneParts} from "../libraries/MilestoneParts.sol";
import {ApplicationId} from "../types/Applications.sol";
import {MilestoneState, MilestoneStatus} from "../types/Milestones.sol";
import {MilestonePlans} from "./parts/MilestonePlans.sol";

/// @title Milestones
/// @notice See IMilestones, which has the table of states.
///
/// FUNDS. balance ≥ owed = Σ of the parts neither paid nor released. Out go `pay`, to the recipient or where it says, and
/// `release`, to the Round.
///
/// ROLES. REVIEWERs of the Round's Program at the moment of the call, the arbiter of the Round's configuration, the
/// Builder. None of its own.
///
/// WHY DELIVER HAS NO GUARD. A recipient that is paid in the native coin is called. Could it make a delivery fail from
/// there, its Builder would have the next match paid past its milestones by `claimDirect`. So `deliver` is open all the
/// time, and whatever is sent is seen afterwards to have taken from the balance no more than from what is owed.
///
/// LIVENESS. Each wait ends at a time known when it begins: three judge times after its deadline a part is Accepted, Lost
/// or gone, and a year later anyone can send what is left to the sponsors.
contract Milestones is MilestonePlans, ReentrancyGuardTransient {
    using ConfigurationReader for bytes;
    using MilestoneParts for MilestoneParts.Part;

    struct Holding {
        address recipient;
        uint40 settledAt;
        uint256 amount;
        mapping(uint256 part => MilestoneParts.Part record) parts;
    }

    uint256 private constant _MOST_JUDGE_TIME = 90 days;
    uint256 private constant _CLAIM_TIME = 365 days;

    address public immutable asset;
    uint256 public immutable judgeTime;

    uint256 public owed;
    mapping(address round => mapping(ApplicationId application => Holding holding)) private _holdings;

    constructor(
        IProgramFactory newFactory,
        address newAsset,
        uint256 newJudgeTime,
        uint256 newDefaultTime
    ) MilestonePlans(newFactory, newDefaultTime) {
        if (newAsset == address(0)) revert Errors.Milestones_NoAsset();
        _checkTime(newJudgeTime, _MOST_JUDGE_TIME);
        (asset, judgeTime) = (newAsset, newJudgeTime);
    }

    receive() external payable {
        if (asset != Assets.NATIVE) revert Errors.Assets_WrongValue({sent: msg.value, needed: 0});
    }

    /* ROUNDS */

    /// @inheritdoc IDistributor
    function deliver(ApplicationId application, address recipient, uint256 amount) external {
        _programOf(msg.sender);
        address asked = IRound(msg.sender).poolAsset();
        if (asked != asset) revert Errors.Milestones_OtherAsset(asset, asked);
        if (amount == 0) revert Errors.Milestones_ZeroAmount();
        Holding storage holding = _holdings[msg.sender][application];
        if (holding.amount != 0) revert Errors.Milestones_DeliveredAlready(msg.sender, application);
        uint256 newOwed = owed + amount;
        uint256 held = Assets.balance(asset);
        if (held < newOwed) revert Errors.Assets_ReceivedTooLittle(asset, held, newOwed);
        owed = newOwed;
        (holding.recipient, holding.amount) = (recipient, amount);
        holding.settledAt = SafeCast.toUint40(IRound(msg.sender).settledAt());
        emit Events.Delivered(msg.sender, application, recipient, asset, amount);
    }

    /* BUILDERS */

    /// @inheritdoc IMilestones
    function submit(address round, ApplicationId application, uint256 part, bytes32 evidence) external {
        (MilestoneParts.Part storage record, uint256 deadline) = _part(round, application, part);
        _checkBuilder(round, application);
        if (evidence == 0) revert Errors.Milestones_NoEvidence();
        MilestoneState state = _stateOf(record, round, deadline);
        if (state != MilestoneState.Open) _requireState(part, state, MilestoneState.Rejected);
        // Rejected, but only an appeal is left.
        if (!record.maySubmit(deadline)) revert Errors.Milestones_TooLate(part, deadline, record.submissions);
        record.submit(evidence, judgeTime);
        emit Events.MilestoneSubmitted(round, application, part, evidence, record.submissions, record.waitUntil);
    }

    /// @inheritdoc IMilestones
    function appeal(address round, ApplicationId application, uint256 part, bytes32 statement) external {
        (MilestoneParts.Part storage record, ) = _part(round, application, part);
        _checkBuilder(round, application);
        if (statement == 0) revert Errors.Milestones_NoReason();
        if (!record.mayAppeal(_arbiterOf(round) != address(0))) {
            revert Errors.Milestones_NothingToAppeal(round, application, part);
        }
        record.appeal(judgeTime);
        emit Events.MilestoneAppealed(round, application, part, statement, record.waitUntil);
    }

    /* JUDGES */

    /// @inheritdoc IMilestones
    function decide(
        address round,
        ApplicationId application,
        uint256 part,
        bytes32 evidence,
        bool isAccepted,
        bytes32 reason
    ) external {
        (MilestoneParts.Part storage record, uint256 deadline) = _part(round, application, part);
        _checkReviewer(round, application);
        _requireState(part, _stateOf(record, round, deadline), MilestoneState.Submitted);
        if (evidence != record.evidence) revert Errors.Milestones_EvidenceChanged(evidence, record.evidence);
        if (!isAccepted && reason == 0) revert Errors.Milestones_NoReason();
        record.judge(isAccepted, judgeTime);
        emit Events.MilestoneDecided(round, application, part, msg.sender, isAccepted, reason);
    }

    /// @inheritdoc IMilestones
    function rule(address round, ApplicationId application, uint256 part, bool isAccepted, bytes32 reason) external {
        (MilestoneParts.Part storage record, uint256 deadline) = _part(round, application, part);
        address arbiter = _arbiterOf(round);
        if (msg.sender != arbiter) revert Errors.Milestones_NotArbiter(msg.sender, arbiter);
        _checkOther(round, application);
        _requireState(part, _stateOf(record, round, deadline), MilestoneState.Appealed);
        if (reason == 0) revert Errors.Milestones_NoReason();
        record.rule(isAccepted);
        emit Events.MilestoneRuled(round, application, part, msg.sender, isAccepted, reason);
    }

    /* MONEY */

    /// @inheritdoc IMilestones
    function pay(
        address round,
        ApplicationId application,
        uint256 part,
        address to
    ) external nonReentrant returns (uint256 amount) {
        (MilestoneParts.Part storage record, uint256 deadline) = _part(round, application, part);
        address recipient = _holdings[round][application].recipient;
        if (to == address(0) || to == address(this) || (msg.sender != recipient && to != recipient)) {
            revert Errors.Milestones_NotRecipient(msg.sender, recipient);
        }
        _requireState(part, _stateOf(record, round, deadline), MilestoneState.Accepted);
        record.payout = MilestoneParts.Payout.Paid;
        amount = _shareOf(round, application, part, _holdings[round][application].amount);
        _send(to, amount);
        emit Events.MilestonePaid(round, application, part, recipient, to, amount);
    }

    /// @inheritdoc IMilestones
    function release(
        address round,
        ApplicationId application,
        uint256 part
    ) external nonReentrant returns (uint256 amount) {
        (MilestoneParts.Part storage record, uint256 deadline) = _part(round, application, part);
        MilestoneState state = _stateOf(record, round, deadline);
        bool isForgotten = state == MilestoneState.Accepted && block.timestamp >= _lastCall(deadline);
        if (!isForgotten) _requireState(part, state, MilestoneState.Lost);
        record.payout = MilestoneParts.Payout.Released;
        amount = _shareOf(round, application, part, _holdings[round][application].amount);
        _send(round, amount);
        // Where the Round cannot take it in now, anyone can have it absorbed later.
        try IRound(round).absorb() {} catch {}
        emit Events.MilestoneReleased(round, application, part, amount);
    }

    /* VIEWS */

    /// @inheritdoc IMilestones
    function statusOf(
        address round,
        ApplicationId application,
        uint256 part
    ) external view returns (MilestoneStatus memory status) {
        uint256 time = _timeOf(round, application, part);
        Holding storage holding = _holdings[round][application];
        if (holding.amount == 0) return status;
        MilestoneParts.Part storage record = holding.parts[part];
        status.deadline = holding.settledAt + time;
        status.state = _stateOf(record, round, status.deadline);
        status.amount = _shareOf(round, application, part, holding.amount);
        (status.waitUntil, status.submissions) = (record.waitUntil, record.submissions);
        (status.hasAppealed, status.evidence) = (record.hasAppealed, record.evidence);
    }

    /// @inheritdoc IMilestones
    function holdingOf(
        address round,
        ApplicationId application
    ) external view returns (address recipient, uint256 amount, uint256 settledAt) {
        Holding storage holding = _holdings[round][application];
        return (holding.recipient, holding.amount, holding.settledAt);
    }

    /// @inheritdoc IMilestones
    function lastCallOf(address round, ApplicationId application, uint256 part) external view returns (uint256) {
        (, uint256 deadline) = _part(round, application, part);
        return _lastCall(deadline);
    }

    /* INTERNALS */

    function _deliveredTo(address round, ApplicationId application) internal view override returns (address) {
        return _holdings[round][application].recipient;
    }

    /// @dev Sends what was owed. The asset may call anybody in between, `deliver` too: if there is less than is owed
    /// afterwards, and it was not so before, then what was on its way out has been delivered a second time.
    function _send(address to, uint256 amount) private {
        (uint256 owedBefore, uint256 heldBefore) = (owed, Assets.balance(asset));
        owed = owedBefore - amount;
        Assets.send(asset, to, amount);
        uint256 held = Assets.balance(asset);
        bool isShorter = held + owedBefore < heldBefore + owed;
        if (held < owed && isShorter) revert Errors.Milestones_Short(asset, held, owed);
    }

    function _part(
        address round,
        ApplicationId application,
        uint256 part
    ) private view returns (MilestoneParts.Part storage record, uint256 deadline) {
        Holding storage holding = _holdings[round][application];
        if (holding.amount == 0) revert Errors.Milestones_NothingDelivered(round, application);
        return (holding.parts[part], holding.settledAt + _timeOf(round, application, part));
    }

    function _stateOf(
        MilestoneParts.Part storage record,
        address round,
        uint256 deadline
    ) private view returns (MilestoneState) {
        return record.stateOf(deadline, _arbiterOf(round) != address(0));
    }

    function _requireState(uint256 part, MilestoneState state, MilestoneState needed) private pure {
        if (state != needed) revert Errors.Milestones_WrongState(part, state);
    }

    function _lastCall(uint256 deadline) private view returns (uint256) {
        return deadline + 3 * judgeTime + _CLAIM_TIME;
    }

    /// @dev Of the Round's own configuration, which is its code.
    function _arbiterOf(address round) private view returns (address) {
        return Clones.fetchCloneArgs(round).arbiter();
    }
}
