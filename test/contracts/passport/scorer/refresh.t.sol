// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Events} from "../../../../contracts/libraries/Events.sol";
import {CachedScore, Stamp} from "../../../../contracts/types/Stamps.sol";
import {ScorerBase} from "./ScorerBase.sol";

contract RefreshTest is ScorerBase {
    function test_GivenFullScore() public {
        _give(alice, 1, clock + TTL);
        _give(alice, 2, clock + 30 days);
        _skip(1 days);
        _give(alice, 3, clock + TTL);
        vm.expectEmit(address(scorer));
        emit Events.ScoreRefreshed(alice, 300_000, START + 30 days);
        vm.prank(anyone);
        (uint256 score, uint64 expiresAt) = scorer.refresh(alice);
        assertEq(score, 300_000);
        assertEq(expiresAt, START + 30 days);
        CachedScore memory cached = scorer.cacheOf(alice);
        assertEq(cached.score, 300_000);
        assertEq(cached.expiresAt, START + 30 days);
        assertEq(cached.computedAt, clock);
    }

    function test_GivenLowerScore() public {
        _give(alice, 1, clock + TTL);
        vm.expectEmit(address(scorer));
        emit Events.ScoreRefreshed(alice, 100_000, 0);
        (uint256 score, uint64 expiresAt) = scorer.refresh(alice);
        assertEq(score, 100_000);
        assertEq(expiresAt, 0);
        assertEq(scorer.cacheOf(alice).computedAt, 0);
    }

    function test_GivenKeptAndNoLongerFull() public {
        _give(alice, 1, clock + TTL);
        Stamp memory stamp = _give(alice, 2, clock + TTL);
        scorer.refresh(alice);
        vm.prank(issuer);
        passport.revokeStamp(stamp);
        vm.expectEmit(address(scorer));
        emit Events.ScoreRefreshed(alice, 100_000, 0);
        scorer.refresh(alice);
        assertEq(scorer.cacheOf(alice).expiresAt, 0);
    }
}
