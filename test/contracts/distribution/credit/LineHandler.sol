// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLine} from "../../../../contracts/interfaces/ICreditLine.sol";
import {CreditTerms, Loan} from "../../../../contracts/types/Credit.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {HookToken} from "../../support/TestToken.sol";
import {CreditBase} from "./CreditBase.sol";
import {SourceMock} from "./SourceMock.sol";

/// @title LineHandler
/// @notice Three lenders and four borrowers of two Programs, limits and discounts that change as they like, stray tokens,
/// and a token that calls back into the line at every move; beside them a slow book of every loan: what it has accrued,
/// counted at every step, undivided.
contract LineHandler is CreditBase {
    uint256 private constant YEAR = 10_000 * 365 days;

    struct Slow {
        address program;
        uint256 principal;
        uint256 accrued;
        uint256 rate;
        uint256 dueAt;
        bool isWrittenOff;
    }

    uint256 public defaults;
    uint256 public recovered;
    HookToken private _hooked;
    uint256 private _stray;
    /// As the lenders' price was before a step: assets and shares, both with what is virtual.
    uint256 private _assets;
    uint256 private _shares;
    mapping(address borrower => Slow loan) private _slow;
    mapping(address who => uint256 amount) private _paidIn;

    constructor() {
        setUp();
        _hooked = new HookToken();
        token = IMintable(address(_hooked));
        source = new SourceMock(address(token));
        CreditTerms memory terms = _terms();
        line = _newLine(terms, _programs());
        _hooked.setHook(address(line), abi.encodeCall(ICreditLine.markDefault, (alice)));
    }

    /* STEPS */

    function lend(uint256 seed, uint256 amount) external {
        _tick(seed);
        if (line.maxDeposit(_lender(seed)) == 0) return;
        amount = bound(amount, 1, mix(seed, 1) % 3 == 0 ? 10 : 1_000e18);
        _before();
        _paidIn[_lender(seed)] += amount;
        if (line.previewDeposit(amount) == 0) return;
        _lend(_lender(seed), amount);
        _after();
    }

    function leave(uint256 seed, uint256 shares) external {
        _tick(seed);
        address who = _lender(seed);
        uint256 most = line.maxRedeem(who);
        if (most == 0) return;
        shares = bound(shares, 1, most);
        _before();
        uint256 cash = line.cash();
        uint256 paid = _redeem(who, shares);
        assertEq(line.cash(), cash - paid, "cash");
        _after();
    }

    function takeOut(uint256 seed, uint256 amount) external {
        _tick(seed);
        address who = _lender(seed);
        uint256 most = line.maxWithdraw(who);
        if (most == 0) return;
        _before();
        vm.prank(who);
        line.withdraw(bound(amount, 1, most), who, who);
        _after();
    }

    function borrow(uint256 seed, uint256 amount) external {
        _tick(seed);
        (address who, address on) = (_borrower(seed), _programOf(seed));
        uint256 most = line.borrowableOf(on, who);
        if (most == 0) return;
        amount = bound(amount, 1, most);
        uint256 rate = line.rateOf(on, who);
        _before();
        vm.prank(who);
        line.borrow(on, amount, rate, who);
        _after();
        assertLe(amount, source.limits(on, who), "above the limit");
        assertGe(rate, MIN_RATE, "below the floor");
        _slow[who] = Slow(on, amount, 0, rate, clock + LOAN_TERM, false);
    }

    function repay(uint256 seed, uint256 amount) external {
        _tick(seed);
        address who = _borrower(seed);
        uint256 debt = _debt(who);
        if (debt == 0) return;
        amount = bound(
            amount,
            1,
            mix(seed, 1) % 3 == 0
                ? 2 * debt
                : mix(seed, 2) % 3 == 0
                    ? 3
                    : debt
        );
        _before();
        uint256 paid = _repay(who, amount);
        _after();
        Slow storage loan = _slow[who];
        if (loan.isWrittenOff) recovered += paid;
        uint256 interest = (loan.accrued + YEAR - 1) / YEAR;
        if (interest > paid) interest = paid;
        uint256 undivided = interest * YEAR;
        loan.accrued -= undivided < loan.accrued ? undivided : loan.accrued;
        loan.principal -= paid - interest;
        assertEq(paid, amount < debt ? amount : debt, "paid");
        if (paid == debt) delete _slow[who];
    }

    function markDefault(uint256 seed) external {
        _tick(seed);
        address who = _borrower(seed);
        if (_slow[who].principal == 0 || _slow[who].isWrittenOff) return;
        if (clock < _slow[who].dueAt) {
            if (mix(seed, 3) % 2 == 0) return;
            _pass(_slow[who].dueAt - clock);
        }
        uint256 owned = line.totalAssets();
        line.markDefault(who);
        assertLe(owned - line.totalAssets(), _debt(who), "lost more than the loan");
        _slow[who].isWrittenOff = true;
        ++defaults;
    }

    function setLimit(uint256 seed, uint256 amount) external {
        source.setLimit(_programOf(seed), _borrower(seed), bound(amount, 0, 400e18));
        source.setDiscount(_programOf(seed), _borrower(seed), mix(seed, 4) % 1_500);
    }

    function stray(uint256 amount) external {
        amount = bound(amount, 1, 1_000e18);
        _before();
        token.mint(address(line), amount);
        _after();
        _stray += amount;
    }

    function wait(uint256 time) external {
        _before();
        _pass(bound(time, 1, LOAN_TERM));
        _after();
    }

    /* CHECKS */

    /// What lenders own is cash, what is lent and what has accrued, by a slow book; tokens here are cash and stray ones.
    function checkBooks() external {
        vm.warp(clock);
        (uint256 principal, uint256 accrued, uint256 lost) = (0, 0, 0);
        for (uint256 i = 0; i < 4; ++i) {
            address who = _borrower(i);
            Slow storage loan = _slow[who];
            uint256 interest = (loan.accrued + YEAR - 1) / YEAR;
            (uint256 owed, uint256 due) = line.debtOf(who);
            assertEq(owed, loan.principal, "principal");
            assertEq(due, interest, "interest");
            if (loan.isWrittenOff) lost += loan.principal + interest;
            else (principal, accrued) = (principal + loan.principal, accrued + loan.accrued);
        }
        assertEq(line.lent(), principal, "lent");
        assertEq(line.writtenOff(), lost, "written off");
        assertEq(line.totalAssets(), line.cash() + principal + accrued / YEAR, "owned");
        assertEq(token.balanceOf(address(line)), line.cash() + _stray, "solvent");
        assertEq(_hooked.succeeded(), 0, "re-entered");
    }

    /// On no Program more is lent than its ceiling, lost loans included; no loan that nobody was good for.
    function checkRisk() external view {
        address[2] memory programs = [address(program), otherProgram];
        for (uint256 i = 0; i < 2; ++i) {
            uint256 sum = 0;
            for (uint256 j = 0; j < 4; ++j)
                if (_slow[_borrower(j)].program == programs[i]) sum += _slow[_borrower(j)].principal;
            (uint256 ceiling, uint256 lentOn) = line.ceilingOf(programs[i]);
            assertEq(lentOn, sum, "lent on");
            assertLe(lentOn, ceiling, "above the ceiling");
        }
        assertEq(line.loanOf(carol).principal, 0, "a loan of nobody");
        address first = line.overdueBorrower();
        for (uint256 j = 0; j < 4; ++j) {
            Loan memory loan = line.loanOf(_borrower(j));
            if (loan.program == address(0) || loan.isWrittenOff || clock < loan.dueAt) continue;
            assertTrue(first != address(0), "an overdue loan was missed");
            assertLe(line.loanOf(first).dueAt, loan.dueAt, "not the oldest");
        }
    }

    /// Everybody pays, or is written off; then every lender leaves with all it has, and next to nothing is left.
    function checkLeaving() external {
        vm.warp(clock);
        uint256 state = vm.snapshotState();
        for (uint256 i = 0; i < 4; ++i) {
            address who = _borrower(i);
            if (_debt(who) == 0) continue;
            if (i % 2 == 0) _repay(who, _debt(who));
        }
        _setClock(clock + LOAN_TERM);
        while (line.overdueBorrower() != address(0)) line.markDefault(line.overdueBorrower());
        for (uint256 i = 0; i < 3; ++i) {
            uint256 shares = line.balanceOf(_lender(i));
            if (shares > 0) _redeem(_lender(i), shares);
        }
        assertEq(line.totalSupply(), 0, "shares left");
        assertEq(line.lent(), 0, "lent");
        assertEq(token.balanceOf(address(line)), line.cash() + _stray, "left");
        clock -= LOAN_TERM;
        vm.revertToState(state);
        vm.warp(clock);
    }

    /* INTERNALS */

    function _before() private {
        vm.warp(clock);
        (_assets, _shares) = (line.totalAssets() + 1, line.totalSupply() + SHARES);
    }

    /// Only a loan that is written off makes a share worth less.
    function _after() private view {
        uint256 now_ = (line.totalAssets() + 1) * _shares;
        assertGe(now_, _assets * (line.totalSupply() + SHARES), "the price fell");
    }

    function _tick(uint256 seed) private {
        _pass(mix(seed, 9) % 3 == 0 ? 0 : mix(seed, 9) % 10 days);
    }

    function _pass(uint256 time) private {
        for (uint256 i = 0; i < 4; ++i) {
            Slow storage loan = _slow[_borrower(i)];
            if (!loan.isWrittenOff) loan.accrued += loan.principal * loan.rate * time;
        }
        _skip(time);
    }

    function _lender(uint256 seed) private view returns (address) {
        return
            seed % 3 == 0
                ? lender
                : seed % 3 == 1
                    ? otherLender
                    : sponsor;
    }

    function _borrower(uint256 seed) private view returns (address) {
        address[4] memory all = [alice, bob, anyone, arbiter];
        return all[seed % 4];
    }

    function _programOf(uint256 seed) private view returns (address) {
        return mix(seed, 7) % 2 == 0 ? address(program) : otherProgram;
    }
}
