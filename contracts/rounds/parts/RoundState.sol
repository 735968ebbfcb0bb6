// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {Applications} from "../../libraries/Applications.sol";
import {Configurations} from "../../libraries/Configurations.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Settlement} from "../../libraries/Settlement.sol";
import {Sponsorship} from "../../libraries/Sponsorship.sol";
import {ApplicationId} from "../../types/Applications.sol";
import {Phase, Times} from "../../types/Configuration.sol";
import {Tally} from "../../libraries/Tally.sol";

/// @notice What all parts of a Round share: its storage, its clock, and the checks of who calls and when.
abstract contract RoundState is IRound, ReentrancyGuardTransient {
    /// @dev What every donation writes. `demand` is R; a call that lowers it never fails.
    struct Hot {
        uint136 demand;
        uint104 escrow;
        uint8 extensionDays;
        uint8 flags;
    }

    /// @dev Flags.
    uint8 internal constant _CANCELLED = 1;
    uint8 internal constant _SETTLED = 2;
    uint8 internal constant _PROPOSED = 4;
    /// @dev Sets of phases, a bit each.
    uint256 internal constant _OPEN = 1 << uint8(Phase.Open);
    uint256 internal constant _UPCOMING_OR_OPEN = (1 << uint8(Phase.Upcoming)) | _OPEN;
    uint256 internal constant _OPEN_OR_REVIEW = _OPEN | (1 << uint8(Phase.Review));
    uint256 internal constant _SETTLING = 1 << uint8(Phase.Settling);
    uint256 internal constant _SETTLED_PHASE = 1 << uint8(Phase.Settled);
    uint256 internal constant _SETTLING_OR_SETTLED = _SETTLING | _SETTLED_PHASE;

    Hot internal _hot;
    Applications.Register internal _applications;
    Sponsorship.Fund internal _fund;
    Settlement.State internal _settlement;

    modifier onlyRole(bytes32 role) {
        _checkRole(role);
        _;
    }

    /* VIEWS */

    /// @inheritdoc IRound
    function times() external view returns (Times memory t) {
        for (uint256 i = 0; i < 8; ++i) {
            uint256 time = Configurations.timeAt(i);
            if (i > 2) time = _moved(time);
            assembly ("memory-safe") {
                mstore(add(t, mul(i, 0x20)), time)
            }
        }
    }

    /// @inheritdoc IRound
    function phase() external view returns (Phase) {
        return Phase(_phase());
    }

    /// @inheritdoc IRound
    function program() external view returns (address) {
        return Configurations.program();
    }

    /// @inheritdoc IRound
    function poolAsset() external view returns (address) {
        return Configurations.poolAsset();
    }

    /* SEAM: what a kind of Round counts */

    /// @dev What an application would get of an endless pool, below 2^144.
    function _idealDown(uint256 voice, uint256 effective) internal pure virtual returns (uint256);

    /// @dev What an application is owed beside its match, base units of the donated asset.
    function _owedBeside(Applications.Entry storage entry) internal view virtual returns (uint256);

    /// @dev The asset of `_owedBeside`.
    function _assetBeside() internal view virtual returns (address);

    /* APPLICATIONS */

    function _entry(ApplicationId id) internal view returns (Applications.Entry storage) {
        return _applications.entryOf[id];
    }

    function _demandOf(Tally tally) internal pure returns (uint256) {
        unchecked {
            return tally.multiplier() * _idealDown(tally.voice(), tally.effective());
        }
    }

    /// @dev Never fails: R is the sum of the demands.
    function _lowerDemand(Tally tally) internal {
        unchecked {
            _hot.demand = uint136(_hot.demand - _demandOf(tally));
        }
    }

    /// @dev Only a call that raises R can fail here.
    function _setHot(uint256 demand, uint256 escrow) internal {
        if (demand > type(uint136).max) revert Errors.Round_Full(demand);
        (_hot.demand, _hot.escrow) = (uint136(demand), uint104(escrow));
    }

    function _leaveEscrow(uint256 amount) internal {
        _hot.escrow -= uint104(amount);
    }

    /* CLOCK */

    /// @dev A Phase, as a number.
    function _phase() internal view returns (uint256) {
        uint8 flags = _hot.flags;
        if (flags & _CANCELLED != 0) return uint8(Phase.Cancelled);
        if (block.timestamp < Configurations.applicationsFrom()) return uint8(Phase.Upcoming);
        if (block.timestamp < _moved(Configurations.donationUntil())) return uint8(Phase.Open);
        if (block.timestamp < _moved(Configurations.settleFrom())) return uint8(Phase.Review);
        if (block.timestamp >= _moved(Configurations.claimUntil())) return uint8(Phase.Closed);
        if (flags & _SETTLED != 0) return uint8(Phase.Settled);
        return uint8(Phase.Settling);
    }

    /// @dev One of the later times, as extensions have moved it.
    function _moved(uint256 time) internal view returns (uint256) {
        unchecked {
            return time + uint256(_hot.extensionDays) * 1 days;
        }
    }

    function _isPhase(uint256 allowed) internal view returns (bool) {
        return (allowed >> _phase()) & 1 != 0;
    }

    function _checkPhase(uint256 allowed) internal view {
        if (!_isPhase(allowed)) _refusePhase();
    }

    /// @dev Of a Round that is not cancelled.
    function _checkWindow(uint256 from, uint256 until) internal view {
        if (_hot.flags & _CANCELLED != 0) _refusePhase();
        if (block.timestamp < from || block.timestamp >= until)
            revert Errors.Round_OutsideWindow(block.timestamp, from, until);
    }

    function _checkFrom(uint256 from) internal view {
        if (block.timestamp < from) revert Errors.Round_TooEarly(block.timestamp, from);
    }

    function _checkUntil(uint256 until) internal view {
        if (block.timestamp >= until) revert Errors.Round_TooLate(block.timestamp, until);
    }

    function _refusePhase() private view {
        revert Errors.Round_WrongPhase(Phase(_phase()));
    }

    /* WHO */

    function _hasRole(bytes32 role) internal view returns (bool) {
        return IAccessControl(Configurations.program()).hasRole(role, msg.sender);
    }

    function _checkRole(bytes32 role) internal view {
        if (!_hasRole(role)) revert Errors.Round_MissingRole(msg.sender, role);
    }

    function _checkSelf() internal view {
        if (msg.sender != address(this)) revert Errors.Round_NotSelf(msg.sender);
    }

    /// @dev Anyone may pay an owner out; only the owner may name another address (D086).
    function _checkOwner(address owner, address to) internal view {
        if (to == address(0) || (msg.sender != owner && to != owner)) revert Errors.Round_NotOwner(msg.sender, owner);
    }

    /// @dev Nothing else of a Round is transient, so the guard can have the first slot: a short constant.
    function _reentrancyGuardStorageSlot() internal pure override returns (bytes32) {
        return 0;
    }
}
