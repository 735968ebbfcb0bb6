// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// A deduplication scope: the Rounds inside which one nullifier has one holder. Commits to its holdover.
type ScopeId is bytes32;

/// What was verified, by convention `keccak256` of the provider's name, as in `keccak256("Discord")`.
type ProviderId is bytes32;

/// The identity behind a Stamp, already scoped by the issuer: H(issuerSecret, scope, record).
type Nullifier is bytes32;

/// A credential about one holder, as an issuer signs it (EIP-712). Times are unix seconds; `[issuedAt, expiresAt)`.
struct Stamp {
    address holder;
    ProviderId provider;
    Nullifier nullifier;
    ScopeId scope;
    uint64 issuedAt;
    uint64 expiresAt;
    uint256 keyEpoch;
}

/// One item of a batch.
struct Presentation {
    address issuer;
    Stamp stamp;
    bytes signature;
}

/// One signing key of an issuer. Epochs count from 1.
struct Key {
    address signer;
    uint64 revokedFrom; // what was recorded at or after this moment does not count; meaningless unless revoked
    bool isRevoked;
}

/// Who holds a nullifier.
struct Record {
    address holder;
    uint40 until; // the latest expiry its holder has recorded, or the moment it was revoked
    uint40 revokedAt; // what was recorded, or issued, up to this moment does not count; 0 = never
}

/// One presentation on record: the holder is covered during `[recordedAt, expiresAt)`.
struct Span {
    uint40 recordedAt;
    uint40 issuedAt;
    uint40 expiresAt;
    uint16 keyEpoch;
    bool isRevoked; // by its Stamp; keys and nullifiers are looked up
    bytes14 record; // which Record of this issuer: the head of its key
}

/// One row of a Scorer: what a Stamp of this provider, by this issuer, adds. `weight` in 1/10000 points. Where the
/// issuer is a live Stamp provider it answers for one Stamp, and `provider` is its name in the table.
struct Row {
    address issuer;
    uint32 weight;
    ProviderId provider;
}

/// From score to weight: below `low` nothing, from `high` on `highBps`, a straight line between. Scores in 1/10000
/// points.
struct Curve {
    uint64 low;
    uint64 high;
    uint16 lowBps;
    uint16 highBps;
}

/// One module of an All or an Any, and the gas its one question gets.
struct Member {
    address module;
    uint32 allowance;
}

/// A full score kept by a Scorer.
struct CachedScore {
    uint128 score;
    uint64 expiresAt;
    uint64 computedAt;
}
