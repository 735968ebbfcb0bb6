// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStakes} from "../../../../contracts/interfaces/IStakes.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {StakesBase} from "./StakesBase.sol";

contract StakesConstructorTest is StakesBase {
    struct Terms {
        address asset;
        uint256 unbondingTime;
        uint256 noticeTime;
        uint256 rulingTime;
        uint256 maxSlashBps;
        uint256 maxCounted;
    }

    function _terms() private view returns (Terms memory) {
        return Terms(address(token), UNBONDING, NOTICE, RULING, SLASH_BPS, COUNTED);
    }

    function _new(Terms memory t) private returns (address) {
        return this.deployOrRevert("contracts/stake/Stakes.sol:Stakes", abi.encode(factory, t));
    }

    function _refusedTimes(Terms memory t, bytes4 selector) private {
        vm.expectRevert(abi.encodeWithSelector(selector, t.unbondingTime, t.noticeTime, t.rulingTime));
        _new(t);
    }

    function test_RevertWhen_NoAsset() public {
        Terms memory t = _terms();
        t.asset = address(0);
        vm.expectRevert(Errors.Stakes_NoAsset.selector);
        _new(t);
    }

    function test_RevertWhen_NoNoticeOrRuling() public {
        Terms memory t = _terms();
        t.noticeTime = 0;
        _refusedTimes(t, Errors.Stakes_TimesOutOfBounds.selector);
        t = _terms();
        t.rulingTime = 0;
        _refusedTimes(t, Errors.Stakes_TimesOutOfBounds.selector);
    }

    function test_RevertWhen_UnbondingIsLongerThanAYear() public {
        Terms memory t = _terms();
        t.unbondingTime = 365 days + 1;
        _refusedTimes(t, Errors.Stakes_TimesOutOfBounds.selector);
    }

    function test_RevertWhen_UnbondingIsTooShort() public {
        bytes4 selector = Errors.Stakes_UnbondingTooShort.selector;
        Terms memory t = _terms();
        t.unbondingTime = NOTICE + RULING - 1;
        _refusedTimes(t, selector);
        t.unbondingTime = NOTICE - 1;
        _refusedTimes(t, selector);
        t = _terms();
        t.noticeTime = type(uint256).max;
        _refusedTimes(t, selector);
        t = _terms();
        t.rulingTime = type(uint256).max;
        _refusedTimes(t, selector);
    }

    function test_RevertWhen_SlashIsOutOfBounds() public {
        Terms memory t = _terms();
        t.maxSlashBps = 0;
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_SlashOutOfBounds.selector, 0, 5_000));
        _new(t);
        t.maxSlashBps = 5_001;
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_SlashOutOfBounds.selector, 5_001, 5_000));
        _new(t);
    }

    function test_RevertWhen_CountedIsOutOfBounds() public {
        Terms memory t = _terms();
        t.maxCounted = 0;
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_CountedOutOfBounds.selector, 0, 2 ** 128));
        _new(t);
        t.maxCounted = 2 ** 128;
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_CountedOutOfBounds.selector, 2 ** 128, 2 ** 128));
        _new(t);
    }

    function test_WhenTermsAreGood() public {
        IStakes made = IStakes(_new(Terms(NATIVE, 365 days, 364 days, 1 days, 5_000, 2 ** 128 - 1)));
        assertEq(address(made.factory()), address(factory));
        assertEq(made.asset(), NATIVE);
        assertEq(made.unbondingTime(), 365 days);
        assertEq(made.noticeTime(), 364 days);
        assertEq(made.rulingTime(), 1 days);
        assertEq(made.maxSlashBps(), 5_000);
        assertEq(made.maxCounted(), 2 ** 128 - 1);
        assertEq(made.owed(), 0);
    }
}
