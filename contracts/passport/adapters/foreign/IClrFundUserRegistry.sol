// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What all user registries of clr.fund share. They know only now.
interface IClrFundUserRegistry {
    function isVerifiedUser(address user) external view returns (bool);
}
