// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Exit} from "../types/Stakes.sol";

/// @notice What one staker has on its way out: exits in the order of their times, and the sum of those that are ready.
/// At most MAX wait, so every loop is bounded. Amounts in base units, all together below 2^128 (the caller's limit).
library Exits {
    struct Queue {
        uint128 ready;
        uint32 first;
        uint32 end;
        mapping(uint256 index => Exit exit) exits;
    }

    uint256 internal constant MAX = 8;

    /// @notice Adds an exit no earlier than any before it. One of the same moment, or the newest of MAX, is joined: the
    /// newest then waits for the later time.
    /// @return together what is ready then
    function add(Queue storage self, uint256 amount, uint256 readyAt) internal returns (uint256 together) {
        ripen(self);
        (uint256 first, uint256 end) = (self.first, self.end);
        uint256 index = end;
        if (end > first && (end - first == MAX || self.exits[end - 1].readyAt == readyAt)) index = end - 1;
        else self.end = uint32(end + 1);
        together = self.exits[index].amount + amount;
        self.exits[index] = Exit({amount: uint128(together), readyAt: uint48(readyAt)});
    }

    /// @notice Takes out all that is ready.
    function takeReady(Queue storage self) internal returns (uint256 amount) {
        ripen(self);
        amount = self.ready;
        self.ready = 0;
    }

    /// @notice Takes `amount` off the newest exits; they must have it.
    function cut(Queue storage self, uint256 amount) internal {
        uint256 end = self.end;
        while (amount > 0) {
            Exit storage newest = self.exits[end - 1];
            uint256 available = newest.amount;
            if (available > amount) {
                newest.amount = uint128(available - amount);
                break;
            }
            amount -= available;
            delete self.exits[--end];
        }
        self.end = uint32(end);
    }

    function ripen(Queue storage self) internal {
        (uint256 first, uint256 end) = (self.first, self.end);
        uint256 amount = 0;
        while (first < end && self.exits[first].readyAt <= block.timestamp) {
            amount += self.exits[first].amount;
            delete self.exits[first++];
        }
        if (amount == 0) return;
        self.ready += uint128(amount);
        self.first = uint32(first);
    }

    /// @notice What is ready now.
    function readyNow(Queue storage self) internal view returns (uint256 amount) {
        amount = self.ready;
        for (uint256 i = self.first; i < self.end && self.exits[i].readyAt <= block.timestamp; ++i) {
            amount += self.exits[i].amount;
        }
    }

    /// @notice What is not ready before `timestamp`.
    function notBefore(Queue storage self, uint256 timestamp) internal view returns (uint256 amount) {
        for (uint256 i = self.end; i > self.first && self.exits[i - 1].readyAt >= timestamp; --i) {
            amount += self.exits[i - 1].amount;
        }
    }

    /// @notice The exits that are not ready, oldest first.
    function waiting(Queue storage self) internal view returns (Exit[] memory list) {
        (uint256 first, uint256 end) = (self.first, self.end);
        while (first < end && self.exits[first].readyAt <= block.timestamp) ++first;
        list = new Exit[](end - first);
        for (uint256 i = 0; i < list.length; ++i) list[i] = self.exits[first + i];
    }
}
