// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {StakesBase} from "./StakesBase.sol";

contract PastTest is StakesBase {
    function test_GivenNeverStaked() public view {
        uint256[4] memory moments = [uint256(0), clock, 2 ** 48, type(uint256).max];
        for (uint256 i = 0; i < 4; ++i) {
            assertEq(_stakedAt(alice, moments[i]), 0);
            assertEq(_counted(alice, 0, moments[i]), 0);
        }
    }

    function test_WhenAskedAboutASecond() public {
        _skip(100);
        uint256 from = clock;
        _lock(alice, 5);
        _lock(alice, 7);
        _skip(10);
        _unlock(alice, 4);
        _unlock(alice, 3);
        _skip(10);
        assertEq(_stakedAt(alice, from - 1), 0);
        assertEq(_stakedAt(alice, from), 12);
        assertEq(_stakedAt(alice, from + 9), 12);
        assertEq(_stakedAt(alice, from + 10), 5);
        assertEq(_counted(alice, from - 50, from + 20), 12 * 10 + 5 * 10);
    }

    function test_WhenAskedAboutTheFuture() public {
        _lock(alice, 5);
        assertEq(_stakedAt(alice, clock + 1000 days), 5);
        assertEq(_stakedAt(alice, type(uint256).max), 5);
        assertEq(_counted(alice, clock, clock + 1000 days), 5 * 1000 days);
        assertGt(_counted(alice, 0, type(uint256).max), 0, "no overflow");
    }

    function test_WhenWindowIsEmptyOrTurned() public {
        _lock(alice, 5);
        _skip(10);
        assertEq(_counted(alice, clock, clock), 0);
        assertEq(_counted(alice, clock, clock - 10), 0);
        assertEq(stakes.averageDown(address(program), alice, clock, clock), 0);
        assertEq(stakes.averageDown(address(program), alice, clock, clock - 10), 0);
    }

    function test_WhenAboveWhatCounts() public {
        uint256 from = clock;
        _lock(alice, COUNTED - 1);
        _skip(10);
        _lock(alice, 50 * COUNTED);
        _skip(10);
        _unlock(alice, 10 * COUNTED);
        _skip(10);
        _unlock(alice, 40 * COUNTED);
        _skip(10);
        assertEq(_counted(alice, from, clock), (COUNTED - 1) * 20 + COUNTED * 20);
        assertEq(_stakedAt(alice, from + 10), 51 * COUNTED - 1);
    }

    /// Twelve changes at fuzzed moments, of fuzzed amounts on both sides of what counts, against a sum by hand.
    function test_GivenManyChanges(uint256 seed) public {
        uint256[] memory times = new uint256[](13);
        uint256[] memory amounts = new uint256[](13);
        for (uint256 i = 0; i < 12; ++i) {
            uint256 before = i == 0 ? 0 : amounts[i - 1];
            if (mix(seed, 3 * i) % 2 == 0 && before > 0) {
                uint256 less = bound(mix(seed, 3 * i + 1), 1, before);
                _unlock(alice, less);
                amounts[i] = before - less;
            } else {
                uint256 more = bound(mix(seed, 3 * i + 1), 1, COUNTED);
                _lock(alice, more);
                amounts[i] = before + more;
            }
            times[i] = clock;
            _skip(mix(seed, 3 * i + 2) % 4 == 0 ? 0 : mix(seed, 3 * i + 2) % 10 days);
        }
        (times[12], amounts[12]) = (clock, amounts[11]);
        uint256 from = START + (mix(seed, 100) % (clock - START + 1));
        uint256 until = from + (mix(seed, 101) % (clock - from + 1));
        uint256 sum = 0;
        for (uint256 i = 0; i < 12; ++i) {
            uint256 a = times[i] > from ? times[i] : from;
            uint256 b = times[i + 1] < until ? times[i + 1] : until;
            if (a < b) sum += (b - a) * (amounts[i] < COUNTED ? amounts[i] : COUNTED);
        }
        assertEq(_counted(alice, from, until), sum);
        uint256 then = _stakedAt(alice, from == clock ? from - 1 : from);
        if (amounts[11] > 0) _unlock(alice, amounts[11]);
        _lock(alice, COUNTED);
        _skip(1 days);
        assertEq(_counted(alice, from, until), sum, "the past has changed");
        assertEq(_stakedAt(alice, from == clock - 1 days ? from - 1 : from), then, "the past has changed");
    }

    function test_WhenAveraged() public {
        _lock(alice, 10);
        _skip(2);
        _lock(alice, 1);
        _skip(1);
        assertEq(_counted(alice, clock - 3, clock), 31);
        assertEq(stakes.averageDown(address(program), alice, clock - 3, clock), 10);
    }
}
