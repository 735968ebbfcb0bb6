// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Objection, WorkState} from "../../../../contracts/types/Work.sol";
import {Outcome} from "../../../../contracts/types/Standing.sol";
import {StandingBase} from "./StandingBase.sol";

contract SettlePairTest is StandingBase {
    function test_RevertWhen_RoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotARound.selector, anyone));
        standing.settlePair(anyone, id, bob);
    }

    function test_RevertGiven_RoundHasAnotherLedger() public {
        _reopen(_config());
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_OtherLedger.selector, round, address(0)));
        standing.settlePair(address(round), _id(1), bob);
    }

    /* NOT OVER */

    /// Whatever the Ledger says: gifts are still given, and weighed again.
    function test_RevertGiven_DonationsOrReview() public {
        _verdict(id, 10_000);
        _expectNotFinal();
        _settlePair(bob);
        _toReview();
        _expectNotFinal();
        _settlePair(bob);
    }

    function test_RevertGiven_DisqualifiedBeforeSettleFrom() public {
        _disqualify(id);
        _setClock(round.times().settleFrom - 1);
        _expectNotFinal();
        _settlePair(bob);
    }

    function test_RevertGiven_LedgerHasNotDecided() public {
        _end();
        work.setVerdict(address(round), id, false, 100, 0);
        _expectNotFinal();
        _settlePair(bob);
        // Nothing granted is not yet nothing for good: a list may still be proven.
        work.setVerdict(address(round), id, true, 0, 0);
        _expectNotFinal();
        _settlePair(bob);
        // Until a year after claimUntil.
        work.setVerdict(address(round), id, false, 100, 0);
        _setClock(round.times().claimUntil + standing.LAST_CALL() - 1);
        _expectNotFinal();
        _settlePair(bob);
    }

    function test_RevertGiven_DonationsAreNotPaid() public {
        _toSettling();
        _settle();
        _verdict(id, 4_000);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_GiftNotPaid.selector, round, id));
        _settlePair(bob);
        vm.prank(anyone);
        round.claimDonations(id);
        _settlePair(bob);
        _assertDonor(bob, 24e18, 36e18);
    }

    /* ONCE, AND OF WHAT COUNTS */

    function test_RevertWhen_NothingWasGiven() public {
        _endWith(10_000);
        _expectNothingCounted(dave);
        _settlePair(dave);
    }

    function test_RevertGiven_GiftDoesNotCount() public {
        RoundConfig memory c = _workConfig();
        c.giving.minCounted = 10;
        _reopen(c);
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, 100);
        explorerGate.setWeight(dave, 0);
        _donate(dave, id, 100);
        _donate(erin, id, 9);
        _endWith(10_000);
        _expectNothingCounted(dave);
        _settlePair(dave);
        _expectNothingCounted(erin);
        _settlePair(erin);
        // Nor are they the others of anybody.
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    function test_RevertGiven_NothingHasChanged() public {
        _endWith(5_000);
        _settlePair(bob);
        _expectSettled(bob);
        _settlePair(bob);
        _skip(400 days);
        _expectSettled(bob);
        _settlePair(bob);
        _assertDonor(bob, 30e18, 30e18);
    }

    /* A VERDICT */

    function test_WhenSettled() public {
        _endWith(7_501);
        (uint256 previewed, uint256 previewedFailed) = standing.previewPair(address(round), id, bob);
        vm.expectEmit(address(standing));
        emit Events.PairSettled(address(round), id, bob, 45_006e15, 14_994e15);
        (uint256 justified, uint256 failed) = _settlePair(bob);
        assertEq(justified, 45_006e15, "of 60");
        assertEq(failed, 14_994e15, "the rest");
        assertEq(previewed, justified, "previewed");
        assertEq(previewedFailed, failed, "failed, previewed");
        _assertDonor(bob, justified, failed);
        Outcome memory outcome = standing.pairOf(address(round), id, bob);
        assertTrue(outcome.isSettled, "is settled");
        assertEq(outcome.justified, justified);
        assertEq(outcome.failed, failed);
        // Her own 60, though others gave more.
        _settlePair(carol);
        _assertDonor(carol, justified, failed);
        _assertDonor(anyone, 0, 0);
    }

    function test_GivenLoneDonor() public {
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, BOBS);
        _endWith(10_000);
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    function test_GivenMaxCounted() public {
        RoundConfig memory c = _workConfig();
        c.giving.maxCounted = 50e18;
        _reopen(c);
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, BOBS);
        explorerGate.setWeight(carol, 5_000);
        _donate(carol, id, CAROLS);
        _endWith(10_000);
        _settlePair(bob);
        _settlePair(carol);
        _assertDonor(bob, 25e18, 0);
        _assertDonor(carol, 25e18, 0);
    }

    function test_GivenVerdictImproves() public {
        _endWith(0);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
        uint256 failedAt = clock;
        _skip(100 days);
        _verdict(id, 9_000);
        _settlePair(bob);
        _assertDonor(bob, 54e18, 6e18);
        // The past stays what it was.
        assertEq(standing.standingAt(address(program), address(token), bob, failedAt), 0);
        assertEq(standing.standingAt(address(program), address(token), bob, clock - 1), 0);
        assertEq(standing.standingAt(address(program), address(token), bob, clock), 9_000);
    }

    function test_GivenVerdictReopens() public {
        _endWith(0);
        _settlePair(bob);
        work.setVerdict(address(round), id, false, 10_000, 0);
        _expectNotFinal();
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
    }

    function test_GivenJustifiedAboveGranted() public {
        _endWith(20_000);
        _settlePair(bob);
        _assertDonor(bob, 60e18, 0);
    }

    function test_GivenBigBuilder() public {
        _setAllowance(1_000e18);
        _next();
        work.addEngagement(alice, anyone, id, 77e18);
        work.addEngagement(alice, address(round), _id(9), 78e18);
        work.addEngagement(alice, address(round), id, 3_000e18);
        _endWith(8_000);
        _settlePair(bob);
        _assertDonor(bob, 12e18, 3e18);
        // Prices of later on change nothing.
        _setAllowance(1);
        _skip(8 days);
        _expectSettled(bob);
        _settlePair(bob);
    }

    function test_GivenNoAllowance() public {
        work.addEngagement(alice, address(round), id, 3_000e18);
        _endWith(10_000);
        _settlePair(bob);
        _assertDonor(bob, 60e18, 0);
    }

    function test_GivenUpheldObjection() public {
        _endWith(1_000);
        work.setObjection(address(round), id, bob, Objection.Upheld);
        _settlePair(bob);
        _settlePair(carol);
        _assertDonor(bob, 60e18, 0);
        _assertDonor(carol, 6e18, 54e18);
    }

    function test_GivenOverruledObjection() public {
        _endWith(10_000);
        work.setObjection(address(round), id, bob, Objection.Overruled);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
    }

    function test_GivenOpenObjection() public {
        _endWith(2_500);
        work.setObjection(address(round), id, bob, Objection.Open);
        _settlePair(bob);
        _assertDonor(bob, 15e18, 45e18);
    }

    /* NO VERDICT EVER */

    function test_GivenDisqualified() public {
        _toReview();
        _disqualify(id);
        _toSettling();
        round.refund(id, bob, bob);
        // No word of an objection is asked: nothing was granted to object to.
        work.setObjection(address(round), id, bob, Objection.Upheld);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
        _setClock(round.times().claimUntil + 1_000 days);
        _expectSettled(bob);
        _settlePair(bob);
    }

    function test_GivenWithdrawn() public {
        _withdraw(alice);
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
        _expectSettled(bob);
        _settlePair(bob);
    }

    function test_GivenCancelled() public {
        _disqualify(id);
        _cancel();
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    function test_GivenNothingGrantedByTheEnd() public {
        _toClosed();
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
        // It had failed before, and was never claimed.
        _next();
        _endWith(0);
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
        work.setVerdict(address(round), id, false, 0, 0);
        _toClosed();
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    function test_GivenUndecidedAtLastCall() public {
        _end();
        work.setVerdict(address(round), id, false, 100, 30);
        _setClock(round.times().claimUntil + standing.LAST_CALL());
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
        // A decision counts all the same when there is one.
        _verdict(id, 5_000);
        _settlePair(bob);
        _assertDonor(bob, 30e18, 30e18);
    }

    function test_GivenDecidedOnceAtLastCall() public {
        _end();
        work.setVerdict(address(round), id, false, 100, 30);
        work.setState(address(round), id, WorkState.Submitted, true);
        _setClock(round.times().claimUntil + standing.LAST_CALL());
        _settlePair(bob);
        _assertDonor(bob, 18e18, 42e18);
    }

    /* MONEY THAT CAME BACK */

    function test_GivenDonationsWereNeverClaimed() public {
        _fund(POOL);
        _toSettling();
        _settle();
        round.claimMatch(id);
        _toClosed();
        _verdict(id, 4_000);
        _settlePair(bob);
        _assertDonor(bob, 0, 36e18);
        round.refund(id, bob, bob);
        _expectSettled(bob);
        _settlePair(bob);
    }

    function test_GivenExplorerBecameThePayee() public {
        _toReview();
        vm.prank(alice);
        round.proposeRecipient(bob);
        vm.prank(reviewer);
        round.confirmRecipient(id, bob);
        _endWithoutFunds();
        _verdict(id, 4_000);
        _settlePair(bob);
        _assertDonor(bob, 0, 36e18);
        _settlePair(carol);
        _assertDonor(carol, 24e18, 36e18);
    }

    function _endWithoutFunds() private {
        _toSettling();
        _settle();
        _payDonations();
    }
}
