// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Errors} from "./Errors.sol";

/// @notice The matching pool's money: who put in what, what has gone out, and how what no Builder gets goes home. Amounts
/// in base units of the pool's asset; one unit of a sponsor's share is one base unit it put in.
library Sponsorship {
    using SafeCast for uint256;

    struct Share {
        uint104 units;
        uint104 withdrawn;
    }

    /// @dev `late` came by plain transfers after the pool was closed, and is released at once.
    struct Fund {
        uint104 funded;
        uint104 late;
        uint40 settledAt;
        uint104 paid;
        uint104 withdrawn;
        mapping(address sponsor => Share share) shareOf;
    }

    uint256 internal constant LIMIT = 2 ** 104;

    /// @notice Adds to the pool, and to the share of `holder`.
    function add(Fund storage self, address holder, uint256 amount) internal returns (uint256 pool) {
        pool = self.funded + amount;
        if (pool >= LIMIT) revert Errors.Round_PoolFull({pool: self.funded, amount: amount});
        self.funded = uint104(pool);
        self.shareOf[holder].units += uint104(amount);
    }

    /// @notice Adds money that came too late for the pool: it goes home with the rest.
    function addLate(Fund storage self, uint256 amount) internal {
        self.late = (uint256(self.late) + amount).toUint104();
    }

    function pay(Fund storage self, uint256 amount) internal {
        self.paid += amount.toUint104();
    }

    /// @notice Takes out what `sponsor` may have of `released`.
    function withdraw(
        Fund storage self,
        address sponsor,
        address program,
        uint256 released
    ) internal returns (uint256 amount) {
        amount = restDown(self, sponsor, program, released);
        if (amount == 0) revert Errors.Round_NothingReleased(sponsor);
        self.shareOf[sponsor].withdrawn += uint104(amount);
        self.withdrawn += uint104(amount);
    }

    /// @notice units · released / all units − withdrawn. Without any sponsor the Program holds the one unit.
    /// @dev Rounds down: less than one base unit per sponsor stays in the Round.
    function restDown(
        Fund storage self,
        address sponsor,
        address program,
        uint256 released
    ) internal view returns (uint256) {
        Share memory share = self.shareOf[sponsor];
        uint256 all = self.funded;
        if (all == 0) return sponsor == program ? released - share.withdrawn : 0;
        return Math.mulDiv(share.units, released, all) - share.withdrawn;
    }

    /// @notice What the Round must hold of the pool's asset for Builders and sponsors.
    function held(Fund storage self) internal view returns (uint256) {
        return uint256(self.funded) + self.late - self.paid - self.withdrawn;
    }
}
