// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @dev An application of one Round. Ids start at 1; 0 is none, so that an unknown Builder reads nobody's application
/// (D036).
type ApplicationId is uint32;

using {_equals as ==} for ApplicationId global;

function _equals(ApplicationId a, ApplicationId b) pure returns (bool) {
    return ApplicationId.unwrap(a) == ApplicationId.unwrap(b);
}

/// @dev None → Pending → Accepted | Rejected; Rejected → Pending by applying again; Accepted → Disqualified ⇄
/// reinstated; Withdrawn is final.
enum Status {
    None,
    Pending,
    Accepted,
    Rejected,
    Withdrawn,
    Disqualified
}

/// @notice What a Builder asks for; reviewers judge exactly this, by its hash.
/// @param recipient where money goes; its record stays with the Builder
/// @param ask the most its match can be, base units of the pool's asset; 0 = no limit of its own
/// @param kind a tag the configuration's bitmap must allow
/// @param metadata sha2-256 digest of the application's document
struct Content {
    address recipient;
    uint96 ask;
    uint8 kind;
    bytes32 metadata;
}

/// @notice A reviewer's decision about one application.
/// @param content the hash of the content that was judged: a later edit makes the decision fail (D034)
/// @param reason digest of the reasons; needed for a rejection
struct Decision {
    ApplicationId application;
    bool isAccepted;
    bytes28 content;
    bytes32 reason;
}

/// @notice An application as its Round sees it now.
/// @param voice Σ sqrt(effective) of its donors, Q32
/// @param effective Σ of what counts of its donations, base units
/// @param uncounted Σ of what does not count, base units: it reaches the Builder all the same
/// @param multiplier calibration in bps; 0 until first accepted
struct Application {
    address builder;
    address recipient;
    uint96 ask;
    uint8 kind;
    Status status;
    uint16 multiplier;
    bytes28 content;
    uint104 voice;
    uint104 effective;
    uint96 uncounted;
    bool areDonationsPaid;
    bool isMatchPaid;
}

/// @notice One item of a cart.
/// @param amount base units of the donated asset
/// @param endorsement the endorsement this donation follows, 0 = none; only logged
struct Gift {
    ApplicationId application;
    uint96 amount;
    bytes32 endorsement;
}

/// @notice All that an Explorer gave to one application. Amount and weight are never erased: objections and Standing
/// read them.
struct Pair {
    uint96 amount;
    uint16 weight;
    bool isRefunded;
}
