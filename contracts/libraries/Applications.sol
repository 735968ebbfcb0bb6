// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId, Content, Status} from "../types/Applications.sol";
import {Tally} from "../libraries/Tally.sol";
import {Errors} from "./Errors.sol";

/// @notice The applications of one Round: who applied with what, and where each stands. Phases, roles and money are the
/// Round's.
library Applications {
    /// @dev One application per Builder; the hash is of the latest content, cut to 28 bytes (2^112 against collisions).
    struct Submission {
        ApplicationId id;
        bytes28 content;
    }

    /// @dev One application. `recipient` is zero while it is the Builder itself: most are, and need not pay for a slot.
    /// `uncounted` is Σ (c − e).
    struct Entry {
        Tally tally;
        address recipient;
        uint96 uncounted;
        address builder;
        uint96 ask;
        address proposedRecipient;
    }

    struct Register {
        uint256 count;
        ApplicationId[] accepted;
        mapping(address builder => Submission submission) submissionOf;
        mapping(ApplicationId application => Entry entry) entryOf;
    }

    /// @dev The marks of a Tally. CAPPED: is in K of the level.
    uint256 internal constant DONATIONS_PAID = 1;
    uint256 internal constant MATCH_PAID = 2;
    uint256 internal constant ALL_PAID = DONATIONS_PAID | MATCH_PAID;
    uint256 internal constant CAPPED = 4;

    /// @notice A first application, an edit, or a new one after a rejection: Pending in every case.
    /// @param canEditAccepted whether an accepted application may still go back to Pending
    function submit(
        Register storage self,
        address builder,
        Content memory content,
        bool canEditAccepted
    ) internal returns (ApplicationId id, bytes28 contentHash) {
        id = self.submissionOf[builder].id;
        if (ApplicationId.unwrap(id) == 0) {
            unchecked {
                uint256 count = self.count + 1;
                self.count = count;
                id = ApplicationId.wrap(uint32(count));
            }
        }
        Entry storage entry = self.entryOf[id];
        Tally tally = entry.tally;
        if (tally.status() >= uint8(Status.Withdrawn) || (tally.isStatus(Status.Accepted) && !canEditAccepted)) {
            _refuse(id, tally);
        }
        contentHash = hashContent(builder, content);
        self.submissionOf[builder] = Submission({id: id, content: contentHash});
        entry.tally = tally.withStatus(Status.Pending).withKind(content.kind).withBuilder(builder).withRecipient(
            content.recipient
        );
        _setRecipient(entry, builder, content.recipient);
        entry.builder = builder;
        entry.ask = content.ask;
    }

    /// @notice Moves an application from one status to another, or fails with the one it has.
    /// @return tally before it
    function move(Entry storage self, ApplicationId id, Status from, Status to) internal returns (Tally tally) {
        tally = self.tally;
        tally.check(id, from);
        self.tally = tally.withStatus(to);
    }

    /// @notice The Builder's own way out.
    /// @return tally before it
    function withdraw(Entry storage self, ApplicationId id) internal returns (Tally tally) {
        tally = self.tally;
        if (tally.isStatus(Status.None) || tally.status() > uint8(Status.Rejected)) _refuse(id, tally);
        self.tally = tally.withStatus(Status.Withdrawn);
    }

    /// @notice Pays another address from now on.
    function setRecipient(Entry storage self, address recipient) internal {
        _setRecipient(self, self.builder, recipient);
        self.tally = self.tally.withRecipient(recipient);
        delete self.proposedRecipient;
    }

    /// @notice Where an application's money goes.
    function payee(Entry storage self) internal view returns (address recipient) {
        recipient = self.recipient;
        if (recipient == address(0)) recipient = self.builder;
    }

    /// @notice Sets a mark of an accepted application once: what is paid is never paid again (D081).
    function mark(Entry storage self, ApplicationId id, uint256 bit) internal {
        Tally tally = self.tally;
        tally.check(id, Status.Accepted);
        if (tally.isMarked(bit)) revert Errors.Round_AlreadyPaid(id);
        self.tally = tally.withMark(bit);
    }

    /// @notice Whether an address is the application's Builder or recipient; most often the tally alone knows it is
    /// not.
    function isOwn(Entry storage self, Tally tally, address holder) internal view returns (bool) {
        if (!tally.isPerhapsOwn(holder)) return false;
        return holder == self.builder || holder == self.recipient;
    }

    /// @notice What the Builder asks for now, by its hash.
    function contentOf(Register storage self, Entry storage entry) internal view returns (bytes28) {
        return self.submissionOf[entry.builder].content;
    }

    function read(Register storage self, ApplicationId id) internal view returns (Application memory a) {
        Entry storage entry = self.entryOf[id];
        Tally tally = entry.tally;
        a.builder = entry.builder;
        a.recipient = payee(entry);
        a.ask = entry.ask;
        a.kind = uint8(tally.kind());
        a.status = Status(tally.status());
        a.multiplier = uint16(tally.multiplier());
        a.content = contentOf(self, entry);
        a.voice = uint104(tally.voice());
        a.effective = uint104(tally.effective());
        a.uncounted = entry.uncounted;
        a.areDonationsPaid = tally.isMarked(DONATIONS_PAID);
        a.isMatchPaid = tally.isMarked(MATCH_PAID);
    }

    function hashContent(address builder, Content memory content) internal pure returns (bytes28) {
        return bytes28(keccak256(abi.encode(builder, content)));
    }

    function _setRecipient(Entry storage entry, address builder, address recipient) private {
        address stored = recipient == builder ? address(0) : recipient;
        if (stored != entry.recipient) entry.recipient = stored;
    }

    function _refuse(ApplicationId id, Tally tally) private pure {
        revert Errors.Round_WrongStatus(id, Status(tally.status()));
    }
}
