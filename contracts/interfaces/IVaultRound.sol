// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IDonationRound} from "./IDonationRound.sol";
import {IRoundKind} from "./IRoundKind.sol";

/// @notice In what a pool is paid out.
enum PoolForm {
    /// Not fixed: the Round holds shares, and P is an estimate.
    Unfixed,
    /// Redeemed: P is what arrived.
    Assets,
    /// The vault did not redeem in time: P is what was put in, and each base unit of it is paid as its part of the
    /// shares.
    Shares
}

/// @notice A Round of donations whose matching pool waits in one ERC-4626 vault. Donations never go there.
///
/// PHASES. Until donationUntil sponsors fund in the vault's asset; the Round deposits it at once and holds the shares. In
/// Settling, before any result, `fixPool` fixes P for good: what redeeming all shares brings; or, from settleFrom +
/// vaultWait, where redeeming still fails, the shares themselves. Cancelled, or never fixed: sponsors get their shares.
///
/// THE PROGRAM. It can redeem nothing itself, so what would be paid to it in shares is redeemed for it in that call, by
/// whoever calls: before settleFrom + vaultWait only assets will do, and after that the shares where redeeming fails.
///
/// UNITS. A sponsor's units are shares, so what the vault earned or lost is each sponsor's own. Matches, caps, asks and
/// rests are in base units of the asset; paid in shares, an amount a is floor(a · shares / assets put in) of them.
///
/// @dev Trust and assumptions
/// - The vault is baked into the implementation: a Program trusts one kind of Round per vault, as it trusts a module.
///   It takes all it can lose: the pool. Donations, and other Rounds, are out of its reach (invariant 8).
/// - Its share price must not be movable within a transaction at a profit: `fixPool` is anyone's, at any moment of
///   Settling, and so is the Program's redemption once its rest is released. A deposit that is worth less than 99 % at once is refused: a price that was inflated beforehand (D142), or
///   an entry fee, takes less than a hundredth of it. Name vaults with virtual shares.
/// - Redeeming all of the pool must take less than `redeemGas`: it is given that much, never more. Whoever calls must
///   bring it, so a vault cannot be made to fail for want of gas, and one that spends all it gets costs no more.
/// - Sponsors together hold less than 2^128 shares: with 24 decimals 340 million million whole ones.
/// - A Builder may name the vault as its recipient: what it gets is then its depositors', or, in shares, nobody's.
/// - `matchOf`, `level` and `totals` before the pool is fixed are estimates by what the vault says its shares are worth.
/// - Paid in shares, a match passes its distributor by: that one keeps books of the asset. `matchOf` and MatchClaimed say
///   a, the amount of what was put in, and so is what a Ledger asks an account of: neither what the shares were worth
///   when they were paid nor what they bring later. A Round that wants no debts out of a vault's loss names no Ledger.
/// - A Program left with shares can fund with them a Round whose pool is in these shares, and nothing else. What comes
///   astray in the asset while the pool is in shares goes to the Program (`recover`), forfeited bonds and repayments
///   among it; stray shares go to it as they are.
interface IVaultRound is IDonationRound, IRoundKind {
    /// @notice Fixes P, once. Anyone, in Settling.
    /// @dev Reverts Round_WrongPhase, VaultRound_AlreadyFixed, VaultRound_CannotRedeem before settleFrom + vaultWait,
    /// Round_TooLittleGas where the vault could fail for want of gas.
    /// @return pool P, base units of the asset
    function fixPool() external returns (uint256 pool);

    /// @notice Redeems all shares, so that its failure is its own. The Round itself alone.
    function redeemAll(uint256 shares) external returns (uint256 assets);

    /// @notice The one vault, whose asset the pool's asset is.
    function vault() external view returns (IERC4626);

    /// @notice Seconds from settleFrom for which only assets will do.
    function vaultWait() external view returns (uint256);

    /// @notice What a redemption is given, gas; 200,000 … 10,000,000.
    function redeemGas() external view returns (uint256);

    /// @return form of the pool
    /// @return assets put in by sponsors, base units
    /// @return shares the Round holds for Builders and sponsors; 0 once redeemed
    function poolForm() external view returns (PoolForm form, uint256 assets, uint256 shares);
}
