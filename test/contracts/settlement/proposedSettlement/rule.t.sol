// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {ProposalState, Ruling} from "../../../../contracts/types/Settlements.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract RuleTest is SettlementBase {
    function test_RevertGiven_NotArbiter() public {
        _disputed();
        address[] memory others = _othersThan(arbiter);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_NotArbiter.selector, others[i], arbiter));
            vm.prank(others[i]);
            settlement.rule(address(round), 1, Ruling.Counter, REASON);
        }
    }

    function test_RevertGiven_NothingToRuleOn() public {
        _refusedAs(1, 0, ProposalState.None);
        _toProposing();
        _propose(proposer, _wrong());
        _refusedAs(1, 1, ProposalState.Proposed);
        _challenge(challenger, _honest());
        _refusedAs(2, 1, ProposalState.Challenged);
        _rule(Ruling.Neither);
        _refusedAs(1, 1, ProposalState.Rejected);
        _propose(proposer, _wrong());
        _challenge(challenger, _honest());
        _refusedAs(1, 2, ProposalState.Challenged);
        _rule(Ruling.Counter);
        _refusedAs(2, 2, ProposalState.Final);
    }

    function test_RevertGiven_RuleTimeIsOver() public {
        _disputed();
        uint256 until = clock + RULE;
        _setClock(until);
        _expectOver(until);
        vm.prank(arbiter);
        settlement.rule(address(round), 1, Ruling.Counter, REASON);
        _setClock(until - 1);
        _rule(Ruling.Counter);
    }

    function test_RevertWhen_NoReason() public {
        _disputed();
        vm.expectRevert(Errors.ProposedSettlement_NoReason.selector);
        vm.prank(arbiter);
        settlement.rule(address(round), 1, Ruling.Counter, 0);
    }

    function test_WhenProposalIsPicked() public {
        _disputed();
        vm.expectEmit(address(settlement));
        emit Events.SettlementRuled(address(round), 1, arbiter, Ruling.Proposal, REASON, HALF, FEE, REST);
        vm.expectEmit(address(round));
        emit Events.SettledTo(address(settlement), _wrong().root, 9_000e18);
        _rule(Ruling.Proposal);
        _assertPhase(Phase.Settled);
        _assertState(ProposalState.Final);
        assertEq(_balance(proposer), BOND + HALF);
        assertEq(_balance(challenger), 0);
        assertEq(_balance(arbiter), FEE);
        _assertOwed(0, BOND + HALF + FEE, REST);
    }

    function test_WhenCounterIsPicked() public {
        _disputed();
        vm.expectEmit(address(settlement));
        emit Events.SettlementRuled(address(round), 1, arbiter, Ruling.Counter, REASON, HALF, FEE, REST);
        _rule(Ruling.Counter);
        assertEq(round.settlementRoot(), _honest().root);
        _assertState(ProposalState.Final);
        assertEq(_balance(challenger), BOND + HALF);
        assertEq(_balance(proposer), 0);
        assertEq(_balance(arbiter), FEE);
        _assertOwed(0, BOND + HALF + FEE, REST);
    }

    function test_WhenNeitherIsPicked() public {
        _disputed();
        vm.expectEmit(address(settlement));
        emit Events.SettlementRuled(address(round), 1, arbiter, Ruling.Neither, REASON, 0, FEE, 2 * BOND - FEE);
        _rule(Ruling.Neither);
        _assertPhase(Phase.Settling);
        _assertState(ProposalState.Rejected);
        assertEq(_balance(arbiter), FEE);
        _assertOwed(0, FEE, 2 * BOND - FEE);
    }

    function test_GivenLastMoment() public {
        _setClock(_times().proposeUntil - 1);
        _propose(proposer, _wrong());
        _skip(CHALLENGE - 1);
        _challenge(challenger, _honest());
        _skip(RULE - 1);
        assertLt(clock, _times().fallbackAt, "the fallback came first");
        _rule(Ruling.Counter);
        _assertPhase(Phase.Settled);
    }

    function test_WhenBondsAreAnything(uint96 pool, uint8 ruling) public {
        pool = uint96(bound(pool, 1, type(uint96).max));
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _fund(pool);
        _toProposing();
        _propose(proposer, _list(0, pool));
        _challenge(challenger, _list(pool, pool));
        uint256 bond = _proposal().bond;
        _rule(Ruling(ruling % 3));
        _assertOwed(0, 2 * bond - _releasable(), _releasable());
        assertEq(_balance(arbiter), bond / 10);
        uint256 winner = ruling % 3 == 0 ? 0 : bond + bond / 2;
        assertEq(_balance(proposer) + _balance(challenger), winner);
    }

    function _refusedAs(uint256 number, uint256 newest, ProposalState state) private {
        _expectNotPending(newest, state);
        vm.prank(arbiter);
        settlement.rule(address(round), number, Ruling.Proposal, REASON);
    }
}
