// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract DisqualifyTest is RoundBase {
    function test_RevertGiven_CallerIsNotReviewer() public {
        ApplicationId id = _accepted(alice);
        address[] memory others = _othersThan(reviewer);
        for (uint256 i = 0; i < others.length; ++i) {
            _expectMissingRole(others[i], Roles.REVIEWER);
            vm.prank(others[i]);
            round.disqualify(id, REASON);
        }
    }

    function test_RevertWhen_NoReason() public {
        ApplicationId id = _accepted(alice);
        vm.expectRevert(Errors.Round_NoReason.selector);
        vm.prank(reviewer);
        round.disqualify(id, 0);
    }

    function test_RevertGiven_NotOpenOrReview() public {
        _refusedOutsideOpen(true, _accepted(alice), _refusedIn);
    }

    /// D137
    function test_RevertGiven_LastDay() public {
        ApplicationId id = _accepted(alice);
        _extend(2);
        uint256 until = round.times().settleFrom - 1 days;
        uint256[2] memory moments = [until, until + 1 days - 1];
        for (uint256 i = 0; i < 2; ++i) {
            _setClock(moments[i]);
            _expectTooLate(until);
            _disqualify(id);
        }
    }

    function test_RevertGiven_NotAccepted() public {
        _expectWrongStatus(_id(1), Status.None);
        _disqualify(_id(1));
        ApplicationId id = _apply(alice);
        _expectWrongStatus(id, Status.Pending);
        _disqualify(id);
        _reject(id);
        _expectWrongStatus(id, Status.Rejected);
        _disqualify(id);
        _withdraw(alice);
        _expectWrongStatus(id, Status.Withdrawn);
        _disqualify(id);
        id = _accepted(bob);
        _disqualify(id);
        _expectWrongStatus(id, Status.Disqualified);
        _disqualify(id);
    }

    function test_GivenAccepted() public {
        ApplicationId out = _accepted(alice);
        ApplicationId kept = _accepted(_builder(1));
        _fund(10e18);
        _toDonations();
        _donateTwice(out, 9e18);
        _donateTwice(kept, 4e18);
        assertEq(_demand(), 26e18 * 10_000);
        vm.expectEmit(address(round));
        emit Events.Disqualified(out, reviewer, REASON);
        _disqualify(out);
        _assertStatus(out, Status.Disqualified);
        assertEq(_demand(), 8e18 * 10_000);
        assertEq(_escrow(), 26e18);
        assertEq(round.matchOf(out), 0);
        assertEq(round.matchOf(kept), 10e18);
        assertEq(round.application(out).effective, 18e18);
    }

    function test_GivenLastMoment() public {
        ApplicationId id = _accepted(alice);
        _extend(2);
        _setClock(round.times().settleFrom - 1 days - 1);
        _disqualify(id);
        _assertStatus(id, Status.Disqualified);
    }

    /// D137: refunds only when nothing can bring it back.
    function test_WhenSettled() public {
        ApplicationId id = _accepted(alice);
        _fund(10e18);
        _toDonations();
        _donate(bob, id, 3e18);
        _disqualify(id);
        _setClock(round.times().settleFrom - 1);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.DonationRound_NotRefundable.selector, id, Status.Disqualified, Phase.Review)
        );
        round.refund(id, bob, bob);
        _skip(1);
        round.refund(id, bob, bob);
        assertEq(token.balanceOf(bob), 3e18);
        _settle();
        _expectWrongStatus(id, Status.Disqualified);
        round.claim(id);
        _expectWrongStatus(id, Status.Disqualified);
        round.claimDonations(id);
        _expectWrongStatus(id, Status.Disqualified);
        round.claimMatch(id);
        assertEq(_released(), 10e18);
        assertEq(_escrow(), 0);
    }

    function test_GivenReweighedSince() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 4e18);
        _donate(_donor(1), id, 4e18);
        _disqualify(id);
        explorerGate.setWeight(bob, 0);
        _toReview();
        round.reweigh(bob, _ids(1));
        assertEq(_demand(), 0);
        _reinstate(id);
        assertEq(_demand(), 8e18 * 10_000);
        _disqualify(id);
        assertEq(_demand(), 0);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        _expectWrongPhase(phase);
        _disqualify(id);
    }
}
