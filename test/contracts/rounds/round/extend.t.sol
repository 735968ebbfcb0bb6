// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {Phase, ProgramParameters, RoundConfig, Times} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ExtendTest is RoundBase {
    function test_RevertGiven_CallerIsNotOperator() public {
        address[] memory others = _othersThan(operator);
        for (uint256 i = 0; i < others.length; ++i) _refusedFor(others[i]);
    }

    /// D006
    function test_RevertGiven_CallerWasOperator() public {
        vm.prank(admin);
        program.revokeRole(Roles.OPERATOR, operator);
        _refusedFor(operator);
    }

    /// D007
    function test_RevertGiven_CallerOperatesAnotherProgram() public {
        ProgramParameters memory p;
        p.admin = anyone;
        p.operators = _list(anyone);
        IProgram other = IProgram(factory.createProgram(p, "other"));
        assertTrue(other.hasRole(Roles.OPERATOR, anyone));
        _refusedFor(anyone);
    }

    /// D024: the last second is the one before donationUntil.
    function test_RevertGiven_DonationsHaveEnded() public {
        _toReview();
        _refusedIn(Phase.Review);
        _toSettling();
        _refusedIn(Phase.Settling);
        _settle();
        _refusedIn(Phase.Settled);
        _toClosed();
        _refusedIn(Phase.Closed);
    }

    function test_RevertGiven_Cancelled() public {
        _cancel();
        _refusedIn(Phase.Cancelled);
    }

    function test_RevertWhen_NoDays() public {
        vm.expectRevert(Errors.Round_ZeroAmount.selector);
        vm.prank(operator);
        round.extend(0);
    }

    function test_RevertWhen_MoreThanMaximum() public {
        _refusedAbove(MAX_EXTENSION_DAYS + 1, MAX_EXTENSION_DAYS + 1);
        _refusedAbove(255, 255);
        _extend(MAX_EXTENSION_DAYS - 1);
        _refusedAbove(2, MAX_EXTENSION_DAYS + 1);
        _refusedAbove(255, uint256(MAX_EXTENSION_DAYS) + 254);
        _extend(1);
        _refusedAbove(1, MAX_EXTENSION_DAYS + 1);
    }

    function test_RevertGiven_NoExtensionConfigured() public {
        RoundConfig memory config = _config();
        config.maxExtensionDays = 0;
        _reopen(config);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_ExtensionTooLong.selector, 1, 0));
        vm.prank(operator);
        round.extend(1);
    }

    function test_GivenUpcoming() public {
        Times memory t = round.times();
        _setClock(t.applicationsFrom - 1);
        _extend(2);
        assertEq(round.times().donationUntil, t.donationUntil + 2 days);
        assertEq(round.times().applicationsFrom, t.applicationsFrom);
    }

    function test_GivenLastSecond() public {
        uint40 until = round.times().donationUntil;
        _setClock(until - 1);
        _extend(1);
        _setClock(until + 1 days - 1);
        _extend(1);
        _setClock(until + 2 days);
        _refusedIn(Phase.Review);
    }

    function test_GivenOpen() public {
        uint40 until = round.times().donationUntil;
        bytes memory before = _state();
        vm.expectEmit(address(round));
        emit Events.Extended(operator, 3, 3);
        _extend(3);
        vm.expectEmit(address(round));
        emit Events.Extended(operator, 4, 7);
        _extend(4);
        assertEq(round.times().donationUntil, until + 7 days);
        assertEq(_state(), before);
    }

    function _state() private view returns (bytes memory) {
        (uint256 pool, uint256 demand, uint256 escrow, uint256 paid, uint256 released) = round.totals();
        return abi.encode(pool, demand, escrow, paid, released, round.phase());
    }

    function _refusedFor(address caller) private {
        _expectMissingRole(caller, Roles.OPERATOR);
        vm.prank(caller);
        round.extend(1);
    }

    function _refusedIn(Phase phase) private {
        _expectWrongPhase(phase);
        vm.prank(operator);
        round.extend(1);
    }

    function _refusedAbove(uint8 extraDays, uint256 sum) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_ExtensionTooLong.selector, sum, MAX_EXTENSION_DAYS));
        vm.prank(operator);
        round.extend(extraDays);
    }
}
