// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {ICreditLine} from "../../../contracts/interfaces/ICreditLine.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {CreditTerms} from "../../../contracts/types/Credit.sol";
import {CreditBase} from "../distribution/credit/CreditBase.sol";
import {SourceMock} from "../distribution/credit/SourceMock.sol";
import {IMintable} from "../support/RoundBase.sol";
import {HookToken} from "../support/TestToken.sol";

/// Threats to a credit line that more than one of its functions has to stand against. Rows of docs/threat-model.md.
contract CreditThreatsTest is CreditBase {
    /// Interest counts as it accrues: there is nothing to be had by lending for the moment of a repayment.
    function test_D142_SandwichedRepayment(uint256 time, uint256 amount) public {
        time = bound(time, 1, LOAN_TERM - 1);
        amount = bound(amount, 1, 1e30);
        _lend(lender, DEPOSIT);
        _borrow(alice, LIMIT);
        _skip(time);
        uint256 shares = _lend(otherLender, amount);
        _repay(alice, 2 * LIMIT);
        assertLe(_redeem(otherLender, shares), amount + 1, "won by it");
        assertGe(line.maxWithdraw(lender) + 2, DEPOSIT + (LIMIT * RATE * time) / (10_000 * 365 days), "lost by it");
    }

    /// Who sees the loss coming on the day it is due leaves no sooner than the others.
    function test_D142_RunBeforeALoss() public {
        _lend(lender, DEPOSIT);
        _lend(otherLender, DEPOSIT);
        _borrow(alice, LIMIT);
        _skip(LOAN_TERM);
        uint256 shares = line.balanceOf(lender);
        _expectOverdue(alice, clock);
        _redeem(lender, shares);
        line.markDefault(alice);
        assertEq(_redeem(lender, shares), DEPOSIT - LIMIT / 2);
        assertEq(_redeem(otherLender, shares), DEPOSIT - LIMIT / 2);
    }

    /// A Program whose ADMIN lies has as many Builders as it likes, each good for anything; and it tries again.
    function test_D142_LyingProgram() public {
        _lend(lender, DEPOSIT);
        for (uint256 i = 0; i < 12; ++i) {
            address builder = _builder(i);
            source.setLimit(address(program), builder, type(uint256).max);
            source.setDiscount(address(program), builder, type(uint256).max);
            uint256 most = line.borrowableOf(address(program), builder);
            if (most == 0) continue;
            _borrow(builder, mix(i, 0) % 2 == 0 ? most : most / 3 + 1);
            _skip(LOAN_TERM);
            line.markDefault(builder);
        }
        assertEq(line.totalAssets(), DEPOSIT - CEILING, "more than the ceiling");
        assertEq(_redeem(lender, line.balanceOf(lender)), DEPOSIT - CEILING, "the rest is the lenders'");
    }

    /// Many addresses, each with a limit, cannot leave more loans to fall due than the ceiling holds of the least one.
    function test_D142_DustFallsDue() public {
        CreditTerms memory terms = _terms();
        terms.minLoan = CEILING / 4;
        line = _newLine(terms, _programs());
        _lend(lender, DEPOSIT);
        uint256 due = 0;
        for (uint256 i = 0; i < 20; ++i) {
            address builder = _builder(i);
            source.setLimit(address(program), builder, LIMIT);
            uint256 most = line.borrowableOf(address(program), builder);
            if (most == 0) continue;
            _borrow(builder, terms.minLoan);
            ++due;
            // What is repaid of it makes room under the ceiling for the next one; but for dust it cannot be repaid.
            _allow(builder, terms.minLoan);
            vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_BelowMinLoan.selector, 1, terms.minLoan));
            vm.prank(builder);
            line.repay(builder, terms.minLoan - 1);
            _skip(1);
        }
        assertEq(due, 4, "ceiling / minLoan");
        _skip(LOAN_TERM);
        for (uint256 i = 0; i < 4; ++i) line.markDefault(line.overdueBorrower());
        assertEq(line.overdueBorrower(), address(0));
    }

    /// The loss of one Program's Builders holds up nothing of another's.
    function test_D142_OtherProgramGoesOn() public {
        _lend(lender, DEPOSIT);
        source.setLimit(otherProgram, bob, LIMIT);
        source.setLimit(address(program), alice, CEILING);
        _default(alice, CEILING);
        vm.prank(bob);
        line.borrow(otherProgram, LIMIT, RATE, bob);
        assertEq(token.balanceOf(bob), LIMIT);
    }

    /// By every door, out of every transfer.
    function test_D048_ReentersTheLine() public {
        HookToken hooked = new HookToken();
        token = IMintable(address(hooked));
        source = new SourceMock(address(token));
        line = _newLine();
        address thief = address(hooked);
        source.setLimit(address(program), alice, LIMIT);
        source.setLimit(address(program), thief, LIMIT);
        _lend(lender, DEPOSIT);
        _lend(thief, DEPOSIT);
        _borrow(thief, 1e18);
        bytes[7] memory doors = [
            abi.encodeCall(IERC4626.deposit, (1, thief)),
            abi.encodeCall(IERC4626.mint, (1, thief)),
            abi.encodeCall(IERC4626.withdraw, (1, thief, thief)),
            abi.encodeCall(IERC4626.redeem, (1, thief, thief)),
            abi.encodeCall(ICreditLine.borrow, (address(program), 1, RATE, thief)),
            abi.encodeCall(ICreditLine.repay, (thief, 1)),
            abi.encodeCall(ICreditLine.markDefault, (thief))
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            hooked.setHook(address(line), doors[i]);
            _lend(otherLender, 1e18);
            _borrow(alice, 1e18);
            _repay(alice, 2e18);
            _redeem(otherLender, line.balanceOf(otherLender));
            assertEq(hooked.tried(), 8, "tried");
            assertEq(hooked.succeeded(), 0, "got in");
        }
        assertEq(token.balanceOf(address(line)), line.cash(), "solvent");
    }
}
