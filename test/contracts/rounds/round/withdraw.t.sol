// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract WithdrawTest is RoundBase {
    function test_RevertGiven_NotOpenOrReview() public {
        _accepted(alice);
        uint256 state = vm.snapshotState();
        _cancel();
        _refusedIn(Phase.Cancelled);
        vm.revertToState(state);
        _setClock(START);
        _refusedIn(Phase.Upcoming);
        _toSettling();
        _refusedIn(Phase.Settling);
        _settle();
        _refusedIn(Phase.Settled);
        _toClosed();
        _refusedIn(Phase.Closed);
    }

    function test_RevertGiven_LastDay() public {
        _accepted(alice);
        _extend(3);
        uint256 until = round.times().settleFrom - 1 days;
        uint256[2] memory moments = [until, until + 1 days - 1];
        for (uint256 i = 0; i < 2; ++i) {
            _setClock(moments[i]);
            _expectTooLate(until);
            _withdraw(alice);
        }
    }

    function test_RevertGiven_NotApplied() public {
        _accepted(alice);
        _expectWrongStatus(_id(0), Status.None);
        _withdraw(bob);
    }

    function test_RevertGiven_Withdrawn() public {
        ApplicationId id = _accepted(alice);
        _withdraw(alice);
        _expectWrongStatus(id, Status.Withdrawn);
        _withdraw(alice);
    }

    function test_RevertGiven_Disqualified() public {
        ApplicationId id = _accepted(alice);
        _disqualify(id);
        _expectWrongStatus(id, Status.Disqualified);
        _withdraw(alice);
    }

    function test_GivenPending() public {
        ApplicationId id = _apply(alice);
        vm.expectEmit(address(round));
        emit Events.Withdrawn(id, alice);
        _withdraw(alice);
        _assertStatus(id, Status.Withdrawn);
        _expectWrongStatus(id, Status.Withdrawn);
        _apply(alice);
        bytes28 content = _hashOf(id);
        _expectWrongStatus(id, Status.Withdrawn);
        vm.prank(reviewer);
        round.accept(id, content, REASON);
    }

    function test_GivenRejected() public {
        ApplicationId id = _apply(alice);
        _reject(id);
        _withdraw(alice);
        _assertStatus(id, Status.Withdrawn);
    }

    function test_GivenAccepted() public {
        ApplicationId id = _accepted(alice);
        ApplicationId other = _accepted(_builder(1));
        _toDonations();
        _donateTwice(id, 1e18);
        _donateTwice(other, 4e18);
        _withdraw(alice);
        assertEq(_demand(), 20_000 * 4e18);

        vm.expectRevert(
            abi.encodeWithSelector(Errors.DonationRound_NotRefundable.selector, id, Status.Withdrawn, Phase.Open)
        );
        round.refund(id, bob, bob);
        _toSettling();
        round.refund(id, bob, bob);
        assertEq(token.balanceOf(bob), 1e18);
        _settle();
        assertEq(round.matchOf(id), 0);
    }

    function test_GivenLastMoment() public {
        ApplicationId id = _accepted(alice);
        _extend(3);
        _setClock(round.times().settleFrom - 1 days - 1);
        _withdraw(alice);
        _assertStatus(id, Status.Withdrawn);
    }

    function _refusedIn(Phase phase) private {
        _expectWrongPhase(phase);
        _withdraw(alice);
    }
}
