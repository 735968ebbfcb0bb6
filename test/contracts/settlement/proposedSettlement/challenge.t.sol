// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Proposal, ProposalState, Ruling, SettlementList} from "../../../../contracts/types/Settlements.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract ChallengeTest is SettlementBase {
    function setUp() public override {
        super.setUp();
        _toProposing();
    }

    function test_RevertGiven_NothingToChallenge() public {
        _refusedAs(0, 0, ProposalState.None);
        _propose(proposer, _wrong());
        _refusedAs(0, 1, ProposalState.Proposed);
        _refusedAs(2, 1, ProposalState.Proposed);
        _challenge(challenger, _honest());
        _refusedAs(1, 1, ProposalState.Challenged);
        _rule(Ruling.Neither);
        _refusedAs(1, 1, ProposalState.Rejected);
        _propose(proposer, _wrong());
        // The one that was meant is gone: its successor is not challenged in its place.
        _refusedAs(1, 2, ProposalState.Proposed);
        _skip(CHALLENGE);
        settlement.finalize(address(round));
        _refusedAs(2, 2, ProposalState.Final);
    }

    function test_RevertGiven_ChallengeTimeIsOver() public {
        _propose(proposer, _wrong());
        uint256 until = clock + CHALLENGE;
        SettlementList memory counter = _honest();
        _bondFor(challenger, BOND);
        _setClock(until);
        _expectOver(until);
        vm.prank(challenger);
        settlement.challenge(address(round), 1, counter);
        _setClock(until - 1);
        vm.prank(challenger);
        settlement.challenge(address(round), 1, counter);
        _assertState(ProposalState.Challenged);
    }

    function test_RevertWhen_ProposerChallenges() public {
        _propose(proposer, _wrong());
        _refused(proposer, _honest(), abi.encodeWithSelector(Errors.ProposedSettlement_OwnProposal.selector, proposer));
    }

    function test_RevertWhen_ArbiterChallenges() public {
        _propose(proposer, _wrong());
        bytes memory refusal = abi.encodeWithSelector(Errors.ProposedSettlement_ArbiterIsNoParty.selector, arbiter);
        _refused(arbiter, _honest(), refusal);
    }

    function test_RevertWhen_ListIsTheSame() public {
        SettlementList memory list = _wrong();
        _propose(proposer, list);
        list.data = "other";
        bytes memory refusal = abi.encodeWithSelector(
            Errors.ProposedSettlement_SameList.selector,
            list.root,
            list.total
        );
        _refused(challenger, list, refusal);
        list.total -= 1;
        _challenge(challenger, list);
    }

    function test_RevertWhen_CounterIsBad() public {
        _propose(proposer, _wrong());
        SettlementList memory counter = _honest();
        (bytes32 root, bytes32 data) = (counter.root, counter.data);
        counter.root = 0;
        _refused(challenger, counter, abi.encodeWithSelector(Errors.ProposedSettlement_EmptyList.selector, 0, data));
        (counter.root, counter.data) = (root, 0);
        _refused(challenger, counter, abi.encodeWithSelector(Errors.ProposedSettlement_EmptyList.selector, root, 0));
        (counter.data, counter.count) = (data, 1);
        _refused(challenger, counter, abi.encodeWithSelector(Errors.ProposedSettlement_WrongCount.selector, 1, 2));
        (counter.count, counter.total) = (2, POOL + 1);
        bytes memory refusal = abi.encodeWithSelector(
            Errors.ProposedSettlement_TotalAbovePool.selector,
            uint256(POOL) + 1,
            uint256(POOL)
        );
        _refused(challenger, counter, refusal);
    }

    function test_RevertWhen_BondIsMissing() public {
        _propose(proposer, _wrong());
        SettlementList memory counter = _honest();
        vm.expectRevert(
            abi.encodeWithSignature("ERC20InsufficientAllowance(address,uint256,uint256)", address(settlement), 0, BOND)
        );
        vm.prank(challenger);
        settlement.challenge(address(round), 1, counter);
        _assertState(ProposalState.Proposed);
    }

    function test_WhenChallenged() public {
        _propose(proposer, _wrong());
        _skip(1 days);
        SettlementList memory counter = _honest();
        _bondFor(challenger, BOND);
        vm.expectEmit(address(settlement));
        emit Events.SettlementChallenged(address(round), 1, challenger, counter, clock + RULE);
        vm.prank(challenger);
        settlement.challenge(address(round), 1, counter);
        Proposal memory proposal = _proposal();
        assertEq(proposal.challenger, challenger);
        assertEq(proposal.ruleUntil, clock + RULE);
        assertEq(abi.encode(proposal.counter), abi.encode(counter));
        assertEq(abi.encode(proposal.list), abi.encode(_wrong()));
        _assertState(ProposalState.Challenged);
        _assertOwed(2 * BOND, 0, 0);
    }

    function _refusedAs(uint256 number, uint256 newest, ProposalState state) private {
        SettlementList memory counter = _honest();
        _bondFor(challenger, BOND);
        _expectNotPending(newest, state);
        vm.prank(challenger);
        settlement.challenge(address(round), number, counter);
    }

    function _refused(address person, SettlementList memory counter, bytes memory refusal) private {
        _bondFor(person, BOND);
        vm.expectRevert(refusal);
        vm.prank(person);
        settlement.challenge(address(round), 1, counter);
    }
}
