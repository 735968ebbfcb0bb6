// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Giving, Matching, Modules, RoundConfig, Saturation, Times} from "../types/Configuration.sol";

/// @notice A Round's configuration as bytes behind its clone's code: written once by `pack`, read field by field (100
/// gas each, no memory); readers outside take it whole (ConfigurationReader). Offsets are those of the fields in
/// `pack`, in bytes.
library Configurations {
    /// @dev The length of an ERC-1167 clone's own code; OpenZeppelin's Clones puts the arguments behind it.
    uint256 private constant CLONE_CODE = 0x2d;

    function pack(RoundConfig memory c) internal pure returns (bytes memory) {
        Giving memory g = c.giving;
        Times memory t = c.times;
        Matching memory m = c.matching;
        Modules memory d = c.modules;
        return
            bytes.concat(
                abi.encodePacked(g.asset, g.explorerGate, g.eligibilityGas, g.minCounted, g.maxCounted),
                abi.encodePacked(t.applicationsFrom, t.applicationsUntil, t.donationsFrom, t.donationUntil),
                abi.encodePacked(t.settleFrom, t.proposeUntil, t.fallbackAt, t.claimUntil),
                abi.encodePacked(m.asset, m.configured, uint8(m.saturation), m.capBps, m.fallbackCapBps),
                abi.encodePacked(d.builderGate, d.ledger, d.calibration, d.distributor),
                abi.encodePacked(d.deliverGas, d.settler, d.arbiter),
                abi.encodePacked(c.program, c.kinds, c.maxExtensionDays, c.previousRound, c.procedure, c.metadata)
            );
    }

    /* FIELDS, of the clone this runs in */

    /// @notice All that a donation needs, in one read: the first 68 bytes.
    function giving()
        internal
        view
        returns (address asset, address explorerGate, uint256 gas_, uint256 minCounted, uint256 maxCounted)
    {
        assembly ("memory-safe") {
            let args := mload(0x40)
            extcodecopy(address(), args, CLONE_CODE, 0x44)
            asset := shr(96, mload(args))
            explorerGate := shr(96, mload(add(args, 20)))
            gas_ := shr(224, mload(add(args, 40)))
            minCounted := shr(160, mload(add(args, 44)))
            maxCounted := shr(160, mload(add(args, 56)))
        }
    }

    function donatedAsset() internal view returns (address) {
        return address(uint160(_read(0, 20)));
    }

    function eligibilityGas() internal view returns (uint256) {
        return _read(40, 4);
    }

    function applicationsFrom() internal view returns (uint256) {
        return _read(68, 5);
    }

    /// @notice When applications begin, when they end, and when donations begin, in one read.
    function windows() internal view returns (uint256 applyFrom, uint256 applyUntil, uint256 giveFrom) {
        uint256 times = _read(68, 15);
        return (times >> 80, uint40(times >> 40), uint40(times));
    }

    function donationsFrom() internal view returns (uint256) {
        return _read(78, 5);
    }

    /// @dev Before extensions, like the next four.
    function donationUntil() internal view returns (uint256) {
        return _read(83, 5);
    }

    function settleFrom() internal view returns (uint256) {
        return _read(88, 5);
    }

    function proposeUntil() internal view returns (uint256) {
        return _read(93, 5);
    }

    function fallbackAt() internal view returns (uint256) {
        return _read(98, 5);
    }

    function claimUntil() internal view returns (uint256) {
        return _read(103, 5);
    }

    /// @param index of the time in Times
    function timeAt(uint256 index) internal view returns (uint256) {
        unchecked {
            return _read(68 + 5 * index, 5);
        }
    }

    function poolAsset() internal view returns (address) {
        return address(uint160(_read(108, 20)));
    }

    function configuredPool() internal view returns (uint256) {
        return _read(128, 13);
    }

    /// @dev `pack` wrote a valid one.
    function saturation() internal view returns (Saturation kept) {
        uint256 value = _read(141, 1);
        assembly ("memory-safe") {
            kept := value
        }
    }

    function capBps() internal view returns (uint256) {
        return _read(142, 2);
    }

    function fallbackCapBps() internal view returns (uint256) {
        return _read(144, 2);
    }

    function builderGate() internal view returns (address) {
        return address(uint160(_read(146, 20)));
    }

    function ledger() internal view returns (address) {
        return address(uint160(_read(166, 20)));
    }

    function calibration() internal view returns (address) {
        return address(uint160(_read(186, 20)));
    }

    function distributor() internal view returns (address) {
        return address(uint160(_read(206, 20)));
    }

    function deliverGas() internal view returns (uint256) {
        return _read(226, 4);
    }

    function settler() internal view returns (address) {
        return address(uint160(_read(230, 20)));
    }

    function arbiter() internal view returns (address) {
        return address(uint160(_read(250, 20)));
    }

    function program() internal view returns (address) {
        return address(uint160(_read(270, 20)));
    }

    function kinds() internal view returns (uint256) {
        return _read(290, 32);
    }

    function maxExtensionDays() internal view returns (uint256) {
        return _read(322, 1);
    }

    function _read(uint256 offset, uint256 length) private view returns (uint256 value) {
        assembly ("memory-safe") {
            extcodecopy(address(), 0x00, add(CLONE_CODE, offset), 0x20)
            value := shr(sub(256, mul(8, length)), mload(0x00))
        }
    }
}
