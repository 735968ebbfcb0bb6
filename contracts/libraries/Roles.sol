// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice The roles of a Program. A Round looks them up in its Program at the moment of the call, so that a removed
/// person's rights end at once (D006).
library Roles {
    /// @dev OpenZeppelin's default admin: it grants and revokes the others.
    bytes32 internal constant ADMIN = 0x00;
    bytes32 internal constant OPERATOR = keccak256("OPERATOR");
    bytes32 internal constant REVIEWER = keccak256("REVIEWER");
    /// @dev Accuses and slashes stakers; see IStakes. Granted like the others, after creation.
    bytes32 internal constant SLASHER = keccak256("SLASHER");
    bytes32 internal constant TREASURER = keccak256("TREASURER");
}
