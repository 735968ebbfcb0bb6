// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IAmoRecipient} from "../interfaces/IAmoRecipient.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Venues} from "../libraries/Venues.sol";
import {Mandate} from "../types/Mandates.sol";

/// @title AmoRecipient
/// @notice An account with a frozen mandate. A clone; the mandate is in its code.
///
/// FUNDS. What is sent to it, in the mandate's asset. Out by payroll to the payee, by withdrawal to the owner above
/// floor and share, and by `harvest` to the Program.
///
/// WORTH. A venue counts for what it says, and at most for what was put in: no venue's word widens another's ceiling or
/// hides its loss. So a gain that is not realised exceeds no ceiling.
///
/// PROFIT. `_realised` adds up what venues gave back above (or below) what was put in; `_shared` is the highest it was
/// shared at. Unrealised losses count against profit, unrealised gains do not.
///
/// LIVENESS. Every question to a venue is bounded; one that fails is worth nothing. Liquid money needs no venue.
///
/// KNOWN LIMITS. No native coin; other tokens sent here stay. A loss past the limit is cured by money paid in, so that
/// it is a smaller part; what is above the floor can still be withdrawn. A payroll that is not claimed for many periods
/// is paid one by one. Money the account never got is no break: the clock starts when the floor is first met.
contract AmoRecipient is IAmoRecipient, Initializable, ReentrancyGuardTransient {
    using Checkpoints for Checkpoints.Trace208;
    using SafeERC20 for IERC20;

    /// @param cost what was put in and has not come back, base units
    struct Position {
        uint128 cost;
        uint40 deployedAt;
    }

    /// @param worth here, and in each venue at most its cost; `ready`: here and matured
    struct Count {
        uint256 liquid;
        uint256 ready;
        uint256 worth;
        uint256 cost;
        uint256 unrealisedLoss;
    }

    uint256 private constant _FULL_BPS = 10_000;
    /// @dev Less than this of what was put in, by the vault's own word, is no deposit.
    uint256 private constant _LEAST_BPS = 9_900;
    /// @dev Longer than any loan that is paid back in the same transaction.
    uint256 private constant _DOUBT = 1 hours;

    uint256 public startedAt;
    uint256 public payrollDueAt;
    /// @inheritdoc IAmoRecipient
    uint256 public doubtedAt;
    int256 private _realised;
    int256 private _shared;
    mapping(uint256 venue => Position position) private _positions;
    /// @dev Value: since when the mandate is kept, 0 = broken.
    Checkpoints.Trace208 private _kept;

    constructor() {
        _disableInitializers();
    }

    /// @inheritdoc IAmoRecipient
    function initialize() external initializer {
        Mandate memory m = mandate();
        if (m.payroll != 0) payrollDueAt = block.timestamp + m.payrollPeriod;
    }

    /* OWNER */

    /// @inheritdoc IAmoRecipient
    function deploy(uint256 venue, uint256 amount) external nonReentrant {
        Mandate memory m = mandate();
        if (msg.sender != m.owner) revert Errors.AmoRecipient_NotOwner(msg.sender);
        address vault = _vault(m, venue);
        Count memory c = _count(m);
        if (_isPassed(m, c)) revert Errors.AmoRecipient_LossLimitPassed(_loss(c));

        Position storage position = _positions[venue];
        position.cost += SafeCast.toUint128(amount);
        position.deployedAt = uint40(block.timestamp);
        uint256 before = Venues.sharesOf(vault);
        IERC20(m.asset).forceApprove(vault, amount);
        IERC4626(vault).deposit(amount, address(this));
        IERC20(m.asset).forceApprove(vault, 0);
        uint256 shares = Venues.sharesOf(vault) - before;
        uint256 value = Venues.ask(vault, abi.encodeCall(IERC4626.convertToAssets, (shares)));
        if (value < Math.mulDiv(amount, _LEAST_BPS, _FULL_BPS)) {
            revert Errors.AmoRecipient_ReceivedTooLittle(vault, value, amount);
        }
        c = _count(m);
        uint256 most = _ceiling(m, venue, c);
        value = Math.min(Venues.valueOf(vault), position.cost);
        if (value > most) revert Errors.AmoRecipient_AboveCeiling(venue, value, most);
        _checkFloor(m, c);
        _record(m, c);
        emit Events.MoneyDeployed(venue, vault, amount, shares);
    }

    /// @inheritdoc IAmoRecipient
    function withdraw(uint256 amount) external nonReentrant {
        Mandate memory m = mandate();
        if (msg.sender != m.owner) revert Errors.AmoRecipient_NotOwner(msg.sender);
        IERC20(m.asset).safeTransfer(m.owner, amount);
        Count memory c = _count(m);
        _checkFloor(m, c);
        _record(m, c);
        emit Events.MoneyWithdrawn(m.owner, amount);
    }

    /* ANYONE */

    /// @inheritdoc IAmoRecipient
    function unwind(uint256 venue, uint256 shares) external nonReentrant returns (uint256 received) {
        Mandate memory m = mandate();
        address vault = _vault(m, venue);
        Count memory c = _count(m);
        if (msg.sender != m.owner && c.ready >= _floor(m) && !_isPassed(m, c)) {
            uint256 value = Math.min(Venues.valueOf(vault), _positions[venue].cost);
            if (value <= _ceiling(m, venue, c)) revert Errors.AmoRecipient_NotOwner(msg.sender);
        }
        bool isDone;
        (isDone, received) = _redeem(m, venue, shares, 0);
        if (!isDone) revert Errors.AmoRecipient_VenueFailed(vault);
        _record(m, _count(m));
    }

    /// @inheritdoc IAmoRecipient
    function payPayroll() external nonReentrant {
        Mandate memory m = mandate();
        if (m.payroll == 0 || block.timestamp < payrollDueAt) revert Errors.AmoRecipient_NoPayrollDue(payrollDueAt);
        payrollDueAt += m.payrollPeriod;
        for (uint256 i = 0; i < m.venues.length; ++i) {
            uint256 liquid = _balance(m);
            if (liquid >= m.payroll) break;
            address vault = m.venues[i].vault;
            uint256 value = Venues.valueOf(vault);
            if (value == 0 || !_isMature(m, i)) continue;
            uint256 needed = m.payroll - liquid;
            uint256 shares = Venues.sharesOf(vault);
            if (needed < value) shares = Math.mulDiv(shares, needed, value, Math.Rounding.Ceil);
            _redeem(m, i, shares, 0);
        }
        if (_balance(m) < m.payroll) revert Errors.AmoRecipient_TooLittleLiquid(_balance(m), m.payroll);
        IERC20(m.asset).safeTransfer(m.payee, m.payroll);
        emit Events.PayrollPaid(m.payee, m.payroll, payrollDueAt);
        _record(m, _count(m));
    }

    /// @inheritdoc IAmoRecipient
    function harvest() external nonReentrant returns (uint256 paid) {
        Mandate memory m = mandate();
        for (uint256 i = 0; i < m.venues.length; ++i) {
            address vault = m.venues[i].vault;
            uint256 value = Venues.valueOf(vault);
            uint256 cost = _positions[i].cost;
            if (value <= cost) continue;
            _redeem(m, i, Math.mulDiv(Venues.sharesOf(vault), value - cost, value), value - cost);
        }
        Count memory c = _count(m);
        uint256 profit = _profit(c);
        paid = Math.mulDiv(profit, m.profitSplitBps, _FULL_BPS);
        _shared += SafeCast.toInt256(profit);
        if (paid != 0) {
            IERC20(m.asset).forceApprove(address(m.profits), paid);
            m.profits.pay(m.program, m.asset, m.owner, paid);
            IERC20(m.asset).forceApprove(address(m.profits), 0);
            c = _count(m);
            _checkFloor(m, c);
        }
        _record(m, c);
        emit Events.ProfitShared(m.program, profit, paid);
    }

    /// @inheritdoc IAmoRecipient
    function check() external nonReentrant returns (bool) {
        Mandate memory m = mandate();
        return _record(m, _count(m));
    }

    /* VIEWS */

    /// @inheritdoc IAmoRecipient
    function mandate() public view returns (Mandate memory) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (Mandate));
    }

    /// @inheritdoc IAmoRecipient
    function allocations() public view returns (uint256 liquid, uint256[] memory values) {
        Mandate memory m = mandate();
        values = new uint256[](m.venues.length);
        for (uint256 i = 0; i < values.length; ++i) values[i] = Venues.valueOf(m.venues[i].vault);
        return (_balance(m), values);
    }

    /// @inheritdoc IAmoRecipient
    function concentrationBps() external view returns (uint256) {
        (uint256 total, uint256[] memory values) = allocations();
        uint256 largest = 0;
        for (uint256 i = 0; i < values.length; ++i) {
            total += values[i];
            if (values[i] > largest) largest = values[i];
        }
        return total == 0 ? 0 : (largest * _FULL_BPS) / total;
    }

    /// @inheritdoc IAmoRecipient
    function floorMet() external view returns (bool) {
        Mandate memory m = mandate();
        return _count(m).ready >= _floor(m);
    }

    /// @inheritdoc IAmoRecipient
    function floor() external view returns (uint256) {
        return _floor(mandate());
    }

    /// @inheritdoc IAmoRecipient
    function lossSoFar() external view returns (uint256) {
        return _loss(_count(mandate()));
    }

    /// @inheritdoc IAmoRecipient
    function isLossLimitPassed() external view returns (bool) {
        Mandate memory m = mandate();
        return _isPassed(m, _count(m));
    }

    /// @inheritdoc IAmoRecipient
    function profitDue() external view returns (uint256) {
        Mandate memory m = mandate();
        return Math.mulDiv(_profit(_count(m)), m.profitSplitBps, _FULL_BPS);
    }

    /// @inheritdoc IAmoRecipient
    function keptSinceAt(uint256 timestamp) external view returns (uint256) {
        return _kept.upperLookup(SafeCast.toUint48(timestamp));
    }

    /* INTERNALS */

    /// @dev Money that comes back is measured here. Cost goes with the shares; of a gain nothing was cost, if it comes
    /// as the vault said, but for a hundredth. So a vault that only says it is worth more makes no profit.
    /// @param gain what the vault says these shares are worth above cost, 0 = they are no gain
    function _redeem(
        Mandate memory m,
        uint256 venue,
        uint256 shares,
        uint256 gain
    ) private returns (bool isDone, uint256 received) {
        if (shares == 0) return (true, 0);
        address vault = m.venues[venue].vault;
        (uint256 before, uint256 held) = (_balance(m), Venues.sharesOf(vault));
        isDone = shares <= held && Venues.redeem(vault, shares);
        if (!isDone) return (false, 0);
        received = _balance(m) - before;
        Position storage position = _positions[venue];
        bool isGain = gain != 0 && received + gain / 100 + 1 >= gain;
        uint256 cost = isGain ? 0 : Math.mulDiv(position.cost, shares, held, Math.Rounding.Ceil);
        position.cost -= SafeCast.toUint128(cost);
        _realised += SafeCast.toInt256(received) - SafeCast.toInt256(cost);
        emit Events.MoneyUnwound(venue, vault, shares, received, cost, msg.sender);
    }

    /// @dev A break is what is found twice, an hour apart, and not found kept between: cash borrowed for one call
    /// breaks nothing. It ends when it is cured, and a fresh clock begins.
    function _record(Mandate memory m, Count memory c) private returns (bool isKept) {
        isKept = c.ready >= _floor(m) && !_isPassed(m, c);
        if (isKept && doubtedAt != 0) doubtedAt = 0;
        bool wasKept = _kept.latest() != 0;
        if (isKept == wasKept || (!isKept && startedAt == 0)) return isKept;
        bool isDoubt = !isKept && doubtedAt == 0;
        if (isDoubt) doubtedAt = block.timestamp;
        else if (!isKept && block.timestamp < doubtedAt + _DOUBT) return false;
        if (startedAt == 0) startedAt = block.timestamp;
        if (!isDoubt) _kept.push(uint48(block.timestamp), isKept ? uint208(block.timestamp) : 0);
        emit Events.MandateChecked(isKept, c.ready, _floor(m), _loss(c), msg.sender);
    }

    function _count(Mandate memory m) private view returns (Count memory c) {
        c.liquid = _balance(m);
        (c.ready, c.worth) = (c.liquid, c.liquid);
        for (uint256 i = 0; i < m.venues.length; ++i) {
            uint256 value = Venues.valueOf(m.venues[i].vault);
            uint256 cost = _positions[i].cost;
            c.worth += Math.min(value, cost);
            c.cost += cost;
            if (value < cost) c.unrealisedLoss += cost - value;
            if (value != 0 && _isMature(m, i)) {
                bytes memory question = abi.encodeCall(IERC4626.maxWithdraw, (address(this)));
                c.ready += Math.min(Venues.ask(m.venues[i].vault, question), cost);
            }
        }
    }

    /// @dev Gains of one venue that are not realised make up for no loss of another.
    function _loss(Count memory c) private view returns (uint256) {
        int256 below = _shared - _realised + SafeCast.toInt256(c.unrealisedLoss);
        return below > 0 ? uint256(below) : 0;
    }

    function _profit(Count memory c) private view returns (uint256) {
        int256 above = _realised - _shared - SafeCast.toInt256(c.unrealisedLoss);
        return above > 0 ? uint256(above) : 0;
    }

    function _isPassed(Mandate memory m, Count memory c) private view returns (bool) {
        uint256 loss = _loss(c);
        return loss * _FULL_BPS > (c.worth + loss) * m.lossLimitBps;
    }

    /// @dev The Program's share of realised profit is not the owner's to take, nor to put to work.
    function _checkFloor(Mandate memory m, Count memory c) private view {
        uint256 least = _floor(m) + Math.mulDiv(_profit(c), m.profitSplitBps, _FULL_BPS);
        if (c.ready < least) revert Errors.AmoRecipient_BelowFloor(c.ready, least);
    }

    function _ceiling(Mandate memory m, uint256 venue, Count memory c) private pure returns (uint256) {
        return Math.mulDiv(c.worth, m.venues[venue].ceilingBps, _FULL_BPS);
    }

    function _isMature(Mandate memory m, uint256 venue) private view returns (bool) {
        return block.timestamp >= uint256(_positions[venue].deployedAt) + m.venues[venue].maturity;
    }

    function _floor(Mandate memory m) private pure returns (uint256) {
        return m.liquidFloor != 0 ? m.liquidFloor : uint256(m.payroll) * m.payrollsKept;
    }

    function _balance(Mandate memory m) private view returns (uint256) {
        return IERC20(m.asset).balanceOf(address(this));
    }

    function _vault(Mandate memory m, uint256 venue) private pure returns (address) {
        if (venue >= m.venues.length) revert Errors.AmoRecipient_UnknownVenue(venue, m.venues.length);
        return m.venues[venue].vault;
    }
}
