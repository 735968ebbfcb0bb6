// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {CachedScore, Stamp} from "../../../../contracts/types/Stamps.sol";
import {Answer} from "../../support/StampProviderMock.sol";
import {LiveBase} from "./LiveBase.sol";

contract RefreshTest is LiveBase {
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

    /// Never beyond what each provider says nothing can end, counted Stamps of the Passport included.
    function test_GivenLive(uint64 first, uint64 second, uint64 third) public {
        first = uint64(bound(first, clock + 1, clock + TTL));
        second = uint64(bound(second, clock + 1, type(uint64).max));
        third = uint64(bound(third, clock + 1, type(uint64).max));
        _give(alice, 1, first);
        work.setCover(alice, clock, type(uint64).max);
        work.setVouched(alice, second);
        standing.setCover(alice, clock, type(uint64).max);
        standing.setVouched(alice, third);
        uint64 earliest = first < second ? first : second;
        if (third < earliest) earliest = third;
        vm.expectEmit(address(live));
        emit Events.ScoreRefreshed(alice, 300_000, earliest);
        live.refresh(alice);
        assertEq(live.cacheOf(alice).expiresAt, earliest);
    }

    /// A provider that breaks its word, and vouches for nothing: there is nothing to keep, and what was kept goes.
    function test_GivenLiveVouchesForNothing() public {
        _give(alice, 1, clock + TTL);
        work.setCover(alice, clock, clock + 2);
        work.setVouched(alice, clock + 1);
        (, uint64 expiresAt) = live.refresh(alice);
        assertEq(expiresAt, clock + 1);
        assertEq(live.cacheOf(alice).computedAt, clock);

        work.setVouched(alice, clock);
        vm.expectEmit(address(live));
        emit Events.ScoreRefreshed(alice, 200_000, 0);
        (, expiresAt) = live.refresh(alice);
        assertEq(expiresAt, 0);
        assertEq(live.cacheOf(alice).computedAt, 0);
        assertEq(live.weightOf(alice), 10_000);
    }

    function test_RevertGiven_ProviderFails() public {
        _give(alice, 1, clock + TTL);
        _give(alice, 3, clock + TTL);
        live.refresh(alice);
        _skip(1);
        work.setAnswer(Answer.Reverting);
        vm.expectRevert(abi.encodeWithSelector(Errors.Answers_SourceFailed.selector, address(work)));
        live.refresh(alice);
        assertEq(live.cacheOf(alice).computedAt, clock - 1);
    }
}
