// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "../../../contracts/interfaces/IEligibility.sol";
import {Test} from "../support/Test.sol";

contract OpenEligibilityTest is Test {
    function test_WhenAnybody(address holder, uint256 timestamp) public {
        IEligibility open = IEligibility(deploy("contracts/passport/OpenEligibility.sol:OpenEligibility", ""));
        assertEq(open.weightOf(holder), 10_000);
        assertEq(open.weightAt(holder, timestamp), 10_000);
    }
}
