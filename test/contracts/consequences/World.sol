// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Phase, RoundConfig, Times} from "../../../contracts/types/Configuration.sol";
import {WorldEnding} from "./WorldEnding.sol";

/// @title World
/// @notice Anybody's steps in any order and at any time, over three Rounds of one Program. A burst of them is one call.
contract World is WorldEnding {
    uint256 private constant BURST = 8;

    uint256 private _nextOpening;
    uint256 private _salt;

    constructor() {
        // Prices are in force from `DELAY` on; most people are somebody.
        _skip(prices.DELAY());
        for (uint256 i = 0; i + 1 < NULLIFIERS; ++i) _present(_people[i], _nullifier(i), uint64(clock + 60 days));
        for (uint256 i = 0; i < 3; ++i) {
            _endow(_donor(i), address(stakes), STAKE);
            vm.prank(_donor(i));
            stakes.lock(address(program), STAKE);
        }
        newRound(7);
        _setClock(_rounds[0].times().donationsFrom - 1 days);
        _remember();
    }

    function step(uint256 seed) external {
        _setClock(clock);
        if (_rounds.length < ROUNDS && clock >= _nextOpening && mix(seed, 1) % 4 == 0) newRound(mix(seed, 2));
        if (mix(seed, 3) % 5 < 2) _wait(mix(seed, 4));
        for (uint256 i = 0; i < BURST; ++i) _act(mix(mix(seed, 5), i));
        _remember();
    }

    function newRound(uint256 seed) public {
        address previous = _rounds.length == 0 ? address(0) : address(_rounds[_rounds.length - 1]);
        RoundConfig memory config = _worldConfig(uint40(3 days + (seed % 5 days)), previous);
        if (mix(seed, 1) % 2 == 0) config.matching.capBps = 4_000;
        _rounds.push(_open(config));
        // The second overlaps the first; the third sees what came of it.
        uint256 gap = _rounds.length == 1 ? 12 days : 50 days;
        _nextOpening = clock + gap + (mix(seed, 2) % gap);
    }

    function roundCount() external view returns (uint256) {
        return _rounds.length;
    }

    /// Mostly what belongs to the phase of a Round, sometimes anything at all.
    function _act(uint256 seed) private {
        round = _rounds[mix(seed, 1) % _rounds.length];
        Phase phase = round.phase();
        uint256 value = mix(seed, 2);
        uint256 kind = mix(seed, 3) % 20;
        if (kind < 9) {
            if (phase == Phase.Open && value % 3 == 0) _speak(mix(value, 1));
            else if (phase <= Phase.Open) _open(value);
            else if (phase == Phase.Review) _weighOrJudge(value);
            else if (phase == Phase.Settling) _close(value);
            else if (value % 2 == 0) _account(mix(value, 1));
            else if (value % 4 == 1) _close(mix(value, 1));
            else _stand(mix(value, 1));
        } else if (kind < 12) _stakeSome(value);
        else if (kind == 12) _identifySome(value);
        else if (kind == 13) _payProfit(value);
        else if (kind == 14) _stand(value);
        else if (kind == 15) _account(value);
        else if (kind == 16) _close(value);
        else if (kind == 17) _open(value);
        else if (value % 3 == 0) _govern(mix(value, 1));
        else if (value % 3 == 1 && phase == Phase.Open) _failing(mix(value, 1));
        else _identifySome(mix(value, 1));
    }

    function _weighOrJudge(uint256 seed) private {
        if (seed % 3 == 0) _judgeSomebody(mix(seed, 1));
        else _weigh(mix(seed, 1));
    }

    /// Some hours on, or to a second around a boundary of a Round.
    function _wait(uint256 seed) private {
        if (seed % 4 != 0) return _skip(1 + (mix(seed, 1) % _pace()));
        IDonationRound one = _rounds[mix(seed, 2) % _rounds.length];
        Times memory t = one.times();
        uint256[6] memory marks = [
            uint256(t.donationsFrom),
            t.applicationsUntil,
            t.donationUntil,
            t.settleFrom,
            one.settledAt() + GRACE,
            t.claimUntil
        ];
        uint256 mark = marks[mix(seed, 3) % 6] - (mix(seed, 4) % 2);
        // A far boundary would pass over all that lies between.
        if (mark > clock && mark - clock < 12 days) _setClock(mark);
        else _skip(_pace() / 2);
    }

    /// Faster where less happens: in seconds, the longest wait.
    function _pace() private view returns (uint256) {
        uint256 pace = 10 days;
        for (uint256 i = 0; i < _rounds.length; ++i) {
            Phase phase = _rounds[i].phase();
            if (phase == Phase.Open || phase == Phase.Settling) return 1 days;
            if (phase != Phase.Closed && clock < _rounds[i].settledAt() + 2 * GRACE) pace = 2 days;
        }
        return pace;
    }
}
