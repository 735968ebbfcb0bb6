// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// Money on its way out of a stake; base units, unix seconds.
struct Exit {
    uint128 amount;
    uint48 readyAt;
}

/// Notice given to a staker: it may be slashed of `amount` base units in [rulingFrom, rulingUntil), unix seconds.
struct Accusation {
    address accuser;
    uint48 rulingFrom;
    uint48 rulingUntil;
    uint128 amount;
}
