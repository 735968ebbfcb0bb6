// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Gift, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// Takes no coin while it is shut; answers with a lot of nothing.
contract ShutDoor {
    bool public isOpen;

    receive() external payable {
        if (isOpen) return;
        assembly {
            revert(0, 100000)
        }
    }

    function open() external {
        isOpen = true;
    }
}

contract ClaimDonationsTest is RoundBase {
    function test_RevertGiven_NotSettlingOrSettled() public {
        ApplicationId id = _accepted(alice);
        uint256 state = vm.snapshotState();
        _cancel();
        _toSettling();
        _refusedIn(id, Phase.Cancelled);
        vm.revertToState(state);
        _setClock(START);
        _refusedIn(id, Phase.Upcoming);
        _toDonations();
        _refusedIn(id, Phase.Open);
        _extend(1);
        _setClock(round.times().settleFrom - 1);
        _refusedIn(id, Phase.Review);
        _toClosed();
        _refusedIn(id, Phase.Closed);
    }

    function test_RevertGiven_NotAccepted() public {
        for (uint256 i = 1; i <= 4; ++i) _apply(_builder(i));
        _reject(_id(2));
        _withdraw(_builder(3));
        _accept(_id(4));
        _disqualify(_id(4));
        _toSettling();
        Status[5] memory statuses = [
            Status.None,
            Status.Pending,
            Status.Rejected,
            Status.Withdrawn,
            Status.Disqualified
        ];
        for (uint32 i = 0; i < 5; ++i) {
            _expectWrongStatus(_id(i), statuses[i]);
            round.claimDonations(_id(i));
        }
    }

    function test_RevertGiven_Paid() public {
        ApplicationId id = _oneToSettle();
        round.claimDonations(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        round.claimDonations(id);
        _settle();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        round.claimDonations(id);
    }

    function test_RevertGiven_RecipientRefusesNative() public {
        RoundConfig memory config = _config();
        config.giving.asset = NATIVE;
        config.matching.asset = NATIVE;
        _reopen(config);
        ShutDoor door = new ShutDoor();
        ApplicationId shut = _apply(alice, _content(address(door)));
        ApplicationId fine = _apply(bob);
        _accept(shut);
        _accept(fine);
        _toDonations();
        Gift[] memory gifts = new Gift[](2);
        gifts[0] = Gift(shut, 3, 0);
        gifts[1] = Gift(fine, 4, 0);
        vm.deal(carol, 7);
        vm.prank(carol);
        round.donate{value: 7}(gifts);
        _toSettling();
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, address(door), 3));
        round.claimDonations(shut);
        round.claimDonations(fine);
        assertEq(bob.balance, 4);
        assertFalse(round.application(shut).areDonationsPaid);
        door.open();
        round.claimDonations(shut);
        assertEq(address(door).balance, 3);
        assertEq(_escrow(), 0);
    }

    /// D086
    function test_GivenSettling() public {
        RoundConfig memory config = _config();
        config.giving.maxCounted = 2e18;
        _reopen(config);
        ApplicationId id = _apply(alice, _content(_builder(9)));
        _accept(id);
        _toDonations();
        _donate(bob, id, 5e18);
        explorerGate.setWeight(carol, 0);
        _donate(carol, id, 7e18);
        _toSettling();
        vm.expectEmit(address(round));
        emit Events.DonationsClaimed(id, _builder(9), 12e18);
        vm.prank(anyone);
        round.claimDonations(id);
        assertEq(token.balanceOf(_builder(9)), 12e18);
        assertEq(_escrow(), 0);
        assertTrue(round.application(id).areDonationsPaid);
        assertFalse(round.application(id).isMatchPaid);
        assertEq(round.application(id).effective, 2e18);
        assertEq(round.application(id).uncounted, 10e18);
    }

    function test_GivenSettled() public {
        ApplicationId id = _oneSettled();
        round.claimDonations(id);
        assertEq(token.balanceOf(alice), 200e18);
        assertEq(round.matchOf(id), POOL);
    }

    function test_GivenProposed() public {
        _reopen(_proposedConfig());
        ApplicationId id = _oneToSettle();
        round.claimDonations(id);
        assertEq(token.balanceOf(alice), 200e18);
    }

    function test_GivenNothingGiven() public {
        ApplicationId id = _accepted(alice);
        _toSettling();
        round.claimDonations(id);
        assertEq(token.balanceOf(alice), 0);
        assertTrue(round.application(id).areDonationsPaid);
    }

    /// D088, D090: until claimUntil the Builder's, then the donors'; never both, never neither.
    function test_GivenLastSecond() public {
        ApplicationId paid = _accepted(alice);
        ApplicationId late = _accepted(_builder(1));
        _toDonations();
        _donate(bob, paid, 3);
        _donate(bob, late, 4);
        uint40 until = round.times().claimUntil;
        _setClock(until - 1);
        round.claimDonations(paid);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.DonationRound_NotRefundable.selector, late, Status.Accepted, Phase.Settling)
        );
        round.refund(late, bob, bob);
        _setClock(until);
        _refusedIn(late, Phase.Closed);
        round.refund(late, bob, bob);
        assertEq(token.balanceOf(bob), 4);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.DonationRound_NotRefundable.selector, paid, Status.Accepted, Phase.Closed)
        );
        round.refund(paid, bob, bob);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        _expectWrongPhase(phase);
        round.claimDonations(id);
    }
}
