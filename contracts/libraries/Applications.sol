// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId, Content, Status} from "../types/Applications.sol";
import {Errors} from "./Errors.sol";

/// @notice The applications of one Round: who applied with what, and where each stands. Phases, roles and money are the
/// Round's.
library Applications {
    /// @dev One application per Builder; the hash is of the latest content, cut to 28 bytes (2^112 against collisions).
    struct Submission {
        ApplicationId id;
        bytes28 content;
    }

    /// @dev `voice` and `effective` are Σ v and Σ e; a donation writes this slot. `status` is a Status, kept as a number.
    struct Tally {
        uint104 voice;
        uint104 effective;
        uint16 multiplier;
        uint8 status;
        uint8 marks;
        uint8 kind;
    }

    /// @dev `uncounted` is Σ (c − e).
    struct Payee {
        address recipient;
        uint96 uncounted;
    }

    struct Origin {
        address builder;
        uint96 ask;
    }

    struct Register {
        uint32 count;
        ApplicationId[] accepted;
        mapping(address builder => Submission submission) submissionOf;
        mapping(ApplicationId application => Tally tally) tallyOf;
        mapping(ApplicationId application => Payee payee) payeeOf;
        mapping(ApplicationId application => Origin origin) originOf;
        mapping(ApplicationId application => address recipient) proposedRecipientOf;
    }

    /// @dev Bits of `marks`. CAPPED: is in K of the level.
    uint8 internal constant DONATIONS_PAID = 1;
    uint8 internal constant MATCH_PAID = 2;
    uint8 internal constant CAPPED = 4;

    /// @notice A first application, an edit, or a new one after a rejection: Pending in every case.
    /// @param canEditAccepted whether an accepted application may still go back to Pending
    function submit(
        Register storage self,
        address builder,
        Content memory content,
        bool canEditAccepted
    ) internal returns (ApplicationId id, bytes28 contentHash) {
        Submission storage submission = self.submissionOf[builder];
        id = submission.id;
        if (ApplicationId.unwrap(id) == 0) id = ApplicationId.wrap(++self.count);
        Tally storage tally = self.tallyOf[id];
        uint256 status = tally.status;
        if (status >= uint8(Status.Withdrawn) || (status == uint8(Status.Accepted) && !canEditAccepted)) {
            _refuse(id, status);
        }
        contentHash = hashContent(builder, content);
        (submission.id, submission.content) = (id, contentHash);
        tally.status = uint8(Status.Pending);
        tally.kind = content.kind;
        self.payeeOf[id].recipient = content.recipient;
        Origin storage origin = self.originOf[id];
        (origin.builder, origin.ask) = (builder, content.ask);
    }

    /// @notice Moves an application from one status to another, or fails with the one it has.
    function move(Register storage self, ApplicationId id, Status from, Status to) internal {
        check(self, id, from);
        self.tallyOf[id].status = uint8(to);
    }

    /// @notice Decides about a Pending application, as it was judged.
    function judge(Register storage self, ApplicationId id, bytes28 content, Status to) internal {
        move(self, id, Status.Pending, to);
        checkContent(self, id, content);
    }

    /// @notice The Builder's own way out.
    function withdraw(Register storage self, ApplicationId id) internal returns (bool wasAccepted) {
        uint256 status = self.tallyOf[id].status;
        wasAccepted = status == uint8(Status.Accepted);
        if (status == uint8(Status.None) || status > uint8(Status.Rejected)) _refuse(id, status);
        self.tallyOf[id].status = uint8(Status.Withdrawn);
    }

    /// @notice Fails unless an application has this status.
    function check(Register storage self, ApplicationId id, Status wanted) internal view {
        uint256 status = self.tallyOf[id].status;
        if (status != uint8(wanted)) _refuse(id, status);
    }

    /// @notice Fails unless `content` is what the Builder asks for now (D034).
    function checkContent(Register storage self, ApplicationId id, bytes28 content) internal view {
        bytes28 current = self.submissionOf[self.originOf[id].builder].content;
        if (content != current)
            revert Errors.Round_ContentChanged({application: id, judged: content, current: current});
    }

    /// @notice Sets a mark once: what is paid is never paid again (D081).
    function mark(Register storage self, ApplicationId id, uint8 bit) internal {
        Tally storage tally = self.tallyOf[id];
        if (tally.marks & bit != 0) revert Errors.Round_AlreadyPaid(id);
        tally.marks |= bit;
    }

    function isMarked(Register storage self, ApplicationId id, uint8 bit) internal view returns (bool) {
        return self.tallyOf[id].marks & bit != 0;
    }

    function isStatus(Register storage self, ApplicationId id, Status status) internal view returns (bool) {
        return self.tallyOf[id].status == uint8(status);
    }

    function read(Register storage self, ApplicationId id) internal view returns (Application memory a) {
        Tally storage tally = self.tallyOf[id];
        Payee storage payee = self.payeeOf[id];
        Origin storage origin = self.originOf[id];
        a.builder = origin.builder;
        a.recipient = payee.recipient;
        a.ask = origin.ask;
        a.kind = tally.kind;
        a.status = Status(tally.status);
        a.multiplier = tally.multiplier;
        a.content = self.submissionOf[a.builder].content;
        a.voice = tally.voice;
        a.effective = tally.effective;
        a.uncounted = payee.uncounted;
        a.areDonationsPaid = tally.marks & DONATIONS_PAID != 0;
        a.isMatchPaid = tally.marks & MATCH_PAID != 0;
    }

    function _refuse(ApplicationId id, uint256 status) private pure {
        revert Errors.Round_WrongStatus(id, Status(status));
    }

    function hashContent(address builder, Content memory content) internal pure returns (bytes28) {
        return bytes28(keccak256(abi.encode(builder, content)));
    }
}
