// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IVotingRound} from "../../../contracts/interfaces/IVotingRound.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Vote} from "../../../contracts/types/Voting.sol";
import {RoundBase} from "./RoundBase.sol";

/// The same Program with a VotingRound in place of the DonationRound: `round` is it, for all that is every Round's, and
/// `voting` for what only this kind has. 100 voice credits each.
abstract contract VotingBase is RoundBase {
    uint96 internal constant BUDGET = 100;

    IVotingRound internal voting;

    function setUp() public virtual override {
        super.setUp();
        implementation = IDonationRound(deploy("contracts/rounds/VotingRound.sol:VotingRound", ""));
        _trust(address(implementation));
        _reopenVoting(_votingConfig());
    }

    function _votingConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.giving.maxCounted = BUDGET;
    }

    function _reopenVoting(RoundConfig memory config) internal {
        _reopen(config);
        voting = IVotingRound(address(round));
    }

    /* BALLOTS */

    function _vote(address explorer, ApplicationId id, uint32 votes) internal {
        Vote[] memory ballot = _votes(id, votes);
        vm.prank(explorer);
        voting.vote(ballot);
    }

    function _voteTwo(address explorer, Vote memory first, Vote memory second) internal {
        Vote[] memory ballot = _two(first, second);
        vm.prank(explorer);
        voting.vote(ballot);
    }

    function _votes(ApplicationId id, uint32 votes) internal pure returns (Vote[] memory ballot) {
        ballot = new Vote[](1);
        ballot[0] = Vote(id, votes);
    }

    function _two(Vote memory first, Vote memory second) internal pure returns (Vote[] memory ballot) {
        ballot = new Vote[](2);
        (ballot[0], ballot[1]) = (first, second);
    }

    /* READING */

    function _votesOf(ApplicationId id, address explorer) internal view returns (uint256) {
        return voting.ballot(id, explorer).votes;
    }

    function _weightOf(ApplicationId id, address explorer) internal view returns (uint256) {
        return voting.ballot(id, explorer).weight;
    }

    /// S, in ten-thousandths of a vote.
    function _voice(ApplicationId id) internal view returns (uint256) {
        return round.application(id).voice;
    }
}
