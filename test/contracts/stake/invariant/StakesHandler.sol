// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IStakes} from "../../../../contracts/interfaces/IStakes.sol";
import {Exit} from "../../../../contracts/types/Stakes.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {HookToken} from "../../support/TestToken.sol";
import {StakesBase} from "../stakes/StakesBase.sol";

/// @title StakesHandler
/// @notice Three stakers, two SLASHERs who take all they can, and a token that calls back into Stakes at every move;
/// beside them a slow book of the same: every change with its time, every exit for itself.
contract StakesHandler is StakesBase {
    struct Change {
        uint256 time;
        uint256 locked;
    }

    struct Answer {
        address staker;
        uint256 timestamp;
        uint256 staked;
        uint256 counted;
    }

    uint256 public slashes;
    HookToken private _hooked;
    uint256 private _stray;
    mapping(address staker => Change[] changes) private _changes;
    mapping(address staker => uint256 amount) private _paidIn;
    mapping(address staker => uint256 amount) private _paidOut;
    mapping(address staker => uint256 amount) private _lost;
    mapping(address staker => uint256 time) private _slashedAt;
    Answer[] private _answers;

    constructor() {
        setUp();
        _hooked = new HookToken();
        token = IMintable(address(_hooked));
        stakes = _newStakes(address(token));
        round = _openHooked();
        // Anyone may push what is ready to its staker: the token tries in the middle of each of its moves.
        _hooked.setHook(address(stakes), abi.encodeCall(IStakes.withdraw, (address(program), alice, alice)));
    }

    /* STEPS */

    function lock(uint256 seed, uint256 amount) external {
        _tick(seed);
        address staker = _staker(seed);
        amount = bound(amount, 1, 3 * COUNTED);
        _lock(staker, amount);
        _paidIn[staker] += amount;
        _note(staker);
    }

    function unlock(uint256 seed, uint256 amount) external {
        _tick(seed);
        address staker = _staker(seed);
        if (_locked(staker) == 0) return;
        uint256 ready = _ready(staker);
        // Small ones too, so that eight of them wait.
        uint256 most = mix(seed, 1) % 3 == 0 ? _locked(staker) : _locked(staker) / 20 + 1;
        assertEq(_unlock(staker, bound(amount, 1, most)), clock + UNBONDING, "promise");
        assertEq(_ready(staker), ready, "what is ready stays so");
        _note(staker);
    }

    function withdraw(uint256 seed) external {
        _tick(seed);
        address staker = _staker(seed);
        if (_ready(staker) == 0) return;
        uint256 ready = _ready(staker);
        uint256 amount = _takeOut(staker);
        assertEq(amount, ready, "paid");
        _paidOut[staker] += amount;
    }

    function accuse(uint256 seed, uint256 amount) external {
        _tick(seed);
        address staker = _staker(seed);
        if (_accusable(staker) == 0 || clock < stakes.sparedUntil(address(program), staker)) return;
        if (stakes.accusationOf(address(program), staker).amount != 0) return;
        uint256 most = _accusable(staker);
        _accuse(staker, mix(seed, 1) % 2 == 0 ? most : bound(amount, 1, most));
    }

    function drop(uint256 seed) external {
        if (mix(seed, 1) % 4 != 0) return;
        _tick(seed);
        address staker = _staker(seed);
        if (stakes.accusationOf(address(program), staker).amount == 0) return;
        vm.prank(accuser);
        stakes.drop(address(program), staker);
    }

    function slash(uint256 seed) external {
        _tick(seed);
        address staker = _staker(seed);
        uint256 amount = stakes.accusationOf(address(program), staker).amount;
        if (amount == 0) return;
        uint256 from = stakes.accusationOf(address(program), staker).rulingFrom;
        if (clock < from) _setClock(from + (mix(seed, 2) % RULING));
        if (round.phase() > Phase.Open) round = _openHooked();
        (uint256 pool, uint256 ready) = (token.balanceOf(address(round)), _ready(staker));
        _slash(staker);
        assertEq(_ready(staker), ready, "what is ready is out of reach");
        assertEq(token.balanceOf(address(round)) - pool, amount, "into the pool");
        // The bound: never twice within an unbonding.
        if (_lost[staker] > 0) assertGe(clock, _slashedAt[staker] + UNBONDING + NOTICE, "two slashes");
        (_lost[staker], _slashedAt[staker]) = (_lost[staker] + amount, clock);
        ++slashes;
        _note(staker);
    }

    function stray(uint256 amount) external {
        amount = bound(amount, 1, 1e18);
        token.mint(address(stakes), amount);
        _stray += amount;
    }

    function wait(uint256 time) external {
        _skip(bound(time, 1, UNBONDING));
    }

    /// Writes down what is answered about a moment that is over, to be asked again.
    function ask(uint256 seed) external {
        _tick(seed);
        address staker = _staker(seed);
        uint256 timestamp = clock - 1 - (mix(seed, 1) % 30 days);
        _answers.push(Answer(staker, timestamp, _stakedAt(staker, timestamp), _counted(staker, 0, timestamp + 1)));
    }

    /* CHECKS */

    function checkMoney() external {
        vm.warp(clock);
        uint256 all = 0;
        for (uint256 i = 0; i < 3; ++i) {
            address staker = _staker(i);
            uint256 held = _held(staker);
            assertEq(_paidIn[staker], held + _paidOut[staker] + _lost[staker], "a staker's book");
            assertEq(token.balanceOf(staker), _paidOut[staker], "paid");
            all += held;
        }
        assertEq(stakes.owed(), all, "owed");
        assertEq(token.balanceOf(address(stakes)), all + _stray, "solvent");
        assertEq(_hooked.succeeded(), 0, "re-entered");
    }

    function checkPast() external {
        vm.warp(clock);
        for (uint256 i = 0; i < 3; ++i) {
            address staker = _staker(i);
            uint256 from = clock - (mix(clock, i) % 60 days);
            assertEq(_counted(staker, from, clock), _slowCounted(staker, from, clock), "counted");
            Exit[] memory exits = stakes.exitsOf(address(program), staker);
            for (uint256 j = 1; j < exits.length; ++j) assertLe(exits[j - 1].readyAt, exits[j].readyAt, "order");
        }
        for (uint256 i = 0; i < _answers.length; ++i) {
            Answer storage a = _answers[i];
            assertEq(_stakedAt(a.staker, a.timestamp), a.staked, "the past has changed");
            assertEq(_counted(a.staker, 0, a.timestamp + 1), a.counted, "the past has changed");
        }
    }

    /// Everybody unlocks now, in whatever state it is; the SLASHERs do what they can, and even a late accusation is
    /// tried. At the promised time all have left, with all but the bounded share.
    function checkLeaving() external {
        vm.warp(clock);
        uint256 state = vm.snapshotState();
        uint40 then = clock;
        uint256[3] memory held;
        uint256[3] memory lost;
        for (uint256 i = 0; i < 3; ++i) {
            held[i] = _held(_staker(i));
            if (_locked(_staker(i)) > 0) _unlock(_staker(i), _locked(_staker(i)));
        }
        for (uint256 i = 0; i < 3; ++i) lost[i] = _attack(_staker(i));
        _setClock(then + NOTICE);
        for (uint256 i = 0; i < 3; ++i) lost[i] += _rule(_staker(i));
        _setClock(then + NOTICE + RULING);
        for (uint256 i = 0; i < 3; ++i) lost[i] += _attack(_staker(i));
        _setClock(then + 2 * NOTICE + RULING);
        for (uint256 i = 0; i < 3; ++i) lost[i] += _rule(_staker(i));
        _setClock(then + UNBONDING);
        for (uint256 i = 0; i < 3; ++i) {
            assertLe(lost[i] * 10_000, held[i] * SLASH_BPS, "more than the share");
            if (_ready(_staker(i)) > 0) held[i] -= _takeOut(_staker(i));
            assertEq(held[i], lost[i], "somebody cannot leave");
            assertEq(_held(_staker(i)), 0, "something stays");
        }
        assertEq(token.balanceOf(address(stakes)), _stray, "left");
        vm.revertToState(state);
        clock = then;
        vm.warp(then);
    }

    /* INTERNALS */

    /// Rules on what is open, if it may, and accuses of all there is.
    function _attack(address staker) private returns (uint256 amount) {
        amount = _rule(staker);
        if (stakes.accusationOf(address(program), staker).amount != 0) return amount;
        if (clock < stakes.sparedUntil(address(program), staker)) return amount;
        if (_accusable(staker) > 0) _accuse(staker, _accusable(staker));
    }

    function _rule(address staker) private returns (uint256 amount) {
        amount = stakes.accusationOf(address(program), staker).amount;
        if (amount == 0 || clock < stakes.accusationOf(address(program), staker).rulingFrom) return 0;
        if (round.phase() > Phase.Open) round = _openHooked();
        _slash(staker);
    }

    function _openHooked() private returns (IDonationRound) {
        RoundConfig memory config = _config(20 * UNIT);
        config.matching.asset = address(token);
        return _open(config);
    }

    function _tick(uint256 seed) private {
        _setClock(clock + (mix(seed, 9) % 3 == 0 ? 0 : mix(seed, 9) % 2 days));
    }

    function _note(address staker) private {
        _changes[staker].push(Change(clock, _locked(staker)));
    }

    function _held(address staker) private view returns (uint256 held) {
        held = _locked(staker) + _ready(staker);
        Exit[] memory exits = stakes.exitsOf(address(program), staker);
        for (uint256 i = 0; i < exits.length; ++i) held += exits[i].amount;
    }

    function _slowCounted(address staker, uint256 from, uint256 until) private view returns (uint256 sum) {
        Change[] storage changes = _changes[staker];
        for (uint256 i = 0; i < changes.length; ++i) {
            uint256 a = changes[i].time > from ? changes[i].time : from;
            uint256 b = i + 1 < changes.length ? changes[i + 1].time : until;
            if (b > until) b = until;
            if (a < b) sum += (b - a) * (changes[i].locked < COUNTED ? changes[i].locked : COUNTED);
        }
    }

    function _staker(uint256 seed) private view returns (address) {
        return
            seed % 3 == 0
                ? alice
                : seed % 3 == 1
                    ? bob
                    : carol;
    }
}
