// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Content, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Vote} from "../../../../contracts/types/Voting.sol";
import {Mood} from "../../support/RoundMocks.sol";
import {VotingBase} from "../../support/VotingBase.sol";

contract VoteTest is VotingBase {
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        a = _accepted(alice);
        b = _accepted(_builder(2));
        _toDonations();
    }

    function _expectExceeded(address explorer, uint256 spent) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_CreditsExceeded.selector, explorer, spent, BUDGET));
    }

    function _assertCast(
        address explorer,
        ApplicationId id,
        uint256 votes,
        uint256 weight,
        uint256 spent
    ) private view {
        assertEq(_votesOf(id, explorer), votes, "votes");
        assertEq(_weightOf(id, explorer), weight, "weight");
        assertEq(voting.spentOf(explorer), spent, "spent");
    }

    /* REFUSED */

    function test_RevertWhen_BallotIsEmpty() public {
        vm.expectRevert(Errors.VotingRound_EmptyBallot.selector);
        voting.vote(new Vote[](0));
    }

    function test_RevertGiven_OutsideWindow() public {
        (uint256 from, uint256 until) = (round.times().donationsFrom, round.times().donationUntil);
        uint256[2] memory moments = [from - 1, until];
        for (uint256 i = 0; i < 2; ++i) {
            _setClock(moments[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_OutsideWindow.selector, clock, from, until));
            _vote(bob, a, 1);
        }
        _setClock(until - 1);
        _vote(bob, a, 1);
        _setClock(from);
        _vote(carol, a, 1);
        assertEq(_voice(a), 20_000);
    }

    function test_RevertGiven_RoundCancelled() public {
        _cancel();
        _expectWrongPhase(Phase.Cancelled);
        _vote(bob, a, 1);
    }

    function test_RevertGiven_NotAccepted() public {
        _expectWrongStatus(_id(9), Status.None);
        _vote(bob, _id(9), 1);
        ApplicationId pending = _apply(_builder(3));
        _expectWrongStatus(pending, Status.Pending);
        _vote(bob, pending, 1);
        _reject(pending);
        _expectWrongStatus(pending, Status.Rejected);
        _vote(bob, pending, 1);
        _vote(bob, a, 2);
        _disqualify(a);
        _expectWrongStatus(a, Status.Disqualified);
        _vote(bob, a, 3);
        _withdraw(_builder(2));
        _expectWrongStatus(b, Status.Withdrawn);
        _voteTwo(bob, Vote(a, 1), Vote(b, 1));
        assertEq(_votesOf(a, bob), 2, "all or none");
    }

    function test_RevertWhen_NothingIsCast() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NothingCast.selector, a, bob));
        _vote(bob, a, 0);
        _vote(bob, a, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NothingCast.selector, b, bob));
        _voteTwo(bob, Vote(a, 0), Vote(b, 0));
        assertEq(_votesOf(a, bob), 1);
    }

    function test_RevertWhen_CreditsExceeded() public {
        _expectExceeded(bob, 121);
        _vote(bob, a, 11);
        _expectExceeded(bob, 128);
        _voteTwo(bob, Vote(a, 8), Vote(b, 8));
        _vote(bob, a, 8);
        _expectExceeded(bob, 113);
        _vote(bob, b, 7);
        uint256 most = type(uint32).max;
        _expectExceeded(bob, most * most + 64);
        _vote(bob, b, type(uint32).max);
        _assertCast(bob, a, 8, 10_000, 64);
        assertEq(_votesOf(b, bob), 0);
        assertEq(_demand(), 8e8);
    }

    function test_RevertWhen_TooLittleGasToAsk() public {
        Vote[] memory ballot = _votes(a, 1);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        vm.prank(bob);
        voting.vote{gas: 200_000}(ballot);
    }

    /* CAST */

    function test_WhenFirstVote() public {
        vm.expectEmit(address(round));
        emit Events.Voted(a, bob, 3, 10_000);
        _vote(bob, a, 3);
        _assertCast(bob, a, 3, 10_000, 9);
        assertEq(_voice(a), 30_000, "S");
        assertEq(round.application(a).effective, 0, "E");
        assertEq(_demand(), 3e8, "R");
        assertEq(_escrow(), 0);
    }

    function test_WhenAllOfTheBudgetIsSpent() public {
        _voteTwo(bob, Vote(a, 6), Vote(b, 8));
        assertEq(voting.spentOf(bob), 100);
        _vote(carol, a, 10);
        assertEq(voting.spentOf(carol), 100);
        assertEq(_demand(), 24e8);
    }

    function test_WhenVotesRise() public {
        _vote(bob, a, 3);
        _vote(bob, a, 10);
        _assertCast(bob, a, 10, 10_000, 100);
        assertEq(_voice(a), 100_000);
        assertEq(_demand(), 10e8);
    }

    function test_WhenVotesFall() public {
        _vote(bob, a, 10);
        _vote(bob, a, 6);
        assertEq(voting.spentOf(bob), 36);
        _vote(bob, b, 8);
        assertEq(voting.spentOf(bob), 100);
        _expectExceeded(bob, 113);
        _vote(bob, a, 7);
        assertEq(_demand(), 14e8);
    }

    function test_WhenVotesAreTakenBack() public {
        _vote(bob, a, 10);
        vm.expectEmit(address(round));
        emit Events.Voted(a, bob, 0, 10_000);
        _vote(bob, a, 0);
        _assertCast(bob, a, 0, 10_000, 0);
        assertEq(_voice(a), 0);
        assertEq(_demand(), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NothingCast.selector, a, bob));
        _vote(bob, a, 0);
    }

    function test_WhenMovedInOneCall() public {
        _vote(bob, a, 10);
        _voteTwo(bob, Vote(b, 10), Vote(a, 0));
        assertEq(_votesOf(a, bob), 0);
        _assertCast(bob, b, 10, 10_000, 100);
        assertEq(_demand(), 10e8);
    }

    function test_WhenNamedTwice() public {
        _voteTwo(bob, Vote(a, 9), Vote(a, 4));
        _assertCast(bob, a, 4, 10_000, 16);
        assertEq(_voice(a), 40_000);
        assertEq(_demand(), 4e8);
    }

    function test_GivenExtended() public {
        uint256 until = round.times().donationUntil;
        _extend(2);
        _setClock(until + 2 days - 1);
        _vote(bob, a, 1);
        _setClock(until + 2 days);
        vm.expectPartialRevert(Errors.Round_OutsideWindow.selector);
        _vote(bob, a, 2);
        assertEq(_votesOf(a, bob), 1);
    }

    function test_GivenDisqualified() public {
        _vote(bob, a, 10);
        _vote(carol, a, 3);
        _disqualify(a);
        assertEq(_demand(), 0);
        _voteTwo(bob, Vote(a, 6), Vote(b, 8));
        assertEq(voting.spentOf(bob), 100);
        assertEq(_voice(a), 90_000);
        assertEq(_demand(), 8e8);
        _reinstate(a);
        assertEq(_demand(), 17e8);
    }

    function test_GivenWeighted() public {
        explorerGate.setWeight(bob, 2_500);
        _vote(bob, a, 10);
        _assertCast(bob, a, 10, 2_500, 100);
        assertEq(_voice(a), 25_000);
        assertEq(_demand(), 25e7);
        explorerGate.setWeight(bob, 10_001);
        _voteTwo(bob, Vote(a, 8), Vote(b, 6));
        assertEq(_voice(a), 80_000, "more than full reads as full");
        assertEq(_demand(), 14e8);
    }

    function test_GivenGateFails() public {
        explorerGate.setWeight(bob, 5_000);
        _vote(bob, a, 4);
        explorerGate.setMood(Mood.Reverting);
        for (uint256 mood = uint256(Mood.Reverting); mood <= uint256(Mood.Long); ++mood) {
            explorerGate.setMood(Mood(mood));
            vm.expectEmit(address(round));
            emit Events.EligibilityFailed(bob, address(explorerGate));
            _voteTwo(bob, Vote(a, uint32(4 + mood)), Vote(b, 1));
            assertEq(_weightOf(a, bob), 5_000);
            assertEq(_weightOf(b, bob), 0);
        }
        assertEq(_voice(a), 8 * 5_000);
        assertEq(_voice(b), 0);
        assertEq(voting.spentOf(bob), 65);
    }

    function test_GivenOwnApplication() public {
        Content memory content = _content(carol);
        _setClock(round.times().applicationsFrom);
        ApplicationId own = _apply(_builder(3), content);
        _accept(own);
        _toDonations();
        _vote(_builder(3), own, 5);
        _vote(carol, own, 5);
        _vote(carol, a, 5);
        assertEq(_weightOf(own, _builder(3)), 0);
        assertEq(_weightOf(own, carol), 0);
        assertEq(_weightOf(a, carol), 10_000);
        assertEq(_voice(own), 0);
        assertEq(_demand(), 5e8);
    }

    function test_WhenFuzzed(uint256 seed) public {
        address[3] memory explorers = [bob, carol, anyone];
        uint256 demand = 0;
        for (uint256 e = 0; e < 3; ++e) {
            uint256 weight = mix(seed, e) % 10_001;
            explorerGate.setWeight(explorers[e], weight);
            uint256 spent = 0;
            for (uint256 i = 0; i < 6; ++i) {
                ApplicationId id = i % 2 == 0 ? a : b;
                uint32 votes = uint32(1 + (mix(seed, 10 * e + i) % 7));
                _vote(explorers[e], id, votes);
                if (i >= 4) (spent, demand) = (spent + votes * votes, demand + votes * weight * 10_000);
            }
            assertEq(voting.spentOf(explorers[e]), spent);
        }
        assertEq(_demand(), demand);
        assertEq((_voice(a) + _voice(b)) * 10_000, demand);
    }
}
