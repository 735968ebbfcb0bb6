// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {AccountTarget} from "../../support/AccountTarget.sol";
import {AccountBase} from "../AccountBase.sol";

contract ExecuteTest is AccountBase {
    function test_RevertGiven_CallerMayNotCall() public {
        bytes memory data = abi.encodeCall(AccountTarget.pay, ());
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotMember.selector, anyone));
        _execute(anyone, address(target), data);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoMemo.selector));
        vm.prank(owner);
        account.execute(address(target), 0, data, "");
    }

    function test_RevertWhen_TargetIsTheAccount() public {
        bytes memory data = abi.encodeCall(account.acceptOwner, ());
        address[2] memory callers = [owner, member];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotItself.selector));
            _execute(callers[i], address(account), data);
        }
    }

    function test_RevertGiven_CallIsNotPermitted() public {
        _expectNotPermitted(address(target), abi.encodeCall(AccountTarget.pay, ()));
        _expectNotPermitted(address(target), hex"4782f7");
        vm.prank(owner);
        account.setPermission(address(target), AccountTarget.pull.selector, address(token), false);
        _expectNotPermitted(address(target), abi.encodeCall(AccountTarget.pull, (token, 1)));
    }

    /// A permission does not open a watched token either.
    function test_RevertWhen_TokenCallIsUnknown() public {
        bytes[4] memory calls = [
            abi.encodeCall(IERC20.transferFrom, (address(account), member, 1)),
            abi.encodeWithSignature("increaseAllowance(address,uint256)", member, 1),
            bytes.concat(abi.encodeCall(IERC20.transfer, (member, 1)), hex"00"),
            abi.encodePacked(IERC20.transfer.selector, uint256(1))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(owner);
            account.setPermission(address(token), bytes4(calls[i]), address(token), true);
            _expectNotPermitted(address(token), calls[i]);
        }
    }

    function test_RevertWhen_OtherAssetIsTaken() public {
        vm.startPrank(owner);
        account.setLimit(_limit(second, address(otherToken), LIMIT));
        account.setPermission(address(target), AccountTarget.pullOther.selector, address(token), true);
        account.setPermission(address(target), AccountTarget.pay.selector, address(token), true);
        vm.stopPrank();
        _approve(member, address(target), 1);
        _execute(owner, address(otherToken), abi.encodeCall(IERC20.approve, (address(target), 7)));
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_OtherAssetTaken.selector, address(otherToken), 7));
        _execute(member, address(target), abi.encodeCall(AccountTarget.pullOther, (token, otherToken, 1)));

        // Value is the native coin's, whatever the permission says.
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_OtherAssetTaken.selector, NATIVE, 3));
        vm.prank(member);
        account.execute(address(target), 3, abi.encodeCall(AccountTarget.pay, ()), MEMO);
    }

    function test_WhenDataIsEmpty() public {
        vm.prank(member);
        account.execute(payee, LIMIT, "", MEMO);
        assertEq(payee.balance, LIMIT);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.SharedAccount_LimitExceeded.selector, member, NATIVE, LIMIT + 1, LIMIT)
        );
        vm.prank(member);
        account.execute(payee, 1, "", MEMO);
    }

    function test_WhenTransferred() public {
        _execute(member, address(token), abi.encodeCall(IERC20.transfer, (payee, LIMIT)));
        assertEq(token.balanceOf(payee), LIMIT);
        _expectExceeded(member, LIMIT + 1, LIMIT);
        _spend(member, 1);
    }

    function test_WhenApproved() public {
        vm.expectEmit(address(account));
        emit Events.AllowanceGiven(member, address(token), payee, RISK, MEMO);
        _approve(member, payee, RISK);
        assertEq(token.allowance(address(account), payee), RISK);
        assertEq(_used(), RISK);
        assertEq(account.riskOf(member, address(token)), RISK);
        // What is used is no risk any more; what is taken back neither, and both stay counted.
        vm.prank(payee);
        token.transferFrom(address(account), payee, 10e18);
        assertEq(account.riskOf(member, address(token)), RISK - 10e18);
        _approve(member, payee, 0);
        assertEq(account.riskOf(member, address(token)), 0);
        assertEq(_used(), RISK);
    }

    function test_RevertWhen_RiskIsExceeded() public {
        _approve(member, payee, RISK - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.SharedAccount_RiskExceeded.selector,
                member,
                address(token),
                uint256(RISK) + 1,
                RISK
            )
        );
        _approve(member, anyone, 2);
    }

    function test_RevertGiven_ApprovedByAnother() public {
        _approve(member, payee, 1);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.SharedAccount_ApprovedByOther.selector, address(token), payee, member)
        );
        _approve(second, payee, 0);
        _approve(owner, payee, 0);
        assertEq(account.riskOf(member, address(token)), 0);
        _approve(second, payee, 2);
        assertEq(account.riskOf(second, address(token)), 2);
    }

    function test_RevertGiven_TooManySpenders() public {
        for (uint160 i = 1; i <= 8; ++i) _approve(member, address(i), 1);
        bytes memory refused = abi.encodeWithSelector(
            Errors.SharedAccount_TooManyOpen.selector,
            member,
            address(token),
            8
        );
        vm.expectRevert(refused);
        _approve(member, address(9), 1);
        _approve(member, address(3), 0);
        _approve(member, address(9), 1);
        assertEq(account.riskOf(member, address(token)), 8);
    }

    function test_WhenPermittedCallTakes() public {
        // By its own approval: counted there, not twice.
        _approve(member, address(target), RISK);
        _pull(member, RISK);
        assertEq(_used(), RISK);
        assertEq(account.spentOf(member, address(token)), RISK);
        assertEq(token.balanceOf(address(target)), RISK);
        // By another's: counted to who calls.
        _approve(second, address(target), 5);
        _pull(member, 5);
        assertEq(_used(), RISK + 5);
    }

    function test_WhenPermittedCallTakesByAnOwnersAllowance() public {
        _approve(owner, address(target), type(uint256).max);
        _pull(member, LIMIT);
        assertEq(_used(), LIMIT);
        _expectExceeded(member, LIMIT + 1, LIMIT);
        _pull(member, 1);
        assertEq(account.riskOf(owner, address(token)), type(uint256).max);
    }

    /// What comes back in the same call is income, not less spending.
    function test_GivenIncomeInTheCall() public {
        vm.startPrank(owner);
        account.setPermission(address(target), AccountTarget.pullAndCover.selector, address(token), true);
        account.setPermission(address(target), AccountTarget.giveBack.selector, NATIVE, true);
        vm.stopPrank();
        _approve(owner, address(target), 50e18);
        _execute(member, address(target), abi.encodeCall(AccountTarget.pullAndCover, (token, 40e18)));
        assertEq(_used(), 40e18);
        vm.prank(member);
        account.execute(address(target), 30e18, abi.encodeCall(AccountTarget.giveBack, ()), MEMO);
        assertEq(account.usedOf(member, NATIVE), 30e18);
    }

    function test_WhenOwnerCalls() public {
        bytes memory data = abi.encodeCall(AccountTarget.pay, ());
        vm.expectEmit(address(account));
        emit Events.CallMade(owner, address(target), 5, data, MEMO);
        vm.prank(owner);
        bytes memory answer = account.execute(address(target), 5, data, MEMO);
        assertEq(abi.decode(answer, (uint256)), 5);
        assertEq(account.spentOf(owner, NATIVE), 5);
    }

    function test_RevertWhen_TargetReverts() public {
        vm.expectRevert(abi.encodeWithSelector(AccountTarget.AccountTarget_Refused.selector, 7));
        _execute(owner, address(target), abi.encodeCall(AccountTarget.refuse, (7)));
    }

    function _expectNotPermitted(address to, bytes memory data) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotPermitted.selector, to, bytes4(data)));
        _execute(member, to, data);
    }
}
