// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Vote} from "../../../../contracts/types/Voting.sol";
import {Mood} from "../../support/RoundMocks.sol";
import {VotingBase} from "../../support/VotingBase.sol";

contract ReweighVotesTest is VotingBase {
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        a = _accepted(alice);
        b = _accepted(_builder(2));
        _toDonations();
        _voteTwo(bob, Vote(a, 4), Vote(b, 2));
        _vote(carol, a, 1);
    }

    function _both() private view returns (ApplicationId[] memory ids) {
        ids = new ApplicationId[](2);
        (ids[0], ids[1]) = (a, b);
    }

    function test_RevertGiven_ReviewIsOver() public {
        _toSettling();
        _expectWrongPhase(Phase.Settling);
        voting.reweigh(bob, _both());
    }

    function test_RevertGiven_RoundCancelled() public {
        _cancel();
        _expectWrongPhase(Phase.Cancelled);
        voting.reweigh(bob, _both());
    }

    function test_RevertWhen_TooLittleGasToAsk() public {
        ApplicationId[] memory ids = _both();
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        voting.reweigh{gas: 200_000}(bob, ids);
    }

    function test_RevertGiven_GateFails() public {
        for (uint256 mood = uint256(Mood.Reverting); mood <= uint256(Mood.Long); ++mood) {
            explorerGate.setMood(Mood(mood));
            vm.expectRevert(
                abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, address(explorerGate), bob)
            );
            voting.reweigh(bob, _both());
        }
        assertEq(_weightOf(a, bob), 10_000);
    }

    function test_RevertGiven_NothingCast() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NothingCast.selector, b, carol));
        voting.reweigh(carol, _both());
        _vote(bob, b, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.VotingRound_NothingCast.selector, b, bob));
        voting.reweigh(bob, _both());
    }

    function test_WhenWeightFell() public {
        explorerGate.setWeight(bob, 2_500);
        vm.expectEmit(address(round));
        emit Events.Reweighed(a, bob, 10_000, 2_500, anyone);
        vm.expectEmit(address(round));
        emit Events.Reweighed(b, bob, 10_000, 2_500, anyone);
        vm.prank(anyone);
        voting.reweigh(bob, _both());
        assertEq(_voice(a), 20_000);
        assertEq(_voice(b), 5_000);
        assertEq(_demand(), 25e7);
        assertEq(_votesOf(a, bob), 4);
        assertEq(voting.spentOf(bob), 20);
    }

    function test_WhenWeightRose() public {
        explorerGate.setWeight(bob, 0);
        voting.reweigh(bob, _both());
        assertEq(_demand(), 1e8);
        explorerGate.setWeight(bob, 7_500);
        voting.reweigh(bob, _both());
        assertEq(_voice(a), 40_000);
        assertEq(_demand(), 55e7);
    }

    function test_WhenAskedForASelfVote() public {
        _vote(alice, a, 10);
        voting.reweigh(alice, _ids(1));
        assertEq(_weightOf(a, alice), 0);
        assertEq(_voice(a), 50_000);
    }

    function test_GivenReview() public {
        _extend(3);
        _toReview();
        explorerGate.setSince(round.times().donationUntil);
        voting.reweigh(bob, _both());
        assertEq(_weightOf(a, bob), 10_000);
        explorerGate.setSince(round.times().donationUntil + 1);
        voting.reweigh(bob, _both());
        assertEq(_weightOf(a, bob), 0);
        assertEq(_demand(), 1e8);
    }

    function test_GivenDisqualified() public {
        _disqualify(a);
        explorerGate.setWeight(bob, 5_000);
        voting.reweigh(bob, _ids(1));
        assertEq(_demand(), 2e8);
        assertEq(_voice(a), 30_000);
        _reinstate(a);
        assertEq(_demand(), 5e8);
    }

    function test_WhenNamedTwice() public {
        explorerGate.setWeight(carol, 100);
        ApplicationId[] memory twice = new ApplicationId[](2);
        (twice[0], twice[1]) = (a, a);
        voting.reweigh(carol, twice);
        assertEq(_voice(a), 40_100);
        assertEq(_demand(), 601e6);
    }
}
