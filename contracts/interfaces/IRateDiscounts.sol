// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRateSource} from "./IRateSource.sol";
import {ITermGrants} from "./ITermGrants.sol";

/// @notice An altered rate in another protocol as a Round's match: a Round with no asset configures how many basis
/// points a year it gives away, and names this contract as its distributor. A Builder's match is its discount.
/// @dev Trust and assumptions (see ITermGrants)
/// - Who reads the discount pays for it: the lenders of a credit line forgo the interest, down to a least rate they
///   have agreed to by lending. There is no subsidy, and nothing is held here.
/// - A match is whole basis points, rounded down: give away enough of them that a point does not matter.
interface IRateDiscounts is ITermGrants, IRateSource {
    /// @notice The most one holder's grants count together.
    function maxDiscountBps() external view returns (uint256);
}
