// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {UnitId} from "../types/Work.sol";

/// @notice Units whose price in a PriceList is an amount the Ledger goes by, in force when a Round opens.
/// Without an ALLOWANCE asks have no limit; without a DE_MINIMIS everything is accounted for.
library Units {
    /// @notice Who was granted no more than this in a Round owes nothing for it.
    UnitId internal constant DE_MINIMIS = UnitId.wrap(keccak256("catchment:de-minimis"));
    /// @notice What a newcomer with an identity may ask for, and everybody beside k × justified.
    UnitId internal constant ALLOWANCE = UnitId.wrap(keccak256("catchment:allowance"));
    /// @notice The same without an identity, at most the allowance; not set = nothing without an identity.
    UnitId internal constant STRANGER_ALLOWANCE = UnitId.wrap(keccak256("catchment:stranger-allowance"));

    /// @notice Whether a unit is an amount a policy goes by, and nothing that can be bought.
    function isPolicy(UnitId unit) internal pure returns (bool) {
        bytes32 id = UnitId.unwrap(unit);
        return
            id == UnitId.unwrap(DE_MINIMIS) ||
            id == UnitId.unwrap(ALLOWANCE) ||
            id == UnitId.unwrap(STRANGER_ALLOWANCE);
    }
}
