// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {VaultMock} from "../../support/VaultMock.sol";
import {VaultBase} from "./VaultBase.sol";

contract VaultFundTest is VaultBase {
    function test_RevertGiven_ReviewOfVault() public {
        _toReview();
        _give(address(token), sponsor, POOL);
        _expectWrongPhase(Phase.Review);
        vm.prank(sponsor);
        round.fund(POOL, false);
    }

    function test_RevertWhen_AmountIsZero() public {
        vm.expectRevert(Errors.Round_ZeroAmount.selector);
        round.fund(0, false);
    }

    function test_RevertGiven_VaultPaused() public {
        vault.setMode(VaultMock.Mode.Paused);
        _give(address(token), sponsor, POOL);
        vm.expectRevert(VaultMock.VaultMock_Paused.selector);
        vm.prank(sponsor);
        round.fund(POOL, false);
        assertEq(token.balanceOf(sponsor), POOL);
    }

    /// Shares without an offset: the classic attack on the first deposit would take nearly all of it.
    function test_RevertGiven_InflatedPrice() public {
        VaultMock bare = new VaultMock(token, 0);
        implementation = _vaultImplementation(bare);
        _trust(address(implementation));
        _reopen(_vaultConfig());
        token.mint(anyone, 1);
        vm.startPrank(anyone);
        token.approve(address(bare), 1);
        bare.deposit(1, anyone);
        vm.stopPrank();
        token.mint(address(bare), POOL);
        _give(address(token), sponsor, POOL / 2 - 1);
        vm.prank(sponsor);
        vm.expectPartialRevert(Errors.VaultRound_DepositWorthLess.selector);
        round.fund(POOL / 2 - 1, false);
    }

    /// Shares kept back are everybody else's.
    function test_RevertGiven_StingyVault() public {
        _fundAs(other, POOL);
        vault.setMode(VaultMock.Mode.Stingy);
        _give(address(token), sponsor, POOL);
        vm.prank(sponsor);
        vm.expectPartialRevert(Errors.VaultRound_DepositWorthLess.selector);
        round.fund(POOL, false);
    }

    function test_RevertWhen_VaultReenters() public {
        token.mint(address(round), 1);
        vault.setCall(address(round), abi.encodeCall(round.absorb, ()));
        _fund(POOL);
        assertTrue(!vault.hasReentered());
        assertEq(bytes4(vault.refusal()), bytes4(keccak256("ReentrancyGuardReentrantCall()")));
    }

    function test_RevertGiven_TooMuchForTheVaultsPool() public {
        _fund(1);
        uint256 amount = 2 ** 104 - 1;
        _give(address(token), sponsor, amount);
        vm.prank(sponsor);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_PoolFull.selector, 1, amount));
        round.fund(amount, false);
    }

    /// More than 2^104 shares, which a pool without a vault could not count.
    function test_WhenSharesAreMany() public {
        uint256 amount = 100_000_000e18;
        _fundAs(sponsor, amount);
        _fundAs(other, amount);
        (uint256 units, ) = round.shareOf(sponsor);
        assertEq(units, amount * PER_ASSET);
        assertGt(units, 2 ** 104, "more than a pool can count");
        _cancel();
        assertEq(round.withdrawRest(sponsor, sponsor), amount);
        assertEq(round.withdrawRest(other, other), amount);
        assertEq(vault.balanceOf(sponsor), amount * PER_ASSET);
        assertEq(vault.balanceOf(other), amount * PER_ASSET);
    }

    function test_RevertWhen_SharesAreTooMany() public {
        VaultMock fine = new VaultMock(token, 18);
        implementation = _vaultImplementation(fine);
        _trust(address(implementation));
        _reopen(_vaultConfig());
        uint256 amount = 341e18;
        _give(address(token), sponsor, amount);
        vm.prank(sponsor);
        vm.expectRevert(abi.encodeWithSelector(Errors.VaultRound_TooManyShares.selector, amount * 1e18));
        round.fund(amount, false);
        assertEq(token.balanceOf(sponsor), amount);
        vm.prank(sponsor);
        round.fund(340e18, false);
    }

    function test_WhenAnyDeposit(uint256 amount) public {
        amount = bound(amount, 1, 2 ** 83);
        uint256 shares = amount * PER_ASSET;
        _give(address(token), sponsor, amount);
        vm.expectEmit(address(round));
        emit Events.PoolDeposited(sponsor, amount, shares);
        vm.expectEmit(address(round));
        emit Events.Funded({sponsor: sponsor, holder: sponsor, amount: amount, pool: amount});
        vm.prank(sponsor);
        round.fund(amount, false);
        (uint256 units, ) = round.shareOf(sponsor);
        assertEq(units, shares);
        assertEq(_shares(), shares);
        assertEq(token.balanceOf(address(round)), 0);
        assertEq(token.allowance(address(round), address(vault)), 0);
        assertEq(_pool(), amount);
    }

    function test_GivenEarningsBetweenSponsors() public {
        _fundAs(sponsor, POOL);
        _earn(POOL);
        _fundAs(other, POOL);
        (uint256 first, ) = round.shareOf(sponsor);
        (uint256 second, ) = round.shareOf(other);
        assertTrue(second >= first / 2 && second <= first / 2 + PER_ASSET);
        assertTrue(_pool() >= 3 * uint256(POOL) - 2 && _pool() <= 3 * uint256(POOL));
    }

    function test_WhenProgramFundsAVault() public {
        token.mint(address(program), POOL);
        vm.prank(treasurer);
        program.fundRound(address(round), POOL);
        (uint256 units, ) = round.shareOf(address(program));
        assertEq(units, POOL * PER_ASSET);
        assertEq(_pool(), POOL);
    }
}
