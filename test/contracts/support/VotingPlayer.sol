// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Ballot, Vote} from "../../../contracts/types/Voting.sol";
import {Mood} from "./RoundMocks.sol";
import {VotingBase} from "./VotingBase.sol";

/// Plays a VotingRound at random, and keeps a model of all ballots beside it: what was voted, and the weight it must
/// have. Four voters, of whom the last is a Builder; four applications, of which the last is never accepted.
abstract contract VotingPlayer is VotingBase {
    uint256 internal constant APPLICATIONS = 4;

    address[] internal _voters;
    mapping(uint256 id => mapping(address voter => Ballot ballot)) internal _model;
    uint256 private _budget;

    function _begin(uint256 seed) internal {
        RoundConfig memory c = _votingConfig();
        _budget = 1 + (mix(seed, 1) % (mix(seed, 2) % 2 == 0 ? 200 : type(uint64).max));
        c.giving.maxCounted = uint96(_budget);
        c.matching.capBps = _boundCapBps(mix(seed, 3));
        if (mix(seed, 4) % 2 == 0) {
            c.modules.calibration = address(calibration);
            calibration.setMultiplier(mix(seed, 5) % 12_000);
        }
        _reopenVoting(c);
        _voters = [bob, carol, anyone, _builder(1)];
        for (uint256 i = 1; i < APPLICATIONS; ++i) _accepted(_builder(i), uint96((mix(seed, 6 + i) % 3) * 1_000));
        _apply(_builder(APPLICATIONS));
        _toDonations();
    }

    /* STEPS */

    /// One or two lines of one voter; refused ones leave all as it was.
    function _castAny(uint256 seed) internal {
        address voter = _voters[mix(seed, 1) % 4];
        Vote[] memory lines = _two(_line(mix(seed, 2)), _line(mix(seed, 3)));
        if (mix(seed, 4) % 3 == 0) lines = _votes(lines[0].application, lines[0].votes);
        _turnGate(seed, voter);
        bool isFine = _isOpen();
        uint256 spent = _spentInModel(voter);
        Ballot[APPLICATIONS + 2] memory after_;
        for (uint256 id = 1; id <= APPLICATIONS; ++id) after_[id] = _model[id][voter];
        for (uint256 i = 0; i < lines.length; ++i) {
            uint256 id = ApplicationId.unwrap(lines[i].application);
            uint256 old = after_[id].votes;
            uint256 next = lines[i].votes;
            if (next > old && round.application(_id(uint32(id))).status != Status.Accepted) isFine = false;
            if (next == 0 && old == 0) isFine = false;
            spent = spent - old * old + next * next;
            after_[id] = Ballot(uint32(next), uint16(_expectedWeight(voter, id, after_[id].weight)));
        }
        if (spent > _budget) isFine = false;
        vm.prank(voter);
        try voting.vote(lines) {
            assertTrue(isFine, "should have been refused");
            for (uint256 id = 1; id <= APPLICATIONS; ++id) _model[id][voter] = after_[id];
        } catch {
            assertFalse(isFine, "should have been taken");
        }
        explorerGate.setMood(Mood.Good);
    }

    function _weighAny(uint256 seed) internal {
        address voter = _voters[mix(seed, 1) % 4];
        uint256 id = 1 + (mix(seed, 2) % APPLICATIONS);
        _turnGate(seed, voter);
        bool isFine = _model[id][voter].votes != 0 && explorerGate.mood() == Mood.Good;
        if (round.phase() != Phase.Open && round.phase() != Phase.Review) isFine = false;
        uint256 weight = _expectedWeight(voter, id, 0);
        try voting.reweigh(voter, _ids(uint32(id))) {
            assertTrue(isFine, "should not have been weighed");
            _model[id][voter].weight = uint16(weight);
        } catch {
            assertFalse(isFine, "should have been weighed");
        }
        explorerGate.setMood(Mood.Good);
    }

    function _ruleAny(uint256 seed) internal {
        uint32 id = uint32(1 + (mix(seed, 1) % (APPLICATIONS - 1)));
        Status status = round.application(_id(id)).status;
        if (round.phase() > Phase.Review || clock + 1 days >= round.times().settleFrom) return;
        if (status == Status.Disqualified) _reinstate(_id(id));
        else if (status == Status.Accepted && mix(seed, 2) % 4 == 0) _withdraw(_builder(id));
        else if (status == Status.Accepted) _disqualify(_id(id));
    }

    function _isOpen() internal view returns (bool) {
        return round.donationsOpen();
    }

    /* CHECKS */

    function _checkModel() internal view {
        uint256 demand = 0;
        for (uint256 id = 1; id <= APPLICATIONS; ++id) {
            uint256 voice = 0;
            for (uint256 i = 0; i < 4; ++i) {
                Ballot memory expected = _model[id][_voters[i]];
                assertEq(_votesOf(_id(uint32(id)), _voters[i]), expected.votes, "votes");
                assertEq(_weightOf(_id(uint32(id)), _voters[i]), expected.weight, "weight");
                assertLe(expected.weight, 10_000, "weight is too high");
                voice += uint256(expected.votes) * expected.weight;
            }
            assertEq(_voice(_id(uint32(id))), voice, "S");
            assertEq(round.application(_id(uint32(id))).effective, 0, "E");
            if (round.application(_id(uint32(id))).status != Status.Accepted) continue;
            demand += voice * round.application(_id(uint32(id))).multiplier;
        }
        assertEq(_demand(), demand, "R");
        assertEq(_escrow(), 0, "escrow");
        for (uint256 i = 0; i < 4; ++i) {
            assertEq(voting.spentOf(_voters[i]), _spentInModel(_voters[i]), "spent");
            assertLe(voting.spentOf(_voters[i]), _budget, "budget");
        }
    }

    function _spentInModel(address voter) private view returns (uint256 spent) {
        for (uint256 id = 1; id <= APPLICATIONS; ++id) spent += uint256(_model[id][voter].votes) ** 2;
    }

    /* INTERNALS */

    /// At times far more votes than there are credits for.
    function _line(uint256 seed) private view returns (Vote memory) {
        uint256 most = 1;
        while ((most + 1) * (most + 1) <= _budget && most < 16) ++most;
        if (_budget > 256) most = mix(seed, 1) % 2 == 0 ? 2 ** 31 : 2 ** 32 - 1;
        return Vote(_id(uint32(1 + (mix(seed, 2) % APPLICATIONS))), uint32(mix(seed, 3) % (most + 1)));
    }

    function _turnGate(uint256 seed, address voter) private {
        explorerGate.setWeight(voter, mix(seed, 20) % 11_000);
        if (mix(seed, 21) % 4 == 0) explorerGate.setMood(Mood(1 + (mix(seed, 22) % 4)));
    }

    /// What the gate says now, but nothing for one's own application, and the old one where it fails.
    function _expectedWeight(address voter, uint256 id, uint256 old) private view returns (uint256) {
        if (explorerGate.mood() != Mood.Good) return old;
        if (id == 1 && voter == _builder(1)) return 0;
        uint256 weight = explorerGate.weightOf(voter);
        return weight > 10_000 ? 10_000 : weight;
    }
}
