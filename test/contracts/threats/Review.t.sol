// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {ApplicationId, Content, Decision, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";

contract D04ReviewTest is RoundBase {
    /// The Builder changes one thing right before the decision about it arrives: payout address, ask, kind, document. Neither
    /// a single decision nor a batch takes what nobody judged.
    function test_D034_EditRightBeforeTheDecision() public {
        ApplicationId id = _apply(alice);
        bytes28 judged = _hashOf(id);
        for (uint256 i = 0; i < 4; ++i) {
            Content memory content = _content(alice);
            if (i == 0) content.recipient = makeAddr("thief");
            if (i == 1) content.ask = 1;
            if (i == 2) content.kind = 1;
            if (i == 3) content.metadata = "another";
            _apply(alice, content);
            bytes28 current = _hashOf(id);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_ContentChanged.selector, id, judged, current));
            vm.prank(reviewer);
            round.accept(id, judged, REASON);
            assertEq(_review(id, true, judged), 1, "in a batch");
            assertEq(_review(id, false, judged), 1, "nor is it rejected for another's fault");
            _assertStatus(id, Status.Pending);
        }
        // Back to what was judged is what was judged.
        _apply(alice, _content(alice));
        assertEq(_review(id, true, judged), 0);
        _assertStatus(id, Status.Accepted);
    }

    /// After a rejection the old "yes" of a second reviewer is about the new application only if it is the same.
    function test_D037_OldVoteIsNoVoteForANewApplication() public {
        ApplicationId id = _apply(alice);
        bytes28 judged = _hashOf(id);
        _reject(id);
        assertEq(_review(id, true, judged), 1, "a rejected one is not accepted");
        _apply(alice, uint96(5e18));
        assertEq(_review(id, true, judged), 1, "nor one with another ask");
        _assertStatus(id, Status.Pending);
    }

    /// Out of Rejected one applies again, out of Disqualified one is reinstated; nothing else leaves a dead end.
    function test_D038_EveryRefusalHasAnExit() public {
        ApplicationId id = _apply(alice);
        _reject(id);
        _apply(alice);
        _accept(id);
        _disqualify(id);
        _expectWrongStatus(id, Status.Disqualified);
        vm.prank(alice);
        round.applyToRound(_content(alice));
        _expectMissingRole(arbiter, Roles.ADMIN);
        vm.prank(arbiter);
        round.reinstate(id, REASON);
        _reinstate(id);
        _assertStatus(id, Status.Accepted);
    }

    /// One Builder, many tries for a second application, by edits, re-application and after withdrawing.
    function test_D039_OneApplicationPerBuilder() public {
        ApplicationId id = _accepted(alice);
        assertTrue(_apply(alice, uint96(1)) == id, "an edit");
        _reject(id);
        assertTrue(_apply(alice) == id, "a new try");
        _withdraw(alice);
        _expectWrongStatus(id, Status.Withdrawn);
        vm.prank(alice);
        round.applyToRound(_content(alice));
        assertEq(round.applicationCount(), 1);
        // The same payout address in another Builder's application is another application, with its own donors.
        ApplicationId second = _apply(bob, _content(alice));
        assertFalse(second == id);
    }

    /// 200 applications that nobody wants cost nobody else anything: donations, decisions, settling.
    function test_D042_SpamCostsNobodyElse() public {
        (uint256 donating, uint256 accepting, uint256 settling) = _costs(0);
        (uint256 donatingInSpam, uint256 acceptingInSpam, uint256 settlingInSpam) = _costs(200);
        assertLe(donatingInSpam, donating + 5_000, "donate");
        assertLe(acceptingInSpam, accepting + 5_000, "accept");
        assertLe(settlingInSpam, settling + 5_000, "settle");
    }

    /// The one key a Builder, or the one role a reviewer, may have lost is not enough to turn money round.
    function test_D043_NobodyTurnsMoneyRoundAlone() public {
        address thief = makeAddr("thief");
        ApplicationId id = _oneSettled();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongRecipient.selector, thief, address(0)));
        vm.prank(reviewer);
        round.confirmRecipient(id, thief);
        vm.prank(alice);
        round.proposeRecipient(thief);
        round.claim(id);
        assertEq(token.balanceOf(thief), 0);
        assertEq(token.balanceOf(alice), 200e18 + POOL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        vm.prank(reviewer);
        round.confirmRecipient(id, thief);
    }

    function _review(ApplicationId id, bool isAccepted, bytes28 judged) private returns (uint256) {
        Decision[] memory batch = new Decision[](1);
        batch[0] = Decision({application: id, isAccepted: isAccepted, content: judged, reason: REASON});
        vm.prank(reviewer);
        return round.review(batch);
    }

    function _costs(uint256 spam) private returns (uint256 donating, uint256 accepting, uint256 settling) {
        _reopen(_config());
        _apply(alice);
        for (uint256 i = 0; i < spam; ++i) _apply(_builder(i));
        bytes28 content = _hashOf(_id(1));
        vm.prank(reviewer);
        uint256 left = gasleft();
        round.accept(_id(1), content, REASON);
        accepting = left - gasleft();
        _fund(POOL);
        _toDonations();
        _donate(bob, _id(1), 1e18);
        left = gasleft();
        _donate(carol, _id(1), 1e18);
        donating = left - gasleft();
        _toSettling();
        left = gasleft();
        _settle();
        settling = left - gasleft();
        _assertPhase(Phase.Settled);
    }
}
