// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "./Errors.sol";

/// @notice The matching pool's money: who put in what, what has gone out, and how what no Builder gets goes home.
/// Amounts in base units of the pool's asset; one unit of a sponsor's share is one base unit it put in.
library Sponsorship {
    struct Share {
        uint128 units;
        uint128 withdrawn;
    }

    /// @dev `late` came by plain transfers after the pool was closed, and is released at once. `funded` and `late` stay
    /// below LIMIT, and what leaves below their sum.
    struct Fund {
        uint128 funded;
        uint128 paid;
        uint128 late;
        uint128 withdrawn;
        mapping(address sponsor => Share share) shareOf;
    }

    uint256 internal constant LIMIT = 2 ** 104;

    /// @notice Adds to the pool, and to the share of `holder`.
    function add(Fund storage self, address holder, uint256 amount) internal returns (uint256 pool) {
        pool = _raised(self.funded, amount);
        self.funded = uint128(pool);
        unchecked {
            self.shareOf[holder].units += uint128(amount);
        }
    }

    /// @notice Adds money that came too late for the pool: it goes home with the rest.
    function addLate(Fund storage self, uint256 amount) internal {
        self.late = uint128(_raised(self.late, amount));
    }

    function pay(Fund storage self, uint256 amount) internal {
        unchecked {
            self.paid += uint128(amount);
        }
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
        unchecked {
            self.shareOf[sponsor].withdrawn += uint128(amount);
            self.withdrawn += uint128(amount);
        }
    }

    /// @notice units · released / all units − withdrawn. Without any sponsor the Program holds the one unit.
    /// @dev Rounds down: less than one base unit per sponsor stays in the Round. Units < 2^104 and released < 2^105.
    function restDown(
        Fund storage self,
        address sponsor,
        address program,
        uint256 released
    ) internal view returns (uint256) {
        Share storage share = self.shareOf[sponsor];
        uint256 all = self.funded;
        uint256 units = share.units;
        if (all == 0) all = units = sponsor == program ? 1 : 0;
        if (all == 0) return 0;
        unchecked {
            released = (units * released) / all;
        }
        return released - share.withdrawn;
    }

    /// @notice What the Round must hold of the pool's asset for Builders and sponsors.
    function held(Fund storage self) internal view returns (uint256) {
        unchecked {
            return uint256(self.funded) + self.late - self.paid - self.withdrawn;
        }
    }

    function _raised(uint256 money, uint256 amount) private pure returns (uint256 raised) {
        raised = money + amount;
        if (raised >= LIMIT) revert Errors.Round_PoolFull({pool: money, amount: amount});
    }
}
