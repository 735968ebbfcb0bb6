// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../support/Test.sol";
import {LifeBuilding} from "./LifeBuilding.sol";
import {LifeChecks} from "./LifeChecks.sol";
import {LifeClosing} from "./LifeClosing.sol";
import {LifeGiving} from "./LifeGiving.sol";
import {LifeHandler} from "./LifeHandler.sol";
import {LifeHostility} from "./LifeHostility.sol";
import {LifeMoney} from "./LifeMoney.sol";
import {LifeRuling} from "./LifeRuling.sol";

/// @title LifeSteps
/// @notice The steps of two lives, one call each: Hardhat's runner does not recognise a target as large as a handler itself.
/// 8. Whatever happens to one Round leaves the other as it is, to the last unit, unless that step called it on purpose.
contract LifeSteps is Test {
    LifeHandler[2] public lives;
    LifeChecks[2] public checks;
    bool public hasBegun;
    uint256 public lastSeed;

    constructor(LifeHandler one, LifeHandler other) {
        lives = [one, other];
    }

    /* STEPS */

    function build(uint256 seed) external {
        _step(seed, LifeBuilding.build.selector);
    }

    function give(uint256 seed) external {
        _step(seed, LifeGiving.give.selector);
    }

    function weigh(uint256 seed) external {
        _step(seed, LifeGiving.weigh.selector);
    }

    function sponsorIt(uint256 seed) external {
        _step(seed, LifeMoney.sponsorIt.selector);
    }

    function rule(uint256 seed) external {
        _step(seed, LifeRuling.rule.selector);
    }

    function close(uint256 seed) external {
        _step(seed, LifeClosing.close.selector);
    }

    function attack(uint256 seed) external {
        _step(seed, LifeHostility.attack.selector);
    }

    /// Lives both ends on trial, and comes back.
    function foresee(uint256 seed) external {
        _begin(seed);
        uint256 before = vm.snapshotState();
        for (uint256 i = 0; i < 2; ++i) lives[i].finish(mix(seed, i));
        for (uint256 i = 0; i < 2; ++i) _checkAll(checks[i]);
        assertTrue(vm.revertToState(before), "back");
    }

    function wait(uint256 seed) external {
        _begin(seed);
        (LifeHandler life, ) = _choose(seed);
        life.wait(seed);
        _remember();
    }

    /// The same for good.
    function finish() external {
        if (!hasBegun) return;
        for (uint256 i = 0; i < 2; ++i) lives[i].finish(mix(lastSeed, i));
        for (uint256 i = 0; i < 2; ++i) _checkAll(checks[i]);
    }

    function check() external view {
        if (!hasBegun) return;
        for (uint256 i = 0; i < 2; ++i) _checkNow(checks[i]);
    }

    /* INTERNALS */

    function _begin(uint256 seed) private {
        lastSeed = seed;
        if (hasBegun) return;
        hasBegun = true;
        lives[0].begin(seed);
        lives[1].begin(mix(seed, 1));
        lives[0].setSibling(lives[1].round());
        lives[1].setSibling(lives[0].round());
        for (uint256 i = 0; i < 2; ++i) checks[i] = new LifeChecks(lives[i]);
        vm.warp(lives[0].config().times.donationsFrom - 1 days * (seed % 3));
    }

    function _choose(uint256 seed) private view returns (LifeHandler life, LifeHandler other) {
        uint256 index = mix(seed, 2) % 2;
        return (lives[index], lives[1 - index]);
    }

    function _step(uint256 seed, bytes4 selector) private {
        _begin(seed);
        (LifeHandler life, LifeHandler other) = _choose(seed);
        bytes32 before = other.print();
        life.clearCrossing();
        (bool isDone, bytes memory reason) = address(life).call(abi.encodeWithSelector(selector, seed));
        if (!isDone) {
            assembly ("memory-safe") {
                revert(add(reason, 0x20), mload(reason))
            }
        }
        if (!life.hasCrossed()) assertEq(other.print(), before, "the other Round");
        _remember();
    }

    /// The runner forgets what an invariant function writes: what is compared with what was before is compared here.
    function _remember() private {
        for (uint256 i = 0; i < 2; ++i) checks[i].checkTime();
    }

    function _checkAll(LifeChecks one) private {
        one.checkTime();
        _checkNow(one);
    }

    function _checkNow(LifeChecks one) private view {
        one.checkSolvency();
        one.checkMatches();
        one.checkRecount();
        one.checkPower();
    }
}
