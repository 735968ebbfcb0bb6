// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Phase, Times} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract PhaseTest is RoundBase {
    /// D013: nobody can make anything of the implementation, whose configuration would be its own code.
    function test_GivenImplementation() public {
        assertEq(uint256(implementation.phase()), uint256(Phase.Cancelled));
        _expectWrongPhase(Phase.Cancelled);
        implementation.applyToRound(_content(alice));
        _expectWrongPhase(Phase.Cancelled);
        implementation.settle(new ApplicationId[](0), 1);
        _expectWrongPhase(Phase.Cancelled);
        implementation.fund(1, false);
        vm.expectRevert();
        implementation.extend(1);
    }

    function test_GivenCancelled() public {
        Times memory t = round.times();
        _cancel();
        uint40[7] memory moments = [
            t.applicationsFrom - 1,
            t.applicationsFrom,
            t.donationsFrom,
            t.donationUntil,
            t.settleFrom,
            t.claimUntil,
            t.claimUntil + 365 days
        ];
        for (uint256 i = 0; i < moments.length; ++i) {
            _setClock(moments[i]);
            _assertPhase(Phase.Cancelled);
            assertFalse(round.applicationsOpen(), "applications");
            assertFalse(round.donationsOpen(), "donations");
        }
    }

    function test_WhenApplicationsFrom() public {
        _assertTurn(round.times().applicationsFrom, Phase.Upcoming, Phase.Open);
        _assertApplicationsOpen(round.times().applicationsFrom - 1, false);
        _assertApplicationsOpen(round.times().applicationsFrom, true);
        _assertDonationsOpen(round.times().applicationsFrom, false);
    }

    /// D025: both windows are open at once where the configuration says so.
    function test_WhenApplicationsUntil() public {
        uint40 until = round.times().applicationsUntil;
        _assertTurn(until, Phase.Open, Phase.Open);
        _assertApplicationsOpen(until - 1, true);
        _assertDonationsOpen(until - 1, true);
        _assertApplicationsOpen(until, false);
        _assertApplicationsOpen(until + 1, false);
        _assertDonationsOpen(until, true);
    }

    function test_WhenDonationsFrom() public {
        uint40 from = round.times().donationsFrom;
        _assertTurn(from, Phase.Open, Phase.Open);
        _assertDonationsOpen(from - 1, false);
        _assertDonationsOpen(from, true);
        _assertDonationsOpen(from + 1, true);
    }

    function test_WhenDonationUntil() public {
        uint40 until = round.times().donationUntil;
        _assertTurn(until, Phase.Open, Phase.Review);
        _assertDonationsOpen(until - 1, true);
        _assertDonationsOpen(until, false);
        _assertDonationsOpen(until + 1, false);
    }

    function test_WhenSettleFrom() public {
        _assertTurn(round.times().settleFrom, Phase.Review, Phase.Settling);
    }

    function test_WhenClaimUntil() public {
        _assertTurn(round.times().claimUntil, Phase.Settling, Phase.Closed);
    }

    function test_GivenExtended() public {
        Times memory t = round.times();
        _extend(3);
        _assertTurn(t.applicationsFrom, Phase.Upcoming, Phase.Open);
        _assertApplicationsOpen(t.applicationsUntil - 1, true);
        _assertApplicationsOpen(t.applicationsUntil, false);
        _assertDonationsOpen(t.donationsFrom - 1, false);
        _assertDonationsOpen(t.donationsFrom, true);
        _assertDonationsOpen(t.donationUntil + 3 days - 1, true);
        _assertDonationsOpen(t.donationUntil + 3 days, false);
        _assertApplicationsOpen(t.donationUntil + 3 days - 1, false);
        _assertTurn(t.donationUntil, Phase.Open, Phase.Open);
        _assertTurn(t.donationUntil + 3 days, Phase.Open, Phase.Review);
        _assertTurn(t.settleFrom + 3 days, Phase.Review, Phase.Settling);
        _assertTurn(t.claimUntil + 3 days, Phase.Settling, Phase.Closed);
    }

    function test_GivenExtendedBeforeApplications() public {
        Times memory t = round.times();
        _setClock(t.applicationsFrom - 1);
        _extend(MAX_EXTENSION_DAYS);
        _assertTurn(t.applicationsFrom, Phase.Upcoming, Phase.Open);
    }

    function test_GivenSettled() public {
        _toSettling();
        _settle();
        _assertPhase(Phase.Settled);
        _assertTurn(round.times().claimUntil, Phase.Settled, Phase.Closed);
    }

    function test_GivenHalfSettled() public {
        _oneToSettle();
        assertFalse(round.settle(new ApplicationId[](0), 0));
        _assertPhase(Phase.Settling);
        _assertTurn(round.times().claimUntil, Phase.Settling, Phase.Closed);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Closed));
        round.settle(new ApplicationId[](0), 10);
    }

    /// D011: whatever is extended in between.
    function test_WhenTimePasses(uint256 first, uint256 second, uint256 extraDays, bool isSettled) public {
        Times memory t = round.times();
        first = _boundTime(first, START, t.claimUntil + 60 days);
        second = _boundTime(second, first, t.claimUntil + 61 days);
        _setClock(first);
        Phase before = round.phase();
        if (before <= Phase.Open) _extend(_boundExtension(extraDays));
        if (before == Phase.Settling && isSettled) _settle();
        assertTrue(round.phase() >= before, "at once");
        _setClock(second);
        assertTrue(round.phase() >= before, "later");
    }

    function _assertTurn(uint40 moment, Phase before, Phase from) private {
        _setClock(moment - 1);
        _assertPhase(before);
        _setClock(moment);
        _assertPhase(from);
        _setClock(moment + 1);
        _assertPhase(from);
    }

    function _assertApplicationsOpen(uint40 moment, bool isOpen) private {
        _setClock(moment);
        assertEq(round.applicationsOpen(), isOpen, "applications");
    }

    function _assertDonationsOpen(uint40 moment, bool isOpen) private {
        _setClock(moment);
        assertEq(round.donationsOpen(), isOpen, "donations");
    }
}
