// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {Receiver} from "../../support/Receiver.sol";
import {FalseToken, FeeToken, HookToken, MuteToken, ShortToken, TestToken} from "../../support/TestToken.sol";

contract TokensTest is LifeBase {
    IDonationRound private round;
    ApplicationId private a;
    ApplicationId private b;

    /// A Round that gives and matches in `asset`, which takes the place of the plain token.
    function _use(address asset) private {
        token = TestToken(asset);
        RoundConfig memory config = _config();
        _start(config, builderA);
    }

    function _start(RoundConfig memory config, address recipient) private {
        round = _open(config);
        a = _joinAs(round, builderA, recipient, 0);
        b = _join(round, builderB);
        vm.warp(DONATIONS_FROM);
    }

    function test_RevertWhen_TokenKeepsAFee() public {
        _use(address(new FeeToken()));
        _endow(ann, 2 * UNIT, address(round));
        bytes memory tooLittle = abi.encodeWithSelector(
            Errors.Assets_ReceivedTooLittle.selector,
            token,
            (UNIT * 99) / 100,
            UNIT
        );
        vm.expectRevert(tooLittle);
        vm.prank(ann);
        round.donate(_gift(a, UNIT));
        vm.expectRevert(tooLittle);
        vm.prank(ann);
        round.fund(UNIT, false);
    }

    function test_RevertWhen_TokenMovesLess() public {
        _use(address(new ShortToken()));
        _endow(ann, 5, address(round));
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, 5, type(uint96).max));
        vm.prank(ann);
        round.donate(_gift(a, type(uint96).max));
    }

    function test_RevertWhen_TokenSaysFalse() public {
        FalseToken bad = new FalseToken();
        _use(address(bad));
        _donate(round, ann, a, UNIT);
        bad.setBroken(true);
        _endow(bob, UNIT, address(round));
        bytes memory failed = abi.encodeWithSignature("SafeERC20FailedOperation(address)", bad);
        vm.expectRevert(failed);
        vm.prank(bob);
        round.donate(_gift(a, UNIT));
        vm.warp(SETTLE_FROM);
        vm.expectRevert(failed);
        round.claimDonations(a);
        bad.setBroken(false);
        round.claimDonations(a);
        assertEq(bad.balanceOf(builderA), UNIT);
    }

    function _useMute() private returns (MuteToken mute) {
        mute = new MuteToken();
        RoundConfig memory config = _config();
        (config.giving.asset, config.matching.asset) = (address(mute), address(mute));
        _start(config, builderA);
        address[3] memory people = [ann, bob, sponsor];
        for (uint256 i = 0; i < 3; ++i) {
            mute.mint(people[i], 10);
            vm.prank(people[i]);
            mute.approve(address(round), 10);
        }
        vm.prank(ann);
        round.donate(_gifts(a, 4, b, 4));
        vm.prank(bob);
        round.donate(_gifts(a, 4, b, 4));
        vm.prank(sponsor);
        round.fund(10, false);
        _settle(round);
    }

    function test_WhenTokenSaysNothing() public {
        MuteToken mute = _useMute();
        round.claim(a);
        assertEq(mute.balanceOf(builderA), 13);
        vm.warp(CLAIM_UNTIL);
        round.refund(b, ann, ann);
        round.refund(b, bob, bob);
        round.withdrawRest(sponsor, sponsor);
        assertEq(mute.balanceOf(address(round)), 0);
    }

    function test_RevertGiven_BlockedRecipient() public {
        MuteToken mute = _useMute();
        mute.setBlocked(builderA, true);
        vm.expectRevert(abi.encodeWithSelector(MuteToken.MuteToken_Refused.selector, round, builderA, 13));
        round.claim(a);
        round.claim(b);
        mute.setBlocked(ann, true);
        vm.warp(CLAIM_UNTIL);
        round.refund(a, bob, bob);
        vm.prank(ann);
        round.refund(a, ann, cat);
        assertEq(mute.balanceOf(cat), 4);
        assertEq(round.withdrawRest(sponsor, sponsor), 5);
        assertEq(mute.balanceOf(address(round)), 0);
    }

    function test_WhenTokenReenters() public {
        HookToken hook = new HookToken();
        _use(address(hook));
        _fund(round, sponsor, 10 * UNIT);
        _donate(round, bob, a, UNIT);
        _donate(round, bob, b, UNIT);
        _donate(round, cat, b, UNIT);
        bytes[8] memory ways = [
            abi.encodeCall(IDonationRound.donate, (_gift(a, 1))),
            abi.encodeCall(IDonationRound.refund, (a, bob, bob)),
            abi.encodeCall(IRound.claim, (b)),
            abi.encodeCall(IRound.claimDonations, (b)),
            abi.encodeCall(IRound.claimMatch, (b)),
            abi.encodeCall(IRound.withdrawRest, (sponsor, sponsor)),
            abi.encodeCall(IRound.fund, (1, false)),
            abi.encodeCall(IRound.absorb, ())
        ];
        _endow(address(hook), UNIT, address(round));
        for (uint256 i = 0; i < ways.length; ++i) {
            vm.warp(DONATIONS_FROM);
            hook.setHook(address(round), ways[i]);
            _donate(round, ann, a, UNIT);
            _expectShut(hook);
        }
        hook.setHook(address(0), "");
        _settle(round);
        for (uint256 i = 0; i < ways.length; ++i) {
            uint256 state = vm.snapshotState();
            hook.setHook(address(round), ways[i]);
            round.claim(a);
            _expectShut(hook);
            vm.warp(CLAIM_UNTIL);
            hook.setHook(address(round), ways[i]);
            round.refund(b, bob, bob);
            _expectShut(hook);
            hook.setHook(address(round), ways[i]);
            round.withdrawRest(sponsor, sponsor);
            _expectShut(hook);
            vm.revertToState(state);
        }
    }

    function _expectShut(HookToken hook) private view {
        assertGe(hook.tried(), 2, "tried");
        assertEq(hook.succeeded(), 0, "re-entered");
        assertEq(hook.lastReason(), abi.encodeWithSignature("ReentrancyGuardReentrantCall()"));
    }

    /// A Round of the native coin whose Builder A is paid to a contract.
    function _useReceiver(Receiver.Mode mode) private returns (Receiver receiver) {
        receiver = new Receiver();
        receiver.setMode(mode);
        _start(_nativeConfig(), address(receiver));
        _donateNative(round, ann, a, UNIT);
        _donateNative(round, bob, a, UNIT);
        _donateNative(round, ann, b, UNIT);
        _donateNative(round, bob, b, UNIT);
        vm.deal(sponsor, 10 * UNIT);
        vm.prank(sponsor);
        round.fund{value: 10 * UNIT}(10 * UNIT, false);
        _settle(round);
    }

    function test_WhenBuilderRefuses() public {
        Receiver receiver = _useReceiver(Receiver.Mode.Refuse);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, receiver, 7 * UNIT));
        round.claim(a);
        round.claim(b);
        assertEq(builderB.balance, 7 * UNIT);
        vm.warp(CLAIM_UNTIL);
        round.refund(a, ann, ann);
        round.refund(a, bob, bob);
        round.withdrawRest(sponsor, sponsor);
        assertEq(sponsor.balance, 5 * UNIT);
        assertEq(address(round).balance, 0);
    }

    function test_WhenBuilderBombs() public {
        Receiver receiver = _useReceiver(Receiver.Mode.Bomb);
        round.claim(a);
        assertEq(address(receiver).balance, 7 * UNIT);
    }
}
