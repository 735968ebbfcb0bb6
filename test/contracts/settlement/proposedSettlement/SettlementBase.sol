// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProposedSettlement} from "../../../../contracts/interfaces/IProposedSettlement.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Times} from "../../../../contracts/types/Configuration.sol";
import {Proposal, ProposalState, Ruling, SettlementList} from "../../../../contracts/types/Settlements.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// @title SettlementBase
/// @notice A ProposedSettlement, a Round of two Builders on it with `POOL` in the pool, and short words for what people
/// do. alice is 1, bob is 2; a list gives alice `toAlice` and bob the rest of `total`.
abstract contract SettlementBase is RoundBase {
    uint256 internal constant CHALLENGE = 3 days;
    uint256 internal constant RULE = 4 days;
    uint256 internal constant FEE_BPS = 1_000;
    uint256 internal constant COIN_BOND = 1e18;
    uint16 internal constant FALLBACK_BPS = 500;
    /// 5 % of POOL.
    uint256 internal constant BOND = 500e18;
    uint256 internal constant HALF = BOND / 2;
    uint256 internal constant FEE = BOND / 10;
    uint256 internal constant REST = BOND - HALF - FEE;

    IProposedSettlement internal settlement;
    address internal proposer = makeAddr("proposer");
    address internal challenger = makeAddr("challenger");

    function setUp() public virtual override {
        super.setUp();
        settlement = _newSettlement(COIN_BOND);
        _trust(address(settlement));
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _fund(POOL);
    }

    function _newSettlement(uint256 coinBond) internal returns (IProposedSettlement) {
        bytes memory arguments = abi.encode(factory, CHALLENGE, RULE, FEE_BPS, coinBond);
        return IProposedSettlement(deploy("contracts/settlement/ProposedSettlement.sol:ProposedSettlement", arguments));
    }

    /// A Round settled by a list: ten days to propose in.
    function _listed() internal view returns (RoundConfig memory c) {
        c = _config();
        c.modules.settler = address(settlement);
        c.modules.arbiter = arbiter;
        c.matching.fallbackCapBps = FALLBACK_BPS;
        c.times.proposeUntil = c.times.settleFrom + 10 days;
        c.times.fallbackAt = c.times.proposeUntil + uint40(settlement.resolveTime());
        c.times.claimUntil = c.times.fallbackAt + 60 days;
    }

    /* LISTS */

    function _leaf(ApplicationId id, uint256 amount) internal view returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(block.chainid, address(round), id, amount))));
    }

    function _list(uint256 toAlice, uint256 total) internal view returns (SettlementList memory) {
        (bytes32 a, bytes32 b) = (_leaf(_id(1), toAlice), _leaf(_id(2), total - toAlice));
        bytes32 root = a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
        return SettlementList({root: root, total: total, count: 2, data: keccak256(abi.encode(toAlice, total))});
    }

    function _honest() internal view returns (SettlementList memory) {
        return _list(4_000e18, 9_000e18);
    }

    function _wrong() internal view returns (SettlementList memory) {
        return _list(9_000e18, 9_000e18);
    }

    /* STEPS */

    /// To when anyone may propose.
    function _toProposing() internal {
        _setClock(round.times().settleFrom + settlement.operatorsFirst());
    }

    function _bondFor(address person, uint256 amount) internal {
        token.mint(person, amount);
        vm.prank(person);
        token.approve(address(settlement), type(uint256).max);
    }

    function _propose(address person, SettlementList memory list) internal returns (uint256) {
        (, uint256 bond) = settlement.bondOf(address(round));
        _bondFor(person, bond);
        vm.prank(person);
        return settlement.propose(address(round), list);
    }

    function _challenge(address person, SettlementList memory counter) internal {
        uint256 number = _proposal().number;
        _bondFor(person, _proposal().bond);
        vm.prank(person);
        settlement.challenge(address(round), number, counter);
    }

    function _rule(Ruling ruling) internal {
        uint256 number = _proposal().number;
        vm.prank(arbiter);
        settlement.rule(address(round), number, ruling, REASON);
    }

    /// The wrong list by the proposer, the honest one by the challenger.
    function _disputed() internal {
        _toProposing();
        _propose(proposer, _wrong());
        _challenge(challenger, _honest());
    }

    /* READING */

    function _proposal() internal view returns (Proposal memory) {
        return settlement.proposalOf(address(round));
    }

    function _balance(address person) internal view returns (uint256) {
        return settlement.balanceOf(address(token), person);
    }

    function _releasable() internal view returns (uint256) {
        return settlement.releasableOf(address(round));
    }

    function _assertState(ProposalState state) internal view {
        assertEq(uint256(_proposal().state), uint256(state), "state");
    }

    /// What is held is what is owed, and where it is.
    function _assertOwed(uint256 bonds, uint256 balances, uint256 releasable) internal view {
        assertEq(_balance(proposer) + _balance(challenger) + _balance(arbiter), balances, "balances");
        assertEq(_releasable(), releasable, "releasable");
        assertEq(settlement.owedIn(address(token)), bonds + balances + releasable, "owed");
        assertEq(token.balanceOf(address(settlement)), bonds + balances + releasable, "held");
    }

    function _expectNotPending(uint256 number, ProposalState state) internal {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.ProposedSettlement_NotPending.selector, address(round), number, state)
        );
    }

    function _expectOver(uint256 until) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_TooLate.selector, clock, until));
    }

    function _times() internal view returns (Times memory) {
        return round.times();
    }
}
