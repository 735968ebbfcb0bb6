// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRoundLens} from "../../../../contracts/interfaces/IRoundLens.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Vote} from "../../../../contracts/types/Voting.sol";
import {Mood} from "../../support/RoundMocks.sol";
import {VotingBase} from "../../support/VotingBase.sol";

contract PreviewVoteTest is VotingBase {
    IRoundLens private lens;
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
        _begin(_votingConfig());
    }

    /// Carol's 3 votes for a and 4 for b, of a pool that divides badly.
    function _begin(RoundConfig memory c) private {
        _reopenVoting(c);
        a = _accepted(alice);
        // B's, where there is one, is whole.
        calibration.setMultiplier(10_000);
        b = _accepted(_builder(2));
        _fund(1_000_003);
        _toDonations();
        _voteTwo(carol, Vote(a, 3), Vote(b, 4));
    }

    function _preview(
        address explorer,
        Vote[] memory votes
    ) private view returns (uint256, ApplicationId[] memory, uint256[] memory, uint256[] memory) {
        return lens.previewVote(address(round), explorer, votes);
    }

    /// Asks first, votes then, and compares.
    function _voteAsForetold(address explorer, Vote[] memory votes) private {
        (uint256 spent, ApplicationId[] memory ids, uint256[] memory before, uint256[] memory afterwards) = _preview(
            explorer,
            votes
        );
        assertEq(ids.length, round.acceptedApplications().length, "all of them");
        for (uint256 i = 0; i < ids.length; ++i) assertEq(before[i], round.matchOf(ids[i]), "before");
        vm.prank(explorer);
        voting.vote(votes);
        assertEq(spent, voting.spentOf(explorer), "spent");
        for (uint256 i = 0; i < ids.length; ++i) assertEq(afterwards[i], round.matchOf(ids[i]), "afterwards");
    }

    function test_RevertWhen_PreviewedRoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.RoundLens_NotARound.selector, anyone));
        lens.previewVote(anyone, bob, _votes(a, 1));
    }

    function test_RevertWhen_RoundIsOfGifts() public {
        address votes = address(round);
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NoDonations.selector, a, bob));
        lens.previewDonation(votes, a, bob, 1);
    }

    function test_WhenBallotIsNew(uint256 first, uint256 second, uint256 weight) public {
        explorerGate.setWeight(bob, bound(weight, 0, 10_000));
        _voteAsForetold(bob, _two(Vote(a, uint32(bound(first, 1, 7))), Vote(b, uint32(bound(second, 1, 7)))));
    }

    function test_WhenBallotIsChanged(uint256 first, uint256 second, uint256 weight, uint256 newWeight) public {
        explorerGate.setWeight(bob, bound(weight, 0, 10_000));
        _voteTwo(bob, Vote(a, 5), Vote(b, 5));
        explorerGate.setWeight(bob, bound(newWeight, 0, 10_000));
        _voteAsForetold(bob, _two(Vote(b, uint32(bound(first, 0, 7))), Vote(a, uint32(bound(second, 0, 7)))));
        _voteAsForetold(bob, _votes(a, 1));
    }

    function test_WhenLineIsRepeated() public {
        _voteAsForetold(bob, _two(Vote(a, 9), Vote(a, 2)));
        assertEq(_votesOf(a, bob), 2);
    }

    function test_WhenVotedForOneself() public {
        _voteAsForetold(alice, _two(Vote(a, 6), Vote(b, 1)));
        assertEq(_weightOf(a, alice), 0);
        assertEq(_weightOf(b, alice), 10_000);
    }

    function test_GivenGateFailsOnVote() public {
        explorerGate.setWeight(bob, 7_000);
        _vote(bob, a, 1);
        explorerGate.setMood(Mood.Reverting);
        _voteAsForetold(bob, _two(Vote(a, 5), Vote(b, 5)));
        assertEq(_weightOf(a, bob), 7_000);
        assertEq(_weightOf(b, bob), 0);
    }

    function test_GivenCapsAndDiscount(uint256 first, uint256 second) public {
        RoundConfig memory c = _votingConfig();
        c.matching.capBps = 6_000;
        c.modules.calibration = address(calibration);
        calibration.setMultiplier(5_000);
        _begin(c);
        _voteAsForetold(bob, _two(Vote(a, uint32(bound(first, 1, 7))), Vote(b, uint32(bound(second, 1, 7)))));
        _voteAsForetold(bob, _two(Vote(a, 0), Vote(b, 10)));
        assertEq(round.matchOf(b), round.capOf(b), "capped");
    }

    function test_GivenAnotherIsDisqualified() public {
        _vote(bob, b, 6);
        _disqualify(b);
        _voteAsForetold(bob, _two(Vote(b, 2), Vote(a, 5)));
        assertEq(round.matchOf(a), 1_000_003);
    }

    function test_WhenTooMuchIsSpent() public {
        (uint256 spent, , , ) = _preview(bob, _two(Vote(a, 8), Vote(b, 7)));
        assertEq(spent, 113);
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_CreditsExceeded.selector, bob, 113, BUDGET));
        _voteTwo(bob, Vote(a, 8), Vote(b, 7));
    }

    function test_GivenVotingIsOver() public {
        _toReview();
        (, , uint256[] memory before, uint256[] memory afterwards) = _preview(bob, _votes(a, 9));
        for (uint256 i = 0; i < 2; ++i) assertEq(afterwards[i], before[i]);
        assertEq(before[0], round.matchOf(a));
        assertGt(before[0], 0, "a match");
    }
}
