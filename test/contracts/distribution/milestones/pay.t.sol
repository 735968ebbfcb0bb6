// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDistributor} from "../../../../contracts/interfaces/IDistributor.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Milestone, MilestoneState} from "../../../../contracts/types/Milestones.sol";
import {Receiver} from "../../support/Receiver.sol";
import {FalseToken, HookToken} from "../../support/TestToken.sol";
import {ThiefRound} from "../../support/ThiefRound.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesPayTest is MilestonesBase {
    function _earn(uint256 part) private {
        _submit(part);
        _decide(part, true);
    }

    function test_RevertGiven_NothingDelivered() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NothingDelivered.selector, round, a));
        _pay(0);
    }

    function _expectNotRecipient(address caller, address to) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotRecipient.selector, caller, payee));
        vm.prank(caller);
        milestones.pay(address(round), a, 0, to);
    }

    function test_RevertWhen_AnotherNamesAnAddress() public {
        _delivered();
        _earn(0);
        _expectNotRecipient(builderA, builderA);
        _expectNotRecipient(reviewer, reviewer);
        _expectNotRecipient(admin, cat);
        _expectNotRecipient(anyone, address(round));
    }

    function test_RevertWhen_PaidToNobody() public {
        _delivered();
        _earn(0);
        _expectNotRecipient(payee, address(0));
        _expectNotRecipient(payee, address(milestones));
    }

    function _expectNotEarned(MilestoneState state) private {
        _expectState(0, state);
        _pay(0);
    }

    function test_RevertGiven_NotEarned() public {
        _deliveredInParts();
        _expectNotEarned(MilestoneState.Open);
        _submit(0);
        _expectNotEarned(MilestoneState.Submitted);
        _decide(0, false);
        _expectNotEarned(MilestoneState.Rejected);
        _appeal(0);
        _expectNotEarned(MilestoneState.Appealed);
        vm.warp(SETTLE_FROM + 30 days);
        _expectNotEarned(MilestoneState.Lost);
    }

    function test_RevertGiven_Settled() public {
        _deliveredInParts();
        _earn(0);
        _pay(0);
        _expectNotEarned(MilestoneState.Paid);
        vm.warp(SETTLE_FROM + 60 days);
        _release(1);
        _expectState(1, MilestoneState.Released);
        _pay(1);
    }

    function test_RevertGiven_RecipientRefuses() public {
        Receiver receiver = new Receiver();
        milestones = _newMilestones(NATIVE);
        vm.warp(START);
        round = _opened(_nativeConfig(), address(receiver));
        _delivered();
        _earn(0);
        Receiver.Mode[3] memory modes = [Receiver.Mode.Refuse, Receiver.Mode.RefuseWithBomb, Receiver.Mode.Spend];
        for (uint256 i = 0; i < modes.length; ++i) {
            receiver.setMode(modes[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, receiver, MATCH));
            milestones.pay{gas: 2_000_000}(address(round), a, 0, address(receiver));
        }
        receiver.run(address(milestones), 0, abi.encodeCall(milestones.pay, (address(round), a, 0, cat)));
        assertEq(cat.balance, MATCH);
        assertEq(milestones.owed(), 0);
    }

    function test_RevertGiven_TokenSaysFalse() public {
        FalseToken broken = new FalseToken();
        token = broken;
        milestones = _newMilestones(address(broken));
        vm.warp(START);
        round = _opened(_config(), payee);
        _delivered();
        _earn(0);
        broken.setBroken(true);
        vm.expectRevert(abi.encodeWithSignature("SafeERC20FailedOperation(address)", broken));
        _pay(0);
        assertEq(milestones.owed(), MATCH);
        broken.setBroken(false);
        assertEq(_pay(0), MATCH);
    }

    function test_RevertGiven_TokenDeliversInBetween() public {
        HookToken hooked = new HookToken();
        token = hooked;
        milestones = _newMilestones(address(hooked));
        vm.warp(START);
        round = _opened(_config(), payee);
        _delivered();
        _earn(0);
        ThiefRound thief = _thiefRound();
        thief.say(address(hooked), START, Phase.Settled, anyone);
        hooked.setHook(
            address(thief),
            abi.encodeCall(thief.give, (IDistributor(address(milestones)), a, anyone, MATCH))
        );
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_Short.selector, hooked, 0, MATCH));
        _pay(0);
        hooked.setHook(address(0), "");
        assertEq(_pay(0), MATCH);
    }

    function test_WhenPaid() public {
        _deliveredInParts();
        _earn(1);
        uint256 amount = (MATCH * 3333) / 10_000;
        vm.expectEmit(address(milestones));
        emit Events.MilestonePaid(address(round), a, 1, payee, payee, amount);
        assertEq(_pay(1), amount);
        assertEq(token.balanceOf(payee), amount);
        assertEq(milestones.owed(), MATCH - amount);
        assertEq(token.balanceOf(address(milestones)), MATCH - amount);
    }

    function test_WhenRecipientSaysWhere() public {
        _delivered();
        _earn(0);
        vm.expectEmit(address(milestones));
        emit Events.MilestonePaid(address(round), a, 0, payee, cat, MATCH);
        vm.prank(payee);
        milestones.pay(address(round), a, 0, cat);
        assertEq(token.balanceOf(cat), MATCH);
    }

    function test_WhenPartsAreAnything(uint256 seed) public {
        uint256 count = bound(seed, 1, 12);
        Milestone[] memory parts = new Milestone[](count);
        uint256 left = 10_000;
        for (uint256 i = 0; i < count; ++i) {
            uint256 most = left - (count - 1 - i);
            uint256 bps = i + 1 == count ? left : bound(mix(seed, i), 1, most);
            parts[i] = Milestone({outcome: "outcome", bps: uint16(bps), time: 10 days});
            left -= bps;
        }
        _prescribe(parts);
        _agree(parts);
        _delivered();
        uint256 paid = 0;
        for (uint256 i = 0; i < count; ++i) {
            _earn(i);
            uint256 amount = _pay(i);
            uint256 share = (MATCH * parts[i].bps) / 10_000;
            assertGe(amount, share, "less than its share");
            assertLt(amount - share, i + 1 == count ? count : 1, "dust");
            paid += amount;
        }
        assertEq(paid, MATCH);
        assertEq(token.balanceOf(payee), MATCH);
        assertEq(milestones.owed(), 0);
    }
}
