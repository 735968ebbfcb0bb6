// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRound} from "../interfaces/IRound.sol";
import {IStakes} from "../interfaces/IStakes.sol";
import {Assets} from "../libraries/Assets.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Exits} from "../libraries/Exits.sol";
import {Roles} from "../libraries/Roles.sol";
import {StakeHistory} from "../libraries/StakeHistory.sol";
import {Phase} from "../types/Configuration.sol";
import {Accusation, Exit} from "../types/Stakes.sol";

/// @title Stakes
/// @notice See IStakes.
///
/// FUNDS. balance ≥ owed = Σ locked + unbonding + ready. Out go `withdraw`, to the staker's own choice, and `slash`,
/// into a pool of the Program. Stray money stays.
///
/// ROLES. SLASHER and ADMIN of the Program, at the moment of the call. None of its own.
///
/// WHY A RULING ALWAYS FINDS ITS AMOUNT. At an accusation (time a, ruling over at e = a + notice + ruling) the amount
/// is at most what is locked or not ready before e. Until e none of that can be withdrawn: locked money that is
/// unlocked later is ready at e or later, since unbonding ≥ notice + ruling; exits are only ever joined to later ones;
/// and no other slash can fall. Exits are in the order of their times, so cutting the newest never reaches one ready
/// before e.
///
/// LIVENESS. `unlock` and `withdraw` depend on this contract and the asset alone.
contract Stakes is IStakes, ReentrancyGuardTransient {
    using Exits for Exits.Queue;
    using StakeHistory for StakeHistory.History;

    struct Position {
        StakeHistory.History history;
        Exits.Queue exits;
        Accusation accusation;
        uint256 sparedUntil;
    }

    uint256 private constant _FULL_BPS = 10_000;
    uint256 private constant _MOST_SLASH_BPS = 5_000;
    uint256 private constant _MOST_UNBONDING = 365 days;
    /// @dev What the widths of StakeHistory and Exits are proven for.
    uint256 private constant _LIMIT = 2 ** 128;

    /* IMMUTABLES */

    IProgramFactory public immutable factory;
    address public immutable asset;
    uint256 public immutable unbondingTime;
    uint256 public immutable noticeTime;
    uint256 public immutable rulingTime;
    uint256 public immutable maxSlashBps;
    uint256 public immutable maxCounted;

    /* STORAGE */

    uint256 public owed;
    mapping(address program => mapping(address staker => Position position)) private _positions;

    constructor(
        IProgramFactory newFactory,
        address newAsset,
        uint256 newUnbondingTime,
        uint256 newNoticeTime,
        uint256 newRulingTime,
        uint256 newMaxSlashBps,
        uint256 newMaxCounted
    ) {
        if (newAsset == address(0)) revert Errors.Stakes_NoAsset();
        if (newNoticeTime == 0 || newRulingTime == 0 || newUnbondingTime > _MOST_UNBONDING) {
            revert Errors.Stakes_TimesOutOfBounds(newUnbondingTime, newNoticeTime, newRulingTime);
        }
        // In this order no subtraction fails and no sum overflows.
        if (newNoticeTime > newUnbondingTime || newRulingTime > newUnbondingTime - newNoticeTime) {
            revert Errors.Stakes_UnbondingTooShort(newUnbondingTime, newNoticeTime, newRulingTime);
        }
        if (newMaxSlashBps == 0 || newMaxSlashBps > _MOST_SLASH_BPS) {
            revert Errors.Stakes_SlashOutOfBounds(newMaxSlashBps, _MOST_SLASH_BPS);
        }
        if (newMaxCounted == 0 || newMaxCounted >= _LIMIT) {
            revert Errors.Stakes_CountedOutOfBounds(newMaxCounted, _LIMIT);
        }
        (factory, asset) = (newFactory, newAsset);
        (unbondingTime, noticeTime, rulingTime) = (newUnbondingTime, newNoticeTime, newRulingTime);
        (maxSlashBps, maxCounted) = (newMaxSlashBps, newMaxCounted);
    }

    /* STAKERS */

    /// @inheritdoc IStakes
    function lock(address program, uint256 amount) external payable nonReentrant {
        _checkProgram(program);
        if (amount == 0) revert Errors.Stakes_ZeroAmount();
        if (amount >= _LIMIT - owed) revert Errors.Stakes_AboveLimit(amount, _LIMIT - owed);
        owed += amount;
        StakeHistory.History storage history = _positions[program][msg.sender].history;
        uint256 locked = history.current() + amount;
        history.set(locked, maxCounted);
        Assets.take(asset, msg.sender, amount);
        emit Events.StakeLocked(program, msg.sender, amount, locked);
    }

    /// @inheritdoc IStakes
    function unlock(address program, uint256 amount) external nonReentrant returns (uint256 readyAt) {
        if (amount == 0) revert Errors.Stakes_ZeroAmount();
        Position storage position = _positions[program][msg.sender];
        uint256 locked = position.history.current();
        if (amount > locked) revert Errors.Stakes_AboveLocked(amount, locked);
        position.history.set(locked - amount, maxCounted);
        readyAt = block.timestamp + unbondingTime;
        uint256 together = position.exits.add(amount, readyAt);
        emit Events.StakeUnlocked(program, msg.sender, amount, readyAt, together);
    }

    /// @inheritdoc IStakes
    function withdraw(address program, address staker, address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0) || (msg.sender != staker && to != staker)) {
            revert Errors.Stakes_NotStaker(msg.sender, staker);
        }
        amount = _positions[program][staker].exits.takeReady();
        if (amount == 0) revert Errors.Stakes_NothingReady(program, staker);
        owed -= amount;
        Assets.send(asset, to, amount);
        emit Events.StakeWithdrawn(program, staker, to, amount);
    }

    /// @inheritdoc IStakes
    function answer(address program, bytes32 statement) external {
        _checkAccused(program, msg.sender);
        if (statement == 0) revert Errors.Stakes_NoReason();
        emit Events.AccusationAnswered(program, msg.sender, statement);
    }

    /* SLASHERS */

    /// @inheritdoc IStakes
    function accuse(address program, address staker, uint256 amount, bytes32 reason) external nonReentrant {
        _checkProgram(program);
        _checkSlasher(program);
        if (reason == 0) revert Errors.Stakes_NoReason();
        Position storage position = _positions[program][staker];
        if (_isOpen(position.accusation)) revert Errors.Stakes_AlreadyAccused(program, staker);
        if (block.timestamp < position.sparedUntil) revert Errors.Stakes_Spared(program, staker, position.sparedUntil);
        if (amount == 0) revert Errors.Stakes_ZeroAmount();
        uint256 most = accusableOf(program, staker);
        if (amount > most) revert Errors.Stakes_AboveAccusable(amount, most);
        uint256 rulingFrom = block.timestamp + noticeTime;
        uint256 rulingUntil = rulingFrom + rulingTime;
        position.accusation = Accusation({
            accuser: msg.sender,
            rulingFrom: uint48(rulingFrom),
            rulingUntil: uint48(rulingUntil),
            amount: uint128(amount)
        });
        emit Events.StakerAccused(program, staker, msg.sender, amount, rulingFrom, rulingUntil, reason);
    }

    /// @inheritdoc IStakes
    function drop(address program, address staker) external nonReentrant {
        address accuser = _checkAccused(program, staker).accuser;
        bool isAccuser = msg.sender == accuser && _has(program, Roles.SLASHER);
        if (!isAccuser && !_has(program, Roles.ADMIN)) revert Errors.Stakes_NotAccuser(msg.sender, accuser);
        delete _positions[program][staker].accusation;
        emit Events.AccusationDropped(program, staker, msg.sender);
    }

    /// @inheritdoc IStakes
    function slash(address program, address staker, address round) external nonReentrant {
        Accusation memory accusation = _checkAccused(program, staker);
        _checkSlasher(program);
        if (msg.sender == accusation.accuser) revert Errors.Stakes_OwnAccusation(msg.sender);
        if (block.timestamp < accusation.rulingFrom) revert Errors.Stakes_TooEarly(accusation.rulingFrom);
        _checkRound(program, round);

        uint256 amount = accusation.amount;
        Position storage position = _positions[program][staker];
        delete position.accusation;
        position.sparedUntil = block.timestamp + unbondingTime;
        owed -= amount;
        uint256 locked = position.history.current();
        uint256 fromLocked = amount < locked ? amount : locked;
        if (fromLocked > 0) position.history.set(locked - fromLocked, maxCounted);
        position.exits.cut(amount - fromLocked);

        Assets.send(asset, round, amount);
        IRound(round).absorb();
        emit Events.StakeSlashed(program, staker, msg.sender, round, amount, fromLocked);
    }

    /* VIEWS */

    /// @inheritdoc IStakes
    function lockedOf(address program, address staker) external view returns (uint256 amount) {
        return _positions[program][staker].history.current();
    }

    /// @inheritdoc IStakes
    function exitsOf(address program, address staker) external view returns (Exit[] memory exits) {
        return _positions[program][staker].exits.waiting();
    }

    /// @inheritdoc IStakes
    function readyOf(address program, address staker) external view returns (uint256 amount) {
        return _positions[program][staker].exits.readyNow();
    }

    /// @inheritdoc IStakes
    function accusableOf(address program, address staker) public view returns (uint256 amount) {
        Position storage position = _positions[program][staker];
        amount = position.history.current() + position.exits.notBefore(block.timestamp + noticeTime + rulingTime);
        return (amount * maxSlashBps) / _FULL_BPS;
    }

    /// @inheritdoc IStakes
    function accusationOf(address program, address staker) external view returns (Accusation memory accusation) {
        if (_isOpen(_positions[program][staker].accusation)) return _positions[program][staker].accusation;
    }

    /// @inheritdoc IStakes
    function sparedUntil(address program, address staker) external view returns (uint256 timestamp) {
        return _positions[program][staker].sparedUntil;
    }

    /// @inheritdoc IStakes
    function stakedAt(address program, address staker, uint256 timestamp) external view returns (uint256 amount) {
        return _positions[program][staker].history.amountAt(timestamp);
    }

    /// @inheritdoc IStakes
    function countedOver(
        address program,
        address staker,
        uint256 from,
        uint256 until
    ) public view returns (uint256 amountSeconds) {
        return _positions[program][staker].history.over(from, until, maxCounted);
    }

    /// @inheritdoc IStakes
    function averageDown(
        address program,
        address staker,
        uint256 from,
        uint256 until
    ) external view returns (uint256 amount) {
        return until <= from ? 0 : countedOver(program, staker, from, until) / (until - from);
    }

    /* INTERNALS */

    function _isOpen(Accusation storage accusation) private view returns (bool) {
        return block.timestamp < accusation.rulingUntil;
    }

    function _has(address program, bytes32 role) private view returns (bool) {
        return IAccessControl(program).hasRole(role, msg.sender);
    }

    function _checkProgram(address program) private view {
        if (!factory.isProgram(program)) revert Errors.Stakes_NotAProgram(program);
    }

    function _checkSlasher(address program) private view {
        if (!_has(program, Roles.SLASHER)) revert Errors.Stakes_NotSlasher(msg.sender, program);
    }

    function _checkAccused(address program, address staker) private view returns (Accusation memory) {
        Accusation storage accusation = _positions[program][staker].accusation;
        if (!_isOpen(accusation)) revert Errors.Stakes_NotAccused(program, staker);
        return accusation;
    }

    function _checkRound(address program, address round) private view {
        if (factory.programOf(round) != program) revert Errors.Stakes_NotOurRound(round, program);
        Phase phase = IRound(round).phase();
        if (phase > Phase.Open) revert Errors.Stakes_RoundNotFundable(round, phase);
        address asked = IRound(round).poolAsset();
        if (asked != asset) revert Errors.Stakes_OtherAsset(asset, asked);
    }
}
