// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICombination} from "../../interfaces/ICombination.sol";
import {IEligibility} from "../../interfaces/IEligibility.sol";
import {ConfigurationChecks} from "../../libraries/ConfigurationChecks.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Questions} from "../../libraries/Questions.sol";
import {Voice} from "../../libraries/Voice.sol";
import {Member} from "../../types/Stamps.sol";

/// @title Combination
/// @notice What All and Any share: one answer decides, the others are compared, and a failure is kept apart from both.
abstract contract Combination is ICombination {
    /// @inheritdoc ICombination
    uint256 public constant MAX_MEMBERS = 8;

    /// @dev Spent beside each member's share: its slot, its account, the question.
    uint256 private constant _PER_MEMBER = 8_000;
    /// @dev Spent before the first question and after the last.
    uint256 private constant _BESIDE = 8_000;

    /// @inheritdoc ICombination
    uint256 public immutable gasNeeded;
    /// @dev The weight that ends the questions: 0 in an All, 10000 in an Any.
    uint256 private immutable _decisive;

    Member[] private _members;

    constructor(Member[] memory newMembers, uint256 decisive) {
        if (newMembers.length == 0 || newMembers.length > MAX_MEMBERS) {
            revert Errors.Combination_MembersOutOfBounds(newMembers.length, MAX_MEMBERS);
        }
        uint256 total = Questions.RESERVE;
        for (uint256 i = 0; i < newMembers.length; ++i) {
            (address module, uint32 allowance) = (newMembers[i].module, newMembers[i].allowance);
            if (module.code.length == 0) revert Errors.Adapter_NoCode(module);
            if (allowance < ConfigurationChecks.LEAST_GAS) _refuseGas(allowance);
            for (uint256 j = 0; j < i; ++j) {
                if (newMembers[j].module == module) revert Errors.Combination_MemberTwice(module);
            }
            total += allowance + _PER_MEMBER;
            _members.push(newMembers[i]);
        }
        uint256 needed = (total * 64) / 63 + _BESIDE;
        if (needed > ConfigurationChecks.MOST_GAS) _refuseGas(needed);
        (gasNeeded, _decisive) = (needed, decisive);
    }

    /// @inheritdoc IEligibility
    function weightOf(address holder) external view returns (uint256 weightBps) {
        return _combine(holder, 0, true);
    }

    /// @inheritdoc IEligibility
    function weightAt(address holder, uint256 timestamp) external view returns (uint256 weightBps) {
        return _combine(holder, timestamp, false);
    }

    /// @inheritdoc ICombination
    function members() external view returns (Member[] memory) {
        return _members;
    }

    function _combine(address holder, uint256 timestamp, bool isNow) private view returns (uint256 weightBps) {
        weightBps = Voice.FULL - _decisive;
        address failing;
        uint256 count = _members.length;
        for (uint256 i = 0; i < count; ++i) {
            (address module, uint256 allowance) = (_members[i].module, _members[i].allowance);
            (bool hasAnswered, uint256 bps) = isNow
                ? Questions.weightNow(module, holder, allowance)
                : Questions.weightAt(module, holder, timestamp, allowance);
            if (!hasAnswered) failing = module;
            else if (bps == _decisive) return bps;
            else if (_decisive == 0 ? bps < weightBps : bps > weightBps) weightBps = bps;
        }
        if (failing != address(0)) revert Errors.Combination_MemberFailed(failing);
    }

    function _refuseGas(uint256 gas_) private pure {
        revert Errors.Combination_GasOutOfBounds(gas_, ConfigurationChecks.LEAST_GAS, ConfigurationChecks.MOST_GAS);
    }
}
