// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../contracts/interfaces/IPassport.sol";
import {IScorer} from "../../../contracts/interfaces/IScorer.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {CachedScore, Curve, Nullifier, ProviderId, Record, Row, Span, Stamp} from "../../../contracts/types/Stamps.sol";
import {PassportBase} from "./PassportBase.sol";

/// Random lives of two holders, three providers and two nullifiers of each, under three keys of one issuer, beside a slow model
/// that keeps every presentation and answers by looking at all of them.
contract PassportHandler is PassportBase {
    struct Seen {
        Stamp stamp;
        uint64 recordedAt;
        uint64 heldUntil; // the end of this hold on the nullifier
        bool isRevoked; // by Stamp or nullifier
    }

    uint256 private constant PROVIDERS = 3;
    uint256 private constant KEYS = 3;
    uint32[3] private WEIGHTS = [uint32(50_000), 70_000, 120_000];
    uint64 private constant LOW = 100_000;
    uint64 private constant HIGH = 190_000;
    uint16 private constant LOW_BPS = 2_500;
    uint16 private constant HIGH_BPS = 9_000;

    IScorer public scorer;

    Seen[] private _seen;
    Stamp[] private _refused;
    mapping(bytes32 digest => bool isRevoked) private _isStampRevoked;
    mapping(uint256 epoch => uint64 from) private _keyFrom;
    mapping(uint256 epoch => bool isRevoked) private _keyRevoked;
    mapping(bytes32 identity => uint64 revokedAt) private _nullifierRevokedAt;
    mapping(address holder => CachedScore cached) private _cached;
    /// What the cached weight was computed from: the earliest expiry, by the model.
    mapping(address holder => uint64 expiresAt) private _cacheLimit;

    uint256 public accepted;
    uint256 public moved;

    constructor() {
        setUp();
        vm.startPrank(issuer);
        passport.addKey(vm.addr(_keyOf(2)));
        passport.addKey(vm.addr(_keyOf(3)));
        vm.stopPrank();
        Row[] memory table = _table(PROVIDERS, 1);
        for (uint256 i = 0; i < PROVIDERS; ++i) table[i].weight = WEIGHTS[i];
        scorer = _scorer(table, Curve({low: LOW, high: HIGH, lowBps: LOW_BPS, highBps: HIGH_BPS}));
    }

    /* STEPS */

    function step(uint256 seed) public {
        vm.warp(clock);
        uint256 kind = seed % 16;
        if (kind < 9) present(mix(seed, 1));
        else if (kind < 11) wait(mix(seed, 1));
        else if (kind == 11) revokeStamp(mix(seed, 1));
        else if (kind == 12) revokeNullifier(mix(seed, 1));
        else if (kind == 13 && mix(seed, 2) % 4 == 0) revokeKey(mix(seed, 1));
        else if (kind == 14) presentRefusedAgain(mix(seed, 1));
        else refresh(mix(seed, 1));
    }

    function wait(uint256 seed) public {
        uint64[5] memory times = [uint64(1), 1 hours, 20 days, TTL, HOLDOVER];
        _skip(times[seed % 5]);
    }

    function present(uint256 seed) public {
        vm.warp(clock);
        _try(
            Stamp({
                holder: _holder(seed),
                provider: _provider(mix(seed, 1)),
                nullifier: mix(seed, 2) % 2 == 0 ? N1 : N2,
                scope: scope,
                issuedAt: clock - uint64(mix(seed, 3) % 3),
                expiresAt: clock + 1 + uint64(mix(seed, 4) % (mix(seed, 5) % 2 == 0 ? 10 : TTL)),
                keyEpoch: 1 + (mix(seed, 6) % KEYS)
            })
        );
    }

    /// What was refused, or revoked, before may be good now, and may not.
    function presentRefusedAgain(uint256 seed) public {
        vm.warp(clock);
        if (_refused.length > 0) _try(_refused[seed % _refused.length]);
        if (_seen.length > 0) _try(_seen[mix(seed, 1) % _seen.length].stamp);
    }

    function revokeStamp(uint256 seed) public {
        vm.warp(clock);
        if (_seen.length == 0) return;
        Seen storage seen = _seen[seed % _seen.length];
        bytes32 digest = passport.hashStamp(seen.stamp);
        if (_isStampRevoked[digest]) return;
        vm.prank(issuer);
        passport.revokeStamp(seen.stamp);
        _isStampRevoked[digest] = true;
        seen.isRevoked = true;
    }

    function revokeNullifier(uint256 seed) public {
        vm.warp(clock);
        ProviderId provider = _provider(seed);
        Nullifier nullifier = mix(seed, 1) % 2 == 0 ? N1 : N2;
        vm.prank(issuer);
        passport.revokeNullifier(scope, provider, nullifier);
        bytes32 identity = _identity(provider, nullifier);
        _nullifierRevokedAt[identity] = clock;
        for (uint256 i = 0; i < _seen.length; ++i) {
            if (_identity(_seen[i].stamp.provider, _seen[i].stamp.nullifier) != identity) continue;
            _seen[i].isRevoked = true;
            if (_seen[i].heldUntil > clock) _seen[i].heldUntil = clock;
        }
    }

    function revokeKey(uint256 seed) public {
        vm.warp(clock);
        // The first key stays, so that a life goes on.
        uint256 epoch = 2 + (seed % (KEYS - 1));
        uint64 from = uint64(bound(mix(seed, 1), START, clock + 1 days));
        if (_keyRevoked[epoch] && _keyFrom[epoch] <= from) return;
        vm.prank(issuer);
        passport.revokeKey(epoch, from);
        (_keyRevoked[epoch], _keyFrom[epoch]) = (true, from);
    }

    function refresh(uint256 seed) public {
        vm.warp(clock);
        address holder = _holder(seed);
        uint256 score = _modelScore(holder, clock);
        (uint256 answered, uint64 expiresAt) = scorer.refresh(holder);
        assertEq(answered, score, "refreshed score");
        assertEq(expiresAt, score < HIGH ? 0 : _modelEarliest(holder), "refreshed expiry");
        _cacheLimit[holder] = expiresAt;
    }

    /* CHECKS */

    /// The Passport at each moment where anything began or ended.
    function checkHeld() public view {
        for (uint256 p = 0; p < PROVIDERS; ++p) {
            for (uint256 h = 0; h < 2; ++h) {
                for (uint256 i = 0; i < _seen.length; ++i) {
                    _checkHeldAt(_holder(h), _provider(p), _seen[i].recordedAt - 1);
                    _checkHeldAt(_holder(h), _provider(p), _seen[i].recordedAt);
                    _checkHeldAt(_holder(h), _provider(p), _seen[i].stamp.expiresAt - 1);
                    _checkHeldAt(_holder(h), _provider(p), _seen[i].stamp.expiresAt);
                }
                _checkHeldAt(_holder(h), _provider(p), clock);
            }
        }
    }

    /// The Scorer at each such moment, and now.
    function checkWeights() public {
        vm.warp(clock);
        for (uint256 h = 0; h < 2; ++h) {
            address holder = _holder(h);
            for (uint256 i = 0; i < _seen.length; ++i) {
                _checkWeightAt(holder, _seen[i].recordedAt);
                _checkWeightAt(holder, _seen[i].stamp.expiresAt);
            }
            uint256 computed = _checkWeightAt(holder, clock);
            uint256 weight = scorer.weightOf(holder);
            assertLe(weight, 10_000, "weight");
            // D136, D153: a cache never lowers, and never outlives the earliest expiry.
            assertGe(weight, computed, "a cache makes worse");
            if (clock >= _cacheLimit[holder]) assertEq(weight, computed, "a cache lasts too long");
            else assertEq(weight, HIGH_BPS, "a cache of less than everything");
        }
    }

    /// One holder at a time, and the holdover between two (D104, D154).
    function checkNullifiers() public view {
        for (uint256 i = 0; i < _seen.length; ++i) {
            for (uint256 j = i + 1; j < _seen.length; ++j) {
                if (_seen[i].stamp.holder == _seen[j].stamp.holder) continue;
                if (
                    _identity(_seen[i].stamp.provider, _seen[i].stamp.nullifier) !=
                    _identity(_seen[j].stamp.provider, _seen[j].stamp.nullifier)
                ) continue;
                assertGe(_seen[j].recordedAt, _seen[i].heldUntil + HOLDOVER, "two holders");
            }
        }
        for (uint256 p = 0; p < PROVIDERS; ++p) {
            for (uint256 n = 0; n < 2; ++n) {
                Nullifier nullifier = n == 0 ? N1 : N2;
                (Record memory record, ) = passport.recordOf(scope, issuer, _provider(p), nullifier);
                (address holder, uint64 until) = _modelHold(_provider(p), nullifier);
                assertEq(record.holder, holder, "holder");
                assertEq(record.until, until, "until");
            }
        }
    }

    /// What a presentation began goes on beginning there, unless it is revoked (D153); lists stay sorted and bounded.
    function checkSpans() public view {
        for (uint256 i = 0; i < _seen.length; ++i) {
            if (!_counts(_seen[i])) continue;
            (bool held, uint64 expiresAt) = passport.heldAt(
                _seen[i].stamp.holder,
                scope,
                issuer,
                _seen[i].stamp.provider,
                _seen[i].recordedAt
            );
            assertTrue(held, "a beginning moved");
            assertGe(expiresAt, _seen[i].stamp.expiresAt, "shortened");
        }
        for (uint256 p = 0; p < PROVIDERS; ++p) {
            for (uint256 h = 0; h < 2; ++h) {
                Span[] memory spans = passport.spansOf(_holder(h), scope, issuer, _provider(p));
                for (uint256 i = 1; i < spans.length; ++i) {
                    assertLe(spans[i - 1].recordedAt, spans[i].recordedAt, "recordedAt");
                    assertLt(spans[i - 1].expiresAt, spans[i].expiresAt, "expiresAt");
                    if (i >= 8) assertLe(spans[i - 8].expiresAt, spans[i].recordedAt, "more than 8 live");
                }
            }
        }
    }

    /* INTERNALS */

    function _try(Stamp memory stamp) private {
        bytes4 expected = _modelRefusal(stamp);
        try passport.present(issuer, stamp, _sign(_keyOf(stamp.keyEpoch), stamp)) {
            assertEq(bytes32(expected), bytes32(0), "accepted");
            (address holder, ) = _modelHold(stamp.provider, stamp.nullifier);
            if (holder != address(0) && holder != stamp.holder) ++moved;
            ++accepted;
            _seen.push(Seen({stamp: stamp, recordedAt: clock, heldUntil: stamp.expiresAt, isRevoked: false}));
        } catch (bytes memory reason) {
            if (bytes4(reason) == Errors.Passport_TooManyLive.selector) {
                assertGe(_modelLive(stamp.holder, stamp.provider), 8, "too many live");
                assertEq(bytes32(expected), bytes32(0), "refused for another reason");
            } else {
                assertEq(bytes32(bytes4(reason)), bytes32(expected), "refused");
            }
            _refused.push(stamp);
        }
    }

    function _modelRefusal(Stamp memory stamp) private view returns (bytes4) {
        if (stamp.expiresAt <= clock) return Errors.Passport_Expired.selector;
        if (_keyRevoked[stamp.keyEpoch]) return Errors.Passport_KeyRevoked.selector;
        if (_isStampRevoked[passport.hashStamp(stamp)]) return Errors.Passport_StampRevoked.selector;
        uint64 revokedAt = _nullifierRevokedAt[_identity(stamp.provider, stamp.nullifier)];
        if (revokedAt != 0 && stamp.issuedAt <= revokedAt) return Errors.Passport_NullifierRevoked.selector;
        (address holder, uint64 until) = _modelHold(stamp.provider, stamp.nullifier);
        if (holder != address(0) && holder != stamp.holder && clock < until + HOLDOVER) {
            return Errors.Passport_NullifierHeld.selector;
        }
        for (uint256 i = 0; i < _seen.length; ++i) {
            if (
                _isOf(_seen[i], stamp.holder, stamp.provider) &&
                _counts(_seen[i]) &&
                _seen[i].stamp.expiresAt > clock &&
                _seen[i].stamp.expiresAt >= stamp.expiresAt
            ) return Errors.Passport_NotLater.selector;
        }
        return 0;
    }

    /// The last one who presented it, and the latest end of that hold.
    function _modelHold(ProviderId provider, Nullifier nullifier) private view returns (address holder, uint64 until) {
        bytes32 identity = _identity(provider, nullifier);
        for (uint256 i = 0; i < _seen.length; ++i) {
            if (_identity(_seen[i].stamp.provider, _seen[i].stamp.nullifier) != identity) continue;
            if (_seen[i].stamp.holder != holder) (holder, until) = (_seen[i].stamp.holder, 0);
            if (_seen[i].heldUntil > until) until = _seen[i].heldUntil;
        }
    }

    function _modelLive(address holder, ProviderId provider) private view returns (uint256 live) {
        for (uint256 i = 0; i < _seen.length; ++i) {
            if (_isOf(_seen[i], holder, provider) && _seen[i].stamp.expiresAt > clock) ++live;
        }
    }

    function _modelHeld(
        address holder,
        ProviderId provider,
        uint256 timestamp
    ) private view returns (bool held, uint64 expiresAt) {
        for (uint256 i = 0; i < _seen.length; ++i) {
            Seen storage seen = _seen[i];
            if (!_isOf(seen, holder, provider) || !_counts(seen)) continue;
            if (timestamp < seen.recordedAt || timestamp >= seen.stamp.expiresAt) continue;
            held = true;
            if (seen.stamp.expiresAt > expiresAt) expiresAt = seen.stamp.expiresAt;
        }
    }

    function _modelScore(address holder, uint256 timestamp) private view returns (uint256 score) {
        for (uint256 p = 0; p < PROVIDERS; ++p) {
            (bool held, ) = _modelHeld(holder, _provider(p), timestamp);
            if (held) score += WEIGHTS[p];
        }
    }

    function _modelEarliest(address holder) private view returns (uint64 earliest) {
        earliest = type(uint64).max;
        for (uint256 p = 0; p < PROVIDERS; ++p) {
            (bool held, uint64 expiresAt) = _modelHeld(holder, _provider(p), clock);
            if (held && expiresAt < earliest) earliest = expiresAt;
        }
    }

    function _modelWeight(uint256 score) private pure returns (uint256) {
        if (score < LOW) return 0;
        if (score >= HIGH) return HIGH_BPS;
        return LOW_BPS + ((HIGH_BPS - LOW_BPS) * (score - LOW)) / (HIGH - LOW);
    }

    function _checkHeldAt(address holder, ProviderId provider, uint256 timestamp) private view {
        (bool held, uint64 expiresAt) = passport.heldAt(holder, scope, issuer, provider, timestamp);
        (bool modelHeld, uint64 modelExpiresAt) = _modelHeld(holder, provider, timestamp);
        assertEq(held, modelHeld, "held");
        assertEq(expiresAt, modelExpiresAt, "expiresAt");
    }

    function _checkWeightAt(address holder, uint256 timestamp) private view returns (uint256 weight) {
        uint256 score = _modelScore(holder, timestamp);
        assertEq(scorer.scoreAt(holder, timestamp), score, "score");
        weight = scorer.weightAt(holder, timestamp);
        assertEq(weight, _modelWeight(score), "weightAt");
    }

    function _counts(Seen storage seen) private view returns (bool) {
        uint256 epoch = seen.stamp.keyEpoch;
        return !seen.isRevoked && !(_keyRevoked[epoch] && seen.recordedAt >= _keyFrom[epoch]);
    }

    function _isOf(Seen storage seen, address holder, ProviderId provider) private view returns (bool) {
        return seen.stamp.holder == holder && ProviderId.unwrap(seen.stamp.provider) == ProviderId.unwrap(provider);
    }

    function _identity(ProviderId provider, Nullifier nullifier) private pure returns (bytes32) {
        return keccak256(abi.encode(provider, nullifier));
    }

    function _holder(uint256 seed) private view returns (address) {
        return seed % 2 == 0 ? alice : bob;
    }

    function _provider(uint256 seed) private pure returns (ProviderId) {
        return ProviderId.wrap(bytes32((seed % PROVIDERS) + 1));
    }

    function _keyOf(uint256 epoch) private view returns (uint256) {
        return epoch == 1 ? key : uint256(keccak256(abi.encode("key", epoch)));
    }
}
