// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";

/// @notice Pays a match onwards in a Round's own way: against milestones, as units, as a line of credit.
/// @dev Trust and assumptions
/// - The calling Round has transferred `amount` of its pool's asset to the distributor just before (nothing where the
///   match is no asset); there is never an approval.
/// - A distributor never calls the recipient, neither in `deliver` nor anywhere a guard of its own would then make
///   `deliver` fail: whoever can make it fail is paid past it by `claimDirect`. One that pays a native coin out on
///   collection can be passed by in that way, which is harmless where collecting has no conditions.
interface IDistributor {
    /// @param application of the calling Round
    /// @param amount base units
    function deliver(ApplicationId application, address recipient, uint256 amount) external;
}
