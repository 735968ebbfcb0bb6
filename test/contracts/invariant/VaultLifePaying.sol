// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {VaultMock} from "../support/VaultMock.sol";
import {VaultLifeStage} from "./VaultLifeStage.sol";

/// @title VaultLifePaying
/// @notice Claims, refunds and rests of a VaultRound: each as the book has it, once, and in the form the pool is in.
abstract contract VaultLifePaying is VaultLifeStage {
    function _noteDeposit(uint256 amount, uint256 shares) internal {
        (deposited, units) = (deposited + amount, units + shares);
    }

    /// Whether a deposit is worth 99 % of itself at once, as the vault's price stands.
    function _takesWell(uint256 amount) internal view returns (bool) {
        if (vault.mode() != VaultMock.Mode.Good && vault.mode() != VaultMock.Mode.Lying) return false;
        uint256 shares = vault.previewDeposit(amount);
        uint256 assets = vault.totalAssets() + amount + 1;
        uint256 worth = (shares * assets) / (vault.totalSupply() + shares + PER_ASSET);
        return shares != 0 && worth * 10_000 >= amount * 9_900;
    }

    function _owedOfAsset() internal view returns (uint256 owed) {
        if (isOneAsset) owed = escrow;
        if (_form() == PoolForm.Assets) owed += fixedPool + late - matched - rested;
    }

    /// Books what has gone out of the pool to `to`, in its form.
    function _noteOut(address to, uint256 amount, uint256 assetsBefore, uint256 sharesBefore) private {
        bool isAsset = _form() == PoolForm.Assets;
        uint256 shares = isAsset || amount == 0 ? 0 : (amount * units) / deposited;
        sharesOut += shares;
        if (!isAsset && to == address(program) && _redeems()) return;
        assertEq(token.balanceOf(to) - assetsBefore, isAsset ? amount : 0, "paid in the asset");
        assertEq(vault.balanceOf(to) - sharesBefore, shares, "paid in shares");
    }

    function _claim(uint256 id) internal {
        if (!_isAccepted(id)) return;
        address to = _builder(id);
        bool areDue = !_applicationOf(id).areDonationsPaid;
        areDue = areDue && (round.phase() == Phase.Settling || round.phase() == Phase.Settled);
        uint256 before = gifts.balanceOf(to);
        try round.claimDonations(_idOf(id)) {
            assertTrue(areDue, "donations are paid once, in time");
            assertEq(gifts.balanceOf(to) - before, givenTo[id], "donations");
            escrow -= givenTo[id];
        } catch {
            assertFalse(areDue, "donations are not paid");
        }
        _claimMatch(id, to);
    }

    function _claimMatch(uint256 id, address to) internal {
        bool isDue = round.phase() == Phase.Settled && !_applicationOf(id).isMatchPaid;
        uint256 due = isDue ? round.matchOf(_idOf(id)) : 0;
        (uint256 assets, uint256 shares) = (token.balanceOf(to), vault.balanceOf(to));
        try round.claimMatch(_idOf(id)) {
            assertTrue(isDue, "a match is paid once, in time");
            _noteOut(to, due, assets, shares);
            matched += due;
        } catch {
            assertFalse(isDue, "a match is not paid");
        }
    }

    function _refund(uint256 d, uint256 id) internal {
        uint256 amount = given[d][id];
        if (amount == 0) return;
        Phase phase = round.phase();
        bool isDue = phase == Phase.Cancelled || (phase >= Phase.Settling && !_isAccepted(id));
        isDue = isDue || (phase == Phase.Closed && !_applicationOf(id).areDonationsPaid);
        isDue = isDue && !round.pair(_idOf(id), _donor(d)).isRefunded;
        try round.refund(_idOf(id), _donor(d), _donor(d)) {
            assertTrue(isDue, "refunded");
            escrow -= amount;
        } catch {
            assertFalse(isDue, "not refunded");
        }
    }

    function _takeRest(address holder) internal {
        uint256 rest = round.restOf(holder);
        if (rest == 0) return;
        (uint256 assets, uint256 shares) = (token.balanceOf(holder), vault.balanceOf(holder));
        uint256 worth = _worthToProgram(holder, rest);
        bool isLate = clock >= round.times().settleFrom + WAIT;
        bool isDue = holder != address(program) || _form() == PoolForm.Assets || _redeems() || isLate;
        try round.withdrawRest{gas: ENOUGH}(holder, holder) returns (uint256 taken) {
            assertTrue(isDue, "the Program's rest waits for its vault");
            assertEq(taken, rest, "rest");
        } catch {
            return assertFalse(isDue, "a rest is not paid");
        }
        if (worth != 0) {
            assertEq(token.balanceOf(holder) - assets, worth, "redeemed for the Program");
            assertEq(vault.balanceOf(holder), shares, "no shares to the Program");
        }
        _noteOut(holder, rest, assets, shares);
        rested += rest;
    }

    /// What the Program gets where its shares are redeemed; 0 elsewhere.
    function _worthToProgram(address holder, uint256 rest) private view returns (uint256 worth) {
        if (holder != address(program) || _form() == PoolForm.Assets || !_redeems()) return 0;
        worth = vault.previewRedeem((rest * units) / deposited);
        if (vault.mode() == VaultMock.Mode.Stingy) worth /= 2;
    }
}
