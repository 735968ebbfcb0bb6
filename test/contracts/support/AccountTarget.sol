// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title AccountTarget
/// @notice What a shared account may call: takes what it is told, more than it says, or calls somebody from inside.
contract AccountTarget {
    address public callee;
    bytes public data;
    bool public hasReentered;
    bytes public lastReason;

    error AccountTarget_Refused(uint256 number);

    receive() external payable {}

    function pull(IERC20 token, uint256 amount) external {
        token.transferFrom(msg.sender, address(this), amount);
    }

    /// Says `amount`, takes everything it can get of another token.
    function pullOther(IERC20 token, IERC20 other, uint256 amount) external {
        token.transferFrom(msg.sender, address(this), amount);
        other.transferFrom(msg.sender, address(this), other.allowance(msg.sender, address(this)));
    }

    /// Takes, and gives back from its own so that the balance does not show it.
    function pullAndCover(IERC20 token, uint256 amount) external {
        token.transferFrom(msg.sender, address(this), amount);
        token.transfer(msg.sender, amount);
    }

    function pay() external payable returns (uint256) {
        return msg.value;
    }

    function giveBack() external payable {
        (bool success, ) = msg.sender.call{value: msg.value}("");
        if (!success) revert AccountTarget_Refused(msg.value);
    }

    function refuse(uint256 number) external pure {
        revert AccountTarget_Refused(number);
    }

    function setCall(address newCallee, bytes calldata newData) external {
        (callee, data) = (newCallee, newData);
    }

    function reenter() external {
        (hasReentered, lastReason) = callee.call(data);
    }
}
