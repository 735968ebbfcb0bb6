// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// Quadratic funding again, from the definition alone, as slowly as it likes: nothing of `contracts/libraries` is used.
/// Applications are rows. The level is found by sorting by cap/demand and filling up, not by going round.
library SlowMatching {
    uint256 internal constant ONE = 10_000;

    struct Row {
        uint256 demand;
        uint256 cap;
        uint256 amount;
    }

    struct Result {
        uint256 numerator;
        uint256 denominator;
        uint256 total;
        uint256 unreachable;
    }

    /// What counts of a gift.
    function effective(uint256 given, uint256 weight, uint256 min, uint256 max) internal pure returns (uint256) {
        uint256 counted = given < min ? 0 : given;
        if (max > 0 && counted > max) counted = max;
        return (counted * weight) / ONE;
    }

    /// The largest v with v² ≤ e · 2^64, bit by bit.
    function voice(uint256 e) internal pure returns (uint256 v) {
        uint256 target = e * 2 ** 64;
        for (uint256 bit = 2 ** 80; bit > 0; bit /= 2) {
            if ((v + bit) * (v + bit) <= target) v += bit;
        }
    }

    function ideal(uint256[] memory effectives) internal pure returns (uint256) {
        uint256 s = 0;
        uint256 e = 0;
        for (uint256 i = 0; i < effectives.length; ++i) {
            s += voice(effectives[i]);
            e += effectives[i];
        }
        uint256 whole = (s * s) / 2 ** 64;
        return whole <= e ? 0 : whole - e;
    }

    /// Fills in the amounts.
    function run(Row[] memory rows, uint256 pool, bool isKeep) internal pure returns (Result memory result) {
        uint256[] memory order = _sorted(rows);
        bool[] memory isCapped = new bool[](rows.length);
        uint256 capped = 0;
        while (true) {
            (result.numerator, result.denominator) = _level(rows, isCapped, pool, isKeep);
            if (capped == rows.length) break;
            Row memory next = rows[order[capped]];
            if (next.demand * result.numerator <= next.cap * result.denominator) break;
            isCapped[order[capped++]] = true;
        }
        uint256 open = pool;
        uint256 openDemand = 0;
        for (uint256 i = 0; i < rows.length; ++i) {
            if (isCapped[i]) {
                rows[i].amount = rows[i].cap;
                open -= rows[i].cap;
            } else if (rows[i].demand != 0) {
                rows[i].amount = (rows[i].demand * result.numerator) / result.denominator;
                openDemand += rows[i].demand;
            }
            result.total += rows[i].amount;
        }
        result.unreachable = openDemand == 0 ? open : open - (openDemand * result.numerator) / result.denominator;
    }

    /// From nothing, every time.
    function _level(
        Row[] memory rows,
        bool[] memory isCapped,
        uint256 pool,
        bool isKeep
    ) private pure returns (uint256 numerator, uint256 denominator) {
        numerator = pool;
        for (uint256 i = 0; i < rows.length; ++i) {
            if (isCapped[i]) numerator -= rows[i].cap;
            else denominator += rows[i].demand;
        }
        if (isKeep && numerator * ONE >= denominator) (numerator, denominator) = (1, ONE);
    }

    /// By cap/demand, ascending; those without demand last.
    function _sorted(Row[] memory rows) private pure returns (uint256[] memory order) {
        order = new uint256[](rows.length);
        for (uint256 i = 0; i < rows.length; ++i) {
            uint256 j = i;
            while (j > 0 && _isBefore(rows[i], rows[order[j - 1]])) {
                order[j] = order[j - 1];
                --j;
            }
            order[j] = i;
        }
    }

    function _isBefore(Row memory a, Row memory b) private pure returns (bool) {
        if (a.demand == 0 || b.demand == 0) return a.demand != 0 && b.demand == 0;
        return a.cap * b.demand < b.cap * a.demand;
    }
}
