// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLine} from "../../../../contracts/interfaces/ICreditLine.sol";
import {ICreditSource} from "../../../../contracts/interfaces/ICreditSource.sol";
import {IRateSource} from "../../../../contracts/interfaces/IRateSource.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {CreditTerms, ProgramCeiling} from "../../../../contracts/types/Credit.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";
import {SourceMock} from "./SourceMock.sol";

/// @title CreditBase
/// @notice A credit line in the Round's own token, a source that says what a test wants, and short words for what
/// lenders and borrowers do.
abstract contract CreditBase is RoundBase {
    string internal constant _ARTIFACT = "contracts/distribution/CreditLine.sol:CreditLine";
    uint16 internal constant RATE = 1_000;
    uint16 internal constant MIN_RATE = 200;
    uint16 internal constant UTILISATION = 9_000;
    uint40 internal constant LOAN_TERM = 73 days;
    uint128 internal constant CEILING = 500e18;
    uint256 internal constant DEPOSIT = 1_000e18;
    uint256 internal constant LIMIT = 300e18;
    /// Of 100e18 over the whole of a loan's term, a fifth of a year, at 10 %.
    uint256 internal constant INTEREST = 2e18;
    /// As many shares for a base unit at the beginning.
    uint256 internal constant SHARES = 1e6;

    ICreditLine internal line;
    SourceMock internal source;
    address internal otherProgram;
    address internal lender = makeAddr("lender");
    address internal otherLender = makeAddr("otherLender");

    function setUp() public virtual override {
        super.setUp();
        otherProgram = address(_program());
        source = new SourceMock(address(token));
        line = _newLine();
        source.setLimit(address(program), alice, LIMIT);
        source.setLimit(address(program), bob, LIMIT);
    }

    /* THE LINE */

    function _terms() internal view returns (CreditTerms memory) {
        return
            CreditTerms({
                asset: address(token),
                limits: ICreditSource(address(source)),
                rates: IRateSource(address(source)),
                rateBps: RATE,
                minRateBps: MIN_RATE,
                maxUtilisationBps: UTILISATION,
                loanTerm: LOAN_TERM,
                minLoan: 1
            });
    }

    function _programs() internal view returns (ProgramCeiling[] memory programs) {
        programs = new ProgramCeiling[](2);
        programs[0] = ProgramCeiling({program: address(program), ceiling: CEILING});
        programs[1] = ProgramCeiling({program: otherProgram, ceiling: 2 * CEILING});
    }

    function _newLine() internal returns (ICreditLine) {
        return _newLine(_terms(), _programs());
    }

    function _newLine(CreditTerms memory terms, ProgramCeiling[] memory programs) internal returns (ICreditLine) {
        return ICreditLine(deployOrRevert(_ARTIFACT, abi.encode("Rain credit", "RAIN", terms, programs)));
    }

    /* LENDERS */

    function _allow(address payer, uint256 amount) internal {
        token.mint(payer, amount);
        vm.prank(payer);
        token.approve(address(line), amount);
    }

    function _lend(address who, uint256 amount) internal returns (uint256 shares) {
        _allow(who, amount);
        vm.prank(who);
        return line.deposit(amount, who);
    }

    function _redeem(address who, uint256 shares) internal returns (uint256 amount) {
        vm.prank(who);
        return line.redeem(shares, who, who);
    }

    /* BORROWERS */

    function _borrow(address who, uint256 amount) internal {
        vm.prank(who);
        line.borrow(address(program), amount, RATE, who);
    }

    function _repay(address borrower, uint256 amount) internal returns (uint256 paid) {
        _allow(carol, amount);
        vm.prank(carol);
        paid = line.repay(borrower, amount);
        vm.prank(carol);
        token.approve(address(line), 0);
    }

    /// Borrows, and does not pay.
    function _default(address who, uint256 amount) internal {
        _borrow(who, amount);
        _skip(LOAN_TERM);
        line.markDefault(who);
    }

    function _debt(address who) internal view returns (uint256) {
        (uint256 principal, uint256 interest) = line.debtOf(who);
        return principal + interest;
    }

    function _expectOverdue(address borrower, uint256 dueAt) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_LoanOverdue.selector, borrower, dueAt));
    }

    /* ROUNDS */

    /// A match that is no asset, through `through`.
    function _creditConfig(address through, uint104 amount) internal view returns (RoundConfig memory c) {
        c = _config();
        (c.matching.asset, c.matching.configured) = (address(0), amount);
        (c.modules.distributor, c.modules.deliverGas) = (through, DELIVER_GAS);
    }
}
