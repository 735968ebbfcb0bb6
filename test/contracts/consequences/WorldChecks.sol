// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Application, ApplicationId, Pair} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {Endorsement, Outcome} from "../../../contracts/types/Standing.sol";
import {Exit} from "../../../contracts/types/Stakes.sol";
import {Engagement, UnitId} from "../../../contracts/types/Work.sol";
import {WorldPersons} from "./WorldPersons.sol";

/// What is always so. What compares with what was before is in `_remember`, at the end of each step.
abstract contract WorldChecks is WorldPersons {
    struct Known {
        Phase phase;
        bytes32 code;
        bytes32 frozen;
        bytes32 median;
        uint256 accepted;
    }

    struct Answer {
        address who;
        uint256 timestamp;
        bytes32 answer;
    }

    mapping(address round => Known known) private _known;
    mapping(address round => mapping(uint256 id => uint256 multiplier)) private _multiplier;
    mapping(address round => mapping(uint256 id => uint256 receivedBefore)) private _receivedAt;
    mapping(address round => mapping(uint256 id => uint256 accepted)) private _acceptedWork;
    Answer[] private _answers;

    /* 4: WHAT WAS, STAYS */

    function _remember() internal {
        for (uint256 i = 0; i < _rounds.length; ++i) _rememberRound(_rounds[i]);
        address who = _people[uint256(_print()) % _people.length];
        _answers.push(Answer(who, clock - 1, _pastOf(who, clock - 1)));
    }

    function checkPast() public view {
        for (uint256 i = 0; i < _answers.length; ++i) {
            assertEq(_pastOf(_answers[i].who, _answers[i].timestamp), _answers[i].answer, "the past has changed");
        }
        for (uint256 i = 0; i < _rounds.length; ++i) {
            ApplicationId[] memory accepted = _rounds[i].acceptedApplications();
            for (uint256 j = 0; j < accepted.length; ++j) _checkEngagement(_rounds[i], accepted[j]);
        }
    }

    function _rememberRound(IDonationRound one) private {
        Known storage known = _known[address(one)];
        Phase phase = one.phase();
        assertGe(uint256(phase), uint256(known.phase), "phase");
        known.phase = phase;
        if (known.code == 0) known.code = address(one).codehash;
        assertEq(address(one).codehash, known.code, "configuration");
        if (phase >= Phase.Settling) {
            bytes32 inputs = _inputsOf(one);
            if (known.frozen == 0) known.frozen = inputs;
            assertEq(inputs, known.frozen, "an input has changed after settleFrom");
        }
        bytes32 median = keccak256(abi.encode(outcome.medianOf(address(one))));
        if (outcome.medianOf(address(one)).recordedAt != 0) {
            if (known.median == 0) known.median = median;
            assertEq(median, known.median, "median");
        }
        ApplicationId[] memory accepted = one.acceptedApplications();
        assertGe(accepted.length, known.accepted, "accepted");
        for (uint256 i = 0; i < accepted.length; ++i) {
            uint256 id = ApplicationId.unwrap(accepted[i]);
            uint256 multiplier = one.application(accepted[i]).multiplier;
            if (i >= known.accepted) {
                _multiplier[address(one)][id] = multiplier;
                _receivedAt[address(one)][id] = _engagementOf(one, accepted[i]).receivedBefore;
            }
            assertEq(multiplier, _multiplier[address(one)][id], "multiplier after the first acceptance");
            uint256 justified = work.recordOf(address(one), accepted[i]).accepted;
            assertGe(justified, _acceptedWork[address(one)][id], "what was accepted fell");
            _acceptedWork[address(one)][id] = justified;
        }
        known.accepted = accepted.length;
    }

    function _inputsOf(IDonationRound one) private view returns (bytes32 inputs) {
        (uint256 pool, uint256 demand, , , ) = one.totals();
        inputs = keccak256(abi.encode(pool, demand, one.times(), one.acceptedApplications(), one.applicationCount()));
        for (uint32 id = 1; id <= one.applicationCount(); ++id) {
            Application memory a = one.application(_id(id));
            inputs = keccak256(abi.encode(inputs, a.status, a.multiplier, a.ask, a.voice, a.effective, a.uncounted));
            for (uint256 i = 0; i < DONORS; ++i) {
                Pair memory pair = one.pair(_id(id), _donor(i));
                inputs = keccak256(abi.encode(inputs, pair.amount, pair.weight));
            }
        }
    }

    function _pastOf(address who, uint256 moment) private view returns (bytes32) {
        return keccak256(abi.encode(_pastStanding(who, moment), _pastMoney(who, moment)));
    }

    function _pastStanding(address who, uint256 moment) private view returns (bytes32) {
        (, uint256 justified, uint256 failed) = standing.donorAt(address(program), address(token), who, moment);
        (, uint256 said, uint256 lost) = standing.communicatorAt(address(program), address(token), who, moment);
        return keccak256(abi.encode(justified, failed, said, lost));
    }

    function _pastMoney(address who, uint256 moment) private view returns (bytes32) {
        (address p, address asset) = (address(program), address(token));
        uint256 price = prices.priceAt(p, asset, UnitId.wrap(keccak256("hour")), moment);
        uint256 paid = profits.paidAt(p, asset, who, moment);
        return
            keccak256(abi.encode(price, paid, stakes.stakedAt(p, who, moment), stakes.countedOver(p, who, 0, moment)));
    }

    function _checkEngagement(IDonationRound one, ApplicationId id) private view {
        uint256 before = _engagementOf(one, id).receivedBefore;
        assertEq(before, _receivedAt[address(one)][ApplicationId.unwrap(id)], "received before");
    }

    function _engagementOf(IDonationRound one, ApplicationId id) private view returns (Engagement memory found) {
        Engagement[] memory list = work.engagementsOf(address(program), one.application(id).builder);
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i].round != address(one) || !(list[i].application == id)) continue;
            assertEq(found.round, address(0), "twice in one record");
            found = list[i];
        }
        assertEq(found.round, address(one), "an acceptance was forgotten");
    }

    /* 6: BOUNDS */

    function checkBounds() public view {
        for (uint256 i = 0; i < _rounds.length; ++i) {
            IDonationRound one = _rounds[i];
            for (uint32 id = 1; id <= one.applicationCount(); ++id) {
                uint256 multiplier = one.application(_id(id)).multiplier;
                assertTrue(multiplier == 0 || (multiplier >= 2_500 && multiplier <= 10_000), "multiplier");
                for (uint256 k = 0; k < DONORS; ++k) assertLe(one.pair(_id(id), _donor(k)).weight, 10_000, "weight");
            }
        }
        for (uint256 i = 0; i < _people.length; ++i) {
            bytes32 identity = work.identityOf(_people[i]);
            for (uint256 j = 0; j < i && identity != 0; ++j) {
                assertTrue(work.identityOf(_people[j]) != identity, "one nullifier, two holders");
            }
        }
    }

    /* THE NEW CONTRACTS' OWN */

    function checkStanding() public view {
        for (uint256 i = 0; i < DONORS; ++i) {
            (Outcome memory given, Outcome memory said, uint256 points) = _recountOf(_donor(i));
            (address p, address asset) = (address(program), address(token));
            (, uint256 justified, uint256 failed) = standing.donorAt(p, asset, _donor(i), clock);
            assertEq(justified, given.justified, "standing: justified");
            assertEq(failed, given.failed, "standing: failed");
            (, justified, failed) = standing.communicatorAt(p, asset, _donor(i), clock);
            assertEq(justified, said.justified, "endorsements: justified");
            assertEq(failed, said.failed, "endorsements: failed");
            (uint256 unlocked, uint256 locked, uint256 lost) = standing.pointsOf(p, asset, _donor(i));
            assertEq(locked, points, "points locked");
            assertEq(lost, said.failed, "points lost");
            assertLe(unlocked, given.justified, "points");
        }
    }

    function _recountOf(
        address explorer
    ) private view returns (Outcome memory given, Outcome memory said, uint256 points) {
        for (uint256 i = 0; i < _rounds.length; ++i) {
            for (uint32 id = 1; id <= _rounds[i].applicationCount(); ++id) {
                Outcome memory one = standing.pairOf(address(_rounds[i]), _id(id), explorer);
                Pair memory pair = _rounds[i].pair(_id(id), explorer);
                uint256 effective = (uint256(pair.amount) * pair.weight) / 10_000;
                assertLe(uint256(one.justified) + one.failed, effective, "a pair earns more than it gave");
                given.justified += one.justified;
                given.failed += one.failed;
                Endorsement memory e = standing.endorsementOf(address(_rounds[i]), _id(id), explorer);
                assertLe(uint256(e.outcome.justified) + e.outcome.failed, e.points, "more than its points");
                said.justified += e.outcome.justified;
                said.failed += e.outcome.failed;
                if (!e.outcome.isSettled) points += e.points;
            }
        }
    }

    function checkMoney() public view {
        uint256 all = 0;
        for (uint256 i = 0; i < _people.length; ++i) {
            all += stakes.lockedOf(address(program), _people[i]) + stakes.readyOf(address(program), _people[i]);
            Exit[] memory exits = stakes.exitsOf(address(program), _people[i]);
            for (uint256 j = 0; j < exits.length; ++j) all += exits[j].amount;
        }
        assertEq(stakes.owed(), all, "stakes owed");
        assertEq(_balance(address(stakes)), all, "stakes held");
        assertEq(_balance(address(work)) + _balance(address(profits)) + _balance(address(standing)), 0, "passes on");
        for (uint256 i = 0; i < _rounds.length; ++i) {
            (uint256 pool, , uint256 escrow, uint256 paid, ) = _rounds[i].totals();
            assertLe(paid, pool, "matches");
            assertGe(_balance(address(_rounds[i])), escrow, "escrow");
        }
    }

    /* 7: POWER */

    function checkPower() public view {
        assertTrue(program.hasRole(Roles.ADMIN, admin), "the last admin");
        bytes32[5] memory roles = [Roles.ADMIN, Roles.OPERATOR, Roles.REVIEWER, Roles.TREASURER, Roles.SLASHER];
        for (uint256 i = 0; i < roles.length; ++i) {
            assertGt(program.getRoleMemberCount(roles[i]), 0, "a role locked out");
            assertEq(program.getRoleAdmin(roles[i]), Roles.ADMIN, "who grants");
        }
        address[] memory ours = _ours();
        for (uint256 i = 0; i < ours.length; ++i) {
            for (uint256 j = 0; j < ours.length; ++j) _checkNoAllowance(ours[i], ours[j]);
            for (uint256 j = 0; j < _people.length; ++j) _checkNoAllowance(ours[i], _people[j]);
        }
    }

    function _ours() private view returns (address[] memory ours) {
        ours = new address[](_rounds.length + 5);
        (ours[0], ours[1], ours[2]) = (address(work), address(profits), address(stakes));
        (ours[3], ours[4]) = (address(standing), address(program));
        for (uint256 i = 0; i < _rounds.length; ++i) ours[5 + i] = address(_rounds[i]);
    }

    function _checkNoAllowance(address owner, address spender) private view {
        assertEq(IERC20(address(token)).allowance(owner, spender), 0, "an approval is left");
    }
}
