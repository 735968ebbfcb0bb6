// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../support/Test.sol";
import {World} from "./World.sol";

/// The World's one step: Hardhat's runner does not recognise a target as large as the World itself.
contract WorldDriver is Test {
    /// Of the World, in one call.
    uint256 private constant STEPS = 4;

    World public world;
    bool private _isLived;
    bool private _hasBegun;
    bool private _isCampaign;

    constructor(World newWorld, bool isCampaign) {
        (world, _isCampaign) = (newWorld, isCampaign);
    }

    /// Of the lives `npm test` begins only some are lived: the campaign lives all.
    function step(uint256 seed) external {
        if (!_hasBegun) (_hasBegun, _isLived) = (true, _isCampaign || mix(seed, 0) % 6 == 0);
        if (!_isLived) return;
        for (uint256 i = 0; i < STEPS; ++i) world.step(mix(seed, 1 + i));
        check();
    }

    /// Both ends at once: the end is tried, and undone.
    function foresee(uint256 seed) external {
        if (!_isLived || mix(seed, 0) % 8 != 0) return;
        uint256 before = vm.snapshotState();
        world.finish();
        check();
        assertTrue(vm.revertToState(before), "back");
    }

    function finish() external {
        if (!_isLived) return;
        world.finish();
        check();
    }

    function check() public view {
        world.checkPast();
        world.checkBounds();
        world.checkStanding();
        world.checkMoney();
        world.checkPower();
    }
}
