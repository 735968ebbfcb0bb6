// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ICalibrationPart} from "../../interfaces/ICalibrationPart.sol";
import {IProfits} from "../../interfaces/IProfits.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Histories} from "../../libraries/Histories.sol";
import {Voice} from "../../libraries/Voice.sol";
import {ApplicationId} from "../../types/Applications.sol";
import {ProfitTerms} from "../../types/Calibration.sol";

/// @title ProfitPaid
/// @notice A relief for who shares profit with the Program: mostBps · min(1, paid / target), with target = max(floor,
/// fullBps of what the person received in the Program). What was paid `minAge` before this Round opened counts.
///
/// WASH TRADES. Paying costs the payer the whole amount; it goes to the Program's treasury, from where it leaves only
/// into pools, shared by all. All it buys is the discount, or the share of it `mostBps` names, back: with no discount
/// it buys nothing, and it never lifts a multiplier over 10000. As more is received, more must be paid to keep it.
///
/// KNOWN LIMITS. What was paid counts for the address it was paid for, and does not follow a person to another one;
/// what was received does. So a new address is never better for it (D145).
contract ProfitPaid is ICalibrationPart {
    IProfits public immutable profits;
    IWorkLedger public immutable ledger;
    address public immutable asset;
    uint256 public immutable fullBps;
    uint256 public immutable mostBps;
    uint256 public immutable minAge;
    uint256 public immutable floor;

    constructor(IProfits newProfits, IWorkLedger newLedger, ProfitTerms memory terms) {
        Histories.checkBps(terms.mostBps);
        Histories.checkValue(terms.fullBps);
        Histories.checkValue(terms.minAge);
        Histories.checkValue(terms.floor);
        (profits, ledger, asset) = (newProfits, newLedger, terms.asset);
        (fullBps, mostBps, minAge, floor) = (terms.fullBps, terms.mostBps, terms.minAge, terms.floor);
    }

    /// @inheritdoc ICalibrationPart
    function name() external pure returns (bytes32) {
        return "profit-paid";
    }

    /// @inheritdoc ICalibrationPart
    function factorOf(address round, ApplicationId, address builder) external view returns (uint256) {
        if (!Histories.hasIdentity(ledger, builder)) return 0;
        uint256 openedAt = ledger.openedAt(round);
        if (openedAt <= minAge) return 0;
        uint256 paid = profits.paidAt(IRound(round).program(), asset, builder, openedAt - minAge);
        if (paid == 0) return 0;
        (bool isRead, uint256 received) = Histories.grantedBefore(ledger, round, builder, asset, openedAt);
        if (!isRead || received == 0 || received > type(uint128).max) return 0;
        uint256 target = Math.max(floor, Math.ceilDiv(received * fullBps, Voice.FULL));
        return paid < target ? (mostBps * paid) / target : mostBps;
    }
}
