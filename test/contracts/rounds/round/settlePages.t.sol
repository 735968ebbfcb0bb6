// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";

/// @notice The order in which a settlement looks at applications is the caller's; its result is not.
contract SettlePagesTest is LifeBase {
    /// A is under its cap at first, and over it once C is in K. Whoever settles could scan A and B, then let C in by a
    /// hint, and be done after one more look: A would stay outside of K, and part of the pool with nobody.
    function test_WhenHintJoinsAfterAQuietScan() public {
        RoundConfig memory config = _config();
        IDonationRound round = _open(config);
        ApplicationId a = _joinAs(round, builderA, builderA, uint96(26 * UNIT));
        ApplicationId b = _join(round, builderB);
        ApplicationId c = _joinAs(round, builderC, builderC, uint96(10 * UNIT));
        vm.warp(DONATIONS_FROM);
        _fund(round, sponsor, 100 * UNIT);
        // Ideals of 2, 4 and 2 units: the level without K is 12.5, A would get 25 < 26, C 25 > 10.
        _twoGive(round, a, UNIT);
        _twoGive(round, b, 2 * UNIT);
        _twoGive(round, c, UNIT);
        vm.warp(SETTLE_FROM);
        assertFalse(round.settle(new ApplicationId[](0), 2));
        bool isSettled = round.settle(_ids(c), 1);
        while (!isSettled) isSettled = round.settle(new ApplicationId[](0), 1);
        // With C in K: 90 / 6 = 15, A would get 30 > 26. With both: B gets the other 64.
        assertEq(round.matchOf(c), 10 * UNIT, "C");
        assertEq(round.matchOf(a), 26 * UNIT, "A");
        assertEq(round.matchOf(b), 64 * UNIT, "B");
    }

    function _twoGive(IDonationRound round, ApplicationId id, uint256 amount) private {
        _donate(round, ann, id, amount);
        _donate(round, bob, id, amount);
    }

    function test_WhenPagesAndHintsAreAnything(uint256 seed) public {
        RoundConfig memory config = _config();
        if (seed % 2 == 0) config.matching.saturation = Saturation.Keep;
        config.matching.capBps = uint16(500 + (mix(seed, 1) % 5_000));
        IDonationRound round = _open(config);
        uint256 n = 3 + (mix(seed, 2) % 4);
        for (uint160 i = 0; i < n; ++i) {
            uint96 ask = mix(seed, 10 + i) % 2 == 0 ? 0 : uint96(1 + (mix(seed, 20 + i) % (20 * UNIT)));
            _joinAs(round, address(0xB000 + i), address(0xB000 + i), ask);
        }
        vm.warp(DONATIONS_FROM);
        _fund(round, sponsor, 1 + (mix(seed, 3) % (100 * UNIT)));
        for (uint256 i = 1; i <= n; ++i) _twoGive(round, _id(i), 1 + (mix(seed, 30 + i) % (10 * UNIT)));
        vm.warp(SETTLE_FROM);
        (uint256 num, uint256 den) = _slowLevel(round, config.matching.saturation);
        bool isSettled = false;
        for (uint256 page = 0; !isSettled; ++page) {
            ApplicationId[] memory hints = new ApplicationId[](mix(seed, 100 + page) % 3);
            for (uint256 i = 0; i < hints.length; ++i) hints[i] = _id(mix(seed, 200 + page * 3 + i) % (n + 2));
            isSettled = round.settle(hints, 1 + (mix(seed, 300 + page) % n));
        }
        (uint256 settledNum, uint256 settledDen) = round.level();
        assertEq(settledNum, num, "numerator");
        assertEq(settledDen, den, "denominator");
    }
}
