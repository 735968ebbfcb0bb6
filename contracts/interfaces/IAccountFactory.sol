// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {AccountParameters} from "../types/Accounts.sol";
import {Mandate} from "../types/Mandates.sol";
import {IMandates} from "./IMandates.sol";

/// @notice Creates accounts, and knows which are its own.
/// @dev Trust and assumptions
/// - Nobody owns it. Anybody creates accounts; an address depends on the chain, the creator and its salt.
/// - An account with a mandate is made by its owner alone: nobody gets a record by somebody else's account.
/// - Per Program, a Builder keeps its mandates since the first of them that is large enough began to be kept, or the
///   last break of any of them was cured; one that is broken now breaks them all. So an empty account hides nothing.
/// - An owner has few accounts with a mandate, ever, so that asking for its record has a bounded price.
interface IAccountFactory is IMandates {
    /// @notice Creates a shared account with its owners and its members' limits.
    /// @param salt another account of the same creator needs another one
    /// @dev Reverts SharedAccount_NoOwner, as `setLimit` does, FailedDeployment for a salt used before.
    function createSharedAccount(AccountParameters calldata parameters, bytes32 salt) external returns (address);

    /// @notice Where `creator` gets its shared account of this salt.
    function predictSharedAccount(address creator, bytes32 salt) external view returns (address);

    /// @notice Creates an account with a frozen mandate. Its owner.
    /// @param salt another account of the same mandate needs another one
    /// @dev Reverts AmoRecipient_NotOwner, AmoRecipient_BadMandate, AmoRecipient_TooManyAccounts, FailedDeployment.
    function createAmoRecipient(Mandate calldata mandate, bytes32 salt) external returns (address);

    /// @notice Since when, at a moment, a Builder had kept its mandates; 0 = not then. See `keptSince`.
    function keptSinceAt(
        address builder,
        address program,
        address asset,
        uint256 leastFloor,
        uint256 timestamp
    ) external view returns (uint256);

    function amoRecipientsOf(address owner) external view returns (address[] memory);
    function isAmoRecipient(address account) external view returns (bool);
    function amoRecipientImplementation() external view returns (address);

    /// @notice Whether it is a shared account this factory made.
    function isSharedAccount(address account) external view returns (bool);

    /// @notice Whether it is any account this factory made.
    function isAccount(address account) external view returns (bool);

    function sharedAccountImplementation() external view returns (address);
}
