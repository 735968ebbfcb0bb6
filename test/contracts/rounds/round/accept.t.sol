// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, ProgramParameters, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {MockLedger, Mood} from "../../support/RoundMocks.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract AcceptTest is RoundBase {
    function test_RevertGiven_CallerIsNotReviewer() public {
        ApplicationId id = _apply(alice);
        address[] memory others = _othersThan(reviewer);
        for (uint256 i = 0; i < others.length; ++i) _refusedFor(id, others[i]);
        _refusedFor(id, alice);
    }

    /// D006, D007
    function test_RevertGiven_CallerWasReviewer() public {
        ApplicationId id = _apply(alice);
        vm.prank(admin);
        program.revokeRole(Roles.REVIEWER, reviewer);
        _refusedFor(id, reviewer);

        ProgramParameters memory p;
        p.admin = anyone;
        p.reviewers = _list(reviewer);
        IProgram other = IProgram(factory.createProgram(p, "other"));
        assertTrue(other.hasRole(Roles.REVIEWER, reviewer));
        _refusedFor(id, reviewer);
    }

    function test_RevertGiven_NotOpen() public {
        _refusedOutsideOpen(false, _apply(alice), _refusedIn);
    }

    function test_RevertGiven_NotPending() public {
        _refusedGiven(_id(0), Status.None);
        _refusedGiven(_id(1), Status.None);
        ApplicationId id = _apply(alice);
        _reject(id);
        _refusedGiven(id, Status.Rejected);
        _apply(alice);
        _accept(id);
        _refusedGiven(id, Status.Accepted);
        _disqualify(id);
        _refusedGiven(id, Status.Disqualified);
        _reinstate(id);
        _refusedGiven(id, Status.Accepted);
        _withdraw(alice);
        _refusedGiven(id, Status.Withdrawn);
    }

    /// D034: recipient, ask, kind, metadata, builder are all bound.
    function test_RevertWhen_ContentChanged() public {
        bytes28 judged = _hashOf(_apply(alice));
        for (uint256 i = 0; i < 4; ++i) {
            uint256 state = vm.snapshotState();
            ApplicationId id = _id(1);
            if (i == 0) _apply(alice, _content(bob));
            if (i == 1) _apply(alice, uint96(1));
            if (i == 2) id = _apply(bob, _content(alice));
            bytes28 judgement = i == 3 ? bytes28(0) : judged;
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_ContentChanged.selector, id, judgement, _hashOf(id)));
            vm.prank(reviewer);
            round.accept(id, judgement, REASON);
            vm.revertToState(state);
        }
        // Back to what was judged: the judgement holds again.
        _apply(alice, uint96(1));
        _apply(alice);
        vm.prank(reviewer);
        round.accept(_id(1), judged, REASON);
    }

    function test_RevertWhen_TooLittleGas() public {
        _reopen(_calibrated());
        ApplicationId id = _apply(alice);
        bytes28 content = _hashOf(id);
        calibration.setMultiplier(3_000);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        vm.prank(reviewer);
        round.accept{gas: 205_000}(id, content, REASON);
        _accept(id);
        assertEq(round.application(id).multiplier, 3_000);
    }

    function test_RevertGiven_LedgerRefuses() public {
        _reopen(_ledgered());
        ApplicationId id = _apply(alice);
        ledger.refuse(alice, true);
        bytes28 content = _hashOf(id);
        vm.expectRevert(abi.encodeWithSelector(MockLedger.MockLedger_Owes.selector, alice));
        vm.prank(reviewer);
        round.accept(id, content, REASON);
        _assertStatus(id, Status.Pending);
        assertEq(round.application(id).multiplier, 0);
        assertEq(round.acceptedApplications().length, 0);
        ledger.refuse(alice, false);
        _accept(id);
        assertEq(round.acceptedApplications().length, 1);
    }

    function test_GivenNoModules() public {
        ApplicationId id = _apply(alice);
        bytes28 content = _hashOf(id);
        vm.expectEmit(address(round));
        emit Events.Accepted(id, reviewer, content, 10_000, REASON);
        vm.prank(reviewer);
        round.accept(id, content, REASON);
        _assertStatus(id, Status.Accepted);
        assertEq(round.application(id).multiplier, 10_000);
        assertEq(ApplicationId.unwrap(round.acceptedApplications()[0]), 1);
    }

    function test_GivenLedger() public {
        _reopen(_ledgered());
        ApplicationId id = _accepted(alice, 7);
        _assertNote(0, id, 7);
        _apply(alice, uint96(8));
        _accept(id);
        _assertNote(1, id, 8);
        assertEq(ledger.count(), 2);
    }

    /// D141
    function test_GivenCalibrationAnswers(uint256 multiplier) public {
        _reopen(_calibrated());
        uint256[7] memory asked = [0, 1, 2_499, 2_500, 10_000, 10_001, type(uint256).max];
        uint16[7] memory fixed_ = [2_500, 2_500, 2_500, 2_500, 10_000, 10_000, 10_000];
        for (uint256 i = 0; i < asked.length; ++i) {
            calibration.setMultiplier(asked[i]);
            assertEq(round.application(_accepted(_builder(i))).multiplier, fixed_[i]);
        }
        multiplier = bound(multiplier, 2_500, 10_000);
        calibration.setMultiplier(multiplier);
        assertEq(round.application(_accepted(alice)).multiplier, multiplier);
    }

    function test_GivenCalibrationFails() public {
        _reopen(_calibrated());
        calibration.setMultiplier(2_500);
        Mood[4] memory moods = [Mood.Reverting, Mood.GasEating, Mood.Short, Mood.Long];
        for (uint256 i = 0; i < moods.length; ++i) {
            calibration.setMood(moods[i]);
            assertEq(round.application(_accepted(_builder(i))).multiplier, 10_000);
        }
    }

    /// D141: an edit before donations does not ask again.
    function test_GivenCalibrationChanges() public {
        _reopen(_calibrated());
        calibration.setMultiplier(5_000);
        ApplicationId id = _accepted(alice);
        calibration.setMultiplier(10_000);
        assertEq(round.application(id).multiplier, 5_000);
        _apply(alice);
        _accept(id);
        assertEq(round.application(id).multiplier, 5_000);
        _toDonations();
        _donateTwice(id, 1e18);
        assertEq(_demand(), 5_000 * 2e18);
        _disqualify(id);
        _reinstate(id);
        assertEq(_demand(), 5_000 * 2e18);
    }

    function test_GivenLastSecond() public {
        ApplicationId id = _apply(alice);
        _extend(5);
        _setClock(round.times().donationUntil - 1);
        _accept(id);
        _assertStatus(id, Status.Accepted);
    }

    /// D035: another's application, edit or withdrawal in between changes no decision.
    function test_WhenManyAreAccepted() public {
        for (uint256 i = 1; i <= 5; ++i) _apply(_builder(i));
        bytes28 content = _hashOf(_id(5));
        _apply(_builder(6));
        _apply(_builder(1), _content(bob));
        _withdraw(_builder(2));
        vm.prank(reviewer);
        round.accept(_id(5), content, REASON);
        _accept(_id(1));
        _accept(_id(4));
        ApplicationId[] memory accepted = round.acceptedApplications();
        assertEq(accepted.length, 3);
        assertEq(ApplicationId.unwrap(accepted[0]), 5);
        assertEq(ApplicationId.unwrap(accepted[1]), 1);
        assertEq(ApplicationId.unwrap(accepted[2]), 4);
        _assertStatus(_id(3), Status.Pending);
        _assertStatus(_id(6), Status.Pending);
    }

    function test_GivenOverlap() public {
        ApplicationId first = _accepted(alice);
        _fund(10e18);
        _toDonations();
        _donateTwice(first, 1e18);
        ApplicationId second = _accepted(_builder(1));
        _donateTwice(second, 1e18);
        assertEq(round.matchOf(first), 5e18);
        assertEq(round.matchOf(second), 5e18);
    }

    function _calibrated() private view returns (RoundConfig memory config) {
        config = _config();
        config.modules.calibration = address(calibration);
    }

    function _ledgered() private view returns (RoundConfig memory config) {
        config = _config();
        config.modules.ledger = address(ledger);
    }

    function _assertNote(uint256 index, ApplicationId id, uint256 ask) private view {
        (address noteRound, ApplicationId noteId, address noteBuilder, uint256 noteAsk) = ledger.notes(index);
        assertEq(noteRound, address(round));
        assertTrue(noteId == id);
        assertEq(noteBuilder, alice);
        assertEq(noteAsk, ask);
    }

    function _refusedFor(ApplicationId id, address caller) private {
        bytes28 content = _hashOf(id);
        _expectMissingRole(caller, Roles.REVIEWER);
        vm.prank(caller);
        round.accept(id, content, REASON);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        bytes28 content = _hashOf(id);
        _expectWrongPhase(phase);
        vm.prank(reviewer);
        round.accept(id, content, REASON);
    }

    function _refusedGiven(ApplicationId id, Status status) private {
        bytes28 content = _hashOf(id);
        _expectWrongStatus(id, status);
        vm.prank(reviewer);
        round.accept(id, content, REASON);
    }
}
