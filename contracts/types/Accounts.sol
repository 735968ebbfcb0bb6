// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What a member of a shared account may spend of one asset.
/// @param amount base units, the most in any `window` seconds, over all paths together; 0 = nothing
/// @param risk base units, the most outstanding at counterparties: approvals and committed hashes not used yet
/// @param window seconds
struct MemberLimit {
    address member;
    address asset;
    uint128 amount;
    uint128 risk;
    uint40 window;
}

/// @notice How a shared account begins.
struct AccountParameters {
    bytes32 metadata;
    address[] owners;
    MemberLimit[] limits;
}

/// @notice A call members may make.
/// @param asset the one asset the call may take from the account; zero = none
struct Permission {
    bool isPermitted;
    address asset;
}

/// @notice A hash the account answers for by ERC-1271.
/// @param amount base units of `asset`, counted when it was committed
/// @param isConfirmed an owner has read what the hash stands for
/// @param membership counts how often `member` had been removed when it committed; once more, and the hash has ended
struct Commitment {
    address member;
    uint40 expiresAt;
    bool isConfirmed;
    uint40 membership;
    address asset;
    uint128 amount;
}
