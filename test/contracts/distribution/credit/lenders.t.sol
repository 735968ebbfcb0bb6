// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {IMintable} from "../../support/RoundBase.sol";
import {FalseToken} from "../../support/TestToken.sol";
import {CreditBase} from "./CreditBase.sol";
import {SourceMock} from "./SourceMock.sol";

contract LendersTest is CreditBase {
    function _expectExceeded(string memory name, address who, uint256 amount, uint256 most) private {
        bytes4 selector = bytes4(keccak256(bytes(string.concat(name, "(address,uint256,uint256)"))));
        vm.expectRevert(abi.encodeWithSelector(selector, who, amount, most));
    }

    function test_RevertGiven_LoanOverdue() public {
        _lend(lender, DEPOSIT);
        _borrow(alice, 1e18);
        _skip(LOAN_TERM);
        assertEq(line.maxDeposit(lender) + line.maxMint(lender), 0);
        assertEq(line.maxWithdraw(lender) + line.maxRedeem(lender), 0);
        vm.startPrank(lender);
        _expectOverdue(alice, clock);
        line.deposit(1, lender);
        _expectOverdue(alice, clock);
        line.mint(1, lender);
        _expectOverdue(alice, clock);
        line.withdraw(1, lender, lender);
        _expectOverdue(alice, clock);
        line.redeem(1, lender, lender);
        line.markDefault(alice);
        line.withdraw(1, lender, lender);
        assertEq(line.cash(), DEPOSIT - 1e18 - 1);
        vm.stopPrank();
    }

    function test_RevertGiven_LossTooLarge() public {
        _lend(lender, DEPOSIT);
        _default(alice, 50e18);
        assertEq(line.maxDeposit(lender), 0);
        assertEq(line.maxMint(lender), 0);
        _allow(otherLender, 2);
        vm.startPrank(otherLender);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_LossTooLarge.selector, 51e18, 950e18));
        line.deposit(1, otherLender);
        vm.expectRevert(abi.encodeWithSelector(Errors.CreditLine_LossTooLarge.selector, 51e18, 950e18));
        line.mint(SHARES, otherLender);
        vm.stopPrank();
        assertEq(_repay(alice, 4e18), 4e18);
        _lend(otherLender, 1e18);
    }

    function test_RevertWhen_TooSmallForAShare() public {
        _lend(lender, 1e18);
        vm.startPrank(lender);
        vm.expectRevert(Errors.CreditLine_ZeroAmount.selector);
        line.deposit(0, lender);
        vm.expectRevert(Errors.CreditLine_ZeroAmount.selector);
        line.mint(0, lender);
        vm.stopPrank();
    }

    function test_RevertWhen_AboveTheMost() public {
        _lend(lender, 1e18);
        uint256 most = 2 ** 112 - 1e18;
        assertEq(line.maxDeposit(anyone), most);
        _allow(otherLender, most + 1);
        vm.startPrank(otherLender);
        _expectExceeded("ERC4626ExceededMaxDeposit", otherLender, most + 1, most);
        line.deposit(most + 1, otherLender);
        uint256 shares = line.maxMint(otherLender);
        _expectExceeded("ERC4626ExceededMaxMint", otherLender, shares + 1, shares);
        line.mint(shares + 1, otherLender);
        assertEq(line.mint(shares, otherLender), most);
        vm.stopPrank();
    }

    function test_WhenFirst() public {
        assertEq(_lend(lender, DEPOSIT), DEPOSIT * SHARES);
        assertEq(line.cash(), DEPOSIT);
        assertEq(line.totalAssets(), DEPOSIT);
        assertEq(line.maxWithdraw(lender), DEPOSIT);
        assertEq(line.maxRedeem(lender), DEPOSIT * SHARES);
    }

    function test_WhenLater() public {
        _lend(lender, DEPOSIT);
        _borrow(alice, 100e18);
        _skip(LOAN_TERM - 1);
        uint256 owned = line.totalAssets();
        uint256 shares = _lend(otherLender, DEPOSIT);
        assertLt(shares, DEPOSIT * SHARES, "pays for the interest");
        assertGe(DEPOSIT, line.convertToAssets(shares), "no more than was paid in");
        assertGe(line.convertToAssets(line.balanceOf(lender)), owned - 1, "nothing is taken from the first");
        // In and out in one moment wins nothing.
        uint256 back = _redeem(otherLender, shares);
        assertLe(back, DEPOSIT, "won by leaving at once");
        assertGe(back + 2, DEPOSIT, "lost by leaving at once");
    }

    function test_GivenWrittenOff() public {
        _lend(lender, DEPOSIT);
        uint256 shares = line.previewDeposit(10e18);
        source.setLimit(address(program), alice, 40e18);
        _default(alice, 40e18);
        // 960 + 40.8 written off, for as many shares as 1000 were: as before, but for the interest.
        uint256 later = line.previewDeposit(10e18);
        assertLt(later, shares, "interest counts");
        assertGt(later, (shares * 999) / 1_000, "as if nothing was lost");
        assertLt(line.convertToAssets(later), 9.6e18, "worth less than was paid");
        assertEq(line.previewMint(later), 10e18);
        _repay(alice, 41e18);
        assertEq(line.previewDeposit(10e18), later);
    }

    function test_WhenBorrowerBuysInBeforeRepaying() public {
        _lend(lender, DEPOSIT);
        _default(alice, 40e18);
        uint256 shares = _lend(alice, 5_000e18);
        _repay(alice, 100e18);
        assertLe(_redeem(alice, shares), 5_000e18, "won by buying in");
        assertGe(line.convertToAssets(line.balanceOf(lender)), DEPOSIT, "made whole");
    }

    function test_RevertWhen_MoreThanCash() public {
        _lend(lender, DEPOSIT);
        _borrow(alice, 300e18);
        assertEq(line.maxWithdraw(lender), DEPOSIT - 300e18);
        assertEq(line.maxRedeem(lender), (DEPOSIT - 300e18) * SHARES);
        vm.startPrank(lender);
        _expectExceeded("ERC4626ExceededMaxWithdraw", lender, DEPOSIT - 300e18 + 1, DEPOSIT - 300e18);
        line.withdraw(DEPOSIT - 300e18 + 1, lender, lender);
        _expectExceeded("ERC4626ExceededMaxRedeem", lender, DEPOSIT * SHARES, (DEPOSIT - 300e18) * SHARES);
        line.redeem(DEPOSIT * SHARES, lender, lender);
        line.withdraw(DEPOSIT - 300e18, lender, lender);
        vm.stopPrank();
        assertEq(line.cash(), 0);
        _repay(alice, 300e18);
        assertEq(_redeem(lender, line.maxRedeem(lender)), 300e18);
    }

    function test_WhenAllLeave() public {
        _lend(lender, 3 * DEPOSIT);
        _lend(otherLender, DEPOSIT);
        _borrow(alice, 100e18);
        _skip(LOAN_TERM - 1);
        uint256 interest = _repay(alice, 200e18) - 100e18;
        uint256 first = _redeem(lender, line.balanceOf(lender));
        uint256 second = _redeem(otherLender, line.balanceOf(otherLender));
        assertLe(first, 3 * DEPOSIT + (interest * 3) / 4, "three quarters");
        assertGe(first + 1, 3 * DEPOSIT + (interest * 3) / 4, "three quarters");
        assertLe(second, DEPOSIT + interest / 4 + 1, "a quarter");
        assertLe(first + second, 4 * DEPOSIT + interest, "all");
        assertLe(line.cash(), 2, "dust");
        assertEq(token.balanceOf(address(line)), line.cash());
    }

    function test_WhenAllowedByTheOwner() public {
        uint256 shares = _lend(lender, DEPOSIT);
        vm.expectRevert(
            abi.encodeWithSignature("ERC20InsufficientAllowance(address,uint256,uint256)", anyone, 0, shares)
        );
        vm.prank(anyone);
        line.redeem(shares, anyone, lender);
        vm.prank(lender);
        line.approve(anyone, shares);
        vm.prank(anyone);
        line.redeem(shares, anyone, lender);
        assertEq(token.balanceOf(anyone), DEPOSIT);
    }

    function test_GivenPausedToken() public {
        FalseToken pausable = new FalseToken();
        token = IMintable(address(pausable));
        source = new SourceMock(address(token));
        line = _newLine();
        uint256 shares = _lend(lender, DEPOSIT);
        source.setLimit(address(program), alice, LIMIT);
        _borrow(alice, 100e18);
        pausable.setBroken(true);
        vm.expectRevert(abi.encodeWithSignature("SafeERC20FailedOperation(address)", token));
        vm.prank(lender);
        line.withdraw(1e18, lender, lender);
        vm.expectRevert(abi.encodeWithSignature("SafeERC20FailedOperation(address)", token));
        line.repay(alice, 1e18);
        assertEq(line.cash(), DEPOSIT - 100e18);
        _skip(LOAN_TERM);
        line.markDefault(alice);
        pausable.setBroken(false);
        _repay(alice, 200e18);
        assertEq(_redeem(lender, shares), DEPOSIT + INTEREST - 1);
    }

    function test_GivenStrayTokens() public {
        uint256 shares = _lend(lender, DEPOSIT);
        token.mint(address(line), 7 * DEPOSIT);
        assertEq(line.totalAssets(), DEPOSIT);
        assertEq(line.cash(), DEPOSIT);
        assertEq(line.convertToAssets(shares), DEPOSIT);
        assertEq(line.previewDeposit(1e18), 1e18 * SHARES);
        assertEq(line.maxWithdraw(lender), DEPOSIT);
    }

    function test_GivenInflationByTheFirst() public {
        _lend(lender, 1);
        token.mint(address(line), DEPOSIT);
        uint256 shares = _lend(otherLender, DEPOSIT);
        assertEq(_redeem(otherLender, shares), DEPOSIT);
        assertEq(_redeem(lender, line.balanceOf(lender)), 1);
    }
}
