// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "../interfaces/IEligibility.sol";

/// @title OpenEligibility
/// @notice Everybody counts in full, always: no defence against sybils, for Rounds that need none.
contract OpenEligibility is IEligibility {
    uint256 private constant _FULL_BPS = 10_000;

    /// @inheritdoc IEligibility
    function weightOf(address) external pure returns (uint256 weightBps) {
        return _FULL_BPS;
    }

    /// @inheritdoc IEligibility
    function weightAt(address, uint256) external pure returns (uint256 weightBps) {
        return _FULL_BPS;
    }
}
