// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId, Content, Decision} from "../types/Applications.sol";
import {Phase, Times} from "../types/Configuration.sol";

/// @notice One funding round of a Program: applications, a matching pool, a live level, a settlement, claims. All
/// amounts are base units, all times unix seconds, all windows half-open `[from, until)`.
/// @dev Trust and assumptions
/// - Donated money reaches the Builder it was given to or goes back to its donor; pool money reaches Builders or goes
///   back to its sponsors. No role can send either anywhere else.
/// - The configuration never changes: it is the code behind the clone, and the address commits to it.
/// - Roles are those of the Program at the moment of the call. A REVIEWER can keep a Builder out, or disqualify it
///   until a day before settling; its donors are then refunded. An OPERATOR can cancel only before donations may begin,
///   an
/// ADMIN
/// until they end; then everything goes back. Nobody can stop a settlement or a claim.
/// - Donated asset and pool's asset are one address, or two different moneys. On chains where the native coin is an
///   ERC-20 too, or a token answers at two addresses, a Round must not be opened on one for donations and the other for
///   the pool.
/// - The assets are tokens that move what they are told to move. A token that keeps a fee on the way in is refused; one
///   that shrinks or freezes by itself can leave a claim waiting until it heals.
/// - Gates, ledger, calibration, distributor and settler are what the configuration names; a failing gate never blocks
///   a donation, a failing calibration never an acceptance, a failing distributor only delays a match (`claimDirect`).
interface IRound {
    /* OPERATORS */

    /// @notice Moves donationUntil, settleFrom, proposeUntil, fallbackAt and claimUntil by whole days, together.
    /// OPERATOR, until donationUntil.
    /// @dev Reverts Round_MissingRole, Round_WrongPhase, Round_ExtensionTooLong, Round_ZeroAmount.
    function extend(uint8 extraDays) external;

    /// @notice Ends the Round: donors and sponsors get everything back. OPERATOR before donations may begin, ADMIN
    /// until they end; nobody afterwards.
    /// @param reason digest of the published reason, not zero
    /// @dev Reverts Round_NoReason, Round_WrongPhase, Round_MissingRole.
    function cancel(bytes32 reason) external;

    /* REVIEWERS */

    /// @notice Accepts a Pending application as it was judged. REVIEWER, while Open. Tells the ledger, which may refuse
    /// with its own error; asks the calibration the first time.
    /// @param content the hash that was judged (`Application.content`)
    /// @dev Reverts Round_MissingRole, Round_WrongPhase, Round_WrongStatus, Round_ContentChanged, Round_TooLittleGas,
    /// or the ledger's error.
    function accept(ApplicationId application, bytes28 content, bytes32 reason) external;

    /// @notice Rejects a Pending application; its Builder may apply again. REVIEWER, while Open.
    /// @param reason digest of the reasons, not zero
    /// @dev Reverts Round_MissingRole, Round_WrongPhase, Round_NoReason, Round_WrongStatus, Round_ContentChanged.
    function reject(ApplicationId application, bytes28 content, bytes32 reason) external;

    /// @notice Many decisions in one call; each succeeds or fails for itself. A failed one is named, with its error, in
    /// `DecisionFailed`. REVIEWER, while Open: at any other time every one of them fails.
    /// @return failed how many did not go through
    /// @dev Reverts Round_MissingRole, Round_DecisionsEmpty; Round_UnknownApplication for an id that does not exist.
    function review(Decision[] calldata decisions) external returns (uint256 failed);

    /// @notice Takes an accepted application out; its donors are refunded from settleFrom. REVIEWER, until a day before
    /// settleFrom.
    /// @dev Reverts Round_MissingRole, Round_NoReason, Round_WrongPhase, Round_TooLate, Round_WrongStatus.
    function disqualify(ApplicationId application, bytes32 reason) external;

    /// @notice Undoes a disqualification. ADMIN or the arbiter, until settleFrom.
    /// @dev Reverts Round_MissingRole, Round_NoReason, Round_WrongPhase, Round_WrongStatus, Round_Full.
    function reinstate(ApplicationId application, bytes32 reason) external;

