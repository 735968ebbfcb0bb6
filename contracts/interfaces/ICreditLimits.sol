// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditSource} from "./ICreditSource.sol";
import {ILedger} from "./ILedger.sol";
import {ITermGrants} from "./ITermGrants.sol";

/// @notice Creditworthiness as a Round's match: a credential any lender can read, ours (ICreditLine) or another. A
/// Round with no asset configures how much credit it gives away, in base units of `asset`, and names this contract as
/// its distributor.
/// @dev Trust and assumptions (see ITermGrants)
/// - A limit is a statement of a Program's donors, weighed by its Round; nobody guarantees it, and there is no asset
///   behind it. It says what a Builder may owe at a time, not what it does owe: each lender counts its own loans only,
///   so two lenders that read the same limit may lend twice that much together.
/// - With a ledger named, a Builder that owes work past grace in the Program has no limit. A ledger that fails makes
///   `limitOf` revert: no answer, and no credit.
interface ICreditLimits is ITermGrants, ICreditSource {
    /// @notice The record of work that is asked about a holder; zero = none.
    function ledger() external view returns (ILedger);
}
