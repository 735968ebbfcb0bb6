// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @notice A Stamp read live from the chain: stake, justified work, standing, an account. It stands in a Scorer's table
/// in the place of an issuer, and answers for one Stamp.
/// @dev Trust and assumptions
/// - It answers for a past moment by what was recorded then, or by a minimum age; never by today's balance, which can
///   be borrowed.
/// - It never reverts for a holder it does not know; but where its source knows only now, or only the latest, it fails for
///   a past moment of which nothing is on record.
/// - It never makes an answer of a failure: with too little gas, or if what it asks fails, it fails (D136).
/// - A Scorer asks at construction, by ERC-165, whether an address is one.
interface IStampProvider is IERC165 {
    /// @notice Whether `holder` has the Stamp at a moment; for a future one, a forecast.
    /// @return held whether it does
    /// @return expiresAt until when nothing can end it; at least `timestamp` + 1 if held, 0 otherwise
    function heldAt(address holder, uint256 timestamp) external view returns (bool held, uint64 expiresAt);

    /// @notice Whether one person can have it many times by splitting what it takes over addresses: money can be. Such
    /// Stamps alone must never reach a Scorer's threshold.
    function isSplittable() external view returns (bool);
}
