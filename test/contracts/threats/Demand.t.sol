// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {DemandBase} from "../policy/emission/DemandBase.sol";

/// False demand (D151).
contract DemandThreatsTest is DemandBase {
    /// Whatever somebody gives to itself, its application counts for its cap, and the budget moves by one step.
    function test_D151_FalseDemandMovesOneStep(uint256 gift) public {
        ApplicationId[8] memory ids;
        for (uint256 i = 0; i < 8; ++i) ids[i] = _accepted(_builder(i));
        _fund(POOL);
        _toDonations();
        gift = bound(gift, CAP, 1e27);
        for (uint256 i = 0; i < 8; ++i) _donateTwice(ids[i], gift);
        _toSettling();
        _settle();
        assertEq(demand.demandOf(address(round)), 8 * uint256(CAP_BPS), "eight caps");
        assertEq(demand.budgetAfter(address(round), POOL), (POOL / 4) * 5, "one step");
        assertEq(demand.budgetAfter(address(round), CEILING), CEILING, "and not over the ceiling");
    }

    /// One application cannot hold a budget up by itself: it counts for its cap, however much it is given.
    function test_D151_OneApplicationIsItsCap(uint256 gift) public {
        _settledWith(bound(gift, CAP, 1e27));
        assertEq(demand.budgetAfter(address(round), POOL), (POOL / 4) * 3);
    }
}
