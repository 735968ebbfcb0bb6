// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Report} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

/// What each step costs, and that an acceptance grows with earlier ones as the Ledger says it does. Warm and cold as
/// they fall: bounds, not prices.
contract LedgerGasTest is LedgerBase {
    event Gas(string what, uint256 used);

    /// Of one more earlier Round.
    uint256 private constant PER_ROUND = 35_000;

    function test_WhenAccepted() public {
        _setAllowances(5_000, 5_000);
        _identify(alice, N1, clock + 360 days);
        _reopen(_workConfig());
        uint256 state = vm.snapshotState();
        uint256 newcomer = _acceptCost("newcomer, with identity");
        vm.revertToState(state);
        _setClock(round.times().applicationsFrom);
        uint256 one = 0;
        uint256 five = 0;
        for (uint256 i = 1; i <= 5; ++i) {
            ApplicationId id = _granted(alice, 1_000);
            _justify(id, 1_000);
            _identify(alice, N1, clock + 365 days);
            state = vm.snapshotState();
            uint256 now_ = clock;
            _reopen(_workConfig());
            if (i == 1) one = _acceptCost("after 1 Round");
            if (i == 5) five = _acceptCost("after 5 Rounds");
            vm.revertToState(state);
            _setClock(now_);
        }
        assertLt(newcomer, 350_000, "newcomer");
        assertLt(five - one, 4 * PER_ROUND, "grows faster than it says");
    }

    function test_WhenARecordLives() public {
        ApplicationId id = _granted(alice, 1_000);
        Report memory report = _report(900, TASK, 5);
        vm.prank(alice);
        uint256 before = gasleft();
        work.justify(address(round), id, report);
        _log("justify, one item, one outcome", before);
        vm.prank(bob);
        before = gasleft();
        work.respond(address(round), id, false, REASON);
        _log("respond, which contests", before);
        vm.prank(carol);
        before = gasleft();
        work.respond(address(round), id, true, REASON);
        _log("respond", before);
        vm.prank(reviewer);
        before = gasleft();
        work.judge(address(round), id, 400, _outcome(TASK, 5), REASON);
        _log("judge", before);
        vm.prank(alice);
        before = gasleft();
        work.appeal(address(round), id, REASON);
        _log("appeal", before);
        vm.prank(arbiter);
        before = gasleft();
        work.rule(address(round), id, 500, _none(), REASON);
        _log("rule", before);
        token.mint(anyone, 500);
        vm.prank(anyone);
        token.approve(address(work), 500);
        vm.prank(anyone);
        before = gasleft();
        work.repay(address(round), id, 500);
        _log("repay", before);
    }

    function _acceptCost(string memory what) private returns (uint256 used) {
        ApplicationId id = _apply(alice, 100);
        bytes28 content = _hashOf(id);
        vm.prank(reviewer);
        uint256 before = gasleft();
        round.accept(id, content, REASON);
        used = before - gasleft();
        _log(what, before, used);
    }

    function _log(string memory what, uint256 before) private {
        _log(what, before, before - gasleft());
    }

    function _log(string memory what, uint256 before, uint256 used) private {
        assertTrue(used < before && used < 700_000, what);
        emit Gas(what, used);
    }
}
