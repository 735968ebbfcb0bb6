// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../interfaces/IPassport.sol";
import {ApplicationId} from "./Applications.sol";
import {ProviderId, ScopeId} from "./Stamps.sol";

/// @dev What is counted or paid: `keccak256` of the unit's name, as in `keccak256("hour")`.
type UnitId is bytes32;

/// @notice So much of a unit: a line item's cost side, or a result.
/// @param millionths of the unit: 1.5 hours are 1,500,000
struct Quantity {
    UnitId unit;
    uint128 millionths;
}

/// @notice What a Builder accounts for.
/// @param items what it cost, in units of the Program's PriceList
/// @param outcomes what came of it, in units of the Round's procedure; at most 8, each unit once
/// @param document sha2-256 digest of the procedure's document; with `units` it hashes to the Round's `procedure`
/// @param units all units of the procedure; needed only where there are outcomes
/// @param digest sha2-256 digest of the report
struct Report {
    Quantity[] items;
    Quantity[] outcomes;
    bytes32 document;
    UnitId[] units;
    bytes32 digest;
}

/// @dev None: nothing granted, or too little to account for. Owing → Submitted → Decided, by a reviewer, by the arbiter
/// or, where nobody decides in time, by silence; from Decided back to Submitted with better evidence.
enum WorkState {
    None,
    Owing,
    Submitted,
    Decided
}

/// @dev What became of an Explorer's objection. Open: not decided, or contested and never decided.
enum Objection {
    None,
    Open,
    Upheld,
    Overruled
}

/// @notice One acceptance of a Builder.
/// @param receivedBefore what the same person had been granted in earlier Rounds with the same pool asset, base units,
/// as of the acceptance
struct Engagement {
    address round;
    ApplicationId application;
    uint128 receivedBefore;
}

/// @notice What a Ledger goes by, frozen. Without a passport nobody has an identity there.
/// @param graceTime seconds from settling until what is not justified counts as owed
/// @param judgeTime seconds to judge a submission, and again to rule on an appeal; doubled by objections
/// @param growthBps k: a later ask is at most k × justified + allowance
/// @param objectionBps the part of an application's counted donations that makes objections count
/// @param issuer and `provider` of the identity Stamp, in `scope`
struct LedgerPolicy {
    uint40 graceTime;
    uint40 judgeTime;
    uint32 growthBps;
    uint16 objectionBps;
    IPassport passport;
    ScopeId scope;
    address issuer;
    ProviderId provider;
}

/// @notice The record of one application, as of now.
/// @param submission how many there have been
/// @param spent what the last one says it cost, base units
/// @param submitted what the last one accounts for: min(granted, spent)
/// @param accepted what has been accepted so far, by decision or silence; it never falls
/// @param repaid base units given back to the Round
/// @param approving counted donations of those who approve of the last submission; `objecting` likewise
/// @param responsesUntil donors may answer until then; `judgeUntil` reviewers, `appealUntil` the arbiter; 0 = none yet
struct WorkRecord {
    uint32 submission;
    uint128 spent;
    uint128 submitted;
    uint128 accepted;
    uint128 repaid;
    uint128 approving;
    uint128 objecting;
    uint40 responsesUntil;
    uint40 judgeUntil;
    uint40 appealUntil;
    bool isDecided;
    bool wasDecided;
    bool isContested;
    bool hasAppealed;
}
