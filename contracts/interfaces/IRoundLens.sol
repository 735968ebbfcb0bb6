// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Content} from "../types/Applications.sol";
import {RoundConfig} from "../types/Configuration.sol";
import {Vote} from "../types/Voting.sol";

/// @notice Answers about Rounds that no Round needs for itself.
interface IRoundLens {
    /// @notice A Round's configuration as it was given, read from the code of its clone: times not moved by extensions.
    /// @dev Reverts RoundLens_NotARound for an address whose code is not as long as a Round's. Whether a Program opened
    /// it is the factory's to say.
    function configurationOf(address round) external view returns (RoundConfig memory);

    /// @notice The hash a reviewer's decision names: of who applies and with what.
    function hashContent(address builder, Content calldata content) external pure returns (bytes28);

    /// @notice What a donation of `amount` to an application of a DonationRound would do now. An estimate until
    /// donations end; afterwards a donation changes nothing.
    /// @return weight of the pair after it, bps
    /// @return before the application's match now
    /// @return afterwards its match with the donation
    /// @return isCapped whether cap or ask then hold it
    function previewDonation(
        address round,
        ApplicationId application,
        address explorer,
        uint256 amount
    ) external view returns (uint256 weight, uint256 before, uint256 afterwards, bool isCapped);

    /// @notice What `vote` of the same lines would do to the matches of a VotingRound now. An estimate until voting ends;
    /// afterwards a vote changes nothing. Lines for applications that are not accepted change no match.
    /// @return spent voice credits of the whole ballot after it; `vote` reverts for more than the budget
    /// @return applications that are accepted
    /// @return before their matches now
    /// @return afterwards their matches with the ballot
    function previewVote(
        address round,
        address explorer,
        Vote[] calldata votes
    )
        external
        view
        returns (
            uint256 spent,
            ApplicationId[] memory applications,
            uint256[] memory before,
            uint256[] memory afterwards
        );
}
