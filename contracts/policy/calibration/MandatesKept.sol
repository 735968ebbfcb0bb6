// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../interfaces/ICalibrationPart.sol";
import {IMandates} from "../../interfaces/IMandates.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Histories} from "../../libraries/Histories.sol";
import {ApplicationId} from "../../types/Applications.sol";

/// @title MandatesKept
/// @notice A relief of `bps` for who keeps the mandate of an autonomous account, without a break since `minAge` seconds
/// before this Round opened. A mandate broken by now gives nothing.
///
/// STRANGERS. Without an identity there is none: an account kept ready beside a bad record must not serve a fresh
/// address (D145).
contract MandatesKept is ICalibrationPart {
    IMandates public immutable mandates;
    IWorkLedger public immutable ledger;
    uint256 public immutable minAge;
    uint256 public immutable bps;

    constructor(IMandates newMandates, IWorkLedger newLedger, uint40 newMinAge, uint16 newBps) {
        Histories.checkBps(newBps);
        Histories.checkValue(newMinAge);
        (mandates, ledger, minAge, bps) = (newMandates, newLedger, newMinAge, newBps);
    }

    /// @inheritdoc ICalibrationPart
    function name() external pure returns (bytes32) {
        return "mandates-kept";
    }

    /// @inheritdoc ICalibrationPart
    function factorOf(address round, ApplicationId, address builder) external view returns (uint256) {
        if (!Histories.hasIdentity(ledger, builder)) return 0;
        uint256 since = mandates.keptSince(builder);
        if (since == 0) return 0;
        uint256 openedAt = ledger.openedAt(round);
        return openedAt >= minAge && since <= openedAt - minAge ? bps : 0;
    }
}
