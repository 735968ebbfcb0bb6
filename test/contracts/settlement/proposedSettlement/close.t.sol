// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {ProposalState, Ruling} from "../../../../contracts/types/Settlements.sol";
import {BrokenCode} from "../../support/BrokenCode.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract CloseTest is SettlementBase, BrokenCode {
    function test_RevertGiven_NothingToClose() public {
        _refusedAs(ProposalState.None);
        _disputed();
        _rule(Ruling.Neither);
        _refusedAs(ProposalState.Rejected);
        _propose(proposer, _honest());
        uint256 state = vm.snapshotState();
        _skip(CHALLENGE);
        settlement.finalize(address(round));
        _refusedAs(ProposalState.Final);
        vm.revertToState(state);
        _toFallback();
        settlement.close(address(round));
        _refusedAs(ProposalState.Returned);
        _assertOwed(0, BOND + FEE, 2 * BOND - FEE);
    }

    function test_RevertGiven_ArbiterMayRule() public {
        _disputed();
        _skip(RULE - 1);
        _refusedAs(ProposalState.Challenged);
        _skip(1);
        vm.expectEmit(address(settlement));
        emit Events.ProposalClosed(address(round), 1, 0, 2 * BOND);
        settlement.close(address(round));
        _assertState(ProposalState.Lapsed);
        _assertOwed(0, 0, 2 * BOND);
        _refusedAs(ProposalState.Lapsed);
    }

    function test_RevertGiven_StillToFinalize() public {
        _toProposing();
        _propose(proposer, _honest());
        _toFallback();
        _setClock(clock - 1);
        _refusedAs(ProposalState.Proposed);
        _skip(1);
        vm.expectEmit(address(settlement));
        emit Events.ProposalClosed(address(round), 1, BOND, 0);
        settlement.close(address(round));
        _assertState(ProposalState.Returned);
        _assertOwed(0, BOND, 0);
    }

    function test_GivenSettledLive() public {
        _toProposing();
        _propose(proposer, _honest());
        _toFallback();
        _settle();
        _assertPhase(Phase.Settled);
        settlement.close(address(round));
        settlement.withdraw(address(token), proposer, proposer);
        assertEq(token.balanceOf(proposer), BOND);
    }

    function test_GivenForfeited() public {
        _disputed();
        _toFallback();
        _settle();
        vm.prank(anyone);
        settlement.close(address(round));
        vm.prank(anyone);
        settlement.release(address(round));
        _toClosed();
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), POOL + 2 * BOND);
        assertEq(token.balanceOf(address(settlement)), 0);
    }

    function test_GivenRoundIsBroken() public {
        _toProposing();
        _propose(proposer, _honest());
        uint256 fallbackAt = _times().fallbackAt;
        _setClock(fallbackAt);
        uint256 state = vm.snapshotState();
        for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
            vm.etch(address(round), _broken(way));
            vm.etch(address(program), _broken(way));
            settlement.close(address(round));
            settlement.withdraw(address(token), proposer, proposer);
            assertEq(token.balanceOf(proposer), BOND);
            vm.revertToState(state);
        }
    }

    function _refusedAs(ProposalState state) private {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.ProposedSettlement_NothingToClose.selector, address(round), state)
        );
        settlement.close(address(round));
    }
}
