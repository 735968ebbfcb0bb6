// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Milestone} from "../../../../contracts/types/Milestones.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesAgreeTest is MilestonesBase {
    function _assertPlan(Milestone[] memory expected) private view {
        assertEq(keccak256(abi.encode(milestones.planOf(address(round), a))), keccak256(abi.encode(expected)), "plan");
    }

    function test_RevertWhen_NotARound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotARound.selector, anyone));
        vm.prank(builderA);
        milestones.agree(anyone, a, _plan());
    }

    function test_RevertWhen_CallerIsNotBuilder() public {
        _prescribe(_plan());
        address[4] memory others = [reviewer, payee, builderB, admin];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotBuilder.selector, others[i], builderA));
            vm.prank(others[i]);
            milestones.agree(address(round), a, _plan());
        }
    }

    function test_RevertGiven_SettlingHasBegun() public {
        _prescribe(_plan());
        uint256 state = vm.snapshotState();
        vm.warp(SETTLE_FROM - 1);
        _agree(_plan());
        vm.revertToState(state);
        vm.warp(SETTLE_FROM);
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_WrongPhase.selector, round, Phase.Settling));
        _agree(_plan());
    }

    function test_RevertWhen_NotWhatWasPrescribed() public {
        bytes32 hash = keccak256(abi.encode(_plan()));
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotPrescribed.selector, hash, bytes32(0)));
        _agree(_plan());
        _agreed();
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_NotPrescribed.selector, hash, bytes32(0)));
        _agree(_plan());
        _assertPlan(_plan());
    }

    function test_WhenAgreed() public {
        _prescribe(_plan());
        vm.expectEmit(address(milestones));
        emit Events.MilestonesAgreed(address(round), a, builderA, keccak256(abi.encode(_plan())));
        _agree(_plan());
        _assertPlan(_plan());
        assertEq(milestones.prescribedOf(address(round), a), 0);
    }

    function test_WhenAgreedToAnother() public {
        _agreed();
        Milestone[] memory two = new Milestone[](2);
        two[0] = Milestone({outcome: "one", bps: 1, time: 1 days});
        two[1] = Milestone({outcome: "two", bps: 9_999, time: 730 days});
        _prescribe(two);
        _assertPlan(_plan());
        _agree(two);
        _assertPlan(two);
    }
}
