// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Curve, ProviderId, Row, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportHandler} from "../PassportHandler.sol";
import {Answer, StampProviderMock} from "../../support/StampProviderMock.sol";
import {LiveBase} from "./LiveBase.sol";

contract WeightAtTest is LiveBase {
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

    /// Both kinds of rows, at any moment, against the sum by hand.
    function test_GivenLive(uint64 from, uint64 until, uint64 at) public {
        (from, until) = (uint64(bound(from, START, START + TTL)), uint64(bound(until, START, START + TTL)));
        at = uint64(bound(at, START, START + 2 * TTL));
        work.setCover(alice, from, until);
        standing.setCover(alice, START + 1 days, START + 2 days);
        _give(alice, 3, START + 10 days);
        uint256 score = at >= from && at < until ? 100_000 : 0;
        if (at >= START + 1 days && at < START + 2 days) score += 100_000;
        if (at < START + 10 days) score += 100_000;
        assertEq(live.scoreAt(alice, at), score);
        assertEq(live.weightAt(alice, at), score >= 200_000 ? 10_000 : score / 20);
        assertEq(live.scoreAt(bob, at), 0);
    }

    /// The row's issuer is the provider: what it would have signed as an issuer is not looked at.
    function test_GivenLiveIsIssuerToo() public {
        vm.prank(address(work));
        passport.addKey(vm.addr(secondKey));
        Stamp memory stamp = _stamp(alice, N1);
        stamp.provider = ProviderId.wrap(bytes32(uint256(2)));
        passport.present(address(work), stamp, _sign(secondKey, stamp));
        assertEq(live.scoreOf(alice), 0);
    }

    /// D108: one failing provider fails the answer, though all other Stamps are held. It is never 0.
    function test_RevertGiven_ProviderFails() public {
        for (uint256 i = 1; i <= 3; i += 2) _give(alice, i, clock + TTL);
        work.setCover(alice, clock, clock + 1);
        for (uint8 answer = 1; answer <= uint8(Answer.WideExpiry); ++answer) {
            standing.setAnswer(Answer(answer));
            (bool success, ) = address(live).staticcall{gas: 1_000_000}(abi.encodeCall(live.weightAt, (alice, clock)));
            assertFalse(success, "answered");
        }
        standing.setAnswer(Answer.Good);
        assertEq(live.weightAt(alice, clock), 10_000);
        vm.etch(address(standing), "");
        vm.expectRevert();
        live.weightAt(alice, clock);
    }

    /// D136
    function test_RevertWhen_GasRunsOutLive(uint256 gasLimit) public {
        for (uint256 i = 1; i <= 3; i += 2) _give(alice, i, clock + TTL);
        work.setCover(alice, clock, clock + 1);
        standing.setCover(alice, clock, clock + 1);
        standing.setWork(20_000);
        gasLimit = bound(gasLimit, 100, 120_000);
        (bool success, bytes memory answer) = address(live).staticcall{gas: gasLimit}(
            abi.encodeCall(live.scoreAt, (alice, clock))
        );
        if (success) assertEq(abi.decode(answer, (uint256)), 400_000);
    }

    /// D110: any amount of what can be split, over any Stamps of its kind, weighs nothing alone.
    function test_GivenSplittableAlone() public {
        StampProviderMock stake = new StampProviderMock(true);
        stake.setCover(alice, clock, clock + 1);
        Row[] memory rows = _liveTable();
        (rows[1].issuer, rows[1].weight) = (address(stake), 99_999);
        live = _scorer(rows, curve);
        assertEq(live.scoreOf(alice), 99_999);
        assertEq(live.weightAt(alice, clock), 0);
        _give(alice, 1, clock + TTL);
        assertEq(live.weightAt(alice, clock), 9_999);
    }
}
