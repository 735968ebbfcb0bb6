// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {ProposalState, Ruling} from "../../../../contracts/types/Settlements.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract FinalizeTest is SettlementBase {
    function test_RevertGiven_NothingToFinalize() public {
        _refusedAs(0, ProposalState.None);
        _disputed();
        _skip(CHALLENGE);
        _refusedAs(1, ProposalState.Challenged);
        _rule(Ruling.Neither);
        _refusedAs(1, ProposalState.Rejected);
        _propose(proposer, _honest());
        _skip(CHALLENGE);
        settlement.finalize(address(round));
        _refusedAs(2, ProposalState.Final);
    }

    function test_RevertGiven_ChallengeTimeIsOn() public {
        _toProposing();
        _propose(proposer, _honest());
        uint256 from = clock + CHALLENGE;
        _setClock(from - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_TooEarly.selector, from - 1, from));
        settlement.finalize(address(round));
        _skip(1);
        settlement.finalize(address(round));
    }

    function test_RevertGiven_Fallback() public {
        _toProposing();
        _propose(proposer, _honest());
        _toFallback();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_TooLate.selector, clock, clock));
        settlement.finalize(address(round));
        _setClock(clock - 1);
        settlement.finalize(address(round));
        _assertPhase(Phase.Settled);
    }

    function test_WhenFinal() public {
        _toProposing();
        _propose(proposer, _honest());
        _skip(CHALLENGE);
        vm.expectEmit(address(settlement));
        emit Events.ProposalFinal(address(round), 1, anyone, BOND);
        vm.expectEmit(address(round));
        emit Events.SettledTo(address(settlement), _honest().root, 9_000e18);
        vm.prank(anyone);
        settlement.finalize(address(round));
        _assertState(ProposalState.Final);
        assertEq(_balance(proposer), BOND);
        _assertOwed(0, BOND, 0);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = _leaf(_id(2), 5_000e18);
        round.prove(_id(1), 4_000e18, proof);
        round.claim(_id(1));
        assertEq(token.balanceOf(alice), 4_000e18);
    }

    function _refusedAs(uint256 newest, ProposalState state) private {
        _expectNotPending(newest, state);
        settlement.finalize(address(round));
    }
}
