// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IAccountFactory} from "../../interfaces/IAccountFactory.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";

/// @title AmoStamp
/// @notice Held by who has kept the mandates of its autonomous accounts for `minAge` seconds without a break found.
///
/// KNOWN LIMITS. How much money is under the mandates is not asked.
contract AmoStamp is IStampProvider {
    IAccountFactory public immutable factory;
    uint256 public immutable minAge;

    constructor(IAccountFactory newFactory, uint256 newMinAge) {
        factory = newFactory;
        minAge = newMinAge;
    }

    /// @inheritdoc IStampProvider
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt) {
        if (timestamp >= type(uint48).max) return (false, 0);
        uint256 since = factory.keptSinceAt(holder, timestamp);
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
