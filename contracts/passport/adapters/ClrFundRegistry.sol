// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Answers} from "../../libraries/Answers.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Adapter} from "./Adapter.sol";
import {IClrFundUserRegistry} from "./foreign/IClrFundUserRegistry.sol";

/// @title ClrFundRegistry
/// @notice Held by a verified user of a clr.fund registry (simple, merkle, snapshot, semaphore, BrightID).
///
/// NOW. The registry answers, and is taken to go on answering so for moments to come.
///
/// THE PAST. The registry has none: anyone may have it observed, and a past moment is answered by the last observation
/// up to it; without one it fails. So observe donors before donations end: who was verified once and is no more counts
/// until somebody observes that.
contract ClrFundRegistry is Adapter {
    using Checkpoints for Checkpoints.Trace208;

    uint208 private constant _NOT_VERIFIED = 1;
    uint208 private constant _VERIFIED = 2;

    IClrFundUserRegistry public immutable registry;

    mapping(address holder => Checkpoints.Trace208 observations) private _observations;

    constructor(IClrFundUserRegistry newRegistry) {
        _requireCode(address(newRegistry));
        registry = newRegistry;
    }

    /// @notice Records what the registry says of a holder now. By anyone. In one second, the last one stays.
    /// @dev Emits `VerificationObserved` if it is news. Reverts `Answers_SourceFailed`.
    function observe(address holder) external returns (bool isVerified) {
        isVerified = _isVerified(holder);
        Checkpoints.Trace208 storage observations = _observations[holder];
        uint208 observation = isVerified ? _VERIFIED : _NOT_VERIFIED;
        if (observations.latest() == observation) return isVerified;
        observations.push(uint48(block.timestamp), observation);
        emit Events.VerificationObserved({holder: holder, isVerified: isVerified});
    }

    /// @inheritdoc IStampProvider
    /// @dev Reverts `Adapter_NotRecorded` for a past moment before which nobody observed the holder.
    function heldAt(address holder, uint256 timestamp) public view override returns (bool held, uint64 expiresAt) {
        if (timestamp >= block.timestamp) return _nextSecond(_isVerified(holder), timestamp);
        uint208 observation = _observations[holder].upperLookupRecent(uint48(timestamp));
        if (observation == 0) revert Errors.Adapter_NotRecorded(holder, timestamp);
        return _nextSecond(observation == _VERIFIED, timestamp);
    }

    function _isVerified(address holder) private view returns (bool) {
        bytes memory question = abi.encodeCall(IClrFundUserRegistry.isVerifiedUser, (holder));
        return abi.decode(Answers.read(address(registry), question, 32), (bool));
    }
}
