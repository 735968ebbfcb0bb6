// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ISharedAccount} from "../../../contracts/interfaces/ISharedAccount.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {AccountSigning} from "../accounts/AccountSigning.sol";
import {AccountTarget} from "../support/AccountTarget.sol";

/// D144: a member of a shared account wants more than its limit.
contract D13AccountsTest is AccountSigning {
    function test_D144_ManySmallCalls() public {
        vm.prank(owner);
        account.setPermission(address(target), AccountTarget.pull.selector, address(token), true);
        _approve(member, address(target), 20e18);
        _pull(member, 20e18);
        for (uint256 i = 0; i < 20; ++i) {
            _spend(member, 1e18);
            _execute(member, address(token), abi.encodeCall(IERC20.transfer, (payee, 1e18)));
            _skip(1 hours);
        }
        _commit(member, "order", 20e18);
        _approve(member, payee, 20e18);
        assertEq(_used(), LIMIT);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _spend(member, 1);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _commit(member, "another", 1);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _approve(member, anyone, 1);
    }

    /// All at the end of a window, and again at the beginning of the next: wherever the boundary is thought to be.
    function test_D144_OverAWindowBoundary(uint256 start, uint256 pause) public {
        _setClock(START + bound(start, 30 days, 60 days));
        pause = bound(pause, 0, WINDOW - 1);
        _spend(member, LIMIT);
        _skip(pause);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _spend(member, 1);
        // Free again between one window and an eighth more.
        _skip(uint256(WINDOW) + WINDOW / 8 - pause);
        _spend(member, LIMIT);
    }

    /// A member's own key, a permit of the token over all there is, every form of signature it can make of it.
    function test_D144_ByErc1271() public {
        bytes32 permit = MessageHashUtils.toTypedDataHash(keccak256("token"), keccak256("Permit: everything"));
        _assertRefused(permit, "");
        _assertRefused(permit, _signed(account, MEMBER_KEY, permit, ""));
        _assertRefused(permit, _signed(account, MEMBER_KEY, permit, _login(address(account))));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(MEMBER_KEY, permit);
        _assertRefused(permit, abi.encodePacked(r, s, v));
        _assertRefused(permit, abi.encodePacked(member, uint16(65), r, s, v));
        // As a personal message of 32 bytes, which some markets take for an order.
        bytes32 personal = MessageHashUtils.toEthSignedMessageHash(permit);
        _assertRefused(personal, _signed(account, MEMBER_KEY, personal, abi.encodePacked(permit)));
        // As ERC-7739 typed data, which is not answered for at all.
        _assertRefused(
            permit,
            abi.encodePacked(r, s, v, keccak256("token"), keccak256("x"), "Permit(uint256 x)", uint16(17))
        );
        // Committed to as if it were next to nothing: counted, and not answered for before an owner has read it.
        _commit(member, permit, 1);
        _assertRefused(permit, "");
        assertEq(account.riskOf(member, address(token)), 1);
    }

    /// Unused approvals are spending at once; a second window adds no more than `risk` to what can leave in one.
    function test_D144_ByApprovals() public {
        _expectExceeded(member, type(uint256).max, LIMIT);
        _approve(member, member, type(uint256).max);
        _approve(member, member, RISK);
        _skip(2 * WINDOW);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.SharedAccount_RiskExceeded.selector,
                member,
                address(token),
                uint256(RISK) + 1,
                RISK
            )
        );
        _approve(member, anyone, 1);
        vm.startPrank(member);
        token.transferFrom(address(account), member, RISK);
        account.spend(address(token), member, LIMIT, MEMO);
        vm.stopPrank();
        assertEq(token.balanceOf(member), uint256(LIMIT) + RISK);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _approve(member, anyone, 1);
    }

    /// A call that says 1 and takes all it can get of another token, or more of its own than the limit.
    function test_D144_ByACallThatTakesMore() public {
        vm.startPrank(owner);
        account.setLimit(_limit(second, address(otherToken), LIMIT));
        account.setPermission(address(target), AccountTarget.pullOther.selector, address(token), true);
        account.setPermission(address(target), AccountTarget.pullAndCover.selector, address(token), true);
        vm.stopPrank();
        _approve(owner, address(target), FUNDS);
        _execute(owner, address(otherToken), abi.encodeCall(IERC20.approve, (address(target), 9)));
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_OtherAssetTaken.selector, address(otherToken), 9));
        _execute(member, address(target), abi.encodeCall(AccountTarget.pullOther, (token, otherToken, 1)));
        _expectExceeded(member, FUNDS, LIMIT);
        _execute(member, address(target), abi.encodeCall(AccountTarget.pullOther, (token, token, 1)));
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _execute(member, address(target), abi.encodeCall(AccountTarget.pullAndCover, (token, uint256(LIMIT) + 1)));
    }

    /// A permitted target that is a member itself spends from inside its own measured call.
    function test_D144_ByReentrancy() public {
        _setLimit(_limit(address(target), address(token), LIMIT));
        vm.prank(owner);
        account.setPermission(address(target), AccountTarget.reenter.selector, address(token), true);
        bytes[4] memory calls = [
            abi.encodeCall(ISharedAccount.spend, (address(token), payee, 1, MEMO)),
            abi.encodeCall(
                ISharedAccount.execute,
                (address(token), 0, abi.encodeCall(IERC20.transfer, (payee, 1)), MEMO)
            ),
            abi.encodeCall(
                ISharedAccount.execute,
                (address(target), 0, abi.encodeCall(AccountTarget.reenter, ()), MEMO)
            ),
            abi.encodeCall(ISharedAccount.commit, ("hash", address(token), 1, clock + 1, MEMO))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            target.setCall(address(account), calls[i]);
            _execute(member, address(target), abi.encodeCall(AccountTarget.reenter, ()));
            assertFalse(target.hasReentered());
            assertEq(
                bytes32(bytes4(target.lastReason())),
                bytes32(bytes4(keccak256("ReentrancyGuardReentrantCall()")))
            );
        }
        assertEq(token.balanceOf(payee), 0);
    }

    function _assertRefused(bytes32 hash, bytes memory signature) private view {
        assertEq(bytes32(account.isValidSignature(hash, signature)), bytes32(NO), "answer");
    }
}
