// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "./IEligibility.sol";
import {IPassport} from "./IPassport.sol";
import {CachedScore, Curve, Row, ScopeId} from "../types/Stamps.sol";

/// @title IScorer
/// @notice A weighted sum over the Stamps of a holder, and what it is worth. Table, curve, scope and Passport are
/// frozen: a new issuer means a new Scorer, for the next Round. Scores and weights of rows are in 1/10000 points (20
/// points = 200000).
///
/// Trust and assumptions
/// - The table *is* the trust: each issuer in it is believed about its provider.
/// - A row whose issuer was a live Stamp provider (IStampProvider, by ERC-165) at construction is answered by it, its
///   `provider` being a name alone; every other row by the Passport. A live provider is believed like an issuer, and
///   more: a hostile one can make every answer fail (by reverting, by a malformed answer, by spending the gas), though
///   never make it 0. Name only providers whose code is known and cannot change. Live Stamps know no scope.
/// - Rows that one person can have many times by splitting what they take (`isSplittable`, asked at construction) weigh
///   less than `low` together: they are worth nothing without a Stamp of another kind.
/// - A provider has one row, so a second Stamp of it adds nothing. Two issuers of one provider share no nullifiers (one
///   account could be stamped by each, for two addresses), so a table cannot name both.
/// - Only a full score (`high` or more) is cached, and never beyond the earliest expiry of a Stamp in it; of a live
///   Stamp, never beyond what its provider says nothing can end. A full weight cannot rise, so no cache, by whoever,
///   whenever, makes a holder worse than computing; any other score is computed.
/// - A cache does not see revocations: until someone calls `refresh`, or the cache expires, `weightOf` goes on with it.
///   `weightAt` and `scoreAt` never look at a cache, so a Round's `reweigh` is exact.
/// - Without a cache a row costs about 10,000 gas, and at worst (an issuer, or a thief of its key, who signs very many
///   Stamps for the holder and revokes them) about 70,000; a live row costs what its provider does, and about 1,000
///   more. A Round's `eligibilityGas` should cover the worst case.
interface IScorer is IEligibility {
    /// @notice The most rows of a table.
    function MAX_ROWS() external view returns (uint256);

    /// @notice Where Stamps are read.
    function passport() external view returns (IPassport);

    /// @notice The scope whose Stamps count.
    function scope() external view returns (ScopeId);

    /// @notice Computes a score as of now; keeps it for `weightOf` if it is full, forgets what was kept otherwise. By
    /// anyone.
    /// @dev Emits `ScoreRefreshed`.
    /// @return score In 1/10000 points.
    /// @return expiresAt Until when it is kept; 0 if it is not.
    function refresh(address holder) external returns (uint256 score, uint64 expiresAt);

    /// @notice The score now, computed.
    function scoreOf(address holder) external view returns (uint256 score);

    /// @notice The score at a moment, computed; see `weightAt`.
    function scoreAt(address holder, uint256 timestamp) external view returns (uint256 score);

    /// @notice The kept score of a holder, expired or not; zeros if there is none.
    function cacheOf(address holder) external view returns (CachedScore memory cached);

    /// @notice The table, sorted by provider.
    function rows() external view returns (Row[] memory table);

    /// @notice From score to weight.
    function curve() external view returns (Curve memory curve_);
}
