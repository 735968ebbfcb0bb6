// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract RefusalOfTest is LedgerBase {
    function _expect(address round, uint256 owed, uint256 until) private view {
        (address refused, uint256 amount, uint256 grace) = ledger.refusalOf(address(program), builderA);
        assertEq(refused, round, "round");
        assertEq(amount, owed, "owed");
        assertEq(grace, until, "grace");
    }

    function _expectNone() private view {
        _expect(address(0), 0, 0);
    }

    function test_GivenNeverAccepted() public view {
        (address round, uint256 owed, uint256 until) = ledger.refusalOf(address(program), builderB);
        assertEq(round, address(0));
        assertEq(owed + until, 0);
    }

    /// Nothing of another Program, nor of what is none.
    function test_GivenAnotherProgram() public {
        vm.warp(graceUntil);
        IProgram other = _newProgram("other");
        (address round, uint256 owed, uint256 until) = ledger.refusalOf(address(other), builderA);
        assertEq(round, address(0));
        assertEq(owed + until, 0);
        (round, , ) = ledger.refusalOf(anyone, builderA);
        assertEq(round, address(0));
    }

    function test_GivenGraceIsNotOver() public {
        vm.warp(graceUntil - 1);
        assertEq(_owed(), 10 * UNIT);
        _expectNone();
    }

    function test_GivenOwingPastGrace() public {
        vm.warp(graceUntil);
        _expect(address(first), 10 * UNIT, graceUntil);
        vm.warp(graceUntil + 1);
        _justify(10 * UNIT);
        _judge(4 * UNIT);
        _expect(address(first), 6 * UNIT, graceUntil);
        _justify(10 * UNIT);
        _expect(address(first), 6 * UNIT, graceUntil);
        _judge(10 * UNIT);
        _expectNone();
    }

    function test_GivenSubmittedInTime() public {
        vm.warp(graceUntil - 1);
        _justify(10 * UNIT);
        vm.warp(graceUntil);
        _expectNone();
        _judge(9 * UNIT);
        _expect(address(first), UNIT, graceUntil);
    }

    function test_GivenUnclaimed() public {
        vm.warp(graceUntil);
        _expect(address(first), 10 * UNIT, graceUntil);
        vm.warp(CLAIM_UNTIL);
        _expectNone();
    }

    /// The debt stands behind a Round that owes nothing yet, and one that is settled up.
    function test_GivenSeveralRounds() public {
        vm.warp(graceUntil - 2 days);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
        first.claim(a);
        vm.warp(second.times().donationsFrom);
        _fund(second, sponsor, 5 * UNIT);
        _donate(second, ann, id, UNIT);
        _donate(second, bob, id, UNIT);
        _expect(address(first), 10 * UNIT, graceUntil);
        _justify(10 * UNIT);
        _judge(10 * UNIT);
        _expectNone();

        vm.warp(second.times().settleFrom);
        _settle(second);
        second.claim(id);
        uint256 until = second.settledAt() + GRACE;
        vm.warp(until - 1);
        _expectNone();
        vm.warp(until);
        _expect(address(second), 5 * UNIT, until);
    }

    /// It says what an acceptance would say: the same values, at any time.
    function test_WhenAcceptedElsewhere(uint256 amount, uint256 wait) public {
        amount = bound(amount, 0, 10 * UNIT);
        vm.warp(graceUntil - 10 days);
        if (amount != 0) {
            _justify(amount);
            _judge(amount);
        }
        vm.warp(graceUntil - 1 days + bound(wait, 0, 2 days));
        (address round, uint256 owed, uint256 until) = ledger.refusalOf(address(program), builderA);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        bytes28 content = second.application(id).content;
        if (round != address(0)) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_Owes.selector, builderA, round, owed, until));
        }
        vm.prank(reviewer);
        second.accept(id, content, REASON);
        assertEq(round != address(0), amount < 10 * UNIT && block.timestamp >= graceUntil);
    }
}
