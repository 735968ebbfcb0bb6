// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/IAccessControlEnumerable.sol";
import {Bounds, ProgramParameters, RoundConfig} from "../types/Configuration.sol";

/// @notice A long-lived funder: roles, a treasury, bounds for its operators, a memory of its Rounds.
/// @dev Trust and assumptions
/// - The ADMIN grants and revokes OPERATOR, REVIEWER and TREASURER, names the modules and kinds of Round it trusts and
///   the bounds an operator opens Rounds within. Neither touches a Round that is open already; who has a role is asked
///   at the moment of a call, in open Rounds too.
/// - The treasury's money can go into the Program's own Rounds and nowhere else. What a Round is, is up to the kinds
///   the ADMIN trusts: one who is OPERATOR and TREASURER too can trust a kind that steals, and send the treasury there.
///   Each step is an event, and no Round of another kind is touched. Who wants a way back sponsors a Round directly.
/// - What is trusted is trusted in every place of a configuration: a gate for Builders can be named as the gate for
///   Explorers, and an OPERATOR names assets and the arbiter freely. Who funds or donates reads the Round's
///   configuration.
/// - There is always an admin: the last one cannot be removed, and a new one counts only once it has accepted.
interface IProgram is IAccessControlEnumerable {
    /* ADMIN */

    /// @notice Offers the admin role; the candidate has to accept it. ADMIN.
    /// @dev Reverts Program_ZeroAddress.
    function offerAdmin(address candidate) external;

    /// @notice Takes an offer back. ADMIN.
    function withdrawAdminOffer(address candidate) external;

    /// @notice Accepts an admin role offered by somebody who is an admin now. Whoever wants to leave renounces its own
    /// role afterwards.
    /// @dev Reverts Program_NoAdminOffer.
    function acceptAdmin() external;

    /// @notice Names a module or a kind of Round as trusted, or not any more, for Rounds opened from now on. ADMIN. The
    /// codehash in the event is shown, not promised: code behind a proxy can change.
    /// @dev Reverts Program_NoCode for a module to be trusted that has none.
    function setTrusted(address module, bool newIsTrusted) external;

    /// @notice Sets what operators may open. ADMIN.
    function setBounds(Bounds calldata newBounds) external;

    /* OPERATORS */

    /// @notice Opens a Round: a clone of a trusted kind, its configuration in its code. OPERATOR.
    /// @param config checked whole (`ConfigurationChecks`), and once more by the kind itself if it has rules of its own
    /// (`IRoundKind`); its program is this one
    /// @param salt one more Round of the same configuration needs another one
    /// @dev Reverts Configuration_…, FailedDeployment for a salt used before, AccessControlUnauthorizedAccount,
    /// and the errors of the kind.
    function openRound(
        address implementation,
        RoundConfig calldata config,
        bytes32 salt
    ) external returns (address round);

    /* TREASURY */

    /// @notice Moves treasury money into the pool of one of the Program's Rounds, as the Program's own sponsorship.
    /// TREASURER, until that Round's donationUntil.
    /// @dev Reverts Program_NotOurRound, Program_RoundNotFundable, Round_NoPoolAsset, Round_ZeroAmount, Round_PoolFull,
    /// Assets_NotReceived, AccessControlUnauthorizedAccount.
    function fundRound(address round, uint256 amount) external;

    /* VIEWS */

    function bounds() external view returns (Bounds memory);
    function isTrusted(address module) external view returns (bool);
    function isRound(address round) external view returns (bool);
    /// @return by the admin whose offer it is, zero if there is none; it counts while that one is an admin
    function adminOfferOf(address candidate) external view returns (address by);
    function roundCount() external view returns (uint256);
    function rounds(uint256 from, uint256 until) external view returns (address[] memory);
    function metadata() external view returns (bytes32);

    /// @notice Once, by the factory, in the call that creates the clone.
    function initialize(ProgramParameters calldata parameters) external;
}
