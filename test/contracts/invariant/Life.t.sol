// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../support/Test.sol";
import {LifeCast} from "./LifeCast.sol";
import {LifeHandler} from "./LifeHandler.sol";
import {LifeSteps} from "./LifeSteps.sol";

/// @notice The invariants of README.md.
contract LifeInvariantTest is Test {
    LifeSteps private steps;

    function setUp() public {
        LifeCast cast = new LifeCast();
        steps = new LifeSteps(new LifeHandler(cast), new LifeHandler(cast));
        bytes4[] memory selectors = new bytes4[](10);
        (selectors[0], selectors[1]) = (LifeSteps.build.selector, LifeSteps.give.selector);
        (selectors[2], selectors[3]) = (LifeSteps.weigh.selector, LifeSteps.sponsorIt.selector);
        (selectors[4], selectors[5]) = (LifeSteps.rule.selector, LifeSteps.wait.selector);
        (selectors[6], selectors[7]) = (LifeSteps.close.selector, LifeSteps.attack.selector);
        (selectors[8], selectors[9]) = (LifeSteps.foresee.selector, LifeSteps.give.selector);
        targetContract(address(steps));
        targetSelectors(address(steps), selectors);
    }

    function invariant_WholeLife() public view {
        steps.check();
    }

    function afterInvariant() public {
        steps.finish();
    }
}
