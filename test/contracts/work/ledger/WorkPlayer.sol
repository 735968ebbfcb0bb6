// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";
import {WorkModel} from "./WorkModel.sol";

/// Random steps in the record of one application, each refused or taken as the model says, and all answers compared.
/// bob and carol, all the donors there are, answer; anyone tries.
abstract contract WorkPlayer is LedgerBase {
    using WorkModel for WorkModel.Act[];

    mapping(address round => mapping(ApplicationId id => WorkModel.Act[] acts)) private _acts;
    mapping(address round => mapping(ApplicationId id => uint256 accepted)) private _seenAccepted;
    /// How many steps of each kind were taken, for tests that want to know.
    mapping(uint256 kind => uint256 count) public taken;

    function _actsOf(ApplicationId id) internal view returns (WorkModel.Act[] storage) {
        return _acts[address(round)][id];
    }

    function _facts(ApplicationId id) internal view returns (WorkModel.Facts memory f) {
        f.granted = work.grantedOf(address(round), id);
        f.graceUntil = _graceUntil();
        f.counted = round.application(id).effective;
        (f.judgeTime, f.objectionBps) = (JUDGE, OBJECTION_BPS);
        f.isAccountable = f.granted != 0;
    }

    /* STEPS on an application of `round` */

    /// Time goes on: by a second, to a second around what is to come, by days.
    function _wait(ApplicationId id, uint256 seed) internal {
        uint256[6] memory marks = [
            uint256(_record(id).judgeUntil),
            _record(id).responsesUntil,
            _record(id).appealUntil,
            _graceUntil(),
            clock + 1 + (mix(seed, 1) % 3 days),
            clock + 1
        ];
        uint256 mark = marks[seed % 6] + (mix(seed, 2) % 3);
        if (mark > clock + 1) _setClock(mark - 1);
        else _skip(1);
    }

    function _play(ApplicationId id, uint256 seed) internal {
        uint256 before = _owed(id);
        uint256 most = _mostOwed(id);
        bool isAppealOpen = _actsOf(id).isAppealOpen(_facts(id), clock);
        uint256 kind = seed % 13;
        uint256 value = mix(seed, 1);
        if (kind < 3) _wait(id, value);
        else if (kind < 5) _trySubmit(id, value);
        else if (kind < 7) _tryAnswer(id, value);
        else if (kind < 9) _tryJudge(id, value);
        else if (kind == 9) _tryRule(id, value);
        else if (kind == 10) _tryRepay(id, value);
        else _tryAppeal(id);
        // Nobody else raises what is owed, nor does time but by ending an appeal: a decision takes back what was lent.
        bool isDecision = kind > 6 && kind < 10;
        if (!isDecision && !(kind < 3 && isAppealOpen)) assertLe(_owed(id), before, "raised");
        assertLe(_owed(id), most, "more than before anything was lent");
        _checkAnswers(id, seed);
    }

    function _trySubmit(ApplicationId id, uint256 seed) internal {
        bool may = _actsOf(id).maySubmit(_facts(id), clock);
        uint256 granted = work.grantedOf(address(round), id);
        uint256 cost = seed % 3 == 0 || granted == 0 ? granted + (seed % 500) : mix(seed, 1) % granted;
        uint128 outcome = uint128(mix(seed, 2) % 10);
        address builder = round.application(id).builder;
        uint256 before = _owed(id);
        vm.prank(builder);
        try work.justify(address(round), id, _report(cost, TASK, outcome)) {
            _took(id, may, WorkModel.Act(WorkModel.Kind.Submitted, clock, builder, cost, outcome, false));
            assertLe(_owed(id), before, "submitting");
        } catch {
            assertFalse(may, "may submit");
        }
    }

    function _tryAnswer(ApplicationId id, uint256 seed) internal {
        address donor =
            seed % 3 == 0
                ? bob
                : seed % 3 == 1
                    ? carol
                    : anyone;
        WorkModel.Act[] storage acts = _actsOf(id);
        bool may = acts.isAnswerable(_facts(id), clock) && !acts.hasAnswered(donor) && _counted(donor, id) != 0;
        bool approves = mix(seed, 1) % 2 == 0;
        vm.prank(donor);
        try work.respond(address(round), id, approves, REASON) {
            uint256 counted = _counted(donor, id);
            _took(id, may, WorkModel.Act(WorkModel.Kind.Answered, clock, donor, counted, 0, approves));
        } catch {
            assertFalse(may, "may answer");
        }
    }

    function _tryJudge(ApplicationId id, uint256 seed) internal {
        bool may = _actsOf(id).isWaiting(_facts(id), clock);
        (uint256 amount, uint128 outcome) = _decision(id, seed);
        vm.prank(reviewer);
        try work.judge(address(round), id, amount, _outcome(TASK, outcome), REASON) {
            _took(id, may, WorkModel.Act(WorkModel.Kind.Decided, clock, reviewer, amount, outcome, false));
        } catch {
            assertFalse(may, "may judge");
        }
    }

    function _tryAppeal(ApplicationId id) internal {
        bool may = _actsOf(id).mayAppeal(_facts(id), clock);
        address builder = round.application(id).builder;
        vm.prank(builder);
        try work.appeal(address(round), id, REASON) {
            _took(id, may, WorkModel.Act(WorkModel.Kind.Appealed, clock, builder, 0, 0, false));
        } catch {
            assertFalse(may, "may appeal");
        }
    }

    function _tryRule(ApplicationId id, uint256 seed) internal {
        bool may = _actsOf(id).isAppealOpen(_facts(id), clock);
        (uint256 amount, uint128 outcome) = _decision(id, seed);
        vm.prank(arbiter);
        try work.rule(address(round), id, amount, _outcome(TASK, outcome), REASON) {
            _took(id, may, WorkModel.Act(WorkModel.Kind.Decided, clock, arbiter, amount, outcome, true));
        } catch {
            assertFalse(may, "may rule");
        }
    }

    function _tryRepay(ApplicationId id, uint256 seed) internal {
        uint256 owed = _owed(id);
        if (owed == 0) return;
        uint256 amount = 1 + (seed % owed);
        // Most leave something to go on with.
        if (mix(seed, 1) % 4 != 0) amount = 1 + amount / 8;
        _repay(anyone, id, amount);
        _took(id, true, WorkModel.Act(WorkModel.Kind.Repaid, clock, anyone, amount, 0, false));
    }

    /* CHECKS */

    function _checkAnswers(ApplicationId id, uint256 seed) internal {
        WorkModel.Act[] storage acts = _actsOf(id);
        WorkModel.Facts memory f = _facts(id);
        assertEq(_owed(id), acts.owed(f, clock), "owed");
        uint256 accepted = _record(id).accepted;
        assertEq(accepted, acts.acceptedAt(f, clock), "accepted");
        assertGe(accepted, _seenAccepted[address(round)][id], "accepted fell");
        _seenAccepted[address(round)][id] = accepted;
        uint256 past = clock - (seed % (clock - round.settledAt() + 1));
        uint256 justified = acts.acceptedAt(f, past);
        if (justified > f.granted) justified = f.granted;
        assertEq(work.justifiedAt(address(round), id, past), justified, "justified then");
        assertEq(work.outcomeOf(address(round), id, TASK), acts.outcomeOf(f, clock), "outcome");
        _assertState(id, acts.stateOf(f, clock));
        (bool isFinal, , ) = work.verdictOf(address(round), id);
        assertEq(isFinal, acts.isFinal(f, clock), "final");
        assertLe(_owed(id), f.granted, "owed more than granted");
        _checkObjection(id, bob);
        _checkObjection(id, carol);
    }

    function _checkObjection(ApplicationId id, address donor) private view {
        uint256 expected = uint256(_actsOf(id).objectionOf(_facts(id), clock, donor));
        assertEq(uint256(work.objectionOf(address(round), id, donor)), expected, "objection");
    }

    /// What would be owed if nothing had been submitted since the last that was accepted.
    function _mostOwed(ApplicationId id) private view returns (uint256) {
        uint256 covered = uint256(_record(id).accepted) + _record(id).repaid;
        uint256 granted = work.grantedOf(address(round), id);
        return granted > covered ? granted - covered : 0;
    }

    /* INTERNALS */

    function _took(ApplicationId id, bool may, WorkModel.Act memory act) private {
        assertTrue(may, "may not, and did");
        _acts[address(round)][id].push(act);
        ++taken[uint256(act.kind)];
    }

    function _decision(ApplicationId id, uint256 seed) private view returns (uint256 amount, uint128 outcome) {
        WorkModel.Act[] storage acts = _actsOf(id);
        uint256 claimed = 0;
        bool hasSubmitted = false;
        for (uint256 i = 0; i < acts.length; ++i) {
            if (acts[i].kind == WorkModel.Kind.Submitted) (claimed, hasSubmitted) = (acts[i].outcome, true);
        }
        if (!hasSubmitted) return (0, 0);
        (uint256 least, uint256 most) = acts.bounds(_facts(id), clock);
        amount = least + (mix(seed, 1) % (most - least + 1));
        if (seed % 3 == 0) amount = most;
        outcome = uint128(mix(seed, 2) % (claimed + 1));
    }

    function _counted(address donor, ApplicationId id) private view returns (uint256) {
        return (uint256(round.pair(id, donor).amount) * round.pair(id, donor).weight) / 10_000;
    }
}
