// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, Gift} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";

/// Carts up to the edges of the words: what is owed for one application stays below 2^96, whatever else is in escrow and
/// whatever counts of it, and nothing that only lowers a weight fails.
contract RoomTest is RoundBase {
    uint256 private constant LIMIT = 2 ** 96;
    uint256 private constant APPLICATIONS = 3;
    uint256 private constant DONORS = 4;
    uint256 private constant STEPS = 24;

    function test_WhenCartsAreHuge(uint256 seed) public {
        RoundConfig memory c = _config();
        if (seed % 3 == 0) c.giving.minCounted = uint96(LIMIT / 5);
        if (seed % 3 == 1) c.giving.maxCounted = uint96(LIMIT / 7);
        _reopen(c);
        for (uint256 i = 0; i < APPLICATIONS; ++i) _accepted(_builder(i));
        _toDonations();
        for (uint256 i = 0; i < STEPS; ++i) {
            uint256 dice = mix(seed, i);
            address donor = _donor(dice % DONORS);
            explorerGate.setWeight(donor, (dice >> 8) % 10_001);
            if (dice % 5 == 0) _reweighAll(donor);
            else _giveHuge(donor, dice);
            _check();
        }
        // All the way down: the first donor of each call is the last that counted.
        for (uint256 i = 0; i < DONORS; ++i) {
            explorerGate.setWeight(_donor(i), 0);
            _reweighAll(_donor(i));
            _check();
        }
        assertEq(_demand(), 0, "R of nobody");
        for (uint32 id = 1; id <= APPLICATIONS; ++id) assertEq(round.application(_id(id)).voice, 0, "S of nobody");
    }

    function _giveHuge(address donor, uint256 dice) private {
        uint256 length = 1 + ((dice >> 16) % 4);
        Gift[] memory gifts = new Gift[](length);
        uint256[] memory wanted = new uint256[](APPLICATIONS + 1);
        uint256 total = 0;
        bool isTooMuch = false;
        for (uint256 i = 0; i < length; ++i) {
            uint32 id = uint32(1 + ((dice >> (24 + 8 * i)) % APPLICATIONS));
            uint256 amount = 1 + (mix(dice, i) % (LIMIT >> ((dice >> (64 + 8 * i)) % 8)));
            if (amount >= LIMIT) amount = LIMIT - 1;
            gifts[i] = Gift({application: _id(id), amount: uint96(amount), endorsement: 0});
            wanted[id] += amount;
            total += amount;
        }
        for (uint32 id = 1; id <= APPLICATIONS; ++id) if (_owed(id) + wanted[id] >= LIMIT) isTooMuch = true;
        _give(address(token), donor, total);
        vm.prank(donor);
        try round.donate(gifts) {
            assertFalse(isTooMuch, "more than an application has room for");
        } catch {
            assertTrue(isTooMuch, "refused though there is room");
        }
    }

    function _reweighAll(address donor) private {
        for (uint32 id = 1; id <= APPLICATIONS; ++id) {
            if (round.pair(_id(id), donor).amount == 0) continue;
            round.reweigh(donor, _ids(id));
        }
    }

    function _check() private view {
        uint256 all = 0;
        for (uint32 id = 1; id <= APPLICATIONS; ++id) {
            uint256 given = 0;
            for (uint256 i = 0; i < DONORS; ++i) given += round.pair(_id(id), _donor(i)).amount;
            assertEq(_owed(id), given, "E and the rest");
            assertLt(given, LIMIT, "room");
            all += given;
        }
        assertEq(_escrow(), all, "escrow");
        assertEq(token.balanceOf(address(round)), all, "balance");
    }

    function _owed(uint32 id) private view returns (uint256) {
        Application memory a = round.application(_id(id));
        return uint256(a.effective) + a.uncounted;
    }
}
