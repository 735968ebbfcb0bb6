// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";

/// @notice What a Round asks of a record of work: whether a Builder may be accepted again.
/// @dev Trust and assumptions
/// - Only acceptance asks it. No claim calls it, so that no gas trick on a claim can spare or make a debt (D147).
/// - A refusal reverts, and fails that one acceptance alone.
/// - What a Builder got is what its Round says (`matchOf`), base units of the pool's asset. Of a pool paid in shares of a
///   vault that is what was put in for them, whatever they were or are worth (IVaultRound).
interface ILedger {
    /// @notice Tells the ledger that the calling Round accepts `builder`; reverts if it owes past grace in any earlier
    /// Round of the Program. May be called again for the same application, after the Builder's edit.
    /// @param ask the application's ask, base units of the pool's asset; 0 = none
    function onAccepted(ApplicationId application, address builder, uint256 ask) external;

    /// @notice The Round in which `builder` owes past grace by this ledger or one before it, if there is any. What a
    /// later ledger asks its predecessor.
    /// @return round zero if `builder` may be accepted
    function refusalOf(
        address program,
        address builder
    ) external view returns (address round, uint256 owed, uint256 graceUntil);

    /// @notice The ledger whose records this one also reads; zero for the first.
    function predecessor() external view returns (ILedger);
}
