// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Nullifier, ProviderId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {ScorerBase} from "./ScorerBase.sol";

contract WeightOfTest is ScorerBase {
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
}
