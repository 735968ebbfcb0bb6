// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVaultRound, PoolForm} from "../../../../contracts/interfaces/IVaultRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Content} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {VaultMock} from "../../support/VaultMock.sol";
import {VaultBase} from "./VaultBase.sol";

contract VaultPaymentsTest is VaultBase {
    function test_GivenSharesForm() public {
        ApplicationId id = _ready();
        _fixAsShares();
        _settle();
        vm.expectEmit(address(round));
        emit Events.PaidInShares(alice, POOL, POOL * PER_ASSET);
        round.claim(id);
        assertEq(token.balanceOf(alice), 200e18);
        assertEq(vault.balanceOf(alice), POOL * PER_ASSET);
        assertEq(_shares(), 0);
    }

    function test_GivenSharesFormAndAsks() public {
        ApplicationId id = _accepted(alice, 1_000e18);
        _fundAs(sponsor, POOL);
        _earn(POOL);
        _fundAs(other, POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        _fixAsShares();
        _settle();
        assertEq(round.matchOf(id), 1_000e18);
        (, uint256 assets, uint256 shares) = pooled.poolForm();
        assertEq(assets, 2 * uint256(POOL));
        round.claim(id);
        assertEq(vault.balanceOf(alice), (1_000e18 * shares) / assets);
        (uint256 units, ) = round.shareOf(sponsor);
        uint256 rest = round.withdrawRest(sponsor, sponsor);
        assertEq(rest, (units * (2 * uint256(POOL) - 1_000e18)) / shares);
        assertEq(vault.balanceOf(sponsor), (rest * shares) / assets);
    }

    function test_GivenSharesFormAndDistributor() public {
        _setClock(START);
        RoundConfig memory c = _vaultConfig();
        c.modules.distributor = address(distributor);
        c.modules.deliverGas = DELIVER_GAS;
        _reopen(c);
        pooled = IVaultRound(address(round));
        ApplicationId id = _ready();
        _fixAsShares();
        _settle();
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, POOL, address(0));
        round.claimMatch(id);
        assertEq(vault.balanceOf(alice), POOL * PER_ASSET);
    }

    function test_GivenCancelledVault() public {
        _fundAs(sponsor, POOL);
        _earn(POOL);
        _fundAs(other, POOL);
        (uint256 first, ) = round.shareOf(sponsor);
        (uint256 second, ) = round.shareOf(other);
        vault.setMode(VaultMock.Mode.Paused);
        _cancel();
        round.withdrawRest(sponsor, sponsor);
        round.withdrawRest(other, other);
        _assertDust(first - vault.balanceOf(sponsor));
        _assertDust(second - vault.balanceOf(other));
    }

    function test_GivenCancelledAndProgram() public {
        _fundForProgram();
        _earn(POOL);
        _cancel();
        uint256 shares = _sharesOf(address(program));
        uint256 worth = vault.previewRedeem(shares);
        vm.expectEmit(address(round));
        emit Events.PaidInShares(address(program), POOL, shares);
        vm.expectEmit(address(round));
        emit Events.SharesRedeemed(address(program), shares, worth);
        vm.prank(anyone);
        assertEq(round.withdrawRest(address(program), address(program)), POOL);
        assertEq(token.balanceOf(address(program)), worth);
        assertEq(vault.balanceOf(address(program)), 0);
        round.withdrawRest(sponsor, sponsor);
        assertEq(vault.balanceOf(sponsor), _sharesOf(sponsor));
        assertEq(_shares(), 0);
    }

    /// Before the wait is over a stranger cannot have the Program paid in what it cannot redeem.
    function test_RevertGiven_ProgramAndVaultFailsWithinWait() public {
        _fundForProgram();
        _cancel();
        uint256 from = round.times().settleFrom + WAIT;
        VaultMock.Mode[3] memory modes = [VaultMock.Mode.Paused, VaultMock.Mode.Silent, VaultMock.Mode.Lying];
        _setClock(from - 1);
        for (uint256 i = 0; i < 3; ++i) {
            vault.setMode(modes[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.VaultRound_CannotRedeem.selector, from - 1, from));
            round.withdrawRest(address(program), address(program));
        }
        round.withdrawRest(sponsor, sponsor);
        assertEq(vault.balanceOf(sponsor), POOL * PER_ASSET);
        _skip(1);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 state = vm.snapshotState();
            vault.setMode(modes[i]);
            round.withdrawRest(address(program), address(program));
            assertEq(vault.balanceOf(address(program)), POOL * PER_ASSET);
            vm.revertToState(state);
        }
    }

    function test_RevertWhen_TooLittleGasForTheProgram() public {
        _fundForProgram();
        _cancel();
        _skip(300 days);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        round.withdrawRest{gas: REDEEM_GAS}(address(program), address(program));
        round.withdrawRest{gas: REDEEM_GAS + 400_000}(address(program), address(program));
        assertEq(token.balanceOf(address(program)), POOL);
    }

    /// No other way to it while it redeems, and a gift at that moment is a gift.
    function test_GivenVaultReentersForTheProgram() public {
        _fundForProgram();
        _cancel();
        vault.setCall(address(round), abi.encodeCall(round.withdrawRest, (sponsor, sponsor)));
        round.withdrawRest(address(program), address(program));
        assertTrue(!vault.hasReentered());
        assertEq(bytes4(vault.refusal()), bytes4(keccak256("ReentrancyGuardReentrantCall()")));
        assertEq(token.balanceOf(address(program)), POOL);
        assertEq(_shares(), POOL * PER_ASSET);
    }

    function test_GivenSharesFormAndProgram() public {
        ApplicationId id = _accepted(alice, 1_000e18);
        _fundForProgram();
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        _fixAsShares();
        _settle();
        uint256 state = vm.snapshotState();
        round.withdrawRest(address(program), address(program));
        assertEq(token.balanceOf(address(program)), POOL - 500e18);
        vm.revertToState(state);
        vault.setMode(VaultMock.Mode.Silent);
        round.withdrawRest(address(program), address(program));
        assertEq(vault.balanceOf(address(program)), (POOL - 500e18) * PER_ASSET);
        assertEq(token.balanceOf(address(round)), 200e18);
    }

    /// A Builder's own choice: a gift to whoever is in the vault. Nobody else has less.
    function test_WhenRecipientIsTheVault(bool isPaused) public {
        vm.prank(alice);
        round.applyToRound(Content({recipient: address(vault), ask: 1_000e18, kind: 0, metadata: REASON}));
        _accept(_id(1));
        _fundAs(sponsor, POOL);
        _toDonations();
        _donateTwice(_id(1), 100e18);
        _toSettling();
        if (isPaused) _fixAsShares();
        round.claimDonations(_id(1));
        assertEq(token.balanceOf(address(vault)), POOL + 200e18, "donations");
        if (!isPaused) assertGe(pooled.fixPool(), POOL + 200e18 - 1, "the gift is in the pool");
        _settle();
        round.claimMatch(_id(1));
        uint256 rest = round.withdrawRest(sponsor, sponsor);
        assertGe(rest, POOL - 1_000e18, "the rest");
        if (isPaused) assertEq(vault.balanceOf(sponsor), (POOL - 1_000e18) * PER_ASSET);
        else assertEq(token.balanceOf(sponsor), rest);
        assertLe(_shares(), PER_ASSET, "shares left");
        assertEq(_escrow(), 0);
    }

    function test_GivenNeverFixed() public {
        ApplicationId id = _ready();
        _toClosed();
        assertEq(round.matchOf(id), 0);
        round.withdrawRest(sponsor, sponsor);
        assertEq(vault.balanceOf(sponsor), POOL * PER_ASSET);
        round.refund(id, bob, bob);
        assertEq(token.balanceOf(bob), 100e18);
    }

    function test_GivenRestsRedeemed() public {
        _fundAs(sponsor, POOL);
        _earn(POOL);
        _fundAs(other, POOL);
        _toSettling();
        pooled.fixPool();
        _settle();
        round.withdrawRest(sponsor, sponsor);
        round.withdrawRest(other, other);
        assertTrue(2 * uint256(POOL) - token.balanceOf(sponsor) < 10);
        assertTrue(POOL - token.balanceOf(other) < 10);
    }

    function test_WhenAnyAmounts(uint96[3] memory amounts, uint256 earned, bool isPaused, bool isClaimed) public {
        ApplicationId id = _accepted(alice, uint96(bound(amounts[2], 0, 2 ** 82)));
        uint256 first = bound(amounts[0], 1e9, 2 ** 78);
        _fundAs(sponsor, first);
        _earn(bound(earned, 0, 10 * first));
        _fundAs(other, bound(amounts[1], 1e9, 2 ** 82));
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        if (isPaused) _fixAsShares();
        else pooled.fixPool();
        uint256 pool = _pool();
        _settle();
        assertTrue(round.matchOf(id) <= pool);
        if (isClaimed) round.claim(id);
        _toClosed();
        if (!isClaimed) {
            round.refund(id, bob, bob);
            round.refund(id, carol, carol);
        }
        if (round.restOf(sponsor) != 0) round.withdrawRest(sponsor, sponsor);
        if (round.restOf(other) != 0) round.withdrawRest(other, other);
        assertEq(_escrow(), 0);
        if (isPaused) {
            assertEq(token.balanceOf(address(round)), 0);
            (, uint256 assets, uint256 left) = pooled.poolForm();
            assertEq(left, _shares());
            // Two rests and one match, floored once or twice each.
            uint256 perAsset = (vault.totalSupply() / assets) + 1;
            assertTrue(left <= 6 * perAsset);
        } else {
            assertTrue(token.balanceOf(address(round)) <= 2);
            assertEq(_shares(), 0);
        }
    }

    function test_WhenAbsorbedOpen() public {
        token.mint(address(round), POOL);
        assertEq(round.absorb(), POOL);
        (uint256 units, ) = round.shareOf(address(program));
        assertEq(units, POOL * PER_ASSET);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_WhenAbsorbedRedeemed() public {
        _ready();
        pooled.fixPool();
        token.mint(address(round), 5e18);
        assertEq(round.absorb(), 5e18);
        assertEq(round.withdrawRest(sponsor, sponsor), 5e18);
    }

    function test_WhenSharesComeAstray() public {
        ApplicationId id = _ready();
        _sendShares(3e18);
        uint256 shares = vault.balanceOf(address(round));
        assertEq(round.absorb(), shares - POOL * PER_ASSET);
        assertEq(vault.balanceOf(address(program)), shares - POOL * PER_ASSET);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotARest.selector, address(vault)));
        round.recover(address(vault));
        assertEq(pooled.fixPool(), POOL);
        _settle();
        round.claim(id);
    }

    function test_WhenAssetComesAstrayLate() public {
        _ready();
        token.mint(address(round), 5e18);
        vm.expectRevert(Errors.Round_NothingToAbsorb.selector);
        round.absorb();
        assertEq(round.recover(address(token)), 5e18);
        assertEq(token.balanceOf(address(program)), 5e18);
        assertEq(token.balanceOf(address(round)), 200e18);
        pooled.fixPool();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotARest.selector, address(token)));
        round.recover(address(token));
    }

    function test_RevertWhen_RedeemedByAnother() public {
        _ready();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotSelf.selector, anyone));
        vm.prank(anyone);
        pooled.redeemAll(1);
    }

    /// As much as the sponsor.
    function _fundForProgram() private {
        _fundAs(sponsor, POOL);
        _give(address(token), other, POOL);
        vm.prank(other);
        round.fund(POOL, true);
    }

    function _sharesOf(address holder) private view returns (uint256 units) {
        (units, ) = round.shareOf(holder);
    }

    /// Shares of somebody's own, sent by mistake.
    function _sendShares(uint256 assets) private {
        token.mint(anyone, assets);
        vm.startPrank(anyone);
        token.approve(address(vault), assets);
        vault.transfer(address(round), vault.deposit(assets, anyone));
        vm.stopPrank();
    }

    /// What two floors may leave, of shares of which one base unit of the asset is many.
    function _assertDust(uint256 shares) private pure {
        assertTrue(shares <= 2 * PER_ASSET);
    }
}
