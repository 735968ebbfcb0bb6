// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../support/Test.sol";
import {AccountHandler} from "./AccountHandler.sol";

contract AccountInvariantTest is Test {
    AccountHandler private handler;

    function setUp() public {
        handler = new AccountHandler();
        bytes4[] memory selectors = new bytes4[](2);
        (selectors[0], selectors[1]) = (AccountHandler.step.selector, AccountHandler.useAllowance.selector);
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    /// hardhat-config: invariant.runs = 8
    /// D144: what a member was let to give away in any window, by all paths together, is within its limit.
    function invariant_NoWindowAboveItsLimit() public view {
        handler.checkWindows();
    }

    /// hardhat-config: invariant.runs = 8
    function invariant_RiskWithinItsLimitAndAllCounted() public view {
        handler.checkRisk();
    }
}
