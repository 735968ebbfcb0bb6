// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditSource} from "../../../../contracts/interfaces/ICreditSource.sol";
import {IRateSource} from "../../../../contracts/interfaces/IRateSource.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {CreditTerms} from "../../../../contracts/types/Credit.sol";
import {GrantsBase} from "./GrantsBase.sol";

/// Whole Rounds that give away no money: one of credit, one of rates; and what the two are worth at a lender's.
contract WholeRoundTest is GrantsBase {
    uint256 private constant YEAR = 10_000 * 365 days;

    function setUp() public override {
        super.setUp();
        (limits, discounts) = (_newLimits(address(0)), _newDiscounts(900));
        CreditTerms memory terms = _terms();
        (terms.limits, terms.rates) = (ICreditSource(address(limits)), IRateSource(address(discounts)));
        line = _newLine(terms, _programs());
        _lend(lender, DEPOSIT);
    }

    /// Two Builders; the gifts to each as large as given.
    function _twoSettled(address through, uint104 amount, uint256 toA, uint256 toB) private {
        _reopen(_creditConfig(through, amount));
        _accepted(alice);
        _accepted(bob);
        _toDonations();
        (uint256 a, uint256 b) = (bound(toA, 1, 1_000e18), bound(toB, 1, 1_000e18));
        for (uint256 i = 0; i < 4; ++i) {
            _donate(_donor(i), _id(1), a);
            _donate(_donor(i), _id(2), b);
        }
        _toSettling();
        _settle();
    }

    function test_CreditIsLentAndRepaid(uint256 toA, uint256 toB, uint104 amount) public {
        amount = uint104(bound(amount, 1e6, 200e18));
        _twoSettled(address(limits), amount, toA, toB);
        address[2] memory builders = [alice, bob];
        uint256 sum = 0;
        for (uint32 i = 1; i <= 2; ++i) {
            address builder = builders[i - 1];
            uint256 matched = round.matchOf(_id(i));
            uint256 held = token.balanceOf(builder);
            uint256 given = round.application(_id(i)).effective;
            round.claim(_id(i));
            sum += matched;
            assertEq(token.balanceOf(builder), held + given, "donations are paid in money, the match is not");
            assertEq(limits.limitOf(address(program), builder), matched, "limit");
            assertEq(line.borrowableOf(address(program), builder), matched, "borrowable");
            if (matched == 0) continue;
            _borrow(builder, matched);
        }
        assertLe(sum, amount, "no more credit than was given away");
        assertEq(line.lent(), sum, "lent");
        _skip(LOAN_TERM - 1);
        for (uint32 i = 0; i < 2; ++i) if (_debt(builders[i]) > 0) _repay(builders[i], 1_000e18);
        assertGe(line.totalAssets(), DEPOSIT, "lenders");
        assertEq(line.cash(), line.totalAssets(), "all is back");
        assertEq(token.balanceOf(address(round)), 0, "the Round holds nothing of it");
    }

    function test_RateOfALoan(uint256 toA, uint256 toB, uint104 amount) public {
        amount = uint104(bound(amount, 2, 3_000));
        _claimed(address(limits), 100e18);
        _twoSettled(address(discounts), amount, toA, toB);
        uint256 matched = round.matchOf(_id(1));
        round.claim(_id(1));
        uint256 discount = matched > 900 ? 900 : matched;
        assertEq(discounts.discountOf(address(program), alice), discount, "discount");
        uint256 rate = discount > RATE - MIN_RATE ? MIN_RATE : RATE - discount;
        assertEq(line.rateOf(address(program), alice), rate, "rate");
        _borrow(alice, 100e18);
        _skip(LOAN_TERM / 2);
        _skip(LOAN_TERM / 2 - 1);
        (, uint256 interest) = line.debtOf(alice);
        uint256 product = 100e18 * rate * (LOAN_TERM - 1);
        assertEq(interest, (product + YEAR - 1) / YEAR, "interest");
    }

    /// Nothing a Round or a Program does takes credit back; nothing a borrower owes reaches a Round.
    function test_WhatALossReaches() public {
        ApplicationId id = _settledRound(address(limits), 100e18);
        round.claim(id);
        _borrow(alice, 100e18);
        uint256 held = token.balanceOf(address(round));
        vm.prank(admin);
        program.setTrusted(address(limits), false);
        _skip(LOAN_TERM);
        line.markDefault(alice);
        assertEq(token.balanceOf(address(round)), held);
        assertEq(line.totalAssets(), DEPOSIT - 100e18);
        assertEq(limits.limitOf(address(program), alice), 100e18);
        assertEq(line.borrowableOf(address(program), alice), 0);
    }

    /// Unclaimed at claimUntil: nobody has it.
    function test_UnclaimedCreditEnds() public {
        ApplicationId id = _settledRound(address(limits), 100e18);
        _toClosed();
        vm.expectRevert();
        round.claimMatch(id);
        assertEq(limits.limitOf(address(program), alice), 0);
    }
}
