// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Nullifier, Record, ScopeId, Span, Stamp} from "../../../../contracts/types/Stamps.sol";
import {Vm} from "../../support/Vm.sol";
import {PassportBase} from "../PassportBase.sol";

/// Two Programs with a scope each, and one person in both: what an observer of the chain can join.
contract PrivacyTest is PassportBase {
    ScopeId private other;
    address private program = makeAddr("second program");
    bytes32 private secret = keccak256("issuer's secret");
    bytes32 private identity = keccak256("account 4711 of a service");

    function setUp() public override {
        super.setUp();
        vm.prank(program);
        other = passport.openScope(NAME, HOLDOVER);
    }

    /// As issuers must: H(issuerSecret, scope, record).
    function _scoped(ScopeId scope_) private view returns (Nullifier) {
        return Nullifier.wrap(keccak256(abi.encode(secret, scope_, identity)));
    }

    function _presentIn(ScopeId scope_, address holder) private returns (Stamp memory stamp) {
        stamp = _stamp(holder, _scoped(scope_));
        stamp.scope = scope_;
        _present(stamp);
    }

    /// D105: one person at two addresses: no word of one scope's log, record or Span occurs in the other's, but those that
    /// everybody with this Stamp has (issuer, provider, times, key).
    function test_WhenOnePersonIsInTwoScopes() public {
        vm.recordLogs();
        Stamp memory first = _presentIn(scope, alice);
        Vm.Log[] memory firstLogs = vm.getRecordedLogs();
        _skip(1 days);
        vm.recordLogs();
        Stamp memory second = _presentIn(other, bob);
        Vm.Log[] memory secondLogs = vm.getRecordedLogs();
        assertTrue(firstLogs.length == 1 && secondLogs.length == 1, "one log each");

        // Topics: event, scope, holder, issuer; the event and the issuer are everybody's.
        assertEq(firstLogs[0].topics[0], secondLogs[0].topics[0]);
        assertEq(firstLogs[0].topics[3], secondLogs[0].topics[3]);
        assertTrue(firstLogs[0].topics[1] != secondLogs[0].topics[1], "scope");
        assertTrue(firstLogs[0].topics[2] != secondLogs[0].topics[2], "holder");
        bytes32[] memory a = _words(firstLogs[0].data);
        bytes32[] memory b = _words(secondLogs[0].data);
        // provider and keyEpoch are the same for all; nullifier, digest and times are not in the other log at all.
        for (uint256 i = 0; i < a.length; ++i) {
            for (uint256 j = 0; j < b.length; ++j) {
                bool isEverybodys = i == j && (i == 0 || i == a.length - 1);
                assertTrue(isEverybodys || a[i] != b[j], "joined");
            }
        }

        (Record memory here, ) = passport.recordOf(scope, issuer, discord, second.nullifier);
        (Record memory there, ) = passport.recordOf(other, issuer, discord, first.nullifier);
        assertTrue(here.holder == address(0) && there.holder == address(0), "a nullifier says nothing elsewhere");
        Span[] memory spans = passport.spansOf(alice, scope, issuer, discord);
        Span[] memory otherSpans = passport.spansOf(bob, other, issuer, discord);
        assertTrue(spans[0].record != otherSpans[0].record, "record");
        assertEq(passport.spansOf(alice, other, issuer, discord).length, 0);
        assertEq(passport.spansOf(bob, scope, issuer, discord).length, 0);
    }

    /// With one address in both, the address is what joins them, and nothing else.
    function test_WhenOneAddressIsInTwoScopes() public {
        Stamp memory first = _presentIn(scope, alice);
        _skip(1 days);
        Stamp memory second = _presentIn(other, alice);
        assertTrue(Nullifier.unwrap(first.nullifier) != Nullifier.unwrap(second.nullifier), "nullifier");
        Span memory here = passport.spansOf(alice, scope, issuer, discord)[0];
        Span memory there = passport.spansOf(alice, other, issuer, discord)[0];
        assertTrue(here.record != there.record, "record");
        // What happens to one does not show in the other.
        vm.prank(issuer);
        passport.revokeNullifier(scope, discord, first.nullifier);
        (bool held, ) = passport.heldAt(alice, other, issuer, discord, clock);
        assertTrue(held);
        assertFalse(_held(alice, clock));
    }

    /// The same person is one holder within a scope all the same.
    function test_WhenOnePersonIsTwiceInAScope() public {
        Stamp memory first = _presentIn(scope, alice);
        Stamp memory second = _stamp(bob, _scoped(scope));
        assertEq(Nullifier.unwrap(first.nullifier), Nullifier.unwrap(second.nullifier));
        bytes memory signature = _sign(key, second);
        vm.expectRevert();
        passport.present(issuer, second, signature);
    }

    function _words(bytes memory data) private pure returns (bytes32[] memory words) {
        words = new bytes32[](data.length / 32);
        for (uint256 i = 0; i < words.length; ++i) {
            bytes32 word;
            assembly ("memory-safe") {
                word := mload(add(add(data, 0x20), mul(i, 0x20)))
            }
            words[i] = word;
        }
    }
}
