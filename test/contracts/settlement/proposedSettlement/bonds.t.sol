// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProposedSettlement} from "../../../../contracts/interfaces/IProposedSettlement.sol";
import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {IVaultRound, PoolForm} from "../../../../contracts/interfaces/IVaultRound.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Ruling, SettlementList} from "../../../../contracts/types/Settlements.sol";
import {HostileReceiver} from "../../../../contracts/mocks/HostileReceiver.sol";
import {VaultMock} from "../../support/VaultMock.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract BondsTest is SettlementBase {
    function test_RevertWhen_AnotherNamesAnAddress() public {
        _ruled();
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_NotOwner.selector, anyone, challenger));
        vm.prank(anyone);
        settlement.withdraw(address(token), challenger, anyone);
    }

    function test_RevertWhen_WithdrawnToZero() public {
        _ruled();
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_NotOwner.selector, challenger, challenger));
        vm.prank(challenger);
        settlement.withdraw(address(token), challenger, address(0));
    }

    function test_RevertGiven_NothingToWithdraw() public {
        _ruled();
        settlement.withdraw(address(token), challenger, challenger);
        vm.expectRevert(Errors.ProposedSettlement_NothingHere.selector);
        settlement.withdraw(address(token), challenger, challenger);
        vm.expectRevert(Errors.ProposedSettlement_NothingHere.selector);
        settlement.withdraw(address(otherToken), arbiter, arbiter);
    }

    function test_WhenWithdrawn() public {
        _ruled();
        vm.expectEmit(address(settlement));
        emit Events.BondWithdrawn(challenger, carol, address(token), BOND + HALF);
        vm.prank(challenger);
        assertEq(settlement.withdraw(address(token), challenger, carol), BOND + HALF);
        assertEq(token.balanceOf(carol), BOND + HALF);
        vm.prank(anyone);
        settlement.withdraw(address(token), arbiter, arbiter);
        assertEq(token.balanceOf(arbiter), FEE);
        _assertOwed(0, 0, REST);
    }

    function test_WhenOwnerCannotReceive() public {
        HostileReceiver hostile = _nativeDispute();
        hostile.setBomb(true, true);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, address(hostile), BOND + HALF));
        settlement.withdraw(NATIVE, address(hostile), address(hostile));
        settlement.withdraw(NATIVE, arbiter, arbiter);
        assertEq(arbiter.balance, FEE);
        vm.prank(address(hostile));
        settlement.withdraw(NATIVE, address(hostile), carol);
        assertEq(carol.balance, BOND + HALF);
    }

    function test_WhenOwnerReenters() public {
        HostileReceiver hostile = _nativeDispute();
        hostile.setHook(
            address(settlement),
            abi.encodeCall(IProposedSettlement.withdraw, (NATIVE, address(hostile), address(hostile)))
        );
        settlement.withdraw(NATIVE, address(hostile), address(hostile));
        assertEq(hostile.tried(), 1);
        assertEq(hostile.succeeded(), 0);
        assertEq(address(hostile).balance, BOND + HALF);
        assertEq(settlement.owedIn(NATIVE), address(settlement).balance);
    }

    function test_RevertGiven_NothingToRelease() public {
        _ruled();
        settlement.release(address(round));
        vm.expectRevert(Errors.ProposedSettlement_NothingHere.selector);
        settlement.release(address(round));
    }

    function test_RevertGiven_NotARound() public {
        vm.expectRevert(Errors.ProposedSettlement_NothingHere.selector);
        settlement.release(anyone);
    }

    function test_WhenReleased() public {
        _ruled();
        uint256 before = _released();
        vm.expectEmit(address(settlement));
        emit Events.BondsReleased(address(round), address(round), address(token), REST);
        vm.expectEmit(address(round));
        emit Events.Absorbed(REST, false);
        vm.prank(anyone);
        assertEq(settlement.release(address(round)), REST);
        assertEq(_released(), before + REST);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), POOL - 9_000e18 + REST);
    }

    function test_WhenReleasedInCoins() public {
        _nativeDispute();
        uint256 before = _released();
        assertEq(settlement.release(address(round)), REST);
        assertEq(_released(), before + REST);
        assertEq(address(settlement).balance, BOND + HALF + FEE);
    }

    function test_WhenReleasedToTheProgram() public {
        RoundConfig memory config = _listed();
        config.matching.asset = address(0);
        config.matching.configured = POOL;
        config.modules.distributor = address(distributor);
        config.modules.deliverGas = DELIVER_GAS;
        _reopen(config);
        _accepted(alice);
        _accepted(bob);
        _toProposing();
        _disputeInCoins(proposer, COIN_BOND);
        _rule(Ruling.Neither);
        uint256 amount = 2 * COIN_BOND - COIN_BOND / 10;
        vm.expectEmit(address(settlement));
        emit Events.BondsReleased(address(round), address(program), NATIVE, amount);
        settlement.release(address(round));
        assertEq(address(program).balance, amount);
    }

    function test_GivenPoolInShares() public {
        VaultMock vault = _inVault();
        _disputed();
        _rule(Ruling.Neither);
        uint256 amount = 2 * BOND - FEE;
        (uint256 shares, uint256 before) = (vault.balanceOf(address(round)), token.balanceOf(address(round)));
        vm.expectEmit(address(settlement));
        emit Events.BondsReleased(address(round), address(round), address(token), amount);
        vm.prank(anyone);
        assertEq(settlement.release(address(round)), amount);
        assertEq(token.balanceOf(address(round)), before + amount);
        vm.prank(anyone);
        assertEq(round.recover(address(token)), amount);
        assertEq(token.balanceOf(address(program)), amount);
        assertEq(token.balanceOf(address(round)), before);
        assertEq(vault.balanceOf(address(round)), shares);
        assertEq(_releasable(), 0);
        settlement.withdraw(address(token), arbiter, arbiter);
        _assertOwed(0, 0, 0);
    }

    function test_WhenStrayMoneyIsHere() public {
        _ruled();
        token.mint(address(settlement), 7);
        settlement.withdraw(address(token), challenger, challenger);
        settlement.withdraw(address(token), arbiter, arbiter);
        settlement.release(address(round));
        assertEq(settlement.owedIn(address(token)), 0);
        assertEq(token.balanceOf(address(settlement)), 7);
    }

    function test_WhenTwoRoundsShareAnAsset() public {
        IDonationRound first = round;
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _fund(2 * POOL);
        _disputed();
        _rule(Ruling.Neither);
        assertEq(settlement.releasableOf(address(first)), 0);
        vm.expectRevert(Errors.ProposedSettlement_NothingHere.selector);
        settlement.release(address(first));
        assertEq(settlement.release(address(round)), 4 * BOND - BOND / 5);
        assertEq(token.balanceOf(address(first)), POOL);
    }

    /// A pool that has ended in shares; donations are in the same token.
    function _inVault() private returns (VaultMock vault) {
        _setClock(START);
        vault = new VaultMock(token, 6);
        bytes memory arguments = abi.encode(router, vault, 1 days, 2_000_000);
        implementation = IDonationRound(deploy("contracts/rounds/VaultRound.sol:VaultRound", arguments));
        _trust(address(implementation));
        _reopen(_listed());
        _accepted(alice);
        _accepted(bob);
        _fund(POOL);
        _toDonations();
        _donateTwice(_id(1), 100e18);
        vault.setMode(VaultMock.Mode.Paused);
        _setClock(round.times().settleFrom + 1 days);
        IVaultRound(address(round)).fixPool();
        (PoolForm form, , ) = IVaultRound(address(round)).poolForm();
        assertEq(uint256(form), uint256(PoolForm.Shares), "form");
    }

    /// The counter has won.
    function _ruled() private {
        _disputed();
        _rule(Ruling.Counter);
    }

    /// A native pool, the hostile one the winner.
    function _nativeDispute() private returns (HostileReceiver hostile) {
        RoundConfig memory config = _listed();
        config.matching.asset = NATIVE;
        _reopen(config);
        _accepted(alice);
        _accepted(bob);
        _fund(POOL);
        _toProposing();
        hostile = new HostileReceiver();
        _disputeInCoins(address(hostile), BOND);
        _rule(Ruling.Proposal);
    }

    function _disputeInCoins(address first, uint256 bond) private {
        (SettlementList memory wrong, SettlementList memory honest) = (_wrong(), _honest());
        vm.deal(first, bond);
        vm.prank(first);
        settlement.propose{value: bond}(address(round), wrong);
        vm.deal(challenger, bond);
        vm.prank(challenger);
        settlement.challenge{value: bond}(address(round), 1, honest);
    }
}
