// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Gift, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";
import {SlowMatching} from "../support/SlowMatching.sol";

/// Whole Rounds of random gifts, weights, multipliers, asks and caps, against `SlowMatching` (D066, D067, D070, D140).
contract LevelTest is RoundBase {
    uint256 private constant DONORS = 3;

    struct Plan {
        uint256 seed;
        uint256 applications;
        uint256 pool;
        uint256 min;
        uint256 max;
        bool isKeep;
    }

    Plan private _plan;
    mapping(ApplicationId application => mapping(uint256 donor => uint256 amount)) private _given;

    /// Any hints, in any order, with any page: the level of the definition.
    /// D070
    function test_WhenSettledInAnyWay(uint256 seed) public {
        _runRound(seed);
        SlowMatching.Row[] memory rows = _rows();
        SlowMatching.Result memory slow = SlowMatching.run(rows, _plan.pool, _plan.isKeep);
        uint256 demand = 0;
        for (uint256 i = 0; i < rows.length; ++i) demand += rows[i].demand;
        assertEq(_demand(), demand, "R");

        uint256[] memory before = round.matchesOf(1, _plan.applications + 1);
        (uint256 numerator, uint256 denominator) = round.level();
        _settleSomehow();
        uint256[] memory matches = round.matchesOf(1, _plan.applications + 1);
        (uint256 settledNumerator, uint256 settledDenominator) = round.level();

        assertEq(settledNumerator, numerator, "numerator before and after");
        assertEq(settledDenominator, denominator, "denominator before and after");
        assertEq(numerator, slow.numerator, "numerator");
        assertEq(denominator, slow.denominator, "denominator");
        uint256 total = 0;
        for (uint256 i = 0; i < matches.length; ++i) {
            assertEq(matches[i], rows[i].amount, "match");
            assertEq(before[i], matches[i], "before and after");
            assertLe(matches[i], rows[i].cap, "cap");
            if (_plan.isKeep) assertLe(matches[i], rows[i].demand / 10_000, "ideal");
            total += matches[i];
        }
        assertLe(total, _plan.pool, "pool");
        assertEq(_released(), slow.unreachable, "released");
        assertLe(total + _released(), _plan.pool, "matched and released");
        assertLe(_plan.pool - total - _released(), round.acceptedApplications().length, "dust");
    }

    /// Every base unit of a settled Round has an owner, and reaches it.
    /// D067
    function test_WhenAllIsClaimed(uint256 seed) public {
        _runRound(seed);
        _settleSomehow();
        uint256 matched = 0;
        for (uint32 i = 1; i <= _plan.applications; ++i) {
            if (round.application(_id(i)).status != Status.Accepted) continue;
            uint256 due = round.matchOf(_id(i)) + _givenTo(i);
            matched += round.matchOf(_id(i));
            round.claim(_id(i));
            assertEq(token.balanceOf(_builder(i)), due, "claimed");
        }
        assertEq(_paid(), matched, "paid");
        _toClosed();
        for (uint32 i = 1; i <= _plan.applications; ++i) {
            if (round.application(_id(i)).status == Status.Accepted) continue;
            for (uint256 d = 0; d < DONORS; ++d) {
                if (_given[_id(i)][d] != 0) round.refund(_id(i), _donor(d), _donor(d));
            }
        }
        if (_plan.pool > matched) round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), _plan.pool - matched, "rest");
        assertEq(token.balanceOf(address(round)), 0, "left");
    }

    /* THE ROUND */

    function _runRound(uint256 seed) private {
        _plan = Plan({
            seed: seed,
            applications: 1 + (mix(seed, 0) % 7),
            pool: _any(mix(seed, 1), 96),
            min: mix(seed, 2) % 4 == 0 ? _any(mix(seed, 3), 40) : 0,
            max: 0,
            isKeep: mix(seed, 4) % 2 == 0
        });
        if (mix(seed, 5) % 4 == 0) _plan.max = _plan.min + _any(mix(seed, 6), 60);
        RoundConfig memory config = _config();
        config.giving.minCounted = uint96(_plan.min);
        config.giving.maxCounted = uint96(_plan.max);
        config.matching.saturation = _plan.isKeep ? Saturation.Keep : Saturation.ScaleUp;
        config.matching.capBps = _boundCapBps(mix(seed, 7) % 3 == 0 ? 10_000 : mix(seed, 8));
        config.modules.calibration = address(calibration);
        _reopen(config);
        for (uint256 i = 1; i <= _plan.applications; ++i) _acceptSome(i);
        if (_plan.pool != 0) _fund(_plan.pool);
        _toDonations();
        for (uint256 d = 0; d < DONORS; ++d) _giveSome(d);
        for (uint32 i = 1; i <= _plan.applications; ++i) {
            if (mix(seed, 200 + i) % 8 == 0) _disqualify(_id(i));
            if (mix(seed, 200 + i) % 16 == 0) _reinstate(_id(i));
        }
        _toSettling();
    }

    function _acceptSome(uint256 index) private {
        uint256 salt = mix(_plan.seed, 20 + index);
        calibration.setMultiplier(salt % 2 == 0 ? 10_000 : salt % 12_000);
        uint256 ask = salt % 3 == 0 ? _any(mix(salt, 1), 96) : 0;
        if (salt % 5 == 0) ask = _plan.pool / _plan.applications;
        _accepted(_builder(index), uint96(ask));
    }

    /// One cart for one donor, some items twice.
    function _giveSome(uint256 donor) private {
        uint256 salt = mix(_plan.seed, 100 + donor);
        explorerGate.setDefault(salt % 2 == 0 ? 10_000 : salt % 10_001);
        Gift[] memory gifts = new Gift[](2 * _plan.applications);
        uint256 bits = 8 + (mix(salt, 0) % 72);
        uint256 total = 0;
        for (uint32 i = 0; i < gifts.length; ++i) {
            ApplicationId id = _id(1 + (i % uint32(_plan.applications)));
            uint256 amount = 1 + _any(mix(salt, i + 1), bits);
            // Equal gifts to all make equal demands.
            if (_plan.seed % 5 == 0) amount = 1 + _any(mix(_plan.seed, donor), bits);
            gifts[i] = Gift(id, uint96(amount), 0);
            _given[id][donor] += amount;
            total += amount;
        }
        _give(address(token), _donor(donor), total);
        vm.prank(_donor(donor));
        round.donate(gifts);
    }

    function _settleSomehow() private {
        for (uint256 call = 0; round.phase() == Phase.Settling; ++call) {
            uint256 salt = mix(_plan.seed, 300 + call);
            ApplicationId[] memory hints = new ApplicationId[](mix(salt, 0) % 4);
            for (uint256 i = 0; i < hints.length; ++i) {
                hints[i] = _id(uint32(mix(salt, i + 1) % (_plan.applications + 2)));
            }
            round.settle(hints, call > 100 ? 100 : mix(salt, 9) % (_plan.applications + 2));
        }
    }

    /* THE SAME, SLOWLY */

    function _rows() private view returns (SlowMatching.Row[] memory rows) {
        rows = new SlowMatching.Row[](_plan.applications);
        uint256 capBps = _capBps();
        for (uint32 i = 1; i <= rows.length; ++i) {
            ApplicationId id = _id(i);
            uint256 ask = round.application(id).ask;
            uint256 cap = (_plan.pool * capBps) / 10_000;
            rows[i - 1].cap = ask != 0 && ask < cap ? ask : cap;
            if (round.application(id).status != Status.Accepted) continue;
            uint256[] memory effectives = new uint256[](DONORS);
            for (uint256 d = 0; d < DONORS; ++d) {
                uint256 weight = round.pair(id, _donor(d)).weight;
                effectives[d] = SlowMatching.effective(_given[id][d], weight, _plan.min, _plan.max);
            }
            rows[i - 1].demand = round.application(id).multiplier * SlowMatching.ideal(effectives);
        }
    }

    function _capBps() private view returns (uint256) {
        return _boundCapBps(mix(_plan.seed, 7) % 3 == 0 ? 10_000 : mix(_plan.seed, 8));
    }

    function _givenTo(uint32 application) private view returns (uint256 total) {
        for (uint256 d = 0; d < DONORS; ++d) total += _given[_id(application)][d];
    }

    /// A number below 2^bits, small ones as likely as large ones.
    function _any(uint256 seed, uint256 bits) private pure returns (uint256) {
        return mix(seed, 1) % 2 ** (mix(seed, 2) % (bits + 1));
    }
}
