// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Bounds, RoundConfig} from "../types/Configuration.sol";
import {Mandate} from "../types/Mandates.sol";
import {Milestone} from "../types/Milestones.sol";
import {Ruling, SettlementList} from "../types/Settlements.sol";
import {Nullifier, ProviderId, ScopeId} from "../types/Stamps.sol";
import {Quantity, Report, UnitId} from "../types/Work.sol";

/// @notice Every event of every contract: a Round, a Program, a Ledger can be rebuilt from logs alone.
library Events {
    /* ACCOUNT FACTORY */

    event AmoRecipientCreated(address indexed account, address indexed owner, Mandate mandate);
    event SharedAccountCreated(address indexed account, address indexed creator, bytes32 metadata);

    /* AMO RECIPIENT */

    /// @notice The mandate began to be kept, or was found broken, by what was on chain then.
    /// @param ready what was liquid or matured
    event MandateChecked(bool isKept, uint256 ready, uint256 floor, uint256 loss, address indexed by);
    event MoneyDeployed(uint256 indexed venue, address indexed vault, uint256 amount, uint256 shares);
    /// @param cost what of the money put in came back with it, or was lost
    event MoneyUnwound(
        uint256 indexed venue,
        address indexed vault,
        uint256 shares,
        uint256 received,
        uint256 cost,
        address indexed by
    );
    event MoneyWithdrawn(address indexed owner, uint256 amount);
    event PayrollPaid(address indexed payee, uint256 amount, uint256 nextDueAt);
    event ProfitShared(address indexed program, uint256 profit, uint256 paid);

    /* DISTRIBUTION */

    event Delivered(
        address indexed round,
        ApplicationId indexed application,
        address indexed recipient,
        address asset,
        uint256 amount
    );
    event Collected(address indexed recipient, address indexed asset, address to, uint256 amount);

    /* DONATION ROUND */

    /// @param weight of the pair (application, explorer) from now on, bps
    event Donated(
        ApplicationId indexed application,
        address indexed explorer,
        uint256 amount,
        uint256 weight,
        bytes32 endorsement
    );
    /// @notice The gate failed; the donation went through at the weights recorded before.
    event EligibilityFailed(address indexed explorer, address indexed gate);
    event Refunded(ApplicationId indexed application, address indexed explorer, address to, uint256 amount);
    event Reweighed(
        ApplicationId indexed application,
        address indexed explorer,
        uint256 oldWeight,
        uint256 newWeight,
        address caller
    );

    /* LEDGER */

    event EngagementRecorded(
        address indexed round,
        ApplicationId indexed application,
        address indexed builder,
        uint256 ask
    );
    event Judged(
        address indexed round,
        ApplicationId indexed application,
        address reviewer,
        uint256 amount,
        bytes32 reason
    );
    event JustificationSubmitted(
        address indexed round,
        ApplicationId indexed application,
        address indexed builder,
        uint256 amount,
        bytes32 report
    );

    /// @notice `subject` (an address or an identity) goes by the record of `root` from now on.
    event RecordsJoined(address indexed program, bytes32 indexed subject, bytes32 indexed root);
    /// @param submission counts from 1
    event WorkSubmitted(
        address indexed round,
        ApplicationId indexed application,
        address indexed builder,
        uint256 submission,
        uint256 cost,
        uint256 granted,
        Report report
    );
    event WorkAnswered(
        address indexed round,
        ApplicationId indexed application,
        address indexed explorer,
        bool approves,
        uint256 effective,
        bytes32 reason
    );
    event WorkJudged(
        address indexed round,
        ApplicationId indexed application,
        address indexed judge,
        uint256 amount,
        Quantity[] outcomes,
        bytes32 reason,
        bool isRuling
    );
    event WorkAppealed(
        address indexed round,
        ApplicationId indexed application,
        address indexed builder,
        uint256 until,
        bytes32 reason
    );
    event Repaid(address indexed round, ApplicationId indexed application, address indexed payer, uint256 amount);

    /* OUTCOME PER MONEY */

    /// @param outcome millionths of the unit, of `granted` base units
    /// @param factor what its Builder's demand is multiplied by, bps
    event Measured(
        address indexed round,
        ApplicationId indexed application,
        uint256 outcome,
        uint256 granted,
        uint256 factor
    );
    /// @param outcome and `granted` of the median application; `count` applications were measured
    event MedianRecorded(
        address indexed round,
        address indexed caller,
        uint256 outcome,
        uint256 granted,
        uint256 count
    );

    /* PASSPORT */

    /// @notice An issuer added a signing key; with the first one it became an issuer.
    event KeyAdded(address indexed issuer, uint256 indexed keyEpoch, address signer);

    /// @notice An issuer revoked a key: nothing it signed can be presented any more, and what was recorded from `from`
    /// on does not count, then or now. A second log of the same key has a smaller `from`, which replaces the first.
    event KeyRevoked(address indexed issuer, uint256 indexed keyEpoch, uint64 from);

    /// @notice A nullifier passed to another holder, whose Stamp is in the log after this one. What `loser` had of it counts
    /// as before; it has no more of it from now on.
    event NullifierMoved(
        ScopeId indexed scope,
        address indexed issuer,
        address indexed loser,
        address holder,
        ProviderId provider,
        Nullifier nullifier
    );

    /// @notice An issuer revoked all that was recorded, or issued, for a nullifier up to now. Its holder is then
    /// `holder` (0 = nobody) until `until`, and others may take it `holdover` later.
    event NullifierRevoked(
        ScopeId indexed scope,
        address indexed issuer,
        address indexed holder,
        ProviderId provider,
        Nullifier nullifier,
        uint64 until
    );

    /// @notice A scope was opened.
    event ScopeOpened(ScopeId indexed scope, address indexed opener, bytes32 name, uint64 holdover);

    /// @notice A Stamp was recorded: it counts during `[recordedAt, expiresAt)` and its nullifier is the holder's.
    event StampPresented(
        ScopeId indexed scope,
        address indexed holder,
        address indexed issuer,
        ProviderId provider,
        Nullifier nullifier,
        bytes32 digest,
        uint64 recordedAt,
        uint64 issuedAt,
        uint64 expiresAt,
        uint256 keyEpoch
    );

    /// @notice An issuer revoked a Stamp, presented or not.
    event StampRevoked(ScopeId indexed scope, address indexed holder, address indexed issuer, bytes32 digest);

    /// @notice An item of a batch was left out; `reason` is the error that refused it.
    event StampSkipped(address indexed holder, address indexed issuer, uint256 index, bytes reason);

    /* PASSPORT ADAPTERS */

    /// @notice An attestation of the Ethereum Attestation Service was put on record for its recipient.
    event AttestationRecorded(address indexed holder, bytes32 indexed uid);

    /// @notice A holder was proven to be in an allow list, with this weight, from now on.
    event ListingProven(address indexed holder, uint256 weightBps);

    /// @notice A registry was observed to say something new of a holder: it counts from now on.
    event VerificationObserved(address indexed holder, bool isVerified);

    /* PRICE LIST */

    /// @param price base units of `asset` per whole unit; 0 = off the list
    /// @param from when it comes into force
    event PriceSet(
        address indexed program,
        address indexed asset,
        UnitId indexed unit,
        string name,
        uint256 price,
        uint256 from,
        string source
    );

    /* PROFITS */

    /// @param total all that was paid for the Builder by now
    event ProfitPaid(
        address indexed program,
        address indexed builder,
        address indexed payer,
        address asset,
        uint256 amount,
        uint256 total
    );

    /* PROGRAM */

    event AdminOffered(address indexed candidate, address indexed by);
    event AdminOfferWithdrawn(address indexed candidate, address indexed by);
    event BoundsSet(Bounds bounds);
    event RoundOpened(
        address indexed round,
        address indexed implementation,
        address indexed operator,
        bytes32 salt,
        RoundConfig config
    );
    event RoundFunded(address indexed round, address indexed treasurer, address asset, uint256 amount);
    event TrustSet(address indexed module, bool isTrusted, bytes32 codehash);

    /* PROGRAM FACTORY */

    event ModuleRegistered(
        address indexed module,
        address indexed author,
        bytes32 indexed kind,
        bytes32 codehash,
        bytes32 metadata
    );
    event ProgramCreated(address indexed program, address indexed creator, bytes32 metadata);
    event RoundDeployed(address indexed round, address indexed program, address indexed implementation);

    /* ROUND */

    event Absorbed(uint256 amount, bool hasJoinedPool);
    event Accepted(
        ApplicationId indexed application,
        address indexed reviewer,
        bytes28 content,
        uint256 multiplier,
        bytes32 reason
    );
    event Applied(
        ApplicationId indexed application,
        address indexed builder,
        address recipient,
        uint256 ask,
        uint8 kind,
        bytes32 metadata,
        bytes28 content
    );
    event Cancelled(address indexed by, bytes32 reason);
    event Capped(ApplicationId indexed application, uint256 cap);
    event DecisionFailed(ApplicationId indexed application, address indexed reviewer, uint256 index, bytes reason);
    event Disqualified(ApplicationId indexed application, address indexed reviewer, bytes32 reason);
    event DonationsClaimed(ApplicationId indexed application, address indexed recipient, uint256 amount);
    event Extended(address indexed operator, uint256 extraDays, uint256 extensionDays);
    /// @param holder who holds the share: the sponsor, or the Program it was signed over to
    event Funded(address indexed sponsor, address indexed holder, uint256 amount, uint256 pool);
    /// @param distributor through which it was delivered; zero = paid to the recipient directly
    event MatchClaimed(
        ApplicationId indexed application,
        address indexed recipient,
        uint256 amount,
        address distributor
    );
    /// @param listed what the list says
    /// @param amount what is paid of it, after the cap
    event Proven(ApplicationId indexed application, uint256 listed, uint256 amount);
    event RecipientConfirmed(
        ApplicationId indexed application,
        address indexed reviewer,
        address oldRecipient,
        address newRecipient
    );
    event RecipientProposed(ApplicationId indexed application, address indexed builder, address newRecipient);
    event Recovered(address indexed asset, uint256 amount);
    event Reinstated(ApplicationId indexed application, address indexed by, bytes32 reason);
    event Rejected(ApplicationId indexed application, address indexed reviewer, bytes28 content, bytes32 reason);
    event RestWithdrawn(address indexed sponsor, address to, uint256 amount);
    /// @notice Settled by the level rule, with what K left of pool and demand: uncapped applications get demand ·
    /// numerator / denominator, or demand / 10000 in a Keep Round with denominator ≤ 10000 · numerator.
    event Settled(address indexed caller, uint256 numerator, uint256 denominator, bool isFallback);
    /// @notice Settled by a proposed list.
    event SettledTo(address indexed settler, bytes32 root, uint256 total);
    event Withdrawn(ApplicationId indexed application, address indexed builder);

    /* SCORER */

    /// @notice A score was computed for `weightOf` to reuse until `expiresAt`; 0 = it is not kept, and was forgotten if
    /// it was.
    event ScoreRefreshed(address indexed holder, uint256 score, uint64 expiresAt);

    /* STAKES */

    event AccusationAnswered(address indexed program, address indexed staker, bytes32 statement);
    /// @param by the accuser, or an ADMIN
    event AccusationDropped(address indexed program, address indexed staker, address indexed by);
    event StakerAccused(
        address indexed program,
        address indexed staker,
        address indexed accuser,
        uint256 amount,
        uint256 rulingFrom,
        uint256 rulingUntil,
        bytes32 reason
    );
    /// @param locked all that is locked afterwards
    event StakeLocked(address indexed program, address indexed staker, uint256 amount, uint256 locked);
    /// @param amount of which `fromLocked` was locked; the rest is off the newest exits
    event StakeSlashed(
        address indexed program,
        address indexed staker,
        address indexed slasher,
        address round,
        uint256 amount,
        uint256 fromLocked
    );
    /// @param together the exit at `readyAt`; more than `amount` if the newest one was joined to it
    event StakeUnlocked(
        address indexed program,
        address indexed staker,
        uint256 amount,
        uint256 readyAt,
        uint256 together
    );
    event StakeWithdrawn(address indexed program, address indexed staker, address to, uint256 amount);

    /* STANDING */

    event Endorsed(address indexed round, ApplicationId indexed application, address indexed endorser, uint256 points);
    event EndorsementFollowed(
        address indexed round,
        ApplicationId indexed application,
        address indexed explorer,
        address endorser
    );
    /// @notice Points are unlocked with the first one. `justified` and `failed` replace those of the last one, base
    /// units of the donated asset; the failed ones are lost.
    event EndorsementSettled(
        address indexed round,
        ApplicationId indexed application,
        address indexed endorser,
        uint256 justified,
        uint256 failed
    );
    /// @notice `justified` and `failed` replace those of the last one, base units of the donated asset.
    event PairSettled(
        address indexed round,
        ApplicationId indexed application,
        address indexed explorer,
        uint256 justified,
        uint256 failed
    );

    /* SHARED ACCOUNT */

    /// @param amount the allowance, counted in full
    event AllowanceGiven(
        address indexed member,
        address indexed asset,
        address indexed spender,
        uint256 amount,
        string memo
    );
    event CallMade(address indexed member, address indexed target, uint256 value, bytes data, string memo);
    event CommitmentConfirmed(bytes32 indexed hash, address indexed owner);
    event CommitmentMade(
        bytes32 indexed hash,
        address indexed member,
        address indexed asset,
        uint256 amount,
        uint256 expiresAt,
        string memo
    );
    event CommitmentReleased(bytes32 indexed hash, address indexed by);
    event LimitSet(address indexed member, address indexed asset, uint256 amount, uint256 risk, uint256 window);
    event OwnerOffered(address indexed candidate, address indexed by);
    event OwnerOfferWithdrawn(address indexed candidate, address indexed by);
    event PermissionSet(address indexed target, bytes4 indexed selector, address asset, bool isPermitted);
    /// @param to whom it was paid, or the target of the call that took it
    event Spent(address indexed member, address indexed asset, address indexed to, uint256 amount, string memo);
    event UnitsConsumed(address indexed member, UnitId indexed unit, uint256 millionths, string memo);

    /* VOTING ROUND */

    /// @param votes of the Explorer for this application from now on, in place of those before
    /// @param weight of the pair from now on, bps
    event Voted(ApplicationId indexed application, address indexed explorer, uint256 votes, uint256 weight);

    /* MILESTONES; what is delivered is `Delivered` */

    /// @param statement digest
    /// @param ruleUntil the arbiter may rule before; then the rejection stands
    event MilestoneAppealed(
        address indexed round,
        ApplicationId indexed application,
        uint256 indexed part,
        bytes32 statement,
        uint256 ruleUntil
    );
    /// @param reason digest; may be zero of an acceptance
    event MilestoneDecided(
        address indexed round,
        ApplicationId indexed application,
        uint256 indexed part,
        address reviewer,
        bool isAccepted,
        bytes32 reason
    );
    /// @param to where the recipient had it sent
    event MilestonePaid(
        address indexed round,
        ApplicationId indexed application,
        uint256 indexed part,
        address recipient,
        address to,
        uint256 amount
    );
    /// @param amount back to the Round
    event MilestoneReleased(
        address indexed round,
        ApplicationId indexed application,
        uint256 indexed part,
        uint256 amount
    );
    event MilestoneRuled(
        address indexed round,
        ApplicationId indexed application,
        uint256 indexed part,
        address arbiter,
        bool isAccepted,
        bytes32 reason
    );
    /// @param evidence digest
    /// @param submissions of this part so far, this one included
    /// @param decideUntil silence accepts then
    event MilestoneSubmitted(
        address indexed round,
        ApplicationId indexed application,
        uint256 indexed part,
        bytes32 evidence,
        uint256 submissions,
        uint256 decideUntil
    );
    /// @param hash of the parts, as in the last `MilestonesPrescribed`
    event MilestonesAgreed(
        address indexed round,
        ApplicationId indexed application,
        address indexed builder,
        bytes32 hash
    );
    event MilestonesPrescribed(
        address indexed round,
        ApplicationId indexed application,
        address indexed reviewer,
        bytes32 hash,
        Milestone[] parts
    );

    /* SOULBOUND UNITS */

    event UnitsBurned(uint256 indexed tokenId, address indexed holder, address indexed program, uint256 amount);
    /// @param tokenId the Round and the application, as in ISoulboundUnits
    event UnitsGiven(
        address indexed round,
        ApplicationId indexed application,
        address indexed recipient,
        address program,
        uint256 tokenId,
        uint256 amount
    );

    /* PROPOSED SETTLEMENT */

    event AcceptedCounted(address indexed round, uint256 accepted, bool isCounted);
    event BondsReleased(address indexed round, address indexed to, address asset, uint256 amount);
    event BondWithdrawn(address indexed owner, address indexed to, address asset, uint256 amount);
    /// @param returned to the proposer, and what was `forfeited` to the sponsors, base units
    event ProposalClosed(address indexed round, uint256 indexed number, uint256 returned, uint256 forfeited);
    /// @param bond base units of `asset`, now the proposer's again
    event ProposalFinal(address indexed round, uint256 indexed number, address indexed caller, uint256 bond);
    event SettlementChallenged(
        address indexed round,
        uint256 indexed number,
        address indexed challenger,
        SettlementList counter,
        uint256 ruleUntil
    );
    /// @param bond base units of `asset`, of each side
    event SettlementProposed(
        address indexed round,
        uint256 indexed number,
        address indexed proposer,
        SettlementList list,
        address asset,
        uint256 bond,
        uint256 challengeUntil
    );
    /// @param won what the winner gets beside its own bond
    /// @param fee the arbiter's
    /// @param forfeited the sponsors'
    event SettlementRuled(
        address indexed round,
        uint256 indexed number,
        address indexed arbiter,
        Ruling ruling,
        bytes32 reason,
        uint256 won,
        uint256 fee,
        uint256 forfeited
    );

    /* CREDIT AND RATE */

    /// @notice A match that is no asset counts for its Builder until `expiresAt`. `recipient` is the application's
    /// payout address, for the record: the grant is the holder's.
    event GrantDelivered(
        address indexed program,
        address indexed holder,
        address indexed round,
        ApplicationId application,
        address recipient,
        uint256 amount,
        uint256 expiresAt
    );
    /// @notice In the constructor of a credit line.
    event ProgramAdmitted(address indexed program, uint256 ceiling);
    event LoanTaken(
        address indexed borrower,
        address indexed program,
        address to,
        uint256 amount,
        uint256 rateBps,
        uint256 dueAt
    );
    /// @param left owed afterwards, principal and interest; 0 = the loan is gone
    event LoanRepaid(
        address indexed borrower,
        address indexed payer,
        uint256 principal,
        uint256 interest,
        uint256 left
    );
    /// @notice The lenders bear `principal` and `interest`; both are owed still, and `LoanRepaid` tells what comes back.
    event LoanWrittenOff(address indexed borrower, address indexed program, uint256 principal, uint256 interest);

    /* ROUTER */

    /// @notice By a signature for the Router; one for Permit2 is used up there.
    event CartGiven(address indexed donor, address indexed sender, uint256 nonce);
    event CartCancelled(address indexed donor, uint256 nonce);
    /// @notice A Round was left out of a cart, and none of its money moved. `reason` is its own error, cut if it is long.
    event ItemSkipped(address indexed donor, address indexed round, bytes reason);

    /* VAULT ROUND */

    /// @notice The Round has put `assets` into its vault; its `shares` are the units of `holder`.
    event PoolDeposited(address indexed holder, uint256 assets, uint256 shares);
    /// @notice P is final: redeemed, or what was put in, to be paid in shares.
    event PoolFixed(address indexed caller, uint256 pool, bool isRedeemed);
    /// @notice A payment of `amount` out of the pool was made in shares of the vault.
    event PaidInShares(address indexed to, uint256 amount, uint256 shares);
    /// @notice The shares just paid to the Program were redeemed for it: it has got `assets` in their place.
    event SharesRedeemed(address indexed to, uint256 shares, uint256 assets);
}
