// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Gift, Pair} from "../types/Applications.sol";
import {IRound} from "./IRound.sol";

/// @notice A Round of donations, matched by quadratic funding, live: every donation moves the level at once.
/// @dev Trust and assumptions
/// - Everybody may donate; Stamps only decide what counts. A donation never fails because of a gate.
/// - The matched Explorer is the caller, or whoever signed for the Router's cart; never free text.
/// - Two people who are one can still split; `maxCounted`, Stamps and the review window bound what that pays.
interface IDonationRound is IRound {
    /// @notice Gives to several Builders at once; all items or none. While donations are open.
    /// @param gifts at least one; amounts in base units of the donated asset, their sum as msg.value if it is native
    /// @dev Reverts DonationRound_EmptyCart, Round_OutsideWindow, Round_WrongPhase, Round_WrongStatus,
    /// DonationRound_ZeroAmount, DonationRound_ApplicationFull, DonationRound_EscrowFull, Round_Full,
    /// Round_TooLittleGas, Assets_….
    function donate(Gift[] calldata gifts) external payable;

    /// @notice The same for another donor, whose money the Router has just moved here. The Router alone.
    /// @dev Reverts DonationRound_NotRouter, DonationRound_Unpaid and as `donate`.
    function donateFor(address donor, Gift[] calldata gifts) external payable;

    /// @notice Weighs an Explorer again, as of now or of donationUntil, whichever is earlier. Anyone, until settleFrom.
    /// A
    /// failing gate makes it revert: only a successful answer changes a recorded weight.
    /// @dev Reverts Round_WrongPhase, Round_TooLittleGas, Round_EligibilityFailed, DonationRound_NothingGiven,
    /// Round_Full.
    function reweigh(address explorer, ApplicationId[] calldata applications) external;

    /// @notice Pays a donor back all it gave to one application: at once after a cancel; from settleFrom if the Builder
    /// withdrew or was disqualified; from claimUntil if the donations were not claimed. Anyone to the donor itself; the
    /// donor anywhere. No deadline.
    /// @dev Reverts Round_NotOwner, DonationRound_NothingGiven, DonationRound_AlreadyRefunded,
    /// DonationRound_NotRefundable, Assets_….
    function refund(ApplicationId application, address donor, address to) external returns (uint256 amount);

    /// @notice What `explorer` gave to an application, and the weight it has there.
    function pair(ApplicationId application, address explorer) external view returns (Pair memory);
}
