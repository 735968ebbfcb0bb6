// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Status} from "../types/Applications.sol";
import {Phase} from "../types/Configuration.sol";
import {MilestoneState} from "../types/Milestones.sol";
import {ProposalState} from "../types/Settlements.sol";
import {Nullifier, ProviderId, ScopeId} from "../types/Stamps.sol";
import {UnitId} from "../types/Work.sol";

/// @notice Every error of every contract, with the values that failed. One cause, one error.
library Errors {
    /* AMO RECIPIENT */

    error AmoRecipient_AboveCeiling(uint256 venue, uint256 value, uint256 ceiling);
    error AmoRecipient_BadMandate();
    /// @param ready what is liquid or matured
    /// @param least the floor, and the Program's share of realised profit
    error AmoRecipient_BelowFloor(uint256 ready, uint256 least);
    error AmoRecipient_LossLimitPassed(uint256 loss);
    error AmoRecipient_NoPayrollDue(uint256 dueAt);
    error AmoRecipient_NotOwner(address caller);
    error AmoRecipient_ReceivedTooLittle(address vault, uint256 value, uint256 amount);
    error AmoRecipient_TooLittleGas(uint256 left, uint256 needed);
    error AmoRecipient_TooLittleLiquid(uint256 liquid, uint256 needed);
    error AmoRecipient_TooManyAccounts(address owner, uint256 most);
    error AmoRecipient_UnknownVenue(uint256 venue, uint256 venues);
    error AmoRecipient_VenueFailed(address vault);

    /* ASSETS */

    error Assets_NotReceived(address to, uint256 amount);
    error Assets_ReceivedTooLittle(address asset, uint256 received, uint256 needed);
    error Assets_WrongValue(uint256 sent, uint256 needed);

    /* CALIBRATION */

    error Calibration_BpsOutOfBounds(uint256 bps, uint256 least, uint256 most);
    error Calibration_NoCode(address module);
    error Calibration_TooLittleGas(uint256 left, uint256 needed);
    /// @notice No Round could ask it: its parts want more than a Round's most `eligibilityGas`.
    error Calibration_TooMuchGas(uint256 needed, uint256 most);
    /// @notice A parameter of a calibration that must not be zero.
    error Calibration_ZeroValue();

    /* CONFIGURATION */

    error Configuration_ArbiterHasRole(address arbiter, bytes32 role);
    error Configuration_CapOutOfBounds(uint256 capBps, uint256 maxCapBps);
    error Configuration_FallbackCapOutOfBounds(uint256 fallbackCapBps, uint256 capBps);
    error Configuration_GasOutOfBounds(uint256 gas_, uint256 least, uint256 most);
    error Configuration_MaxCountedBelowMin(uint256 maxCounted, uint256 minCounted);
    error Configuration_MissingGate();
    error Configuration_NoArbiter(address settler);
    error Configuration_NoCode(address module);
    error Configuration_NoDistributor();
    error Configuration_NoKinds();
    error Configuration_NotThisProgram(address program);
    error Configuration_NotTrusted(address module);
    error Configuration_PoolMismatch(address asset, uint256 configured);
    error Configuration_PreviousRoundUnknown(address round);
    error Configuration_SaturationNeedsSameAsset(address donated, address pool);
    error Configuration_TimesOutOfOrder(uint256 index, uint256 time, uint256 earliest);
    error Configuration_TooFarAhead(uint256 time, uint256 latest);
    error Configuration_TooManyDecimals(address asset, uint256 decimals);
    error Configuration_TooManyExtensionDays(uint256 maxExtensionDays, uint256 limit);
    error Configuration_WindowTooShort(uint256 seconds_, uint256 minimum);

    /* DEMAND */

    error Demand_BudgetTooLarge(uint256 last);
    error Demand_FloorAboveCeiling(uint256 floor, uint256 ceiling);
    error Demand_NotARound(address round);
    error Demand_NotSettled(address round);
    /// @notice Donations and pool are not one money, so that nobody's ideal is an amount of the pool.
    error Demand_OtherAsset(address donated, address pool);

    /* DONATION ROUND */

    error DonationRound_AlreadyRefunded(ApplicationId application, address explorer);
    error DonationRound_ApplicationFull(ApplicationId application, uint256 owed, uint256 amount);
    error DonationRound_EmptyCart();
    error DonationRound_EscrowFull(uint256 escrow, uint256 amount);
    error DonationRound_NotRefundable(ApplicationId application, Status status, Phase phase);
    error DonationRound_NotRouter(address caller);
    error DonationRound_NothingGiven(ApplicationId application, address explorer);
    error DonationRound_Unpaid(uint256 arrived, uint256 needed);
    error DonationRound_ZeroAmount(ApplicationId application);

    /* JUSTIFIED WORK */

    /// @notice Nothing justified would be enough: everybody would have the Stamp.
    error JustifiedWork_NoMinimum();
    /// @notice The ledger's factory did not create this Program.
    error JustifiedWork_NotAProgram(address program);
    /// @notice More than all of what was granted cannot be justified.
    error JustifiedWork_ShareOutOfBounds(uint256 minShareBps);

    /* LEDGER */

    error Ledger_AlreadyAccepted(address builder, address round, ApplicationId application);
    error Ledger_AlreadyAnswered(address round, ApplicationId application, address explorer);
    error Ledger_AlreadySubmitted(address round, ApplicationId application);
    error Ledger_AmountAboveGranted(uint256 amount, uint256 granted);
    error Ledger_AmountOutOfBounds(uint256 amount, uint256 least, uint256 most);
    /// @param ask 0 = no limit of its own
    /// @param limit k × justified + allowance, base units of the Round's pool asset
    error Ledger_AskAboveLimit(address builder, uint256 ask, uint256 limit);
    error Ledger_BadPolicy();
    /// @param shown what document and units hash to
    error Ledger_BadProcedure(bytes32 shown, bytes32 procedure);
    error Ledger_NoAppeal(address round, ApplicationId application);
    error Ledger_NoArbiter(address round);
    error Ledger_NoAsset(address round);
    error Ledger_NoIdentity(address builder);
    error Ledger_NoReason();
    error Ledger_NoReport();
    error Ledger_NotADonor(address round, ApplicationId application, address explorer);
    error Ledger_NotAProgram(address program);
    error Ledger_NotARound(address caller);
    error Ledger_NotArbiter(address caller, address arbiter);
    error Ledger_NotBuilder(address caller, address builder);
    error Ledger_NotReviewer(address caller);
    error Ledger_NothingGranted(address round, ApplicationId application);
    error Ledger_NothingOwed(address round, ApplicationId application, uint256 owed, uint256 amount);
    error Ledger_NothingToAppeal(address round, ApplicationId application);
    error Ledger_NothingToJudge(address round, ApplicationId application);
    error Ledger_OutcomeAboveSubmitted(UnitId unit, uint256 millionths, uint256 submitted);
    /// @param owed base units of that Round's pool asset
    /// @param graceUntil when the grace ended
    error Ledger_Owes(address builder, address round, uint256 owed, uint256 graceUntil);
    error Ledger_OwnRecord(address builder);
    error Ledger_TooManyOutcomes(uint256 outcomes, uint256 most);
    error Ledger_UnitTwice(UnitId unit);
    error Ledger_UnknownUnit(UnitId unit);
    error RefusalLedger_NoCode(address ledger);

    /* OUTCOME PER MONEY */

    error OutcomePerMoney_AlreadyRecorded(address round);
    error OutcomePerMoney_NotARound(address round);
    /// @param count how many applications are measured
    error OutcomePerMoney_NotAll(uint256 listed, uint256 count);
    /// @param place in the accepted list, or past its end
    error OutcomePerMoney_NotMeasured(uint256 place);
    error OutcomePerMoney_NotSettled(address round);
    error OutcomePerMoney_NotSorted(uint256 index);
    error OutcomePerMoney_TooEarly(uint256 time, uint256 from);

    /* PASSPORT */

    /// @notice The signature is malformed or not by the issuer's key of this epoch; `recovered` is 0 if malformed. If the
    /// key is a contract, it did not confirm it.
    error Passport_BadSignature(address issuer, uint256 keyEpoch, address recovered);
    /// @notice An item of a batch was refused; `reason` is its own error, empty if it ran out of gas.
    error Passport_BatchItem(uint256 index, bytes reason);
    /// @notice The Stamp expired.
    error Passport_Expired(uint256 expiresAt, uint256 timestamp);
    /// @notice The holdover is outside of its bounds (seconds).
    error Passport_HoldoverOutOfBounds(uint256 holdover, uint256 min, uint256 max);
    /// @notice The key of this epoch is revoked: nothing it signed can be presented any more.
    error Passport_KeyRevoked(address issuer, uint256 keyEpoch);
    /// @notice The key is already revoked from this moment, or an earlier one, on.
    error Passport_KeyRevokedBefore(address issuer, uint256 keyEpoch, uint256 revokedFrom);
    /// @notice The issuer has no key of this epoch.
    error Passport_KeyUnknown(address issuer, uint256 keyEpoch);
    /// @notice The issuer has, or had, this signer under another epoch.
    error Passport_KeyUsed(address issuer, address signer, uint256 keyEpoch);
    /// @notice The caller never added a key.
    error Passport_NotIssuer(address caller);
    /// @notice The Stamp does not outlast what its holder has of this provider: recording it would add nothing.
    error Passport_NotLater(address holder, uint256 expiresAt, uint256 current);
    /// @notice The Stamp says it is issued in the future.
    error Passport_NotYetIssued(uint256 issuedAt, uint256 timestamp);
    /// @notice Another address holds this nullifier; it is free from `freeAt` on, if the holder does not renew.
    error Passport_NullifierHeld(Nullifier nullifier, address holder, uint256 freeAt);
    /// @notice The Stamp was issued before its nullifier was revoked, or in that very second.
    error Passport_NullifierRevoked(Nullifier nullifier, uint256 issuedAt, uint256 revokedAt);
    /// @notice The scope is open already.
    error Passport_ScopeOpen(ScopeId scope);
    /// @notice Nobody opened this scope.
    error Passport_ScopeUnknown(ScopeId scope);
    /// @notice The Stamp is revoked.
    error Passport_StampRevoked(address issuer, bytes32 digest);
    /// @notice The issuer has added the most keys an issuer can have.
    error Passport_TooManyKeys(address issuer, uint256 max);
    /// @notice The holder has the most unexpired Stamps of one provider on record; the first expires at `firstExpiry`.
    error Passport_TooManyLive(address holder, uint256 max, uint256 firstExpiry);
    /// @notice The Stamp lives longer than any may (seconds).
    error Passport_TtlTooLong(uint256 ttl, uint256 max);
    /// @notice The key is a contract: with less gas it could not be asked whether it signed.
    error Passport_TooLittleGas(uint256 left, uint256 needed);
    /// @notice A Stamp needs a holder.
    error Passport_ZeroHolder();
    /// @notice A key needs a signer.
    error Passport_ZeroSigner();

    /* PASSPORT ADAPTERS */

    /// @notice An adapter's source, or a member of an All or Any, has no code.
    error Adapter_NoCode(address source);
    /// @notice Nothing is on record from which the adapter could tell what the holder had at this moment.
    error Adapter_NotRecorded(address holder, uint256 timestamp);
    /// @notice The contract an adapter asks reverted, ran out of gas, or gave no answer of the expected form.
    error Answers_SourceFailed(address source);
    /// @notice A leaf of this holder that weighs as much is on record.
    error AllowList_AlreadyProven(address holder, uint256 weightBps);
    /// @notice The proof does not lead from this holder and weight to the root.
    error AllowList_BadProof(address holder, uint256 weightBps);
    /// @notice A list needs a root.
    error AllowList_NoRoot();
    /// @notice A leaf weighs between 1 and `most` bps.
    error AllowList_WeightOutOfBounds(uint256 weightBps, uint256 most);
    /// @notice A member did not answer, and the others do not decide.
    error Combination_MemberFailed(address module);
    /// @notice An All or Any has between one member and `most`.
    error Combination_MembersOutOfBounds(uint256 members, uint256 most);
    /// @notice A module is a member once.
    error Combination_MemberTwice(address module);
    /// @notice A member's share of gas is too small for a question, or all together are more than a Round can allow.
    error Combination_GasOutOfBounds(uint256 allowance, uint256 least, uint256 most);
    /// @notice The attestation is on record.
    error EasAttestations_AlreadyRecorded(bytes32 uid);
    /// @notice The holder has the most attestations on record, and none of them is revoked, or expired before this one.
    error EasAttestations_Full(address holder, uint256 most);
    /// @notice A schema and an attester are needed.
    error EasAttestations_NoSource();
    /// @notice The attestation is of another schema, or by another attester.
    error EasAttestations_OtherSource(bytes32 uid, bytes32 schema, address attester);
    /// @notice The attestation is revoked.
    error EasAttestations_Revoked(bytes32 uid);
    /// @notice There is no such attestation, or it is about nobody.
    error EasAttestations_Unknown(bytes32 uid);
    /// @notice The curve falls, begins at a score of 0, or ends at a weight of zero or above 10000.
    error HumanPassport_BadCurve(uint256 low, uint256 high, uint256 lowBps, uint256 highBps);
    /// @notice Shorter than one second per check, or longer than `most` (seconds).
    error VotesHolding_AgeOutOfBounds(uint256 age, uint256 least, uint256 most);
    /// @notice The number of moments looked at is out of bounds.
    error VotesHolding_ChecksOutOfBounds(uint256 checks, uint256 least, uint256 most);
    /// @notice Zero votes would be enough: everybody would have the Stamp.
    error VotesHolding_NoMinimum();
    /// @notice The token's clock is not the time in seconds.
    error VotesHolding_NotInSeconds(address token);

    /* PRICE LIST */

    error PriceList_NoName();
    error PriceList_NoPrice(address program, address asset, UnitId unit);
    error PriceList_NoSource();
    error PriceList_NotAProgram(address program);
    error PriceList_NotAdmin(address caller, address program);
    error PriceList_NotAnItem(UnitId unit);

    /* PROFITS */

    error Profits_NotAProgram(address program);
    error Profits_ZeroAmount();

    /* PROGRAM */

    error Program_LastAdmin(address admin);
    error Program_NoAdminOffer(address caller);
    error Program_NoCode(address module);
    error Program_NotOurRound(address round);
    error Program_OfferAdminInstead();
    error Program_RoundNotFundable(address round, Phase phase);
    error Program_ZeroAddress();

    /* PROGRAM FACTORY */

    error ProgramFactory_NoCode(address module);
    error ProgramFactory_NotAProgram(address caller);

    /* ROUND */

    error Round_AlreadyPaid(ApplicationId application);
    error Round_AlreadyProven(ApplicationId application);
    error Round_BadProof(ApplicationId application, uint256 amount);
    error Round_BadRecipient(address recipient);
    error Round_BuilderNotEligible(address builder);
    error Round_ContentChanged(ApplicationId application, bytes28 judged, bytes28 current);
    error Round_DecisionsEmpty();
    error Round_EligibilityFailed(address gate, address holder);
    error Round_ExtensionTooLong(uint256 extensionDays, uint256 maxExtensionDays);
    error Round_Full(uint256 demand);
    error Round_KindNotAllowed(uint256 kind);
    error Round_MissingRole(address caller, bytes32 role);
    error Round_NoPoolAsset();
    error Round_NoReason();
    error Round_NoRoot();
    error Round_NotARest(address asset);
    error Round_NotBuilder(address caller, ApplicationId application);
    error Round_NotNative();
    error Round_NotOwner(address caller, address owner);
    error Round_NotProven(ApplicationId application);
    error Round_NotSelf(address caller);
    error Round_NotSettler(address caller);
    error Round_NothingReleased(address sponsor);
    error Round_NothingToAbsorb();
    error Round_OutsideWindow(uint256 time, uint256 from, uint256 until);
    error Round_OverTotal(uint256 proven, uint256 amount, uint256 total);
    error Round_PoolFull(uint256 pool, uint256 amount);
    error Round_Short(address asset, uint256 balance, uint256 owed);
    error Round_TooEarly(uint256 time, uint256 from);
    error Round_TooLate(uint256 time, uint256 until);
    error Round_TooLittleGas(uint256 left, uint256 needed);
    error Round_UnknownApplication(ApplicationId application, uint256 index);
    error Round_WrongPhase(Phase phase);
    error Round_WrongRecipient(address confirmed, address proposed);
    error Round_WrongStatus(ApplicationId application, Status status);
    error Round_ZeroAmount();

    /* ROUND LENS */

    error RoundLens_NotARound(address round);

    /* SCORER */

    /// @notice The upper weight is zero or above 10000.
    error Scorer_BpsOutOfBounds(uint256 highBps);
    /// @notice The curve would fall: `low > high`, or `lowBps > highBps`.
    error Scorer_CurveFalls(uint256 low, uint256 high, uint256 lowBps, uint256 highBps);
    /// @notice The score of the full weight is zero, or more than all rows together give.
    error Scorer_HighOutOfReach(uint256 high, uint256 total);
    /// @notice A live provider answers for one Stamp, whatever the row calls it: it has one row.
    error Scorer_LiveTwice(uint256 index, address issuer);
    /// @notice A table has between one row and `max`.
    error Scorer_RowsOutOfBounds(uint256 rows, uint256 max);
    /// @notice Rows must be sorted by provider, each provider once.
    error Scorer_RowsUnsorted(uint256 index, ProviderId provider, ProviderId previous);
    /// @notice The Passport does not know the scope.
    error Scorer_ScopeUnknown(ScopeId scope);
    /// @notice The Stamps that one person can have many times by splitting what they take weigh `low` or more together;
    /// with `low == 0` there can be none of them.
    error Scorer_SplittableReachesLow(uint256 splittable, uint64 low);
    /// @notice A row of no issuer, or of no weight, is a mistake.
    error Scorer_ZeroRow(uint256 index, address issuer, uint256 weight);

    /* STAKES */

    error Stakes_AboveAccusable(uint256 amount, uint256 most);
    /// @notice More than the contract could still take in, of all stakers together.
    error Stakes_AboveLimit(uint256 amount, uint256 limit);
    error Stakes_AboveLocked(uint256 amount, uint256 locked);
    error Stakes_AlreadyAccused(address program, address staker);
    /// @notice What counts at most is zero, or not below `limit`.
    error Stakes_CountedOutOfBounds(uint256 maxCounted, uint256 limit);
    error Stakes_NoAsset();
    error Stakes_NoReason();
    /// @notice Nobody has accused the staker, or it has lapsed.
    error Stakes_NotAccused(address program, address staker);
    error Stakes_NotAccuser(address caller, address accuser);
    error Stakes_NotAProgram(address program);
    error Stakes_NothingReady(address program, address staker);
    error Stakes_NotOurRound(address round, address program);
    error Stakes_NotSlasher(address caller, address program);
    error Stakes_NotStaker(address caller, address staker);
    /// @param asked the pool's asset of the Round
    error Stakes_OtherAsset(address asset, address asked);
    /// @notice Who accused does not rule.
    error Stakes_OwnAccusation(address caller);
    error Stakes_RoundNotFundable(address round, Phase phase);
    error Stakes_SlashOutOfBounds(uint256 maxSlashBps, uint256 most);
    /// @notice Slashed lately: nobody can accuse the staker before `until`.
    error Stakes_Spared(address program, address staker, uint256 until);
    /// @notice No notice, no time to rule, or unbonding longer than a year.
    error Stakes_TimesOutOfBounds(uint256 unbondingTime, uint256 noticeTime, uint256 rulingTime);
    error Stakes_TooEarly(uint256 rulingFrom);
    /// @notice Shorter than notice and ruling together.
    error Stakes_UnbondingTooShort(uint256 unbondingTime, uint256 noticeTime, uint256 rulingTime);
    error Stakes_ZeroAmount();

    /* STAKE STAMP */

    error StakeStamp_MinimumOutOfBounds(uint256 minimum, uint256 most);
    error StakeStamp_NotAProgram(address program);
    error StakeStamp_WindowOutOfBounds(uint256 window, uint256 most);

    /* STANDING */

    error Standing_AlreadyEndorsed(address round, ApplicationId application, address endorser);
    error Standing_AlreadyFollowing(address round, ApplicationId application, address explorer, address endorser);
    /// @notice Nothing has changed since it was settled.
    error Standing_AlreadySettled(address round, ApplicationId application, address explorer);
    error Standing_DonationsClosed(address round);
    error Standing_FollowsItself(address explorer);
    /// @notice The Builder has not been paid its donations yet; anyone may have it paid.
    error Standing_GiftNotPaid(address round, ApplicationId application);
    error Standing_NoPoints();
    error Standing_NotARound(address round);
    error Standing_NotEndorsed(address round, ApplicationId application, address endorser);
    error Standing_NotEnoughPoints(address endorser, uint256 points, uint256 unlocked);
    error Standing_NotFinal(address round, ApplicationId application);
    error Standing_NothingCounted(address round, ApplicationId application, address explorer);
    error Standing_OtherLedger(address round, address ledger);
    error Standing_OwnApplication(address round, ApplicationId application, address endorser);
    error Standing_WrongStatus(address round, ApplicationId application, Status status);

    /* STANDING STAMP */

    error StandingStamp_BadRule(uint256 minStandingBps, uint256 minJustified, uint256 minAge);
    error StandingStamp_NotAProgram(address program);

    /* SHARED ACCOUNT */

    error SharedAccount_ApprovedByOther(address asset, address spender, address member);
    error SharedAccount_ExpiryOutOfBounds(uint256 expiresAt, uint256 earliest, uint256 latest);
    error SharedAccount_HashKnown(bytes32 hash);
    error SharedAccount_LastOwner(address owner);
    /// @param used what would count against the limit, base units of the asset
    error SharedAccount_LimitExceeded(address member, address asset, uint256 used, uint256 limit);
    error SharedAccount_NoCommitment(bytes32 hash);
    error SharedAccount_NoMemo();
    error SharedAccount_NoOwner();
    error SharedAccount_NoOwnerOffer(address caller);
    error SharedAccount_NotItself();
    error SharedAccount_NotMember(address caller);
    error SharedAccount_NotPermitted(address target, bytes4 selector);
    error SharedAccount_OfferOwnerInstead();
    error SharedAccount_OtherAssetTaken(address asset, uint256 amount);
    /// @param risk what would be outstanding, base units of the asset
    error SharedAccount_RiskExceeded(address member, address asset, uint256 risk, uint256 limit);
    error SharedAccount_SetLimitInstead();
    error SharedAccount_TooManyAssets(uint256 most);
    error SharedAccount_TooManyOpen(address member, address asset, uint256 most);
    error SharedAccount_WindowOutOfBounds(uint256 window, uint256 least, uint256 most);
    error SharedAccount_ZeroAddress();

    /* TOKEN DISTRIBUTOR */

    error TokenDistributor_NothingToCollect(address recipient, address asset);
    /// @param asked the pool's asset of the caller
    error TokenDistributor_OtherAsset(address asset, address asked);
    error TokenDistributor_ZeroAddress();

    /* VOTING ROUND */

    error VotingRound_AssetMismatch(address asset, address expected);
    /// @param budget voice credits of every voter
    error VotingRound_BudgetOutOfBounds(uint256 budget, uint256 least, uint256 most);
    /// @param spent voice credits the whole ballot would cost
    error VotingRound_CreditsExceeded(address explorer, uint256 spent, uint256 budget);
    error VotingRound_EmptyBallot();
    error VotingRound_KeepNotAllowed();
    error VotingRound_MinCountedNotZero(uint256 minCounted);
    error VotingRound_NoDonations(ApplicationId application, address explorer);
    error VotingRound_NothingCast(ApplicationId application, address explorer);

    /* MILESTONES */

    error Milestones_DeliveredAlready(address round, ApplicationId application);
    error Milestones_EvidenceChanged(bytes32 judged, bytes32 submitted);
    error Milestones_NoAsset();
    error Milestones_NoEvidence();
    error Milestones_NoOutcome(uint256 part);
    error Milestones_NoReason();
    error Milestones_NoShare(uint256 part);
    error Milestones_NotARound(address round);
    error Milestones_NotArbiter(address caller, address arbiter);
    error Milestones_NotBuilder(address caller, address builder);
    error Milestones_NothingDelivered(address round, ApplicationId application);
    error Milestones_NothingToAppeal(address round, ApplicationId application, uint256 part);
    /// @param prescribed what waits for the Builder; zero if nothing does
    error Milestones_NotPrescribed(bytes32 given, bytes32 prescribed);
    error Milestones_NotRecipient(address caller, address recipient);
    error Milestones_NotReviewer(address caller);
    /// @param asked the pool's asset of the caller
    error Milestones_OtherAsset(address asset, address asked);
    error Milestones_OwnApplication(address caller);
    error Milestones_PartsOutOfBounds(uint256 parts, uint256 most);
    error Milestones_SharesNotFull(uint256 sum, uint256 full);
    error Milestones_Short(address asset, uint256 held, uint256 owed);
    error Milestones_TimeOutOfBounds(uint256 time, uint256 least, uint256 most);
    /// @param submissions so far; the deadline is over, or there have been all that may be
    error Milestones_TooLate(uint256 part, uint256 deadline, uint256 submissions);
    error Milestones_UnknownApplication(address round, ApplicationId application);
    error Milestones_UnknownPart(uint256 part, uint256 parts);
    error Milestones_WrongPhase(address round, Phase phase);
    error Milestones_WrongState(uint256 part, MilestoneState state);
    error Milestones_ZeroAmount();

    /* SOULBOUND UNITS */

    error SoulboundUnits_Bound(uint256 tokenId);
    error SoulboundUnits_GivenAlready(address round, ApplicationId application);
    error SoulboundUnits_HasAsset(address round, address asset);
    error SoulboundUnits_NotARound(address caller);
    error SoulboundUnits_NotHolder(address caller, address holder);
    error SoulboundUnits_ZeroAmount();

    /* PROPOSED SETTLEMENT */

    error ProposedSettlement_ArbiterIsNoParty(address arbiter);
    error ProposedSettlement_EmptyList(bytes32 root, bytes32 data);
    error ProposedSettlement_FeeOutOfBounds(uint256 feeBps, uint256 most);
    error ProposedSettlement_NoBond();
    error ProposedSettlement_NoReason();
    error ProposedSettlement_NotARound(address round);
    error ProposedSettlement_NotArbiter(address caller, address arbiter);
    error ProposedSettlement_NothingHere();
    error ProposedSettlement_NothingToClose(address round, ProposalState state);
    error ProposedSettlement_NotItsSettler(address round, address settler);
    error ProposedSettlement_NotOwner(address caller, address owner);
    /// @param number of the newest proposal, and its state
    error ProposedSettlement_NotPending(address round, uint256 number, ProposalState state);
    error ProposedSettlement_NotSettling(address round, Phase phase);
    error ProposedSettlement_OperatorsFirst(address caller, uint256 until);
    error ProposedSettlement_OwnProposal(address proposer);
    error ProposedSettlement_Pending(address round, uint256 number, ProposalState state);
    error ProposedSettlement_SameList(bytes32 root, uint256 total);
    error ProposedSettlement_TimeOutOfBounds(uint256 time, uint256 least, uint256 most);
    error ProposedSettlement_TooEarly(uint256 timestamp, uint256 from);
    error ProposedSettlement_TooLate(uint256 timestamp, uint256 until);
    error ProposedSettlement_TotalAbovePool(uint256 total, uint256 pool);
    error ProposedSettlement_WrongCount(uint256 count, uint256 accepted);

    /* CREDIT AND RATE */

    /// @param left of what is lent on the Program's limits at most
    error CreditLine_AboveCeiling(address program, uint256 amount, uint256 left);
    error CreditLine_AboveCash(uint256 amount, uint256 cash);
    error CreditLine_AboveLimit(address borrower, uint256 amount, uint256 limit);
    /// @param left of what may be lent in all
    error CreditLine_AboveUtilisation(uint256 amount, uint256 left);
    error CreditLine_AlreadyBorrowed(address borrower, uint256 debt);
    error CreditLine_AlreadyWrittenOff(address borrower);
    /// @notice Zero, or the Program is named twice.
    error CreditLine_BadCeiling(address program, uint256 ceiling);
    error CreditLine_BadReceiver(address to);
    /// @notice A loan would be taken, or left, below the least; repaid in full is always right.
    error CreditLine_BelowMinLoan(uint256 amount, uint256 minLoan);
    /// @notice Not repaid in time, and not written off yet: `markDefault`, by anyone, opens the line again.
    error CreditLine_LoanOverdue(address borrower, uint256 dueAt);
    /// @notice More than a twentieth of what the lenders own is written off: nobody may join until some is repaid.
    error CreditLine_LossTooLarge(uint256 writtenOff, uint256 totalAssets);
    /// @param most the smallest ceiling of a Program
    error CreditLine_MinLoanOutOfBounds(uint256 minLoan, uint256 least, uint256 most);
    error CreditLine_NoLoan(address borrower);
    error CreditLine_NotOverdue(address borrower, uint256 dueAt);
    /// @param counted the asset the limits are counted in
    error CreditLine_OtherAsset(address asset, address counted);
    error CreditLine_ProgramUnknown(address program);
    error CreditLine_RateAbove(uint256 rateBps, uint256 maxRateBps);
    error CreditLine_RateOutOfBounds(uint256 rateBps, uint256 minRateBps, uint256 most);
    error CreditLine_TermOutOfBounds(uint256 loanTerm, uint256 least, uint256 most);
    error CreditLine_UtilisationOutOfBounds(uint256 maxUtilisationBps, uint256 most);
    error CreditLine_ZeroAmount();
    error RateDiscounts_DiscountOutOfBounds(uint256 maxDiscountBps, uint256 most);
    error TermGrants_AlreadyDelivered(address round, ApplicationId application);
    error TermGrants_AmountOutOfBounds(uint256 amount, uint256 most);
    error TermGrants_NoCode(address account);
    error TermGrants_NotARound(address caller);
    /// @notice Only a moment that is over has an answer that stays.
    error TermGrants_NotYet(uint256 timestamp);
    error TermGrants_PoolIsAsset(address round, address asset);
    error TermGrants_TermOutOfBounds(uint256 term, uint256 least, uint256 most);

    /* ROUTER */

    error Router_AllowanceTooLow(address token, address donor, uint256 allowance, uint256 needed);
    /// @notice A cart has between one item and `most`.
    error Router_Count(uint256 items, uint256 most);
    error Router_Expired(uint256 deadline);
    /// @notice A Round, or the token on the way to it, refused an item; `reason` is its own error, cut if it is long.
    error Router_ItemRefused(uint256 index, address round, bytes reason);
    error Router_NoPermit2();
    error Router_NonceUsed(address donor, uint256 nonce);
    error Router_NotARound(address round);
    /// @notice The chain's own coin cannot be given by signature.
    error Router_NotAToken(address token);
    error Router_NotItself(address caller);
    /// @notice The donor is not the sender, and has not signed exactly this.
    error Router_NotSigned(address donor, bytes32 digest);
    /// @notice Every Round refused.
    error Router_NothingGiven();
    /// @notice Rounds come by ascending address, each once.
    error Router_Order(uint256 index);
    error Router_OtherAsset(address round, address asset, address token);
    /// @notice With less gas an item that may be skipped could be made to fail.
    error Router_TooLittleGas(uint256 left, uint256 needed);

    /* VAULT ROUND */

    /// @notice The pool has its final form.
    error VaultRound_AlreadyFixed();
    /// @notice The vault does not redeem; from `from` on, the pool is paid in shares.
    error VaultRound_CannotRedeem(uint256 time, uint256 from);
    /// @notice What was deposited is worth less than 99 % of it at once, base units of the asset.
    error VaultRound_DepositWorthLess(uint256 deposited, uint256 worth);
    /// @notice Shares of the Round's own vault cannot be what is donated.
    error VaultRound_DonatedShares(address vault);
    /// @notice A pool in a vault is not compared with ideals: only ScaleUp.
    error VaultRound_KeepNotAllowed();
    /// @notice Nothing is settled before `fixPool`.
    error VaultRound_NotFixed();
    /// @notice The vault took back fewer shares than it was asked to.
    error VaultRound_NotRedeemed(uint256 redeemed, uint256 shares);
    /// @notice The configuration's pool is in another asset than the vault's.
    error VaultRound_OtherAsset(address asset, address expected);
    /// @notice The gas promised to a redemption is out of bounds.
    error VaultRound_RedeemGasOutOfBounds(uint256 redeemGas, uint256 least, uint256 most);
    /// @notice A time of the configuration leaves too little for the vault's wait.
    error VaultRound_TooLittleTime(uint256 time, uint256 earliest);
    /// @notice A Round keeps books of less than 2^128 shares of its vault.
    error VaultRound_TooManyShares(uint256 shares);
}
