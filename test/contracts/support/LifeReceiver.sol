// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title LifeReceiver
/// @notice Takes the native coin and calls back from inside, as a HookToken does.
contract LifeReceiver {
    address public target;
    bytes public data;
    uint256 public succeeded;

    receive() external payable {
        if (target == address(0)) return;
        (bool success, ) = target.call(data);
        if (success) ++succeeded;
    }

    function setHook(address newTarget, bytes calldata newData) external {
        (target, data, succeeded) = (newTarget, newData, 0);
    }
}
