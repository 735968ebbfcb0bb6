// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ConfirmRecipientTest is RoundBase {
    function test_RevertGiven_CallerIsNotReviewer() public {
        ApplicationId id = _proposed();
        address[] memory others = _othersThan(reviewer);
        others[0] = alice;
        for (uint256 i = 0; i < others.length; ++i) {
            _expectMissingRole(others[i], Roles.REVIEWER);
            vm.prank(others[i]);
            round.confirmRecipient(id, bob);
        }
    }

    function test_RevertGiven_NothingCanBePaid() public {
        ApplicationId id = _proposed();
        uint256 state = vm.snapshotState();
        _cancel();
        _refusedIn(id, Phase.Cancelled);
        vm.revertToState(state);
        _setClock(START);
        _refusedIn(id, Phase.Upcoming);
        _toClosed();
        _refusedIn(id, Phase.Closed);
    }

    function test_RevertGiven_NotAccepted() public {
        _expectWrongStatus(_id(7), Status.None);
        _confirm(_id(7), bob);
        ApplicationId id = _proposed();
        _disqualify(id);
        _expectWrongStatus(id, Status.Disqualified);
        _confirm(id, bob);
        _reinstate(id);
        _withdraw(alice);
        _expectWrongStatus(id, Status.Withdrawn);
        _confirm(id, bob);
    }

    function test_RevertGiven_AllPaid() public {
        ApplicationId id = _oneSettled();
        _propose(bob);
        round.claimMatch(id);
        round.claimDonations(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        _confirm(id, bob);
    }

    function test_RevertGiven_NothingProposed() public {
        ApplicationId id = _accepted(alice);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongRecipient.selector, address(0), address(0)));
        _confirm(id, address(0));
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongRecipient.selector, bob, address(0)));
        _confirm(id, bob);
    }

    function test_RevertWhen_AnotherThanProposed() public {
        ApplicationId id = _proposed();
        _propose(carol);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongRecipient.selector, bob, carol));
        _confirm(id, bob);
    }

    function test_RevertGiven_Confirmed() public {
        ApplicationId id = _proposed();
        _confirm(id, bob);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongRecipient.selector, bob, address(0)));
        _confirm(id, bob);
    }

    function test_GivenProposed() public {
        ApplicationId id = _proposed();
        bytes28 content = _hashOf(id);
        vm.expectEmit(address(round));
        emit Events.RecipientConfirmed(id, reviewer, alice, bob);
        _confirm(id, bob);
        assertEq(round.application(id).recipient, bob);
        assertEq(round.application(id).builder, alice);
        assertEq(bytes32(_hashOf(id)), bytes32(content));
        assertTrue(round.applicationOf(alice) == id);
        assertTrue(round.applicationOf(bob) == _id(0));
    }

    /// Also in the last second of claiming.
    function test_GivenDonationsPaid() public {
        ApplicationId id = _oneSettled();
        round.claimDonations(id);
        _propose(_donor(1));
        _setClock(round.times().claimUntil - 1);
        _confirm(id, _donor(1));
        round.claim(id);
        assertEq(token.balanceOf(alice), 200e18);
        assertEq(token.balanceOf(_donor(1)), POOL);
    }

    /// bob gave, and is then paid: what counted goes on counting; what he gives from now on does not.
    function test_GivenRecipientGave() public {
        ApplicationId id = _proposed();
        _toDonations();
        _donateTwice(id, 1e18);
        uint256 demand = _demand();
        _confirm(id, bob);
        assertEq(_demand(), demand);
        assertEq(round.pair(id, bob).weight, 10_000);
        _donate(bob, id, 1e18);
        assertEq(round.pair(id, bob).weight, 0);
        assertEq(_demand(), 0);
    }

    function _proposed() private returns (ApplicationId id) {
        id = _accepted(alice);
        _propose(bob);
    }

    function _propose(address recipient) private {
        vm.prank(alice);
        round.proposeRecipient(recipient);
    }

    function _confirm(ApplicationId id, address recipient) private {
        vm.prank(reviewer);
        round.confirmRecipient(id, recipient);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        _expectWrongPhase(phase);
        _confirm(id, bob);
    }
}
