// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../support/Test.sol";
import {MilestonesHandler} from "./MilestonesHandler.sol";

contract MilestonesInvariantTest is Test {
    MilestonesHandler private handler;

    function setUp() public {
        handler = new MilestonesHandler();
        bytes4[] memory selectors = new bytes4[](10);
        (selectors[0], selectors[1]) = (MilestonesHandler.deliver.selector, MilestonesHandler.submit.selector);
        (selectors[2], selectors[3]) = (MilestonesHandler.decide.selector, MilestonesHandler.appeal.selector);
        (selectors[4], selectors[5]) = (MilestonesHandler.rule.selector, MilestonesHandler.pay.selector);
        (selectors[6], selectors[7]) = (MilestonesHandler.release.selector, MilestonesHandler.stray.selector);
        (selectors[8], selectors[9]) = (MilestonesHandler.steal.selector, MilestonesHandler.wait.selector);
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    /// Balance = Σ parts neither paid nor released + stray money; a match is its parts; recipients have what was paid,
    /// sponsors what was released, nobody else anything (D092, D093).
    function invariant_HeldIsOwed() public {
        handler.checkMoney();
    }

    /// hardhat-config: invariant.runs = 16
    function invariant_EverythingLeaves() public {
        handler.checkLeaving();
    }

    /// The steps reach every end, or the invariants above would say little.
    function test_HandlerReachesEveryEnd() public {
        for (uint256 seed = 0; seed < 2000 && (handler.rulings() == 0 || handler.releases() == 0); ++seed) {
            handler.deliver(seed);
            handler.submit(seed);
            handler.decide(seed, seed % 7 == 0);
            handler.appeal(seed);
            handler.rule(seed, seed % 2 == 0);
            handler.pay(seed);
            handler.stray(seed);
            handler.steal();
            if (seed % 5 == 0) handler.wait(5 days);
            handler.release(seed);
            handler.checkMoney();
        }
        assertGt(handler.rulings(), 0, "rulings");
        assertGt(handler.payments(), 0, "payments");
        assertGt(handler.releases(), 0, "releases");
        handler.checkLeaving();
        handler.checkMoney();
    }
}
