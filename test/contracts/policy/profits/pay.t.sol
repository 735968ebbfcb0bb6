// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProfits} from "../../../../contracts/interfaces/IProfits.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {RoundBase} from "../../support/RoundBase.sol";
import {FalseToken, FeeToken, HookToken, MuteToken, ShortToken, TestToken} from "../../support/TestToken.sol";

contract PayTest is RoundBase {
    IProfits private _profits;

    function setUp() public override {
        super.setUp();
        _profits = IProfits(deploy("contracts/policy/Profits.sol:Profits", abi.encode(factory)));
    }

    function test_RevertWhen_NotAProgram() public {
        address[3] memory others = [address(round), anyone, address(0)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Profits_NotAProgram.selector, others[i]));
            _profits.pay(others[i], address(token), alice, 1);
        }
    }

    function test_RevertWhen_ZeroAmount() public {
        vm.expectRevert(Errors.Profits_ZeroAmount.selector);
        _profits.pay(address(program), address(token), alice, 0);
    }

    function test_RevertWhen_WrongValue() public {
        vm.deal(address(this), 10);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        _profits.pay{value: 1}(address(program), address(token), alice, 1);
        for (uint256 value = 1; value <= 3; value += 2) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, value, 2));
            _profits.pay{value: value}(address(program), NATIVE, alice, 2);
        }
    }

    function test_RevertGiven_FeeOnTransfer() public {
        FeeToken fee = new FeeToken();
        _allow(fee, 100);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, fee, 99, 100));
        _profits.pay(address(program), address(fee), alice, 100);
        assertEq(_paid(address(fee)), 0);
    }

    function test_RevertGiven_TokenSaysFalse() public {
        FalseToken liar = new FalseToken();
        _allow(liar, 100);
        liar.setBroken(true);
        vm.expectRevert();
        _profits.pay(address(program), address(liar), alice, 100);
        assertEq(_paid(address(liar)), 0);
    }

    function test_RevertGiven_TokenMovesLess() public {
        ShortToken short = new ShortToken();
        short.mint(address(this), 40);
        short.approve(address(_profits), 100);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, short, 40, 100));
        _profits.pay(address(program), address(short), alice, 100);
    }

    function test_WhenToken() public {
        _give(address(token), bob, 100);
        vm.startPrank(bob);
        token.approve(address(_profits), 100);
        _profits.pay(address(program), address(token), alice, 30);
        vm.expectEmit(address(_profits));
        emit Events.ProfitPaid(address(program), alice, bob, address(token), 70, 100);
        _profits.pay(address(program), address(token), alice, 70);
        vm.stopPrank();
        assertEq(_paid(address(token)), 100);
        assertEq(token.balanceOf(address(program)), 100);
        assertEq(token.balanceOf(address(_profits)), 0);
        assertEq(_profits.paidAt(address(program), address(token), bob, clock), 0, "the payer's own");
    }

    function test_WhenTokenReturnsNothing() public {
        MuteToken mute = new MuteToken();
        mute.mint(address(this), 5);
        mute.approve(address(_profits), 5);
        _profits.pay(address(program), address(mute), alice, 5);
        assertEq(_paid(address(mute)), 5);
        assertEq(mute.balanceOf(address(program)), 5);
    }

    function test_WhenCoin() public {
        vm.deal(address(this), 10);
        uint256 before = address(program).balance;
        _profits.pay{value: 10}(address(program), NATIVE, alice, 10);
        assertEq(_paid(NATIVE), 10);
        assertEq(address(program).balance, before + 10);
        assertEq(address(_profits).balance, 0);
    }

    function test_GivenHookReenters() public {
        HookToken hook = new HookToken();
        _allow(hook, 100);
        hook.mint(address(hook), 100);
        hook.setHook(address(_profits), abi.encodeCall(IProfits.pay, (address(program), address(hook), alice, 1)));
        _profits.pay(address(program), address(hook), alice, 100);
        assertEq(hook.tried(), 2);
        assertEq(hook.succeeded(), 0);
        assertEq(_paid(address(hook)), 100);
    }

    function _allow(TestToken asset, uint256 amount) private {
        asset.mint(address(this), amount);
        asset.approve(address(_profits), amount);
    }

    function _paid(address asset) private view returns (uint256) {
        return _profits.paidAt(address(program), asset, alice, clock);
    }
}
