// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Tally} from "../../../contracts/libraries/Tally.sol";
import {Test} from "../support/Test.sol";

/// Every field is read here by division, from the layout in words; nothing of the library's own reading is believed.
contract TallyTest is Test {
    uint256 private constant MOST_VOICE = 2 ** 104 - 1;
    uint256 private constant MOST_EFFECTIVE = 2 ** 96 - 1;
    uint8 private constant LAST_STATUS = uint8(type(Status).max);

    struct Fields {
        uint256 voice;
        uint256 effective;
        uint256 multiplier;
        uint256 status;
        uint256 marks;
        uint256 kind;
        uint256 builder;
        uint256 recipient;
    }

    /* READING */

    function test_Reading(uint256 word) public pure {
        Tally tally = Tally.wrap(word);
        Fields memory fields = _fields(tally);
        assertEq(tally.voice(), fields.voice, "voice");
        assertEq(tally.effective(), fields.effective, "effective");
        assertEq(tally.multiplier(), fields.multiplier, "multiplier");
        assertEq(tally.status(), fields.status, "status");
        assertEq(tally.kind(), fields.kind, "kind");
        for (uint8 i = 0; i <= LAST_STATUS; ++i) {
            assertEq(tally.isStatus(Status(i)), fields.status == i, "isStatus");
        }
    }

    function test_IsMarkedNeedsAllBits(uint256 word, uint8 bits) public pure {
        Tally tally = Tally.wrap(word);
        uint256 marks = _fields(tally).marks;
        bool hasAll = true;
        for (uint256 bit = 1; bit < 256; bit *= 2) {
            bool isAsked = (bits / bit) % 2 == 1;
            bool isThere = (marks / bit) % 2 == 1;
            if (isAsked && !isThere) hasAll = false;
            assertEq(tally.isMarked(bit), isThere, "one bit");
        }
        assertEq(tally.isMarked(bits), hasAll, "all bits");
    }

    function test_IsMarkedByHalf(uint256 word) public pure {
        Tally empty = Tally.wrap(word & ~(uint256(0xff) << 24));
        assertFalse(empty.withMark(1).isMarked(3));
        assertFalse(empty.withMark(2).isMarked(3));
        assertTrue(empty.withMark(1).withMark(2).isMarked(3));
        assertTrue(empty.withMark(3).isMarked(1));
    }

    function test_Check(uint256 word, uint32 id, uint8 status, uint8 wanted) public {
        Status actual = Status(bound(status, 0, LAST_STATUS));
        Status asked = Status(bound(wanted, 0, LAST_STATUS));
        Tally tally = Tally.wrap(word).withStatus(actual);
        if (actual != asked) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongStatus.selector, ApplicationId.wrap(id), actual));
        }
        this.check(tally, ApplicationId.wrap(id), asked);
    }

    function check(Tally tally, ApplicationId id, Status wanted) external pure {
        tally.check(id, wanted);
    }

    /* WHO */

    /// Whatever is written after the tags, the two are never said to be strangers.
    function test_IsPerhapsOwnNeverMisses(uint256 word, address builder, address recipient, uint256 other) public pure {
        Tally tally = _disturbed(Tally.wrap(word).withBuilder(builder).withRecipient(recipient), other);
        assertTrue(tally.isPerhapsOwn(builder), "Builder");
        assertTrue(tally.isPerhapsOwn(recipient), "recipient");
        tally = _disturbed(Tally.wrap(word).withRecipient(recipient).withBuilder(builder), other);
        assertTrue(tally.isPerhapsOwn(builder), "Builder, set last");
        assertTrue(tally.isPerhapsOwn(recipient), "recipient, set first");
    }

    function test_IsPerhapsOwnByTheLastByte(
        uint256 word,
        address builder,
        address recipient,
        address holder
    ) public pure {
        Tally tally = Tally.wrap(word).withBuilder(builder).withRecipient(recipient);
        bool isAlike = _tag(holder) == _tag(builder) || _tag(holder) == _tag(recipient);
        assertEq(tally.isPerhapsOwn(holder), isAlike, "holder");
        // Of another last byte than both.
        uint160 tag = 0;
        while (tag == _tag(builder) || tag == _tag(recipient)) ++tag;
        assertFalse(tally.isPerhapsOwn(address((uint160(holder) & ~uint160(0xff)) | tag)), "a stranger");
    }

    /* WRITING: one field, and no other */

    function test_WithSums(uint256 word, uint256 voice, uint256 effective) public pure {
        voice = bound(voice, 0, MOST_VOICE);
        effective = bound(effective, 0, MOST_EFFECTIVE);
        Fields memory expected = _fields(Tally.wrap(word));
        (expected.voice, expected.effective) = (voice, effective);
        _assertFields(Tally.wrap(word).withSums(voice, effective), expected);
    }

    function test_WithSumsAtTheLimits(uint256 word) public pure {
        uint256[2] memory voices = [0, MOST_VOICE];
        uint256[2] memory effectives = [0, MOST_EFFECTIVE];
        Fields memory expected = _fields(Tally.wrap(word));
        for (uint256 i = 0; i < 4; ++i) {
            (expected.voice, expected.effective) = (voices[i / 2], effectives[i % 2]);
            Tally full = Tally.wrap(word).withSums(MOST_VOICE, MOST_EFFECTIVE);
            _assertFields(full.withSums(expected.voice, expected.effective), expected);
        }
    }

    function test_WithMultiplier(uint256 word, uint16 multiplier) public pure {
        Fields memory expected = _fields(Tally.wrap(word));
        expected.multiplier = multiplier;
        _assertFields(Tally.wrap(word).withMultiplier(multiplier), expected);
    }

    function test_WithStatus(uint256 word, uint8 status) public pure {
        status = uint8(bound(status, 0, LAST_STATUS));
        Fields memory expected = _fields(Tally.wrap(word));
        expected.status = status;
        _assertFields(Tally.wrap(word).withStatus(Status(status)), expected);
    }

    function test_WithMark(uint256 word, uint8 bits) public pure {
        Fields memory expected = _fields(Tally.wrap(word));
        for (uint256 bit = 1; bit < 256; bit *= 2) {
            if ((bits / bit) % 2 == 1 && (expected.marks / bit) % 2 == 0) expected.marks += bit;
        }
        _assertFields(Tally.wrap(word).withMark(bits), expected);
    }

    function test_WithKind(uint256 word, uint8 kind) public pure {
        Fields memory expected = _fields(Tally.wrap(word));
        expected.kind = kind;
        _assertFields(Tally.wrap(word).withKind(kind), expected);
    }

    function test_WithBuilder(uint256 word, address builder) public pure {
        Fields memory expected = _fields(Tally.wrap(word));
        expected.builder = _tag(builder);
        _assertFields(Tally.wrap(word).withBuilder(builder), expected);
    }

    function test_WithRecipient(uint256 word, address recipient) public pure {
        Fields memory expected = _fields(Tally.wrap(word));
        expected.recipient = _tag(recipient);
        _assertFields(Tally.wrap(word).withRecipient(recipient), expected);
    }

    /* HELP */

    /// Every field but the tags, written anew.
    function _disturbed(Tally tally, uint256 other) private pure returns (Tally) {
        return
            tally
                .withSums(other % (MOST_VOICE + 1), mix(other, 1) % (MOST_EFFECTIVE + 1))
                .withMultiplier(mix(other, 2) % 2 ** 16)
                .withStatus(Status(mix(other, 3) % (LAST_STATUS + 1)))
                .withMark(mix(other, 4) % 2 ** 8)
                .withKind(uint8(mix(other, 5)));
    }

    function _tag(address holder) private pure returns (uint256) {
        return uint160(holder) % 256;
    }

    function _fields(Tally tally) private pure returns (Fields memory fields) {
        uint256 word = Tally.unwrap(tally);
        fields.recipient = word % 256;
        fields.builder = (word / 2 ** 8) % 256;
        fields.kind = (word / 2 ** 16) % 256;
        fields.marks = (word / 2 ** 24) % 256;
        fields.status = (word / 2 ** 32) % 256;
        fields.multiplier = (word / 2 ** 40) % 2 ** 16;
        fields.effective = (word / 2 ** 56) % 2 ** 96;
        fields.voice = word / 2 ** 152;
    }

    function _assertFields(Tally tally, Fields memory expected) private pure {
        assertEq(abi.encode(_fields(tally)), abi.encode(expected));
    }
}
