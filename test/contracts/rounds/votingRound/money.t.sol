// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Vote} from "../../../../contracts/types/Voting.sol";
import {VotingBase} from "../../support/VotingBase.sol";

/// The pool of a VotingRound, from sponsors to Builders and back: all there is of money in one.
contract MoneyTest is VotingBase {
    ApplicationId private a;
    ApplicationId private b;
    address private builder = _builder(2);

    function _begin(RoundConfig memory c) private {
        _reopenVoting(c);
        a = _accepted(alice);
        b = _accepted(builder);
        _fund(1_000);
        _toDonations();
    }

    /// 3 votes of 4 for a.
    function _cast() private {
        _voteTwo(bob, Vote(a, 2), Vote(b, 1));
        _vote(carol, a, 1);
    }

    function _settled(RoundConfig memory c) private {
        _begin(c);
        _cast();
        _toSettling();
        _settle();
    }

    function test_RevertGiven_Donation() public {
        _begin(_votingConfig());
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: a, amount: 1, endorsement: 0});
        vm.expectRevert();
        round.donate(gifts);
        vm.expectRevert();
        round.donateFor(bob, gifts);
        vm.expectRevert();
        round.refund(a, bob, bob);
        assertEq(round.router(), address(0));
    }

    function test_RevertWhen_ClaimedTwice() public {
        _settled(_votingConfig());
        round.claim(a);
        bytes memory paid = abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, a);
        vm.expectRevert(paid);
        round.claim(a);
        vm.expectRevert(paid);
        round.claimMatch(a);
        vm.expectRevert(paid);
        round.claimDonations(a);
        assertEq(token.balanceOf(alice), 750);
    }

    function test_RevertGiven_NotSettled() public {
        _begin(_votingConfig());
        _cast();
        _toSettling();
        _expectWrongPhase(Phase.Settling);
        round.claim(a);
        _expectWrongPhase(Phase.Settling);
        round.claimMatch(a);
    }

    function test_WhenClaimed() public {
        _settled(_votingConfig());
        vm.prank(anyone);
        round.claim(a);
        round.claim(b);
        assertEq(token.balanceOf(alice), 750);
        assertEq(token.balanceOf(builder), 250);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_WhenDonationsAreClaimed() public {
        _begin(_votingConfig());
        _cast();
        _toSettling();
        round.claimDonations(a);
        assertEq(token.balanceOf(alice), 0);
        assertEq(token.balanceOf(address(round)), 1_000);
        _settle();
        round.claim(a);
        assertEq(token.balanceOf(alice), 750);
    }

    function test_WhenMatchIsClaimedAlone() public {
        _settled(_votingConfig());
        round.claimMatch(a);
        assertEq(token.balanceOf(alice), 750);
        round.claim(a);
        assertEq(token.balanceOf(alice), 750);
    }

    function test_GivenCapped() public {
        RoundConfig memory c = _votingConfig();
        c.matching.capBps = 4_000;
        _settled(c);
        // Both would be over it: 600 · 1/1 for b once a has its 400.
        assertEq(round.matchOf(a), 400);
        assertEq(round.matchOf(b), 400);
        assertEq(round.restOf(sponsor), 200);
        round.withdrawRest(sponsor, sponsor);
        round.claim(a);
        round.claim(b);
        assertEq(token.balanceOf(sponsor), 200);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_GivenNoVotes() public {
        _begin(_votingConfig());
        _toSettling();
        _settle();
        assertEq(round.matchOf(a), 0);
        assertEq(round.restOf(sponsor), 1_000);
    }

    function test_GivenCancelled() public {
        _begin(_votingConfig());
        _cast();
        _cancel();
        assertEq(round.matchOf(a), 0);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), 1_000);
    }

    function test_GivenDisqualified() public {
        _begin(_votingConfig());
        _cast();
        _disqualify(a);
        _toSettling();
        _settle();
        assertEq(round.matchOf(a), 0);
        assertEq(round.matchOf(b), 1_000);
        _expectWrongStatusOf(a);
    }

    function _expectWrongStatusOf(ApplicationId id) private {
        vm.expectPartialRevert(Errors.Round_WrongStatus.selector);
        round.claim(id);
    }

    function test_GivenCalibrated() public {
        RoundConfig memory c = _votingConfig();
        c.modules.calibration = address(calibration);
        calibration.setMultiplier(5_000);
        _begin(c);
        _cast();
        assertEq(_demand(), 4 * 10_000 * 5_000);
        _toSettling();
        _settle();
        // The same discount for everybody changes nobody's share.
        assertEq(round.matchOf(a), 750);
    }

    function test_GivenProposed() public {
        RoundConfig memory c = _proposedConfig();
        c.giving.maxCounted = BUDGET;
        _begin(c);
        _cast();
        _toSettling();
        // A list of one leaf: its root is the leaf.
        bytes32 root = keccak256(abi.encode(keccak256(abi.encode(block.chainid, address(round), b, 900))));
        vm.prank(address(settler));
        round.settleTo(root, 900);
        round.prove(b, 900, new bytes32[](0));
        round.claim(b);
        assertEq(token.balanceOf(builder), 900);
        assertEq(round.restOf(sponsor), 100);
    }

    function test_WhenStrayMoneyIsAbsorbed() public {
        _begin(_votingConfig());
        token.mint(address(round), 200);
        round.absorb();
        assertEq(_pool(), 1_200);
        _cast();
        _toSettling();
        _settle();
        token.mint(address(round), 60);
        round.absorb();
        assertEq(round.restOf(sponsor) + round.restOf(address(program)), 60);
        round.claim(a);
        assertEq(token.balanceOf(alice), 900);
    }

    function test_WhenOtherMoneyIsRecovered() public {
        _settled(_votingConfig());
        otherToken.mint(address(round), 7);
        round.recover(address(otherToken));
        assertEq(otherToken.balanceOf(address(program)), 7);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotARest.selector, address(token)));
        round.recover(address(token));
    }

    function test_GivenNotClaimed() public {
        _settled(_votingConfig());
        round.claim(b);
        _toClosed();
        assertEq(round.matchOf(a), 0);
        assertEq(round.restOf(sponsor), 750);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(address(round)), 0);
    }
}
