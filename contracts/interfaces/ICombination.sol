// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Member} from "../types/Stamps.sol";
import {IEligibility} from "./IEligibility.sol";

/// @title ICombination
/// @notice Several eligibility modules as one: All is the least of their weights, Any the greatest. Members and their
/// shares of gas are frozen; an All can be a member of an Any, and so on.
///
/// Trust and assumptions
/// - A member that fails decides nothing. All is 0 as soon as one member answers 0, Any is 10000 as soon as one answers
///   10000, whatever the others do; else, if any member fails, the answer fails, and changes no weight.
/// - A member is read like a Round reads its gate: exactly 32 bytes, more than 10000 as 10000.
/// - A member is asked with its full share of gas, or the answer fails: starving it never makes another answer.
/// - A member that fails stops an All for all whom no other refuses, an Any for all whom no other takes in full. It cannot
///   be taken out: the way on is a new one, for the next Round.
interface ICombination is IEligibility {
    /// @notice The most members.
    function MAX_MEMBERS() external view returns (uint256);

    /// @notice The members, in the order in which they are asked.
    function members() external view returns (Member[] memory);

    /// @notice The allowance with which every question is answered, though all members spend their shares: the
    /// `eligibilityGas` of a Round, or the share in another combination, must be this much.
    function gasNeeded() external view returns (uint256);
}
