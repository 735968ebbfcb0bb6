// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {VotingPlayer} from "../../support/VotingPlayer.sol";

contract RecountVotesTest is VotingPlayer {
    function test_WhenAnythingHappens(uint256 seed) public {
        _begin(seed);
        for (uint256 i = 0; i < 24; ++i) {
            uint256 what = mix(seed, 100 + i) % 10;
            if (what < 6) _castAny(mix(seed, 200 + i));
            else if (what < 9) _weighAny(mix(seed, 200 + i));
            else _ruleAny(mix(seed, 200 + i));
        }
        _checkModel();
    }

    function test_WhenVotersAreMany() public {
        RoundConfig memory c = _votingConfig();
        c.giving.maxCounted = type(uint64).max;
        _reopenVoting(c);
        _accepted(alice);
        _fund(POOL);
        _toDonations();
        for (uint256 i = 0; i < 40; ++i) _vote(_donor(i), _id(1), type(uint32).max);
        uint256 counted = 40 * uint256(type(uint32).max) * 10_000;
        assertEq(_voice(_id(1)), counted);
        assertEq(_demand(), counted * 10_000);
        _toSettling();
        _settle();
        assertEq(round.matchOf(_id(1)), POOL);
    }
}
