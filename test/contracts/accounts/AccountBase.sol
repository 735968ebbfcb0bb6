// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAccountFactory} from "../../../contracts/interfaces/IAccountFactory.sol";
import {ISharedAccount} from "../../../contracts/interfaces/ISharedAccount.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {AccountParameters, MemberLimit} from "../../../contracts/types/Accounts.sol";
import {RoundBase} from "../support/RoundBase.sol";
import {AccountTarget} from "../support/AccountTarget.sol";

/// @title AccountBase
/// @notice A shared account of one owner and two members, funded in two tokens and the native coin, and a target whose
/// calls may take the first token.
abstract contract AccountBase is RoundBase {
    uint128 internal constant LIMIT = 100e18;
    uint128 internal constant RISK = 60e18;
    uint40 internal constant WINDOW = 8 days;
    uint256 internal constant FUNDS = 1_000_000e18;
    string internal constant MEMO = "memo";
    bytes4 internal constant YES = 0x1626ba7e;
    bytes4 internal constant NO = 0xffffffff;
    uint256 internal constant MEMBER_KEY = 0xA11CE;

    IAccountFactory internal accounts;
    ISharedAccount internal account;
    AccountTarget internal target;
    address internal owner = makeAddr("owner");
    address internal member = vm.addr(MEMBER_KEY);
    address internal second = makeAddr("second");
    address internal payee = makeAddr("payee");

    function setUp() public virtual override {
        super.setUp();
        accounts = IAccountFactory(deploy("contracts/accounts/AccountFactory.sol:AccountFactory", ""));
        account = _account();
        target = new AccountTarget();
        token.mint(address(account), FUNDS);
        otherToken.mint(address(account), FUNDS);
        vm.deal(address(account), FUNDS);
        vm.prank(owner);
        account.setPermission(address(target), AccountTarget.pull.selector, address(token), true);
    }

    function _account() internal returns (ISharedAccount) {
        return ISharedAccount(accounts.createSharedAccount(_parameters(), "salt"));
    }

    /// The member may spend the token and the native coin, the second member the token.
    function _parameters() internal view returns (AccountParameters memory p) {
        p.metadata = "account";
        p.owners = _list(owner);
        p.limits = new MemberLimit[](3);
        p.limits[0] = _limit(member, address(token), LIMIT);
        p.limits[1] = _limit(member, NATIVE, LIMIT);
        p.limits[2] = _limit(second, address(token), LIMIT);
    }

    function _limit(address holder, address asset, uint128 amount) internal pure returns (MemberLimit memory) {
        return MemberLimit({member: holder, asset: asset, amount: amount, risk: RISK, window: WINDOW});
    }

    function _setLimit(MemberLimit memory limit) internal {
        vm.prank(owner);
        account.setLimit(limit);
    }

    function _spend(address by, uint256 amount) internal {
        vm.prank(by);
        account.spend(address(token), payee, amount, MEMO);
    }

    function _execute(address by, address to, bytes memory data) internal returns (bytes memory) {
        vm.prank(by);
        return account.execute(to, 0, data, MEMO);
    }

    function _approve(address by, address spender, uint256 amount) internal {
        _execute(by, address(token), abi.encodeCall(IERC20.approve, (spender, amount)));
    }

    function _pull(address by, uint256 amount) internal {
        _execute(by, address(target), abi.encodeCall(AccountTarget.pull, (token, amount)));
    }

    function _commit(address by, bytes32 hash, uint128 amount) internal {
        vm.prank(by);
        account.commit(hash, address(token), amount, clock + 1 days, MEMO);
    }

    function _expectExceeded(address by, uint256 used, uint256 limit) internal {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.SharedAccount_LimitExceeded.selector, by, address(token), used, limit)
        );
    }

    function _used() internal view returns (uint256) {
        return account.usedOf(member, address(token));
    }
}
