// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IStakes} from "../../../contracts/interfaces/IStakes.sol";
import {IStanding} from "../../../contracts/interfaces/IStanding.sol";
import {Application, ApplicationId, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {Engagement, Objection} from "../../../contracts/types/Work.sol";
import {WorldWork} from "./WorldWork.sol";

/// What Explorers put at stake: money, and their standing.
abstract contract WorldStakes is WorldWork {
    /* MONEY */

    function _stakeSome(uint256 seed) internal {
        uint256 kind = seed % 10;
        address staker = _donor(mix(seed, 1) % 3);
        uint256 value = mix(seed, 2);
        uint256 locked = stakes.lockedOf(address(program), staker);
        if (kind < 3) {
            uint256 amount = value % (2 * STAKE);
            _endow(staker, address(stakes), amount);
            _try(staker, address(stakes), abi.encodeCall(IStakes.lock, (address(program), amount)));
        } else if (kind < 5) {
            uint256 amount = value % 4 == 0 ? locked : value % (locked / 4 + 2);
            _try(staker, address(stakes), abi.encodeCall(IStakes.unlock, (address(program), amount)));
        } else if (kind == 5) {
            _try(anyone, address(stakes), abi.encodeCall(IStakes.withdraw, (address(program), staker, staker)));
        } else if (kind < 8) {
            uint256 amount = stakes.accusableOf(address(program), staker);
            if (value % 4 == 0) amount = mix(value, 1) % (amount + amount / 8 + 1);
            _try(slasher, address(stakes), abi.encodeCall(IStakes.accuse, (address(program), staker, amount, REASON)));
        } else if (kind == 8) {
            address who = value % 4 == 0 ? slasher : otherSlasher;
            _try(who, address(stakes), abi.encodeCall(IStakes.slash, (address(program), staker, address(round))));
        } else if (value % 4 == 0) {
            _try(slasher, address(stakes), abi.encodeCall(IStakes.drop, (address(program), staker)));
        } else _try(staker, address(stakes), abi.encodeCall(IStakes.answer, (address(program), "statement")));
    }

    /* STANDING */

    function _stand(uint256 seed) internal {
        uint256 kind = seed % 9;
        ApplicationId id = _any(mix(seed, 1));
        address explorer = _donor(mix(seed, 2) % DONORS);
        if (kind < 5) _settleSome(id, explorer);
        else if (kind < 7) _speak(mix(seed, 3));
        else {
            for (uint256 i = 0; i < DONORS && mix(seed, 4) % 4 != 0; ++i) {
                if (standing.endorsementOf(address(round), id, _donor(i)).points != 0) explorer = _donor(i);
            }
            bytes memory call = abi.encodeCall(
                IStanding.settleEndorsement,
                (address(round), id, explorer, mix(seed, 5) % 3)
            );
            _try(anyone, address(standing), call);
        }
    }

    /// Endorses with what it has, mostly; or follows whoever endorsed.
    function _speak(uint256 seed) internal {
        ApplicationId id = _of(Status.Accepted, mix(seed, 1));
        address explorer = _donor(mix(seed, 2) % DONORS);
        if (seed % 3 != 0) {
            address endorser = _donor(mix(seed, 4) % DONORS);
            for (uint256 i = 0; i < DONORS && mix(seed, 5) % 4 != 0; ++i) {
                if (standing.endorsementOf(address(round), id, _donor(i)).points != 0) endorser = _donor(i);
            }
            _try(explorer, address(standing), abi.encodeCall(IStanding.follow, (address(round), id, endorser)));
            return;
        }
        (uint256 unlocked, , ) = standing.pointsOf(address(program), address(token), explorer);
        for (uint256 i = 0; i < DONORS && unlocked == 0; ++i) {
            explorer = _donor(i);
            (unlocked, , ) = standing.pointsOf(address(program), address(token), explorer);
        }
        uint256 points = mix(seed, 3) % (unlocked + unlocked / 8 + 1);
        _try(explorer, address(standing), abi.encodeCall(IStanding.endorse, (address(round), id, uint96(points))));
    }

    function _settleSome(ApplicationId id, address explorer) internal {
        bytes memory call = abi.encodeCall(IStanding.settlePair, (address(round), id, explorer));
        if (!_try(anyone, address(standing), call)) return;
        (uint256 justified, uint256 failed) = _factsOf(id, explorer);
        assertEq(standing.pairOf(address(round), id, explorer).justified, justified, "justified by the facts");
        assertEq(standing.pairOf(address(round), id, explorer).failed, failed, "failed by the facts");
    }

    /// What IStanding says a pair is worth now, once more, from Round and Ledger alone.
    function _factsOf(ApplicationId id, address explorer) private view returns (uint256 justified, uint256 failed) {
        Application memory app = round.application(id);
        if (round.phase() == Phase.Cancelled) return (0, 0);
        bool isDisqualified = app.status == Status.Disqualified;
        if (app.status != Status.Accepted && !isDisqualified) return (0, 0);
        (bool isFinal, uint256 granted, uint256 accepted) = work.verdictOf(address(round), id);
        if (!isDisqualified && granted == 0) return (0, 0);
        if (!isDisqualified && !isFinal && !work.recordOf(address(round), id).wasDecided) return (0, 0);
        Pair memory pair = round.pair(id, explorer);
        uint256 own = (uint256(pair.amount) * pair.weight) / 10_000;
        uint256 credit = Math.min(own, app.effective - own);
        credit = (credit * ALLOWANCE) / (ALLOWANCE + _receivedBefore(app.builder, id));
        Objection objection = work.objectionOf(address(round), id, explorer);
        if (isDisqualified || objection == Objection.Overruled) return (0, credit);
        uint256 share = objection == Objection.Upheld ? credit : (credit * Math.min(accepted, granted)) / granted;
        bool isBack = !app.areDonationsPaid || explorer == app.recipient;
        return (isBack ? 0 : share, credit - share);
    }

    function _receivedBefore(address builder, ApplicationId id) private view returns (uint256) {
        Engagement[] memory list = work.engagementsOf(address(program), builder);
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i].round == address(round) && list[i].application == id) return list[i].receivedBefore;
        }
        revert Test_NotTrue("an acceptance is missing");
    }
}
