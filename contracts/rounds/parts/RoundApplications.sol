// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ILedger} from "../../interfaces/ILedger.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {Applications} from "../../libraries/Applications.sol";
import {Configurations} from "../../libraries/Configurations.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Questions} from "../../libraries/Questions.sol";
import {Roles} from "../../libraries/Roles.sol";
import {Application, ApplicationId, Content, Decision, Status} from "../../types/Applications.sol";
import {Tally} from "../../libraries/Tally.sol";
import {RoundState} from "./RoundState.sol";

/// @notice Who takes part in a Round: Builders apply and withdraw, reviewers decide, and say where money goes.
abstract contract RoundApplications is RoundState {
    using Applications for Applications.Entry;
    using Applications for Applications.Register;

    uint256 private constant _DISQUALIFY_NOTICE = 1 days;

    /* BUILDERS */

    /// @inheritdoc IRound
    function applyToRound(Content calldata content) external returns (ApplicationId id) {
        (uint256 from, uint256 until, uint256 donationsFrom) = Configurations.windows();
        _checkWindow(from, until);
        Content memory c = content;
        _checkRecipient(c.recipient);
        if ((Configurations.kinds() >> c.kind) & 1 == 0) revert Errors.Round_KindNotAllowed(c.kind);
        _checkBuilder();

        bytes28 contentHash;
        (id, contentHash) = _applications.submit(msg.sender, c, block.timestamp < donationsFrom);
        emit Events.Applied({
            application: id,
            builder: msg.sender,
            recipient: c.recipient,
            ask: c.ask,
            kind: c.kind,
            metadata: c.metadata,
            content: contentHash
        });
    }

    /// @inheritdoc IRound
    function withdraw() external {
        _checkLeaving();
        ApplicationId id = _applications.submissionOf[msg.sender].id;
        Tally tally = _entry(id).withdraw(id);
        if (tally.isStatus(Status.Accepted)) _lowerDemand(tally);
        emit Events.Withdrawn(id, msg.sender);
    }

    /// @inheritdoc IRound
    function proposeRecipient(address newRecipient) external {
        ApplicationId id = _applications.submissionOf[msg.sender].id;
        _checkPayable(id);
        _checkRecipient(newRecipient);
        _entry(id).proposedRecipient = newRecipient;
        emit Events.RecipientProposed(id, msg.sender, newRecipient);
    }

    /* REVIEWERS */

    /// @inheritdoc IRound
    function accept(ApplicationId id, bytes28 content, bytes32 reason) external nonReentrant onlyRole(Roles.REVIEWER) {
        _accept(id, content, reason, msg.sender);
    }

    /// @inheritdoc IRound
    function reject(ApplicationId id, bytes28 content, bytes32 reason) external onlyRole(Roles.REVIEWER) {
        _reject(id, content, reason, msg.sender);
    }

    /// @inheritdoc IRound
    function review(
        Decision[] calldata decisions
    ) external nonReentrant onlyRole(Roles.REVIEWER) returns (uint256 failed) {
        if (decisions.length == 0) revert Errors.Round_DecisionsEmpty();
        for (uint256 i = 0; i < decisions.length; ++i) {
            ApplicationId id = decisions[i].application;
            if (_entry(id).tally.isStatus(Status.None)) revert Errors.Round_UnknownApplication(id, i);
            (bool isDone, bytes memory reason) = address(this).call(
                abi.encodeCall(this.decide, (decisions[i], msg.sender))
            );
            if (isDone) continue;
            ++failed;
            emit Events.DecisionFailed(id, msg.sender, i, reason);
        }
    }

    /// @notice One decision of a batch, so that its failure stays its own. The Round itself alone.
    function decide(Decision calldata decision, address reviewer) external {
        _checkSelf();
        if (decision.isAccepted) _accept(decision.application, decision.content, decision.reason, reviewer);
        else _reject(decision.application, decision.content, decision.reason, reviewer);
    }

    /// @inheritdoc IRound
    function disqualify(ApplicationId id, bytes32 reason) external onlyRole(Roles.REVIEWER) {
        if (reason == 0) revert Errors.Round_NoReason();
        _checkLeaving();
        _lowerDemand(_entry(id).move(id, Status.Accepted, Status.Disqualified));
        emit Events.Disqualified(id, msg.sender, reason);
    }

    /// @inheritdoc IRound
    function reinstate(ApplicationId id, bytes32 reason) external {
        if (msg.sender != Configurations.arbiter()) _checkRole(Roles.ADMIN);
        if (reason == 0) revert Errors.Round_NoReason();
        _checkPhase(_OPEN_OR_REVIEW);
        Tally tally = _entry(id).move(id, Status.Disqualified, Status.Accepted);
        _setHot(uint256(_hot.demand) + _demandOf(tally), _hot.escrow);
        emit Events.Reinstated(id, msg.sender, reason);
    }

    /// @inheritdoc IRound
    function confirmRecipient(ApplicationId id, address newRecipient) external onlyRole(Roles.REVIEWER) {
        _checkPayable(id);
        Applications.Entry storage entry = _entry(id);
        address proposed = entry.proposedRecipient;
        if (newRecipient == address(0) || newRecipient != proposed) {
            revert Errors.Round_WrongRecipient({confirmed: newRecipient, proposed: proposed});
        }
        address oldRecipient = entry.payee();
        entry.setRecipient(newRecipient);
        emit Events.RecipientConfirmed(id, msg.sender, oldRecipient, newRecipient);
    }

    /* VIEWS */

    /// @inheritdoc IRound
    function applicationCount() external view returns (uint256) {
        return _applications.count;
    }

    /// @inheritdoc IRound
    function acceptedApplications() external view returns (ApplicationId[] memory ids) {
        ids = new ApplicationId[](_applications.accepted.length);
        for (uint256 i = 0; i < ids.length; ++i) ids[i] = _applications.accepted[i];
    }

    /// @inheritdoc IRound
    function application(ApplicationId id) external view returns (Application memory) {
        return _applications.read(id);
    }

    /// @inheritdoc IRound
    function applicationOf(address builder) external view returns (ApplicationId) {
        return _applications.submissionOf[builder].id;
    }

    /* INTERNALS */

    function _accept(ApplicationId id, bytes28 content, bytes32 reason, address reviewer) private {
        _checkPhase(_OPEN);
        Applications.Entry storage entry = _entry(id);
        uint256 multiplier = _judge(entry, id, content, Status.Accepted).multiplier();
        if (multiplier == 0) {
            uint256 allowance = Configurations.eligibilityGas();
            multiplier = Questions.multiplier(Configurations.calibration(), id, entry.builder, allowance);
            entry.tally = entry.tally.withMultiplier(multiplier);
            _applications.accepted.push(id);
        }
        address ledger = Configurations.ledger();
        if (ledger != address(0)) ILedger(ledger).onAccepted(id, entry.builder, entry.ask);
        emit Events.Accepted(id, reviewer, content, multiplier, reason);
    }

    function _reject(ApplicationId id, bytes28 content, bytes32 reason, address reviewer) private {
        _checkPhase(_OPEN);
        if (reason == 0) revert Errors.Round_NoReason();
        _judge(_entry(id), id, content, Status.Rejected);
        emit Events.Rejected(id, reviewer, content, reason);
    }

    /// @dev Decides about a Pending application, if `content` is what its Builder asks for now (D034).
    function _judge(
        Applications.Entry storage entry,
        ApplicationId id,
        bytes28 content,
        Status to
    ) private returns (Tally tally) {
        tally = entry.move(id, Status.Pending, to);
        bytes28 current = _applications.contentOf(entry);
        if (content != current)
            revert Errors.Round_ContentChanged({application: id, judged: content, current: current});
    }

    function _checkBuilder() private view {
        address gate = Configurations.builderGate();
        (bool hasAnswered, uint256 weight) = Questions.weightNow(gate, msg.sender, Configurations.eligibilityGas());
        if (!hasAnswered) revert Errors.Round_EligibilityFailed(gate, msg.sender);
        if (weight == 0) revert Errors.Round_BuilderNotEligible(msg.sender);
    }

    /// @dev Nobody leaves in the last day before settling, so that nobody can be robbed at the last moment (D137).
    function _checkLeaving() private view {
        _checkPhase(_OPEN_OR_REVIEW);
        _checkUntil(_moved(Configurations.settleFrom()) - _DISQUALIFY_NOTICE);
    }

    /// @dev While there may be something left to pay.
    function _checkPayable(ApplicationId id) private view {
        _checkPhase(_OPEN_OR_REVIEW | _SETTLING_OR_SETTLED);
        Tally tally = _entry(id).tally;
        tally.check(id, Status.Accepted);
        if (tally.isMarked(Applications.ALL_PAID)) revert Errors.Round_AlreadyPaid(id);
    }

    function _checkRecipient(address recipient) private view {
        if (
            recipient == address(0) ||
            recipient == address(this) ||
            recipient == _assetBeside() ||
            recipient == Configurations.poolAsset()
        ) revert Errors.Round_BadRecipient(recipient);
    }
}
