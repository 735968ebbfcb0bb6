// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Nullifier, Stamp} from "../../../../../contracts/types/Stamps.sol";
import {JustifiedWorkBase} from "./JustifiedWorkBase.sol";

contract IsSplittableTest is JustifiedWorkBase {
    /// D145: the record follows the person to a new address; the Stamp has only one holder all the same.
    function test_GivenRecordOfTwoAddresses() public {
        assertFalse(stampOfWork.isSplittable());
        _totals(alice, START, 100, 100);
        _totals(bob, START, 100, 100);
        _setClock(START + TTL + HOLDOVER);
        Stamp memory moved = _stamp(bob, Nullifier.wrap(Nullifier.unwrap(N1)));
        _present(moved);
        for (uint64 time = START; time < clock + TTL; time += 5 days) {
            assertFalse(_has(alice, time) && _has(bob, time), "twice");
        }
        assertTrue(_has(alice, START + TTL - 1));
        assertFalse(_has(alice, clock));
        assertTrue(_has(bob, clock));
    }

    /// Half the work at each of two addresses is enough for neither.
    function test_GivenWorkIsSplit() public {
        Stamp memory second = _stamp(bob, N2);
        _present(second);
        _totals(alice, START, MIN / 2, MIN / 2);
        _totals(bob, START, MIN / 2, MIN / 2);
        assertFalse(_has(alice, START + AGE + 1));
        assertFalse(_has(bob, START + AGE + 1));
    }
}