    /// @notice Confirms the payout address its Builder proposed. REVIEWER, until everything is paid or claimUntil.
    /// @dev Reverts Round_MissingRole, Round_WrongPhase, Round_WrongStatus, Round_WrongRecipient, Round_AlreadyPaid.
    function confirmRecipient(ApplicationId application, address newRecipient) external;

    /* BUILDERS */

    /// @notice Applies, edits while Pending (or Accepted, before donations may begin), or applies again after a
    /// rejection: Pending every time. One application per Builder. In the application window.
    /// @dev Reverts Round_OutsideWindow, Round_WrongPhase, Round_BadRecipient, Round_KindNotAllowed,
    /// Round_EligibilityFailed, Round_BuilderNotEligible, Round_TooLittleGas, Round_WrongStatus.
    function applyToRound(Content calldata content) external returns (ApplicationId application);

    /// @notice Withdraws the caller's application, finally; its donors are refunded from settleFrom. Until a day before
    /// settleFrom.
    /// @dev Reverts Round_WrongPhase, Round_TooLate, Round_WrongStatus.
    function withdraw() external;

    /// @notice Proposes another payout address for the caller's application; it counts once a REVIEWER confirms it.
    /// @dev Reverts Round_WrongPhase, Round_WrongStatus, Round_AlreadyPaid, Round_BadRecipient.
    function proposeRecipient(address newRecipient) external;

    /// @notice From 30 days after settling, or 14 days before claimUntil if that is earlier: tries the distributor once
    /// more with its full gas, and pays the recipient directly only if it fails in this very call. The Builder alone.
    /// @dev Reverts Round_NotBuilder, Round_TooEarly, Round_NoPoolAsset, Round_TooLittleGas, and as `claimMatch`: in a
    /// Round that is not settled, Round_WrongPhase.
    function claimDirect(ApplicationId application) external;

    /* SPONSORS */

    /// @notice Adds to the matching pool, until donationUntil. What the pool does not pay out goes back to the holder.
    /// @param amount base units of the pool's asset; msg.value if it is the native coin
    /// @param isForProgram signs what comes back over to the Program
    /// @dev Reverts Round_WrongPhase, Round_NoPoolAsset, Round_ZeroAmount, Round_PoolFull, Assets_….
    function fund(uint256 amount, bool isForProgram) external payable;

    /// @notice Takes stray money of the pool's asset in: into the pool as the Program's until donationUntil, afterwards
    /// into what goes back to the sponsors. Anyone.
    /// @dev Reverts Round_NoPoolAsset, Round_NothingToAbsorb, Round_PoolFull, Round_Short.
    function absorb() external returns (uint256 amount);

    /// @notice Sends stray money of any other asset to the Program. Never touches what is owed, whatever address the
    /// money goes by; waits while the Round holds less than it owes. Anyone.
    /// @dev Reverts Round_NotARest for the pool's asset, Round_NothingToAbsorb, Round_Short, Assets_NotReceived.
    function recover(address asset) external returns (uint256 amount);

    /// @notice Pays a sponsor its share of what is released. Anyone to the sponsor itself; the sponsor anywhere.
    /// @dev Reverts Round_NotOwner, Round_NothingReleased, Assets_NotReceived.
    function withdrawRest(address sponsor, address to) external returns (uint256 amount);

    /* SETTLEMENT */

    /// @notice Finds the level. Anyone, from settleFrom; in a Round with a settler from fallbackAt, under the fallback
    /// cap. Tries `hints` first (capped applications, by cap/demand ascending, finish in one pass), then scans at most
    /// `maxItems` of the accepted list; call again until it returns true.
    /// @dev Reverts Round_WrongPhase, Round_TooEarly.
    function settle(ApplicationId[] calldata hints, uint256 maxItems) external returns (bool isSettled);

