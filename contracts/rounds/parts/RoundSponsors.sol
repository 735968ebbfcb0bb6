// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRound} from "../../interfaces/IRound.sol";
import {Assets} from "../../libraries/Assets.sol";
import {Configurations} from "../../libraries/Configurations.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Level} from "../../libraries/Level.sol";
import {Sponsorship} from "../../libraries/Sponsorship.sol";
import {Phase} from "../../types/Configuration.sol";
import {RoundSettlement} from "./RoundSettlement.sol";

/// @notice The pool: who put it in, what of it is released, and how that goes home.
abstract contract RoundSponsors is RoundSettlement {
    using Sponsorship for Sponsorship.Fund;

    /// @dev A plain transfer waits for `absorb`.
    receive() external payable {
        if (Configurations.poolAsset() != Assets.NATIVE) revert Errors.Round_NotNative();
    }

    /* SPONSORS */

    /// @inheritdoc IRound
    function fund(uint256 amount, bool isForProgram) external payable virtual nonReentrant {
        _checkPhase(_UPCOMING_OR_OPEN);
        address asset = _poolAsset();
        if (amount == 0) revert Errors.Round_ZeroAmount();
        address holder = isForProgram ? Configurations.program() : msg.sender;
        uint256 pool = _fund.add(holder, amount);
        Assets.take(asset, msg.sender, amount);
        emit Events.Funded({sponsor: msg.sender, holder: holder, amount: amount, pool: pool});
    }

    /// @inheritdoc IRound
    function absorb() external virtual nonReentrant returns (uint256 amount) {
        amount = _checkStray(_poolAsset());
        bool hasJoinedPool = _isPhase(_UPCOMING_OR_OPEN);
        if (hasJoinedPool) _fund.add(Configurations.program(), amount);
        else _fund.addLate(amount);
        emit Events.Absorbed(amount, hasJoinedPool);
    }

    /// @inheritdoc IRound
    function recover(address asset) external nonReentrant returns (uint256 amount) {
        if (asset == _poolMoney()) revert Errors.Round_NotARest(asset);
        amount = _checkStray(asset);
        Assets.send(asset, Configurations.program(), amount);
        // Money with two addresses looks stray at the other one: what is owed must still be there (D057).
        _stray(_assetBeside());
        address pool = _poolMoney();
        if (pool != address(0)) _stray(pool);
        emit Events.Recovered(asset, amount);
    }

    /// @inheritdoc IRound
    function withdrawRest(address sponsor, address to) external nonReentrant returns (uint256 amount) {
        _checkOwner(sponsor, to);
        amount = _fund.withdraw(sponsor, Configurations.program(), _released());
        _sendPool(to, amount);
        emit Events.RestWithdrawn(sponsor, to, amount);
    }

    /* VIEWS */

    /// @inheritdoc IRound
    function totals()
        external
        view
        returns (uint256 pool, uint256 demand, uint256 escrow, uint256 paid, uint256 released)
    {
        return (_pool(), _hot.demand, _hot.escrow, _fund.paid, _released());
    }

    /// @inheritdoc IRound
    function restOf(address sponsor) external view returns (uint256) {
        return _fund.restDown(sponsor, Configurations.program(), _released());
    }

    /// @inheritdoc IRound
    function shareOf(address sponsor) external view returns (uint256 units, uint256 withdrawn) {
        Sponsorship.Share storage share = _fund.shareOf[sponsor];
        return (share.units, share.withdrawn);
    }

    /* SEAM: where a kind of Round keeps its pool */

    /// @dev What the Round holds the pool in.
    function _poolMoney() internal view virtual returns (address) {
        return Configurations.poolAsset();
    }

    /// @dev How much of it the Round must hold for Builders and sponsors.
    function _held() internal view virtual returns (uint256) {
        return _fund.held();
    }

    /// @dev Pays `amount` out of the pool; nothing for 0, nor where the match is no asset.
    function _sendPool(address to, uint256 amount) internal virtual {
        address asset = Configurations.poolAsset();
        if (asset != address(0)) Assets.send(asset, to, amount);
    }

    /* INTERNALS */

    /// @dev The asset of the pool, where it has one.
    function _poolAsset() internal view returns (address asset) {
        asset = Configurations.poolAsset();
        if (asset == address(0)) revert Errors.Round_NoPoolAsset();
    }

    /// @dev What the Round holds of `asset` beyond what it owes; fails where it holds less.
    function _stray(address asset) internal view returns (uint256) {
        uint256 owed = 0;
        if (asset == _assetBeside()) owed = _hot.escrow;
        if (asset == _poolMoney()) owed += _held();
        uint256 balance = Assets.balance(asset);
        if (balance < owed) revert Errors.Round_Short(asset, balance, owed);
        unchecked {
            return balance - owed;
        }
    }

    function _checkStray(address asset) internal view returns (uint256 amount) {
        amount = _stray(asset);
        if (amount == 0) revert Errors.Round_NothingToAbsorb();
    }

    /// @dev What sponsors may have taken by now, base units of the pool's asset.
    function _released() private view returns (uint256) {
        uint256 late = _fund.late;
        if (Configurations.poolAsset() == address(0)) return late;
        uint256 current = _phase();
        if (current == uint8(Phase.Cancelled)) return _funded() + late;
        if (current == uint8(Phase.Closed)) return _funded() - _fund.paid + late;
        if (current != uint8(Phase.Settled)) return late;
        if (_hot.flags & _PROPOSED != 0) return _funded() - _settlement.numerator + late;
        return Level.unreachable(_settlement.numerator, _settlement.denominator, Configurations.saturation()) + late;
    }
}
