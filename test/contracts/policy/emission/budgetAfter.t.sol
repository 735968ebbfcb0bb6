// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {DemandBase} from "./DemandBase.sol";

contract BudgetAfterTest is DemandBase {
    function test_RevertWhen_BudgetTooLarge() public {
        _settledWith(1e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_BudgetTooLarge.selector, uint256(2 ** 128)));
        demand.budgetAfter(address(round), 2 ** 128);
    }

    function test_RevertGiven_NotSettled() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_NotSettled.selector, round));
        demand.budgetAfter(address(round), POOL);
    }

    function test_GivenNoDemand() public {
        _settledWith(0);
        assertEq(demand.budgetAfter(address(round), POOL), (POOL / 4) * 3);
    }

    function test_GivenDemandWithinAStep() public {
        ApplicationId[5] memory ids;
        for (uint256 i = 0; i < 5; ++i) ids[i] = _accepted(_builder(i));
        _fund(POOL);
        _toDonations();
        for (uint256 i = 0; i < 5; ++i) _donateTwice(ids[i], (CAP * 9) / 20);
        _toSettling();
        _settle();
        assertEq(demand.demandOf(address(round)), 9_000);
        assertEq(demand.budgetAfter(address(round), POOL), (POOL / 10) * 9);
    }

    function test_WhenAnyBudget(uint256 gift, uint256 last) public {
        last = bound(last, 0, 2 ** 128 - 1);
        gift = bound(gift, 0, 1e27);
        _settledWith(gift);
        uint256 budget = demand.budgetAfter(address(round), last);
        assertGe(budget, FLOOR, "floor");
        assertLe(budget, CEILING, "ceiling");
        if (last < FLOOR || last > CEILING) return;
        assertLe(budget, (last * 12_500) / 10_000, "a quarter more");
        assertGe(budget, (last * 7_500) / 10_000, "a quarter less");
    }
}
