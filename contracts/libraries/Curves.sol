// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Curve} from "../types/Stamps.sol";

/// @notice From score to weight, as a Scorer does it.
library Curves {
    /// @notice 0 below `low`, `highBps` from `high` on, a straight line between, truncated.
    function weightDown(Curve memory curve, uint256 score) internal pure returns (uint256 weightBps) {
        if (score < curve.low) return 0;
        if (score >= curve.high) return curve.highBps;
        return curve.lowBps + (uint256(curve.highBps - curve.lowBps) * (score - curve.low)) / (curve.high - curve.low);
    }
}
