// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProfits} from "../interfaces/IProfits.sol";

/// @notice Where a mandate lets money work.
/// @param vault ERC-4626 over the mandate's asset
/// @param ceilingBps the most of all the account has that may be there
/// @param maturity seconds from the last deploy until what is there counts as liquid
struct Venue {
    address vault;
    uint16 ceilingBps;
    uint40 maturity;
}

/// @notice What an autonomous account may do, frozen.
/// @param owner who works it, the Builder or Explorer; withdrawals and deploys are its own
/// @param program whose treasury gets the split of profits
/// @param asset ERC-20
/// @param liquidFloor base units kept liquid; 0 = the next `payrollsKept` payrolls
/// @param payroll base units paid to `payee` once per `payrollPeriod` seconds; 0 = none
/// @param lossLimitBps of all there would be without the loss; beyond it nothing is deployed
/// @param profitSplitBps of profit above the highest it was shared at
struct Mandate {
    address owner;
    address program;
    address asset;
    IProfits profits;
    uint128 liquidFloor;
    uint128 payroll;
    uint40 payrollPeriod;
    uint16 payrollsKept;
    address payee;
    uint16 lossLimitBps;
    uint16 profitSplitBps;
    Venue[] venues;
}
