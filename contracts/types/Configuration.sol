// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @dev Derived from time and two flags, never stored; windows are half-open.
enum Phase {
    Upcoming,
    Open,
    Review,
    Settling,
    Settled,
    Closed,
    Cancelled
}

/// @dev Keep: nobody gets more than the ideal, the rest goes home. ScaleUp: all of the pool is paid.
enum Saturation {
    Keep,
    ScaleUp
}

/// @notice What a donation reads.
/// @param asset donated asset, ERC-20 or the native sentinel
/// @param explorerGate weighs Explorers
/// @param eligibilityGas allowance of one question to a gate or a calibration
/// @param minCounted what an Explorer gave to one Builder counts from here on, base units
/// @param maxCounted and only up to here, base units; 0 = without limit
struct Giving {
    address asset;
    address explorerGate;
    uint32 eligibilityGas;
    uint96 minCounted;
    uint96 maxCounted;
}

/// @notice Unix seconds. `extend` moves the last five of them together and nothing else.
struct Times {
    uint40 applicationsFrom;
    uint40 applicationsUntil;
    uint40 donationsFrom;
    uint40 donationUntil;
    uint40 settleFrom;
    uint40 proposeUntil;
    uint40 fallbackAt;
    uint40 claimUntil;
}

/// @notice How the pool is paid.
/// @param asset ERC-20, native sentinel, or zero where the match is no asset
/// @param configured the pool where the match is no asset, else 0
/// @param capBps the most one Builder gets of the pool
/// @param fallbackCapBps the cap of a LIVE settlement in place of a proposed one
struct Matching {
    address asset;
    uint104 configured;
    Saturation saturation;
    uint16 capBps;
    uint16 fallbackCapBps;
}

/// @notice The parts a Round is put together from; zero = none, but for the Builders' gate.
/// @param deliverGas what `claimDirect` must leave for the distributor before it may pay past it
struct Modules {
    address builderGate;
    address ledger;
    address calibration;
    address distributor;
    uint32 deliverGas;
    address settler;
    address arbiter;
}

/// @notice Everything a Round is, frozen in its clone's code; its CREATE2 address commits to it.
/// @param kinds bit k set = applications of kind k are taken
/// @param maxExtensionDays at most 30
/// @param previousRound link for readers, of the same Program; no rule reads it
/// @param procedure sha2-256 digest of the procedure adopted
/// @param metadata sha2-256 digest of the Round's document
struct RoundConfig {
    address program;
    Giving giving;
    Times times;
    Matching matching;
    Modules modules;
    uint256 kinds;
    uint8 maxExtensionDays;
    address previousRound;
    bytes32 procedure;
    bytes32 metadata;
}

/// @notice What a Program's admin lets its operators open.
struct Bounds {
    uint40 minApplicationTime;
    uint40 minDonationTime;
    uint40 minReviewTime;
    uint16 maxCapBps;
}

/// @notice How a Program begins.
struct ProgramParameters {
    bytes32 metadata;
    address admin;
    address[] operators;
    address[] reviewers;
    address[] treasurers;
    address[] trusted;
    Bounds bounds;
}
