// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../support/Test.sol";
import {SettlementHandler} from "./SettlementHandler.sol";

contract ProposedSettlementInvariantTest is Test {
    SettlementHandler private handler;

    function setUp() public {
        handler = new SettlementHandler();
        bytes4[] memory selectors = new bytes4[](9);
        (selectors[0], selectors[1]) = (SettlementHandler.propose.selector, SettlementHandler.challenge.selector);
        (selectors[2], selectors[3]) = (SettlementHandler.rule.selector, SettlementHandler.finalize.selector);
        (selectors[4], selectors[5]) = (SettlementHandler.close.selector, SettlementHandler.settleLive.selector);
        (selectors[6], selectors[7]) = (SettlementHandler.pay.selector, SettlementHandler.stray.selector);
        selectors[8] = SettlementHandler.wait.selector;
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    /// Held = owed = bonds of pending proposals + balances + what is to be released; a Round is settled by at most one
    /// list, the one that was picked.
    function invariant_BondsAreConserved() public {
        handler.checkMoney();
    }

    /// Every bond and both pools get out, by strangers alone.
    /// hardhat-config: invariant.runs = 16
    function invariant_EverythingGetsOut() public {
        handler.checkLeaving();
    }

    /// The steps reach every ending, or the invariants above would say little.
    function test_HandlerReachesEveryEnding() public {
        for (uint256 seed = 0; seed < 40; ++seed) {
            handler.propose(seed);
            handler.challenge(seed);
            if (seed % 7 == 0) handler.wait(3 days);
            handler.close(seed);
            handler.rule(seed);
            handler.checkMoney();
            handler.checkLeaving();
        }
        assertEq(handler.settledByList(), 2, "two Rounds");
        assertGt(handler.rejected(), 0, "rejected");
        handler.pay(0);
        handler.checkMoney();
    }
}
