// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice A limit over a sliding window, for one member and asset. Time is cut into parts of an eighth of the window,
/// rounded up; spending at t is checked with all of the 9 parts up to t's, which cover every moment after t − window.
/// So no interval of `window` seconds, wherever it lies, has more than `amount` in it.
library Limits {
    uint256 internal constant PARTS = 8;
    uint256 internal constant MIN_WINDOW = 1 minutes;
    uint256 internal constant MAX_WINDOW = 366 days;

    /// @param epoch counts changes of the window, which renumber the parts
    /// @param spent ever, base units
    struct Usage {
        uint128 amount;
        uint128 risk;
        uint40 window;
        uint40 epoch;
        uint256 spent;
        mapping(uint256 epoch => mapping(uint256 part => uint256 amount)) parts;
    }

    /// @notice Changes the limit. What counts now goes on counting, in full, for a whole new window.
    function set(Usage storage self, uint128 newAmount, uint128 newRisk, uint40 newWindow) internal {
        if (newWindow != self.window) {
            uint256 counts = used(self);
            (self.window, self.epoch) = (newWindow, self.epoch + 1);
            self.parts[self.epoch][_part(self)] = counts;
        }
        (self.amount, self.risk) = (newAmount, newRisk);
    }

    /// @notice Counts an amount.
    /// @return counts what counts against the limit now
    function add(Usage storage self, uint256 amount) internal returns (uint256 counts) {
        self.spent += amount;
        if (self.window == 0) return amount;
        self.parts[self.epoch][_part(self)] += amount;
        return used(self);
    }

    /// @notice What counts against the limit now.
    function used(Usage storage self) internal view returns (uint256 counts) {
        if (self.window == 0) return 0;
        uint256 part = _part(self);
        mapping(uint256 part => uint256 amount) storage parts = self.parts[self.epoch];
        for (uint256 i = 0; i <= PARTS; ++i) counts += parts[part - i];
    }

    function _part(Usage storage self) private view returns (uint256) {
        return block.timestamp / ((self.window + PARTS - 1) / PARTS);
    }
}
