// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title Receiver
/// @notice An account that is a contract: takes the native coin, refuses it, answers with a bomb, spends all gas, or calls
/// somebody from inside.
contract Receiver {
    enum Mode {
        Accept,
        Refuse,
        Bomb,
        RefuseWithBomb,
        Spend,
        Reenter
    }

    Mode public mode;
    address public target;
    bytes public data;
    uint256 public tried;
    bool public hasReentered;

    error Receiver_Refused();

    receive() external payable {
        if (mode == Mode.Refuse) revert Receiver_Refused();
        if (mode == Mode.Spend) while (true) {}
        if (mode == Mode.Bomb) {
            assembly ("memory-safe") {
                return(0x00, 300000)
            }
        }
        if (mode == Mode.RefuseWithBomb) {
            assembly ("memory-safe") {
                revert(0x00, 300000)
            }
        }
        if (mode == Mode.Reenter) {
            ++tried;
            (bool success, ) = target.call(data);
            hasReentered = hasReentered || success;
        }
    }

    function setMode(Mode newMode) external {
        mode = newMode;
    }

    function setReentry(address newTarget, bytes calldata newData) external {
        (mode, target, data) = (Mode.Reenter, newTarget, newData);
    }

    /// Acts as this account; reverts as the call does.
    function run(address account, uint256 value, bytes calldata call) external payable {
        (bool success, bytes memory answer) = account.call{value: value}(call);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(answer, 0x20), mload(answer))
            }
        }
    }
}
