// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {CreditBase} from "./CreditBase.sol";

/// What ERC-4626 promises, in whatever state a line is: lent, repaid, written off, come back in part.
contract CreditFuzzTest is CreditBase {
    function _anyState(uint256 seed) private {
        _lend(lender, bound(mix(seed, 1), 1, 1e24));
        if (mix(seed, 2) % 4 != 0) _lend(otherLender, bound(mix(seed, 3), 1, 1e24));
        for (uint256 i = 0; i < 4; ++i) {
            address who = i % 2 == 0 ? alice : bob;
            uint256 most = line.borrowableOf(address(program), who);
            if (most > 0) _borrow(who, bound(mix(seed, 10 + i), 1, most));
            _skip(mix(seed, 20 + i) % LOAN_TERM);
            while (line.overdueBorrower() != address(0)) line.markDefault(line.overdueBorrower());
            if (mix(seed, 30 + i) % 2 == 0 && _debt(who) > 0) _repay(who, bound(mix(seed, 40 + i), 1, 2 * _debt(who)));
        }
        while (line.overdueBorrower() != address(0)) line.markDefault(line.overdueBorrower());
    }

    /// In and out again wins nothing, and previews say what happens.
    function test_InAndOut(uint256 seed, uint256 amount) public {
        _anyState(seed);
        uint256 most = line.maxDeposit(carol);
        if (most == 0) return;
        amount = bound(amount, 1, most < 1e30 ? most : 1e30);
        uint256 expected = line.previewDeposit(amount);
        if (expected == 0) return;
        uint256 shares = _lend(carol, amount);
        assertEq(shares, expected, "previewDeposit");
        assertLe(line.previewMint(shares), amount, "previewMint");
        uint256 worth = line.previewRedeem(shares);
        assertLe(worth, amount, "won by it");
        assertLe(line.previewWithdraw(worth), shares, "more shares than it is worth");
        uint256 redeemable = line.maxRedeem(carol);
        uint256 promised = line.previewRedeem(redeemable);
        assertEq(_redeem(carol, redeemable), promised, "previewRedeem");
    }

    /// What a limit allows goes through, and leaves nobody with more than there was.
    function test_MaximaGoThrough(uint256 seed) public {
        _anyState(seed);
        address[2] memory lenders = [lender, otherLender];
        for (uint256 i = 0; i < 2; ++i) {
            uint256 most = line.maxWithdraw(lenders[i]);
            assertLe(most, line.cash(), "more than is here");
            vm.prank(lenders[i]);
            line.withdraw(most, lenders[i], lenders[i]);
            uint256 shares = line.maxRedeem(lenders[i]);
            _redeem(lenders[i], shares);
        }
        assertEq(token.balanceOf(address(line)), line.cash(), "solvent");
    }

    /// One loan, one payment in the middle: interest is what the formula says, rounded up per payment.
    function test_Interest(uint256 amount, uint256 first, uint256 second, uint256 part) public {
        _lend(lender, DEPOSIT);
        amount = bound(amount, 1, LIMIT);
        (first, second) = (bound(first, 0, LOAN_TERM / 2), bound(second, 0, LOAN_TERM / 2));
        _borrow(alice, amount);
        _skip(first);
        uint256 year = 10_000 * 365 days;
        uint256 undivided = amount * RATE * first;
        uint256 interest = (undivided + year - 1) / year;
        assertEq(_debt(alice), amount + interest, "first");
        part = bound(part, 1, amount + interest);
        _repay(alice, part);
        uint256 left = part > interest ? amount - (part - interest) : amount;
        undivided = part * year < undivided ? undivided - part * year : 0;
        if (left == 0) return;
        _skip(second);
        undivided += left * RATE * second;
        assertEq(_debt(alice), left + (undivided + year - 1) / year, "second");
        assertEq(line.totalAssets(), line.cash() + left + undivided / year, "owned");
    }
}
