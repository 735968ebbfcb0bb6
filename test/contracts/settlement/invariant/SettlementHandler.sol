// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IProposedSettlement} from "../../../../contracts/interfaces/IProposedSettlement.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Proposal, ProposalState, Ruling, SettlementList} from "../../../../contracts/types/Settlements.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {HookToken} from "../../support/TestToken.sol";
import {SettlementBase} from "../proposedSettlement/SettlementBase.sol";

/// @title SettlementHandler
/// @notice Two Rounds at a time, of different pools in one token that calls back at every move; people who propose,
/// dispute, rule, come too late, or do nothing; beside them a slow book of every base unit.
contract SettlementHandler is SettlementBase {
    uint256 public settledByList;
    uint256 public rejected;
    uint256 public lapsed;
    uint256 private _stray;
    uint256 private _paidIn;
    uint256 private _paidOut;
    HookToken private _hooked;
    IDonationRound[] private _rounds;
    mapping(address round => bytes32 root) private _rootOf;

    constructor() {
        setUp();
        _hooked = new HookToken();
        token = IMintable(address(_hooked));
        for (uint256 i = 0; i < 2; ++i) {
            round = _open(_listed());
            _rounds.push(round);
        }
        _setClock(_rounds[0].times().applicationsFrom);
        for (uint256 i = 0; i < 2; ++i) {
            round = _rounds[i];
            _accepted(alice);
            _accepted(bob);
            _fund(i == 0 ? 9_999 : 1e22 + 7);
        }
        _toSettling();
        // Whoever is owed may be paid by anyone: the token tries, in the middle of each of its moves.
        _hooked.setHook(
            address(settlement),
            abi.encodeCall(IProposedSettlement.withdraw, (address(token), proposer, proposer))
        );
    }

    /* STEPS */

    function propose(uint256 seed) external {
        _choose(seed);
        if (clock >= _times().proposeUntil || round.phase() != Phase.Settling) return;
        Proposal memory p = _proposal();
        bool isOver = p.state == ProposalState.Challenged && clock >= p.ruleUntil;
        if (!isOver && uint256(p.state) != 0 && uint256(p.state) < uint256(ProposalState.Rejected)) return;
        if (isOver) ++lapsed;
        bool isFirst = clock < _times().settleFrom + settlement.operatorsFirst();
        _propose(isFirst ? operator : proposer, _listOf(seed));
        _paidIn += _proposal().bond;
    }

    function challenge(uint256 seed) external {
        _choose(seed);
        Proposal memory p = _proposal();
        if (p.state != ProposalState.Proposed || clock >= p.challengeUntil) return;
        SettlementList memory counter = _listOf(mix(seed, 3));
        if (counter.root == p.list.root) return;
        _challenge(challenger, counter);
        _paidIn += p.bond;
    }

    function rule(uint256 seed) external {
        _choose(seed);
        Proposal memory p = _proposal();
        if (p.state != ProposalState.Challenged || clock >= p.ruleUntil) return;
        Ruling ruling = Ruling(mix(seed, 4) % 3);
        _rule(ruling);
        if (ruling == Ruling.Neither) ++rejected;
        else _settledBy(ruling == Ruling.Counter ? p.counter : p.list);
    }

    function finalize(uint256 seed) external {
        _choose(seed);
        Proposal memory p = _proposal();
        if (p.state != ProposalState.Proposed || clock < p.challengeUntil || clock >= p.fallbackAt) return;
        settlement.finalize(address(round));
        _settledBy(p.list);
    }

    function close(uint256 seed) external {
        _choose(seed);
        _tryClose();
    }

    function settleLive(uint256 seed) external {
        _choose(seed);
        if (clock < _times().fallbackAt || round.phase() != Phase.Settling) return;
        _settle();
    }

    function pay(uint256 seed) external {
        _choose(seed);
        _withdrawAll();
        if (seed % 2 == 0) _releaseAll();
    }

    function stray(uint256 amount) external {
        amount = bound(amount, 1, 1e18);
        token.mint(address(settlement), amount);
        _stray += amount;
    }

    function wait(uint256 time) external {
        _skip(bound(time, 1, 3 days));
    }

    /* CHECKS */

    function checkMoney() external {
        vm.warp(clock);
        uint256 all = 0;
        for (uint256 i = 0; i < 2; ++i) {
            round = _rounds[i];
            Proposal memory p = _proposal();
            if (p.state == ProposalState.Proposed) all += p.bond;
            if (p.state == ProposalState.Challenged) all += 2 * p.bond;
            all += _releasable();
            bytes32 root = _rootOf[address(round)];
            assertEq(round.settlementRoot(), root, "settled once, by what was picked");
            assertEq(p.state == ProposalState.Final, root != 0, "final and settled are one");
        }
        address[4] memory people = [operator, proposer, challenger, arbiter];
        for (uint256 i = 0; i < 4; ++i) all += _balance(people[i]);
        assertEq(settlement.owedIn(address(token)), all, "owed");
        assertEq(token.balanceOf(address(settlement)), all + _stray, "held");
        assertEq(_paidIn, all + _paidOut, "in and out");
        assertEq(_hooked.succeeded(), 0, "re-entered");
    }

    /// From here nobody with a role does anything. At claimUntil all bonds and both pools are out.
    function checkLeaving() external {
        vm.warp(clock);
        uint256 state = vm.snapshotState();
        uint40 then = clock;
        for (uint256 i = 0; i < 2; ++i) {
            round = _rounds[i];
            if (clock < _times().claimUntil) _toClosed();
            _tryClose();
            _releaseAll();
            if (round.restOf(sponsor) > 0) round.withdrawRest(sponsor, sponsor);
        }
        _withdrawAll();
        assertEq(settlement.owedIn(address(token)), 0, "a bond stays");
        assertEq(token.balanceOf(address(settlement)), _stray, "money stays");
        assertEq(token.balanceOf(address(_rounds[0])) + token.balanceOf(address(_rounds[1])), 0, "a pool stays");
        vm.revertToState(state);
        clock = then;
        vm.warp(then);
    }

    /* INTERNALS */

    function _choose(uint256 seed) private {
        round = _rounds[mix(seed, 1) % 2];
        _setClock(clock + (mix(seed, 2) % 3 == 0 ? mix(seed, 5) % 1 days : 0));
    }

    function _settledBy(SettlementList memory list) private {
        assertEq(_rootOf[address(round)], bytes32(0), "settled twice");
        _rootOf[address(round)] = list.root;
        ++settledByList;
    }

    function _tryClose() private {
        Proposal memory p = _proposal();
        bool hasLapsed = p.state == ProposalState.Challenged && clock >= p.ruleUntil;
        bool isReturned = p.state == ProposalState.Proposed && clock >= p.fallbackAt;
        if (!hasLapsed && !isReturned) return;
        settlement.close(address(round));
        if (hasLapsed) ++lapsed;
    }

    function _withdrawAll() private {
        address[4] memory people = [operator, proposer, challenger, arbiter];
        for (uint256 i = 0; i < 4; ++i) {
            if (_balance(people[i]) == 0) continue;
            _paidOut += settlement.withdraw(address(token), people[i], people[i]);
        }
    }

    function _releaseAll() private {
        if (_releasable() > 0) _paidOut += settlement.release(address(round));
    }

    function _listOf(uint256 seed) private view returns (SettlementList memory) {
        uint256 total = mix(seed, 6) % (_pool() + 1);
        return _list(mix(seed, 7) % (total + 1), total);
    }
}
