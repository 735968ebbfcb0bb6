// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {Receiver} from "../../support/Receiver.sol";

contract RefundTest is LifeBase {
    IDonationRound private round;
    ApplicationId private a;
    Receiver private receiver;

    function setUp() public override {
        super.setUp();
        round = _open(_nativeConfig());
        a = _join(round, builderA);
        _join(round, builderB);
        vm.warp(DONATIONS_FROM);
        _donateNative(round, ann, a, 4 * UNIT);
        receiver = new Receiver();
    }

    function test_RevertWhen_ToIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotOwner.selector, ann, ann));
        vm.prank(ann);
        round.refund(a, ann, address(0));
    }

    function test_RevertWhen_AnotherNamesAnAddress() public {
        _cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotOwner.selector, bob, ann));
        vm.prank(bob);
        round.refund(a, ann, bob);
    }

    function test_RevertGiven_NothingGivenByDonor() public {
        _cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_NothingGiven.selector, a, bob));
        round.refund(a, bob, bob);
    }

    function test_RevertGiven_RefundedAlready() public {
        _cancel();
        round.refund(a, ann, ann);
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_AlreadyRefunded.selector, a, ann));
        round.refund(a, ann, ann);
    }

    function test_RevertGiven_BuilderStandsUntilClosed() public {
        _expectNot(Status.Accepted, Phase.Open);
        vm.warp(DONATION_UNTIL);
        _expectNot(Status.Accepted, Phase.Review);
        vm.warp(SETTLE_FROM);
        _expectNot(Status.Accepted, Phase.Settling);
        _settle(round);
        vm.warp(CLAIM_UNTIL - 1);
        _expectNot(Status.Accepted, Phase.Settled);
    }

    function test_RevertGiven_BuilderLeftBeforeSettleFrom() public {
        _disqualify(round, a);
        _expectNot(Status.Disqualified, Phase.Open);
        vm.warp(SETTLE_FROM - 1);
        _expectNot(Status.Disqualified, Phase.Review);
    }

    function test_RevertGiven_DonationsWerePaid() public {
        vm.warp(SETTLE_FROM);
        round.claimDonations(a);
        vm.warp(CLAIM_UNTIL);
        _expectNot(Status.Accepted, Phase.Closed);
    }

    function _expectNot(Status status, Phase phase) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_NotRefundable.selector, a, status, phase));
        round.refund(a, ann, ann);
    }

    function test_RevertGiven_DonorRefuses() public {
        _giveAsReceiver(Receiver.Mode.Refuse);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, receiver, UNIT));
        round.refund(a, address(receiver), address(receiver));
        receiver.setMode(Receiver.Mode.RefuseWithBomb);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, receiver, UNIT));
        round.refund(a, address(receiver), address(receiver));
        receiver.run(address(round), 0, abi.encodeCall(IDonationRound.refund, (a, address(receiver), cat)));
        assertEq(cat.balance, UNIT);
    }

    function test_WhenAnyoneRefunds() public {
        _cancel();
        vm.expectEmit(address(round));
        emit Events.Refunded(a, ann, ann, 4 * UNIT);
        vm.prank(anyone);
        assertEq(round.refund(a, ann, ann), 4 * UNIT);
        assertEq(ann.balance, 4 * UNIT);
        assertEq(_escrow(round), 0);
        assertEq(round.pair(a, ann).amount, 4 * UNIT);
        assertTrue(round.pair(a, ann).isRefunded);
    }

    function test_WhenDonorNamesAnother() public {
        _cancel();
        vm.prank(ann);
        round.refund(a, ann, cat);
        assertEq(cat.balance, 4 * UNIT);
    }

    function test_GivenDisqualifiedBuilder() public {
        _donateNative(round, bob, a, UNIT);
        _disqualify(round, a);
        vm.warp(SETTLE_FROM);
        round.refund(a, ann, ann);
        assertEq(ann.balance, 4 * UNIT);
        assertEq(round.pair(a, ann).amount, 4 * UNIT);
        assertEq(_weight(round, a, ann), 10_000);
        assertEq(round.application(a).effective, 5 * UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongStatus.selector, a, Status.Disqualified));
        round.claimDonations(a);
        // Without a deadline.
        vm.warp(CLAIM_UNTIL + 3_650 days);
        round.refund(a, bob, bob);
        assertEq(address(round).balance, 0);
    }

    function test_GivenWithdrawnBuilder() public {
        vm.prank(builderA);
        round.withdraw();
        vm.warp(SETTLE_FROM);
        round.refund(a, ann, ann);
        assertEq(ann.balance, 4 * UNIT);
    }

    function test_GivenUnpaidDonations() public {
        _settle(round);
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Closed));
        round.claimDonations(a);
        round.refund(a, ann, ann);
        assertEq(ann.balance, 4 * UNIT);
    }

    function test_GivenUnsettledRound() public {
        vm.warp(CLAIM_UNTIL);
        round.refund(a, ann, ann);
        assertEq(ann.balance, 4 * UNIT);
    }

    function test_WhenDonorBombs() public {
        _giveAsReceiver(Receiver.Mode.Bomb);
        uint256 before = gasleft();
        round.refund(a, address(receiver), address(receiver));
        // Making 300,000 bytes costs the receiver 200,000; copying them would cost as much again.
        assertLt(before - gasleft(), 400_000, "gas");
        assertEq(address(receiver).balance, UNIT);
    }

    function test_WhenDonorReenters() public {
        bytes[5] memory ways = [
            abi.encodeCall(IDonationRound.refund, (a, ann, ann)),
            abi.encodeCall(IDonationRound.donate, (_gift(a, 1))),
            abi.encodeCall(IRound.withdrawRest, (sponsor, sponsor)),
            abi.encodeCall(IRound.claim, (a)),
            abi.encodeCall(IRound.absorb, ())
        ];
        vm.deal(sponsor, UNIT);
        vm.prank(sponsor);
        round.fund{value: UNIT}(UNIT, false);
        for (uint256 i = 0; i < ways.length; ++i) {
            receiver = new Receiver();
            vm.warp(DONATIONS_FROM);
            uint256 escrow = _escrow(round);
            vm.deal(address(receiver), UNIT);
            receiver.run(address(round), UNIT, abi.encodeCall(IDonationRound.donate, (_gift(a, UNIT))));
            receiver.setReentry(address(round), ways[i]);
            vm.warp(CLAIM_UNTIL);
            round.refund(a, address(receiver), address(receiver));
            assertEq(receiver.tried(), 1);
            assertFalse(receiver.hasReentered());
            assertEq(_escrow(round), escrow);
        }
    }

    function test_WhenAllAreRefunded(uint256 seed) public {
        address[3] memory donors = [ann, bob, cat];
        uint256[3] memory given = [4 * UNIT, uint256(0), 0];
        for (uint256 i = 0; i < 12; ++i) {
            uint256 who = mix(seed, i) % 3;
            uint256 amount = 1 + (mix(seed, 100 + i) % UNIT);
            gate.setWeight(donors[who], mix(seed, 200 + i) % 10_001);
            _donateNative(round, donors[who], a, amount);
            given[who] += amount;
        }
        if (seed % 3 == 0) _cancel();
        else if (seed % 3 == 1) _disqualify(round, a);
        vm.warp(CLAIM_UNTIL);
        for (uint256 i = 0; i < 3; ++i) {
            if (given[i] == 0) continue;
            assertEq(round.refund(a, donors[i], donors[i]), given[i]);
            assertEq(donors[i].balance, given[i]);
        }
        assertEq(_escrow(round), 0);
        assertEq(address(round).balance, 0);
    }

    function _cancel() private {
        vm.prank(admin);
        round.cancel(REASON);
    }

    function _giveAsReceiver(Receiver.Mode mode) private {
        vm.deal(address(receiver), UNIT);
        receiver.run(address(round), UNIT, abi.encodeCall(IDonationRound.donate, (_gift(a, UNIT))));
        receiver.setMode(mode);
        _cancel();
    }
}
