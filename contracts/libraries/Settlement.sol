// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Saturation} from "../types/Configuration.sol";
import {Errors} from "./Errors.sol";
import {Level} from "./Level.sol";

/// @notice A settlement under way or done: the level reached so far, and how far the scan of the accepted list has
/// come.
library Settlement {
    /// @dev `quiet` counts the items in a row that did not join K: a whole list of them ends the scan. Settled by a
    /// list: `root` is its Merkle root, `numerator` its total, `proven` how much of that has been shown to be whose;
    /// `provenOf` is one more than the amount, so that a listed 0 is not the same as nothing shown.
    struct State {
        uint112 numerator;
        uint144 denominator;
        bool isStarted;
        uint24 cursor;
        uint24 quiet;
        uint40 settledAt;
        uint128 proven;
        bytes32 root;
        mapping(ApplicationId application => uint256 amountAndOne) provenOf;
    }

    function start(State storage self, uint256 pool, uint256 demand) internal {
        self.numerator = uint112(pool);
        self.denominator = uint144(demand);
        self.isStarted = true;
    }

    /// @notice Lets an application into K if it is over its cap at the level so far.
    /// @dev Its demand is a part of the denominator, so that its cap is less than the numerator.
    function join(State storage self, uint256 demand, uint256 cap, Saturation saturation) internal returns (bool) {
        if (!Level.isOver(demand, cap, self.numerator, self.denominator, saturation)) return false;
        unchecked {
            self.numerator -= uint112(cap);
            self.denominator -= uint144(demand);
        }
        return true;
    }

    /// @notice Records what the list gives to an application, while all that is recorded stays within the total.
    /// @dev An amount is at most a cap, so the sum fits.
    function prove(State storage self, ApplicationId id, uint256 amount) internal {
        if (self.provenOf[id] != 0) revert Errors.Round_AlreadyProven(id);
        uint256 proven;
        unchecked {
            proven = self.proven + amount;
            self.provenOf[id] = amount + 1;
        }
        if (proven > self.numerator) revert Errors.Round_OverTotal(self.proven, amount, self.numerator);
        self.proven = uint128(proven);
    }

    function provenAmount(State storage self, ApplicationId id) internal view returns (uint256 amount) {
        amount = self.provenOf[id];
        if (amount != 0) --amount;
    }
}
