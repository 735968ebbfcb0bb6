// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "./Applications.sol";

/// @notice One line of a ballot.
/// @param votes for the application from now on, in place of those before; v votes cost v² voice credits; 0 takes them
/// back
struct Vote {
    ApplicationId application;
    uint32 votes;
}

/// @notice What an Explorer votes for one application.
/// @param votes whole votes
/// @param weight of the pair, bps: votes · weight ten-thousandths of a vote count
struct Ballot {
    uint32 votes;
    uint16 weight;
}
