// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Grant} from "../types/Credit.sol";
import {IDistributor} from "./IDistributor.sol";
import {IProgramFactory} from "./IProgramFactory.sol";

/// @notice Puts matches that are no asset on record: each counts for its Builder, in its Program's name, for a term.
/// @dev Trust and assumptions
/// - Only Rounds of the factory are believed, each in the name of its own Program. A Program whose ADMIN trusts a kind
///   of Round that lies can put any figure on record, in its own name: whoever reads a record chooses the Programs it
///   believes, and bounds what one of them can cost.
/// - The holder is the Builder, not the payout address, which is a field of an application: a record of what somebody
///   is good for stays with who applied. So nobody can be given a record it has not applied for (D146).
/// - No role, and not the Program, can take a grant back, lengthen it or move it. It ends by its term alone.
/// - A claim by anyone writes the record; the term runs from the claim. A Round pays a match once, and is believed once
///   per application.
/// - No money comes here. A Round whose pool is an asset is refused: its match would be lost.
interface ITermGrants is IDistributor {
    // `deliver` reverts TermGrants_NotARound, TermGrants_PoolIsAsset, TermGrants_AmountOutOfBounds,
    // TermGrants_AlreadyDelivered. Only a Round's own claim calls it.

    function factory() external view returns (IProgramFactory);

    /// @notice How long a grant counts, seconds.
    function term() external view returns (uint256);

    /// @notice All zero if nothing was delivered.
    function grantOf(address round, ApplicationId application) external view returns (Grant memory grant);

    /// @notice The sum of the holder's grants that count now, of all Rounds of the Program.
    function grantedOf(address program, address holder) external view returns (uint256 amount);

    /// @notice The same at a moment that is over; what it answers never changes.
    /// @dev Reverts TermGrants_NotYet for now, and later.
    function grantedAt(address program, address holder, uint256 timestamp) external view returns (uint256 amount);
}
