// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IEligibility} from "../../interfaces/IEligibility.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Errors} from "../../libraries/Errors.sol";

/// @title Adapter
/// @notice What adapters of other people's proofs share: each is a gate by itself, and a live Stamp for a Scorer's row.
///
/// ROLES. None: source and parameters are frozen. The source itself may have an owner, who can stop or change it.
///
/// ANSWERS. What the source does not know, and what expired there, is 0. Everything else that is no answer (a revert, no
/// code, another length, too little gas) is a failure, and a failure changes no weight. A past moment is answered by what
/// the source, or the adapter, recorded then; where nothing was, it fails. Today's state is never taken for the past's.
abstract contract Adapter is IEligibility, IStampProvider {
    uint256 internal constant _FULL_BPS = 10_000;

    /// @inheritdoc IEligibility
    function weightOf(address holder) external view returns (uint256 weightBps) {
        return weightAt(holder, block.timestamp);
    }

    /// @inheritdoc IEligibility
    function weightAt(address holder, uint256 timestamp) public view virtual returns (uint256 weightBps) {
        (bool held, ) = heldAt(holder, timestamp);
        return held ? _FULL_BPS : 0;
    }

    /// @inheritdoc IStampProvider
    function heldAt(address holder, uint256 timestamp) public view virtual returns (bool held, uint64 expiresAt);

    /// @inheritdoc IStampProvider
    /// @dev Whoever stands behind the source is believed to give one person one of it.
    function isSplittable() external pure virtual returns (bool) {
        return false;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return
            interfaceId == type(IStampProvider).interfaceId ||
            interfaceId == type(IEligibility).interfaceId ||
            interfaceId == type(IERC165).interfaceId;
    }

    /// @dev A wrong address would fail for ever.
    function _requireCode(address source) internal view {
        if (source.code.length == 0) revert Errors.Adapter_NoCode(source);
    }

    /// @dev The cover of what can end in any second.
    function _nextSecond(bool held, uint256 timestamp) internal pure returns (bool, uint64) {
        return held && timestamp < type(uint64).max ? (true, uint64(timestamp) + 1) : (false, 0);
    }
}
