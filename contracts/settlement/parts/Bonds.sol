// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IProposedSettlement} from "../../interfaces/IProposedSettlement.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {Assets} from "../../libraries/Assets.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";

/// @notice The money of a ProposedSettlement: bonds held, what owners may take, what goes to a Round's sponsors. In each
/// asset balance ≥ owed = bonds of pending proposals + balances + what is to be released.
abstract contract Bonds is IProposedSettlement, ReentrancyGuardTransient {
    mapping(address asset => uint256 amount) public owedIn;
    mapping(address asset => mapping(address owner => uint256 amount)) public balanceOf;
    mapping(address round => uint256 amount) public releasableOf;

    /// @inheritdoc IProposedSettlement
    function withdraw(address asset, address owner, address to) external nonReentrant returns (uint256 amount) {
        if (to == address(0) || (msg.sender != owner && to != owner)) {
            revert Errors.ProposedSettlement_NotOwner(msg.sender, owner);
        }
        amount = balanceOf[asset][owner];
        if (amount == 0) revert Errors.ProposedSettlement_NothingHere();
        balanceOf[asset][owner] = 0;
        _pay(asset, to, amount);
        emit Events.BondWithdrawn(owner, to, asset, amount);
    }

    /// @inheritdoc IProposedSettlement
    function release(address round) external nonReentrant returns (uint256 amount) {
        amount = releasableOf[round];
        if (amount == 0) revert Errors.ProposedSettlement_NothingHere();
        releasableOf[round] = 0;
        (address asset, bool isPool) = _assetOf(round);
        address to = isPool ? round : IRound(round).program();
        _pay(asset, to, amount);
        emit Events.BondsReleased(round, to, asset, amount);
        if (!isPool) return amount;
        // A Round whose pool has ended in shares takes nothing in: what has arrived waits there for `recover`.
        try IRound(round).absorb() {} catch {}
    }

    /// @dev What bonds of a Round are in, and whether that is its pool's asset. Frozen with the Round.
    function _assetOf(address round) internal view virtual returns (address asset, bool isPool);

    /// @dev The caller's own: msg.value, or an allowance.
    function _takeBond(address asset, uint256 amount) internal {
        owedIn[asset] += amount;
        Assets.take(asset, msg.sender, amount);
    }

    function _credit(address asset, address owner, uint256 amount) internal {
        balanceOf[asset][owner] += amount;
    }

    function _forfeit(address round, uint256 amount) internal {
        releasableOf[round] += amount;
    }

    function _pay(address asset, address to, uint256 amount) private {
        owedIn[asset] -= amount;
        Assets.send(asset, to, amount);
    }
}
