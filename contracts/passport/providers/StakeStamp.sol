// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStakes} from "../../interfaces/IStakes.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Errors} from "../../libraries/Errors.sol";

/// @title StakeStamp
/// @notice Held at t by who had at least `minimum` locked for a Program in the second before t, and on average over
/// [t − window, t), where no moment counts for more than the Stakes' `maxCounted`.
///
/// AMOUNT × TIME, BOUNDED. However much is locked, it takes window · minimum / maxCounted seconds: all of the window if
/// maxCounted == minimum. What comes and goes within a second was never there. As the minimum must still be locked, one
/// amount of money holds the Stamp for one address at a time, and unlocking ends it in the next second.
///
/// GAS. About 30,000 to read after one change of the stake, 100,000 after 700: only its holder can change it often.
///
/// KNOWN LIMITS. Money can be split, and lent for long: the Stamp says that somebody bore its cost, never who.
contract StakeStamp is IStampProvider {
    uint256 private constant _MOST_WINDOW = 10 * 365 days;

    IStakes public immutable stakes;
    address public immutable program;
    /// @notice Base units of the Stakes' asset.
    uint256 public immutable minimum;
    /// @notice Seconds.
    uint256 public immutable window;

    constructor(IStakes newStakes, address newProgram, uint256 newMinimum, uint256 newWindow) {
        if (!newStakes.factory().isProgram(newProgram)) revert Errors.StakeStamp_NotAProgram(newProgram);
        uint256 most = newStakes.maxCounted();
        if (newMinimum == 0 || newMinimum > most) revert Errors.StakeStamp_MinimumOutOfBounds(newMinimum, most);
        if (newWindow == 0 || newWindow > _MOST_WINDOW) {
            revert Errors.StakeStamp_WindowOutOfBounds(newWindow, _MOST_WINDOW);
        }
        (stakes, program, minimum, window) = (newStakes, newProgram, newMinimum, newWindow);
    }

    /// @inheritdoc IStampProvider
    /// @dev `expiresAt` is the next second: unlocking can end it then.
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt) {
        if (timestamp < window || timestamp > type(uint48).max) return (false, 0);
        held =
            stakes.stakedAt(program, holder, timestamp - 1) >= minimum &&
            stakes.countedOver(program, holder, timestamp - window, timestamp) >= minimum * window;
        if (held) expiresAt = uint64(timestamp) + 1;
    }

    /// @inheritdoc IStampProvider
    function isSplittable() external pure returns (bool) {
        return true;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IStampProvider).interfaceId || interfaceId == type(IERC165).interfaceId;
    }
}
