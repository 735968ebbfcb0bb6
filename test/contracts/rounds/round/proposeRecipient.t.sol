// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ProposeRecipientTest is RoundBase {
    function test_RevertGiven_NothingCanBePaid() public {
        _accepted(alice);
        uint256 state = vm.snapshotState();
        _cancel();
        _refusedIn(Phase.Cancelled);
        vm.revertToState(state);
        _setClock(START);
        _refusedIn(Phase.Upcoming);
        _toClosed();
        _refusedIn(Phase.Closed);
    }

    function test_RevertGiven_NotAccepted() public {
        _refusedGiven(_id(0), Status.None);
        ApplicationId id = _apply(alice);
        _refusedGiven(id, Status.Pending);
        _reject(id);
        _refusedGiven(id, Status.Rejected);
        _apply(alice);
        _accept(id);
        _disqualify(id);
        _refusedGiven(id, Status.Disqualified);
        _reinstate(id);
        _withdraw(alice);
        _refusedGiven(id, Status.Withdrawn);
    }

    function test_RevertGiven_AllPaid() public {
        ApplicationId id = _oneSettled();
        round.claim(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        _propose(bob);
    }

    function test_RevertWhen_BadRecipient() public {
        RoundConfig memory config = _config();
        config.matching.asset = address(otherToken);
        _reopen(config);
        _accepted(alice);
        address[4] memory bad = [address(0), address(round), address(token), address(otherToken)];
        for (uint256 i = 0; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_BadRecipient.selector, bad[i]));
            _propose(bad[i]);
        }
    }

    /// D043
    function test_GivenOpen() public {
        ApplicationId id = _accepted(alice);
        vm.expectEmit(address(round));
        emit Events.RecipientProposed(id, alice, bob);
        _propose(bob);
        assertEq(round.application(id).recipient, alice);
        _toDonations();
        _donate(carol, id, 1e18);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), 1e18);
    }

    function test_GivenSettledAndUnpaid() public {
        ApplicationId id = _oneSettled();
        round.claimDonations(id);
        _propose(bob);
        round.claimMatch(id);
        assertEq(token.balanceOf(alice), POOL + 200e18);
    }

    function test_WhenProposedAgain() public {
        ApplicationId id = _accepted(alice);
        _propose(bob);
        _propose(carol);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongRecipient.selector, bob, carol));
        vm.prank(reviewer);
        round.confirmRecipient(id, bob);
        vm.prank(reviewer);
        round.confirmRecipient(id, carol);
        assertEq(round.application(id).recipient, carol);
    }

    function _propose(address recipient) private {
        vm.prank(alice);
        round.proposeRecipient(recipient);
    }

    function _refusedIn(Phase phase) private {
        _expectWrongPhase(phase);
        _propose(bob);
    }

    function _refusedGiven(ApplicationId id, Status status) private {
        _expectWrongStatus(id, status);
        _propose(bob);
    }
}
