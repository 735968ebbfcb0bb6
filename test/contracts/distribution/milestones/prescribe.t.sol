// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Milestone} from "../../../../contracts/types/Milestones.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesPrescribeTest is MilestonesBase {
    function _expectRefused(bytes memory reason, Milestone[] memory parts) private {
        vm.expectRevert(reason);
        _prescribe(parts);
    }

    function test_RevertWhen_NotARound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotARound.selector, address(this)));
        vm.prank(reviewer);
        milestones.prescribe(address(this), a, _plan());
    }

    function test_RevertGiven_CallerIsNoReviewer() public {
        address[5] memory others = [admin, operator, arbiter, builderB, reviewer];
        vm.startPrank(admin);
        program.revokeRole(Roles.REVIEWER, reviewer);
        vm.stopPrank();
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotReviewer.selector, others[i]));
            vm.prank(others[i]);
            milestones.prescribe(address(round), a, _plan());
        }
    }

    function test_RevertWhen_UnknownApplication() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_UnknownApplication.selector, round, _id(2)));
        vm.prank(reviewer);
        milestones.prescribe(address(round), _id(2), _plan());
    }

    function test_RevertGiven_OwnApplication() public {
        address[2] memory own = [builderA, payee];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(admin);
            program.grantRole(Roles.REVIEWER, own[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_OwnApplication.selector, own[i]));
            vm.prank(own[i]);
            milestones.prescribe(address(round), a, _plan());
        }
    }

    function test_RevertGiven_DonationsAreOver(uint256 time) public {
        uint256 state = vm.snapshotState();
        vm.warp(bound(time, DONATION_UNTIL, SETTLE_FROM - 1));
        _expectRefused(abi.encodeWithSelector(Errors.Milestones_WrongPhase.selector, round, Phase.Review), _plan());
        vm.revertToState(state);
        vm.prank(admin);
        round.cancel(REASON);
        _expectRefused(abi.encodeWithSelector(Errors.Milestones_WrongPhase.selector, round, Phase.Cancelled), _plan());
    }

    function test_RevertWhen_NoPart() public {
        bytes memory reason = abi.encodeWithSelector(Errors.Milestones_PartsOutOfBounds.selector, 0, 12);
        _expectRefused(reason, new Milestone[](0));
    }

    function test_RevertWhen_TooManyParts() public {
        bytes memory reason = abi.encodeWithSelector(Errors.Milestones_PartsOutOfBounds.selector, 13, 12);
        _expectRefused(reason, new Milestone[](13));
    }

    function test_RevertWhen_PartHasNoOutcome() public {
        Milestone[] memory parts = _plan();
        parts[1].outcome = 0;
        _expectRefused(abi.encodeWithSelector(Errors.Milestones_NoOutcome.selector, 1), parts);
    }

    function test_RevertWhen_PartHasNoShare() public {
        Milestone[] memory parts = _plan();
        (parts[1].bps, parts[2].bps) = (6667, 0);
        _expectRefused(abi.encodeWithSelector(Errors.Milestones_NoShare.selector, 2), parts);
    }

    function test_RevertWhen_PartHasNoTime() public {
        Milestone[] memory parts = _plan();
        uint40[2] memory times = [uint40(1 days - 1), uint40(730 days + 1)];
        for (uint256 i = 0; i < 2; ++i) {
            parts[2].time = times[i];
            bytes4 selector = Errors.Milestones_TimeOutOfBounds.selector;
            _expectRefused(abi.encodeWithSelector(selector, times[i], 1 days, 730 days), parts);
        }
    }

    function test_RevertWhen_SharesAreNotTheWhole(uint16 bps) public {
        Milestone[] memory parts = _plan();
        parts[0].bps = uint16(bound(bps, 1, type(uint16).max));
        if (parts[0].bps == 3333) ++parts[0].bps;
        uint256 sum = uint256(parts[0].bps) + 6667;
        _expectRefused(abi.encodeWithSelector(Errors.Milestones_SharesNotFull.selector, sum, 10_000), parts);
    }

    function test_WhenPrescribed() public {
        bytes32 hash = keccak256(abi.encode(_plan()));
        vm.expectEmit(address(milestones));
        emit Events.MilestonesPrescribed(address(round), a, reviewer, hash, _plan());
        _prescribe(_plan());
        assertEq(milestones.prescribedOf(address(round), a), hash);
        Milestone[] memory parts = milestones.planOf(address(round), a);
        assertEq(parts.length, 1);
        assertEq(parts[0].outcome, bytes32(round.application(a).content));
        assertEq(parts[0].bps, 10_000);
        assertEq(parts[0].time, DEFAULT);
    }

    function test_WhenPrescribedAgain() public {
        _prescribe(_plan());
        Milestone[] memory parts = _plan();
        parts[0].outcome = "other";
        _prescribe(parts);
        bytes4 selector = Errors.Milestones_NotPrescribed.selector;
        bytes32 hash = keccak256(abi.encode(parts));
        vm.expectRevert(abi.encodeWithSelector(selector, keccak256(abi.encode(_plan())), hash));
        _agree(_plan());
        _agree(parts);
        assertEq(milestones.planOf(address(round), a)[0].outcome, "other");
    }
}
