// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AccountTarget} from "../../support/AccountTarget.sol";
import {AccountBase} from "../AccountBase.sol";

/// Two members who try whatever they can, by every path and with any amount, beside a plain list of what left and when.
contract AccountHandler is AccountBase {
    struct Entry {
        address by;
        uint256 time;
        uint256 amount;
    }

    Entry[] private _given;
    uint256 private _hashCount;
    uint256 public refused;

    constructor() {
        setUp();
        // Not without end: what is pulled from such an allowance and covered in the same call leaves no trace.
        _approve(owner, address(target), 1000 * FUNDS);
        vm.startPrank(owner);
        account.setPermission(address(target), AccountTarget.pullAndCover.selector, address(token), true);
        vm.stopPrank();
    }

    /// One step by one path.
    function step(uint256 seed, uint256 amount, uint256 pause) external {
        _skip(bound(pause, 0, uint256(WINDOW) / 3));
        address by = seed % 2 == 0 ? member : second;
        amount = bound(amount, 0, (uint256(LIMIT) * 6) / 5);
        uint256 path = (seed / 2) % 6;
        bytes memory data;
        if (path == 0) data = abi.encodeCall(account.spend, (address(token), payee, amount, MEMO));
        if (path == 1) data = _execution(address(token), abi.encodeCall(IERC20.transfer, (payee, amount)));
        if (path == 2) data = _execution(address(token), abi.encodeCall(IERC20.approve, (_spender(seed, by), amount)));
        if (path == 3) data = _execution(address(target), abi.encodeCall(AccountTarget.pull, (token, amount)));
        if (path == 4) data = _execution(address(target), abi.encodeCall(AccountTarget.pullAndCover, (token, amount)));
        if (path == 5) {
            bytes32 hash = bytes32(++_hashCount);
            data = abi.encodeCall(account.commit, (hash, address(token), uint128(amount), clock + 1 days, MEMO));
        }
        vm.prank(by);
        (bool success, ) = address(account).call(data);
        if (success) _given.push(Entry({by: by, time: clock, amount: amount}));
        else ++refused;
    }

    /// An allowance is used, at any later time.
    function useAllowance(uint256 seed) external {
        address by = seed % 2 == 0 ? member : second;
        address spender = _spender(seed, by);
        uint256 allowed = token.allowance(address(account), spender);
        vm.prank(spender);
        token.transferFrom(address(account), payee, bound(seed, 0, allowed));
    }

    /// Over every interval of a window that ends with a spend, per member.
    function checkWindows() external view {
        for (uint256 i = 0; i < _given.length; ++i) {
            uint256 sum = 0;
            for (uint256 j = 0; j <= i; ++j) {
                bool isInWindow = _given[j].time + WINDOW > _given[i].time;
                if (isInWindow && _given[j].by == _given[i].by) sum += _given[j].amount;
            }
            assertLe(sum, LIMIT, "window");
        }
    }

    function checkRisk() external view {
        assertLe(account.riskOf(member, address(token)), RISK, "risk");
        assertLe(account.riskOf(second, address(token)), RISK, "risk of the second");
        uint256 sum = 0;
        for (uint256 i = 0; i < _given.length; ++i) sum += _given[i].amount;
        uint256 counted = account.spentOf(member, address(token)) + account.spentOf(second, address(token));
        assertEq(counted, sum, "spent");
    }

    function _execution(address to, bytes memory data) private view returns (bytes memory) {
        return abi.encodeCall(account.execute, (to, 0, data, MEMO));
    }

    function _spender(uint256 seed, address by) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(by, (seed / 16) % 3)))));
    }
}
