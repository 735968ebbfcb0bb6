// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Curve, ProviderId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportHandler} from "../PassportHandler.sol";
import {ScorerBase} from "./ScorerBase.sol";

contract WeightAtTest is ScorerBase {
    function test_WhenScoreBelowLow() public {
        assertEq(scorer.weightAt(alice, clock), 0);
        curve.low = 100_001;
        scorer = _scorer(_table(3, 100_000), curve);
        _give(alice, 1, clock + TTL);
        assertEq(scorer.weightAt(alice, clock), 0);
        assertEq(scorer.scoreAt(alice, clock), 100_000);
    }

    function test_WhenScoreBetween(uint32 weight, uint64 low, uint64 high, uint16 lowBps, uint16 highBps) public {
        weight = uint32(bound(weight, 1, type(uint32).max));
        high = uint64(bound(high, 1, uint64(weight) * 3));
        low = uint64(bound(low, 0, high));
        highBps = uint16(bound(highBps, 1, 10_000));
        lowBps = uint16(bound(lowBps, 0, highBps));
        scorer = _scorer(_table(3, weight), Curve({low: low, high: high, lowBps: lowBps, highBps: highBps}));
        uint256 last;
        for (uint256 n = 0; n <= 3; ++n) {
            if (n > 0) _give(alice, n, clock + TTL);
            uint256 score = uint256(weight) * n;
            assertEq(scorer.scoreOf(alice), score);
            uint256 answer = scorer.weightAt(alice, clock);
            if (score < low) {
                assertEq(answer, 0);
            } else if (score >= high) {
                assertEq(answer, highBps);
            } else {
                // answer = floor(line): answer <= line < answer + 1
                uint256 line = uint256(lowBps) * (high - low) + uint256(highBps - lowBps) * (score - low);
                assertLe(answer * (high - low), line, "above the line");
                assertLt(line, (answer + 1) * (high - low), "more than truncated");
            }
            assertGe(answer, last, "falls");
            last = answer;
        }
        assertLe(last, 10_000, "weight");
    }

    function test_WhenScoreFromHighOn() public {
        _give(alice, 1, clock + TTL);
        assertEq(scorer.weightAt(alice, clock), 5_000);
        _give(alice, 2, clock + TTL);
        assertEq(scorer.weightAt(alice, clock), 10_000);
        _give(alice, 3, clock + TTL);
        assertEq(scorer.weightAt(alice, clock), 10_000);
        assertEq(scorer.weightAt(alice, clock + TTL), 0);
    }

    function test_WhenLowEqualsHigh() public {
        curve.low = curve.high;
        scorer = _scorer(_table(3, 100_000), curve);
        _give(alice, 1, clock + TTL);
        assertEq(scorer.weightAt(alice, clock), 0);
        _give(alice, 2, clock + TTL);
        assertEq(scorer.weightAt(alice, clock), 10_000);
    }

    /// D111
    function test_GivenSecondStampOfAProvider() public {
        _give(alice, 1, clock + TTL);
        Stamp memory second = _stamp(alice, N2);
        (second.provider, second.expiresAt) = (ProviderId.wrap(bytes32(uint256(1))), clock + TTL + 1);
        _present(second);
        assertEq(scorer.scoreOf(alice), 100_000);
    }

    /// D113
    function test_GivenStampOfAnotherIssuer() public {
        vm.prank(anyone);
        passport.addKey(vm.addr(secondKey));
        Stamp memory stamp = _stamp(alice, N1);
        stamp.provider = ProviderId.wrap(bytes32(uint256(1)));
        passport.present(anyone, stamp, _sign(secondKey, stamp));
        assertEq(scorer.scoreOf(alice), 0);
    }

    /// D110, D106
    function test_GivenRevoked() public {
        Stamp memory stamp = _give(alice, 1, clock + TTL);
        _give(alice, 2, clock + TTL);
        scorer.refresh(alice);
        uint64 donated = clock;
        _skip(10 days);
        vm.prank(issuer);
        passport.revokeStamp(stamp);
        assertEq(scorer.weightAt(alice, donated), 5_000);
        assertEq(scorer.weightAt(alice, clock), 5_000);
        // The cache goes on until someone refreshes.
        assertEq(scorer.weightOf(alice), 10_000);
        scorer.refresh(alice);
        assertEq(scorer.weightOf(alice), 5_000);
    }

    /// D136
    function test_RevertWhen_GasRunsOut(uint256 gasLimit) public {
        for (uint256 i = 1; i <= 3; ++i) _give(alice, i, clock + TTL);
        gasLimit = bound(gasLimit, 100, 100_000);
        (bool success, bytes memory answer) = address(scorer).staticcall{gas: gasLimit}(
            abi.encodeCall(scorer.weightAt, (alice, clock))
        );
        if (success) assertEq(abi.decode(answer, (uint256)), 10_000);
    }

    /// hardhat-config: fuzz.runs = 32
    function test_GivenRandomHistory(uint256 seed) public {
        PassportHandler handler = new PassportHandler();
        for (uint256 i = 0; i < 48; ++i) {
            handler.step(mix(seed, i));
            if (i % 8 == 7) handler.checkWeights();
        }
    }
}
