// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC4626, IERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Assets} from "../libraries/Assets.sol";
import {Errors} from "../libraries/Errors.sol";
import {LoanBook} from "../libraries/LoanBook.sol";
import {CreditTerms, ProgramCeiling} from "../types/Credit.sol";
import {CreditLoans} from "./parts/CreditLoans.sol";

/// @title CreditLine
/// @notice See ICreditLine. Here is the lenders' side: ERC-4626 over counted cash, with virtual shares.
///
/// FUNDS. balance ≥ cash. In come deposits and repayments; out go withdrawals, to whom the shares' owner says, and
/// loans, to whom the borrower says. totalAssets = cash + lent + accrued interest, rounded down.
///
/// ROLES. None.
///
/// LIVENESS. Withdrawing and repaying ask neither limits nor rates nor Program: this contract and the asset alone.
contract CreditLine is CreditLoans {
    using LoanBook for LoanBook.Book;
    using Math for uint256;

    /// @dev All that the lenders own or lost, below it.
    uint256 private constant _LIMIT = 2 ** 112;
    /// @dev Virtual shares per virtual base unit: makes moving the first depositors' price dear.
    uint8 private constant _OFFSET = 6;
    /// @dev The most of what the lenders own that may be written off while somebody joins.
    uint256 private constant _MOST_LOSS_PARTS = 20;

    constructor(
        string memory name,
        string memory symbol,
        CreditTerms memory terms,
        ProgramCeiling[] memory programs
    ) CreditLoans(name, symbol, terms, programs) {}

    /* LENDERS */

    /// @inheritdoc IERC4626
    function deposit(
        uint256 assets,
        address receiver
    ) public override(ERC4626, IERC4626) nonReentrant returns (uint256 shares) {
        _checkOpen();
        return super.deposit(assets, receiver);
    }

    /// @inheritdoc IERC4626
    function mint(
        uint256 shares,
        address receiver
    ) public override(ERC4626, IERC4626) nonReentrant returns (uint256 assets) {
        _checkOpen();
        return super.mint(shares, receiver);
    }

    /// @inheritdoc IERC4626
    function withdraw(
        uint256 assets,
        address receiver,
        address owner
    ) public override(ERC4626, IERC4626) nonReentrant returns (uint256 shares) {
        _checkNoneOverdue();
        return super.withdraw(assets, receiver, owner);
    }

    /// @inheritdoc IERC4626
    function redeem(
        uint256 shares,
        address receiver,
        address owner
    ) public override(ERC4626, IERC4626) nonReentrant returns (uint256 assets) {
        _checkNoneOverdue();
        return super.redeem(shares, receiver, owner);
    }

    /* VIEWS */

    /// @inheritdoc IERC4626
    function previewDeposit(uint256 assets) public view override(ERC4626, IERC4626) returns (uint256) {
        return assets.mulDiv(totalSupply() + 10 ** _OFFSET, _depositedValue() + 1);
    }

    /// @inheritdoc IERC4626
    function previewMint(uint256 shares) public view override(ERC4626, IERC4626) returns (uint256) {
        return shares.mulDiv(_depositedValue() + 1, totalSupply() + 10 ** _OFFSET, Math.Rounding.Ceil);
    }

    /// @inheritdoc IERC4626
    function maxDeposit(address) public view override(ERC4626, IERC4626) returns (uint256) {
        if (_book.overdue() != address(0) || _hasLostTooMuch()) return 0;
        return _LIMIT.saturatingSub(_depositedValue());
    }

    /// @inheritdoc IERC4626
    function maxMint(address receiver) public view override(ERC4626, IERC4626) returns (uint256) {
        return previewDeposit(maxDeposit(receiver));
    }

    /// @inheritdoc IERC4626
    function maxWithdraw(address owner) public view override(ERC4626, IERC4626) returns (uint256) {
        if (_book.overdue() != address(0)) return 0;
        return Math.min(convertToAssets(balanceOf(owner)), cash);
    }

    /// @inheritdoc IERC4626
    function maxRedeem(address owner) public view override(ERC4626, IERC4626) returns (uint256) {
        if (_book.overdue() != address(0)) return 0;
        uint256 shares = balanceOf(owner);
        // All of them where all of their worth is here: converting back and forth would keep some.
        return convertToAssets(shares) <= cash ? shares : convertToShares(cash);
    }

    /* INTERNALS */

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        if (shares == 0) revert Errors.CreditLine_ZeroAmount();
        cash += assets;
        super._deposit(caller, receiver, assets, shares);
    }

    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override {
        cash -= assets;
        super._withdraw(caller, receiver, owner, assets, shares);
    }

    function _transferIn(address from, uint256 assets) internal override {
        Assets.take(asset(), from, assets);
    }

    function _transferOut(address to, uint256 assets) internal override {
        Assets.send(asset(), to, assets);
    }

    function _decimalsOffset() internal pure override returns (uint8) {
        return _OFFSET;
    }

    /// @dev What a newcomer pays for: what was written off, too.
    function _depositedValue() private view returns (uint256) {
        return totalAssets() + _book.writtenOff;
    }

    /// @dev More than a newcomer should pay for.
    function _hasLostTooMuch() private view returns (bool) {
        return _book.writtenOff * _MOST_LOSS_PARTS > totalAssets();
    }

    function _checkOpen() private view {
        _checkNoneOverdue();
        if (_hasLostTooMuch()) revert Errors.CreditLine_LossTooLarge(_book.writtenOff, totalAssets());
    }
}
