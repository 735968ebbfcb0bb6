// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVaultRound, PoolForm} from "../../../../contracts/interfaces/IVaultRound.sol";
import {IProposedSettlement} from "../../../../contracts/interfaces/IProposedSettlement.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {SettlementList} from "../../../../contracts/types/Settlements.sol";
import {VaultMock} from "../../support/VaultMock.sol";
import {VaultBase} from "./VaultBase.sol";

contract FixPoolTest is VaultBase {
    function _expectNotFixed() private {
        vm.expectRevert(Errors.VaultRound_NotFixed.selector);
        round.settle(new ApplicationId[](0), 1);
    }

    function test_RevertGiven_NotSettlingYet() public {
        _fund(POOL);
        _expectWrongPhase(Phase.Open);
        pooled.fixPool();
        _toReview();
        _expectWrongPhase(Phase.Review);
        pooled.fixPool();
        _toClosed();
        _expectWrongPhase(Phase.Closed);
        pooled.fixPool();
        _setClock(START);
        _reopen(_vaultConfig());
        _cancel();
        _expectWrongPhase(Phase.Cancelled);
        IVaultRound(address(round)).fixPool();
    }

    function test_RevertGiven_FixedAlready() public {
        _ready();
        uint256 state = vm.snapshotState();
        pooled.fixPool();
        vm.expectRevert(Errors.VaultRound_AlreadyFixed.selector);
        pooled.fixPool();
        vm.revertToState(state);
        _fixAsShares();
        vm.expectRevert(Errors.VaultRound_AlreadyFixed.selector);
        pooled.fixPool();
    }

    function test_RevertGiven_VaultFailsWithinWait() public {
        _ready();
        vault.setMode(VaultMock.Mode.Paused);
        uint256 from = clock + WAIT;
        _skip(WAIT - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.VaultRound_CannotRedeem.selector, clock, from));
        pooled.fixPool();
        _expectNotFixed();
        _skip(1);
        pooled.fixPool();
        _assertForm(PoolForm.Shares);
    }

    function test_RevertWhen_TooLittleGas() public {
        _ready();
        _skip(WAIT);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        pooled.fixPool{gas: 2_000_000}();
        pooled.fixPool{gas: 2_400_000}();
        _assertForm(PoolForm.Assets);
    }

    function test_RevertWhen_VaultReentersSettle() public {
        _ready();
        vault.setCall(address(round), abi.encodeCall(round.settle, (new ApplicationId[](0), 100)));
        pooled.fixPool();
        assertTrue(!vault.hasReentered());
        assertEq(bytes4(vault.refusal()), Errors.VaultRound_NotFixed.selector);
        _assertForm(PoolForm.Assets);
    }

    function test_GivenGoodVault() public {
        ApplicationId id = _ready();
        _earn(1_000e18);
        _expectNotFixed();
        uint256 pool = POOL + 1_000e18 - 1;
        vm.expectEmit(address(round));
        emit Events.PoolFixed(anyone, pool, true);
        vm.prank(anyone);
        assertEq(pooled.fixPool(), pool);
        assertEq(_pool(), pool);
        assertEq(_shares(), 0);
        _earn(1_000e18); // another's, by now
        _settle();
        assertEq(round.matchOf(id), pool);
        round.claim(id);
        assertEq(token.balanceOf(alice), pool + 200e18);
    }

    function test_GivenLoss() public {
        ApplicationId id = _ready();
        vault.lose(POOL / 4);
        uint256 pool = pooled.fixPool();
        assertTrue(pool <= (uint256(POOL) * 3) / 4 && pool >= (uint256(POOL) * 3) / 4 - 1);
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), pool + 200e18);
    }

    function test_GivenStingyVault() public {
        _ready();
        vault.setMode(VaultMock.Mode.Stingy);
        assertEq(pooled.fixPool(), POOL / 2);
        _assertForm(PoolForm.Assets);
    }

    function test_GivenLyingVault() public {
        _ready();
        vault.setMode(VaultMock.Mode.Lying);
        uint256 from = clock + WAIT;
        vm.expectRevert(abi.encodeWithSelector(Errors.VaultRound_CannotRedeem.selector, clock, from));
        pooled.fixPool();
        _skip(WAIT);
        assertEq(pooled.fixPool(), POOL);
        _assertForm(PoolForm.Shares);
    }

    function test_GivenVaultSilentAfterWait() public {
        _ready();
        vault.setMode(VaultMock.Mode.Silent);
        _skip(WAIT);
        vm.expectEmit(address(round));
        emit Events.PoolFixed(address(this), POOL, false);
        assertEq(pooled.fixPool{gas: 5_000_000}(), POOL);
        assertEq(_pool(), POOL);
    }

    function test_GivenNoSponsorOfVault() public {
        _accepted(alice);
        _toSettling();
        vault.setMode(VaultMock.Mode.Paused);
        assertEq(pooled.fixPool(), 0);
        _settle();
    }

    /// Until P is fixed it is a quote: bonds and totals of it could never be made good.
    function test_GivenProposedSettlementOfVault() public {
        IProposedSettlement proposals = IProposedSettlement(
            deploy(
                "contracts/settlement/ProposedSettlement.sol:ProposedSettlement",
                abi.encode(factory, 3 days, 4 days, 1_000, 1e17)
            )
        );
        _trust(address(proposals));
        _setClock(START);
        RoundConfig memory c = _proposedConfig();
        c.modules.settler = address(proposals);
        c.times.proposeUntil += uint40(WAIT);
        c.times.fallbackAt = c.times.proposeUntil + 7 days;
        c.times.claimUntil = c.times.fallbackAt + 60 days;
        _reopen(c);
        _ready();
        SettlementList memory list = SettlementList({root: REASON, total: POOL, count: 1, data: REASON});
        token.mint(operator, POOL);
        vm.startPrank(operator);
        token.approve(address(proposals), POOL);
        vm.expectRevert(Errors.VaultRound_NotFixed.selector);
        proposals.propose(address(round), list);
        IVaultRound(address(round)).fixPool();
        assertEq(proposals.propose(address(round), list), 1);
        vm.stopPrank();
    }

    function test_GivenSettlerOfVault() public {
        _setClock(START);
        RoundConfig memory c = _proposedConfig();
        c.times.proposeUntil += uint40(WAIT);
        c.times.fallbackAt += uint40(WAIT);
        c.times.claimUntil += uint40(WAIT);
        _reopen(c);
        _ready();
        vm.expectRevert(Errors.VaultRound_NotFixed.selector);
        vm.prank(address(settler));
        round.settleTo(REASON, 1);
        IVaultRound(address(round)).fixPool();
        vm.prank(address(settler));
        round.settleTo(REASON, POOL);
    }
}
