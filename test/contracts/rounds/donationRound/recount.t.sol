// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Application, ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {TestGate} from "../../support/TestGate.sol";

contract RecountTest is LifeBase {
    address[] private _explorers;
    IDonationRound private round;
    RoundConfig private _c;

    function setUp() public override {
        super.setUp();
        for (uint160 i = 0; i < 4; ++i) _explorers.push(address(0xD000 + i));
        _explorers.push(builderA);
    }

    function _begin(uint256 seed) private {
        _c = _config();
        if (mix(seed, 1) % 2 == 0) _c.giving.minCounted = uint96(mix(seed, 2) % UNIT);
        if (mix(seed, 3) % 2 == 0) _c.giving.maxCounted = uint96(UNIT + (mix(seed, 4) % (9 * UNIT)));
        _c.modules.calibration = address(builderGate);
        builderGate.setWeight(builderB, mix(seed, 5) % 10_001);
        builderGate.setUsual(10_000);
        round = _open(_c);
        _join(round, builderA);
        // The gate of Builders calibrates too: whoever weighs nothing may not apply.
        if (mix(seed, 5) % 10_001 != 0) _join(round, builderB);
        _join(round, builderC);
        vm.warp(DONATIONS_FROM);
    }

    function test_WhenAnythingHappens(uint256 seed) public {
        _begin(seed);
        for (uint256 i = 0; i < 24; ++i) _step(mix(seed, 1_000 + i));
        _recount(round, _c, _explorers);
    }

    function _step(uint256 seed) private {
        address explorer = _explorers[mix(seed, 1) % 5];
        ApplicationId id = _id(1 + (mix(seed, 2) % round.applicationCount()));
        Status status = round.application(id).status;
        uint256 what = mix(seed, 3) % 12;
        gate.setMode(what == 0 ? TestGate.Mode.Revert : TestGate.Mode.Answer);
        gate.setWeight(explorer, mix(seed, 4) % 11_000);
        if (what < 7) {
            uint256 amount = 1 + (mix(seed, 5) % 10 ** (1 + (mix(seed, 6) % 20)));
            if (status == Status.Accepted) _donate(round, explorer, id, amount);
        } else if (what < 9) {
            if (round.pair(id, explorer).amount != 0) round.reweigh(explorer, _ids(id));
        } else if (what == 9) {
            if (status == Status.Accepted) _disqualify(round, id);
        } else if (what == 10) {
            if (status != Status.Disqualified) return;
            vm.prank(arbiter);
            round.reinstate(id, REASON);
        } else if (status == Status.Accepted && mix(seed, 7) % 3 == 0) {
            address builder = round.application(id).builder;
            vm.prank(builder);
            round.withdraw();
        }
    }

    function test_WhenOneGiftIsSplit(uint256 seed) public {
        round = _open(_config());
        ApplicationId whole = _join(round, builderA);
        ApplicationId parts = _join(round, builderB);
        vm.warp(DONATIONS_FROM);
        gate.setWeight(ann, 1 + (mix(seed, 1) % 10_000));
        uint256 other = 1 + (mix(seed, 2) % UNIT);
        _donate(round, bob, whole, other);
        _donate(round, bob, parts, other);
        uint256 total = 0;
        for (uint256 i = 0; i < 2 + (seed % 8); ++i) {
            uint256 amount = 1 + (mix(seed, 10 + i) % UNIT);
            _donate(round, ann, parts, amount);
            total += amount;
        }
        _donate(round, ann, whole, total);
        Application memory one = round.application(whole);
        Application memory many = round.application(parts);
        assertEq(one.voice, many.voice);
        assertEq(one.effective, many.effective);
        assertEq(one.uncounted, many.uncounted);
    }

    function test_WhenDonorIsAlone(uint256 amount, uint256 weight) public {
        round = _open(_config());
        ApplicationId id = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        _fund(round, sponsor, 100 * UNIT);
        gate.setWeight(ann, weight % 10_001);
        _donate(round, ann, id, bound(amount, 1, 2 ** 96 - 1));
        assertEq(_demand(round), 0);
        assertEq(round.matchOf(id), 0);
        _settle(round);
        assertEq(round.matchOf(id), 0);
        assertEq(round.restOf(sponsor), 100 * UNIT);
    }
}
