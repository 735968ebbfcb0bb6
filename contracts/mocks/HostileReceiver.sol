// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title HostileReceiver
/// @notice A payout address that bombs whoever pays it, or calls back, when it is told to; for local chains and tests.
/// Never deployed anywhere else.
contract HostileReceiver {
    uint256 private constant _BOMB = 300_000;

    bool public isBomb;
    bool public isRefusing;
    address public target;
    bytes public data;
    uint256 public tried;
    uint256 public succeeded;
    bytes public lastReason;

    receive() external payable {
        _act();
    }

    /// @param newIsRefusing whether the bomb comes with a revert
    function setBomb(bool newIsBomb, bool newIsRefusing) external {
        (isBomb, isRefusing) = (newIsBomb, newIsRefusing);
    }

    function setHook(address newTarget, bytes calldata newData) external {
        (target, data, tried, succeeded) = (newTarget, newData, 0, 0);
    }

    function _act() private {
        if (isBomb) {
            if (isRefusing) {
                assembly ("memory-safe") {
                    revert(0x00, _BOMB)
                }
            }
            assembly ("memory-safe") {
                return(0x00, _BOMB)
            }
        }
        if (target == address(0)) return;
        ++tried;
        (bool success, bytes memory reason) = target.call(data);
        if (success) ++succeeded;
        else lastReason = reason;
    }
}
