// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Vote} from "../../../contracts/types/Voting.sol";
import {Mood} from "../support/RoundMocks.sol";
import {VotingBase} from "../support/VotingBase.sol";

/// What is tried with voice credits.
contract D06VotesTest is VotingBase {
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        a = _accepted(alice);
        b = _accepted(_builder(2));
        _toDonations();
    }

    /// However a ballot is changed, it costs what a ballot made at once would.
    function test_D062_CreditsAreSpentOnce(uint256 seed) public {
        for (uint256 i = 0; i < 20; ++i) {
            uint32 votes = uint32(1 + (mix(seed, i) % 7));
            _vote(bob, mix(seed, 100 + i) % 2 == 0 ? a : b, votes);
        }
        uint256 spent = _votesOf(a, bob) ** 2 + _votesOf(b, bob) ** 2;
        assertEq(voting.spentOf(bob), spent);
        assertLe(spent, BUDGET, "budget");
        // Ten steps of one vote more are ten votes, not 1 + 2 + … + 10.
        for (uint32 i = 1; i <= 10; ++i) _vote(carol, a, i);
        assertEq(voting.spentOf(carol), 100);
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_CreditsExceeded.selector, carol, 101, BUDGET));
        _vote(carol, b, 1);
    }

    /// Squares of the largest votes do not wrap round into a small sum.
    function test_D062_LargeVotesDoNotWrap() public {
        RoundConfig memory c = _votingConfig();
        c.giving.maxCounted = type(uint64).max;
        _reopenVoting(c);
        a = _accepted(alice);
        b = _accepted(_builder(2));
        _toDonations();
        uint32 most = type(uint32).max;
        vm.expectPartialRevert(Errors.VotingRound_CreditsExceeded.selector);
        _voteTwo(bob, Vote(a, most), Vote(b, most));
        vm.expectPartialRevert(Errors.VotingRound_CreditsExceeded.selector);
        _voteTwo(bob, Vote(a, 2 ** 31), Vote(b, most));
    }

    /// Who is found out in review counts no more: votes stay on record, their weight goes.
    function test_D063_RemovedVotersCountNoMore() public {
        _fund(1_000);
        _vote(bob, a, 10);
        _vote(carol, b, 5);
        _toReview();
        explorerGate.setWeight(bob, 0);
        assertGt(round.matchOf(a), 0, "counted until then");
        voting.reweigh(bob, _ids(1));
        _toSettling();
        _settle();
        assertEq(_votesOf(a, bob), 10);
        assertEq(round.matchOf(a), 0);
        assertEq(round.matchOf(b), 1_000);
    }

    /// A gate that breaks at the end takes nobody's votes away, nor gives anybody any.
    function test_D063_BrokenGateRemovesNobody() public {
        _vote(bob, a, 10);
        _toReview();
        explorerGate.setWeight(bob, 0);
        explorerGate.setMood(Mood.GasEating);
        vm.expectPartialRevert(Errors.Round_EligibilityFailed.selector);
        voting.reweigh(bob, _ids(1));
        assertEq(_voice(a), 100_000);
    }

    /// Money in the pool, money astray, and time buy no credits; nor does an application that is thrown out.
    function test_D064_NothingMintsCredits() public {
        _vote(bob, a, 10);
        _give(address(token), bob, 1_000);
        vm.prank(bob);
        round.fund(500, false);
        token.mint(address(round), 100);
        round.absorb();
        _extend(5);
        vm.expectPartialRevert(Errors.VotingRound_CreditsExceeded.selector);
        _vote(bob, b, 1);
        _disqualify(a);
        vm.expectPartialRevert(Errors.VotingRound_CreditsExceeded.selector);
        _vote(bob, b, 1);
        assertEq(voting.budget(), BUDGET);
    }

    /// Nobody counts votes for the Round: settling takes no votes as input, and a stranger's settlement is the same.
    function test_D065_NobodyTallies(uint256 seed) public {
        _fund(1_000);
        _voteTwo(bob, Vote(a, uint32(1 + (seed % 7))), Vote(b, 3));
        _toSettling();
        uint256 expected = round.matchOf(a);
        ApplicationId[] memory hints = _ids(2);
        vm.prank(anyone);
        assertTrue(round.settle(hints, type(uint256).max));
        assertEq(round.matchOf(a), expected);
        assertEq(expected, (1_000 * (1 + (seed % 7))) / (4 + (seed % 7)));
    }
}
