// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice A part of a match, and what it is paid for.
/// @param outcome digest of what is to be shown, not zero
/// @param bps of the match; those of all parts are 10000 together
/// @param time seconds from settling during which it may be submitted
struct Milestone {
    bytes32 outcome;
    uint16 bps;
    uint40 time;
}

/// @dev None: no match has been delivered. Open → Submitted → Accepted → Paid, or Rejected, from there Submitted again
/// or Appealed; Lost, where nothing can be done any more, → Released. The whole table is in IMilestones.
enum MilestoneState {
    None,
    Open,
    Submitted,
    Rejected,
    Appealed,
    Accepted,
    Lost,
    Paid,
    Released
}

/// @notice A part as of now.
/// @param amount base units of the asset; 0 until delivered
/// @param deadline it may be submitted before; 0 until delivered
/// @param waitUntil Submitted: silence accepts then. Rejected: it may be appealed before. Appealed: the arbiter may rule
/// before. In other states it says nothing
/// @param submissions how many there have been, of at most 3
/// @param evidence of the last submission
struct MilestoneStatus {
    MilestoneState state;
    uint256 amount;
    uint256 deadline;
    uint256 waitUntil;
    uint256 submissions;
    bool hasAppealed;
    bytes32 evidence;
}
