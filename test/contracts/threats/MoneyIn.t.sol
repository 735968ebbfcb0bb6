// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";
import {Reentrant} from "./Hostile.sol";

contract D05MoneyInTest is RoundBase {
    /// Coins forced in by selfdestruct at every step: nothing that is counted moves, and the stray ones go to the sponsors.
    function test_D057_ForcedCoinsCountForNothing() public {
        RoundConfig memory config = _config();
        (config.giving.asset, config.matching.asset) = (NATIVE, NATIVE);
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _fund(10 ether);
        _toDonations();
        _donateNative(bob, id, 1 ether);
        _force(3 ether);
        _donateNative(carol, id, 1 ether);
        assertEq(_escrow(), 2 ether);
        assertEq(_pool(), 10 ether);
        assertEq(_demand(), 10_000 * 2 ether);
        _toSettling();
        _force(4 ether);
        _settle();
        assertEq(round.matchOf(id), 10 ether);
        round.claim(id);
        assertEq(alice.balance, 12 ether);
        assertEq(round.absorb(), 7 ether);
        round.withdrawRest(sponsor, sponsor);
        assertEq(sponsor.balance, 7 ether);
        assertEq(address(round).balance, 0);
    }

    /// The same Round in tokens of 0 … 24 decimals: what is paid is the same number of base units, whatever they are called.
    function test_D059_DecimalsAreOnlyAName() public {
        uint8[6] memory decimals = [0, 2, 6, 8, 18, 24];
        for (uint256 i = 0; i < decimals.length; ++i) {
            token = _token("T", decimals[i]);
            RoundConfig memory config = _config();
            config.matching.capBps = 6_000;
            _reopen(config);
            ApplicationId one = _accepted(alice);
            ApplicationId two = _accepted(bob);
            _fund(1_000);
            _toDonations();
            _donate(_donor(1), one, 16);
            _donate(_donor(2), one, 25);
            _donate(_donor(1), two, 4);
            _donate(_donor(3), two, 9);
            _toSettling();
            _settle();
            // Ideals 81 − 41 = 40 and 25 − 13 = 12; 769 is over the cap of 600.
            round.claim(one);
            round.claim(two);
            assertEq(token.balanceOf(alice), 600 + 41, "capped");
            assertEq(token.balanceOf(bob), 400 + 13, "the rest");
            assertEq(token.balanceOf(address(round)), 0, "nothing left");
        }
    }

    /// A token takes a tenth of the Round's balance away by itself: whoever claims first is paid in full, the next one waits,
    /// nothing is marked as paid that was not, and once it is healed everybody has been paid.
    function test_D047_BalanceShrinksAndHeals() public {
        ApplicationId one = _accepted(alice);
        ApplicationId two = _accepted(anyone);
        _fund(100e18);
        _toDonations();
        _donateTwice(one, 50e18);
        _donateTwice(two, 50e18);
        _toSettling();
        _settle();
        vm.prank(address(round));
        token.transfer(address(1), 30e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_Short.selector, address(token), 270e18, 300e18));
        round.absorb();
        round.claim(one);
        assertEq(token.balanceOf(alice), 150e18);
        vm.expectRevert();
        round.claim(two);
        assertFalse(round.application(two).areDonationsPaid);
        // In parts as far as it goes.
        round.claimDonations(two);
        assertEq(token.balanceOf(anyone), 100e18);
        token.mint(address(round), 30e18);
        round.claimMatch(two);
        assertEq(token.balanceOf(anyone), 150e18);
        assertEq(token.balanceOf(address(round)), 0);
    }

    /// Below what counts it is accepted, owed, and moves no level (D060, D068).
    function test_D060_SmallGiftsAreOwedNotCounted() public {
        RoundConfig memory config = _config();
        config.giving.minCounted = 10e18;
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        for (uint256 i = 0; i < 30; ++i) _donate(_donor(i), id, 10e18 - 1);
        assertEq(_demand(), 0);
        assertEq(_escrow(), 30 * (10e18 - 1));
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), 30 * (10e18 - 1));
        assertEq(round.withdrawRest(sponsor, sponsor), POOL);
    }

    /// A Builder that is a contract calls back while it is paid in the chain's own coin: every way to more money is shut
    /// (D048, D081).
    function test_D048_BuilderReentersWhileItIsPaid() public {
        RoundConfig memory config = _config();
        (config.giving.asset, config.matching.asset) = (NATIVE, NATIVE);
        (config.matching.saturation, config.matching.capBps) = (Saturation.Keep, 10_000);
        _reopen(config);
        Reentrant builder = new Reentrant();
        ApplicationId id = _apply(address(builder));
        _accept(id);
        _fund(10 ether);
        _toDonations();
        _donateNative(bob, id, 1 ether);
        _donateNative(carol, id, 1 ether);
        _toSettling();
        _settle();

        bytes[] memory calls = new bytes[](8);
        calls[0] = abi.encodeCall(round.claim, (id));
        calls[1] = abi.encodeCall(round.claimMatch, (id));
        calls[2] = abi.encodeCall(round.claimDonations, (id));
        calls[3] = abi.encodeCall(round.refund, (id, bob, bob));
        calls[4] = abi.encodeCall(round.withdrawRest, (sponsor, sponsor));
        calls[5] = abi.encodeCall(round.absorb, ());
        calls[6] = abi.encodeCall(round.recover, (address(token)));
        calls[7] = abi.encodeCall(IDonationRound.donate, (new Gift[](0)));
        builder.setCalls(address(round), calls);
        round.claimDonations(id);
        round.claimMatch(id);
        assertEq(builder.tried(), 16);
        assertEq(builder.succeeded(), 0);
        // Keep: the ideal is 2, and the rest of the pool is the sponsor's.
        assertEq(address(builder).balance, 2 ether + 2 ether);
        round.withdrawRest(sponsor, sponsor);
        assertEq(sponsor.balance, 8 ether);
        assertEq(address(round).balance, 0);
    }

    /// The pool is over what the ideals ask for: the surplus is shown and goes home (D033).
    function test_D033_SurplusGoesHome() public {
        RoundConfig memory config = _config();
        config.matching.saturation = Saturation.Keep;
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _fund(37e18);
        _toDonations();
        _donateTwice(id, 16e18);
        assertEq(round.matchOf(id), 32e18);
        _toSettling();
        _settle();
        assertEq(_released(), 5e18);
        assertEq(round.withdrawRest(sponsor, sponsor), 5e18);
        round.claimMatch(id);
        assertEq(token.balanceOf(alice), 32e18);
    }

    function _force(uint256 amount) private {
        vm.deal(address(this), amount);
        // PUSH20 the Round, SELFDESTRUCT: a constructor that ends itself.
        bytes memory code = abi.encodePacked(hex"73", address(round), hex"ff");
        assembly ("memory-safe") {
            pop(create(amount, add(code, 0x20), mload(code)))
        }
    }

    function _donateNative(address donor, ApplicationId id, uint256 amount) private {
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: id, amount: uint96(amount), endorsement: 0});
        vm.deal(donor, amount);
        vm.prank(donor);
        round.donate{value: amount}(gifts);
    }
}
