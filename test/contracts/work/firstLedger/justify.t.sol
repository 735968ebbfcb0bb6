// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract JustifyTest is LedgerBase {
    function test_RevertWhen_RoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, anyone));
        ledger.justify(anyone, a, 1, REASON);
    }

    function test_RevertWhen_CallerIsNotTheBuilder() public {
        address[3] memory callers = [cat, admin, anyone];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotBuilder.selector, callers[i], builderA));
            vm.prank(callers[i]);
            ledger.justify(address(first), a, 1, REASON);
        }
    }

    function test_RevertGiven_NothingGranted() public {
        vm.warp(graceUntil - 1);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NothingGranted.selector, second, id));
        vm.prank(builderA);
        ledger.justify(address(second), id, 0, REASON);
    }

    function test_RevertWhen_MoreThanGranted() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_AmountAboveGranted.selector, 10 * UNIT + 1, 10 * UNIT));
        _justify(10 * UNIT + 1);
    }

    function test_RevertGiven_OneWaits() public {
        _justify(UNIT);
        vm.warp(block.timestamp + JUDGE - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_AlreadySubmitted.selector, first, a));
        _justify(2 * UNIT);
        vm.warp(block.timestamp + 1);
        _justify(2 * UNIT);
    }

    function test_WhenInTime() public {
        vm.warp(graceUntil - 1);
        vm.expectEmit(address(ledger));
        emit Events.JustificationSubmitted(address(first), a, builderA, 4 * UNIT, REASON);
        _justify(4 * UNIT);
        assertEq(_owed(), 6 * UNIT);
        assertEq(ledger.justifiedOf(address(first), a), 0);
    }

    function test_WhenTooLate() public {
        vm.warp(graceUntil);
        _justify(10 * UNIT);
        assertEq(_owed(), 10 * UNIT);
        _judge(9 * UNIT);
        assertEq(_owed(), UNIT);
    }

    function test_GivenDecided() public {
        _justify(10 * UNIT);
        _judge(3 * UNIT);
        vm.warp(graceUntil);
        _justify(10 * UNIT);
        assertEq(_owed(), 7 * UNIT);
        assertEq(ledger.justifiedOf(address(first), a), 3 * UNIT);
        _judge(8 * UNIT);
        assertEq(_owed(), 2 * UNIT);
    }

    /// Asking again in time opens no door: what was refused is owed until somebody decides otherwise.
    function test_GivenRefused() public {
        vm.warp(graceUntil - JUDGE);
        _justify(10 * UNIT);
        _judge(0);
        vm.warp(graceUntil - 1);
        _justify(10 * UNIT);
        assertEq(_owed(), 10 * UNIT);
        vm.warp(graceUntil);
        assertEq(_owed(), 10 * UNIT);
        _judge(10 * UNIT);
        assertEq(_owed(), 0);
    }

    /// Nobody has ever decided: each counts as the first did, and the one before as accepted meanwhile.
    function test_GivenUndecided() public {
        _justify(4 * UNIT);
        vm.warp(graceUntil - 1);
        assertEq(_owed(), 6 * UNIT);
        _justify(9 * UNIT);
        assertEq(_owed(), UNIT);
        assertEq(ledger.justifiedOf(address(first), a), 4 * UNIT);
        vm.warp(graceUntil + JUDGE);
        assertEq(_owed(), UNIT);
        _justify(10 * UNIT);
        assertEq(_owed(), UNIT);
        _judge(2 * UNIT);
        assertEq(_owed(), 8 * UNIT);
    }
}
