// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "../interfaces/IEligibility.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {IScorer} from "../interfaces/IScorer.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {CachedScore, Curve, ProviderId, Row, ScopeId} from "../types/Stamps.sol";

/// @title Table
/// @notice The rows of a Scorer, kept as code: reading all of them costs one account, not two slots each. Cannot be
/// called: an ABI-encoded array begins with a zero byte, which is STOP.
contract Table {
    constructor(bytes memory rows) {
        assembly ("memory-safe") {
            return(add(rows, 0x20), mload(rows))
        }
    }
}

/// @title Scorer
/// @notice A weighted sum over the Stamps of a holder, and what it is worth.
///
/// ROLES
/// None: everything is frozen by the constructor.
///
/// CACHE
/// One slot per holder, written by `refresh` alone, and only for a full score. A lower one could rise by the next
/// presentation, which a Scorer does not hear of: a rival could refresh right before it and keep the holder low.
///
/// LIVENESS
/// An answer is computed from the Passport alone. If that fails, for want of gas, the answer fails with it and is not
/// 0.
contract Scorer is IScorer {
    /// @inheritdoc IScorer
    uint256 public constant MAX_ROWS = 64;

    uint256 private constant _FULL_BPS = 10_000;

    /* IMMUTABLES */

    /// @inheritdoc IScorer
    IPassport public immutable passport;
    /// @inheritdoc IScorer
    ScopeId public immutable scope;

    uint64 private immutable _low;
    uint64 private immutable _high;
    uint16 private immutable _lowBps;
    uint16 private immutable _highBps;
    Table private immutable _table;

    /* STORAGE */

    mapping(address holder => CachedScore cached) private _cache;

    /// @param passport_ Where Stamps are read.
    /// @param scope_ An open scope of it.
    /// @param table Sorted by provider, each provider once, no weight of zero.
    /// @param curve_ Rising (or flat), its full weight within reach of the table. `low == high` is a threshold.
    constructor(IPassport passport_, ScopeId scope_, Row[] memory table, Curve memory curve_) {
        if (passport_.holdoverOf(scope_) == 0) revert Errors.Scorer_ScopeUnknown({scope: scope_});
        uint256 total = _checkRows(table);
        if (curve_.high == 0 || curve_.high > total) {
            revert Errors.Scorer_HighOutOfReach({high: curve_.high, total: total});
        }
        if (curve_.highBps == 0 || curve_.highBps > _FULL_BPS) {
            revert Errors.Scorer_BpsOutOfBounds({highBps: curve_.highBps});
        }
        if (curve_.low > curve_.high || curve_.lowBps > curve_.highBps) {
            revert Errors.Scorer_CurveFalls({
                low: curve_.low,
                high: curve_.high,
                lowBps: curve_.lowBps,
                highBps: curve_.highBps
            });
        }

        passport = passport_;
        scope = scope_;
        (_low, _high, _lowBps, _highBps) = (curve_.low, curve_.high, curve_.lowBps, curve_.highBps);
        _table = new Table(abi.encode(table));
    }

    /// @inheritdoc IScorer
    function refresh(address holder) external returns (uint256 score, uint64 expiresAt) {
        (score, expiresAt) = _scoreAt(holder, block.timestamp);
        if (score >= _high) {
            _cache[holder] = CachedScore({
                score: uint128(score),
                expiresAt: expiresAt,
                computedAt: uint64(block.timestamp)
            });
        } else {
            expiresAt = 0;
            delete _cache[holder];
        }
        emit Events.ScoreRefreshed({holder: holder, score: score, expiresAt: expiresAt});
    }

    /* VIEWS */

    /// @inheritdoc IEligibility
    function weightOf(address holder) external view returns (uint256 weightBps) {
        if (block.timestamp < _cache[holder].expiresAt) return _highBps;
        return weightAt(holder, block.timestamp);
    }

    /// @inheritdoc IEligibility
    function weightAt(address holder, uint256 timestamp) public view returns (uint256 weightBps) {
        uint256 score = scoreAt(holder, timestamp);
        if (score < _low) return 0;
        if (score >= _high) return _highBps;
        // Here low <= score < high. Truncated, so never above the line.
        return _lowBps + (uint256(_highBps - _lowBps) * (score - _low)) / (_high - _low);
    }

    /// @inheritdoc IScorer
    function scoreOf(address holder) external view returns (uint256 score) {
        return scoreAt(holder, block.timestamp);
    }

    /// @inheritdoc IScorer
    function scoreAt(address holder, uint256 timestamp) public view returns (uint256 score) {
        (score, ) = _scoreAt(holder, timestamp);
    }

    /// @inheritdoc IScorer
    function cacheOf(address holder) external view returns (CachedScore memory cached) {
        return _cache[holder];
    }

    /// @inheritdoc IScorer
    function rows() public view returns (Row[] memory table) {
        return abi.decode(address(_table).code, (Row[]));
    }

    /// @inheritdoc IScorer
    function curve() external view returns (Curve memory curve_) {
        return Curve({low: _low, high: _high, lowBps: _lowBps, highBps: _highBps});
    }

    /* INTERNALS */

    /// The sum over the Stamps held at a moment, and the earliest expiry among them. A failing Passport fails this too.
    function _scoreAt(address holder, uint256 timestamp) private view returns (uint256 score, uint64 earliest) {
        Row[] memory table = rows();
        earliest = type(uint64).max;
        for (uint256 i = 0; i < table.length; ++i) {
            (bool held, uint64 expiresAt) = passport.heldAt(
                holder,
                scope,
                table[i].issuer,
                table[i].provider,
                timestamp
            );
            if (!held) continue;
            score += table[i].weight;
            if (expiresAt < earliest) earliest = expiresAt;
        }
    }

    function _checkRows(Row[] memory table) private pure returns (uint256 total) {
        if (table.length == 0 || table.length > MAX_ROWS) {
            revert Errors.Scorer_RowsOutOfBounds({rows: table.length, max: MAX_ROWS});
        }
        bytes32 previous;
        for (uint256 i = 0; i < table.length; ++i) {
            bytes32 provider = ProviderId.unwrap(table[i].provider);
            if (table[i].issuer == address(0) || table[i].weight == 0) {
                revert Errors.Scorer_ZeroRow({index: i, issuer: table[i].issuer, weight: table[i].weight});
            }
            if (i > 0 && provider <= previous) {
                revert Errors.Scorer_RowsUnsorted({
                    index: i,
                    provider: table[i].provider,
                    previous: ProviderId.wrap(previous)
                });
            }
            previous = provider;
            total += table[i].weight;
        }
    }
}
