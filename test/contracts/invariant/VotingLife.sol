// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {VotingPlayer} from "../support/VotingPlayer.sol";

/// @notice Lives one VotingRound at random, from its first vote until all is paid or gone home.
contract VotingLife is VotingPlayer {
    bool public hasBegun;
    uint256 public taken;
    uint256 public late;
    bytes32 private _inputs;
    Phase private _lastPhase;

    function begin(uint256 seed) public {
        if (hasBegun) return;
        hasBegun = true;
        setUp();
        _begin(seed);
        _fund(1 + (mix(seed, 50) % 10 ** 24));
    }

    /* STEPS */

    function castVotes(uint256 seed) external {
        begin(seed);
        _castAny(seed);
        _remember();
    }

    function weigh(uint256 seed) external {
        begin(seed);
        _weighAny(seed);
        _remember();
    }

    function rule(uint256 seed) external {
        begin(seed);
        uint256 what = mix(seed, 60) % 12;
        if (what == 0 && round.phase() == Phase.Open) _extend(1);
        else if (what == 1 && mix(seed, 61) % 8 == 0 && round.phase() == Phase.Open) _cancel();
        else _ruleAny(seed);
        _remember();
    }

    function sponsorIt(uint256 seed) external {
        begin(seed);
        uint256 amount = 1 + (mix(seed, 70) % 10 ** 22);
        if (mix(seed, 71) % 2 == 0) {
            if (round.phase() <= Phase.Open) _fund(amount);
        } else {
            token.mint(address(round), amount);
            if (round.phase() > Phase.Open) late += amount;
            round.absorb();
        }
        _remember();
    }

    function wait(uint256 seed) external {
        begin(seed);
        uint256 time = mix(seed, 80) % 4 == 0 ? mix(seed, 81) % 12 days : mix(seed, 81) % 1 days;
        if (round.phase() != Phase.Closed) _skip(time);
        _remember();
    }

    function close(uint256 seed) external {
        begin(seed);
        if (round.phase() == Phase.Settling && mix(seed, 90) % 4 == 0) _claimNoDonations(seed);
        else if (round.phase() == Phase.Settling) round.settle(_ids(uint32(1 + (seed % 4))), 1 + (mix(seed, 91) % 4));
        else if (round.phase() == Phase.Settled) _claimIfDue(1 + (mix(seed, 92) % APPLICATIONS));
        _takeRest(sponsor);
        _takeRest(address(program));
        _remember();
    }

    /// Settles, pays everybody, and sends home what is left.
    function finish() external {
        if (!hasBegun) return;
        if (round.phase() < Phase.Settling) _toSettling();
        if (round.phase() == Phase.Settling) _settle();
        if (round.phase() == Phase.Settled) for (uint256 id = 1; id <= APPLICATIONS; ++id) _claimIfDue(id);
        check();
        if (round.phase() != Phase.Cancelled) _toClosed();
        _takeRest(sponsor);
        _takeRest(address(program));
        check();
        assertLe(token.balanceOf(address(round)), 2, "less than one unit per sponsor stays");
    }

    /* CHECKS */

    function check() public view {
        if (!hasBegun) return;
        _checkModel();
        (uint256 pool, , , uint256 paid, ) = round.totals();
        assertEq(token.balanceOf(address(round)), pool + late - paid - taken, "solvent, nothing unaccounted for");
        uint256[] memory matches = round.matchesOf(1, APPLICATIONS + 1);
        uint256 total = 0;
        for (uint256 i = 0; i < matches.length; ++i) {
            total += matches[i];
            assertLe(matches[i], round.capOf(_id(uint32(i + 1))), "cap");
        }
        assertLe(total, pool, "pool");
        assertLe(paid, pool, "paid");
    }

    /* INTERNALS */

    /// From settleFrom on no input of the result changes, and the phase never goes back.
    function _remember() private {
        Phase phase = round.phase();
        assertTrue(phase >= _lastPhase, "the phase goes back");
        _lastPhase = phase;
        if (phase < Phase.Settling || phase == Phase.Cancelled) return;
        bytes32 inputs = keccak256(abi.encode(_pool(), _demand()));
        for (uint32 id = 1; id <= APPLICATIONS; ++id) {
            Application memory a = round.application(_id(id));
            inputs = keccak256(abi.encode(inputs, a.voice, a.effective, a.status, a.multiplier, a.ask));
        }
        if (_inputs != 0) assertTrue(inputs == _inputs, "an input changed");
        _inputs = inputs;
    }

    function _claimIfDue(uint256 id) private {
        Application memory a = round.application(_id(uint32(id)));
        if (a.status != Status.Accepted || a.isMatchPaid) return;
        uint256 before = token.balanceOf(a.recipient);
        uint256 due = round.matchOf(_id(uint32(id)));
        round.claim(_id(uint32(id)));
        assertEq(token.balanceOf(a.recipient) - before, due, "paid what was said");
    }

    /// Pays nothing, at most once, and stands in nobody's way.
    function _claimNoDonations(uint256 seed) private {
        Application memory a = round.application(_id(uint32(1 + (seed % 3))));
        if (a.status == Status.Accepted && !a.areDonationsPaid) round.claimDonations(_id(uint32(1 + (seed % 3))));
    }

    function _takeRest(address holder) private {
        uint256 rest = round.restOf(holder);
        if (rest != 0) taken += round.withdrawRest(holder, holder);
    }
}
