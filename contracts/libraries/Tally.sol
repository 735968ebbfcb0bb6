// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Status} from "../types/Applications.sol";
import {Errors} from "./Errors.sol";

/// @dev What a donation reads and writes of an application, in one word so that it does both once. From the top, in
/// bits: voice 104 · effective 96 · multiplier 16 · status 8 · marks 8 · kind 8 · Builder's tag 8 · recipient's tag 8.
/// Voice is Σ v and effective Σ e; a tag is the last byte of an address.
type Tally is uint256;

using Tallies for Tally global;

/// @notice The fields of a Tally. Widths are the callers' to keep: see Voice.
library Tallies {
    uint256 private constant VOICE = 152;
    uint256 private constant EFFECTIVE = 56;
    uint256 private constant MULTIPLIER = 40;
    uint256 private constant STATUS = 32;
    uint256 private constant MARKS = 24;
    uint256 private constant KIND = 16;
    uint256 private constant BUILDER = 8;
    uint256 private constant BYTE = 0xff;
    uint256 private constant BELOW_SUMS = (1 << EFFECTIVE) - 1;

    function voice(Tally self) internal pure returns (uint256) {
        return Tally.unwrap(self) >> VOICE;
    }

    function effective(Tally self) internal pure returns (uint256) {
        return uint96(Tally.unwrap(self) >> EFFECTIVE);
    }

    function multiplier(Tally self) internal pure returns (uint256) {
        return uint16(Tally.unwrap(self) >> MULTIPLIER);
    }

    /// @dev A Status, as a number.
    function status(Tally self) internal pure returns (uint256) {
        return uint8(Tally.unwrap(self) >> STATUS);
    }

    function kind(Tally self) internal pure returns (uint256) {
        return uint8(Tally.unwrap(self) >> KIND);
    }

    function isStatus(Tally self, Status wanted) internal pure returns (bool) {
        return self.status() == uint8(wanted);
    }

    /// @param bits all of which are asked for
    function isMarked(Tally self, uint256 bits) internal pure returns (bool) {
        return (Tally.unwrap(self) >> MARKS) & bits == bits;
    }

    /// @notice Fails unless the application has this status.
    function check(Tally self, ApplicationId id, Status wanted) internal pure {
        if (!self.isStatus(wanted)) revert Errors.Round_WrongStatus(id, Status(self.status()));
    }

    /// @notice Whether `holder` may be the Builder or the recipient: no is certain.
    function isPerhapsOwn(Tally self, address holder) internal pure returns (bool) {
        uint256 tag = uint160(holder) & BYTE;
        uint256 word = Tally.unwrap(self);
        return tag == word & BYTE || tag == (word >> BUILDER) & BYTE;
    }

    function withSums(Tally self, uint256 newVoice, uint256 newEffective) internal pure returns (Tally) {
        return Tally.wrap((newVoice << VOICE) | (newEffective << EFFECTIVE) | (Tally.unwrap(self) & BELOW_SUMS));
    }

    function withMultiplier(Tally self, uint256 newMultiplier) internal pure returns (Tally) {
        return Tally.wrap((Tally.unwrap(self) & ~(uint256(0xffff) << MULTIPLIER)) | (newMultiplier << MULTIPLIER));
    }

    function withStatus(Tally self, Status newStatus) internal pure returns (Tally) {
        return _with(self, STATUS, uint8(newStatus));
    }

    function withMark(Tally self, uint256 bit) internal pure returns (Tally) {
        return Tally.wrap(Tally.unwrap(self) | (bit << MARKS));
    }

    function withKind(Tally self, uint8 newKind) internal pure returns (Tally) {
        return _with(self, KIND, newKind);
    }

    function withBuilder(Tally self, address builder) internal pure returns (Tally) {
        return _with(self, BUILDER, uint160(builder) & BYTE);
    }

    function withRecipient(Tally self, address recipient) internal pure returns (Tally) {
        return _with(self, 0, uint160(recipient) & BYTE);
    }

    function _with(Tally self, uint256 offset, uint256 value) private pure returns (Tally) {
        return Tally.wrap((Tally.unwrap(self) & ~(BYTE << offset)) | (value << offset));
    }
}
