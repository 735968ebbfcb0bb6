// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";
import {HeavyDistributor, Reentrant} from "./Hostile.sol";

contract D13OursTest is RoundBase {
    /// A rival in the Program has its Builder put out in the last second that allows it: a day is left to put it back, its
    /// donors cannot be sent home meanwhile, and then it gets all it would have got.
    function test_D137_DisqualifiedAtTheLastSecond() public {
        RoundConfig memory config = _config();
        config.modules.arbiter = arbiter;
        _reopen(config);
        ApplicationId victim = _accepted(alice);
        ApplicationId rival = _accepted(anyone);
        _fund(POOL);
        _toDonations();
        _donateTwice(victim, 9e18);
        _donateTwice(rival, 1e18);
        uint256 due = round.matchOf(victim);
        uint256 settleFrom = round.times().settleFrom;
        _setClock(settleFrom - 1 days - 1);
        _disqualify(victim);
        assertEq(round.matchOf(rival), POOL, "all of it, for now");
        vm.expectPartialRevert(Errors.DonationRound_NotRefundable.selector);
        round.refund(victim, bob, bob);
        _setClock(settleFrom - 1);
        vm.prank(arbiter);
        round.reinstate(victim, REASON);
        _toSettling();
        _settle();
        round.claim(victim);
        assertEq(token.balanceOf(alice), 18e18 + due);
    }

    /// Two identities give 10,000 each to their own project and get it back: without a limit they take the pool from ten who
    /// give 10 each; with one they count as two who gave 10.
    function test_D150_RefundableCapital() public {
        assertGt(_cabalShare(0), (POOL * 9) / 10, "why there is a limit");
        assertLe(_cabalShare(10e18), POOL / 40, "what is left: two small donors");
    }

    /// An operator lets a Round of sponsors' money run out, unsettled: nothing of it is the Program's.
    function test_D149_LeftoversAreTheSponsors() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _toReview();
        vm.expectPartialRevert(Errors.Round_WrongPhase.selector);
        vm.prank(operator);
        round.cancel(REASON);
        _toClosed();
        address owner = address(program);
        assertEq(round.restOf(owner), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, owner));
        round.withdrawRest(owner, owner);
        round.withdrawRest(sponsor, sponsor);
        round.refund(id, bob, bob);
        round.refund(id, carol, carol);
        assertEq(token.balanceOf(sponsor), POOL);
        assertEq(token.balanceOf(bob) + token.balanceOf(carol), 2e18);
        assertEq(token.balanceOf(address(round)), 0);
    }

    /// Somebody applies with a victim as payout address, gives 1 wei, claims for it: the victim has been given money, and
    /// stands nowhere as anything but a recipient.
    function test_D146_FramedAsPayout() public {
        address victim = makeAddr("victim");
        ApplicationId id = _apply(anyone, _content(victim));
        _accept(id);
        _toDonations();
        _donate(bob, id, 1);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(round.application(id).builder, anyone);
        assertTrue(round.applicationOf(victim) == _id(0));
        assertEq(token.balanceOf(victim), 1);
    }

    /// A ledger that has money, and even the right to review, calls back from an acceptance: from there it can do nothing.
    function test_D147_LedgerReentersAnAcceptance() public {
        Reentrant hostile = new Reentrant();
        _trust(address(hostile));
        RoundConfig memory config = _config();
        config.modules.ledger = address(hostile);
        _reopen(config);
        _give(address(token), address(hostile), 1);
        vm.prank(admin);
        program.grantRole(Roles.REVIEWER, address(hostile));
        ApplicationId id = _apply(alice);
        ApplicationId other = _apply(bob);
        token.mint(address(round), 1);
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(round.accept, (other, _hashOf(other), REASON));
        calls[1] = abi.encodeCall(round.fund, (1, false));
        calls[2] = abi.encodeCall(round.absorb, ());
        hostile.setCalls(address(round), calls);
        _accept(id);
        assertEq(hostile.tried(), 3);
        assertEq(hostile.succeeded(), 0);
        _assertStatus(other, Status.Pending);
        assertEq(_pool(), 0);
        // Each of them goes through from outside.
        for (uint256 i = 0; i < 3; ++i) hostile.run(address(round), calls[i]);
        _assertStatus(other, Status.Accepted);
        assertEq(_pool(), 2);
    }

    /// A distributor calls back while it is given a match: nothing is paid twice, and nothing else moves.
    function test_D147_DistributorReentersAClaim() public {
        Reentrant hostile = new Reentrant();
        _trust(address(hostile));
        RoundConfig memory config = _config();
        (config.modules.distributor, config.modules.deliverGas) = (address(hostile), 2_000_000);
        _reopen(config);
        ApplicationId id = _accepted(alice);
        ApplicationId other = _accepted(anyone);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _donateTwice(other, 1e18);
        _toSettling();
        _settle();
        bytes[] memory calls = new bytes[](5);
        calls[0] = abi.encodeCall(round.claimMatch, (id));
        calls[1] = abi.encodeCall(round.claim, (other));
        calls[2] = abi.encodeCall(round.claimDonations, (other));
        calls[3] = abi.encodeCall(round.claimDirect, (id));
        calls[4] = abi.encodeCall(round.absorb, ());
        hostile.setCalls(address(round), calls);
        round.claimMatch(id);
        assertEq(hostile.tried(), 5);
        assertEq(hostile.succeeded(), 0);
        assertEq(token.balanceOf(address(hostile)), POOL / 2);
        assertFalse(round.application(other).areDonationsPaid);
        assertEq(_paid(), POOL / 2);
    }

    /// A Builder starves a distributor that needs much of what it is allowed, to be paid past it: with any gas it is used, or
    /// nothing happens (D158).
    function test_D136_StarvedDirectClaim() public {
        HeavyDistributor heavy = new HeavyDistributor();
        _trust(address(heavy));
        RoundConfig memory config = _config();
        (config.modules.distributor, config.modules.deliverGas) = (address(heavy), 5_000_000);
        _reopen(config);
        ApplicationId id = _oneSettled();
        _skip(30 days);
        uint256 through = 0;
        for (uint256 gas_ = 21_000; gas_ <= 6_000_000; gas_ += gas_ < 4_500_000 ? 149_999 : 14_999) {
            uint256 before = vm.snapshotState();
            vm.prank(alice);
            try round.claimDirect{gas: gas_}(id) {
                ++through;
                assertEq(token.balanceOf(address(heavy)), POOL, "through it");
            } catch {
                assertFalse(round.application(id).isMatchPaid, "untouched");
            }
            assertEq(token.balanceOf(alice), 0, "past it");
            assertTrue(vm.revertToState(before));
        }
        assertGt(through, 30, "some went through");
    }

    /// What an honest proposer counted at settleFrom stays so, whoever funds a wei, gives, weighs, reviews or extends after it.
    function test_D148_InputsAreConstantFromSettleFrom() public {
        ApplicationId id = _oneToSettle();
        (uint256 demand, uint256 pool, uint256 cap) = (_demand(), _pool(), round.capOf(id));
        bytes[6] memory tries = [
            abi.encodeCall(round.fund, (1, false)),
            abi.encodeCall(round.reweigh, (bob, _ids(1))),
            abi.encodeCall(round.disqualify, (id, REASON)),
            abi.encodeCall(round.withdraw, ()),
            abi.encodeCall(round.extend, (1)),
            abi.encodeCall(round.cancel, (REASON))
        ];
        address[5] memory callers = [admin, operator, reviewer, alice, sponsor];
        token.mint(address(round), 1);
        round.absorb();
        for (uint256 i = 0; i < tries.length; ++i) {
            for (uint256 j = 0; j < callers.length; ++j) {
                vm.prank(callers[j]);
                (bool success, ) = address(round).call(tries[i]);
                assertFalse(success, "touched");
            }
        }
        assertEq(_demand(), demand);
        assertEq(_pool(), pool);
        assertEq(round.capOf(id), cap);
    }

    function _cabalShare(uint96 maxCounted) private returns (uint256) {
        RoundConfig memory config = _config();
        config.giving.maxCounted = maxCounted;
        _reopen(config);
        ApplicationId cabal = _accepted(alice);
        ApplicationId honest = _accepted(anyone);
        _fund(POOL);
        _toDonations();
        _donateTwice(cabal, 10_000e18);
        for (uint256 i = 0; i < 10; ++i) _donate(_donor(i), honest, 10e18);
        return round.matchOf(cabal);
    }
}
