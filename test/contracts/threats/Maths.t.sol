// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";

contract D06MathsTest is RoundBase {
    /// As much as an application takes, of as many donors as the test has time for, and a pool at its limit: nothing wraps,
    /// nothing reverts from settleFrom on, everything is paid.
    function test_D066_AtTheWidths() public {
        uint256 pool = 2 ** 104 - 1;
        uint256 each = uint256(type(uint96).max) / 64;
        ApplicationId id = _accepted(alice);
        ApplicationId second = _accepted(bob);
        _fund(pool);
        _toDonations();
        for (uint256 i = 0; i < 64; ++i) _donate(_donor(i), id, each);
        for (uint256 i = 0; i < 64; ++i) _donate(_donor(i), second, each);
        // (64 √e)² − 64 e = 64 · 63 · e, less what a root in Q32 loses.
        uint256 ideal = _demand() / 20_000;
        assertLe(ideal, 64 * 63 * each, "not above");
        assertGe(ideal, 64 * 63 * each - (64 * each) / 2 ** 60, "nor far below");
        _toSettling();
        _settle();
        round.claim(id);
        round.claim(second);
        assertEq(token.balanceOf(alice), 64 * each + pool / 2);
        assertEq(token.balanceOf(alice), token.balanceOf(bob));
        assertEq(_escrow(), 0);
    }

    /// 150 fresh wallets with dust, against two people who mean it.
    function test_D068_DustFarm() public {
        RoundConfig memory config = _config();
        config.giving.minCounted = 1e18;
        _reopen(config);
        ApplicationId farm = _accepted(alice);
        ApplicationId honest = _accepted(bob);
        _fund(POOL);
        _toDonations();
        for (uint256 i = 0; i < 150; ++i) _donate(_donor(i), farm, 1);
        _donate(carol, honest, 1e18);
        _donate(anyone, honest, 1e18);
        _toSettling();
        _settle();
        assertEq(round.matchOf(farm), 0);
        assertEq(round.matchOf(honest), POOL);
        round.claimDonations(farm);
        assertEq(token.balanceOf(alice), 150, "it is owed all the same");
    }

    /// Each share is a floor: Σ ≤ P, and the dust, less than one base unit per Builder, is the sponsors' at claimUntil.
    function test_D067_DustGoesHome() public {
        uint256 n = 7;
        for (uint256 i = 0; i < n; ++i) _accepted(_builder(i));
        _fund(100);
        _toDonations();
        for (uint256 i = 0; i < n; ++i) _donateTwice(_id(uint32(i + 1)), 1e18);
        _toSettling();
        _settle();
        uint256 paid = 0;
        for (uint256 i = 0; i < n; ++i) {
            round.claim(_id(uint32(i + 1)));
            paid += token.balanceOf(_builder(i)) - 2e18;
        }
        assertEq(paid, 98);
        _toClosed();
        assertEq(round.withdrawRest(sponsor, sponsor), 2);
        assertEq(token.balanceOf(address(round)), 0);
    }

    /// A Round has one donated and one matching token, both frozen: no other coin moves a match, and no price is read.
    function test_D072_NoOtherTokenMovesAMatch() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        (uint256 demand, uint256 pool) = (_demand(), _pool());
        otherToken.mint(address(round), 1e30);
        vm.deal(carol, 1 ether);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: id, amount: 1 ether, endorsement: 0});
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1 ether, 0));
        vm.prank(carol);
        IDonationRound(address(round)).donate{value: 1 ether}(gifts);
        round.recover(address(otherToken));
        assertEq(_demand(), demand);
        assertEq(_pool(), pool);
        assertEq(otherToken.balanceOf(address(program)), 1e30);
        // Keep compares ideals with the pool: where they are not the same money no Round opens.
        RoundConfig memory config = _config();
        (config.matching.saturation, config.matching.asset) = (Saturation.Keep, address(otherToken));
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Configuration_SaturationNeedsSameAsset.selector, token, otherToken)
        );
        vm.prank(operator);
        program.openRound(address(implementation), config, "D072");
    }

    /// One who gives 4 to B in 100 gifts, in one cart, and over days, stays one who gave 4.
    function test_D073_HundredGiftsAreOne() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donate(bob, id, 4e18);
        uint256 before = vm.snapshotState();
        _donate(carol, id, 4e18);
        uint256 demand = _demand();
        assertTrue(vm.revertToState(before));
        Gift[] memory gifts = new Gift[](50);
        for (uint256 i = 0; i < 50; ++i) gifts[i] = Gift({application: id, amount: 4e16, endorsement: 0});
        _give(address(token), carol, 2e18);
        vm.prank(carol);
        round.donate(gifts);
        for (uint256 i = 0; i < 50; ++i) {
            _skip(1 hours);
            _donate(carol, id, 4e16);
        }
        assertEq(_demand(), demand);
    }
}
