// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "../interfaces/IEligibility.sol";

/// @title HostileGate
/// @notice A gate that breaks, or lies, when it is told to, for local chains and tests. Never deployed anywhere else.
contract HostileGate is IEligibility {
    /// @dev What it says of everybody, bps.
    uint256 public weight = 10_000;
    bool public isReverting;
    /// @dev Bytes of an answer; 32 is what a gate should give.
    uint256 public answerSize = 32;

    error HostileGate_Refused();

    function setWeight(uint256 newWeight) external {
        weight = newWeight;
    }

    function setReverting(bool newIsReverting) external {
        isReverting = newIsReverting;
    }

    function setAnswerSize(uint256 newSize) external {
        answerSize = newSize;
    }

    function weightOf(address) external view returns (uint256 weightBps) {
        return _answer();
    }

    function weightAt(address, uint256) external view returns (uint256 weightBps) {
        return _answer();
    }

    function _answer() private view returns (uint256) {
        if (isReverting) revert HostileGate_Refused();
        uint256 size = answerSize;
        if (size == 32) return weight;
        assembly ("memory-safe") {
            return(0x00, size)
        }
    }
}
