// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @dev None → Proposed → Final | Returned | Challenged; Challenged → Final | Rejected | Lapsed. After None, Rejected
/// and Lapsed anyone may propose; the others end a Round's proposals.
enum ProposalState {
    None,
    Proposed,
    Challenged,
    Final,
    Rejected,
    Lapsed,
    Returned
}

/// @dev What an arbiter picks. Neither is the first: it favours nobody.
enum Ruling {
    Neither,
    Proposal,
    Counter
}

/// @notice A list that says how a Round is settled: its amounts stand in a document, its root and sums on chain.
/// @param root Merkle root of the leaves (chain, round, application, amount), one per accepted application
/// @param total Σ amounts, base units of the pool's asset
/// @param count of its leaves: the applications accepted
/// @param data sha2-256 digest of the list's document
struct SettlementList {
    bytes32 root;
    uint256 total;
    uint256 count;
    bytes32 data;
}

/// @notice The newest proposal of a Round. Times are unix seconds, the bond base units of `asset`, one of each side.
/// @param number of the proposals of this Round, from 1
/// @param challengeUntil it can be challenged before, and made final from then on
/// @param ruleUntil once challenged: the arbiter rules before, and has forfeited both bonds from then on
/// @param fallbackAt of the Round, extensions included
/// @param arbiter of the Round's configuration
/// @param list what is proposed
/// @param counter what the challenger says instead
struct Proposal {
    address proposer;
    uint40 challengeUntil;
    uint40 ruleUntil;
    ProposalState state;
    address challenger;
    uint40 fallbackAt;
    uint32 number;
    address asset;
    address arbiter;
    uint256 bond;
    SettlementList list;
    SettlementList counter;
}
