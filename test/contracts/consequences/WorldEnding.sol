// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {IStakes} from "../../../contracts/interfaces/IStakes.sol";
import {IStanding} from "../../../contracts/interfaces/IStanding.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {Application, ApplicationId, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {WorldChecks} from "./WorldChecks.sol";

/// 5. The end, with no role acting and at times the configurations name: every base unit leaves, no debt blocks a
/// claim, every debt can be paid, every point and every stake comes free.
abstract contract WorldEnding is WorldChecks {
    uint256 public claimsInDebt;
    uint256 public debtsPaid;

    function finish() external {
        _setClock(clock);
        for (uint256 i = 0; i < _rounds.length; ++i) _settleAndClaim(_rounds[i]);
        _leaveStakes();
        uint256 last = clock;
        for (uint256 i = 0; i < _rounds.length; ++i) {
            if (_rounds[i].settledAt() + GRACE + 3 * JUDGE > last) last = _rounds[i].settledAt() + GRACE + 3 * JUDGE;
        }
        _setClock(last);
        for (uint256 i = 0; i < _rounds.length; ++i) _payDebts(_rounds[i]);
        for (uint256 i = 0; i < BUILDERS; ++i) {
            (address refusing, , ) = work.refusalOf(address(program), _builder(i));
            assertEq(refusing, address(0), "a debt that cannot be paid");
        }
        for (uint256 i = 0; i < _rounds.length; ++i) {
            if (_rounds[i].times().claimUntil > clock) _setClock(_rounds[i].times().claimUntil);
        }
        for (uint256 i = 0; i < _rounds.length; ++i) _empty(_rounds[i]);
        _skip(standing.LAST_CALL());
        _settleStanding();
        _remember();
    }

    function _settleAndClaim(IDonationRound one) private {
        round = one;
        if (one.phase() == Phase.Cancelled) return;
        if (clock < one.times().settleFrom) _setClock(one.times().settleFrom);
        while (one.phase() == Phase.Settling) {
            bytes memory call = abi.encodeCall(IRound.settle, (new ApplicationId[](0), 3));
            assertTrue(_try(anyone, address(one), call), "settled by anyone");
        }
        if (one.phase() != Phase.Settled) return;
        ApplicationId[] memory accepted = one.acceptedApplications();
        for (uint256 i = 0; i < accepted.length; ++i) {
            Application memory a = one.application(accepted[i]);
            if (a.status != Status.Accepted || (a.areDonationsPaid && a.isMatchPaid)) continue;
            uint256 due = a.isMatchPaid ? 0 : one.matchOf(accepted[i]);
            if (!a.areDonationsPaid) due += _givenTo(one, accepted[i]);
            uint256 before = _balance(a.recipient);
            (address refusing, , ) = work.refusalOf(address(program), a.builder);
            if (refusing != address(0)) ++claimsInDebt;
            assertTrue(_try(anyone, address(one), abi.encodeCall(IRound.claim, (accepted[i]))), "claimed");
            assertEq(_balance(a.recipient) - before, due, "paid in full, debts or not");
        }
    }

    function _givenTo(IDonationRound one, ApplicationId id) private view returns (uint256 given) {
        for (uint256 i = 0; i < DONORS; ++i) given += one.pair(id, _donor(i)).amount;
    }

    function _leaveStakes() private {
        for (uint256 i = 0; i < DONORS; ++i) {
            uint256 locked = stakes.lockedOf(address(program), _donor(i));
            if (locked == 0) continue;
            bytes memory call = abi.encodeCall(IStakes.unlock, (address(program), locked));
            assertTrue(_try(_donor(i), address(stakes), call), "unlocked");
        }
        _skip(UNBONDING);
        for (uint256 i = 0; i < DONORS; ++i) {
            address staker = _donor(i);
            uint256 ready = stakes.readyOf(address(program), staker);
            uint256 before = _balance(staker);
            bytes memory call = abi.encodeCall(IStakes.withdraw, (address(program), staker, staker));
            if (_try(anyone, address(stakes), call)) assertEq(_balance(staker) - before, ready, "all of it");
            else assertEq(ready, 0, "ready and not paid");
        }
        assertEq(_balance(address(stakes)), 0, "stakes left");
    }

    /// Anyone, for anybody; in whatever state the record is.
    function _payDebts(IDonationRound one) private {
        ApplicationId[] memory accepted = one.acceptedApplications();
        for (uint256 i = 0; i < accepted.length; ++i) {
            (uint256 owed, ) = work.debtOf(address(one), accepted[i]);
            if (owed == 0) continue;
            _endow(anyone, address(work), owed);
            bytes memory call = abi.encodeCall(IWorkLedger.repay, (address(one), accepted[i], owed));
            assertTrue(_try(anyone, address(work), call), "repaid");
            ++debtsPaid;
        }
    }

    function _empty(IDonationRound one) private {
        for (uint32 id = 1; id <= one.applicationCount(); ++id) {
            if (one.application(_id(id)).areDonationsPaid) continue;
            for (uint256 i = 0; i < DONORS; ++i) {
                Pair memory pair = one.pair(_id(id), _donor(i));
                if (pair.amount == 0 || pair.isRefunded) continue;
                bytes memory call = abi.encodeCall(IDonationRound.refund, (_id(id), _donor(i), _donor(i)));
                uint256 before = _balance(_donor(i));
                assertTrue(_try(anyone, address(one), call), "refunded");
                assertEq(_balance(_donor(i)) - before, pair.amount, "all that was given");
            }
        }
        _try(anyone, address(one), abi.encodeCall(IRound.absorb, ()));
        address[2] memory funders = [sponsor, address(program)];
        for (uint256 i = 0; i < funders.length; ++i) {
            if (one.restOf(funders[i]) == 0) continue;
            bytes memory call = abi.encodeCall(IRound.withdrawRest, (funders[i], funders[i]));
            assertTrue(_try(anyone, address(one), call), "rest");
        }
        (uint256 pool, , , , ) = one.totals();
        // Less than one per sponsor. Without a sponsor nothing was granted, and nothing is repaid.
        assertLe(_balance(address(one)), pool == 0 ? 0 : 1, "left in a Round");
    }

    function _settleStanding() private {
        for (uint256 k = 0; k < _rounds.length; ++k) {
            round = _rounds[k];
            for (uint32 id = 1; id <= round.applicationCount(); ++id) {
                for (uint256 i = 0; i < DONORS; ++i) {
                    _settleSome(_id(id), _donor(i));
                    bytes memory call = abi.encodeCall(
                        IStanding.settleEndorsement,
                        (address(round), _id(id), _donor(i), type(uint256).max)
                    );
                    _try(anyone, address(standing), call);
                }
            }
        }
        for (uint256 i = 0; i < DONORS; ++i) {
            (, uint256 locked, ) = standing.pointsOf(address(program), address(token), _donor(i));
            assertEq(locked, 0, "points locked for good");
        }
    }
}
