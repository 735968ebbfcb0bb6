// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {WorkPlayer} from "./WorkPlayer.sol";

/// The Ledger's answers beside the model's, over random histories of one record.
contract WorkModelTest is WorkPlayer {
    uint96 private constant GRANT = 1_000;
    uint256 private constant STEPS = 40;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    /// hardhat-config: fuzz.runs = 100
    function test_WhenAnythingHappens(uint256 seed) public {
        for (uint256 i = 0; i < STEPS; ++i) {
            seed = mix(seed, i);
            _play(id, seed);
        }
    }

    /// hardhat-config: fuzz.runs = 50
    /// The same with one donor of half, so that nearly everything is contested.
    function test_WhenMostIsContested(uint256 seed) public {
        for (uint256 i = 0; i < STEPS; ++i) {
            seed = mix(seed, i);
            _play(id, seed);
            if (mix(seed, 7) % 2 == 0) _tryAnswer(id, 1);
        }
    }

    /// That what is compared above is not a row of refusals.
    function test_GivenManySeeds() public {
        uint256 state = vm.snapshotState();
        uint256[5] memory sums;
        for (uint256 i = 0; i < 10; ++i) {
            uint256 seed = mix(i, 99);
            for (uint256 j = 0; j < STEPS; ++j) _play(id, mix(seed, j));
            for (uint256 k = 0; k < 5; ++k) sums[k] += taken[k];
            vm.revertToState(state);
            _setClock(round.settledAt());
            state = vm.snapshotState();
        }
        for (uint256 k = 0; k < 5; ++k) assertGt(sums[k], 3, "taken");
    }
}
