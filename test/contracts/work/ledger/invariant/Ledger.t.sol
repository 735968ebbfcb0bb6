// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../../support/Test.sol";
import {LedgerHandler} from "../LedgerHandler.sol";

contract LedgerInvariantTest is Test {
    LedgerHandler private handler;

    function setUp() public {
        handler = new LedgerHandler();
        bytes4[] memory selectors = new bytes4[](3);
        (selectors[0], selectors[1]) = (LedgerHandler.step.selector, LedgerHandler.play.selector);
        selectors[2] = LedgerHandler.moveIdentity.selector;
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    /// hardhat-config: invariant.runs = 6
    /// D145
    function invariant_RecordsAreOfPersons() public {
        handler.checkPersons();
        handler.checkTerms();
    }

    /// hardhat-config: invariant.runs = 6
    /// D146
    function invariant_NoDeadEnd() public {
        handler.checkMoney();
        handler.checkNoDeadEnd();
    }

    /// That a life is not a row of refusals: everything happens in it.
    function test_WhenALifeIsLong() public {
        for (uint256 i = 0; i < 400; ++i) handler.step(mix(i, 1));
        string[5] memory kinds = ["submitted", "answered", "decided", "appealed", "repaid"];
        for (uint256 kind = 0; kind < 5; ++kind) assertGt(handler.taken(kind), 2, kinds[kind]);
        assertGt(handler.moves(), 2, "moves");
        assertGt(handler.refusals(), 1, "refusals");
        handler.checkPersons();
        handler.checkTerms();
        handler.checkMoney();
        handler.checkNoDeadEnd();
    }
}
