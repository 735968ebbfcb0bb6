// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {IDistributor} from "./IDistributor.sol";
import {IERC5192} from "./IERC5192.sol";
import {IProgramFactory} from "./IProgramFactory.sol";

/// @notice A match that is no asset: units of recognition, of a voice, of a seat, bound to whom they were given. Each
/// delivery is one token (ERC-721, ERC-5192) that says how many units, by which Round of which Program, for which
/// application. One contract for all Rounds of a factory's Programs. Units are whole numbers.
/// @dev Trust and assumptions
/// - Only a Round of the factory's registry can give, and only in its own name: a token's id is its Round and its
///   application. What units of a Program are worth is what that Program is worth: anybody can create one, trust a kind
///   of Round that gives what it likes, and give itself units of it. So there is no sum over Programs: whoever counts
///   units names the Program (`unitsOf`).
/// - Nothing moves a token once it is given: no transfer, no approval. Its holder may burn it, for nobody should have to
///   carry what anybody can give; what was burned is not given again.
/// - Giving calls no recipient, so none can refuse, or make a delivery fail. A recipient is not asked for whether it
///   knows what an ERC-721 is.
/// - A Round whose match is an asset must not name it: every delivery would fail until `claimDirect`, and the money
///   goes to the recipient then.
interface ISoulboundUnits is IDistributor, IERC5192 {
    /// @notice Destroys a token. Its holder, finally.
    /// @dev Reverts SoulboundUnits_NotHolder, ERC721NonexistentToken.
    function burn(uint256 tokenId) external;

    /// @notice The units that a Program's Rounds have given to a holder, and it has not burned.
    function unitsOf(address program, address holder) external view returns (uint256 units);

    /// @notice What a token was given for, burned or not.
    /// @return program the Round's; zero if no such token was given
    /// @return round that gave it
    /// @return application for which
    /// @return units how many
    function givenBy(
        uint256 tokenId
    ) external view returns (address program, address round, ApplicationId application, uint256 units);

    /// @notice round · 2^32 + application.
    function tokenIdOf(address round, ApplicationId application) external pure returns (uint256 tokenId);

    /// @dev `deliver` reverts SoulboundUnits_NotARound for a caller that is no Round of the factory,
    /// SoulboundUnits_HasAsset for one whose match is an asset, SoulboundUnits_ZeroAmount, SoulboundUnits_GivenAlready,
    /// ERC721InvalidReceiver. Every transfer and approval reverts SoulboundUnits_Bound.
    function factory() external view returns (IProgramFactory);
}
