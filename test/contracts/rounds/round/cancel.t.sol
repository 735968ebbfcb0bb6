// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract CancelTest is RoundBase {
    function test_RevertWhen_NoReason() public {
        vm.expectRevert(Errors.Round_NoReason.selector);
        vm.prank(admin);
        round.cancel(0);
    }

    /// D149, D024
    function test_RevertGiven_DonationsHaveEnded() public {
        _toReview();
        _refusedIn(Phase.Review);
        _toSettling();
        _refusedIn(Phase.Settling);
        _settle();
        _refusedIn(Phase.Settled);
        _toClosed();
        _refusedIn(Phase.Closed);
    }

    function test_RevertGiven_Cancelled() public {
        _cancel();
        _refusedIn(Phase.Cancelled);
    }

    function test_RevertGiven_CallerIsNeither() public {
        address[] memory others = _othersThan(admin);
        for (uint256 i = 0; i < others.length; ++i) if (others[i] != operator) _refusedFor(others[i]);
    }

    function test_RevertGiven_OperatorOnceDonationsMayBegin() public {
        _toDonations();
        _refusedFor(operator);
    }

    function test_RevertGiven_CallerIsNotAdmin() public {
        _toDonations();
        address[] memory others = _othersThan(admin);
        for (uint256 i = 0; i < others.length; ++i) _refusedFor(others[i]);
    }

    function test_GivenOperatorInTime() public {
        uint40 from = round.times().donationsFrom;
        uint256 state = vm.snapshotState();
        _setClock(START);
        _cancelBy(operator);
        vm.revertToState(state);
        _setClock(from - 1);
        _cancelBy(operator);
    }

    function test_GivenAdminBeforeDonations() public {
        _setClock(START);
        _cancelBy(admin);
    }

    function test_GivenAdminInTime() public {
        _extend(5);
        _setClock(round.times().donationUntil - 1);
        _cancelBy(admin);
    }

    /// D031: also what a disqualified Builder and one that was never accepted leave; by anyone, to the owners.
    function test_GivenMoneyInside() public {
        ApplicationId kept = _accepted(alice);
        ApplicationId out = _accepted(bob);
        _apply(carol);
        _fund(1e18 + 1);
        _toDonations();
        _donate(_donor(1), kept, 7);
        _donate(_donor(2), kept, 11);
        _donate(_donor(1), out, 13);
        _disqualify(out);
        token.mint(address(round), 5);
        _cancel();
        assertEq(round.absorb(), 5);

        assertEq(_released(), 1e18 + 6);
        assertEq(round.matchOf(kept), 0);
        vm.startPrank(anyone);
        round.refund(kept, _donor(1), _donor(1));
        round.refund(out, _donor(1), _donor(1));
        round.refund(kept, _donor(2), _donor(2));
        round.withdrawRest(sponsor, sponsor);
        vm.stopPrank();
        assertEq(token.balanceOf(_donor(1)), 20);
        assertEq(token.balanceOf(_donor(2)), 11);
        assertEq(token.balanceOf(sponsor), 1e18 + 6);
        assertEq(token.balanceOf(address(round)), 0);
        _expectWrongPhase(Phase.Cancelled);
        round.claimDonations(kept);
    }

    function _cancelBy(address caller) private {
        vm.expectEmit(address(round));
        emit Events.Cancelled(caller, REASON);
        vm.prank(caller);
        round.cancel(REASON);
        _assertPhase(Phase.Cancelled);
    }

    function _refusedIn(Phase phase) private {
        address[2] memory callers = [admin, operator];
        for (uint256 i = 0; i < 2; ++i) {
            _expectWrongPhase(phase);
            vm.prank(callers[i]);
            round.cancel(REASON);
        }
    }

    function _refusedFor(address caller) private {
        _expectMissingRole(caller, Roles.ADMIN);
        vm.prank(caller);
        round.cancel(REASON);
    }
}
