// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVaultRound, PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Proposal, Ruling, SettlementList} from "../../../contracts/types/Settlements.sol";
import {VaultMock} from "../support/VaultMock.sol";
import {LivenessHistory, Moment} from "./LivenessHistory.sol";
import {Kind, Listing} from "./LivenessStage.sol";

/// @notice A VaultRound settled by lists, while its vault does not redeem.
contract VaultBondsTest is LivenessHistory {
    function _challengedWhilePaused() private {
        (kind, moment, seed) = (Kind.VaultListed, Moment.Settling, 3);
        _live();
        assertGt(_pool(), 0, "a pool");
        vault.setMode(VaultMock.Mode.Paused);
        row.listing = Listing.ArbiterSilent;
    }

    /// DESIGN: before P is fixed nothing can be proposed.
    function test_NothingIsProposedBeforeThePoolIsFixed() public {
        _challengedWhilePaused();
        _beginList();
        assertEq(settlement.proposalOf(address(round)).number, 0, "proposed");
    }

    /// An arbiter that is awake can rule, or its silence costs two bonds it did not cause.
    function test_AnArbiterCanRuleWithinTheWait() public {
        _challengedWhilePaused();
        _beginList();
        Proposal memory p = settlement.proposalOf(address(round));
        _setClock(p.ruleUntil - 1);
        vm.prank(arbiter);
        settlement.rule(address(round), p.number, Ruling.Proposal, REASON);
    }

    /// Both bonds are forfeited; they go home, in whatever form the pool is.
    function test_ForfeitedBondsAreReleasedWhileThePoolIsInShares() public {
        _challengedWhilePaused();
        _until(round.times().settleFrom + WAIT);
        IVaultRound(address(round)).fixPool();
        assertEq(uint256(_form()), uint256(PoolForm.Shares), "form");
        _beginList();
        Proposal memory p = settlement.proposalOf(address(round));
        _until(p.ruleUntil);
        settlement.close(address(round));
        assertEq(settlement.releasableOf(address(round)), 2 * p.bond, "forfeited");
        assertGt(settlement.release(address(round)), 0, "released");
        assertEq(settlement.owedIn(address(token)), 0, "left with the settler");
    }

    /// A list's total was within an estimate, the pool is less when it is fixed: the list must not stand in the way of
    /// every other one until the fallback.
    function test_AListAboveTheFixedPoolStandsInNobodysWay() public {
        (kind, moment, seed) = (Kind.VaultListed, Moment.Settling, 3);
        _live();
        uint256 estimate = _pool();
        (, uint256 bond) = settlement.bondOf(address(round));
        token.mint(proposer, bond);
        vm.prank(proposer);
        token.approve(address(settlement), bond);
        _until(round.times().settleFrom + settlement.operatorsFirst());
        SettlementList memory list = SettlementList({
            root: REASON,
            total: estimate,
            count: _countAccepted(),
            data: REASON
        });
        vm.prank(proposer);
        settlement.propose(address(round), list);
        vault.lose(token.balanceOf(address(vault)) / 10);
        IVaultRound(address(round)).fixPool();
        _until(settlement.proposalOf(address(round)).challengeUntil);
        settlement.finalize(address(round));
    }
}
