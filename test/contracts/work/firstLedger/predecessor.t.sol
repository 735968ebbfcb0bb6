// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {LedgerBase} from "./LedgerBase.sol";

contract PredecessorTest is LedgerBase {
    function test_GivenTheFirst() public view {
        assertEq(address(ledger.predecessor()), address(0));
    }
}
