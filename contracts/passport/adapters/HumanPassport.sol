// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IEligibility} from "../../interfaces/IEligibility.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Answers} from "../../libraries/Answers.sol";
import {Curves} from "../../libraries/Curves.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Curve} from "../../types/Stamps.sol";
import {Adapter} from "./Adapter.sol";
import {IHumanPassportDecoder, IHumanPassportResolver} from "./foreign/IHumanPassport.sol";

/// @title HumanPassport
/// @notice The on-chain score of Human Passport under a frozen curve; `low == high` is a threshold.
///
/// NOW. The decoder's `getScore`: `AttestationNotFound` and `AttestationExpired` are 0, all else is a failure. `isHuman`
/// is not used: its threshold is its owner's.
///
/// ANOTHER MOMENT. The resolver keeps the latest score alone: it answers for moments from its `time` on, by its own
/// expiry or the `maxScoreAge` of when this adapter was made. For earlier ones the adapter fails, as a score may have been
/// there before it. So who renews during Review keeps the weight of its donation.
///
/// KNOWN LIMITS. The contracts asked are pausable proxies with one owner, who can stop them or make them say anything.
/// Scores of 429496.7296 points and more wrap around there, which only lowers them.
contract HumanPassport is Adapter {
    uint256 private constant _CACHED_SCORE_SIZE = 96;
    uint256 private constant _EXPIRED_SIZE = 36;

    IHumanPassportDecoder public immutable decoder;
    IHumanPassportResolver public immutable resolver;
    /// @notice Seconds; the decoder's when this was made.
    uint64 public immutable maxScoreAge;

    uint64 private immutable _low;
    uint64 private immutable _high;
    uint16 private immutable _lowBps;
    uint16 private immutable _highBps;

    /// @param newCurve rising or flat, from a score above 0; the decoder's 4 decimals are a Curve's 1/10000 points
    constructor(IHumanPassportDecoder newDecoder, IHumanPassportResolver newResolver, Curve memory newCurve) {
        _requireCode(address(newDecoder));
        _requireCode(address(newResolver));
        bool rises = newCurve.low <= newCurve.high && newCurve.lowBps <= newCurve.highBps;
        if (!rises || newCurve.low == 0 || newCurve.highBps == 0 || newCurve.highBps > _FULL_BPS) {
            revert Errors.HumanPassport_BadCurve(newCurve.low, newCurve.high, newCurve.lowBps, newCurve.highBps);
        }
        (decoder, resolver, maxScoreAge) = (newDecoder, newResolver, newDecoder.maxScoreAge());
        (_low, _high, _lowBps, _highBps) = (newCurve.low, newCurve.high, newCurve.lowBps, newCurve.highBps);
    }

    /// @inheritdoc IEligibility
    function weightAt(address holder, uint256 timestamp) public view override returns (uint256 weightBps) {
        return
            Curves.weightDown(curve(), timestamp == block.timestamp ? _scoreNow(holder) : _scoreAt(holder, timestamp));
    }

    /// @inheritdoc IStampProvider
    /// @dev Held by who weighs anything. An attestation can be revoked in any second.
    function heldAt(address holder, uint256 timestamp) public view override returns (bool held, uint64 expiresAt) {
        return _nextSecond(weightAt(holder, timestamp) != 0, timestamp);
    }

    /// @notice From score to weight.
    function curve() public view returns (Curve memory) {
        return Curve({low: _low, high: _high, lowBps: _lowBps, highBps: _highBps});
    }

    function _scoreNow(address holder) private view returns (uint256 score) {
        bytes memory question = abi.encodeCall(IHumanPassportDecoder.getScore, (holder));
        (bool success, uint256 size, bytes32 first) = Answers.ask(address(decoder), question);
        if (success && size == 32) return uint256(first);
        bytes4 reason = bytes4(first);
        bool isUnknown = size == 4 && reason == IHumanPassportDecoder.AttestationNotFound.selector;
        bool isExpired = size == _EXPIRED_SIZE && reason == IHumanPassportDecoder.AttestationExpired.selector;
        if (success || !(isUnknown || isExpired)) revert Errors.Answers_SourceFailed(address(decoder));
    }

    function _scoreAt(address holder, uint256 timestamp) private view returns (uint256 score) {
        bytes memory question = abi.encodeCall(IHumanPassportResolver.getCachedScore, (holder));
        IHumanPassportResolver.CachedScore memory cached = abi.decode(
            Answers.read(address(resolver), question, _CACHED_SCORE_SIZE),
            (IHumanPassportResolver.CachedScore)
        );
        if (cached.time == 0) return 0;
        if (timestamp < cached.time) revert Errors.Adapter_NotRecorded(holder, timestamp);
        uint256 expiresAt = cached.expirationTime;
        if (expiresAt == 0) expiresAt = uint256(cached.time) + maxScoreAge;
        return timestamp < expiresAt ? cached.score : 0;
    }
}
