// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {IStakes} from "../../../contracts/interfaces/IStakes.sol";
import {StakesBase} from "../stake/stakes/StakesBase.sol";
import {IMintable} from "../support/RoundBase.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooWalk} from "./ZooWalk.sol";

/// What goes in and out of Stakes, where bob has a stake too. Stakes have no limit of decimals; the Round a stake is
/// slashed to has one.
contract ZooStakesTest is StakesBase, ZooWalk {
    enum Path {
        Lock,
        Withdraw,
        Slash
    }

    uint256 private constant SHARE = STAKE / 5;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Lock; Withdraw, Slash
        rows[uint256(Animal.Plain)] = /*        */ "WWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "WWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "WWx";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "TWW";
        rows[uint256(Animal.NoCode)] = /*       */ "oxx";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _inhabit() internal override {
        _setClock(clock);
        token = IMintable(address(zoo));
        stakes = _newStakes(address(zoo));
        if (address(zoo).code.length != 0) _stake(bob);
    }

    /// Nothing is: Stakes in a token without code can be made, and nobody can lock any.
    function _refuse() internal pure override {}

    function _stake(address who) private {
        _endow(who, address(stakes), STAKE);
        _do(who, address(stakes), abi.encodeCall(IStakes.lock, (address(program), STAKE)));
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        if (to == Path.Lock) return _endow(alice, address(stakes), STAKE);
        _stake(alice);
        if (to == Path.Withdraw) {
            _unlock(alice, STAKE);
            _skip(UNBONDING);
        } else {
            _reopen(_config());
            _accuse(alice, SHARE);
            _skip(NOTICE);
        }
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Lock) return _stepOf(alice, abi.encodeCall(IStakes.lock, (address(program), STAKE)));
        if (to == Path.Slash) {
            return _stepOf(judge, abi.encodeCall(IStakes.slash, (address(program), alice, address(round))));
        }
        return _stepOf(anyone, abi.encodeCall(IStakes.withdraw, (address(program), alice, alice)));
    }

    function _stepOf(address caller, bytes memory data) private view returns (Step memory) {
        return Step({caller: caller, target: address(stakes), data: data});
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        if (to == Path.Lock) return Flow(alice, address(stakes), STAKE, true);
        if (to == Path.Slash) return Flow(address(stakes), address(round), SHARE, false);
        return Flow(address(stakes), alice, STAKE, false);
    }

    function _books() internal view override returns (bytes32) {
        return keccak256(abi.encode(stakes.owed(), _locked(alice), _ready(alice), _locked(bob)));
    }

    function _payOthers(uint256 path) internal override {
        if (Path(path) != Path.Withdraw) return;
        _unlock(bob, STAKE);
        _skip(UNBONDING);
        assertEq(_takeOut(bob), STAKE, "bob");
    }

    function _finish(uint256 path) internal override {
        _unlockAll(alice);
        _unlockAll(bob);
        _skip(UNBONDING);
        _try(anyone, address(stakes), abi.encodeCall(IStakes.withdraw, (address(program), alice, alice)));
        _try(anyone, address(stakes), abi.encodeCall(IStakes.withdraw, (address(program), bob, bob)));
        if (Path(path) == Path.Slash) _emptyRound();
    }

    function _unlockAll(address who) private {
        uint256 locked = _locked(who);
        if (locked != 0) _unlock(who, locked);
    }

    /// What was slashed is the Program's share of the pool.
    function _emptyRound() private {
        _toClosed();
        IDonationRound slashedTo = round;
        uint256 pool = _pool();
        assertEq(slashedTo.withdrawRest(address(program), address(program)), pool, "what was slashed");
        _try(anyone, address(slashedTo), abi.encodeCall(IRound.absorb, ()));
        assertEq(zoo.balanceOf(address(program)), pool, "the Program's");
    }

    function _assertEmpty(uint256) internal view override {
        assertEq(stakes.owed(), 0, "owed");
        _assertHolds(address(stakes), 0);
        _assertHolds(address(round), 0);
    }

    function test_WhenLocking() public {
        _walk(uint256(Path.Lock));
    }

    function test_WhenWithdrawing() public {
        _walk(uint256(Path.Withdraw));
    }

    function test_WhenSlashing() public {
        _walk(uint256(Path.Slash));
    }
}
