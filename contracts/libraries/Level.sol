// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Saturation} from "../types/Configuration.sol";
import {Voice} from "./Voice.sol";

/// @notice The level: the one ratio at which all uncapped applications are paid. K starts empty; num = P − Σ_K cap, den
/// = R − Σ_K q; whoever has q · num > cap · den joins K. As K grows the level only rises, so every order of joining
/// ends in the same K; a member of K stays above its cap at every later level.
/// @dev Widths: q ≤ R < 2^136, P and caps < 2^104, so products stay below 2^240.
library Level {
    /// @notice The ratio in force: num/den, or 1/10000 (m · ideal back to the ideal) where Keep has more than enough.
    function ratio(
        uint256 numerator,
        uint256 denominator,
        Saturation saturation
    ) internal pure returns (uint256, uint256) {
        if (saturation == Saturation.Keep && denominator <= Voice.FULL * numerator) return (1, Voice.FULL);
        return (numerator, denominator);
    }

    /// @notice Whether an application with demand q would get strictly more than its cap.
    function isOver(
        uint256 demand,
        uint256 cap,
        uint256 numerator,
        uint256 denominator,
        Saturation saturation
    ) internal pure returns (bool) {
        (uint256 num, uint256 den) = ratio(numerator, denominator, saturation);
        unchecked {
            return demand * num > cap * den;
        }
    }

    /// @notice The level of all at once, before `ratio`: members join until a whole round adds nobody.
    /// @param demands of the accepted ones; 0 takes no part. Those of K are 0 afterwards
    function find(
        uint256[] memory demands,
        uint256[] memory caps,
        uint256 pool,
        Saturation saturation
    ) internal pure returns (uint256 numerator, uint256 denominator) {
        numerator = pool;
        for (uint256 i = 0; i < demands.length; ++i) denominator += demands[i];
        uint256 quiet = 0;
        for (uint256 i = 0; quiet < demands.length; i = (i + 1) % demands.length) {
            uint256 demand = demands[i];
            uint256 cap = caps[i];
            ++quiet;
            if (!isOver(demand, cap, numerator, denominator, saturation)) continue;
            numerator -= cap;
            denominator -= demand;
            demands[i] = 0;
            quiet = 0;
        }
    }

    /// @notice What an application gets at the final level, base units; with den = 0 everybody with a demand is in K.
    function matchDown(
        uint256 demand,
        uint256 cap,
        uint256 numerator,
        uint256 denominator,
        Saturation saturation
    ) internal pure returns (uint256) {
        if (demand == 0) return 0;
        if (denominator == 0) return cap;
        (uint256 num, uint256 den) = ratio(numerator, denominator, saturation);
        unchecked {
            uint256 amount = (demand * num) / den;
            return amount < cap ? amount : cap;
        }
    }

    /// @notice What of the pool no match can reach at the final level: num − floor(den · level). Floors of the single
    /// matches leave at most one base unit each beside it, released when claims end.
    function unreachable(
        uint256 numerator,
        uint256 denominator,
        Saturation saturation
    ) internal pure returns (uint256) {
        if (denominator == 0) return numerator;
        (uint256 num, uint256 den) = ratio(numerator, denominator, saturation);
        unchecked {
            return numerator - (denominator * num) / den;
        }
    }
}
