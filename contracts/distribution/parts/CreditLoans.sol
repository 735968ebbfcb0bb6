// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626, IERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ICreditLine} from "../../interfaces/ICreditLine.sol";
import {ICreditSource} from "../../interfaces/ICreditSource.sol";
import {IRateSource} from "../../interfaces/IRateSource.sol";
import {Assets} from "../../libraries/Assets.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {LoanBook} from "../../libraries/LoanBook.sol";
import {CreditTerms, Loan, ProgramCeiling} from "../../types/Credit.sol";

/// @notice The borrowers' side of a credit line: its terms, its cash, its loans. See ICreditLine.
abstract contract CreditLoans is ICreditLine, ERC4626, ReentrancyGuardTransient {
    using LoanBook for LoanBook.Book;
    using Math for uint256;

    uint256 private constant _FULL_BPS = 10_000;
    uint256 private constant _LEAST_TERM = 1 days;
    uint256 private constant _MOST_TERM = 5 * 365 days;

    /* IMMUTABLES */

    ICreditSource public immutable limits;
    IRateSource public immutable rates;
    uint256 public immutable rateBps;
    uint256 public immutable minRateBps;
    uint256 public immutable maxUtilisationBps;
    uint256 public immutable loanTerm;
    uint256 public immutable minLoan;

    /* STORAGE */

    uint256 public cash;
    LoanBook.Book internal _book;
    mapping(address program => uint256 ceiling) private _ceilings;

    constructor(
        string memory name,
        string memory symbol,
        CreditTerms memory terms,
        ProgramCeiling[] memory programs
    ) ERC20(name, symbol) ERC4626(IERC20(terms.asset)) {
        if (terms.rateBps > _FULL_BPS || terms.minRateBps > terms.rateBps) {
            revert Errors.CreditLine_RateOutOfBounds(terms.rateBps, terms.minRateBps, _FULL_BPS);
        }
        if (terms.maxUtilisationBps == 0 || terms.maxUtilisationBps > _FULL_BPS) {
            revert Errors.CreditLine_UtilisationOutOfBounds(terms.maxUtilisationBps, _FULL_BPS);
        }
        if (terms.loanTerm < _LEAST_TERM || terms.loanTerm > _MOST_TERM) {
            revert Errors.CreditLine_TermOutOfBounds(terms.loanTerm, _LEAST_TERM, _MOST_TERM);
        }
        address counted = terms.limits.asset();
        if (counted != terms.asset) revert Errors.CreditLine_OtherAsset(terms.asset, counted);
        (limits, rates) = (terms.limits, terms.rates);
        (rateBps, minRateBps) = (terms.rateBps, terms.minRateBps);
        (maxUtilisationBps, loanTerm) = (terms.maxUtilisationBps, terms.loanTerm);
        minLoan = terms.minLoan;
        uint256 smallest = type(uint128).max;
        for (uint256 i = 0; i < programs.length; ++i) {
            (address program, uint256 ceiling) = (programs[i].program, programs[i].ceiling);
            if (program == address(0) || ceiling == 0 || _ceilings[program] != 0)
                revert Errors.CreditLine_BadCeiling(program, ceiling);
            _ceilings[program] = ceiling;
            smallest = Math.min(smallest, ceiling);
            emit Events.ProgramAdmitted(program, ceiling);
        }
        if (terms.minLoan == 0 || terms.minLoan > smallest) {
            revert Errors.CreditLine_MinLoanOutOfBounds(terms.minLoan, 1, smallest);
        }
    }

    /* BORROWERS */

    /// @inheritdoc ICreditLine
    function borrow(address program, uint256 amount, uint256 maxRateBps, address to) external nonReentrant {
        if (amount < minLoan) revert Errors.CreditLine_BelowMinLoan(amount, minLoan);
        if (to == address(0) || to == address(this)) revert Errors.CreditLine_BadReceiver(to);
        _checkProgram(program);
        (uint256 principal, uint256 interest) = _book.debt(msg.sender);
        if (principal + interest != 0) revert Errors.CreditLine_AlreadyBorrowed(msg.sender, principal + interest);
        _checkNoneOverdue();
        uint256 bps = rateOf(program, msg.sender);
        if (bps > maxRateBps) revert Errors.CreditLine_RateAbove(bps, maxRateBps);
        _checkRoom(program, amount);

        uint256 dueAt = block.timestamp + loanTerm;
        cash -= amount;
        _book.open(msg.sender, program, amount, bps, dueAt);
        Assets.send(asset(), to, amount);
        emit Events.LoanTaken(msg.sender, program, to, amount, bps, dueAt);
    }

    /// @inheritdoc ICreditLine
    function repay(address borrower, uint256 amount) external nonReentrant returns (uint256 paid) {
        if (amount == 0) revert Errors.CreditLine_ZeroAmount();
        Loan storage loan = _loan(borrower);
        (uint256 interest, uint256 principal, uint256 left) = _book.pay(borrower, amount);
        // Or one address after the other would leave dust to fall due, and hold the line shut with it.
        if (left != 0 && !loan.isWrittenOff && loan.principal < minLoan) {
            revert Errors.CreditLine_BelowMinLoan(loan.principal, minLoan);
        }
        paid = interest + principal;
        cash += paid;
        Assets.take(asset(), msg.sender, paid);
        emit Events.LoanRepaid(borrower, msg.sender, principal, interest, left);
    }

    /// @inheritdoc ICreditLine
    function markDefault(address borrower) external nonReentrant {
        Loan storage loan = _loan(borrower);
        if (loan.isWrittenOff) revert Errors.CreditLine_AlreadyWrittenOff(borrower);
        if (block.timestamp < loan.dueAt) revert Errors.CreditLine_NotOverdue(borrower, loan.dueAt);
        (uint256 principal, uint256 interest) = _book.writeOff(borrower);
        emit Events.LoanWrittenOff(borrower, loan.program, principal, interest);
    }

    /* VIEWS */

    /// @inheritdoc IERC4626
    function totalAssets() public view override(ERC4626, IERC4626) returns (uint256) {
        return cash + _book.principal + _book.interestNow();
    }

    /// @inheritdoc ICreditLine
    function lent() external view returns (uint256) {
        return _book.principal;
    }

    /// @inheritdoc ICreditLine
    function writtenOff() external view returns (uint256) {
        return _book.writtenOff;
    }

    /// @inheritdoc ICreditLine
    function ceilingOf(address program) external view returns (uint256 ceiling, uint256 lentOn) {
        return (_ceilings[program], _book.lentOn[program]);
    }

    /// @inheritdoc ICreditLine
    function loanOf(address borrower) external view returns (Loan memory loan) {
        return _book.loans[borrower];
    }

    /// @inheritdoc ICreditLine
    function debtOf(address borrower) external view returns (uint256 principal, uint256 interest) {
        return _book.debt(borrower);
    }

    /// @inheritdoc ICreditLine
    function rateOf(address program, address borrower) public view returns (uint256 bps) {
        if (address(rates) == address(0)) return rateBps;
        return Math.max(minRateBps, rateBps.saturatingSub(rates.discountOf(program, borrower)));
    }

    /// @inheritdoc ICreditLine
    function borrowableOf(address program, address borrower) external view returns (uint256 amount) {
        if (_book.overdue() != address(0) || _book.loans[borrower].program != address(0)) return 0;
        uint256 ceilingLeft = _ceilings[program].saturatingSub(_book.lentOn[program]);
        amount = Math.min(limits.limitOf(program, borrower), ceilingLeft);
        amount = Math.min(amount, Math.min(cash, _utilisationLeft()));
        if (amount < minLoan) return 0;
    }

    /// @inheritdoc ICreditLine
    function overdueBorrower() external view returns (address borrower) {
        return _book.overdue();
    }

    /* INTERNALS */

    function _utilisationLeft() private view returns (uint256) {
        return ((totalAssets() * maxUtilisationBps) / _FULL_BPS).saturatingSub(_book.principal);
    }

    function _loan(address borrower) private view returns (Loan storage loan) {
        loan = _book.loans[borrower];
        if (loan.program == address(0)) revert Errors.CreditLine_NoLoan(borrower);
    }

    function _checkProgram(address program) private view {
        if (_ceilings[program] == 0) revert Errors.CreditLine_ProgramUnknown(program);
    }

    function _checkNoneOverdue() internal view {
        address borrower = _book.overdue();
        if (borrower != address(0)) revert Errors.CreditLine_LoanOverdue(borrower, _book.loans[borrower].dueAt);
    }

    function _checkRoom(address program, uint256 amount) private view {
        uint256 limit = limits.limitOf(program, msg.sender);
        if (amount > limit) revert Errors.CreditLine_AboveLimit(msg.sender, amount, limit);
        uint256 left = _ceilings[program].saturatingSub(_book.lentOn[program]);
        if (amount > left) revert Errors.CreditLine_AboveCeiling(program, amount, left);
        left = _utilisationLeft();
        if (amount > left) revert Errors.CreditLine_AboveUtilisation(amount, left);
        if (amount > cash) revert Errors.CreditLine_AboveCash(amount, cash);
    }
}
