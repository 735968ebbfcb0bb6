// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {CreditBase} from "../distribution/credit/CreditBase.sol";
import {SourceMock} from "../distribution/credit/SourceMock.sol";
import {IMintable} from "../support/RoundBase.sol";
import {Animal, ZooToken} from "../support/ZooToken.sol";

/// What the walks of test/contracts/tokens do not show: several people, one after the other, and what never heals.
contract TokensTest is CreditBase {
    uint256 private constant GIVEN = 100e18;

    ZooToken private zoo;

    /// A line and a Round of two applications, settled: each is owed `2 * GIVEN` and half of `POOL`.
    function _enter(Animal animal) private {
        zoo = new ZooToken(animal);
        token = IMintable(address(zoo));
        _reopen(_config());
        _accepted(alice);
        _accepted(anyone);
        _fund(POOL);
        _toDonations();
        _donateTwice(_id(1), GIVEN);
        _donateTwice(_id(2), GIVEN);
        _toSettling();
        _settle();
    }

    /// A token that takes a tenth for good: nothing that is owed changes, the first are paid in full, the last is refused
    /// until there is enough, and what is missing is what the token took, to the base unit.
    function test_D047_ShrinksForGood() public {
        _enter(Animal.Shrinks);
        uint256 all = POOL + 4 * GIVEN;
        uint256 owed = POOL / 2 + 2 * GIVEN;
        assertEq(zoo.balanceOf(address(round)), all);
        zoo.setWild(address(0), address(round), false);
        assertEq(round.matchOf(_id(2)), POOL / 2, "what is owed is the same");
        round.claim(_id(1));
        assertEq(zoo.balanceOf(alice), owed, "the first");
        bytes memory reason = abi.encodeWithSelector(
            ZooToken.ZooToken_TooLittle.selector,
            round,
            owed - all / 10,
            owed
        );
        vm.expectRevert(reason);
        round.claim(_id(2));
        // In parts, as far as it goes.
        round.claimDonations(_id(2));
        vm.expectRevert();
        round.claimMatch(_id(2));
        assertEq(zoo.balanceOf(address(round)), POOL / 2 - all / 10, "what is left waits");
        // Anyone can make up for it.
        zoo.mint(address(round), all / 10);
        round.claimMatch(_id(2));
        assertEq(zoo.balanceOf(anyone), owed, "the last");
        assertEq(zoo.balanceOf(address(round)), 0, "nothing is left");
    }

    /// And nobody makes up for it: at claimUntil donors are as Builders were, first come, first served.
    function test_D047_ShrinksForGoodUntilTheEnd() public {
        _enter(Animal.Shrinks);
        zoo.setWild(address(0), address(round), false);
        _toClosed();
        uint256 held = zoo.balanceOf(address(round));
        // The sponsor's is more than what would be left for it if all donors came first.
        IDonationRound here = round;
        here.refund(_id(1), bob, bob);
        here.refund(_id(2), bob, bob);
        here.refund(_id(1), carol, carol);
        here.refund(_id(2), carol, carol);
        assertEq(zoo.balanceOf(bob) + zoo.balanceOf(carol), 4 * GIVEN, "donors");
        bytes memory reason = abi.encodeWithSelector(
            ZooToken.ZooToken_TooLittle.selector,
            round,
            held - 4 * GIVEN,
            POOL
        );
        vm.expectRevert(reason);
        here.withdrawRest(sponsor, sponsor);
        zoo.tame(address(0), address(round));
        assertEq(here.withdrawRest(sponsor, sponsor), POOL, "the sponsor, once it has healed");
    }

    /// While a Round is short, a donation is taken, and counts; what it pays for is what was owed before. Nothing is lost
    /// once the token has healed.
    function test_D047_DonatesWhileItIsShort() public {
        zoo = new ZooToken(Animal.Shrinks);
        token = IMintable(address(zoo));
        _reopen(_config());
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        zoo.setWild(address(0), address(round), false);
        _donateTwice(id, GIVEN);
        assertEq(_escrow(), 2 * GIVEN);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Round_Short.selector, zoo, POOL - POOL / 10 + 2 * GIVEN, POOL + 2 * GIVEN)
        );
        round.absorb();
        _toSettling();
        _settle();
        round.claimDonations(id);
        vm.expectRevert();
        round.claimMatch(id);
        zoo.tame(address(0), address(round));
        round.claimMatch(id);
        assertEq(zoo.balanceOf(alice), POOL + 2 * GIVEN);
        assertEq(zoo.balanceOf(address(round)), 0);
    }

    /// What a token adds is the sponsors': no application has more of it, nor the Program, and no level moves (D148, D149).
    function test_D047_WhatGrowsIsTheSponsors() public {
        _enter(Animal.Grows);
        (uint256 numerator, uint256 denominator) = round.level();
        zoo.setWild(address(0), address(round), false);
        uint256 grown = (POOL + 4 * GIVEN) / 10;
        (uint256 numeratorLater, uint256 denominatorLater) = round.level();
        assertEq(numerator, numeratorLater);
        assertEq(denominator, denominatorLater);
        round.claim(_id(1));
        round.claim(_id(2));
        assertEq(zoo.balanceOf(alice), POOL / 2 + 2 * GIVEN);
        assertEq(zoo.balanceOf(anyone), POOL / 2 + 2 * GIVEN);
        assertEq(round.absorb(), grown);
        assertEq(round.withdrawRest(sponsor, sponsor), grown);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, program));
        round.withdrawRest(address(program), address(program));
        assertEq(zoo.balanceOf(address(round)), 0);
    }

    /// Before donationUntil it is the pool's, signed over to the Program: shown, and matched with.
    function test_D047_WhatGrowsEarlyIsMatchedWith() public {
        zoo = new ZooToken(Animal.Grows);
        token = IMintable(address(zoo));
        _reopen(_config());
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        zoo.setWild(address(0), address(round), false);
        assertEq(round.absorb(), POOL / 10);
        assertEq(_pool(), POOL + POOL / 10);
        _toDonations();
        _donateTwice(id, GIVEN);
        _toSettling();
        _settle();
        assertEq(round.matchOf(id), POOL + POOL / 10);
        round.claim(id);
        assertEq(zoo.balanceOf(address(round)), 0);
    }

    /// "The largest number", for which some tokens move all they have, goes in nowhere; and pays back no more than is owed.
    function test_D046_TheLargestNumber() public {
        zoo = new ZooToken(Animal.AllItHas);
        token = IMintable(address(zoo));
        _reopen(_config());
        _give(address(zoo), carol, 1_000e18);
        vm.prank(carol);
        zoo.approve(address(round), type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_PoolFull.selector, 0, type(uint256).max));
        vm.prank(carol);
        round.fund(type(uint256).max, false);

        source = new SourceMock(address(zoo));
        line = _newLine();
        source.setLimit(address(program), alice, LIMIT);
        _lend(lender, DEPOSIT);
        vm.startPrank(carol);
        zoo.approve(address(line), type(uint256).max);
        vm.expectPartialRevert(bytes4(keccak256("ERC4626ExceededMaxDeposit(address,uint256,uint256)")));
        line.deposit(type(uint256).max, carol);
        vm.stopPrank();
        _borrow(alice, 100e18);
        vm.prank(carol);
        assertEq(line.repay(alice, type(uint256).max), 100e18);
        assertEq(zoo.balanceOf(carol), 900e18);
        assertEq(zoo.balanceOf(address(line)), DEPOSIT);
        assertEq(line.cash(), DEPOSIT);
    }
}
