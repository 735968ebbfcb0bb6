// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {IEligibility} from "../interfaces/IEligibility.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {IScorer} from "../interfaces/IScorer.sol";
import {IStampProvider} from "../interfaces/IStampProvider.sol";
import {Answers} from "../libraries/Answers.sol";
import {Curves} from "../libraries/Curves.sol";
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
/// LIVE ROWS
/// Which rows a live Stamp provider answers was asked once, by the constructor, and is frozen beside the table, one bit
/// per row: who is no provider then never becomes one, and who is one then never stops being asked.
///
/// LIVENESS
/// An answer is computed from the Passport and the table's live providers alone. If one of them fails (for want of gas,
/// of code, of a well-formed answer) the answer fails with it and is not 0. A provider can stop this Scorer for
/// everybody: a Round asks with bounded gas, and then records nothing. No row can be taken out: the way on is a new
/// Scorer, for the next Round.
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
    /// @dev Bit i: a live provider answers row i. `MAX_ROWS` bits.
    uint64 private immutable _live;
    Table private immutable _table;

    /* STORAGE */

    mapping(address holder => CachedScore cached) private _cache;

    /// @param passport_ Where Stamps are read.
    /// @param scope_ An open scope of it.
    /// @param table Sorted by provider, each provider once, each live provider once, no weight of zero.
    /// @param curve_ Rising (or flat), its full weight within reach of the table, `low` out of reach of its splittable
    /// Stamps. `low == high` is a threshold.
    constructor(IPassport passport_, ScopeId scope_, Row[] memory table, Curve memory curve_) {
        if (passport_.holdoverOf(scope_) == 0) revert Errors.Scorer_ScopeUnknown({scope: scope_});
        uint256 total = _checkRows(table);
        (uint256 live, uint256 splittable) = _askProviders(table);
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
        // With low == 0 who has nothing weighs lowBps, and whatever can be split only adds to that: no row of it passes.
        if (splittable != 0 && splittable >= curve_.low) {
            revert Errors.Scorer_SplittableReachesLow({splittable: splittable, low: curve_.low});
        }

        passport = passport_;
        scope = scope_;
        (_low, _high, _lowBps, _highBps) = (curve_.low, curve_.high, curve_.lowBps, curve_.highBps);
        _live = uint64(live);
        _table = new Table(abi.encode(table));
    }

    /// @inheritdoc IScorer
    function refresh(address holder) external returns (uint256 score, uint64 expiresAt) {
        (score, expiresAt) = _scoreAt(holder, block.timestamp);
        // A live Stamp without notice leaves nothing to keep.
        if (score >= _high && expiresAt > block.timestamp) {
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
        return Curves.weightDown(curve(), scoreAt(holder, timestamp));
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
    function curve() public view returns (Curve memory curve_) {
        return Curve({low: _low, high: _high, lowBps: _lowBps, highBps: _highBps});
    }

    /* INTERNALS */

    /// The sum over the Stamps held at a moment, and the earliest expiry among them. Whoever fails to answer fails this.
    function _scoreAt(address holder, uint256 timestamp) private view returns (uint256 score, uint64 earliest) {
        Row[] memory table = rows();
        earliest = type(uint64).max;
        for (uint256 i = 0; i < table.length; ++i) {
            address issuer = table[i].issuer;
            (bool held, uint64 expiresAt) = (_live >> i) & 1 == 1
                ? _askLive(issuer, holder, timestamp)
                : passport.heldAt(holder, scope, issuer, table[i].provider, timestamp);
            if (!held) continue;
            score += table[i].weight;
            if (expiresAt < earliest) earliest = expiresAt;
        }
    }

    /// Two words, or a failure: what is longer was not written by a provider.
    function _askLive(address provider, address holder, uint256 timestamp) private view returns (bool, uint64) {
        bytes memory question = abi.encodeCall(IStampProvider.heldAt, (holder, timestamp));
        return abi.decode(Answers.read(provider, question, 64), (bool, uint64));
    }

    /// Which rows are live (one bit each), and what those that money can buy often weigh together. What fails ERC-165
    /// is an issuer like any other: an account without code, a multisig.
    function _askProviders(Row[] memory table) private view returns (uint256 live, uint256 splittable) {
        for (uint256 i = 0; i < table.length; ++i) {
            address issuer = table[i].issuer;
            if (!ERC165Checker.supportsInterface(issuer, type(IStampProvider).interfaceId)) continue;
            for (uint256 j = 0; j < i; ++j) {
                if (table[j].issuer == issuer) revert Errors.Scorer_LiveTwice({index: i, issuer: issuer});
            }
            live |= 1 << i;
            if (IStampProvider(issuer).isSplittable()) splittable += table[i].weight;
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
