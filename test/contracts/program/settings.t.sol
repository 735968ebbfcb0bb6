// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Events} from "../../../contracts/libraries/Events.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Bounds, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeBase} from "../support/LifeBase.sol";

contract SettingsTest is LifeBase {
    function test_RevertGiven_SetterIsNoAdmin() public {
        address[4] memory callers = [operator, reviewer, treasurer, anyone];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(_missingRole(callers[i], Roles.ADMIN));
            vm.prank(callers[i]);
            program.setTrusted(address(token), true);
            vm.expectRevert(_missingRole(callers[i], Roles.ADMIN));
            vm.prank(callers[i]);
            program.setBounds(_bounds());
        }
    }

    function test_RevertWhen_TrustedHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Program_NoCode.selector, anyone));
        _trust(anyone);
    }

    function test_RevertGiven_Implementation() public {
        IProgram implementation = IProgram(factory.programImplementation());
        vm.expectRevert(abi.encodeWithSignature("InvalidInitialization()"));
        implementation.initialize(_parameters());
    }

    function test_RevertGiven_Clone() public {
        vm.expectRevert(abi.encodeWithSignature("InvalidInitialization()"));
        vm.prank(admin);
        program.initialize(_parameters());
        assertEq(program.metadata(), keccak256("program"));
    }

    function test_WhenTrusted() public {
        vm.expectEmit(address(program));
        emit Events.TrustSet(address(token), true, address(token).codehash);
        _trust(address(token));
        assertTrue(program.isTrusted(address(token)));
    }

    function test_WhenDistrusted() public {
        IDonationRound round = _open(_config());
        vm.prank(admin);
        program.setTrusted(address(builderGate), false);
        _join(round, builderA);
        RoundConfig memory c = _config();
        c.times.applicationsUntil += 1 days;
        vm.expectRevert(abi.encodeWithSelector(Errors.Configuration_NotTrusted.selector, builderGate));
        vm.prank(operator);
        program.openRound(kind, c, "another");
    }

    function test_WhenDistrustedAfterItsCodeWent() public {
        vm.etch(address(builderGate), "");
        vm.prank(admin);
        program.setTrusted(address(builderGate), false);
        assertFalse(program.isTrusted(address(builderGate)));
    }

    function test_WhenBounded() public {
        Bounds memory bounds = _bounds();
        bounds.maxCapBps = 9_999;
        vm.expectEmit(address(program));
        emit Events.BoundsSet(bounds);
        vm.prank(admin);
        program.setBounds(bounds);
        assertEq(program.bounds().maxCapBps, 9_999);
        vm.expectRevert(abi.encodeWithSelector(Errors.Configuration_CapOutOfBounds.selector, 10_000, 9_999));
        vm.prank(operator);
        program.openRound(kind, _config(), 0);
    }
}
