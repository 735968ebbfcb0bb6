// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../support/Test.sol";
import {LifeChecks} from "./LifeChecks.sol";
import {LifeHandler} from "./LifeHandler.sol";

/// @notice The steps of a life, one call each: Hardhat's runner does not recognise a target as large as the handler itself.
contract LifeSteps {
    LifeHandler private _handler;

    constructor(LifeHandler newHandler) {
        _handler = newHandler;
    }

    function build(uint256 seed) external {
        _handler.build(seed);
    }

    function give(uint256 seed) external {
        _handler.give(seed);
    }

    function weigh(uint256 seed) external {
        _handler.weigh(seed);
    }

    function sponsorIt(uint256 seed) external {
        _handler.sponsorIt(seed);
    }

    function rule(uint256 seed) external {
        _handler.rule(seed);
    }

    function wait(uint256 seed) external {
        _handler.wait(seed);
    }

    function close(uint256 seed) external {
        _handler.close(seed);
    }
}

/// @notice The invariants of README.md.
contract LifeInvariantTest is Test {
    LifeHandler private handler;
    LifeChecks private checks;

    function setUp() public {
        handler = new LifeHandler();
        checks = new LifeChecks(handler);
        LifeSteps steps = new LifeSteps(handler);
        bytes4[] memory selectors = new bytes4[](7);
        (selectors[0], selectors[1]) = (LifeSteps.build.selector, LifeSteps.give.selector);
        (selectors[2], selectors[3]) = (LifeSteps.weigh.selector, LifeSteps.sponsorIt.selector);
        (selectors[4], selectors[5]) = (LifeSteps.rule.selector, LifeSteps.wait.selector);
        selectors[6] = LifeSteps.close.selector;
        targetContract(address(steps));
        targetSelectors(address(steps), selectors);
    }

    function invariant_WholeLife() public {
        checks.checkSolvency();
        checks.checkMatches();
        checks.checkRecount();
        checks.checkTime();
    }

    function afterInvariant() public {
        handler.finish();
        checks.checkSolvency();
        checks.checkRecount();
        checks.checkTime();
    }
}
