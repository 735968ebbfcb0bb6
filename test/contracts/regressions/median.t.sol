// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ILedger} from "../../../contracts/interfaces/ILedger.sol";
import {IOutcomePerMoney} from "../../../contracts/interfaces/IOutcomePerMoney.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {LedgerPolicy} from "../../../contracts/types/Work.sol";
import {LedgerBase} from "../work/ledger/LedgerBase.sol";

/// A median is recorded once for all: not before the last ruling, of the real Ledger, could have come.
contract MedianRegressionTest is LedgerBase {
    uint40 private constant LONG = 30 days;

    /// All in time: submitted at the end of grace, contested, judged and appealed in the last second. A rival records the
    /// Round, once for all, before the arbiter's time is over.
    function test_GivenAppealInTheLastSecond() public {
        LedgerPolicy memory policy = _policy();
        policy.judgeTime = LONG;
        bytes memory arguments = abi.encode(factory, prices, ILedger(address(0)), policy);
        work = IWorkLedger(deploy("contracts/work/Ledger.sol:Ledger", arguments));
        _trust(address(work));
        IOutcomePerMoney outcomes = IOutcomePerMoney(
            deploy("contracts/policy/calibration/OutcomePerMoney.sol:OutcomePerMoney", abi.encode(work, TASK, 4_000))
        );
        ApplicationId[3] memory ids = _three();

        _setClock(_graceUntil() - 1);
        for (uint256 i = 0; i < 3; ++i) _justify(ids[i], _report(400, TASK, 5));
        _respond(bob, ids[0], false);
        _respond(carol, ids[0], true);
        _skip(2 * LONG - 1);
        _judge(ids[0], 0);
        _skip(LONG);
        _appeal(alice, ids[0]);

        _setClock(work.recordOf(address(round), ids[0]).appealUntil - 1);
        uint256[] memory places = new uint256[](3);
        (places[1], places[2]) = (1, 2);
        try outcomes.record(address(round), places) {} catch {}
        vm.prank(arbiter);
        work.rule(address(round), ids[0], 400, _outcome(TASK, 5), REASON);
        assertEq(work.outcomeOf(address(round), ids[0], TASK), 5, "as good as the others'");
        // What was recorded too early cannot be recorded again.
        if (outcomes.medianOf(address(round)).recordedAt == 0) {
            _skip(365 days);
            outcomes.record(address(round), places);
        }
        assertEq(outcomes.measuredOf(address(round), ids[0]), 10_000, "measured while the arbiter could rule");
    }

    function _three() private returns (ApplicationId[3] memory ids) {
        _reopen(_workConfig());
        address[3] memory builders = [alice, _builder(1), _builder(2)];
        for (uint256 i = 0; i < 3; ++i) ids[i] = _accepted(builders[i], 1_000);
        _fund(POOL);
        _toDonations();
        for (uint256 i = 0; i < 3; ++i) _donateTwice(ids[i], 100e18);
        _toSettling();
        _settle();
        for (uint256 i = 0; i < 3; ++i) round.claim(ids[i]);
    }
}
