// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {ProposalState, Ruling, SettlementList} from "../../../contracts/types/Settlements.sol";
import {SettlementBase} from "../settlement/proposedSettlement/SettlementBase.sol";

/// What the threat model says of proposed settlements, row by row.
contract ProposalThreatsTest is SettlementBase {
    /// A wrong root by mistake: whoever recomputes it has the challenge time to stop it.
    function test_D083_AWrongListIsCorrected() public {
        _toProposing();
        _propose(proposer, _wrong());
        _skip(CHALLENGE - 1);
        _challenge(challenger, _honest());
        _rule(Ruling.Counter);
        assertEq(round.settlementRoot(), _honest().root);
    }

    /// One person on both sides burns a window: a ruling of neither opens the next at once, both bonds are gone, and it
    /// has won nothing from itself.
    function test_D138_ProposerAndChallengerAreOne() public {
        _disputed();
        _rule(Ruling.Neither);
        assertEq(_balance(proposer) + _balance(challenger), 0);
        _propose(carol, _honest());
        _skip(CHALLENGE);
        settlement.finalize(address(round));
        assertEq(round.settlementRoot(), _honest().root);
    }

    /// With a side picked, the Round is settled: nothing was burned, and a fee and the sponsors' part are lost.
    function test_D138_WinningAgainstOneself() public {
        _disputed();
        _rule(Ruling.Proposal);
        assertEq(_balance(proposer) + _balance(challenger), 2 * BOND - FEE - REST);
        _assertPhase(Phase.Settled);
    }

    /// A silent arbiter: both bonds are forfeited, a retry is possible, and at last LIVE.
    function test_D139_SilentArbiter() public {
        _disputed();
        _skip(RULE);
        assertLt(clock, _times().proposeUntil, "no time to retry");
        _propose(carol, _honest());
        _challenge(challenger, _wrong());
        _toFallback();
        _settle();
        _assertPhase(Phase.Settled);
        settlement.close(address(round));
        _assertState(ProposalState.Lapsed);
        assertEq(_balance(proposer) + _balance(challenger) + _balance(carol) + _balance(arbiter), 0);
        assertEq(_releasable(), 4 * BOND);
        // The fallback cap is in force.
        assertEq(round.capOf(_id(1)), BOND);
    }

    /// A list that leaves a Builder out has a leaf too few, and is refused for its count; one that counts right but gives
    /// it nothing can be challenged.
    function test_D155_ABuilderIsLeftOut() public {
        _toProposing();
        _propose(proposer, _list(9_000e18, 9_000e18));
        _challenge(challenger, _list(4_000e18, 9_000e18));
        _rule(Ruling.Counter);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = _leaf(_id(1), 4_000e18);
        round.prove(_id(2), 5_000e18, proof);
        assertEq(round.matchOf(_id(2)), 5_000e18);
    }

    /// Whoever forces the fallback loses at least what the fallback can pay to one Builder, whatever the pool.
    /// hardhat-config: fuzz.runs = 32
    function test_D156_ForcingTheFallbackNeverPaysOneBuilder(uint96 pool, uint16 bps, bool isSilent) public {
        // Of 1 base unit the honest list gives nothing to the first, as the other list does.
        pool = uint96(bound(pool, 2, type(uint96).max));
        (uint16 fallbackBps, uint256 lost) = (uint16(bound(bps, 1, 10_000)), 0);
        _openPool(pool, fallbackBps);
        SettlementList memory honest = _list(pool / 2, pool);
        _propose(proposer, honest);
        _challenge(challenger, _list(0, pool));
        lost = _proposal().bond;
        if (isSilent) _skip(RULE);
        else _rule(Ruling.Neither);
        if (isSilent) settlement.close(address(round));
        assertEq(_balance(challenger), 0);
        _toFallback();
        _settle();
        assertGe(lost, round.matchOf(_id(1)), "the fallback pays");
        assertGe(lost, round.matchOf(_id(2)), "the fallback pays");
    }

    /// Two Builders, one of whom donors like.
    function _openPool(uint96 pool, uint16 fallbackBps) private {
        RoundConfig memory config = _listed();
        config.matching.fallbackCapBps = fallbackBps;
        _reopen(config);
        _accepted(alice);
        _accepted(bob);
        _fund(pool);
        _toDonations();
        _donate(carol, _id(1), 100e18);
        _donate(anyone, _id(1), 100e18);
        _toProposing();
    }
}
