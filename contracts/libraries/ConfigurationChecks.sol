// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ISettler} from "../interfaces/ISettler.sol";
import {Bounds, Giving, Matching, RoundConfig, Saturation, Times} from "../types/Configuration.sol";
import {Assets} from "./Assets.sol";
import {Errors} from "./Errors.sol";

/// @notice What must be true of a configuration before a Round is opened on it; afterwards nothing can be put right.
library ConfigurationChecks {
    uint256 internal constant LEAST_REVIEW = 2 days;
    uint256 internal constant LEAST_PROPOSING = 4 days;
    uint256 internal constant LEAST_CLAIMING = 60 days;
    uint256 internal constant MOST_EXTENSION_DAYS = 30;
    /// @dev Beyond it a time was given in milliseconds, or by mistake (D026).
    uint256 internal constant FARTHEST = 5 * 365 days;
    uint256 internal constant MOST_DECIMALS = 24;
    uint256 internal constant LEAST_GAS = 30_000;
    /// @dev With less, a good distributor would fail in `claimDirect`, and be passed by: each of ours needs less than
    /// 150,000, and the transfer to it comes out of the same allowance.
    uint256 internal constant LEAST_DELIVER_GAS = 200_000;
    uint256 internal constant MOST_GAS = 5_000_000;
    uint256 private constant FULL = 10_000;

    function check(RoundConfig calldata c, Bounds memory bounds) internal view {
        if (c.program != address(this)) revert Errors.Configuration_NotThisProgram(c.program);
        if (c.kinds == 0) revert Errors.Configuration_NoKinds();
        if (c.maxExtensionDays > MOST_EXTENSION_DAYS) {
            revert Errors.Configuration_TooManyExtensionDays(c.maxExtensionDays, MOST_EXTENSION_DAYS);
        }
        _checkGiving(c.giving, c.modules.builderGate);
        _checkMatching(c.matching, c.giving.asset, bounds);
        _checkSettler(c);
        _checkTimes(c, bounds);
    }

    function _checkGiving(Giving calldata g, address builderGate) private view {
        _checkAsset(g.asset);
        if (g.explorerGate == address(0) || builderGate == address(0)) revert Errors.Configuration_MissingGate();
        _checkGas(g.eligibilityGas, LEAST_GAS);
        if (g.maxCounted != 0 && g.maxCounted < g.minCounted) {
            revert Errors.Configuration_MaxCountedBelowMin(g.maxCounted, g.minCounted);
        }
    }

    /// @dev Keep compares the pool with ideals, so both must be the same money.
    function _checkMatching(Matching calldata m, address donated, Bounds memory bounds) private view {
        if (m.asset != address(0)) _checkAsset(m.asset);
        if ((m.asset == address(0)) != (m.configured != 0)) {
            revert Errors.Configuration_PoolMismatch(m.asset, m.configured);
        }
        if (m.saturation == Saturation.Keep && m.asset != donated) {
            revert Errors.Configuration_SaturationNeedsSameAsset(donated, m.asset);
        }
        uint256 maxCapBps = bounds.maxCapBps < FULL ? bounds.maxCapBps : FULL;
        if (m.capBps == 0 || m.capBps > maxCapBps) revert Errors.Configuration_CapOutOfBounds(m.capBps, maxCapBps);
    }

    /// @dev The arbiter is nobody of the Program's own people, at least when the Round opens.
    function _checkSettler(RoundConfig calldata c) private view {
        if (c.modules.distributor != address(0)) _checkGas(c.modules.deliverGas, LEAST_DELIVER_GAS);
        if (c.matching.asset == address(0) && c.modules.distributor == address(0)) {
            revert Errors.Configuration_NoDistributor();
        }
        if (c.modules.settler == address(0)) return;
        if (c.modules.arbiter == address(0)) revert Errors.Configuration_NoArbiter(c.modules.settler);
        uint256 fallbackCapBps = c.matching.fallbackCapBps;
        if (fallbackCapBps == 0 || fallbackCapBps > c.matching.capBps) {
            revert Errors.Configuration_FallbackCapOutOfBounds(fallbackCapBps, c.matching.capBps);
        }
    }

    function _checkTimes(RoundConfig calldata c, Bounds memory bounds) private view {
        Times calldata t = c.times;
        uint256 from = block.timestamp;
        _checkWindow(_max(from, t.applicationsFrom), t.applicationsUntil, bounds.minApplicationTime);
        _checkWindow(_max(from, t.donationsFrom), t.donationUntil, bounds.minDonationTime);
        _checkOrder(0, t.donationsFrom, t.applicationsFrom);
        _checkOrder(1, t.donationUntil, t.applicationsUntil);
        _checkOrder(2, t.settleFrom, t.donationUntil + _max(LEAST_REVIEW, bounds.minReviewTime));
        uint256 lastResult = t.settleFrom;
        if (c.modules.settler != address(0)) {
            _checkOrder(3, t.proposeUntil, t.settleFrom + LEAST_PROPOSING);
            _checkOrder(4, t.fallbackAt, t.proposeUntil + ISettler(c.modules.settler).resolveTime());
            lastResult = t.fallbackAt;
        }
        _checkOrder(5, t.claimUntil, lastResult + LEAST_CLAIMING);
        if (t.claimUntil > from + FARTHEST) revert Errors.Configuration_TooFarAhead(t.claimUntil, from + FARTHEST);
    }

    function _checkAsset(address asset) private view {
        if (asset == Assets.NATIVE) return;
        if (asset.code.length == 0) revert Errors.Configuration_NoCode(asset);
        uint256 decimals = IERC20Metadata(asset).decimals();
        if (decimals > MOST_DECIMALS) revert Errors.Configuration_TooManyDecimals(asset, decimals);
    }

    function _checkGas(uint256 allowance, uint256 least) private pure {
        if (allowance < least || allowance > MOST_GAS) {
            revert Errors.Configuration_GasOutOfBounds(allowance, least, MOST_GAS);
        }
    }

    /// @param index of the rule: 0 donationsFrom, 1 donationUntil, 2 settleFrom, 3 proposeUntil, 4 fallbackAt, 5
    /// claimUntil
    function _checkOrder(uint256 index, uint256 time, uint256 earliest) private pure {
        if (time < earliest) revert Errors.Configuration_TimesOutOfOrder(index, time, earliest);
    }

    function _checkWindow(uint256 from, uint256 until, uint256 minimum) private pure {
        uint256 length = until > from ? until - from : 0;
        if (length == 0 || length < minimum) revert Errors.Configuration_WindowTooShort(length, minimum);
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }
}
