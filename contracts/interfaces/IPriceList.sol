// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Quantity, UnitId} from "../types/Work.sol";

/// @notice What each Program pays per unit, in each money, since when and by which reference: policy, not physics. One
/// for all Programs of a factory. Prices are base units of the asset per whole unit.
/// @dev Trust and assumptions
/// - A Program's ADMIN sets its prices; nobody else's prices move by it. Each price comes into force `DELAY` later, and
///   the past never changes: what a Round opened on stays.
/// - Some units are amounts a policy goes by (`Units`): what a Program entrusts to a newcomer, what is too little to
///   account for. They are set the same way, for the same reason.
/// - A unit whose price is 1,000,000 base units counts base units in millionths: receipts in money.
interface IPriceList {
    /// @notice Sets what `program` pays for a unit from `DELAY` seconds on. Its ADMIN.
    /// @param price base units of `asset` per whole unit; 0 takes the unit off the list
    /// @param name of the unit; its hash is the id
    /// @param source what the price goes by, in words or as a link; not empty
    /// @dev Reverts PriceList_NotAProgram, PriceList_NotAdmin, PriceList_NoName, PriceList_NoSource.
    function setPrice(
        address program,
        address asset,
        string calldata name,
        uint208 price,
        string calldata source
    ) external;

    /// @notice The price in force at a moment, past or known by now; 0 = none.
    function priceAt(address program, address asset, UnitId unit, uint256 timestamp) external view returns (uint256);

    /// @notice What items cost at the prices of a moment: Σ floor(millionths · price / 1,000,000).
    /// @dev Reverts PriceList_NoPrice for a unit that had none, PriceList_NotAnItem for an amount a policy goes by.
    function costDown(
        address program,
        address asset,
        Quantity[] calldata items,
        uint256 timestamp
    ) external view returns (uint256 cost);

    /// @notice Seconds from setting a price until it is in force.
    function DELAY() external view returns (uint256);
}
