// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProposedSettlement} from "../../../contracts/interfaces/IProposedSettlement.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Ruling} from "../../../contracts/types/Settlements.sol";
import {SettlementBase} from "../settlement/proposedSettlement/SettlementBase.sol";
import {IMintable} from "../support/RoundBase.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooWalk} from "./ZooWalk.sol";

/// Bonds in the zoo's token, in a ProposedSettlement that holds a bond in another token as well.
contract ZooSettlementTest is SettlementBase, ZooWalk {
    enum Path {
        Propose,
        Challenge,
        Withdraw,
        Release
    }

    IMintable private _plain;

    function setUp() public override {
        super.setUp();
        _plain = token;
        _toProposing();
        _propose(proposer, _honest());
    }

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Propose, Challenge; Withdraw, Release
        rows[uint256(Animal.Plain)] = /*        */ "WWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TTLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "WWWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EEEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "nnnn";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "TTWW";
        rows[uint256(Animal.NoCode)] = /*       */ "nnnn";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _inhabit() internal override {
        _setClock(clock);
        token = IMintable(address(zoo));
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _endow(sponsor, address(round), POOL);
        _do(sponsor, address(round), abi.encodeCall(IRound.fund, (POOL, false)));
        _toProposing();
    }

    function _refuse() internal override {
        token = IMintable(address(zoo));
        RoundConfig memory c = _listed();
        bytes memory refusal =
            address(zoo).code.length == 0
                ? abi.encodeWithSelector(Errors.Configuration_NoCode.selector, zoo)
                : abi.encodeWithSelector(Errors.Configuration_TooManyDecimals.selector, zoo, 30);
        vm.expectRevert(refusal);
        vm.prank(operator);
        program.openRound(address(implementation), c, "refused");
    }

    /// The proposer's list is wrong, the challenger's honest.
    function _stage(uint256 path) internal override {
        _endow(proposer, address(settlement), BOND);
        if (Path(path) == Path.Propose) return;
        _do(proposer, address(settlement), _proposing());
        _endow(challenger, address(settlement), BOND);
        if (Path(path) == Path.Challenge) return;
        _do(challenger, address(settlement), _challenging());
        _rule(Ruling.Counter);
    }

    function _proposing() private view returns (bytes memory) {
        return abi.encodeCall(IProposedSettlement.propose, (address(round), _wrong()));
    }

    function _challenging() private view returns (bytes memory) {
        return abi.encodeCall(IProposedSettlement.challenge, (address(round), 1, _honest()));
    }

    function _withdrawing(address owner) private view returns (bytes memory) {
        return abi.encodeCall(IProposedSettlement.withdraw, (address(zoo), owner, owner));
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Propose) return _stepOf(proposer, _proposing());
        if (to == Path.Challenge) return _stepOf(challenger, _challenging());
        if (to == Path.Withdraw) return _stepOf(anyone, _withdrawing(challenger));
        return _stepOf(anyone, abi.encodeCall(IProposedSettlement.release, (address(round))));
    }

    function _stepOf(address caller, bytes memory data) private view returns (Step memory) {
        return Step({caller: caller, target: address(settlement), data: data});
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        address here = address(settlement);
        if (to == Path.Propose) return Flow(proposer, here, BOND, true);
        if (to == Path.Challenge) return Flow(challenger, here, BOND, true);
        if (to == Path.Withdraw) return Flow(here, challenger, BOND + HALF, false);
        return Flow(here, address(round), REST, false);
    }

    function _books() internal view override returns (bytes32) {
        (uint256 pool, , , , uint256 released) = round.totals();
        uint256 owed = settlement.owedIn(address(zoo));
        return keccak256(abi.encode(owed, _balance(challenger), _releasable(), _proposal(), pool, released));
    }

    function _payOthers(uint256 path) internal override {
        if (Path(path) != Path.Withdraw) return;
        settlement.withdraw(address(zoo), arbiter, arbiter);
        assertEq(zoo.balanceOf(arbiter), FEE, "the arbiter");
    }

    function _finish(uint256) internal override {
        if (clock < round.times().fallbackAt) _setClock(round.times().fallbackAt);
        _try(anyone, address(settlement), abi.encodeCall(IProposedSettlement.close, (address(round))));
        _try(anyone, address(settlement), _withdrawing(proposer));
        _try(anyone, address(settlement), _withdrawing(challenger));
        _try(anyone, address(settlement), _withdrawing(arbiter));
        _try(anyone, address(settlement), abi.encodeCall(IProposedSettlement.release, (address(round))));
        _try(anyone, address(round), abi.encodeCall(IRound.absorb, ()));
        _toClosed();
        round.withdrawRest(sponsor, sponsor);
    }

    function _assertEmpty(uint256) internal view override {
        assertEq(settlement.owedIn(address(zoo)), 0, "owed");
        _assertHolds(address(settlement), 0);
        assertEq(zoo.balanceOf(address(round)), 0, "left in the Round");
        assertEq(settlement.owedIn(address(_plain)), BOND, "owed in the other token");
        assertEq(_plain.balanceOf(address(settlement)), BOND, "held in the other token");
    }

    function test_WhenProposing() public {
        _walk(uint256(Path.Propose));
    }

    function test_WhenChallenging() public {
        _walk(uint256(Path.Challenge));
    }

    function test_WhenWithdrawingABond() public {
        _walk(uint256(Path.Withdraw));
    }

    function test_WhenReleasingToTheRound() public {
        _walk(uint256(Path.Release));
    }
}
