// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";

contract FundTest is LifeBase {
    IDonationRound private round;

    function setUp() public override {
        super.setUp();
        round = _open(_config());
    }

    function test_RevertGiven_DonationUntil() public {
        vm.warp(DONATION_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Review));
        round.fund(UNIT, false);
        vm.warp(SETTLE_FROM);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Settling));
        round.fund(1, true);
    }

    function test_RevertGiven_CancelledRound() public {
        vm.prank(operator);
        round.cancel(REASON);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled));
        round.fund(UNIT, false);
    }

    function test_RevertGiven_MatchIsNoAsset() public {
        RoundConfig memory config = _config();
        (config.matching.asset, config.matching.configured) = (address(0), 1_000);
        (config.modules.distributor, config.modules.deliverGas) = (address(gate), 200_000);
        round = _open(config);
        assertEq(_pool(round), 1_000);
        vm.expectRevert(Errors.Round_NoPoolAsset.selector);
        round.fund(UNIT, false);
        vm.expectRevert(Errors.Round_NoPoolAsset.selector);
        round.absorb();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, program));
        round.withdrawRest(address(program), address(program));
    }

    function test_RevertWhen_FundingZero() public {
        vm.expectRevert(Errors.Round_ZeroAmount.selector);
        round.fund(0, false);
    }

    function test_RevertWhen_PoolIsFull() public {
        _fund(round, sponsor, 2 ** 104 - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_PoolFull.selector, 2 ** 104 - 1, 1));
        round.fund(1, false);
    }

    function test_RevertWhen_FundingValueIsWrong() public {
        vm.deal(sponsor, 3 * UNIT);
        _endow(sponsor, UNIT, address(round));
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        vm.prank(sponsor);
        round.fund{value: 1}(UNIT, false);
        round = _open(_nativeConfig());
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, UNIT, 2 * UNIT));
        vm.prank(sponsor);
        round.fund{value: UNIT}(2 * UNIT, false);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 2 * UNIT, UNIT));
        vm.prank(sponsor);
        round.fund{value: 2 * UNIT}(UNIT, false);
    }

    function test_WhenFundedUpcoming() public {
        _endow(sponsor, UNIT, address(round));
        vm.expectEmit(address(round));
        emit Events.Funded(sponsor, sponsor, UNIT, UNIT);
        vm.prank(sponsor);
        round.fund(UNIT, false);
        assertEq(_pool(round), UNIT);
        assertEq(token.balanceOf(address(round)), UNIT);
        (uint256 units, uint256 withdrawn) = round.shareOf(sponsor);
        assertEq(units, UNIT);
        assertEq(withdrawn, 0);
    }

    function test_WhenSignedOver() public {
        _endow(sponsor, UNIT, address(round));
        vm.expectEmit(address(round));
        emit Events.Funded(sponsor, address(program), UNIT, UNIT);
        vm.prank(sponsor);
        round.fund(UNIT, true);
        (uint256 units, ) = round.shareOf(sponsor);
        assertEq(units, 0);
        (units, ) = round.shareOf(address(program));
        assertEq(units, UNIT);
    }

    function test_WhenFundedTwice() public {
        _fund(round, sponsor, UNIT);
        vm.warp(DONATION_UNTIL - 1);
        _fund(round, sponsor, 2 * UNIT);
        (uint256 units, ) = round.shareOf(sponsor);
        assertEq(units, 3 * UNIT);
        assertEq(_pool(round), 3 * UNIT);
    }

    function test_WhenFundedInReach(uint256 x, uint256 y, uint256 z) public {
        (x, y, z) = (bound(x, 1, 2 ** 102), bound(y, 1, 2 ** 102), bound(z, 1, 2 ** 102));
        _fund(round, ann, x);
        _fund(round, bob, y);
        _endow(cat, z, address(round));
        vm.prank(cat);
        round.fund(z, true);
        vm.warp(DONATION_UNTIL);
        token.mint(address(round), 7);
        round.absorb();
        _settle(round);
        // Nobody applied: all of it goes home, and the seven with it.
        uint256 all = x + y + z + 7;
        assertEq(_released(round), all);
        uint256 sent = round.withdrawRest(ann, ann);
        assertGe(sent, x, "ann");
        sent += round.withdrawRest(bob, bob);
        sent += round.withdrawRest(address(program), address(program));
        assertLe(sent, all, "all");
        assertLt(all - sent, 3, "dust");
        assertEq(token.balanceOf(address(round)), all - sent);
    }
}
