// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRound} from "../interfaces/IRound.sol";
import {IWorkLedger} from "../interfaces/IWorkLedger.sol";
import {Engagement} from "../types/Work.sol";
import {Errors} from "./Errors.sol";

/// @notice Reads a Builder's record for a calibration. A read that fails for want of gas says so and leaves enough to
/// answer: a record only its own Builder can make long must not buy it a failing module's 10000.
library Histories {
    /// @dev Kept back from each read of one answer.
    uint256 internal constant RESERVE = 15_000;

    /// @notice Whether an address shows an identity now; not, if that cannot be read.
    function hasIdentity(IWorkLedger ledger, address builder) internal view returns (bool) {
        try ledger.identityOf{gas: _share()}(builder) returns (bytes32 identity) {
            return identity != 0;
        } catch {
            return false;
        }
    }

    /// @notice What the person behind an address had been granted in the Program before a Round of it opened.
    /// @return isRead false if the record could not be read
    /// @return granted base units of `asset`
    function grantedBefore(
        IWorkLedger ledger,
        address round,
        address builder,
        address asset,
        uint256 openedAt
    ) internal view returns (bool isRead, uint256 granted) {
        address program = IRound(round).program();
        try ledger.totalsAt{gas: _share()}(program, builder, asset, openedAt - 1) returns (uint256 total, uint256) {
            return (true, total);
        } catch {
            return (false, 0);
        }
    }

    /// @notice All acceptances of the person behind an address, in the Program of a Round. It gets half of the gas: a
    /// list costs its ledger more to read than the caller to copy.
    function engagementsOf(
        IWorkLedger ledger,
        address round,
        address builder
    ) internal view returns (bool isRead, Engagement[] memory list) {
        address program = IRound(round).program();
        try ledger.engagementsOf{gas: gasleft() / 2}(program, builder) returns (Engagement[] memory found) {
            return (true, found);
        } catch {
            return (false, list);
        }
    }

    function checkBps(uint256 bps) internal pure {
        if (bps == 0 || bps > 10_000) revert Errors.Calibration_BpsOutOfBounds(bps, 1, 10_000);
    }

    function checkValue(uint256 value) internal pure {
        if (value == 0) revert Errors.Calibration_ZeroValue();
    }

    function _share() private view returns (uint256) {
        uint256 left = gasleft();
        return left > RESERVE ? left - RESERVE : 0;
    }
}
