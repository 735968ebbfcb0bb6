// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Events} from "../../../contracts/libraries/Events.sol";
import {ProgramParameters, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeBase} from "../support/LifeBase.sol";

contract ProgramFactoryTest is LifeBase {
    function test_RevertWhen_SaltIsUsed() public {
        ProgramParameters memory p = _parameters();
        vm.expectRevert(abi.encodeWithSignature("FailedDeployment()"));
        factory.createProgram(p, "first");
    }

    function test_RevertWhen_AdminIsZero() public {
        ProgramParameters memory p = _parameters();
        p.admin = address(0);
        vm.expectRevert(Errors.Program_ZeroAddress.selector);
        factory.createProgram(p, "zero");
        p = _parameters();
        p.treasurers[0] = address(0);
        vm.expectRevert(Errors.Program_ZeroAddress.selector);
        factory.createProgram(p, "zero");
    }

    function test_RevertWhen_TrustedIsNoContract() public {
        ProgramParameters memory p = _parameters();
        p.trusted[1] = anyone;
        vm.expectRevert(abi.encodeWithSelector(Errors.Program_NoCode.selector, anyone));
        factory.createProgram(p, "none");
    }

    function test_WhenCreated() public {
        address predicted = factory.predictProgram(ann, "salt");
        vm.expectEmit(address(factory));
        emit Events.ProgramCreated(predicted, ann, keccak256("program"));
        vm.prank(ann);
        IProgram created = IProgram(factory.createProgram(_parameters(), "salt"));
        assertEq(address(created), predicted);
        assertTrue(factory.isProgram(predicted));
        address[4] memory people = [admin, operator, reviewer, treasurer];
        for (uint256 i = 0; i < 4; ++i) {
            assertTrue(created.hasRole(_roles()[i], people[i]));
            assertEq(created.getRoleMemberCount(_roles()[i]), 1);
        }
        assertFalse(created.hasRole(0, ann));
        assertTrue(created.isTrusted(kind));
    }

    function test_RevertGiven_CallerIsNoProgram() public {
        address[3] memory callers = [admin, factory.programImplementation(), anyone];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.ProgramFactory_NotAProgram.selector, callers[i]));
            vm.prank(callers[i]);
            factory.deployRound(kind, _config(), 0);
        }
    }

    function test_RevertWhen_ModuleHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.ProgramFactory_NoCode.selector, anyone));
        factory.registerModule(anyone, "gate", REASON);
    }

    function test_WhenRegistered() public {
        bytes32 hash = address(gate).codehash;
        vm.expectEmit(address(factory));
        emit Events.ModuleRegistered(address(gate), ann, "gate", hash, REASON);
        vm.prank(ann);
        factory.registerModule(address(gate), "gate", REASON);
        (bytes32 what, bytes32 codehash) = factory.registrationOf(address(gate), ann);
        assertEq(what, "gate");
        assertEq(codehash, hash);
        (what, ) = factory.registrationOf(address(gate), bob);
        assertEq(what, 0);
        vm.prank(ann);
        factory.registerModule(address(gate), "calibration", REASON);
        (what, ) = factory.registrationOf(address(gate), ann);
        assertEq(what, "calibration");
    }

    function test_WhenCreatorOrChainDiffers() public {
        address here = factory.predictProgram(ann, "salt");
        assertTrue(factory.predictProgram(bob, "salt") != here);
        assertTrue(factory.predictProgram(ann, "sale") != here);
        vm.chainId(10);
        assertTrue(factory.predictProgram(ann, "salt") != here);
    }

    function test_WhenConfigDiffers() public view {
        address usual = factory.predictRound(kind, _config(), 0);
        RoundConfig memory c = _config();
        c.metadata = bytes32(uint256(c.metadata) ^ 1);
        assertTrue(factory.predictRound(kind, c, 0) != usual);
        c = _config();
        c.giving.maxCounted = 1;
        assertTrue(factory.predictRound(kind, c, 0) != usual);
        c = _config();
        c.program = anyone;
        assertTrue(factory.predictRound(kind, c, 0) != usual);
        assertTrue(factory.predictRound(address(gate), _config(), 0) != usual);
    }
}
