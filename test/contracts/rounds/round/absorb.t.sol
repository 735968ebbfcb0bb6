// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";

contract AbsorbTest is LifeBase {
    IDonationRound private round;
    ApplicationId private a;

    function setUp() public override {
        super.setUp();
        round = _open(_config());
        a = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
    }

    function _absorb(uint256 amount, bool joinsPool) private {
        token.mint(address(round), amount);
        vm.expectEmit(address(round));
        emit Events.Absorbed(amount, joinsPool);
        vm.prank(anyone);
        assertEq(round.absorb(), amount);
    }

    function test_RevertGiven_NothingAstray() public {
        _fund(round, sponsor, UNIT);
        vm.expectRevert(Errors.Round_NothingToAbsorb.selector);
        round.absorb();
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(Errors.Round_NothingToAbsorb.selector);
        round.absorb();
    }

    function test_RevertGiven_AbsorbedPoolIsFull() public {
        token.mint(address(round), 2 ** 104);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_PoolFull.selector, 0, 2 ** 104));
        round.absorb();
    }

    function test_GivenUpcomingOrOpen() public {
        _fund(round, sponsor, UNIT);
        _absorb(3 * UNIT, true);
        assertEq(_pool(round), 4 * UNIT);
        (uint256 units, ) = round.shareOf(address(program));
        assertEq(units, 3 * UNIT);
        assertEq(_released(round), 0);
    }

    function test_GivenReview() public {
        _fund(round, sponsor, UNIT);
        vm.warp(DONATION_UNTIL);
        _absorb(3 * UNIT, false);
        assertEq(_pool(round), UNIT);
        assertEq(round.restOf(sponsor), 3 * UNIT);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(address(round)), 3 * UNIT);
    }

    function test_GivenSettled() public {
        _fund(round, sponsor, UNIT);
        _settle(round);
        uint256 due = round.matchOf(a);
        uint256 released = _released(round);
        _absorb(UNIT, false);
        assertEq(round.matchOf(a), due);
        assertEq(_released(round), released + UNIT);
        round.claim(a);
        assertEq(token.balanceOf(builderA), 2 * UNIT + due);
        assertEq(round.withdrawRest(sponsor, sponsor), released + UNIT);
    }

    function test_GivenClosed() public {
        _fund(round, sponsor, UNIT);
        vm.warp(CLAIM_UNTIL);
        round.withdrawRest(sponsor, sponsor);
        _absorb(5, false);
        assertEq(round.withdrawRest(sponsor, sponsor), 5);
        round.refund(a, ann, ann);
        round.refund(a, bob, bob);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_GivenCancelledRound() public {
        _fund(round, sponsor, UNIT);
        vm.prank(admin);
        round.cancel(REASON);
        _absorb(UNIT, false);
        assertEq(round.withdrawRest(sponsor, sponsor), 2 * UNIT);
    }

    function test_GivenNoSponsor() public {
        vm.warp(DONATION_UNTIL);
        _absorb(UNIT, false);
        assertEq(round.restOf(sponsor), 0);
        assertEq(round.withdrawRest(address(program), address(program)), UNIT);
        _absorb(2, false);
        assertEq(round.withdrawRest(address(program), address(program)), 2);
    }

    function test_GivenForcedNative() public {
        RoundConfig memory config = _nativeConfig();
        vm.warp(START);
        round = _open(config);
        a = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        _donateNative(round, ann, a, UNIT);
        vm.deal(address(round), address(round).balance + 7);
        assertEq(round.absorb(), 7);
        assertEq(_pool(round), 7);
        assertEq(_escrow(round), UNIT);
    }
}
