// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Gift} from "../../../../contracts/types/Applications.sol";
import {LifeBase} from "../../support/LifeBase.sol";

contract DonateForTest is LifeBase {
    IDonationRound private round;
    ApplicationId private a;

    function setUp() public override {
        super.setUp();
        round = _open(_config());
        a = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        _endow(ann, 10 * UNIT, address(router));
    }

    function test_RevertGiven_CallerIsNotTheRouter() public {
        address[3] memory callers = [ann, admin, anyone];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_NotRouter.selector, callers[i]));
            vm.prank(callers[i]);
            round.donateFor(ann, _gift(a, UNIT));
        }
    }

    function test_RevertGiven_NothingArrived() public {
        _fund(round, sponsor, 5 * UNIT);
        _donate(round, bob, a, 5 * UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_Unpaid.selector, 0, UNIT));
        router.give(round, token, ann, 0, _gift(a, UNIT));
    }

    function test_RevertGiven_TooLittleArrived() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_Unpaid.selector, UNIT - 1, UNIT));
        router.give(round, token, ann, UNIT - 1, _gift(a, UNIT));
    }

    function test_RevertWhen_ValueIsSentWithTokens() public {
        token.mint(address(round), UNIT);
        vm.deal(address(router), 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        vm.prank(address(router));
        round.donateFor{value: 1}(ann, _gift(a, UNIT));
    }

    function test_RevertWhen_RoutedCartIsEmpty() public {
        vm.expectRevert(Errors.DonationRound_EmptyCart.selector);
        router.give(round, token, ann, UNIT, new Gift[](0));
    }

    function test_RevertGiven_RoutedTooLate() public {
        vm.warp(DONATION_UNTIL);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Round_OutsideWindow.selector, DONATION_UNTIL, DONATIONS_FROM, DONATION_UNTIL)
        );
        router.give(round, token, ann, UNIT, _gift(a, UNIT));
    }

    function test_WhenRouted() public {
        gate.setWeight(ann, 6_000);
        gate.setWeight(address(router), 1);
        vm.expectEmit(address(round));
        emit Events.Donated(a, ann, UNIT, 6_000, 0);
        vm.prank(anyone);
        router.give(round, token, ann, UNIT, _gift(a, UNIT));
        assertEq(round.pair(a, ann).amount, UNIT);
        assertEq(_escrow(round), UNIT);
        assertEq(token.balanceOf(address(round)), UNIT);
    }

    function test_WhenRoutedNative() public {
        round = _openNative();
        vm.deal(anyone, 2 * UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_Unpaid.selector, UNIT, 2 * UNIT));
        vm.prank(anyone);
        router.giveNative{value: UNIT}(round, ann, _gift(a, 2 * UNIT));
        vm.prank(anyone);
        router.giveNative{value: 2 * UNIT}(round, ann, _gift(a, 2 * UNIT));
        assertEq(round.pair(a, ann).amount, 2 * UNIT);
        assertEq(_escrow(round), 2 * UNIT);
    }

    function _openNative() private returns (IDonationRound native) {
        vm.warp(START);
        native = _open(_nativeConfig());
        a = _join(native, builderA);
        vm.warp(DONATIONS_FROM);
    }

    function test_WhenDonorIsTheBuilder() public {
        _endow(builderA, UNIT, address(router));
        router.give(round, token, builderA, UNIT, _gift(a, UNIT));
        assertEq(_weight(round, a, builderA), 0);
        assertEq(round.application(a).uncounted, UNIT);
    }
}
