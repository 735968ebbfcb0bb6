// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ISharedAccount} from "../../interfaces/ISharedAccount.sol";
import {Assets} from "../../libraries/Assets.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Limits} from "../../libraries/Limits.sol";
import {Commitment, MemberLimit} from "../../types/Accounts.sol";

/// @notice Who is a member, what counts against its limits, and what it has outstanding.
abstract contract AccountState is ISharedAccount, AccessControlEnumerable {
    using Checkpoints for Checkpoints.Trace208;
    using Limits for Limits.Usage;

    /// @param counted what of the allowance has counted against the member's limit and has not been used by its calls
    struct Allowance {
        address member;
        uint256 counted;
    }

    bytes32 internal constant _OWNER = 0x00;
    bytes32 public constant MEMBER = keccak256("MEMBER");
    /// @dev Each permitted call reads all balances twice.
    uint256 internal constant _MAX_ASSETS = 16;
    /// @dev Per member and asset, of each kind.
    uint256 internal constant _MAX_OPEN = 8;

    address[] internal _assets;
    mapping(address asset => bool isWatched) internal _isWatched;
    mapping(address member => mapping(address asset => Limits.Usage usage)) internal _usages;
    mapping(address asset => mapping(address spender => Allowance allowance)) internal _allowances;
    mapping(address member => mapping(address asset => address[] spenders)) internal _spenders;
    mapping(bytes32 hash => Commitment commitment) internal _commitments;
    mapping(address member => mapping(address asset => bytes32[] hashes)) internal _hashes;
    /// @dev How often it was removed, as a member or an owner: what it committed to before has ended.
    mapping(address member => uint40 count) internal _membershipOf;
    /// @dev Value: since when there are members without a break, 0 = none now.
    Checkpoints.Trace208 private _accountable;

    /* VIEWS */

    /// @inheritdoc ISharedAccount
    function limitOf(address member, address asset) external view returns (MemberLimit memory) {
        Limits.Usage storage usage = _usages[member][asset];
        return
            MemberLimit({member: member, asset: asset, amount: usage.amount, risk: usage.risk, window: usage.window});
    }

    /// @inheritdoc ISharedAccount
    function usedOf(address member, address asset) external view returns (uint256) {
        return _usages[member][asset].used();
    }

    /// @inheritdoc ISharedAccount
    function spentOf(address member, address asset) external view returns (uint256) {
        return _usages[member][asset].spent;
    }

    /// @inheritdoc ISharedAccount
    function riskOf(address member, address asset) public view returns (uint256 risk) {
        address[] storage spenders = _spenders[member][asset];
        for (uint256 i = 0; i < spenders.length; ++i) {
            risk = _plus(risk, _outstanding(member, asset, spenders[i]));
        }
        bytes32[] storage hashes = _hashes[member][asset];
        for (uint256 i = 0; i < hashes.length; ++i) {
            Commitment storage commitment = _commitments[hashes[i]];
            if (_isOpen(commitment, member, asset)) risk = _plus(risk, commitment.amount);
        }
    }

    /// @inheritdoc ISharedAccount
    function watchedAssets() external view returns (address[] memory) {
        return _assets;
    }

    /// @inheritdoc ISharedAccount
    function accountableSinceAt(uint256 timestamp) external view returns (uint256 since) {
        return _accountable.upperLookup(SafeCast.toUint48(timestamp));
    }

    /* INTERNALS: members and limits */

    function _watch(address asset) internal {
        if (_isWatched[asset]) return;
        if (_assets.length == _MAX_ASSETS) revert Errors.SharedAccount_TooManyAssets(_MAX_ASSETS);
        _isWatched[asset] = true;
        _assets.push(asset);
    }

    function _setLimit(MemberLimit calldata limit) internal {
        if (limit.member == address(0) || limit.asset == address(0)) revert Errors.SharedAccount_ZeroAddress();
        if (limit.window < Limits.MIN_WINDOW || limit.window > Limits.MAX_WINDOW) {
            revert Errors.SharedAccount_WindowOutOfBounds(limit.window, Limits.MIN_WINDOW, Limits.MAX_WINDOW);
        }
        _watch(limit.asset);
        _usages[limit.member][limit.asset].set(limit.amount, limit.risk, limit.window);
        _grantRole(MEMBER, limit.member);
        if (getRoleMemberCount(MEMBER) == 1 && _accountable.latest() == 0) {
            _accountable.push(uint48(block.timestamp), uint208(block.timestamp));
        }
        emit Events.LimitSet(limit.member, limit.asset, limit.amount, limit.risk, limit.window);
    }

    /// @dev Revoking and renouncing both end here. Limits end with membership: none comes back with it unseen.
    function _revokeRole(bytes32 role, address account) internal override returns (bool isRevoked) {
        if (role == _OWNER && hasRole(role, account) && getRoleMemberCount(role) == 1) {
            revert Errors.SharedAccount_LastOwner(account);
        }
        isRevoked = super._revokeRole(role, account);
        if (isRevoked) ++_membershipOf[account];
        if (!isRevoked || role != MEMBER) return isRevoked;
        for (uint256 i = 0; i < _assets.length; ++i) {
            Limits.Usage storage usage = _usages[account][_assets[i]];
            if (usage.window == 0) continue;
            usage.set(0, 0, usage.window);
            emit Events.LimitSet(account, _assets[i], 0, 0, usage.window);
        }
        if (getRoleMemberCount(MEMBER) == 0) _accountable.push(uint48(block.timestamp), 0);
    }

    /// @dev Owners' spending is added up, and not limited.
    function _count(address member, address asset, uint256 amount) internal {
        Limits.Usage storage usage = _usages[member][asset];
        bool isLimited = amount != 0 && !hasRole(_OWNER, member);
        uint256 most = usage.amount;
        if (isLimited && amount > most) revert Errors.SharedAccount_LimitExceeded(member, asset, amount, most);
        uint256 counts = usage.add(amount);
        if (isLimited && counts > most) revert Errors.SharedAccount_LimitExceeded(member, asset, counts, most);
    }

    function _checkRisk(address member, address asset) internal view {
        if (hasRole(_OWNER, member)) return;
        (uint256 risk, uint256 most) = (riskOf(member, asset), _usages[member][asset].risk);
        if (risk > most) revert Errors.SharedAccount_RiskExceeded(member, asset, risk, most);
    }

    /* INTERNALS: what is outstanding */

    /// @dev Drops those that are used up or taken over, and lists the new one.
    function _listSpender(address member, address asset, address spender) internal {
        address[] storage list = _spenders[member][asset];
        for (uint256 i = list.length; i > 0; --i) {
            if (list[i - 1] != spender && _outstanding(member, asset, list[i - 1]) != 0) continue;
            list[i - 1] = list[list.length - 1];
            list.pop();
        }
        if (list.length == _MAX_OPEN) revert Errors.SharedAccount_TooManyOpen(member, asset, _MAX_OPEN);
        list.push(spender);
    }

    function _listHash(address member, address asset, bytes32 hash) internal {
        bytes32[] storage list = _hashes[member][asset];
        for (uint256 i = list.length; i > 0; --i) {
            if (list[i - 1] != hash && _isOpen(_commitments[list[i - 1]], member, asset)) continue;
            list[i - 1] = list[list.length - 1];
            list.pop();
        }
        if (list.length == _MAX_OPEN) revert Errors.SharedAccount_TooManyOpen(member, asset, _MAX_OPEN);
        list.push(hash);
    }

    /// @dev Not one an owner has replaced by its own.
    function _isOpen(Commitment storage commitment, address member, address asset) private view returns (bool) {
        return block.timestamp < commitment.expiresAt && commitment.member == member && commitment.asset == asset;
    }

    function _outstanding(address member, address asset, address spender) private view returns (uint256) {
        if (_allowances[asset][spender].member != member) return 0;
        return IERC20(asset).allowance(address(this), spender);
    }

    function _balances() internal view returns (uint256[] memory balances) {
        balances = new uint256[](_assets.length);
        for (uint256 i = 0; i < balances.length; ++i) balances[i] = Assets.balance(_assets[i]);
    }

    /// @dev Allowances without end are allowed to owners.
    function _plus(uint256 left, uint256 right) private pure returns (uint256) {
        return right > type(uint256).max - left ? type(uint256).max : left + right;
    }
}