    /// @notice Settles by a list: a Merkle root over (chain, round, application, amount). The settler alone.
    /// @dev Before fallbackAt: then the level rule takes over. Reverts Round_NotSettler, Round_WrongPhase,
    /// Round_TooLate, Round_OverTotal, Round_NoRoot.
    function settleTo(bytes32 root, uint256 total) external;

    /* CLAIMS */

    /// @notice Pays a Builder what it has not been paid yet, donations and match, to its recipient. Anyone.
    /// @dev Reverts Round_WrongPhase, Round_WrongStatus, Round_AlreadyPaid, Round_NotProven, Assets_….
    function claim(ApplicationId application) external;

    /// @notice Pays a Builder its donations, from settleFrom. Anyone.
    /// @dev Reverts Round_WrongPhase, Round_WrongStatus, Round_AlreadyPaid, Assets_NotReceived.
    function claimDonations(ApplicationId application) external;

    /// @notice Pays a Builder its match, through the distributor if there is one, once Settled. Anyone.
    /// @dev Reverts Round_WrongPhase, Round_WrongStatus, Round_AlreadyPaid, Round_NotProven, Assets_NotReceived, or the
    /// distributor's error.
    function claimMatch(ApplicationId application) external;

    /// @notice In a Round settled by a list: shows what the list gives to an application, so that it can be claimed.
    /// min(amount, cap) is recorded, while all that is recorded stays within the total. Anyone, once Settled.
    /// @param proof of the leaf (chain, round, application, amount), double-hashed
    /// @dev Once per application. Reverts Round_WrongPhase, Round_WrongStatus, Round_AlreadyProven, Round_BadProof,
    /// Round_OverTotal.
    function prove(ApplicationId application, uint256 amount, bytes32[] calldata proof) external;

    /* VIEWS */

    /// @notice The times in force.
    function times() external view returns (Times memory);
    function phase() external view returns (Phase);
    function program() external view returns (address);
    /// @return asset of the matching pool; zero where the match is no asset
    function poolAsset() external view returns (address asset);
    function applicationsOpen() external view returns (bool);
    function donationsOpen() external view returns (bool);

    function applicationCount() external view returns (uint256);

    /// @notice The applications that were ever accepted, in that order.
    function acceptedApplications() external view returns (ApplicationId[] memory);
    function application(ApplicationId id) external view returns (Application memory);

    /// @return id 0 if `builder` has not applied
    function applicationOf(address builder) external view returns (ApplicationId id);

    /// @notice What the pool's match is counted from, and where its money is.
    /// @return pool P
    /// @return demand R = Σ multiplier · ideal over accepted applications
    /// @return escrow donations held for Builders and donors
    /// @return paid matches paid
    /// @return released what sponsors may have taken by now
    function totals()
        external
        view
        returns (uint256 pool, uint256 demand, uint256 escrow, uint256 paid, uint256 released);

    /// @notice The ratio all uncapped applications are paid at: now, or as settled.
    function level() external view returns (uint256 numerator, uint256 denominator);

    /// @notice The match as of now: an estimate until Settled, then what is owed or paid. 0 unless accepted; 0 if not
    /// claimed by claimUntil; in a Round settled by a list, 0 until proven.
    function matchOf(ApplicationId application) external view returns (uint256 amount);

    /// @notice `matchOf` for the ids in [from, until).
    function matchesOf(uint256 from, uint256 until) external view returns (uint256[] memory amounts);

    /// @notice The most an application's match can be by the cap and its ask; by the fallback cap where only the
    /// fallback is left.
    function capOf(ApplicationId application) external view returns (uint256);

    /// @notice What `withdrawRest` would pay now.
    function restOf(address sponsor) external view returns (uint256);
    /// @return units what the sponsor holds of the pool, base units
    function shareOf(address sponsor) external view returns (uint256 units, uint256 withdrawn);
    function settledAt() external view returns (uint256);
    /// @notice The list a proposed settlement pays by; zero if settled by level.
    function settlementRoot() external view returns (bytes32);
    /// @notice The one contract that may give for others, by their signature.
    function router() external view returns (address);
}
