// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../interfaces/ICalibrationPart.sol";
import {IMandates} from "../../interfaces/IMandates.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Histories} from "../../libraries/Histories.sol";
import {ApplicationId} from "../../types/Applications.sol";

/// @title MandatesKept
/// @notice A relief of `bps` for who keeps the mandate of an autonomous account for this Round's Program, with a floor
/// of at least `leastFloor` of `asset`, without a break since `minAge` seconds before this Round opened. One that is
/// broken by now gives nothing.
///
/// STRANGERS. Without an identity there is none: an account kept ready beside a bad record must not serve a fresh
/// address (D145).
///
/// KNOWN LIMITS. Where the floor is, the mandate says: a venue its owner wrote may say that it has what it has not.
contract MandatesKept is ICalibrationPart {
    IMandates public immutable mandates;
    IWorkLedger public immutable ledger;
    address public immutable asset;
    /// @notice Base units of `asset`.
    uint256 public immutable leastFloor;
    uint256 public immutable minAge;
    uint256 public immutable bps;

    constructor(
        IMandates newMandates,
        IWorkLedger newLedger,
        address newAsset,
        uint256 newLeastFloor,
        uint40 newMinAge,
        uint16 newBps
    ) {
        Histories.checkBps(newBps);
        Histories.checkValue(newMinAge);
        Histories.checkValue(newLeastFloor);
        Histories.checkValue(uint160(newAsset));
        (mandates, ledger, asset, leastFloor) = (newMandates, newLedger, newAsset, newLeastFloor);
        (minAge, bps) = (newMinAge, newBps);
    }

    /// @inheritdoc ICalibrationPart
    function name() external pure returns (bytes32) {
        return "mandates-kept";
    }

    /// @inheritdoc ICalibrationPart
    function factorOf(address round, ApplicationId, address builder) external view returns (uint256) {
        if (!Histories.hasIdentity(ledger, builder)) return 0;
        uint256 since = mandates.keptSince(builder, IRound(round).program(), asset, leastFloor);
        if (since == 0) return 0;
        uint256 openedAt = ledger.openedAt(round);
        return openedAt >= minAge && since <= openedAt - minAge ? bps : 0;
    }
}
