// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProposedSettlement} from "../../../../contracts/interfaces/IProposedSettlement.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Proposal, ProposalState, Ruling, SettlementList} from "../../../../contracts/types/Settlements.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {FeeToken, HookToken} from "../../support/TestToken.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract ProposeTest is SettlementBase {
    function test_RevertGiven_NotARound() public {
        address[2] memory strangers = [anyone, address(token)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_NotARound.selector, strangers[i]));
            settlement.propose(strangers[i], _honest());
        }
    }

    function test_RevertGiven_AnotherSettler() public {
        _reopen(_config());
        SettlementList memory list = _honest();
        vm.expectRevert(
            abi.encodeWithSelector(Errors.ProposedSettlement_NotItsSettler.selector, address(round), address(0))
        );
        settlement.propose(address(round), list);
    }

    function test_RevertGiven_NotSettling() public {
        uint256 state = vm.snapshotState();
        _cancel();
        _refusedIn(Phase.Cancelled);
        vm.revertToState(state);
        _refusedIn(Phase.Open);
        _setClock(_times().settleFrom - 1);
        _refusedIn(Phase.Review);
        _skip(1);
        _propose(operator, _honest());
        _skip(CHALLENGE);
        settlement.finalize(address(round));
        _refusedIn(Phase.Settled);
        _toClosed();
        _refusedIn(Phase.Closed);
    }

    function test_RevertGiven_ProposeUntilIsPast() public {
        uint256 until = _times().proposeUntil;
        _setClock(until);
        _bondFor(proposer, BOND);
        SettlementList memory list = _honest();
        _expectOver(until);
        vm.prank(proposer);
        settlement.propose(address(round), list);
        _setClock(until - 1);
        assertEq(_propose(proposer, list), 1);
    }

    function test_RevertGiven_OperatorsFirst() public {
        uint256 until = _times().settleFrom + 2 days;
        _setClock(until - 1);
        _bondFor(proposer, BOND);
        SettlementList memory list = _honest();
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_OperatorsFirst.selector, proposer, until));
        vm.prank(proposer);
        settlement.propose(address(round), list);
        _skip(1);
        vm.prank(proposer);
        settlement.propose(address(round), list);
    }

    function test_RevertGiven_Pending() public {
        _disputed();
        _refusedPending(ProposalState.Challenged);
        _rule(Ruling.Neither);
        _propose(proposer, _honest());
        _refusedPending(ProposalState.Proposed);
        _skip(CHALLENGE);
        _refusedPending(ProposalState.Proposed);
        settlement.finalize(address(round));
        _refusedIn(Phase.Settled);
    }

    function test_RevertWhen_ArbiterProposes() public {
        _toProposing();
        SettlementList memory list = _honest();
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_ArbiterIsNoParty.selector, arbiter));
        vm.prank(arbiter);
        settlement.propose(address(round), list);
    }

    function test_RevertWhen_EmptyList() public {
        _toProposing();
        SettlementList memory list = _honest();
        (bytes32 root, bytes32 data) = (list.root, list.data);
        list.root = 0;
        _refused(list, abi.encodeWithSelector(Errors.ProposedSettlement_EmptyList.selector, 0, data));
        (list.root, list.data) = (root, 0);
        _refused(list, abi.encodeWithSelector(Errors.ProposedSettlement_EmptyList.selector, root, 0));
    }

    function test_RevertWhen_TotalAbovePool() public {
        _toProposing();
        SettlementList memory list = _list(1, POOL + 1);
        _refused(
            list,
            abi.encodeWithSelector(Errors.ProposedSettlement_TotalAbovePool.selector, uint256(POOL) + 1, uint256(POOL))
        );
        list.total = POOL;
        _propose(proposer, list);
    }

    function test_RevertWhen_CountIsWrong() public {
        _accepted(carol);
        _disqualify(_id(2));
        _toProposing();
        SettlementList memory list = _honest();
        for (uint256 count = 0; count < 4; ++count) {
            list.count = count;
            if (count == 2) continue;
            _refused(list, abi.encodeWithSelector(Errors.ProposedSettlement_WrongCount.selector, count, 2));
        }
        list.count = 2;
        _propose(proposer, list);
        (uint256 accepted, bool isCounted) = settlement.countOf(address(round));
        assertEq(accepted, 2);
        assertTrue(isCounted);
    }

    function test_RevertWhen_BondIsShort() public {
        _toProposing();
        SettlementList memory list = _honest();
        token.mint(proposer, BOND);
        vm.prank(proposer);
        token.approve(address(settlement), BOND - 1);
        vm.expectRevert(
            abi.encodeWithSignature(
                "ERC20InsufficientAllowance(address,uint256,uint256)",
                address(settlement),
                BOND - 1,
                BOND
            )
        );
        vm.prank(proposer);
        settlement.propose(address(round), list);
        vm.deal(proposer, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        vm.prank(proposer);
        settlement.propose{value: 1}(address(round), list);

        FeeToken fees = new FeeToken();
        fees.setTaking(false);
        _reopenIn(IMintable(address(fees)));
        fees.setTaking(true);
        list = _honest();
        _bondFor(proposer, BOND);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, address(fees), BOND - BOND / 100, BOND)
        );
        vm.prank(proposer);
        settlement.propose(address(round), list);
    }

    function test_RevertWhen_TokenReenters() public {
        HookToken hooked = new HookToken();
        _reopenIn(IMintable(address(hooked)));
        SettlementList memory list = _honest();
        hooked.setHook(address(settlement), abi.encodeCall(IProposedSettlement.propose, (address(round), list)));
        _propose(proposer, list);
        assertEq(hooked.tried(), 2);
        assertEq(hooked.succeeded(), 0);
        assertEq(settlement.owedIn(address(hooked)), BOND);
    }

    function test_GivenOperator() public {
        _toSettling();
        SettlementList memory list = _honest();
        _bondFor(operator, BOND);
        vm.expectEmit(address(settlement));
        emit Events.SettlementProposed(address(round), 1, operator, list, address(token), BOND, clock + CHALLENGE);
        vm.prank(operator);
        assertEq(settlement.propose(address(round), list), 1);
        Proposal memory proposal = _proposal();
        assertEq(abi.encode(proposal.list), abi.encode(list));
        assertEq(proposal.proposer, operator);
        assertEq(proposal.arbiter, arbiter);
        assertEq(proposal.number, 1);
        assertEq(proposal.bond, BOND);
        assertEq(proposal.asset, address(token));
        assertEq(proposal.challengeUntil, clock + CHALLENGE);
        assertEq(proposal.fallbackAt, _times().fallbackAt);
        _assertState(ProposalState.Proposed);
        _assertOwed(BOND, 0, 0);
    }

    function test_GivenExtension() public {
        uint256 before = _times().proposeUntil;
        _extend(3);
        assertEq(_times().proposeUntil, before + 3 days);
        _setClock(_times().settleFrom - 1);
        _refusedIn(Phase.Review);
        _setClock(before + 3 days - 1);
        _propose(proposer, _honest());
        assertEq(_proposal().fallbackAt, _times().fallbackAt);
    }

    function test_GivenRejected() public {
        _disputed();
        _rule(Ruling.Neither);
        assertEq(_propose(proposer, _honest()), 2);
        _assertState(ProposalState.Proposed);
        assertEq(_proposal().challenger, address(0));
        assertEq(_proposal().counter.root, bytes32(0));
        assertEq(_proposal().ruleUntil, 0);
    }

    function test_GivenLapsed() public {
        _disputed();
        _skip(RULE - 1);
        _refusedPending(ProposalState.Challenged);
        _skip(1);
        _bondFor(proposer, BOND);
        SettlementList memory list = _honest();
        vm.expectEmit(address(settlement));
        emit Events.ProposalClosed(address(round), 1, 0, 2 * BOND);
        vm.prank(proposer);
        assertEq(settlement.propose(address(round), list), 2);
        _assertOwed(BOND, 0, 2 * BOND);
    }

    function test_GivenNativePool() public {
        RoundConfig memory config = _listed();
        config.matching.asset = NATIVE;
        _reopen(config);
        _accepted(alice);
        _accepted(bob);
        _fund(POOL);
        _toProposing();
        SettlementList memory list = _honest();
        vm.deal(proposer, BOND + 1);
        uint256[3] memory sent = [uint256(0), BOND - 1, BOND + 1];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, sent[i], BOND));
            vm.prank(proposer);
            settlement.propose{value: sent[i]}(address(round), list);
        }
        vm.prank(proposer);
        settlement.propose{value: BOND}(address(round), list);
        assertEq(address(settlement).balance, BOND);
        assertEq(settlement.owedIn(NATIVE), BOND);
    }

    function test_GivenNoPoolAsset() public {
        RoundConfig memory config = _listed();
        config.matching.asset = address(0);
        config.matching.configured = POOL;
        config.modules.distributor = address(distributor);
        config.modules.deliverGas = DELIVER_GAS;
        _reopen(config);
        _accepted(alice);
        _accepted(bob);
        _toProposing();
        (address asset, uint256 amount) = settlement.bondOf(address(round));
        assertEq(asset, NATIVE);
        assertEq(amount, COIN_BOND);
        SettlementList memory list = _honest();
        vm.deal(proposer, COIN_BOND);
        vm.prank(proposer);
        settlement.propose{value: COIN_BOND}(address(round), list);
        assertEq(settlement.owedIn(NATIVE), COIN_BOND);
    }

    function test_GivenEmptyPool() public {
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _toProposing();
        vm.prank(proposer);
        settlement.propose(address(round), _list(0, 0));
        assertEq(_proposal().bond, 0);
        _skip(CHALLENGE);
        settlement.finalize(address(round));
        _assertPhase(Phase.Settled);
    }

    /// hardhat-config: fuzz.runs = 64
    function test_WhenBondIsRounded(uint96 pool, uint16 bps) public {
        pool = uint96(bound(pool, 1, type(uint96).max));
        RoundConfig memory config = _listed();
        config.matching.fallbackCapBps = uint16(bound(bps, 1, 10_000));
        _reopen(config);
        _fund(pool);
        _toFallback();
        (, uint256 bond) = settlement.bondOf(address(round));
        uint256 cap = round.capOf(_id(1));
        assertGe(bond, cap, "the bond is below what a fallback can pay");
        assertLe(bond, cap + 1, "the bond is above the cap");
        assertGt(bond, 0, "a bond of nothing");
    }

    function _refusedIn(Phase phase) private {
        SettlementList memory list = _honest();
        _refused(
            list,
            abi.encodeWithSelector(Errors.ProposedSettlement_NotSettling.selector, address(round), uint256(phase))
        );
    }

    function _refusedPending(ProposalState state) private {
        uint256 number = _proposal().number;
        _refused(
            _honest(),
            abi.encodeWithSelector(Errors.ProposedSettlement_Pending.selector, address(round), number, state)
        );
    }

    function _refused(SettlementList memory list, bytes memory refusal) private {
        _bondFor(proposer, BOND);
        vm.expectRevert(refusal);
        vm.prank(proposer);
        settlement.propose(address(round), list);
    }

    /// The Round and its pool in another token; to when anyone may propose.
    function _reopenIn(IMintable other) private {
        token = other;
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _fund(POOL);
        _toProposing();
    }
}
