// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/IAccessControlEnumerable.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {AccountParameters, Commitment, MemberLimit, Permission} from "../types/Accounts.sol";
import {UnitId} from "../types/Work.sol";

/// @notice One purse of many actors, each accountable for what it spends, consumes and risks. It may be a Builder, an
/// Explorer, a sponsor, have a role of a Program, or own one.
/// @dev Trust and assumptions
/// - OWNERS (the default admin role) are trusted with everything the account has; each thing they do is an event with a
///   memo. There is always one: the last cannot leave, a new one counts once it has accepted.
/// - A MEMBER is trusted with its limits and nothing else. A limit counts over all paths together when authority is
///   given: a payment, the value of a call, what a permitted call took, an approval (in full, used or not), a committed
///   hash. In any `window` seconds that is at most `amount`: spending is summed over the last 9 parts of an eighth of a
///   window each, so what was spent frees up between 1 and 1⅛ windows later, and no boundary doubles a limit. What is
///   approved or committed may leave the account later: what leaves in one window is at most `amount` + `risk`.
/// - A permitted call is measured by the account's balances before and after, in every watched asset, and may take the
///   asset of its permission only. An owner that permits a call vouches for what its target does with things the
///   account has elsewhere (deposits, rights), with assets nobody watches, and with allowances owners gave it: such a
///   target should not let a member bring money in from outside to cover what it takes out in the same call.
/// - Assets with a limit are watched, and so is the native coin. Members reach a watched token only by `transfer` and
///   `approve`. What a watched token says of balances and allowances is believed.
/// - ERC-1271 answers for two things only. (1) A login message (ERC-4361) that names this account, signed by a member
///   inside an ERC-7739 `PersonalSign`. The message itself must be shown: a bare `PersonalSign` would answer for any
///   hash, a permit's too. (2) A hash committed with asset, amount and expiry, and confirmed by an owner: what is
///   behind a hash cannot be seen on chain, so a member alone could understate it.
/// - No delegatecall, no call to itself, no code of others with its storage. What it has beyond coins and ERC-20 tokens
///   has no limits.
interface ISharedAccount is IAccessControlEnumerable, IERC1271 {
    /* OWNERS */

    /// @notice Offers ownership; the candidate has to accept it. OWNER.
    /// @dev Reverts SharedAccount_ZeroAddress.
    function offerOwner(address candidate) external;

    /// @notice Takes an offer back. OWNER.
    function withdrawOwnerOffer(address candidate) external;

    /// @notice Accepts ownership offered by somebody who is an owner now.
    /// @dev Reverts SharedAccount_NoOwnerOffer.
    function acceptOwner() external;

    /// @notice Sets a limit, and makes its holder a member: none is one without a limit. OWNER. What was spent goes on
    /// counting against a new limit. A member is removed by `revokeRole`, which ends all of its limits and, for
    /// good, the hashes it committed to; allowances it gave live on until an owner takes them back.
    /// @dev Reverts SharedAccount_ZeroAddress, SharedAccount_WindowOutOfBounds, SharedAccount_TooManyAssets.
    function setLimit(MemberLimit calldata newLimit) external;

    /// @notice Permits members a call, or not any more. OWNER.
    /// @param asset what the call may take from the account; zero = nothing
    /// @dev Reverts SharedAccount_NotItself.
    function setPermission(address target, bytes4 selector, address asset, bool newIsPermitted) external;

    /// @notice Confirms a committed hash: from now until it expires the account answers for it. OWNER.
    /// @dev Reverts SharedAccount_NoCommitment.
    function confirm(bytes32 hash) external;

    /* MEMBERS AND OWNERS */

    /// @notice Pays. MEMBER within its limit; OWNER.
    /// @param memo what for; not empty
    /// @dev Reverts SharedAccount_NotMember, SharedAccount_NoMemo, SharedAccount_LimitExceeded, Assets_NotReceived.
    function spend(address asset, address to, uint256 amount, string calldata memo) external;

    /// @notice Calls. A member: empty data (a payment), `transfer` and `approve` of a watched token, permitted calls.
    /// An owner: anything but the account itself.
    /// @return answer of the target; empty for a payment, `transfer`, `approve`
    /// @dev Reverts SharedAccount_NotMember, SharedAccount_NoMemo, SharedAccount_NotItself, SharedAccount_NotPermitted,
    /// SharedAccount_LimitExceeded, SharedAccount_RiskExceeded, SharedAccount_ApprovedByOther,
    /// SharedAccount_OtherAssetTaken, SharedAccount_TooManyOpen, and as the call does.
    function execute(
        address target,
        uint256 value,
        bytes calldata data,
        string calldata memo
    ) external returns (bytes memory answer);

    /// @notice Commits to a hash, to be answered for by ERC-1271 once an owner confirms; an owner's own is confirmed.
    /// The amount counts now, and stays counted if it is never used. A hash is committed to once; but an owner replaces
    /// one that was never confirmed, so that no member takes a hash from it.
    /// @param expiresAt at most `MAX_COMMITMENT` from now
    /// @dev Reverts SharedAccount_NotMember, SharedAccount_NoMemo, SharedAccount_HashKnown,
    /// SharedAccount_ExpiryOutOfBounds, SharedAccount_LimitExceeded, SharedAccount_RiskExceeded,
    /// SharedAccount_TooManyOpen.
    function commit(bytes32 hash, address asset, uint128 amount, uint40 expiresAt, string calldata memo) external;

    /// @notice Ends a commitment early. Who made it, or an OWNER.
    /// @dev Reverts SharedAccount_NoCommitment, SharedAccount_NotMember.
    function release(bytes32 hash) external;

    /// @notice Accounts for what the caller consumed of a unit, in its own name.
    /// @dev Reverts SharedAccount_NotMember, SharedAccount_NoMemo.
    function reportConsumed(UnitId unit, uint128 millionths, string calldata memo) external;

    /* VIEWS */

    /// @notice The limit of a member, zeros without one.
    function limitOf(address member, address asset) external view returns (MemberLimit memory);

    /// @notice What counts against the limit now, base units.
    function usedOf(address member, address asset) external view returns (uint256);

    /// @notice What a member or owner has spent and committed to, ever, base units; a member's approvals are spent too.
    function spentOf(address member, address asset) external view returns (uint256);

    /// @notice What a member or owner has outstanding now: allowances it gave, and hashes that still may be answered
    /// for.
    function riskOf(address member, address asset) external view returns (uint256);

    /// @notice What a member or owner says it consumed, millionths of the unit.
    function consumed(address member, UnitId unit) external view returns (uint256);

    function permissionOf(address target, bytes4 selector) external view returns (Permission memory);
    function commitmentOf(bytes32 hash) external view returns (Commitment memory);
    function ownerOfferOf(address candidate) external view returns (address by);
    function metadata() external view returns (bytes32);

    /// @notice All watched assets, the native sentinel first.
    function watchedAssets() external view returns (address[] memory);

    /// @notice Since when, at a moment, the account had had members, each with its limits, without a break; 0 = not
    /// then.
    function accountableSinceAt(uint256 timestamp) external view returns (uint256 since);

    function MEMBER() external view returns (bytes32);

    /// @notice The longest a committed hash is answered for, seconds.
    function MAX_COMMITMENT() external view returns (uint256);

    /// @notice Once, by the factory, in the call that creates the clone.
    function initialize(AccountParameters calldata parameters) external;
}
