// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {UnitId} from "../../../../contracts/types/Work.sol";
import {FalseToken, MuteToken} from "../../support/TestToken.sol";
import {AccountBase} from "../AccountBase.sol";

contract SpendTest is AccountBase {
    function test_RevertGiven_CallerIsNoMember() public {
        bytes memory refused = abi.encodeWithSelector(Errors.SharedAccount_NotMember.selector, anyone);
        vm.startPrank(anyone);
        vm.expectRevert(refused);
        account.spend(address(token), payee, 1, MEMO);
        vm.expectRevert(refused);
        account.reportConsumed(UnitId.wrap("hour"), 1, MEMO);
        vm.stopPrank();
    }

    function test_RevertWhen_NoMemo() public {
        bytes memory refused = abi.encodeWithSelector(Errors.SharedAccount_NoMemo.selector);
        address[2] memory callers = [owner, member];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.startPrank(callers[i]);
            vm.expectRevert(refused);
            account.spend(address(token), payee, 1, "");
            vm.expectRevert(refused);
            account.reportConsumed(UnitId.wrap("hour"), 1, "");
            vm.stopPrank();
        }
    }

    function test_RevertGiven_NoLimitInTheAsset() public {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.SharedAccount_LimitExceeded.selector, second, NATIVE, uint256(1), uint256(0))
        );
        vm.prank(second);
        account.spend(NATIVE, payee, 1, MEMO);
    }

    function test_RevertWhen_LimitIsExceeded() public {
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _spend(member, uint256(LIMIT) + 1);
        _spend(member, LIMIT - 1);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _spend(member, 2);
        // A number no sum can hold is refused with the same words.
        _expectExceeded(member, type(uint256).max, LIMIT);
        _spend(member, type(uint256).max);
    }

    function test_WhenSpent() public {
        vm.expectEmit(address(account));
        emit Events.Spent(member, address(token), payee, LIMIT, MEMO);
        _spend(member, LIMIT);
        assertEq(token.balanceOf(payee), LIMIT);
        assertEq(account.spentOf(member, address(token)), LIMIT);
        assertEq(_used(), LIMIT);
        // Each has its own.
        _spend(second, LIMIT);
        vm.prank(member);
        account.spend(NATIVE, payee, LIMIT, MEMO);
        assertEq(payee.balance, LIMIT);
    }

    function test_WhenOwnerSpends() public {
        _spend(owner, 10 * uint256(LIMIT));
        assertEq(token.balanceOf(payee), 10 * uint256(LIMIT));
        assertEq(account.spentOf(owner, address(token)), 10 * uint256(LIMIT));
    }

    function test_GivenTokensOfAllKinds() public {
        FalseToken falseToken = new FalseToken();
        MuteToken mute = new MuteToken();
        falseToken.mint(address(account), FUNDS);
        mute.mint(address(account), FUNDS);
        falseToken.setBroken(true);
        vm.startPrank(owner);
        account.setLimit(_limit(member, address(falseToken), LIMIT));
        account.setLimit(_limit(member, address(mute), LIMIT));
        vm.stopPrank();
        vm.startPrank(member);
        vm.expectRevert();
        account.spend(address(falseToken), payee, 1, MEMO);
        account.spend(address(mute), payee, 1, MEMO);
        vm.stopPrank();
        assertEq(mute.balanceOf(payee), 1);
        assertEq(account.spentOf(member, address(falseToken)), 0);
    }

    function test_WhenUnitsAreConsumed() public {
        UnitId unit = UnitId.wrap(keccak256("token"));
        vm.expectEmit(address(account));
        emit Events.UnitsConsumed(member, unit, 1_500_000, MEMO);
        vm.startPrank(member);
        account.reportConsumed(unit, 1_500_000, MEMO);
        account.reportConsumed(unit, 500_000, MEMO);
        vm.stopPrank();
        assertEq(account.consumed(member, unit), 2_000_000);
        assertEq(account.consumed(second, unit), 0);
    }
}
