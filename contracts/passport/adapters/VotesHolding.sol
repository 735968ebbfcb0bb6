// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Answers} from "../../libraries/Answers.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Adapter} from "./Adapter.sol";

/// @title VotesHolding
/// @notice Held at t by who had at least `minimum` votes of an ERC-20 or ERC-721 at each of `checks` moments, evenly
/// spaced from t − age to t − 1.
///
/// PAST VOTES, NEVER BALANCES. What is borrowed for a block, or for a few, is not there at the other moments. Votes go to
/// whom they are delegated, in most tokens to nobody until delegated, if only to oneself.
///
/// CLOCK. The token must count in seconds (ERC-6372, `mode=timestamp`). With one that counts in blocks a moment has no
/// certain block, so it is refused.
///
/// KNOWN LIMITS. Tokens can be split, and lent for long: it says that somebody bore the cost, never who. Between the
/// checks nothing is seen.
contract VotesHolding is Adapter {
    uint256 private constant _MOST_AGE = 10 * 365 days;
    uint256 private constant _LEAST_CHECKS = 2;
    uint256 private constant _MOST_CHECKS = 8;

    IVotes public immutable token;
    /// @notice Votes, base units of the token.
    uint256 public immutable minimum;
    /// @notice Seconds.
    uint256 public immutable age;
    /// @notice How many moments are looked at, both ends among them.
    uint256 public immutable checks;

    constructor(IVotes newToken, uint256 newMinimum, uint256 newAge, uint256 newChecks) {
        _requireCode(address(newToken));
        IERC6372 timed = IERC6372(address(newToken));
        bool isInSeconds = keccak256(bytes(timed.CLOCK_MODE())) == keccak256("mode=timestamp");
        if (!isInSeconds || timed.clock() != block.timestamp)
            revert Errors.VotesHolding_NotInSeconds(address(newToken));
        if (newMinimum == 0) revert Errors.VotesHolding_NoMinimum();
        if (newChecks < _LEAST_CHECKS || newChecks > _MOST_CHECKS) {
            revert Errors.VotesHolding_ChecksOutOfBounds(newChecks, _LEAST_CHECKS, _MOST_CHECKS);
        }
        if (newAge < newChecks || newAge > _MOST_AGE) {
            revert Errors.VotesHolding_AgeOutOfBounds(newAge, newChecks, _MOST_AGE);
        }
        (token, minimum, age, checks) = (newToken, newMinimum, newAge, newChecks);
    }

    /// @inheritdoc IStampProvider
    /// @dev For a future moment, as if nothing changed from now on.
    function heldAt(address holder, uint256 timestamp) public view override returns (bool held, uint64 expiresAt) {
        if (timestamp < age || timestamp > type(uint48).max) return (false, 0);
        for (uint256 i = 0; i < checks; ++i) {
            uint256 moment = timestamp - 1 - ((age - 1) * i) / (checks - 1);
            if (moment >= block.timestamp) moment = block.timestamp - 1;
            if (_votesAt(holder, moment) < minimum) return (false, 0);
        }
        return _nextSecond(true, timestamp);
    }

    /// @inheritdoc IStampProvider
    function isSplittable() external pure override returns (bool) {
        return true;
    }

    function _votesAt(address holder, uint256 moment) private view returns (uint256) {
        bytes memory question = abi.encodeCall(IVotes.getPastVotes, (holder, moment));
        return abi.decode(Answers.read(address(token), question, 32), (uint256));
    }
}
