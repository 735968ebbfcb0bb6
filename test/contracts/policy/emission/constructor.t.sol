// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {DemandBase} from "./DemandBase.sol";

contract DemandConstructorTest is DemandBase {
    function test_RevertWhen_FloorAboveCeiling() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_FloorAboveCeiling.selector, 2, 1));
        this.deployOrRevert("contracts/policy/emission/Demand.sol:Demand", abi.encode(factory, 2, 1));
    }

    function test_WhenGood() public view {
        assertEq(demand.floor(), FLOOR);
        assertEq(demand.ceiling(), CEILING);
        assertEq(demand.STEP_BPS(), 2_500);
    }
}
