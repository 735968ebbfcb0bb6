// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IMilestones} from "../../../../contracts/interfaces/IMilestones.sol";
import {IRound} from "../../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Content} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {MilestoneState} from "../../../../contracts/types/Milestones.sol";
import {Receiver} from "../../support/Receiver.sol";
import {FeeToken} from "../../support/TestToken.sol";
import {ThiefRound} from "../../support/ThiefRound.sol";
import {TwoFacedToken} from "../../support/TwoFacedToken.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesDeliverTest is MilestonesBase {
    function _expectOwed(uint256 held, uint256 needed) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, held, needed));
    }

    function test_RevertGiven_CallerIsNoRound() public {
        token.mint(address(milestones), UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotARound.selector, address(this)));
        milestones.deliver(a, anyone, UNIT);
    }

    function test_RevertGiven_OtherAsset() public {
        TwoFacedToken two = new TwoFacedToken();
        IMilestones ofTwo = _newMilestones(address(two));
        two.mint(address(ofTwo), UNIT);
        ThiefRound thief = _thiefRound();
        address[3] memory others = [address(two.face()), NATIVE, address(0)];
        for (uint256 i = 0; i < others.length; ++i) {
            thief.say(others[i], START, Phase.Settled, anyone);
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_OtherAsset.selector, two, others[i]));
            thief.give(ofTwo, a, anyone, UNIT);
        }
    }

    function test_RevertWhen_NothingIsDelivered() public {
        ThiefRound thief = _thiefRound();
        thief.say(address(token), START, Phase.Settled, anyone);
        vm.expectRevert(Errors.Milestones_ZeroAmount.selector);
        thief.give(milestones, a, anyone, 0);
    }

    function test_RevertGiven_Delivered() public {
        _delivered();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, a));
        round.claimMatch(a);
        token.mint(address(milestones), 2 * UNIT);
        ThiefRound thief = _thiefRound();
        thief.say(address(token), START, Phase.Settled, anyone);
        thief.give(milestones, a, anyone, UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_DeliveredAlready.selector, thief, a));
        thief.give(milestones, a, anyone, UNIT);
    }

    function test_RevertGiven_NothingHasArrived(uint256 amount) public {
        _delivered();
        ThiefRound thief = _thiefRound();
        thief.say(address(token), START, Phase.Settled, anyone);
        amount = bound(amount, 1, 2 ** 104);
        _expectOwed(MATCH, MATCH + amount);
        thief.give(milestones, a, anyone, amount);
    }

    function test_RevertGiven_TokenKeepsAFee() public {
        FeeToken fee = new FeeToken();
        fee.setTaking(false);
        token = fee;
        milestones = _newMilestones(address(fee));
        vm.warp(START);
        RoundConfig memory c = _config();
        round = _opened(c, payee);
        _settle(round);
        fee.setTaking(true);
        _expectOwed(MATCH - MATCH / 100, MATCH);
        round.claimMatch(a);
        fee.setTaking(false);
        round.claimMatch(a);
        assertEq(milestones.owed(), MATCH);
    }

    function test_GivenStrayMoney() public {
        _delivered();
        token.mint(address(milestones), UNIT);
        ThiefRound thief = _thiefRound();
        thief.say(address(token), block.timestamp, Phase.Settled, anyone);
        thief.give(milestones, _id(1), anyone, UNIT);
        _expectOwed(MATCH + UNIT, MATCH + UNIT + 1);
        thief.give(milestones, _id(2), anyone, 1);
        (address recipient, uint256 amount, ) = milestones.holdingOf(address(round), a);
        assertEq(recipient, payee);
        assertEq(amount, MATCH);
    }

    function test_WhenRoundDelivers(bool hasPlan) public {
        if (hasPlan) _agreed();
        _settle(round);
        vm.expectEmit(address(milestones));
        emit Events.Delivered(address(round), a, payee, address(token), MATCH);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(a, payee, MATCH, address(milestones));
        uint256 gas = gasleft();
        round.claimMatch(a);
        // The whole claim, transfer and all: `deliver` alone is less.
        assertLt(gas - gasleft(), 200_000, "gas");
        assertEq(milestones.owed(), MATCH);
        assertEq(token.balanceOf(address(milestones)), MATCH);
        (address recipient, uint256 amount, uint256 settledAt) = milestones.holdingOf(address(round), a);
        assertEq(recipient, payee);
        assertEq(amount, MATCH);
        assertEq(settledAt, SETTLE_FROM);
        _assertState(0, MilestoneState.Open);
    }

    function _nativeRound(address builder) private returns (IDonationRound native) {
        vm.warp(START);
        RoundConfig memory c = _nativeConfig();
        c.giving.asset = address(token);
        c.modules.distributor = address(milestones);
        c.modules.deliverGas = 200_000;
        native = _open(c);
        vm.warp(APPLICATIONS_FROM);
        Content memory content = Content({recipient: builder, ask: 0, kind: 0, metadata: keccak256("project")});
        Receiver(payable(builder)).run(address(native), 0, abi.encodeCall(IRound.applyToRound, (content)));
        _accept(native, a);
        vm.warp(DONATIONS_FROM);
        vm.deal(sponsor, MATCH);
        vm.prank(sponsor);
        native.fund{value: MATCH}(MATCH, false);
        _donate(native, ann, a, UNIT);
        _donate(native, bob, a, UNIT);
        _settle(native);
    }

    function test_WhenNativeCoinIsDelivered() public {
        milestones = _newMilestones(NATIVE);
        Receiver receiver = new Receiver();
        receiver.setMode(Receiver.Mode.Spend);
        _nativeRound(address(receiver)).claimMatch(a);
        assertEq(address(milestones).balance, MATCH);
        assertEq(milestones.owed(), MATCH);
    }

    function test_WhenRecipientIsBeingPaid() public {
        milestones = _newMilestones(NATIVE);
        Receiver receiver = new Receiver();
        IDonationRound first = _nativeRound(address(receiver));
        IDonationRound second = _nativeRound(address(receiver));
        first.claimMatch(a);
        receiver.run(address(milestones), 0, abi.encodeCall(IMilestones.submit, (address(first), a, 0, EVIDENCE)));
        vm.prank(reviewer);
        milestones.decide(address(first), a, 0, EVIDENCE, true, REASON);
        vm.warp(SETTLE_FROM + 30 days);
        receiver.setReentry(address(second), abi.encodeCall(IRound.claimDirect, (a)));
        milestones.pay(address(first), a, 0, address(receiver));
        assertEq(receiver.tried(), 1);
        assertTrue(receiver.hasReentered());
        assertEq(address(receiver).balance, MATCH, "the first match alone");
        assertEq(milestones.owed(), MATCH, "the second is held");
        assertEq(address(milestones).balance, MATCH);
    }

    function test_WhenClaimedDirectly() public {
        _settle(round);
        vm.warp(SETTLE_FROM + 30 days);
        vm.prank(builderA);
        round.claimDirect(a);
        assertEq(milestones.owed(), MATCH);
        assertEq(token.balanceOf(payee), 0);
    }

    function test_RevertGiven_HoldsToken() public {
        vm.deal(address(this), UNIT);
        Receiver receiver = new Receiver();
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, UNIT, 0));
        receiver.run{value: UNIT}(address(milestones), UNIT, "");
    }

    function test_GivenHoldsNativeCoin() public {
        milestones = _newMilestones(NATIVE);
        vm.deal(address(this), UNIT);
        new Receiver().run{value: UNIT}(address(milestones), UNIT, "");
        assertEq(address(milestones).balance, UNIT);
    }
}
