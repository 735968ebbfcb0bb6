// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ISharedAccount} from "../interfaces/ISharedAccount.sol";
import {Assets} from "../libraries/Assets.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {AccountParameters, Commitment, MemberLimit, Permission} from "../types/Accounts.sol";
import {UnitId} from "../types/Work.sol";
import {AccountSignatures} from "./parts/AccountSignatures.sol";

/// @title SharedAccount
/// @notice One purse of many actors, each accountable for what it spends, consumes and risks. A clone.
///
/// FUNDS. Whatever is sent to it. Out of it by `spend` and `execute`, and by allowances and committed hashes given
/// there.
///
/// ROLES. OWNER: everything, with a memo. MEMBER: its limits, over all paths together (Limits, AccountState).
///
/// LIVENESS. An owner can always act; a watched token whose balance cannot be read stops generic calls of everybody,
/// not payments in other assets.
///
/// KNOWN LIMITS. What a permitted target does with things kept elsewhere is the word of the owner that permitted it. A
/// limit higher than all money is a limit in name.
contract SharedAccount is AccountSignatures, Initializable, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @inheritdoc ISharedAccount
    uint256 public constant MAX_COMMITMENT = 90 days;
    /// @dev Selector and two words.
    uint256 private constant _TOKEN_CALL_BYTES = 68;

    bytes32 public metadata;
    mapping(address candidate => address by) public ownerOfferOf;
    mapping(address member => mapping(UnitId unit => uint256 millionths)) public consumed;
    mapping(address target => mapping(bytes4 selector => Permission permission)) private _permissions;

    modifier onlyActor(string calldata memo) {
        _checkActor(memo);
        _;
    }

    constructor() {
        _disableInitializers();
    }

    receive() external payable {}

    /// @inheritdoc ISharedAccount
    function initialize(AccountParameters calldata parameters) external initializer {
        if (parameters.owners.length == 0) revert Errors.SharedAccount_NoOwner();
        metadata = parameters.metadata;
        _watch(Assets.NATIVE);
        for (uint256 i = 0; i < parameters.owners.length; ++i) {
            if (parameters.owners[i] == address(0)) revert Errors.SharedAccount_ZeroAddress();
            _grantRole(_OWNER, parameters.owners[i]);
        }
        for (uint256 i = 0; i < parameters.limits.length; ++i) _setLimit(parameters.limits[i]);
    }

    /* OWNERS */

    /// @inheritdoc ISharedAccount
    function offerOwner(address candidate) external onlyRole(_OWNER) {
        if (candidate == address(0)) revert Errors.SharedAccount_ZeroAddress();
        ownerOfferOf[candidate] = msg.sender;
        emit Events.OwnerOffered(candidate, msg.sender);
    }

    /// @inheritdoc ISharedAccount
    function withdrawOwnerOffer(address candidate) external onlyRole(_OWNER) {
        delete ownerOfferOf[candidate];
        emit Events.OwnerOfferWithdrawn(candidate, msg.sender);
    }

    /// @inheritdoc ISharedAccount
    function acceptOwner() external {
        if (!hasRole(_OWNER, ownerOfferOf[msg.sender])) revert Errors.SharedAccount_NoOwnerOffer(msg.sender);
        delete ownerOfferOf[msg.sender];
        _grantRole(_OWNER, msg.sender);
    }

    /// @inheritdoc IAccessControl
    /// @dev OWNER is offered and accepted, MEMBER comes with a limit; other roles would mean nothing here.
    function grantRole(bytes32 role, address) public pure override(AccessControl, IAccessControl) {
        if (role == _OWNER) revert Errors.SharedAccount_OfferOwnerInstead();
        revert Errors.SharedAccount_SetLimitInstead();
    }

    /// @inheritdoc ISharedAccount
    function setLimit(MemberLimit calldata newLimit) external onlyRole(_OWNER) {
        _setLimit(newLimit);
    }

    /// @inheritdoc ISharedAccount
    function setPermission(
        address target,
        bytes4 selector,
        address asset,
        bool newIsPermitted
    ) external onlyRole(_OWNER) {
        if (target == address(this)) revert Errors.SharedAccount_NotItself();
        _permissions[target][selector] = Permission({isPermitted: newIsPermitted, asset: asset});
        if (asset != address(0)) _watch(asset);
        emit Events.PermissionSet(target, selector, asset, newIsPermitted);
    }

    /// @inheritdoc ISharedAccount
    function confirm(bytes32 hash) external onlyRole(_OWNER) {
        Commitment storage commitment = _commitments[hash];
        if (block.timestamp >= commitment.expiresAt) revert Errors.SharedAccount_NoCommitment(hash);
        commitment.isConfirmed = true;
        emit Events.CommitmentConfirmed(hash, msg.sender);
    }

    /* MEMBERS AND OWNERS */

    /// @inheritdoc ISharedAccount
    function spend(address asset, address to, uint256 amount, string calldata memo) external {
        _pay(asset, to, amount, memo);
    }

    /// @inheritdoc ISharedAccount
    function execute(
        address target,
        uint256 value,
        bytes calldata data,
        string calldata memo
    ) external returns (bytes memory answer) {
        if (data.length == 0) {
            _pay(Assets.NATIVE, target, value, memo);
        } else if (_isTokenCall(target, value, data, IERC20.transfer.selector)) {
            (address to, uint256 amount) = abi.decode(data[4:], (address, uint256));
            _pay(target, to, amount, memo);
        } else if (_isTokenCall(target, value, data, IERC20.approve.selector)) {
            (address spender, uint256 amount) = abi.decode(data[4:], (address, uint256));
            _approve(target, spender, amount, memo);
        } else {
            return _call(target, value, data, memo);
        }
    }

    /// @inheritdoc ISharedAccount
    function commit(
        bytes32 hash,
        address asset,
        uint128 amount,
        uint40 expiresAt,
        string calldata memo
    ) external nonReentrant onlyActor(memo) {
        bool isOwner = hasRole(_OWNER, msg.sender);
        Commitment storage known = _commitments[hash];
        if (known.isConfirmed || (known.member != address(0) && !isOwner)) {
            revert Errors.SharedAccount_HashKnown(hash);
        }
        if (expiresAt <= block.timestamp || expiresAt > block.timestamp + MAX_COMMITMENT) {
            revert Errors.SharedAccount_ExpiryOutOfBounds({
                expiresAt: expiresAt,
                earliest: block.timestamp + 1,
                latest: block.timestamp + MAX_COMMITMENT
            });
        }
        _commitments[hash] = Commitment({
            member: msg.sender,
            expiresAt: expiresAt,
            isConfirmed: isOwner,
            membership: _membershipOf[msg.sender],
            asset: asset,
            amount: amount
        });
        _listHash(msg.sender, asset, hash);
        _count(msg.sender, asset, amount);
        _checkRisk(msg.sender, asset);
        emit Events.CommitmentMade(hash, msg.sender, asset, amount, expiresAt, memo);
        if (isOwner) emit Events.CommitmentConfirmed(hash, msg.sender);
    }

    /// @inheritdoc ISharedAccount
    function release(bytes32 hash) external {
        Commitment storage commitment = _commitments[hash];
        if (block.timestamp >= commitment.expiresAt) revert Errors.SharedAccount_NoCommitment(hash);
        if (msg.sender != commitment.member && !hasRole(_OWNER, msg.sender)) {
            revert Errors.SharedAccount_NotMember(msg.sender);
        }
        commitment.expiresAt = uint40(block.timestamp);
        emit Events.CommitmentReleased(hash, msg.sender);
    }

    /// @inheritdoc ISharedAccount
    function reportConsumed(UnitId unit, uint128 millionths, string calldata memo) external onlyActor(memo) {
        consumed[msg.sender][unit] += millionths;
        emit Events.UnitsConsumed(msg.sender, unit, millionths, memo);
    }

    /* VIEWS */

    /// @inheritdoc ISharedAccount
    function permissionOf(address target, bytes4 selector) external view returns (Permission memory) {
        return _permissions[target][selector];
    }

    /// @inheritdoc ISharedAccount
    function commitmentOf(bytes32 hash) external view returns (Commitment memory) {
        return _commitments[hash];
    }

    function supportsInterface(bytes4 interfaceId) public view override(AccessControlEnumerable) returns (bool) {
        return interfaceId == type(IERC1271).interfaceId || super.supportsInterface(interfaceId);
    }

    /* INTERNALS */

    function _checkActor(string calldata memo) private view {
        if (!_isActor(msg.sender)) revert Errors.SharedAccount_NotMember(msg.sender);
        if (bytes(memo).length == 0) revert Errors.SharedAccount_NoMemo();
    }

    /// @dev A token that takes more than it was asked for is counted by what it took.
    function _pay(
        address asset,
        address to,
        uint256 amount,
        string calldata memo
    ) private nonReentrant onlyActor(memo) {
        _count(msg.sender, asset, amount);
        uint256 before = Assets.balance(asset);
        Assets.send(asset, to, amount);
        uint256 taken = _fall(before, Assets.balance(asset));
        if (taken > amount) _count(msg.sender, asset, taken - amount);
        emit Events.Spent(msg.sender, asset, to, taken > amount ? taken : amount, memo);
    }

    /// @dev The allowance is replaced, and its whole amount counts, whatever was left of the old one.
    function _approve(
        address asset,
        address spender,
        uint256 amount,
        string calldata memo
    ) private nonReentrant onlyActor(memo) {
        Allowance storage allowance = _allowances[asset][spender];
        bool isOwner = hasRole(_OWNER, msg.sender);
        if (!isOwner && allowance.member != msg.sender && IERC20(asset).allowance(address(this), spender) != 0) {
            revert Errors.SharedAccount_ApprovedByOther(asset, spender, allowance.member);
        }
        (allowance.member, allowance.counted) = (msg.sender, isOwner ? 0 : amount);
        _listSpender(msg.sender, asset, spender);
        if (!isOwner) _count(msg.sender, asset, amount);
        IERC20(asset).forceApprove(spender, amount);
        if (amount != 0) _checkRisk(msg.sender, asset);
        emit Events.AllowanceGiven(msg.sender, asset, spender, amount, memo);
    }

    function _call(
        address target,
        uint256 value,
        bytes calldata data,
        string calldata memo
    ) private nonReentrant onlyActor(memo) returns (bytes memory answer) {
        if (target == address(this)) revert Errors.SharedAccount_NotItself();
        address permitted = _permittedAsset(target, data);
        uint256[] memory before = _balances();
        uint256 allowed = _allowanceOf(permitted, target);
        answer = Address.functionCallWithValue(target, data, value);
        emit Events.CallMade(msg.sender, target, value, data, memo);

        uint256 used = _fall(allowed, _allowanceOf(permitted, target));
        for (uint256 i = 0; i < before.length; ++i) {
            address asset = _assets[i];
            uint256 taken = _fall(before[i], Assets.balance(asset));
            // Money that came in meanwhile hides nothing: what was sent along, or pulled by the target, is known.
            if (asset == Assets.NATIVE && taken < value) taken = value;
            if (asset == permitted && taken < used) taken = used;
            if (taken != 0) _take(target, asset, taken, asset == permitted, used, memo);
        }
    }

    /// @dev What a member's own approval had counted does not count again when its call uses it.
    function _take(
        address target,
        address asset,
        uint256 taken,
        bool isPermitted,
        uint256 used,
        string calldata memo
    ) private {
        uint256 counts = taken;
        if (!hasRole(_OWNER, msg.sender)) {
            if (!isPermitted) revert Errors.SharedAccount_OtherAssetTaken(asset, taken);
            Allowance storage allowance = _allowances[asset][target];
            if (allowance.member == msg.sender) {
                uint256 known = used < allowance.counted ? used : allowance.counted;
                allowance.counted -= known;
                counts -= known;
            }
        }
        _count(msg.sender, asset, counts);
        emit Events.Spent(msg.sender, asset, target, taken, memo);
    }

    /// @dev Zero for a call that may take nothing, and for owners, who are not asked.
    function _permittedAsset(address target, bytes calldata data) private view returns (address) {
        if (hasRole(_OWNER, msg.sender)) return address(0);
        bytes4 selector = bytes4(data);
        Permission storage permission = _permissions[target][selector];
        if (data.length < 4 || _isWatched[target] || !permission.isPermitted) {
            revert Errors.SharedAccount_NotPermitted(target, selector);
        }
        return permission.asset;
    }

    function _isTokenCall(
        address target,
        uint256 value,
        bytes calldata data,
        bytes4 selector
    ) private view returns (bool) {
        return _isWatched[target] && value == 0 && data.length == _TOKEN_CALL_BYTES && bytes4(data) == selector;
    }

    function _allowanceOf(address asset, address spender) private view returns (uint256) {
        if (asset == address(0) || asset == Assets.NATIVE) return 0;
        return IERC20(asset).allowance(address(this), spender);
    }

    function _fall(uint256 before, uint256 later) private pure returns (uint256) {
        return before > later ? before - later : 0;
    }
}
