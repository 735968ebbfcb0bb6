// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IOutcomePerMoney} from "../../../contracts/interfaces/IOutcomePerMoney.sol";
import {IProfits} from "../../../contracts/interfaces/IProfits.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {Quantity, Report, WorkRecord} from "../../../contracts/types/Work.sol";
import {WorldFunding} from "./WorldFunding.sol";

/// What becomes of what was granted: reports, answers, decisions, debts, medians, profits.
abstract contract WorldWork is WorldFunding {
    function _account(uint256 seed) internal {
        uint256 kind = seed % 12;
        ApplicationId id = _any(mix(seed, 1));
        uint256 value = mix(seed, 2);
        if (kind < 4) _justifySome(id, value);
        else if (kind < 6) {
            bytes memory answer = abi.encodeCall(IWorkLedger.respond, (address(round), id, value % 2 == 0, REASON));
            _try(_donor(mix(value, 1) % DONORS), address(work), answer);
        } else if (kind < 8) _decide(id, value);
        else if (kind == 8) {
            for (uint32 i = 1; i <= round.applicationCount() && value % 4 != 0; ++i) {
                WorkRecord memory record = work.recordOf(address(round), _id(i));
                if (record.isDecided && !record.hasAppealed && record.accepted < record.submitted) id = _id(i);
            }
            address builder = round.application(id).builder;
            _try(builder, address(work), abi.encodeCall(IWorkLedger.appeal, (address(round), id, REASON)));
        } else if (kind == 9) _repaySome(id, value);
        else if (kind == 10) {
            _try(anyone, address(work), abi.encodeCall(IWorkLedger.bind, (address(program), _someone(value))));
        } else _record();
    }

    function _payProfit(uint256 seed) internal {
        uint256 amount = seed % 20e18;
        address payer = _someone(mix(seed, 1));
        _endow(payer, address(profits), amount);
        address builder = _builder(mix(seed, 2) % BUILDERS);
        uint256 before = profits.paidAt(address(program), address(token), builder, clock);
        uint256 treasury = _balance(address(program));
        bytes memory call = abi.encodeCall(IProfits.pay, (address(program), address(token), builder, amount));
        if (!_try(payer, address(profits), call)) return;
        assertEq(profits.paidAt(address(program), address(token), builder, clock), before + amount, "profit");
        assertEq(_balance(address(program)), treasury + amount, "treasury");
    }

    function _justifySome(ApplicationId id, uint256 seed) private {
        Report memory report;
        uint256 granted = work.grantedOf(address(round), id);
        report.items = new Quantity[](1);
        uint256 cost = seed % 2 == 0 ? granted : mix(seed, 1) % (granted + 1);
        report.items[0] = Quantity(RECEIPT, uint128(cost));
        report.outcomes = new Quantity[](1);
        report.outcomes[0] = Quantity(TASK, uint128(mix(seed, 2) % 10_000_000));
        (report.document, report.units, report.digest) = (DOCUMENT, _units(), "digest");
        address builder = round.application(id).builder;
        _try(builder, address(work), abi.encodeCall(IWorkLedger.justify, (address(round), id, report)));
    }

    /// A reviewer or the arbiter, sometimes for more than there is to decide about.
    function _decide(ApplicationId id, uint256 seed) private {
        WorkRecord memory record = work.recordOf(address(round), id);
        // An appeal is open for days only: it is not passed by.
        for (uint32 i = 1; i <= round.applicationCount() && clock >= record.appealUntil; ++i) {
            (id, record) = (_id(i), work.recordOf(address(round), _id(i)));
        }
        uint256 amount = record.submitted;
        if (seed % 2 == 0) amount = mix(seed, 1) % (amount + amount / 16 + 1);
        if (amount < record.accepted) amount = record.accepted;
        Quantity[] memory outcomes = new Quantity[](mix(seed, 2) % 2);
        if (outcomes.length == 1) outcomes[0] = Quantity(TASK, uint128(mix(seed, 3) % 3_000_000));
        if (mix(seed, 4) % 4 == 0 || (record.hasAppealed && clock < record.appealUntil)) {
            bytes memory ruling = abi.encodeCall(IWorkLedger.rule, (address(round), id, amount, outcomes, REASON));
            _try(arbiter, address(work), ruling);
            return;
        }
        bytes memory call = abi.encodeCall(IWorkLedger.judge, (address(round), id, amount, outcomes, REASON));
        _try(reviewer, address(work), call);
    }

    /// All of it goes on to the sponsors: none stays in the Ledger.
    function _repaySome(ApplicationId id, uint256 seed) private {
        (uint256 owed, ) = work.debtOf(address(round), id);
        uint256 amount = seed % 3 == 0 ? owed : mix(seed, 1) % (owed + owed / 8 + 1);
        address payer = _someone(mix(seed, 2));
        _endow(payer, address(work), amount);
        uint256 before = _balance(address(round));
        bytes memory call = abi.encodeCall(IWorkLedger.repay, (address(round), id, amount));
        if (!_try(payer, address(work), call)) return;
        uint256 paid = amount < owed ? amount : owed;
        assertEq(_balance(address(round)), before + paid, "repaid to the Round");
        (uint256 left, ) = work.debtOf(address(round), id);
        assertEq(left, owed - paid, "owed less");
    }

    function _record() internal {
        ApplicationId[] memory accepted = round.acceptedApplications();
        uint256[] memory places = new uint256[](accepted.length);
        uint256 count = 0;
        for (uint256 i = 0; i < accepted.length; ++i) {
            if (work.grantedOf(address(round), accepted[i]) <= 1e15) continue;
            uint256 place = count++;
            places[place] = i;
            while (place > 0 && _isBefore(accepted[places[place]], accepted[places[place - 1]])) {
                (places[place], places[place - 1]) = (places[place - 1], places[place]);
                --place;
            }
        }
        assembly ("memory-safe") {
            mstore(places, count)
        }
        _try(anyone, address(outcome), abi.encodeCall(IOutcomePerMoney.record, (address(round), places)));
    }

    function _isBefore(ApplicationId one, ApplicationId other) private view returns (bool) {
        uint256 left = work.outcomeOf(address(round), one, TASK) * work.grantedOf(address(round), other);
        uint256 right = work.outcomeOf(address(round), other, TASK) * work.grantedOf(address(round), one);
        return left == right ? ApplicationId.unwrap(one) < ApplicationId.unwrap(other) : left < right;
    }
}
