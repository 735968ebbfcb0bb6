// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";
import {SlowMatching} from "../support/SlowMatching.sol";

/// voice, effective, ideal as the chain keeps them, against `SlowMatching`; and what they promise (D066, D068, D069).
contract VoiceTest is RoundBase {
    /// Amounts of all sizes, up to what one application takes.
    function test_WhenSeveralGive(uint256 seed) public {
        RoundConfig memory config = _config();
        if (seed % 3 == 0) config.giving.minCounted = uint96(_any(mix(seed, 1), 60));
        if (seed % 5 == 0) config.giving.maxCounted = config.giving.minCounted + 1 + uint96(_any(mix(seed, 2), 80));
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _toDonations();
        uint256[] memory effectives = new uint256[](1 + (mix(seed, 0) % 5));
        uint256 given = 0;
        uint256 effective = 0;
        uint256 voice = 0;
        for (uint256 i = 0; i < effectives.length; ++i) {
            uint256 salt = mix(seed, 10 + i);
            uint256 weight = salt % 3 == 0 ? 10_000 : salt % 10_001;
            explorerGate.setWeight(_donor(i), weight);
            uint256 amount = 1 + _any(salt, 93);
            _donate(_donor(i), id, amount);
            given += amount;
            effectives[i] = SlowMatching.effective(amount, weight, config.giving.minCounted, config.giving.maxCounted);
            effective += effectives[i];
            voice += SlowMatching.voice(effectives[i]);
        }
        Application memory a = round.application(id);
        assertEq(a.voice, voice, "voice");
        assertEq(a.effective, effective, "effective");
        assertEq(a.uncounted, given - effective, "uncounted");
        assertEq(_escrow(), given, "escrow");
        assertEq(_demand(), 10_000 * SlowMatching.ideal(effectives), "demand");
        if (effectives.length == 1) assertEq(_demand(), 0, "a lone donor");
    }

    /// D069, D075: one gift in pieces is one gift.
    function test_WhenGivenInPieces(uint256 first, uint256 second, uint256 other) public {
        (first, second, other) = (_boundAmount(first), _boundAmount(second), _boundAmount(other));
        ApplicationId whole = _accepted(alice);
        ApplicationId pieces = _accepted(_builder(1));
        _toDonations();
        _donate(bob, whole, first + second);
        _donate(bob, pieces, first);
        _donate(carol, whole, other);
        _donate(carol, pieces, other);
        _donate(bob, pieces, second);
        Application memory a = round.application(whole);
        Application memory b = round.application(pieces);
        assertEq(a.voice, b.voice, "voice");
        assertEq(a.effective, b.effective, "effective");
    }

    /// The root in Q32 is exact for squares, and never above: two equal donors never get more than the real 2c, and n donors
    /// at most 1 + 2n · Σ sqrt(e) / 2^32 base units less.
    function test_WhenTwoGiveTheSame(uint256 root) public {
        root = bound(root, 1, 2 ** 45);
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, root * root);
        assertEq(_demand(), 20_000 * root * root, "a square");
        _donateTwice(id, 1);
        assertLe(_demand(), 20_000 * (root * root + 1), "above a square");
        assertGe(_demand() + 10_000 * (1 + (8 * (root + 1)) / 2 ** 32), 20_000 * (root * root + 1), "lost too much");
    }

    /// D066: the largest single application.
    function test_WhenApplicationIsAlmostFull() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donate(bob, id, 2 ** 95);
        _donate(carol, id, 2 ** 95 - 1);
        uint256[] memory effectives = new uint256[](2);
        (effectives[0], effectives[1]) = (2 ** 95, 2 ** 95 - 1);
        assertEq(_demand(), 10_000 * SlowMatching.ideal(effectives));
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), 2 ** 96 - 1);
    }

    function _any(uint256 seed, uint256 bits) private pure returns (uint256) {
        return mix(seed, 1) % 2 ** (mix(seed, 2) % (bits + 1));
    }
}
