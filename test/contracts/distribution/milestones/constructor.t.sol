// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {MilestonesBase} from "./MilestonesBase.sol";

contract MilestonesConstructorTest is MilestonesBase {
    string private constant ARTIFACT = "contracts/distribution/Milestones.sol:Milestones";

    function _expectTime(uint256 time, uint256 most) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_TimeOutOfBounds.selector, time, 1 days, most));
    }

    function _create(address asset, uint256 judgeTime, uint256 defaultTime) private {
        this.deployOrRevert(ARTIFACT, abi.encode(factory, asset, judgeTime, defaultTime));
    }

    function test_RevertWhen_DefaultTimeOutOfBounds(uint256 time) public {
        time = time % 2 == 0 ? bound(time, 0, 1 days - 1) : bound(time, 730 days + 1, type(uint256).max);
        _expectTime(time, 730 days);
        _create(address(token), JUDGE, time);
    }

    function test_RevertWhen_NoAsset() public {
        vm.expectRevert(Errors.Milestones_NoAsset.selector);
        _create(address(0), JUDGE, DEFAULT);
    }

    function test_RevertWhen_JudgeTimeOutOfBounds(uint256 time) public {
        time = time % 2 == 0 ? bound(time, 0, 1 days - 1) : bound(time, 90 days + 1, type(uint256).max);
        _expectTime(time, 90 days);
        _create(address(token), time, DEFAULT);
    }

    function test_WhenCreated() public {
        _create(NATIVE, 1 days, 1 days);
        _create(NATIVE, 90 days, 730 days);
        assertEq(milestones.asset(), address(token));
        assertEq(milestones.judgeTime(), JUDGE);
        assertEq(milestones.defaultTime(), DEFAULT);
        assertEq(address(milestones.factory()), address(factory));
        assertEq(milestones.owed(), 0);
    }
}
