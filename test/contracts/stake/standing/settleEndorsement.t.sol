// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {StandingBase} from "./StandingBase.sol";

/// Bob has 50 points and endorses alice with 40; dave and erin follow with 10 and 20, bob gives 100, carol 60.
contract SettleEndorsementTest is StandingBase {
    address private earnedIn;
    ApplicationId private earnedBy;

    function setUp() public override {
        super.setUp();
        _earn(bob, 50e18);
        _begin();
    }

    function _begin() private {
        _endorse(bob, 40e18);
        _donate(dave, id, 10e18);
        _donate(erin, id, 20e18);
        _follow(dave, bob);
        _follow(erin, bob);
    }

    function test_RevertGiven_NobodyEndorsed() public {
        _endWith(10_000);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotEndorsed.selector, round, id, carol));
        _settleEndorsement(carol);
    }

    function test_RevertGiven_NotFinal() public {
        _expectNotFinal();
        _settleEndorsement(bob);
        _end();
        _expectNotFinal();
        _settleEndorsement(bob);
        _assertPoints(bob, 10e18, 40e18, 0);
    }

    function test_RevertGiven_DonationsAreNotPaid() public {
        _toSettling();
        _settle();
        _verdict(id, 10_000);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_GiftNotPaid.selector, round, id));
        _settleEndorsement(bob);
    }

    function test_RevertGiven_NothingHasChanged() public {
        _endWith(5_000);
        _settleEndorsement(bob);
        _expectSettled(bob);
        _settleEndorsement(bob);
        _assertPoints(bob, 35e18, 0, 15e18);
    }

    function test_WhenSettled() public {
        _endWith(4_000);
        vm.expectEmit(address(standing));
        emit Events.EndorsementSettled(address(round), id, bob, 12e18, 18e18);
        assertTrue(standing.settleEndorsement(address(round), id, bob, type(uint256).max));
        _assertCommunicator(bob, 12e18, 18e18);
        _assertPoints(bob, 32e18, 0, 18e18);
        // It is another record than a donor's.
        _assertDonor(bob, 50e18, 0);
    }

    function test_WhenPaged() public {
        _endWith(4_000);
        assertFalse(standing.settleEndorsement(address(round), id, bob, 0));
        assertFalse(standing.settleEndorsement(address(round), id, bob, 1));
        assertEq(standing.endorsementOf(address(round), id, bob).followed, 10e18);
        _assertPoints(bob, 10e18, 40e18, 0);
        assertTrue(standing.settleEndorsement(address(round), id, bob, 1));
        assertEq(standing.endorsementOf(address(round), id, bob).followed, 30e18);
        _assertCommunicator(bob, 12e18, 18e18);
    }

    function test_GivenFollowersWereWeighedAgain() public {
        _donate(dave, id, 2e18);
        explorerGate.setWeight(erin, 5_000);
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = id;
        round.reweigh(erin, ids);
        _endWith(10_000);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 22e18, 0);
    }

    function test_GivenNobodyFollowed() public {
        _next();
        _endorse(bob, 10e18);
        _endWith(0);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 0, 0);
        _assertPoints(bob, 10e18, 40e18, 0);
    }

    function test_GivenNobodyElseGave() public {
        _earn(bob, 50e18);
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, 100e18);
        _begin();
        _endWith(10_000);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 0, 0);
    }

    function test_GivenVerdictImproves() public {
        _endWith(0);
        _settleEndorsement(bob);
        _assertPoints(bob, 20e18, 0, 30e18);
        uint256 failedAt = clock;
        _skip(1 days);
        _verdict(id, 10_000);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 30e18, 0);
        _assertPoints(bob, 50e18, 0, 0);
        (, uint256 justified, uint256 failed) = standing.communicatorAt(
            address(program),
            address(token),
            bob,
            failedAt
        );
        assertEq(justified, 0, "justified then");
        assertEq(failed, 30e18, "failed then");
    }

    function test_GivenBigBuilder() public {
        _setAllowance(100e18);
        _next();
        _endorse(bob, 10e18);
        _donate(dave, id, 10e18);
        _follow(dave, bob);
        work.addEngagement(alice, address(round), id, 900e18);
        _endWith(5_000);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 0.5e18, 0.5e18);
        _assertPoints(bob, 9.5e18, 40e18, 0.5e18);
    }

    function test_GivenDisqualified() public {
        _disqualify(id);
        _expectNotFinal();
        _settleEndorsement(bob);
        _toSettling();
        _settleEndorsement(bob);
        _assertCommunicator(bob, 0, 30e18);
        _assertPoints(bob, 20e18, 0, 30e18);
    }

    function test_GivenWithdrawn() public {
        _withdraw(alice);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 0, 0);
        _assertPoints(bob, 50e18, 0, 0);
    }

    function test_GivenCancelled() public {
        _cancel();
        _settleEndorsement(bob);
        _assertPoints(bob, 50e18, 0, 0);
    }

    function test_GivenRoundNeverSettled() public {
        _setClock(round.times().claimUntil - 1);
        _expectNotFinal();
        _settleEndorsement(bob);
        _toClosed();
        _settleEndorsement(bob);
        _assertPoints(bob, 50e18, 0, 0);
    }

    function test_GivenUndecidedAtLastCall() public {
        _end();
        work.setVerdict(address(round), id, false, 100, 0);
        _setClock(round.times().claimUntil + standing.LAST_CALL() - 1);
        _expectNotFinal();
        _settleEndorsement(bob);
        _skip(1);
        _settleEndorsement(bob);
        _assertPoints(bob, 50e18, 0, 0);
        // A late failure is one all the same.
        _verdict(id, 0);
        _settleEndorsement(bob);
        _assertPoints(bob, 20e18, 0, 30e18);
    }

    function test_GivenDonorsJustifiedFell() public {
        address endorsedIn = address(round);
        ApplicationId endorsed = id;
        _endWith(0);
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, 7e18);
        _donate(carol, id, 7e18);
        _endWith(10_000);
        _settlePair(bob);
        _assertPoints(bob, 17e18, 40e18, 0);
        _endorseAllOfTheRest();
        standing.settleEndorsement(endorsedIn, endorsed, bob, 9);
        _assertPoints(bob, 10e18, 17e18, 30e18);
        // The seven are never claimed after all, and what is locked stays locked.
        _fallBack();
        _assertPoints(bob, 3e18, 17e18, 30e18);
    }

    function _endorseAllOfTheRest() private {
        (earnedIn, earnedBy) = (address(round), id);
        _next();
        _endorse(bob, 17e18);
    }

    function _fallBack() private {
        work.setVerdict(earnedIn, earnedBy, false, 0, 0);
        _setClock(clock + 200 days);
        standing.settlePair(earnedIn, earnedBy, bob);
    }
}
