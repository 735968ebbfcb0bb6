// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice Quadratic funding's numbers for one application, all integers.
/// e = floor(n · w / 10000), v = isqrt(e · 2^64), S = Σ v, E = Σ e, ideal = max(0, floor(S² / 2^64) − E).
/// @dev Widths: e < 2^96 gives v < 2^80; Σ e < 2^96 over fewer than 2^48 donors gives S ≤ sqrt(2^48 · Σ e) · 2^32 <
/// 2^104 (Cauchy–Schwarz), so the ideal stays below 2^144 and m · ideal below 2^158.
library Voice {
    /// @dev Full weight and full multiplier, bps.
    uint256 internal constant FULL = 10_000;

    /// @notice What counts of `amount` (base units, < 2^96) at `weight` (bps): nothing below `min`, at most `max` (0 =
    /// no limit).
    function effectiveDown(uint256 amount, uint256 weight, uint256 min, uint256 max) internal pure returns (uint256) {
        if (amount < min) return 0;
        if (max != 0 && amount > max) amount = max;
        unchecked {
            return (amount * weight) / FULL;
        }
    }

    /// @notice Square root of `effective` in Q32: at most 2^-32 below the real root.
    function voiceDown(uint256 effective) internal pure returns (uint256) {
        return Math.sqrt(effective << 64);
    }

    /// @notice Cross terms only: a lone donor earns nothing, and splitting one donor's gift changes nothing.
    /// @dev Floors of n roots make it at most 1 + 2·n·Σ sqrt(e) / 2^32 base units less than the real number.
    function idealDown(uint256 voice, uint256 effective) internal pure returns (uint256) {
        unchecked {
            uint256 squared = (voice * voice) >> 64;
            return squared > effective ? squared - effective : 0;
        }
    }
}
