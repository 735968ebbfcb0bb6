// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../support/Test.sol";
import {StakesHandler} from "./StakesHandler.sol";

contract StakesInvariantTest is Test {
    StakesHandler private handler;

    function setUp() public {
        handler = new StakesHandler();
        bytes4[] memory selectors = new bytes4[](9);
        (selectors[0], selectors[1]) = (StakesHandler.lock.selector, StakesHandler.unlock.selector);
        (selectors[2], selectors[3]) = (StakesHandler.withdraw.selector, StakesHandler.accuse.selector);
        (selectors[4], selectors[5]) = (StakesHandler.slash.selector, StakesHandler.drop.selector);
        (selectors[6], selectors[7]) = (StakesHandler.wait.selector, StakesHandler.ask.selector);
        selectors[8] = StakesHandler.stray.selector;
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    /// Balance = Σ (locked + unbonding + ready) + stray money, each staker's book adds up, and no re-entry gets
    /// through.
    function invariant_Solvent() public {
        handler.checkMoney();
    }

    /// What counted equals a slow sum, and no answer about the past ever changes.
    function invariant_PastStays() public {
        handler.checkPast();
    }

    /// hardhat-config: invariant.runs = 16
    function invariant_EverybodyCanLeave() public {
        handler.checkLeaving();
    }

    /// The steps reach a slash, or the invariants above would say little.
    function test_HandlerReachesASlash() public {
        handler.lock(0, 100e18);
        for (uint256 seed = 0; handler.slashes() == 0 && seed < 60; seed += 3) {
            handler.accuse(seed, type(uint256).max);
            handler.slash(seed);
        }
        assertEq(handler.slashes(), 1);
        handler.checkMoney();
        handler.checkPast();
        handler.checkLeaving();
        handler.checkMoney();
    }
}
