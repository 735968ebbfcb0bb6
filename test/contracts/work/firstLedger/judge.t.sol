// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IFirstLedger} from "../../../../contracts/interfaces/IFirstLedger.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract JudgeTest is LedgerBase {
    function test_RevertWhen_JudgedRoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, anyone));
        vm.prank(reviewer);
        ledger.judge(anyone, a, 1, REASON);
    }

    function test_RevertGiven_CallerIsNoReviewer() public {
        _justify(UNIT);
        address[4] memory callers = [admin, operator, builderA, anyone];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotReviewer.selector, callers[i]));
            vm.prank(callers[i]);
            ledger.judge(address(first), a, UNIT, REASON);
        }
    }

    function test_RevertWhen_CallerIsTheBuilder() public {
        _justify(UNIT);
        vm.prank(admin);
        IAccessControl(address(program)).grantRole(Roles.REVIEWER, builderA);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_OwnRecord.selector, builderA));
        vm.prank(builderA);
        ledger.judge(address(first), a, UNIT, REASON);
        _judge(UNIT);
    }

    function test_RevertGiven_NothingWaits() public {
        bytes memory nothing = abi.encodeWithSelector(Errors.Ledger_NothingToJudge.selector, first, a);
        vm.expectRevert(nothing);
        _judge(0);
        _justify(UNIT);
        _judge(0);
        vm.expectRevert(nothing);
        _judge(UNIT);
    }

    function test_RevertGiven_JudgeTimeIsOver() public {
        _justify(UNIT);
        vm.warp(block.timestamp + JUDGE);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NothingToJudge.selector, first, a));
        _judge(0);
        assertEq(ledger.justifiedOf(address(first), a), UNIT);
    }

    function test_RevertWhen_MoreThanSubmitted() public {
        _justify(UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_AmountAboveGranted.selector, UNIT + 1, UNIT));
        _judge(UNIT + 1);
    }

    function test_WhenJudged() public {
        _justify(10 * UNIT);
        vm.warp(block.timestamp + JUDGE - 1);
        vm.expectEmit(address(ledger));
        emit Events.Judged(address(first), a, reviewer, 6 * UNIT, REASON);
        _judge(6 * UNIT);
        IFirstLedger.Record memory record = ledger.recordOf(address(first), a);
        assertEq(record.judged, 6 * UNIT);
        assertTrue(record.isDecided && record.wasDecided);
        assertEq(ledger.justifiedOf(address(first), a), 6 * UNIT);
        (uint256 owed, uint256 until) = ledger.debtOf(address(first), a);
        assertEq(owed, 4 * UNIT);
        assertEq(until, graceUntil);
        vm.warp(graceUntil);
        assertEq(_owed(), 4 * UNIT);
    }

    /// A reviewer who has refused nine times and misses the tenth has accepted nothing; the eleventh can still be read.
    function test_GivenNotJudgedAgain() public {
        vm.warp(graceUntil);
        for (uint256 i = 0; i < 9; ++i) {
            _justify(10 * UNIT);
            _judge(i * UNIT);
        }
        _justify(10 * UNIT);
        IFirstLedger.Record memory record = ledger.recordOf(address(first), a);
        assertFalse(record.isDecided);
        assertTrue(record.wasDecided);
        vm.warp(graceUntil + JUDGE);
        assertEq(_owed(), 2 * UNIT);
        assertEq(ledger.justifiedOf(address(first), a), 8 * UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NothingToJudge.selector, first, a));
        _judge(10 * UNIT);
        _justify(10 * UNIT);
        assertEq(_owed(), 2 * UNIT);
        _judge(10 * UNIT);
        assertEq(_owed(), 0);
    }
}
