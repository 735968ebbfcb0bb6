// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../support/Test.sol";
import {LineHandler} from "./LineHandler.sol";

contract CreditInvariantTest is Test {
    LineHandler private handler;

    function setUp() public {
        handler = new LineHandler();
        bytes4[] memory selectors = new bytes4[](9);
        (selectors[0], selectors[1]) = (LineHandler.lend.selector, LineHandler.leave.selector);
        (selectors[2], selectors[3]) = (LineHandler.takeOut.selector, LineHandler.borrow.selector);
        (selectors[4], selectors[5]) = (LineHandler.repay.selector, LineHandler.markDefault.selector);
        (selectors[6], selectors[7]) = (LineHandler.setLimit.selector, LineHandler.stray.selector);
        selectors[8] = LineHandler.wait.selector;
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    function invariant_BooksAddUp() public {
        handler.checkBooks();
    }

    function invariant_RiskIsBounded() public view {
        handler.checkRisk();
    }

    /// hardhat-config: invariant.runs = 16
    function invariant_EverybodyCanLeave() public {
        handler.checkLeaving();
    }

    /// The steps reach a default and what comes back of it, or the invariants above would say little.
    function test_HandlerReachesADefault() public {
        handler.lend(0, 900e18);
        for (uint256 seed = 0; seed < 60; ++seed) {
            handler.setLimit(seed, 300e18);
            handler.borrow(seed, 30e18);
            handler.markDefault(mix(seed, 1));
            handler.repay(mix(seed, 2), 10e18);
            handler.lend(seed, 50e18);
            handler.checkBooks();
            handler.checkRisk();
        }
        assertGt(handler.defaults(), 2, "defaults");
        assertGt(handler.recovered(), 0, "recovered");
        handler.checkLeaving();
        handler.checkBooks();
    }
}
