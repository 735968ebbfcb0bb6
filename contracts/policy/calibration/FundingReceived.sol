// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../interfaces/ICalibrationPart.sol";
import {IWorkLedger} from "../../interfaces/IWorkLedger.sol";
import {Histories} from "../../libraries/Histories.sol";
import {Voice} from "../../libraries/Voice.sol";
import {ApplicationId} from "../../types/Applications.sol";

/// @title FundingReceived
/// @notice A discount by size: max(least, 10000 · half / (half + received)), so that the same outcome moves more for
/// who has had less. `received` is all the person was granted in Rounds of this Program settled before this one opened,
/// in one asset; base units.
///
/// STRANGERS. Without an identity the answer is `least`, whatever the address has received: a grant of dust to each of
/// many addresses must not make them small Builders (D145).
///
/// KNOWN LIMITS. Donations are not counted, nor money of other Programs or assets; several assets take several parts.
contract FundingReceived is ICalibrationPart {
    IWorkLedger public immutable ledger;
    address public immutable asset;
    /// @notice Who received so much has half a voice.
    uint256 public immutable half;
    uint256 public immutable least;

    constructor(IWorkLedger newLedger, address newAsset, uint128 newHalf, uint16 newLeast) {
        Histories.checkBps(newLeast);
        Histories.checkValue(newHalf);
        (ledger, asset, half, least) = (newLedger, newAsset, newHalf, newLeast);
    }

    /// @inheritdoc ICalibrationPart
    function name() external pure returns (bytes32) {
        return "funding-received";
    }

    /// @inheritdoc ICalibrationPart
    function factorOf(address round, ApplicationId, address builder) external view returns (uint256) {
        uint256 openedAt = ledger.openedAt(round);
        if (!Histories.hasIdentity(ledger, builder)) return least;
        (bool isRead, uint256 received) = Histories.grantedBefore(ledger, round, builder, asset, openedAt);
        if (!isRead || received > type(uint128).max) return least;
        uint256 factor = (Voice.FULL * half) / (half + received);
        return factor < least ? least : factor;
    }
}
