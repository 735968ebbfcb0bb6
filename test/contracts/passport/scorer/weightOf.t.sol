// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Nullifier, ProviderId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {Answer} from "../../support/StampProviderMock.sol";
import {LiveBase} from "./LiveBase.sol";

contract WeightOfTest is LiveBase {
    /// D102
    function test_GivenNoCache() public {
        assertEq(scorer.weightOf(alice), 0);
        _give(alice, 1, clock + TTL);
        assertEq(scorer.weightOf(alice), 5_000);
        _give(alice, 2, clock + TTL);
        assertEq(scorer.weightOf(alice), 10_000);
    }

    function test_GivenCache() public {
        _give(alice, 1, clock + TTL);
        _give(alice, 2, clock + TTL);
        scorer.refresh(alice);
        assertEq(scorer.weightOf(alice), 10_000);
    }

    /// D136
    function test_GivenCacheExpired() public {
        _give(alice, 1, clock + 10 days);
        _give(alice, 2, clock + TTL);
        _give(alice, 3, clock + TTL);
        scorer.refresh(alice);
        _skip(10 days - 1);
        assertEq(scorer.weightOf(alice), 10_000);
        _skip(1);
        assertEq(scorer.weightOf(alice), 10_000);
        assertEq(scorer.scoreOf(alice), 200_000);
        _setClock(START + TTL);
        assertEq(scorer.weightOf(alice), 0);
    }

    /// D136
    function test_GivenRefreshedBeforePresenting() public {
        _give(alice, 1, clock + TTL);
        vm.prank(anyone);
        scorer.refresh(alice);
        assertEq(scorer.weightOf(alice), 5_000);
        _give(alice, 2, clock + TTL);
        assertEq(scorer.weightOf(alice), 10_000);
    }

    /// D153
    function test_GivenShorterPresented() public {
        _give(alice, 1, clock + TTL);
        _give(alice, 2, clock + TTL);
        Stamp memory weak = _stamp(alice, Nullifier.wrap(keccak256(abi.encode(alice))));
        (weak.provider, weak.expiresAt) = (ProviderId.wrap(bytes32(uint256(1))), clock + 1);
        bytes memory reason = abi.encodeWithSelector(Errors.Passport_NotLater.selector, alice, clock + 1, clock + TTL);
        _presentRefused(weak, reason);
        scorer.refresh(alice);
        assertEq(scorer.cacheOf(alice).expiresAt, clock + TTL);
    }

    function test_GivenLiveEnds() public {
        _give(alice, 1, clock + TTL);
        work.setCover(alice, clock, clock + 5 days);
        live.refresh(alice);
        assertEq(live.weightOf(alice), 10_000);
        _skip(5 days - 1);
        assertEq(live.weightOf(alice), 10_000);
        _skip(1);
        assertEq(live.weightOf(alice), 5_000);
    }

    /// The provider vouches for less than it knows: from then on every answer is computed.
    function test_GivenLiveEndsEarly() public {
        _give(alice, 1, clock + TTL);
        work.setCover(alice, clock, clock + 5 days);
        work.setVouched(alice, clock + 1 days);
        live.refresh(alice);
        work.setCover(alice, clock, clock);
        _skip(1 days - 1);
        assertEq(live.weightOf(alice), 10_000);
        _skip(1);
        assertEq(live.weightOf(alice), 5_000);
    }

    function test_RevertGiven_ProviderFails() public {
        _give(alice, 1, clock + TTL);
        _give(alice, 3, clock + TTL);
        standing.setAnswer(Answer.Reverting);
        vm.expectRevert(abi.encodeWithSelector(Errors.Answers_SourceFailed.selector, address(standing)));
        live.weightOf(alice);
    }

    function test_GivenCacheAndProviderFails() public {
        _give(alice, 1, clock + TTL);
        _give(alice, 3, clock + TTL);
        live.refresh(alice);
        standing.setAnswer(Answer.Reverting);
        assertEq(live.weightOf(alice), 10_000);
    }
}
