// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IAccountFactory} from "../../interfaces/IAccountFactory.sol";
import {ISharedAccount} from "../../interfaces/ISharedAccount.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";

/// @title AccountableAccount
/// @notice Held by shared accounts of one factory that have had members, each with its limits, for `minAge` seconds
/// without a break.
///
/// KNOWN LIMITS. Whether limits are tight is not judged, and owners have none: it says that there are members whose
/// spending, units and risk are on record, not that there is little of them.
contract AccountableAccount is IStampProvider {
    IAccountFactory public immutable factory;
    uint256 public immutable minAge;

    constructor(IAccountFactory newFactory, uint256 newMinAge) {
        factory = newFactory;
        minAge = newMinAge;
    }

    /// @inheritdoc IStampProvider
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt) {
        if (timestamp >= type(uint48).max || !factory.isSharedAccount(holder)) return (false, 0);
        uint256 since = ISharedAccount(holder).accountableSinceAt(timestamp);
        held = since != 0 && timestamp - since >= minAge;
        if (held) expiresAt = uint64(timestamp + 1);
    }

    /// @inheritdoc IStampProvider
    /// @dev One person can have as many accounts as it has patience.
    function isSplittable() external pure returns (bool) {
        return true;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IStampProvider).interfaceId || interfaceId == type(IERC165).interfaceId;
    }
}
