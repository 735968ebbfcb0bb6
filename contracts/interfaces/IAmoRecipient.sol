// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Mandate} from "../types/Mandates.sol";

/// @notice An account with a frozen mandate: it puts money to work inside bounds, calls it back, pays a payroll, and
/// shares profit with a Program. All amounts in base units of the mandate's asset.
/// @dev Trust and assumptions
/// - The mandate is in the clone's code and never changes; nobody can widen it, the owner neither.
/// - The owner is trusted with where inside the mandate the money is, and with what is above the floor: it can take
///   that out, but for the Program's share of realised profit.
/// - A venue is trusted with what is in it, up to its ceiling, and with nothing else: it is asked with bounded gas, its
///   answer is not copied, and one that fails is worth nothing until it answers again. It blocks neither others nor
///   what is liquid. No approval outlives a call.
/// - What a venue says it is worth can be inflated, by itself or by anybody's gift: profit counts only when it is money
///   here, and a venue counts for what it cost at most, in worth, against ceilings, and (matured) as liquid.
/// - What a venue has at hand can be borrowed for one call: the mandate is broken when that is found twice, an hour
///   apart, with no finding between that it was kept. Whoever disputes the first finding calls `check`.
/// - Anyone may unwind while the floor is broken, the loss limit passed, or (that venue) its ceiling exceeded; whoever
///   does chooses the moment, so venues should have no exit price that can be moved within a block.
/// - The asset moves exactly what it says.
interface IAmoRecipient {
    /* OWNER */

    /// @notice Puts money into a venue, inside the ceiling, above the floor. The owner.
    /// @dev Reverts AmoRecipient_NotOwner, AmoRecipient_UnknownVenue, AmoRecipient_LossLimitPassed,
    /// AmoRecipient_ReceivedTooLittle, AmoRecipient_AboveCeiling, AmoRecipient_BelowFloor.
    function deploy(uint256 venue, uint256 amount) external;

    /// @notice Takes out what is above the floor and the Program's share of realised profit. The owner, to itself.
    /// @dev Reverts AmoRecipient_NotOwner, AmoRecipient_BelowFloor.
    function withdraw(uint256 amount) external;

    /* ANYONE */

    /// @notice Calls money back. The owner; anyone while the floor is broken, the loss limit passed, or this venue
    /// above its ceiling.
    /// @return received base units
    /// @dev Reverts AmoRecipient_NotOwner, AmoRecipient_UnknownVenue, AmoRecipient_VenueFailed.
    function unwind(uint256 venue, uint256 shares) external returns (uint256 received);

    /// @notice Pays one payroll that is due, from what is liquid, and from matured venues if that is not enough.
    /// @dev Reverts AmoRecipient_NoPayrollDue, AmoRecipient_TooLittleLiquid.
    function payPayroll() external;

    /// @notice Calls back what venues have above their cost, and pays the Program its split of all profit realised
    /// above the highest that was shared before, less what is lost elsewhere.
    /// @return paid to the Program
    /// @dev Reverts AmoRecipient_BelowFloor.
    function harvest() external returns (uint256 paid);

    /// @notice Records whether the mandate is kept now. Every other call does so too. The first time it is not, that is
    /// doubted; it is broken if it is not kept an hour later either, and was not found kept meanwhile.
    /// @return isKept what is found now, recorded as a break or not
    /// @dev Reverts AmoRecipient_TooLittleGas: a venue must not look as if it failed for want of gas.
    function check() external returns (bool isKept);

    /* VIEWS */

    function mandate() external view returns (Mandate memory);

    /// @notice What is here, and what each venue says it is worth; 0 for one that fails.
    function allocations() external view returns (uint256 liquid, uint256[] memory values);

    /// @notice The largest venue's part of all there is, bps.
    function concentrationBps() external view returns (uint256);

    /// @notice Whether what is here or matured is at least the floor.
    function floorMet() external view returns (bool);
    function floor() external view returns (uint256);

    /// @notice What is lost, realised or not, since the highest profit that was shared.
    function lossSoFar() external view returns (uint256);
    function isLossLimitPassed() external view returns (bool);

    /// @notice The Program's share of profit realised and not shared yet.
    function profitDue() external view returns (uint256);

    /// @notice When the next payroll may be paid; 0 = there is none.
    function payrollDueAt() external view returns (uint256);

    /// @notice When the mandate was first found kept with money in it; 0 = not yet.
    function startedAt() external view returns (uint256);

    /// @notice When the mandate was found not kept for the first time since it was found kept; 0 = it is not in doubt.
    function doubtedAt() external view returns (uint256);

    /// @notice Since when, at a moment, the mandate had been found kept without a break; 0 = not then.
    function keptSinceAt(uint256 timestamp) external view returns (uint256);

    /// @notice Once, by the factory, in the call that creates the clone.
    function initialize() external;
}
