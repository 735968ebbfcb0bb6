// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Engagement} from "../types/Work.sol";
import {Events} from "./Events.sol";

/// @notice Who is one person to a Program: addresses and identities that were seen together share one record, for good.
/// @dev A forest: each subject points to another or is a root, and the record lies at the root. Subjects are addresses
/// (the low 20 bytes) and identities (the high 14), so that neither can pass for the other.
library Persons {
    struct Person {
        Engagement[] engagements;
        address[] addresses;
    }

    struct Register {
        mapping(bytes32 subject => bytes32 parent) parentOf;
        mapping(bytes32 root => Person person) personOf;
        mapping(address builder => bool isKnown) isKnown;
    }

    function subjectOf(address builder) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(builder)));
    }

    /// @dev Joining makes chains of at most one step per identity an address has held.
    function rootOf(Register storage self, bytes32 subject) internal view returns (bytes32 root) {
        root = subject;
        for (bytes32 parent = self.parentOf[root]; parent != 0; parent = self.parentOf[root]) root = parent;
    }

    /// @notice Makes an address known and joins it with an identity, if it has one.
    function join(
        Register storage self,
        address program,
        address builder,
        bytes32 identity
    ) internal returns (Person storage person) {
        bytes32 root = rootOf(self, subjectOf(builder));
        bytes32 target = identity == 0 ? root : rootOf(self, identity);
        if (target != root) {
            self.parentOf[root] = target;
            _move(self.personOf[root], self.personOf[target]);
            emit Events.RecordsJoined(program, root, target);
            root = target;
        }
        if (!self.isKnown[builder]) {
            self.isKnown[builder] = true;
            self.personOf[root].addresses.push(builder);
        }
        return self.personOf[root];
    }

    function _move(Person storage from, Person storage to) private {
        for (uint256 i = 0; i < from.engagements.length; ++i) to.engagements.push(from.engagements[i]);
        for (uint256 i = 0; i < from.addresses.length; ++i) to.addresses.push(from.addresses[i]);
        delete from.engagements;
        delete from.addresses;
    }
}
