// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRound} from "../interfaces/IRound.sol";
import {Configurations} from "../libraries/Configurations.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Roles} from "../libraries/Roles.sol";
import {RoundApplications} from "./parts/RoundApplications.sol";
import {RoundClaims} from "./parts/RoundClaims.sol";

/// @title Round
/// @notice Applications, a matching pool, the live level, settlement and claims, put together from `parts/`. What is
/// given or voted, and how, is added by the kinds of Round: DonationRound.
///
/// PHASES. Upcoming → Open → Review → Settling → Settled → Closed, or Cancelled; one view derives them from the times
/// and two flags. From donationUntil the pool is fixed; from settleFrom every input of the result is.
///
/// FUNDS. Escrow: what was donated and is neither paid nor refunded. Pool: what was funded; what no Builder gets is
/// released to the sponsors by their shares. Nothing else moves money, and no approval is ever given.
///
/// ROLES. Looked up in the Program at the moment of the call; see IRound for who may what and when.
///
/// MATCHING. Each application has a voice S and a total E; q = multiplier · ideal(S, E). R = Σ q over accepted ones is
/// kept with every change. One level pays all, under cap and ask (libraries Voice and Level).
///
/// CLAIMS. O(1) each, anyone may call them, each pays once, to the recipient on record.
///
/// TOKEN REQUIREMENTS. At most 24 decimals; a transfer moves exactly what it says; donated asset and pool's asset are
/// not two addresses of one money.
///
/// LIVENESS. From settleFrom no role is needed: anyone settles, claims, refunds, returns the rest. A Round nobody
/// settles has no match at claimUntil and everything goes home.
///
/// KNOWN LIMITS. Floors leave less than one base unit per accepted application until claimUntil, and less than one per
/// sponsor for good.
abstract contract Round is RoundApplications, RoundClaims {
    address public immutable router;

    /// @dev The implementation itself is a cancelled Round for ever: its configuration would be code (D013).
    constructor(address newRouter) {
        router = newRouter;
        _hot.flags = _CANCELLED;
    }

    /* OPERATORS */

    /// @inheritdoc IRound
    function extend(uint8 extraDays) external onlyRole(Roles.OPERATOR) {
        _checkPhase(_UPCOMING_OR_OPEN);
        if (extraDays == 0) revert Errors.Round_ZeroAmount();
        uint256 extensionDays = uint256(_hot.extensionDays) + extraDays;
        uint256 most = Configurations.maxExtensionDays();
        if (extensionDays > most) revert Errors.Round_ExtensionTooLong(extensionDays, most);
        _hot.extensionDays = uint8(extensionDays);
        emit Events.Extended(msg.sender, extraDays, extensionDays);
    }

    /// @inheritdoc IRound
    function cancel(bytes32 reason) external {
        if (reason == 0) revert Errors.Round_NoReason();
        _checkPhase(_UPCOMING_OR_OPEN);
        bytes32 role = block.timestamp < Configurations.donationsFrom() ? Roles.OPERATOR : Roles.ADMIN;
        if (!_hasRole(role)) _checkRole(Roles.ADMIN);
        _hot.flags |= _CANCELLED;
        emit Events.Cancelled(msg.sender, reason);
    }

    /* VIEWS */

    /// @inheritdoc IRound
    function applicationsOpen() external view returns (bool) {
        (, uint256 until, ) = Configurations.windows();
        return _isPhase(_OPEN) && block.timestamp < until;
    }

    /// @inheritdoc IRound
    function donationsOpen() external view returns (bool) {
        return _isPhase(_OPEN) && block.timestamp >= Configurations.donationsFrom();
    }
}
