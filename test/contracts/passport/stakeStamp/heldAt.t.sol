// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {StakeStampBase} from "./StakeStampBase.sol";

contract StakeStampHeldAtTest is StakeStampBase {
    function test_GivenHolderIsUnknown() public view {
        uint256[6] memory moments = [uint256(0), 1, clock, 2 ** 48 - 1, 2 ** 48, type(uint256).max];
        for (uint256 i = 0; i < 6; ++i) _assertHeld(alice, moments[i], false);
    }

    function test_GivenStakedForTheWindow() public {
        uint256 from = clock;
        _lock(alice, MINIMUM);
        _lock(bob, MINIMUM - 1);
        _setClock(from + WINDOW - 1);
        _assertHeld(alice, clock, false);
        _skip(1);
        _assertHeld(alice, clock, true);
        _skip(3650 days);
        _assertHeld(alice, clock, true);
        _assertHeld(bob, clock, false);
    }

    function test_GivenMoreForAShorterTime() public {
        uint256 from = clock;
        _lock(alice, 3 * MINIMUM);
        _lock(bob, 1_000_000 * COUNTED);
        _setClock(from + WINDOW / 3 - 1);
        _assertHeld(alice, clock, false);
        _assertHeld(bob, from + WINDOW / 10 - 1, false);
        _assertHeld(bob, from + WINDOW / 10, true);
        _skip(1);
        _assertHeld(alice, clock, true);
    }

    function test_GivenUnlocked() public {
        _lock(alice, 2 * MINIMUM);
        _skip(WINDOW);
        _unlock(alice, MINIMUM);
        _assertHeld(alice, clock, true);
        _skip(1 days);
        _assertHeld(alice, clock, true);
        _unlock(alice, 1);
        _assertHeld(alice, clock, true);
        _skip(1);
        _assertHeld(alice, clock, false);
        _assertHeld(alice, clock - 1, true);
    }

    function test_GivenBelowTheMinimumNow() public {
        _lock(alice, COUNTED);
        _skip(WINDOW);
        _unlock(alice, COUNTED);
        _skip(1);
        _assertHeld(alice, clock, false);
        // Coming back with the same is enough while the average lasts: the money is there again.
        _lock(alice, MINIMUM);
        _skip(1);
        _assertHeld(alice, clock, true);
    }

    /// Fuzzed: an answer for now, given now, is the answer for that moment after anything else.
    function test_WhenAskedAboutThePast(uint256 stake, uint256 time) public {
        _lock(alice, bound(stake, MINIMUM / 2, COUNTED));
        _skip(bound(time, 1, 2 * WINDOW));
        uint256 then = clock;
        (bool held, ) = stamp.heldAt(alice, then);
        uint256 locked = _locked(alice);
        _unlock(alice, locked);
        _assertHeld(alice, then, held);
        _lock(alice, 20 * COUNTED);
        _assertHeld(alice, then, held);
        _skip(WINDOW);
        _assertHeld(alice, then, held);
        _assertHeld(alice, clock, true);
    }

    function test_WhenAskedAboutTheFuture() public {
        _lock(alice, MINIMUM);
        _assertHeld(alice, clock + WINDOW - 1, false);
        _assertHeld(alice, clock + WINDOW, true);
        _assertHeld(alice, 2 ** 48 - 1, true);
        _assertHeld(alice, 2 ** 48, false);
        _assertHeld(alice, type(uint256).max, false);
    }

    function test_GivenLockedAndUnlockedAtOnce() public {
        _lock(alice, 1_000_000 * COUNTED);
        _unlock(alice, 1_000_000 * COUNTED);
        assertEq(_counted(alice, clock - WINDOW, clock + WINDOW), 0);
        _assertHeld(alice, clock, false);
        _skip(1);
        _assertHeld(alice, clock, false);
    }
}
