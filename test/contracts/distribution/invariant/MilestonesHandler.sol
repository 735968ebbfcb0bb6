// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {MilestoneState, MilestoneStatus} from "../../../../contracts/types/Milestones.sol";
import {ThiefRound} from "../../support/ThiefRound.sol";
import {MilestonesBase} from "../milestones/MilestonesBase.sol";

/// @title MilestonesHandler
/// @notice Two settled Rounds, one paid in three parts and one in one, and a Round that claims what it finds; people who
/// do whatever the table of states allows. Beside them a book of who got what.
contract MilestonesHandler is MilestonesBase {
    uint256 public payments;
    uint256 public releases;
    uint256 public rulings;
    IDonationRound[2] private _rounds;
    ThiefRound private _thief;
    uint256 private _clock;
    uint32 private _thefts;
    uint256 private _stolen;
    uint256 private _stray;
    uint256[2] private _paid;
    uint256[2] private _sentBack;

    constructor() {
        setUp();
        _agreed();
        _rounds[0] = round;
        vm.warp(START);
        _rounds[1] = _opened(_config(), cat);
        _thief = _thiefRound();
        _thief.say(address(token), START, Phase.Settled, anyone);
        vm.warp(SETTLE_FROM);
        _settle(_rounds[0]);
        _settle(_rounds[1]);
        _clock = SETTLE_FROM;
    }

    /* STEPS */

    function deliver(uint256 seed) external {
        _at(seed);
        // Late claims are late for their Builder; after claimUntil there are none.
        if (round.application(a).isMatchPaid || round.phase() != Phase.Settled) return;
        round.claimMatch(a);
    }

    function submit(uint256 seed) external {
        (uint256 part, MilestoneStatus memory s) = _at(seed);
        bool isOpen = s.state == MilestoneState.Open || s.state == MilestoneState.Rejected;
        if (!isOpen || s.submissions == 3 || _clock >= s.deadline) return;
        _submit(part);
    }

    function decide(uint256 seed, bool isAccepted) external {
        (uint256 part, MilestoneStatus memory s) = _at(seed);
        if (s.state == MilestoneState.Submitted) _decide(part, isAccepted);
    }

    function appeal(uint256 seed) external {
        (uint256 part, MilestoneStatus memory s) = _at(seed);
        if (s.state == MilestoneState.Rejected && !s.hasAppealed && _clock < s.waitUntil) _appeal(part);
    }

    function rule(uint256 seed, bool isAccepted) external {
        (uint256 part, MilestoneStatus memory s) = _at(seed);
        if (s.state != MilestoneState.Appealed) return;
        _rule(part, isAccepted);
        ++rulings;
    }

    function pay(uint256 seed) external {
        (uint256 part, MilestoneStatus memory s) = _at(seed);
        if (s.state != MilestoneState.Accepted) return;
        assertEq(milestones.pay(address(round), a, part, _recipient()), s.amount, "paid");
        _paid[_index()] += s.amount;
        ++payments;
    }

    function release(uint256 seed) external {
        (uint256 part, MilestoneStatus memory s) = _at(seed);
        if (s.state == MilestoneState.Lost) _releaseNow(part, s.amount);
    }

    function stray(uint256 amount) external {
        amount = bound(amount, 1, UNIT);
        token.mint(address(milestones), amount);
        _stray += amount;
    }

    /// Takes all that is stray, and tries for one base unit more.
    function steal() external {
        vm.warp(_clock);
        try _thief.give(milestones, _id(++_thefts), anyone, _stray + 1) {
            assertTrue(false, "took what is owed");
        } catch {}
        if (_stray == 0) return;
        _thief.give(milestones, _id(_thefts), anyone, _stray);
        (_stolen, _stray) = (_stolen + _stray, 0);
    }

    function wait(uint256 time) external {
        _clock += bound(time, 1, 20 days);
    }

    /* CHECKS */

    function checkMoney() external {
        vm.warp(_clock);
        uint256 held = _stolen;
        for (uint256 i = 0; i < 2; ++i) {
            _choose(i);
            (, uint256 delivered, ) = milestones.holdingOf(address(round), a);
            uint256 waiting = 0;
            uint256 shares = 0;
            for (uint256 part = 0; part < _parts(); ++part) {
                MilestoneStatus memory s = milestones.statusOf(address(round), a, part);
                shares += s.amount;
                if (s.state != MilestoneState.Paid && s.state != MilestoneState.Released) waiting += s.amount;
            }
            assertEq(shares, delivered, "parts are the whole");
            assertEq(delivered, waiting + _paid[i] + _sentBack[i], "a match's book");
            assertEq(token.balanceOf(_recipient()), _paid[i], "the recipient's");
            assertEq(_released(round), _sentBack[i] + _unclaimed(), "the sponsors'");
            held += waiting;
        }
        assertEq(milestones.owed(), held, "owed");
        assertEq(token.balanceOf(address(milestones)), held + _stray, "solvent");
        address[5] memory others = [builderA, reviewer, arbiter, admin, address(program)];
        for (uint256 i = 0; i < others.length; ++i) assertEq(token.balanceOf(others[i]), 0, "somebody else");
    }

    /// From here on nobody with a role does anything: all leaves, to recipients and sponsors.
    function checkLeaving() external {
        uint256 state = vm.snapshotState();
        uint256 then = _clock;
        _clock += 2_000 days;
        vm.warp(_clock);
        for (uint256 i = 0; i < 2; ++i) {
            _choose(i);
            (, uint256 delivered, ) = milestones.holdingOf(address(round), a);
            for (uint256 part = 0; part < _parts() && delivered != 0; ++part) {
                MilestoneStatus memory s = milestones.statusOf(address(round), a, part);
                if (s.state == MilestoneState.Paid || s.state == MilestoneState.Released) continue;
                _releaseNow(part, s.amount);
            }
        }
        assertEq(milestones.owed(), _stolen, "something stays");
        vm.revertToState(state);
        _clock = then;
    }

    /* INTERNALS */

    function _releaseNow(uint256 part, uint256 amount) private {
        assertEq(_release(part), amount, "sent back");
        _sentBack[_index()] += amount;
        ++releases;
    }

    function _at(uint256 seed) private returns (uint256 part, MilestoneStatus memory status) {
        vm.warp(_clock);
        _choose(seed % 2);
        part = mix(seed, 1) % _parts();
        status = milestones.statusOf(address(round), a, part);
    }

    function _choose(uint256 index) private {
        round = _rounds[index];
    }

    function _index() private view returns (uint256) {
        return address(round) == address(_rounds[0]) ? 0 : 1;
    }

    function _recipient() private view returns (address) {
        return _index() == 0 ? payee : cat;
    }

    function _parts() private view returns (uint256) {
        return _index() == 0 ? 3 : 1;
    }

    /// What a closed Round releases as its match was never claimed.
    function _unclaimed() private view returns (uint256) {
        return round.phase() == Phase.Closed && !round.application(a).isMatchPaid ? MATCH : 0;
    }
}
