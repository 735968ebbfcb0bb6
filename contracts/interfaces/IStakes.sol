// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Accusation, Exit} from "../types/Stakes.sol";
import {IProgramFactory} from "./IProgramFactory.sol";

/// @notice Money that people lock for a Program: it counts towards a Stamp by amount × time, and may be slashed. One
/// contract for all Programs of a factory, in one asset. Amounts are base units, times unix seconds.
/// @dev Trust and assumptions
/// - A staker can always leave. What is unlocked at u can be withdrawn from u + `unbondingTime` on, whatever any role
///   does: an accusation holds nothing back, and withdrawing asks neither Program nor factory.
/// - From u on at most one slash falls before u + `unbondingTime`, since the next accusation waits `unbondingTime`
///   after a slash. So whoever unlocks everything and locks nothing more loses at most `maxSlashBps` of it in all;
///   whoever stays, at most that share once in `unbondingTime` + `noticeTime`.
/// - An accusation reaches only what cannot be withdrawn before its ruling time is over: what is locked, and what
///   unbonds that long. What is, or will by then be, ready is out of reach. A Program therefore has `unbondingTime` −
///   `noticeTime` − `rulingTime` to accuse somebody that has unlocked: choose days, not 0.
/// - SLASHERs are a role of the Program, granted by its ADMIN. It takes two: who rules is never who accused. Together
///   they can move the bounded share into the pool of an open Round of that Program, as the Program's sponsorship, and
///   nowhere else. They cannot take it; but a Builder of that Round may get some of it, and a kind of Round that an
///   ADMIN trusted by mistake is as unsafe for it as for all else in that pool.
/// - Nobody can be slashed while the Program has no Round in this asset that is Upcoming or Open: the accusation
///   lapses.
/// - A SLASHER can shield a staker from the others by a small accusation, until it lapses or an ADMIN drops it.
/// - The asset is a token that moves what it is told to move. One that keeps a fee on the way in is refused; one that
///   takes balances away leaves too little for the last to leave.
interface IStakes {
    /* STAKERS */

    /// @notice Locks for a Program.
    /// @param amount an allowance to this contract, or msg.value if the asset is the native coin
    /// @dev Reverts Stakes_NotAProgram, Stakes_ZeroAmount, Stakes_AboveLimit, Assets_WrongValue,
    /// Assets_ReceivedTooLittle.
    function lock(address program, uint256 amount) external payable;

    /// @notice Begins to leave with part or all. It stops counting at once and is ready `unbondingTime` later. Of more
    /// than 8 exits at a time the newest are joined and wait for the last.
    /// @return readyAt when it can be withdrawn
    /// @dev Reverts Stakes_ZeroAmount, Stakes_AboveLocked.
    function unlock(address program, uint256 amount) external returns (uint256 readyAt);

    /// @notice Pays what is ready. Anyone to the staker itself; the staker anywhere.
    /// @dev Reverts Stakes_NotStaker, Stakes_NothingReady, Assets_NotReceived.
    function withdraw(address program, address staker, address to) external returns (uint256 amount);

    /// @notice Answers the accusation against the caller, until its ruling time is over.
    /// @param statement digest of the published answer, not zero
    /// @dev Reverts Stakes_NotAccused, Stakes_NoReason.
    function answer(address program, bytes32 statement) external;

    /* SLASHERS */

    /// @notice Gives a staker notice that it may be slashed, from `noticeTime` on, for `rulingTime`; then it lapses. A
    /// SLASHER of the Program. One at a time, and none for `unbondingTime` after a slash.
    /// @param amount at most `accusableOf`
    /// @param reason digest of the published reason, not zero
    /// @dev Reverts Stakes_NotAProgram, Stakes_NotSlasher, Stakes_NoReason, Stakes_AlreadyAccused, Stakes_Spared,
    /// Stakes_ZeroAmount, Stakes_AboveAccusable.
    function accuse(address program, address staker, uint256 amount, bytes32 reason) external;

    /// @notice Takes an accusation back: the SLASHER that made it, or an ADMIN of the Program.
    /// @dev Reverts Stakes_NotAccused, Stakes_NotAccuser.
    function drop(address program, address staker) external;

    /// @notice Rules that the staker loses the amount of the accusation: what is locked first, then its newest exits.
    /// It goes into the pool of a Round of the same Program, Upcoming or Open, in the same asset. Another SLASHER than
    /// the one that accused.
    /// @dev Reverts Stakes_NotAccused, Stakes_NotSlasher, Stakes_OwnAccusation, Stakes_TooEarly, Stakes_NotOurRound,
    /// Stakes_RoundNotFundable, Stakes_OtherAsset, Round_PoolFull, Assets_NotReceived.
    function slash(address program, address staker, address round) external;

    /* VIEWS: one staker */

    function lockedOf(address program, address staker) external view returns (uint256 amount);

    /// @notice What is not ready yet, oldest first, at most 8.
    function exitsOf(address program, address staker) external view returns (Exit[] memory exits);

    /// @notice What `withdraw` pays now.
    function readyOf(address program, address staker) external view returns (uint256 amount);

    /// @notice The most an accusation made now could be about: `maxSlashBps` of what is locked, or is not ready before
    /// `noticeTime` + `rulingTime` from now, rounded down.
    function accusableOf(address program, address staker) external view returns (uint256 amount);

    /// @notice The open accusation; all zero if there is none, or it has lapsed.
    function accusationOf(address program, address staker) external view returns (Accusation memory accusation);

    /// @notice Until when nobody can accuse the staker, as it was slashed; 0 if it never was.
    function sparedUntil(address program, address staker) external view returns (uint256 timestamp);

    /* VIEWS: the past, which never changes; a future moment is answered as if nothing did */

    /// @notice What was locked at the end of a second.
    function stakedAt(address program, address staker, uint256 timestamp) external view returns (uint256 amount);

    /// @notice What counted × seconds over [from, until): min(locked, `maxCounted`) summed over each second. Exact, and
    /// not changed by anything that happens at `until` or later. 0 if `until` ≤ `from`.
    function countedOver(
        address program,
        address staker,
        uint256 from,
        uint256 until
    ) external view returns (uint256 amountSeconds);

    /// @notice `countedOver` per second, rounded down.
    function averageDown(
        address program,
        address staker,
        uint256 from,
        uint256 until
    ) external view returns (uint256 amount);

    /* VIEWS: what it goes by; all frozen */

    function factory() external view returns (IProgramFactory);

    /// @notice The one asset: a token, or the sentinel of the native coin.
    function asset() external view returns (address);

    /// @notice Seconds from `unlock` until it can be withdrawn; at least notice and ruling time, at most 365 days.
    function unbondingTime() external view returns (uint256);

    /// @notice Seconds from an accusation until anyone can rule on it.
    function noticeTime() external view returns (uint256);

    /// @notice Seconds from then on until it lapses.
    function rulingTime() external view returns (uint256);

    /// @notice The largest share of one accusation, in 1/10000; at most 5000.
    function maxSlashBps() external view returns (uint256);

    /// @notice What of a stake counts at most: more can be locked and slashed, and makes no time shorter. A fortune
    /// borrowed for a day counts as one day of this.
    function maxCounted() external view returns (uint256);

    /// @notice All that is locked, unbonding or ready, of all Programs: never more than the contract holds.
    function owed() external view returns (uint256);
}
