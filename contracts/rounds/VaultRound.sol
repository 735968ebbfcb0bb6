// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC165, IERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IRound} from "../interfaces/IRound.sol";
import {IRoundKind} from "../interfaces/IRoundKind.sol";
import {IVaultRound, PoolForm} from "../interfaces/IVaultRound.sol";
import {Assets} from "../libraries/Assets.sol";
import {Configurations} from "../libraries/Configurations.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Questions} from "../libraries/Questions.sol";
import {Sponsorship} from "../libraries/Sponsorship.sol";
import {Phase, Saturation} from "../types/Configuration.sol";
import {DonationRound} from "./DonationRound.sol";
import {RoundClaims} from "./parts/RoundClaims.sol";
import {RoundSettlement} from "./parts/RoundSettlement.sol";
import {RoundSponsors} from "./parts/RoundSponsors.sol";

/// @title VaultRound
/// @notice See IVaultRound. Where the pool is kept is all it adds to a DonationRound.
contract VaultRound is DonationRound, ERC165, IVaultRound {
    using SafeERC20 for IERC20;
    using Sponsorship for Sponsorship.Fund;

    uint256 private constant _LEAST_REDEEM_GAS = 200_000;
    /// @dev What one transaction may take on Ethereum is 2^24.
    uint256 private constant _MOST_REDEEM_GAS = 10_000_000;
    uint256 private constant _LEAST_WORTH_BPS = 9_900;
    uint256 private constant _FULL = 10_000;
    uint256 private constant _LEAST_PROPOSING = 4 days;
    uint256 private constant _LEAST_CLAIMING = 60 days;

    IERC4626 public immutable vault;
    uint256 public immutable vaultWait;
    uint256 public immutable redeemGas;
    address private immutable _asset;

    PoolForm private _form;
    /// @dev Put in by sponsors; below Sponsorship.LIMIT, like shares.
    uint104 private _deposited;
    /// @dev P, once it is fixed.
    uint104 private _fixed;
    uint128 private _sharesPaid;

    constructor(
        address newRouter,
        IERC4626 newVault,
        uint256 newVaultWait,
        uint256 newRedeemGas
    ) DonationRound(newRouter) {
        if (newRedeemGas < _LEAST_REDEEM_GAS || newRedeemGas > _MOST_REDEEM_GAS) {
            revert Errors.VaultRound_RedeemGasOutOfBounds(newRedeemGas, _LEAST_REDEEM_GAS, _MOST_REDEEM_GAS);
        }
        (vault, vaultWait, redeemGas, _asset) = (newVault, newVaultWait, newRedeemGas, newVault.asset());
    }

    /* SPONSORS */

    /// @inheritdoc IRound
    function fund(uint256 amount, bool isForProgram) external payable override(IRound, RoundSponsors) nonReentrant {
        _checkPhase(_UPCOMING_OR_OPEN);
        if (amount == 0) revert Errors.Round_ZeroAmount();
        address holder = isForProgram ? Configurations.program() : msg.sender;
        Assets.take(_asset, msg.sender, amount);
        uint256 pool = _deposit(holder, amount);
        emit Events.Funded({sponsor: msg.sender, holder: holder, amount: amount, pool: pool});
    }

    /// @inheritdoc IRound
    /// @dev Until donationUntil the asset joins the pool; while the Round holds shares after that, shares that came
    /// astray go to the Program, since nothing can be added to a pool in that form.
    function absorb() external override(IRound, RoundSponsors) nonReentrant returns (uint256 amount) {
        bool hasJoinedPool = _isPhase(_UPCOMING_OR_OPEN);
        amount = _checkStray(hasJoinedPool ? _asset : _poolMoney());
        if (hasJoinedPool) _deposit(Configurations.program(), amount);
        else if (_form == PoolForm.Assets) _fund.addLate(amount);
        else {
            address shares = address(vault);
            Assets.send(shares, Configurations.program(), amount);
            emit Events.Recovered(shares, amount);
            return amount;
        }
        emit Events.Absorbed(amount, hasJoinedPool);
    }

    /* SETTLEMENT */

    /// @inheritdoc IVaultRound
    function fixPool() external nonReentrant returns (uint256 pool) {
        _checkPhase(_SETTLING);
        if (_form != PoolForm.Unfixed) revert Errors.VaultRound_AlreadyFixed();
        (bool isRedeemed, uint256 assets) = _tryRedeem(_fund.funded);
        if (isRedeemed) {
            (_form, pool) = (PoolForm.Assets, assets < Sponsorship.LIMIT ? assets : Sponsorship.LIMIT - 1);
        } else {
            (_form, pool) = (PoolForm.Shares, _deposited);
        }
        _fixed = uint104(pool);
        emit Events.PoolFixed(msg.sender, pool, isRedeemed);
    }

    /// @inheritdoc IVaultRound
    function redeemAll(uint256 shares) external returns (uint256 assets) {
        _checkSelf();
        uint256 before = Assets.balance(_asset);
        uint256 sharesBefore = Assets.balance(address(vault));
        vault.redeem(shares, address(this), address(this));
        uint256 redeemed = sharesBefore - Assets.balance(address(vault));
        if (redeemed < shares) revert Errors.VaultRound_NotRedeemed(redeemed, shares);
        return Assets.balance(_asset) - before;
    }

    /* VIEWS */

    /// @inheritdoc IVaultRound
    function poolForm() external view returns (PoolForm form, uint256 assets, uint256 shares) {
        return (_form, _deposited, _form == PoolForm.Assets ? 0 : _held());
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IRoundKind).interfaceId ||
            interfaceId == type(IVaultRound).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    /// @inheritdoc IRoundKind
    function checkConfiguration() external view {
        address asset = Configurations.poolAsset();
        if (asset != _asset) revert Errors.VaultRound_OtherAsset(asset, _asset);
        if (Configurations.donatedAsset() == address(vault)) revert Errors.VaultRound_DonatedShares(address(vault));
        if (Configurations.saturation() != Saturation.ScaleUp) revert Errors.VaultRound_KeepNotAllowed();
        uint256 fixedFrom = Configurations.settleFrom() + vaultWait;
        uint256 lastResult = fixedFrom;
        if (Configurations.settler() != address(0)) {
            _checkOrder(Configurations.proposeUntil(), fixedFrom + _LEAST_PROPOSING);
            lastResult = Configurations.fallbackAt();
        }
        _checkOrder(Configurations.claimUntil(), lastResult + _LEAST_CLAIMING);
    }

    /* SEAM */

    function _funded() internal view override(RoundSettlement) returns (uint256) {
        if (_form != PoolForm.Unfixed) return _fixed;
        uint256 current = _phase();
        if (current >= uint8(Phase.Closed)) return _deposited;
        try vault.convertToAssets(_fund.funded) returns (uint256 assets) {
            return assets < Sponsorship.LIMIT ? assets : Sponsorship.LIMIT - 1;
        } catch {
            return _deposited;
        }
    }

    function _checkPoolFixed() internal view override(RoundSettlement) {
        if (_form == PoolForm.Unfixed) revert Errors.VaultRound_NotFixed();
    }

    function _poolMoney() internal view override(RoundSponsors) returns (address) {
        return _form == PoolForm.Assets ? _asset : address(vault);
    }

    function _held() internal view override(RoundSponsors) returns (uint256) {
        if (_form != PoolForm.Assets) return _fund.funded - _sharesPaid;
        return uint256(_fixed) + _fund.late - _fund.paid - _fund.withdrawn;
    }

    function _sendPool(address to, uint256 amount) internal override(RoundSponsors) {
        (address money, uint256 due) = (_asset, amount);
        if (_form != PoolForm.Assets) {
            due = _takeShares(to, amount);
            bool isRedeemed = false;
            uint256 assets = 0;
            // A Program can redeem nothing itself.
            if (to == Configurations.program()) (isRedeemed, assets) = _tryRedeem(due);
            if (isRedeemed) {
                emit Events.SharesRedeemed(to, due, assets);
                due = assets;
            } else {
                money = address(vault);
            }
        }
        Assets.send(money, to, due);
    }

    function _distributor() internal view override(RoundClaims) returns (address) {
        return _form == PoolForm.Shares ? address(0) : super._distributor();
    }

    /* INTERNALS */

    /// @dev Books the part of the shares that an amount of the pool is; the caller sends them.
    function _takeShares(address to, uint256 amount) private returns (uint256 shares) {
        if (amount == 0) return 0;
        shares = (amount * _fund.funded) / _deposited;
        _sharesPaid += uint128(shares);
        emit Events.PaidInShares(to, amount, shares);
    }

    /// @dev Puts what has arrived into the vault; no approval is left.
    /// @return pool all that was put in
    function _deposit(address holder, uint256 amount) private returns (uint256 pool) {
        pool = uint256(_deposited) + amount;
        if (pool >= Sponsorship.LIMIT) revert Errors.Round_PoolFull({pool: _deposited, amount: amount});
        _deposited = uint104(pool);

        uint256 before = Assets.balance(address(vault));
        IERC20(_asset).forceApprove(address(vault), amount);
        vault.deposit(amount, address(this));
        IERC20(_asset).forceApprove(address(vault), 0);
        uint256 shares = Assets.balance(address(vault)) - before;
        uint256 worth = vault.convertToAssets(shares);
        if (shares == 0 || worth * _FULL < amount * _LEAST_WORTH_BPS) {
            revert Errors.VaultRound_DepositWorthLess(amount, worth);
        }
        uint256 units = _fund.funded + shares;
        if (units > type(uint128).max) revert Errors.VaultRound_TooManyShares(units);
        _fund.funded = uint128(units);
        _fund.shareOf[holder].units += uint128(shares);
        emit Events.PoolDeposited(holder, amount, shares);
    }

    /// @dev False where the vault fails with all the gas it is promised; before settleFrom + vaultWait that reverts.
    function _tryRedeem(uint256 shares) private returns (bool, uint256) {
        if (shares == 0) return (true, 0);
        Questions.requireGas(redeemGas);
        try this.redeemAll{gas: redeemGas}(shares) returns (uint256 assets) {
            return (true, assets);
        } catch {
            uint256 from = _moved(Configurations.settleFrom()) + vaultWait;
            if (block.timestamp < from) revert Errors.VaultRound_CannotRedeem(block.timestamp, from);
            return (false, 0);
        }
    }

    function _checkOrder(uint256 time, uint256 earliest) private pure {
        if (time < earliest) revert Errors.VaultRound_TooLittleTime(time, earliest);
    }
}
