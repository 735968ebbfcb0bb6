// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRateDiscounts} from "../interfaces/IRateDiscounts.sol";
import {IRateSource} from "../interfaces/IRateSource.sol";
import {Errors} from "../libraries/Errors.sol";
import {TermGrants} from "./TermGrants.sol";

/// @title RateDiscounts
/// @notice See IRateDiscounts. One per term and largest discount, for all Programs of a factory.
contract RateDiscounts is IRateDiscounts, TermGrants {
    uint256 private constant _FULL_BPS = 10_000;

    uint256 public immutable maxDiscountBps;

    constructor(
        IProgramFactory newFactory,
        uint256 newTerm,
        uint256 newMaxDiscountBps
    ) TermGrants(newFactory, newTerm) {
        if (newMaxDiscountBps == 0 || newMaxDiscountBps > _FULL_BPS) {
            revert Errors.RateDiscounts_DiscountOutOfBounds(newMaxDiscountBps, _FULL_BPS);
        }
        maxDiscountBps = newMaxDiscountBps;
    }

    /// @inheritdoc IRateSource
    function discountOf(address program, address holder) external view returns (uint256 discountBps) {
        return Math.min(grantedOf(program, holder), maxDiscountBps);
    }
}
