// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

/// @notice How much was locked at every past moment, and amount × seconds over any past time, both in two look-ups of
/// O(log changes). An amount counts up to `cap`, the same at every call.
/// @dev With Δ the changes of what counts and t their moments, amount × seconds up to T is Σ Δ · (T − t) = counted(T)
/// · T − Σ Δ · t. The last sum is kept as `moments`.
///
/// Widths: amounts stay below 2^128 (the caller's limit), keys below 2^48. Both counted(T) · T and amount × seconds are
/// in [0, 2^176), so their difference, `moments`, is in (−2^176, 2^176): it fits int208, and so do sums of two.
library StakeHistory {
    using Checkpoints for Checkpoints.Trace208;

    struct History {
        Checkpoints.Trace208 amounts;
        Checkpoints.Trace208 moments;
    }

    /// @notice From this second on it is `amount`. Changes within one second leave the last: what comes and goes in it
    /// was never there.
    function set(History storage self, uint256 amount, uint256 cap) internal {
        uint48 time = uint48(block.timestamp);
        int256 change = int256(Math.min(amount, cap)) - int256(Math.min(self.amounts.latest(), cap));
        self.amounts.push(time, uint208(amount));
        if (change == 0) return;
        int256 moment = int208(self.moments.latest()) + change * int256(uint256(time));
        self.moments.push(time, uint208(int208(moment)));
    }

    function current(History storage self) internal view returns (uint256) {
        return self.amounts.latest();
    }

    /// @notice The amount at the end of a second; for a future one, the current amount.
    function amountAt(History storage self, uint256 timestamp) internal view returns (uint256) {
        return self.amounts.upperLookupRecent(_key(timestamp));
    }

    /// @notice What counted, times seconds, over [from, until). Exact.
    function over(History storage self, uint256 from, uint256 until, uint256 cap) internal view returns (uint256) {
        (from, until) = (_key(from), _key(until));
        return until <= from ? 0 : _upTo(self, uint48(until), cap) - _upTo(self, uint48(from), cap);
    }

    /// @dev Grows with time and is never negative, as what counts never is.
    function _upTo(History storage self, uint48 time, uint256 cap) private view returns (uint256) {
        int256 counted = int256(Math.min(self.amounts.upperLookupRecent(time), cap));
        return uint256(counted * int256(uint256(time)) - int208(self.moments.upperLookupRecent(time)));
    }

    function _key(uint256 timestamp) private pure returns (uint48) {
        return uint48(Math.min(timestamp, type(uint48).max));
    }
}
