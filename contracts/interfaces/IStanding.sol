// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Endorsement, Outcome} from "../types/Standing.sol";
import {IPriceList} from "./IPriceList.sol";
import {IProgramFactory} from "./IProgramFactory.sol";
import {IWorkLedger} from "./IWorkLedger.sol";

/// @notice What became of what an Explorer gave, and of what it recommended: justified, or failed. One for one Ledger;
/// counted per Program and donated asset, in base units of that asset.
/// @dev Trust and assumptions
/// - Only facts count: what counted of a gift, what others gave, what the Ledger says came of the grant. Anyone may
///   settle any pair, again whenever its facts have changed: the new outcome replaces the old one, so it never matters
///   who settled first, or when. A failure can be settled by a rival; nobody can keep it off.
/// - A pair counts min(own, what others gave): alone, nobody earns standing, and dust earns dust. Builders already big
///   count less: allowance / (allowance + received before).
/// - Who gives through many addresses needs a counted weight for each, and each has a record of its own.
/// - An upheld objection counts as effective, an overruled one as a failure: who objects to everything gains nothing.
/// - Money that came back to its Explorer (donations never claimed; an Explorer that became the payout address) earns
///   nothing; what it steered still counts where it failed.
/// - No role, no money, and no way to lower another's standing but by true facts. A Program that lies (about its Rounds,
///   its gates, its reviews) changes its own standings only.
interface IStanding {
    /* DONORS */

    /// @notice Settles what an Explorer gave to an application. Anyone, once its outcome is final; again when the facts
    /// have changed.
    /// @dev Nothing is added for a Builder that withdrew, in a Round that was cancelled, or where nothing to account for
    /// was granted by claimUntil. A disqualified one fails in full, from settleFrom on. `LAST_CALL` after claimUntil
    /// what the Ledger still leaves open counts as decided so far; as nothing, if nobody ever decided.
    /// Reverts Standing_NotARound, Standing_OtherLedger, Standing_NotFinal, Standing_GiftNotPaid (anyone may
    /// `claimDonations`), Standing_NothingCounted, Standing_AlreadySettled.
    /// @return justified base units added, in place of what was there; `failed` likewise
    function settlePair(
        address round,
        ApplicationId application,
        address explorer
    ) external returns (uint256 justified, uint256 failed);

    /// @notice Declares that the caller's gift to an application follows an endorsement. Once, while donations are open.
    /// @dev Reverts Standing_NotARound, Standing_OtherLedger, Standing_DonationsClosed, Standing_NotEndorsed,
    /// Standing_FollowsItself, Standing_AlreadyFollowing, Standing_NothingCounted.
    function follow(address round, ApplicationId application, address endorser) external;

    /* COMMUNICATORS */

    /// @notice Puts points behind an application: the caller's justified, as far as neither locked nor lost. Once, while
    /// donations are open. They stay locked until the endorsement is settled.
    /// @param points base units of the Round's donated asset
    /// @dev Reverts Standing_NotARound, Standing_OtherLedger, Standing_DonationsClosed, Standing_WrongStatus,
    /// Standing_OwnApplication, Standing_NoPoints, Standing_AlreadyEndorsed, Standing_NotEnoughPoints.
    function endorse(address round, ApplicationId application, uint96 points) external;

    /// @notice Settles an endorsement as pairs are: of min(points, counted gifts of its followers, counted gifts of
    /// neither followers nor endorser). The failed part of the points is lost, all others are unlocked. Anyone.
    /// @dev It is final at the latest `LAST_CALL` after claimUntil: points are never locked for good. Reverts
    /// Standing_NotEndorsed, Standing_NotARound, Standing_OtherLedger, Standing_NotFinal, Standing_GiftNotPaid,
    /// Standing_AlreadySettled.
    /// @param maxItems how many followers to count in this call; call again until it returns true
    function settleEndorsement(
        address round,
        ApplicationId application,
        address endorser,
        uint256 maxItems
    ) external returns (bool isSettled);

    /* VIEWS: standing, exact for past moments; as of now for future ones */

    /// @notice justified / (justified + failed) as a donor, in bps, floored; 0 without either.
    function standingAt(
        address program,
        address asset,
        address explorer,
        uint256 timestamp
    ) external view returns (uint256 bps);

    /// @notice What was settled of an Explorer's gifts by a moment, and the standing it made.
    function donorAt(
        address program,
        address asset,
        address explorer,
        uint256 timestamp
    ) external view returns (uint256 bps, uint256 justified, uint256 failed);

    /// @notice The same of its endorsements.
    function communicatorAt(
        address program,
        address asset,
        address explorer,
        uint256 timestamp
    ) external view returns (uint256 bps, uint256 justified, uint256 failed);

    /// @notice The points of an Explorer: what it may lock now, what is locked, what failed endorsements cost it.
    function pointsOf(
        address program,
        address asset,
        address explorer
    ) external view returns (uint256 unlocked, uint256 locked, uint256 lost);

    /* VIEWS: one pair, one endorsement */

    /// @notice What `settlePair` would write now; reverts as it does, but for Standing_AlreadySettled.
    function previewPair(
        address round,
        ApplicationId application,
        address explorer
    ) external view returns (uint256 justified, uint256 failed);

    /// @notice What was settled last.
    function pairOf(
        address round,
        ApplicationId application,
        address explorer
    ) external view returns (Outcome memory outcome);

    function endorsementOf(
        address round,
        ApplicationId application,
        address endorser
    ) external view returns (Endorsement memory endorsement);

    /// @notice What a donation names to tell readers that it follows an endorsement; only `follow` counts here.
    function endorsementId(
        address round,
        ApplicationId application,
        address endorser
    ) external pure returns (bytes32 id);

    /// @return endorser whom a pair follows; zero = nobody
    function followedBy(
        address round,
        ApplicationId application,
        address explorer
    ) external view returns (address endorser);

    /* VIEWS: what it goes by */

    function ledger() external view returns (IWorkLedger);
    function factory() external view returns (IProgramFactory);
    function prices() external view returns (IPriceList);

    /// @notice Seconds after a Round's claimUntil, from when on nothing waits for a decision any more.
    function LAST_CALL() external view returns (uint256);
}
