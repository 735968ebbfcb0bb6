// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What a Program must know of a contract that settles Rounds by `settleTo`, before it opens one on it.
interface ISettler {
    /// @notice Seconds a proposal made at the last moment may need until it is final: challenge time and ruling time.
    function resolveTime() external view returns (uint256);
}
