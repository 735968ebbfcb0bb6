// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IProposedSettlement} from "../interfaces/IProposedSettlement.sol";
import {IRound} from "../interfaces/IRound.sol";
import {ISettler} from "../interfaces/ISettler.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Roles} from "../libraries/Roles.sol";
import {RoundConfig, Times} from "../types/Configuration.sol";
import {Proposal, ProposalState, Ruling, SettlementList} from "../types/Settlements.sol";
import {RoundFacts} from "./parts/RoundFacts.sol";

/// @title ProposedSettlement
/// @notice See IProposedSettlement.
///
/// STATES. Of the one proposal a Round has at a time; t is the block's time.
///
///   from        call         when                            to         proposer's bond   challenger's bond
///   None, Rejected, Lapsed
///               propose      settleFrom ≤ t < proposeUntil   Proposed   taken             –
///   Proposed    challenge    t < challengeUntil              Challenged held              taken
///   Proposed    finalize     challengeUntil ≤ t < fallbackAt Final      returned          –
///   Proposed    close        fallbackAt ≤ t                  Returned   returned          –
///   Challenged  rule Proposal            t < ruleUntil       Final      returned, + half  half, fee, rest to sponsors
///   Challenged  rule Counter             t < ruleUntil       Final      as the other's    returned, + half
///   Challenged  rule Neither             t < ruleUntil       Rejected   sponsors, less    sponsors
///                                                                       one fee
///   Challenged  close, or propose        ruleUntil ≤ t       Lapsed     sponsors          sponsors
///
/// TIMES. challengeUntil = proposal + challengeTime; ruleUntil = challenge + ruleTime. A Program opens no Round on this
/// contract whose fallbackAt is before proposeUntil + resolveTime(), so a ruling and a finalize always have a moment
/// before it, and nothing is pending but what nobody finalized or ruled on.
///
/// ROLES. OPERATOR of the Round's Program in the first two days, at the moment of the call; the Round's arbiter. None of
/// its own.
///
/// LIVENESS. `finalize`, `close` and `withdraw` need nobody; `close` and `withdraw` ask neither Round nor Program.
contract ProposedSettlement is RoundFacts {
    uint256 private constant _MOST_FEE_BPS = 5_000;
    uint256 private constant _LEAST_TIME = 1 days;
    uint256 private constant _MOST_TIME = 30 days;
    /// @dev A Round has at least four days from settleFrom to proposeUntil.
    uint256 private constant _OPERATORS_FIRST = 2 days;

    /* IMMUTABLES */

    uint256 public immutable challengeTime;
    uint256 public immutable ruleTime;
    uint256 public immutable arbiterFeeBps;

    /* STORAGE */

    mapping(address round => Proposal proposal) private _proposals;

    constructor(
        IProgramFactory newFactory,
        uint256 newChallengeTime,
        uint256 newRuleTime,
        uint256 newArbiterFeeBps,
        uint256 newCoinBond
    ) RoundFacts(newFactory, newCoinBond) {
        _checkTime(newChallengeTime);
        _checkTime(newRuleTime);
        if (newArbiterFeeBps > _MOST_FEE_BPS) {
            revert Errors.ProposedSettlement_FeeOutOfBounds(newArbiterFeeBps, _MOST_FEE_BPS);
        }
        (challengeTime, ruleTime, arbiterFeeBps) = (newChallengeTime, newRuleTime, newArbiterFeeBps);
    }

    /* ANYONE */

    /// @inheritdoc IProposedSettlement
    function propose(
        address round,
        SettlementList calldata list
    ) external payable nonReentrant returns (uint256 number) {
        RoundConfig memory config = _configurationOf(round);
        _checkSettling(round);
        Times memory times = IRound(round).times();
        _checkUntil(times.proposeUntil);
        _checkProposer(config, times.settleFrom + _OPERATORS_FIRST);
        Proposal storage proposal = _freeProposal(round);
        _count(round, type(uint256).max);
        _checkList(round, list);

        (address asset, uint256 bond) = _bondOf(round, config);
        uint256 challengeUntil = block.timestamp + challengeTime;
        number = ++proposal.number;
        (proposal.state, proposal.list) = (ProposalState.Proposed, list);
        (proposal.proposer, proposal.arbiter) = (msg.sender, config.modules.arbiter);
        (proposal.challengeUntil, proposal.fallbackAt) = (uint40(challengeUntil), times.fallbackAt);
        (proposal.asset, proposal.bond) = (asset, bond);
        _takeBond(asset, bond);
        emit Events.SettlementProposed(round, number, msg.sender, list, asset, bond, challengeUntil);
    }

    /// @inheritdoc IProposedSettlement
    function challenge(address round, uint256 number, SettlementList calldata counter) external payable nonReentrant {
        Proposal storage proposal = _pending(round, number, ProposalState.Proposed);
        _checkUntil(proposal.challengeUntil);
        if (msg.sender == proposal.proposer) revert Errors.ProposedSettlement_OwnProposal(msg.sender);
        _checkNoArbiter(proposal.arbiter);
        if (counter.root == proposal.list.root && counter.total == proposal.list.total) {
            revert Errors.ProposedSettlement_SameList(counter.root, counter.total);
        }
        _checkList(round, counter);

        uint256 ruleUntil = block.timestamp + ruleTime;
        (proposal.state, proposal.counter) = (ProposalState.Challenged, counter);
        (proposal.challenger, proposal.ruleUntil) = (msg.sender, uint40(ruleUntil));
        _takeBond(proposal.asset, proposal.bond);
        emit Events.SettlementChallenged(round, number, msg.sender, counter, ruleUntil);
    }

    /// @inheritdoc IProposedSettlement
    function finalize(address round) external nonReentrant {
        Proposal storage proposal = _proposals[round];
        uint256 number = proposal.number;
        _pending(round, number, ProposalState.Proposed);
        if (block.timestamp < proposal.challengeUntil) {
            revert Errors.ProposedSettlement_TooEarly(block.timestamp, proposal.challengeUntil);
        }
        proposal.state = ProposalState.Final;
        _credit(proposal.asset, proposal.proposer, proposal.bond);
        emit Events.ProposalFinal(round, number, msg.sender, proposal.bond);
        IRound(round).settleTo(proposal.list.root, proposal.list.total);
    }

    /// @inheritdoc IProposedSettlement
    function close(address round) external nonReentrant {
        Proposal storage proposal = _proposals[round];
        if (_hasLapsed(proposal)) return _lapse(round, proposal);
        if (proposal.state != ProposalState.Proposed || block.timestamp < proposal.fallbackAt) {
            revert Errors.ProposedSettlement_NothingToClose(round, proposal.state);
        }
        proposal.state = ProposalState.Returned;
        _credit(proposal.asset, proposal.proposer, proposal.bond);
        emit Events.ProposalClosed({round: round, number: proposal.number, returned: proposal.bond, forfeited: 0});
    }

    /* THE ARBITER */

    /// @inheritdoc IProposedSettlement
    function rule(address round, uint256 number, Ruling ruling, bytes32 reason) external nonReentrant {
        Proposal storage proposal = _pending(round, number, ProposalState.Challenged);
        if (msg.sender != proposal.arbiter) {
            revert Errors.ProposedSettlement_NotArbiter(msg.sender, proposal.arbiter);
        }
        _checkUntil(proposal.ruleUntil);
        if (reason == 0) revert Errors.ProposedSettlement_NoReason();

        bool isNeither = ruling == Ruling.Neither;
        bool isCounter = ruling == Ruling.Counter;
        proposal.state = isNeither ? ProposalState.Rejected : ProposalState.Final;
        (uint256 bond, address asset) = (proposal.bond, proposal.asset);
        uint256 won = isNeither ? 0 : bond / 2;
        uint256 fee = (bond * arbiterFeeBps) / _FULL_BPS;
        uint256 forfeited = (isNeither ? 2 * bond : bond) - won - fee;
        if (!isNeither) _credit(asset, isCounter ? proposal.challenger : proposal.proposer, bond + won);
        _credit(asset, msg.sender, fee);
        _forfeit(round, forfeited);
        emit Events.SettlementRuled(round, number, msg.sender, ruling, reason, won, fee, forfeited);
        if (isNeither) return;
        SettlementList storage list = isCounter ? proposal.counter : proposal.list;
        IRound(round).settleTo(list.root, list.total);
    }

    /* VIEWS */

    /// @inheritdoc ISettler
    function resolveTime() external view returns (uint256) {
        return challengeTime + ruleTime;
    }

    /// @inheritdoc IProposedSettlement
    function operatorsFirst() external pure returns (uint256) {
        return _OPERATORS_FIRST;
    }

    /// @inheritdoc IProposedSettlement
    function proposalOf(address round) external view returns (Proposal memory) {
        return _proposals[round];
    }

    /* INTERNALS: one proposal */

    /// @dev Where a proposal may be put: there is none, or the last one came to nothing. What it left is overwritten.
    function _freeProposal(address round) private returns (Proposal storage proposal) {
        proposal = _proposals[round];
        if (_hasLapsed(proposal)) _lapse(round, proposal);
        ProposalState state = proposal.state;
        bool isFree = state == ProposalState.None || state == ProposalState.Rejected || state == ProposalState.Lapsed;
        if (!isFree) revert Errors.ProposedSettlement_Pending(round, proposal.number, state);
        delete proposal.counter;
        (proposal.challenger, proposal.ruleUntil) = (address(0), 0);
    }

    function _hasLapsed(Proposal storage proposal) private view returns (bool) {
        return proposal.state == ProposalState.Challenged && block.timestamp >= proposal.ruleUntil;
    }

    /// @dev The arbiter was silent: nobody wins.
    function _lapse(address round, Proposal storage proposal) private {
        proposal.state = ProposalState.Lapsed;
        uint256 forfeited = 2 * proposal.bond;
        _forfeit(round, forfeited);
        emit Events.ProposalClosed({round: round, number: proposal.number, returned: 0, forfeited: forfeited});
    }

    function _pending(
        address round,
        uint256 number,
        ProposalState wanted
    ) private view returns (Proposal storage proposal) {
        proposal = _proposals[round];
        if (proposal.state != wanted || proposal.number != number) {
            revert Errors.ProposedSettlement_NotPending(round, proposal.number, proposal.state);
        }
    }

    /* INTERNALS: checks */

    function _checkProposer(RoundConfig memory config, uint256 operatorsUntil) private view {
        _checkNoArbiter(config.modules.arbiter);
        if (block.timestamp >= operatorsUntil) return;
        if (IAccessControl(config.program).hasRole(Roles.OPERATOR, msg.sender)) return;
        revert Errors.ProposedSettlement_OperatorsFirst(msg.sender, operatorsUntil);
    }

    function _checkNoArbiter(address arbiter) private view {
        if (msg.sender == arbiter) revert Errors.ProposedSettlement_ArbiterIsNoParty(arbiter);
    }

    function _checkUntil(uint256 until) private view {
        if (block.timestamp >= until) revert Errors.ProposedSettlement_TooLate(block.timestamp, until);
    }

    function _checkTime(uint256 time) private pure {
        if (time < _LEAST_TIME || time > _MOST_TIME) {
            revert Errors.ProposedSettlement_TimeOutOfBounds(time, _LEAST_TIME, _MOST_TIME);
        }
    }
}
