// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IAccountFactory} from "../../interfaces/IAccountFactory.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";

/// @title AmoStamp
/// @notice Held by who has kept the mandates of its autonomous accounts for `program`, one of them with a floor of at
/// least `leastFloor` of `asset`, for `minAge` seconds without a break found.
///
/// KNOWN LIMITS. Where the floor is, the mandate says: a venue its owner wrote may say that it has what it has not.
contract AmoStamp is IStampProvider {
    IAccountFactory public immutable factory;
    address public immutable program;
    address public immutable asset;
    /// @notice Base units of `asset`.
    uint256 public immutable leastFloor;
    uint256 public immutable minAge;

    constructor(
        IAccountFactory newFactory,
        address newProgram,
        address newAsset,
        uint256 newLeastFloor,
        uint256 newMinAge
    ) {
        (factory, program, asset) = (newFactory, newProgram, newAsset);
        (leastFloor, minAge) = (newLeastFloor, newMinAge);
    }

    /// @inheritdoc IStampProvider
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt) {
        if (timestamp >= type(uint48).max) return (false, 0);
        uint256 since = factory.keptSinceAt(holder, program, asset, leastFloor, timestamp);
        held = since != 0 && timestamp - since >= minAge;
        if (held) expiresAt = uint64(timestamp + 1);
    }

    /// @inheritdoc IStampProvider
    /// @dev A little money, split over addresses, keeps as many mandates.
    function isSplittable() external pure returns (bool) {
        return true;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IStampProvider).interfaceId || interfaceId == type(IERC165).interfaceId;
    }
}
