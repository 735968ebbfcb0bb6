// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What a pair, or an endorsement, has added to its Explorer's standing, base units of the donated asset.
struct Outcome {
    uint96 justified;
    uint96 failed;
    bool isSettled;
}

/// @notice A word somebody put its standing behind.
/// @param points locked until settled; 0 = no such endorsement
/// @param followers how many declared that they follow it
/// @param counted how many of them have been added to `followed` so far
/// @param followed what counts of their gifts, base units
struct Endorsement {
    uint96 points;
    uint32 followers;
    uint32 counted;
    uint104 followed;
    Outcome outcome;
}
