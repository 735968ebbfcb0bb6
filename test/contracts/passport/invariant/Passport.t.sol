// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../../support/Test.sol";
import {PassportHandler} from "../PassportHandler.sol";

contract PassportInvariantTest is Test {
    PassportHandler private handler;

    function setUp() public {
        handler = new PassportHandler();
        bytes4[] memory selectors = new bytes4[](3);
        (selectors[0], selectors[1]) = (PassportHandler.step.selector, PassportHandler.present.selector);
        selectors[2] = PassportHandler.wait.selector;
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    /// hardhat-config: invariant.runs = 8
    /// D104
    function invariant_OneHolderAtATime() public view {
        handler.checkNullifiers();
        handler.checkSpans();
    }

    /// hardhat-config: invariant.runs = 8
    function invariant_AnswersEqualModel() public {
        handler.checkHeld();
        handler.checkWeights();
    }
}
