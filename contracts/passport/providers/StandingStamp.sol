// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {IStanding} from "../../interfaces/IStanding.sol";
import {Errors} from "../../libraries/Errors.sol";

/// @title StandingStamp
/// @notice What both Stamps of standing share: enough of it, over enough that was justified, for long enough.
/// @dev What was justified counts once it is `minAge` old, what failed at once; both by what had been settled then. The
/// ratio needs an amount beside it: a single lucky gift, or dust to everybody, has the best ratio there is.
/// Two look-ups in checkpoints, logarithmic in how often the holder was settled: no more than some 50,000 gas.
abstract contract StandingStamp is IStampProvider {
    uint256 private constant _FULL = 10_000;

    IStanding public immutable standing;
    /// Whose Rounds count, and which donated asset.
    address public immutable program;
    address public immutable asset;
    /// The least standing, in bps, and the least amount that was justified, in base units of the asset.
    uint16 public immutable minStandingBps;
    uint104 public immutable minJustified;
    /// How old, in seconds, what was justified must be to count.
    uint40 public immutable minAge;

    constructor(
        IStanding newStanding,
        address newProgram,
        address newAsset,
        uint16 newMinStandingBps,
        uint104 newMinJustified,
        uint40 newMinAge
    ) {
        if (!newStanding.factory().isProgram(newProgram)) revert Errors.StandingStamp_NotAProgram(newProgram);
        bool isRatio = newMinStandingBps != 0 && newMinStandingBps <= _FULL;
        if (!isRatio || newMinJustified == 0 || newMinAge == 0) {
            revert Errors.StandingStamp_BadRule(newMinStandingBps, newMinJustified, newMinAge);
        }
        (standing, program, asset) = (newStanding, newProgram, newAsset);
        (minStandingBps, minJustified, minAge) = (newMinStandingBps, newMinJustified, newMinAge);
    }

    /// @inheritdoc IStampProvider
    /// @dev A settlement can end it in any second, so it is never said to last longer than one.
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt) {
        if (timestamp < minAge || timestamp >= type(uint64).max) return (false, 0);
        (uint256 old, ) = _totalsAt(holder, timestamp - minAge);
        (uint256 justified, uint256 failed) = _totalsAt(holder, timestamp);
        if (old < justified) justified = old;
        held = justified >= minJustified && justified * _FULL >= (justified + failed) * minStandingBps;
        if (held) expiresAt = uint64(timestamp) + 1;
    }

    /// @inheritdoc IStampProvider
    /// @dev Yes. A Round's gate decides whether each address needed an identity, which cannot be seen here; and an
    /// identity that moved on to another address leaves its standing behind.
    function isSplittable() external pure returns (bool) {
        return true;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IStampProvider).interfaceId || interfaceId == type(IERC165).interfaceId;
    }

    function _totalsAt(
        address holder,
        uint256 timestamp
    ) internal view virtual returns (uint256 justified, uint256 failed);
}
