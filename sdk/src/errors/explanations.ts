import { accountErrors } from "./accountErrors.ts";
import { adapters } from "./adapters.ts";
import { consequences } from "./consequences.ts";
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { creditErrors } from "./creditErrors.ts";

import { distributions } from "./distributions.ts";

import { proposals } from "./proposals.ts";
import { routerErrors } from "./routerErrors.ts";
import { vaultRound } from "./vaultRound.ts";
import { voting } from "./voting.ts";
import { date, phaseName, roleName, statusName } from "./words.ts";

/** What is wrong, and what to do about it; neither with its full stop. */
type Explanation = readonly [what: string, remedy: string];

/** One entry per contract error: the compiler names a missing one. */
export const explanations: { readonly [name in ContractErrorName]: (args: ContractErrorArgs<name>) => Explanation } = {
  ...accountErrors,
  ...adapters,
  ...consequences,
  ...voting,

  ...distributions,

  ...proposals,

  ...creditErrors,

  ...routerErrors,

  ...vaultRound,

  /* OPENZEPPELIN, ERC-20 */

  AccessControlBadConfirmation: () => [
    "A role can only be renounced by its holder",
    "Send it from the account that gives the role up",
  ],
  AccessControlUnauthorizedAccount: ({ account, neededRole }) => [
    `${account} is not ${roleName(neededRole)} of the Program`,
    "Use an account with that role, or have an admin grant it",
  ],
  CheckpointUnorderedInsertion: () => [
    "A history was to be written before its last entry",
    "Report it: time never goes back on a chain",
  ],
  CloneArgumentsTooLong: () => [
    "The configuration is too long for a clone",
    "Report it: a configuration has a fixed length",
  ],
  ERC20InsufficientAllowance: ({ spender, allowance, needed }) => [
    `${spender} may take ${allowance} of the token and needs ${needed}`,
    "Approve the amount first: approveAsset",
  ],
  ERC20InsufficientBalance: ({ sender, balance, needed }) => [
    `${sender} has ${balance} of the token and needs ${needed}`,
    "Get more of the token, or give less",
  ],
  ERC20InvalidApprover: ({ approver }) => [`${approver} cannot approve`, "Use another account"],
  ERC20InvalidReceiver: ({ receiver }) => [`The token cannot be sent to ${receiver}`, "Name another receiver"],
  ERC20InvalidSender: ({ sender }) => [`The token cannot be sent from ${sender}`, "Use another account"],
  ERC20InvalidSpender: ({ spender }) => [`${spender} cannot be approved`, "Name another spender"],
  FailedDeployment: () => [
    "Nothing could be deployed: there is a contract at that address already",
    "Use another salt; the same creator, salt and parameters give the same address",
  ],
  InvalidInitialization: () => ["The contract is initialised already", "Create a Program through the factory"],
  ReentrancyGuardReentrantCall: () => [
    "The call came back into the Round before it was over",
    "Look at what the token or the recipient does when it is called",
  ],
  SafeCastOverflowedUintDowncast: ({ bits, value }) => [
    `${value} does not fit into ${bits} bits`,
    "Give less: no amount of an asset is that large",
  ],
  SafeERC20FailedOperation: ({ token }) => [
    `The token ${token} refused a transfer without saying why`,
    "Check balance, allowance, and whether the token is paused or blocks an address",
  ],

  /* ASSETS */

  Assets_NotReceived: ({ to, amount }) => [
    `${to} did not take ${amount} of the chain's coin`,
    "Name an address that can receive it; a Builder proposes another recipient",
  ],
  Assets_ReceivedTooLittle: ({ asset, received, needed }) => [
    `${received} of ${needed} arrived of the token ${asset}`,
    "Use a token that keeps no fee on transfers: this one is refused",
  ],
  Assets_WrongValue: ({ sent, needed }) => [
    `The call brought ${sent} of the chain's coin, not ${needed}`,
    "Send exactly the sum as value, and none with a token",
  ],

  /* CONFIGURATION */

  Configuration_ArbiterHasRole: ({ arbiter, role }) => [
    `The arbiter ${arbiter} is ${roleName(role)} of the Program`,
    "Name an arbiter that is nobody of the Program",
  ],
  Configuration_CapOutOfBounds: ({ capBps, maxCapBps }) => [
    `A cap of ${capBps} bps is outside of 1 to ${maxCapBps}`,
    "Choose a cap within the Program's bounds",
  ],
  Configuration_FallbackCapOutOfBounds: ({ fallbackCapBps, capBps }) => [
    `A fallback cap of ${fallbackCapBps} bps is outside of 1 to ${capBps}`,
    "Choose a fallback cap that is not above the cap",
  ],
  Configuration_GasOutOfBounds: ({ gas_, least, most }) => [
    `A gas allowance of ${gas_} is outside of ${least} to ${most}`,
    "Set eligibilityGas (and deliverGas, with a distributor) within it",
  ],
  Configuration_MaxCountedBelowMin: ({ maxCounted, minCounted }) => [
    `maxCounted ${maxCounted} is below minCounted ${minCounted}`,
    "Raise maxCounted, or set it to 0 for no limit",
  ],
  Configuration_MissingGate: () => [
    "The Round has no gate for Explorers or none for Builders",
    "Name one each; OpenEligibility lets everybody in",
  ],
  Configuration_NoArbiter: ({ settler }) => [
    `The Round is settled by ${settler} and has no arbiter`,
    "Name an arbiter, or leave the settler out",
  ],
  Configuration_NoCode: ({ module }) => [`There is no contract at ${module}`, "Check the address and the chain"],
  Configuration_NoDistributor: () => [
    "The match is no asset and nothing distributes it",
    "Name a distributor, or an asset for the pool",
  ],
  Configuration_NoKinds: () => ["The Round takes no kind of application", "Set at least one bit of kinds"],
  Configuration_NotThisProgram: ({ program }) => [
    `The configuration names the Program ${program}`,
    "Name the Program that opens the Round",
  ],
  Configuration_NotTrusted: ({ module }) => [
    `The Program does not trust ${module}`,
    "Have an admin trust it first: setTrusted",
  ],
  Configuration_PoolMismatch: ({ asset, configured }) => [
    `The pool has the asset ${asset} and ${configured} configured`,
    "Give an asset and configured = 0, or no asset and a configured pool",
  ],
  Configuration_PreviousRoundUnknown: ({ round }) => [
    `${round} is no Round of this Program`,
    "Name an earlier Round of the Program, or none",
  ],
  Configuration_SaturationNeedsSameAsset: ({ donated, pool }) => [
    `Keep compares the pool with donations, and they are of different assets (${pool}, ${donated})`,
    "Use one asset for both, or ScaleUp",
  ],
  Configuration_TimesOutOfOrder: ({ index, time, earliest }) => [
    `${TIME_RULES[Number(index)] ?? "A time"} is ${date(time)}, before ${date(earliest)}`,
    `Set it to ${earliest} or later`,
  ],
  Configuration_TooFarAhead: ({ time, latest }) => [
    `The Round ends at ${time}, after ${date(latest)}`,
    "Give times in seconds, not milliseconds, within five years",
  ],
  Configuration_TooManyDecimals: ({ asset, decimals }) => [
    `The token ${asset} has ${decimals} decimals`,
    "Use a token of at most 24",
  ],
  Configuration_TooManyExtensionDays: ({ maxExtensionDays, limit }) => [
    `maxExtensionDays is ${maxExtensionDays}`,
    `Set it to ${limit} or less`,
  ],
  Configuration_WindowTooShort: ({ seconds_, minimum }) => [
    `A window is ${seconds_} s long, from now on, and the Program asks for ${minimum} s`,
    "Make it longer: applications and donations each have their own minimum, and what has passed does not count",
  ],

  /* DONATION ROUND */

  DonationRound_AlreadyRefunded: ({ application, explorer }) => [
    `${explorer} has its donation to application ${application} back already`,
    "Nothing is left to do",
  ],
  DonationRound_ApplicationFull: ({ application, owed, amount }) => [
    `Application ${application} cannot take ${amount} on top of ${owed}`,
    "Give less: an application holds less than 2^96 base units",
  ],
  DonationRound_EmptyCart: () => ["The cart is empty", "Give to at least one application"],
  DonationRound_EscrowFull: ({ escrow, amount }) => [
    `The Round cannot take ${amount} on top of ${escrow}`,
    "Give less: a Round holds less than 2^104 base units",
  ],
  DonationRound_NothingGiven: ({ application, explorer }) => [
    `${explorer} gave nothing to application ${application}`,
    "Check the application and the donor",
  ],
  DonationRound_NotRefundable: ({ application, status, phase }) => [
    `Application ${application} is ${statusName(status)} and the Round is ${phaseName(phase)}: nothing goes back`,
    "Refunds begin when the Round is cancelled, when it settles for Withdrawn and Disqualified, when it closes for what was not claimed",
  ],
  DonationRound_NotRouter: ({ caller }) => [`${caller} is not the Round's Router`, "Donate directly: donate"],
  DonationRound_Unpaid: ({ arrived, needed }) => [
    `${arrived} of ${needed} arrived for the cart`,
    "Move the money to the Round in the same transaction",
  ],
  DonationRound_ZeroAmount: ({ application }) => [
    `The gift to application ${application} is 0`,
    "Give an amount, or leave it out of the cart",
  ],

  /* LEDGER */

  Ledger_AlreadyAccepted: ({ builder, round, application }) => [
    `The person behind ${builder} is accepted in Round ${round} already, as application ${application}`,
    "A person is accepted once in a Round: withdraw one of the two applications",
  ],
  Ledger_AlreadyAnswered: ({ application, explorer }) => [
    `${explorer} has answered the last submission of application ${application} already`,
    "A donor answers once per submission; a new submission can be answered anew",
  ],
  Ledger_AlreadySubmitted: ({ application }) => [
    `A justification of application ${application} waits for its decision, or donors may still answer it`,
    "Wait until the judge time is over, and an open appeal is ruled on; getWorkRecord tells until when",
  ],
  Ledger_AmountAboveGranted: ({ amount, granted }) => [
    `${amount} is more than ${granted}`,
    "Name at most what was granted; a reviewer at most what was submitted",
  ],
  Ledger_AmountOutOfBounds: ({ amount, least, most }) => [
    `${amount} is not within ${least} and ${most}`,
    "Accept at most what was submitted, and at least what was accepted before: that never falls",
  ],
  Ledger_AskAboveLimit: ({ builder, ask, limit }) => [
    ask === 0n
      ? `The application of ${builder} asks without a limit, and the most it may ask for is ${limit}`
      : `The application of ${builder} asks for ${ask}, and the most it may ask for is ${limit}`,
    limit === 0n
      ? "It shows an identity first, or the Program sets an allowance for those without one: bindIdentity, setPrice"
      : `The Builder edits it to ask for at most ${limit} base units: applyToRound; what it justifies raises the limit`,
  ],
  Ledger_BadPolicy: () => [
    "The ledger's policy is out of bounds",
    "Choose times of 1 to 365 days, an objection share of 1 to 10000 bps, and an open scope with a Passport or neither",
  ],
  Ledger_BadProcedure: ({ shown, procedure }) => [
    `Document and units hash to ${shown}, and the Round's procedure is ${procedure}`,
    "Give the document and all units of the Round's procedure, in their order: procedureDigest",
  ],
  Ledger_NoAppeal: ({ application }) => [
    `No appeal of application ${application} waits for a ruling`,
    "The Builder appeals first; after the judge time the decision stands",
  ],
  Ledger_NoArbiter: ({ round }) => [
    `The Round ${round} has no arbiter`,
    "Submit again with better evidence, or repay: justify, repay",
  ],
  Ledger_NoAsset: ({ round }) => [`The match of the Round ${round} is no asset`, "There is nothing to repay it in"],
  Ledger_NoIdentity: ({ builder }) => [
    `${builder} holds no identity Stamp this ledger goes by`,
    "Present one of its issuer and provider first: presentStamps; policy() of the ledger names both",
  ],
  Ledger_NoReason: () => ["The decision has no reason", "Give the digest of the written decision"],
  Ledger_NoReport: () => ["The submission has no report", "Give the sha2-256 digest of the report"],
  Ledger_NotADonor: ({ application, explorer }) => [
    `No donation of ${explorer} to application ${application} counts`,
    "Answer from the address that gave, with its Stamps, to this application",
  ],
  Ledger_NotAProgram: ({ program }) => [
    `${program} is no Program of the ledger's factory`,
    "Name a Program of this deployment",
  ],
  Ledger_NotARound: ({ caller }) => [
    `${caller} is no Round of the ledger's factory`,
    "Name a Round of this deployment",
  ],
  Ledger_NotArbiter: ({ caller, arbiter }) => [
    `${caller} is not the Round's arbiter`,
    BigInt(arbiter) === 0n ? "This Round has none" : `Send it from ${arbiter}`,
  ],
  Ledger_NotBuilder: ({ caller, builder }) => [
    `${caller} is not the Builder of the application`,
    `Send it from ${builder}`,
  ],
  Ledger_NotReviewer: ({ caller }) => [`${caller} is not REVIEWER of the Round's Program`, "Use a reviewer's account"],
  Ledger_NothingGranted: ({ application }) => [
    `Application ${application} was granted nothing`,
    "There is nothing to justify before the Round is settled, or without a match",
  ],
  Ledger_NothingOwed: ({ application, owed, amount }) => [
    `${amount} cannot be repaid: application ${application} owes ${owed}`,
    owed === 0n ? "Nothing is to be repaid now" : `Repay more than 0 and at most ${owed}`,
  ],
  Ledger_NothingToAppeal: ({ application }) => [
    `Application ${application} has no decision to appeal against, or has appealed once`,
    "Wait for the decision; after an appeal, submit again or repay: justify, repay",
  ],
  Ledger_NothingToJudge: ({ application }) => [
    `No submission of application ${application} can be judged or answered now`,
    "The Builder submits first; after the judge time it counts as submitted",
  ],
  Ledger_OutcomeAboveSubmitted: ({ unit, millionths, submitted }) => [
    `${millionths} millionths of the outcome ${unit} are more than ${submitted}`,
    "Accept at most what was submitted of it; leave a unit out that was not",
  ],
  Ledger_OwnRecord: ({ builder }) => [
    `${builder} is the Builder of this record`,
    "Have another reviewer judge it: nobody judges its own",
  ],
  Ledger_Owes: ({ builder, round, owed, graceUntil }) => [
    `The Builder ${builder} owes ${owed} from Round ${round}, past its grace (${date(graceUntil)})`,
    "It has to justify what it was granted there, or repay, before it can be accepted again: justify, repay",
  ],
  Ledger_TooManyOutcomes: ({ outcomes, most }) => [
    `The report names ${outcomes} outcomes`,
    `Name at most ${most}, those that say most`,
  ],
  Ledger_UnitTwice: ({ unit }) => [`The outcome ${unit} is named twice`, "Add the two up into one"],
  Ledger_UnknownUnit: ({ unit }) => [
    `The Round's procedure does not name the outcome ${unit}`,
    "Report only units of its procedure; ids are made by unitId",
  ],

  RefusalLedger_NoCode: ({ ledger }) => [
    `There is no contract at ${ledger}`,
    "Name the ledger whose refusals are to be repeated",
  ],

  /* PASSPORT */

  Passport_BadSignature: ({ issuer, keyEpoch, recovered }) => [
    `The Stamp is not signed by key ${keyEpoch} of issuer ${issuer}: the key is no contract that says so, and the signature recovers to ${recovered}`,
    "Check issuer, key epoch, chain id and Passport address: all of them are signed",
  ],
  Passport_BatchItem: ({ index }) => [`Stamp ${index} of the batch was refused`, "Remove it, or skip what is refused"],
  Passport_Expired: ({ expiresAt }) => [`The Stamp expired at ${date(expiresAt)}`, "Have it issued again"],
  Passport_HoldoverOutOfBounds: ({ holdover, min, max }) => [
    `A holdover of ${holdover} s is outside of ${min} to ${max}`,
    "Choose at least the scope's longest Round with extension and review",
  ],
  Passport_KeyRevoked: ({ issuer, keyEpoch }) => [
    `Key ${keyEpoch} of issuer ${issuer} is revoked`,
    "Have the Stamp issued again with a valid key",
  ],
  Passport_KeyRevokedBefore: ({ keyEpoch, revokedFrom }) => [
    `Key ${keyEpoch} is revoked from ${date(revokedFrom)} on already`,
    "Name an earlier moment",
  ],
  Passport_KeyUnknown: ({ issuer, keyEpoch }) => [
    `Issuer ${issuer} has no key ${keyEpoch}`,
    "Check the issuer and the key epoch; the first key is 1",
  ],
  Passport_KeyUsed: ({ signer, keyEpoch }) => [
    `${signer} is, or was, key ${keyEpoch} of this issuer`,
    "Use a key the issuer never had",
  ],
  Passport_NotIssuer: ({ caller }) => [`${caller} never added a key`, "Send it from the issuer's account"],
  Passport_NotLater: ({ holder, expiresAt, current }) => [
    `The Stamp expires at ${date(expiresAt)} and ${holder} has one until ${date(current)}`,
    "Nothing is to be done: the holder is covered for longer already",
  ],
  Passport_NotYetIssued: ({ issuedAt }) => [
    `The Stamp is issued at ${date(issuedAt)}, in the future`,
    "Wait, or correct the issuer's clock",
  ],
  Passport_NullifierHeld: ({ holder, freeAt }) => [
    `${holder} holds this identity until ${date(freeAt)}`,
    "Use the address that presented it first, or wait until it is free",
  ],
  Passport_NullifierRevoked: ({ revokedAt }) => [
    `What was issued for this identity up to ${date(revokedAt)} is revoked`,
    "Have the Stamp issued again",
  ],
  Passport_ScopeOpen: ({ scope }) => [`The scope ${scope} is open already`, "Use it, or another name"],
  Passport_ScopeUnknown: ({ scope }) => [`Nobody opened the scope ${scope}`, "Open it first: openScope"],
  Passport_StampRevoked: ({ digest }) => [`The Stamp ${digest} is revoked`, "Have another one issued"],
  Passport_TooLittleGas: ({ left, needed }) => [
    `The key is a contract: with ${left} gas left, not ${needed}, it could not be asked whether it signed`,
    "Send more gas",
  ],
  Passport_TooManyKeys: ({ max }) => [`The issuer has added all of its ${max} keys`, "Use another issuer address"],
  Passport_TooManyLive: ({ holder, max, firstExpiry }) => [
    `${holder} has ${max} unexpired Stamps of this provider`,
    `Present it after ${date(firstExpiry)}; the holder is covered until then`,
  ],
  Passport_TtlTooLong: ({ ttl, max }) => [`The Stamp lives for ${ttl} s`, `Issue it for ${max} s or less`],
  Passport_ZeroHolder: () => ["The Stamp has no holder", "Name the holder"],
  Passport_ZeroSigner: () => ["A key needs a signer", "Name the address of the key"],

  /* PRICE LIST */

  PriceList_NoName: () => ["The unit has no name", "Name it, such as hour; its hash is its id"],
  PriceList_NoPrice: ({ program, asset, unit }) => [
    `The Program ${program} had no price of the unit ${unit} in ${asset} when the Round opened`,
    "Report in units it had: getPrice; its ADMIN adds others for later Rounds: setPrice",
  ],
  PriceList_NoSource: () => ["The price has no source", "Say what it goes by: a published price, a reference, a link"],
  PriceList_NotAProgram: ({ program }) => [
    `${program} is no Program of the list's factory`,
    "Name a Program of this deployment",
  ],
  PriceList_NotAdmin: ({ caller, program }) => [
    `${caller} is not ADMIN of the Program ${program}`,
    "Use an admin's account: a Program sets its own prices",
  ],

  /* PROGRAM */

  ProgramFactory_NoCode: ({ module }) => [`There is no contract at ${module}`, "Check the address and the chain"],
  ProgramFactory_NotAProgram: ({ caller }) => [
    `${caller} is no Program of this factory`,
    "Open Rounds through their Program: openRound",
  ],
  Program_LastAdmin: ({ admin }) => [
    `${admin} is the Program's last admin`,
    "Offer the role to another, and leave once it has accepted",
  ],
  Program_NoAdminOffer: ({ caller }) => [
    `${caller} was not offered the admin role`,
    "Have an admin offer it: offerAdmin",
  ],
  Program_NoCode: ({ module }) => [`There is no contract at ${module}`, "Check the address and the chain"],
  Program_NotOurRound: ({ round }) => [`${round} is no Round of this Program`, "Name one of its own Rounds"],
  Program_OfferAdminInstead: () => [
    "The admin role is not granted",
    "Offer it, and have it accepted: offerAdmin, acceptAdmin",
  ],
  Program_RoundNotFundable: ({ round, phase }) => [
    `The Round ${round} is ${phaseName(phase)}`,
    "Pools are funded until donations end",
  ],
  Program_ZeroAddress: () => ["An address is zero", "Name the account"],

  /* ROUND */

  Round_AlreadyPaid: ({ application }) => [`Application ${application} is paid already`, "Nothing is left to do"],
  Round_AlreadyProven: ({ application }) => [
    `The list's amount for application ${application} is shown already`,
    "Claim it",
  ],
  Round_BadProof: ({ application, amount }) => [
    `The proof does not show ${amount} for application ${application}`,
    "Take amount and proof from the published list of this Round and chain",
  ],
  Round_BadRecipient: ({ recipient }) => [
    `${recipient} cannot be paid`,
    "Name an address that is not zero, the Round or its token",
  ],
  Round_BuilderNotEligible: ({ builder }) => [
    `The Builders' gate of the Round does not let ${builder} in`,
    "Present the Stamps it asks for, then apply",
  ],
  Round_ContentChanged: ({ application, judged, current }) => [
    `Application ${application} was edited after it was read (${judged}, now ${current})`,
    "Read it again and decide about what it says now",
  ],
  Round_DecisionsEmpty: () => ["There is nothing to decide", "Give at least one decision"],
  Round_EligibilityFailed: ({ gate, holder }) => [
    `The gate ${gate} gives no answer about ${holder}`,
    "Try again later; if it stays, the gate is broken, or eligibilityGas is too small for it",
  ],
  Round_ExtensionTooLong: ({ extensionDays, maxExtensionDays }) => [
    `That makes ${extensionDays} days of extension, and the Round allows ${maxExtensionDays}`,
    "Extend by fewer days",
  ],
  Round_Full: () => ["The Round cannot hold more demand", "Give less"],
  Round_KindNotAllowed: ({ kind }) => [
    `The Round takes no applications of kind ${kind}`,
    "Choose a kind its configuration allows",
  ],
  Round_MissingRole: ({ caller, role }) => [
    `${caller} is not ${roleName(role)} of the Round's Program`,
    "Use an account with that role, or have an admin grant it",
  ],
  Round_NoPoolAsset: () => [
    "The match of this Round is no asset",
    "Nothing can be funded, absorbed or paid directly here",
  ],
  Round_NoReason: () => ["The decision has no reason", "Give the digest of the published reason"],
  Round_NoRoot: () => ["The list has no root", "Give the Merkle root of the list"],
  Round_NotARest: ({ asset }) => [`${asset} is the pool's own asset`, "Use absorb for it"],
  Round_NotBuilder: ({ caller, application }) => [
    `${caller} is not the Builder of application ${application}`,
    "Send it from the address that applied",
  ],
  Round_NothingReleased: ({ sponsor }) => [
    `Nothing of the pool is released to ${sponsor}`,
    "Rests are released when the Round is settled, closed or cancelled, to who funded it",
  ],
  Round_NothingToAbsorb: () => ["The Round holds nothing beyond what it owes", "Nothing is to be done"],
  Round_NotNative: () => ["The pool of this Round is not the chain's coin", "Fund it in its own asset"],
  Round_NotOwner: ({ caller, owner }) => [
    `${caller} may pay ${owner} only at its own address`,
    `Name ${owner} as receiver, or send it from there`,
  ],
  Round_NotProven: ({ application }) => [
    `The list's amount for application ${application} is not shown yet`,
    "Prove it first, then claim",
  ],
  Round_NotSelf: ({ caller }) => [`Only the Round itself calls this, not ${caller}`, "Use the public functions"],
  Round_NotSettler: ({ caller }) => [`${caller} is not the Round's settler`, "Settle through the settler"],
  Round_OutsideWindow: ({ time, from, until }) => [
    `It is ${date(time)}; the window is from ${date(from)} until ${date(until)}`,
    BigInt(time) < BigInt(from) ? "Wait until it opens" : "It is over; only an extension moves the end of donations",
  ],
  Round_OverTotal: ({ proven, amount, total }) => [
    `${amount} on top of ${proven} is more than the total of ${total}`,
    "The list gives more than it says: its root is wrong",
  ],
  Round_PoolFull: ({ pool, amount }) => [
    `The pool cannot take ${amount} on top of ${pool}`,
    "Fund less: a pool holds less than 2^104 base units",
  ],
  Round_Short: ({ asset, balance, owed }) => [
    `The Round holds ${balance} base units of ${asset} and owes ${owed}`,
    "The token lost balance by itself, or goes by another address too; wait until it is whole again",
  ],
  RoundLens_NotARound: ({ round }) => [`${round} is no Round`, "Give the address of a Round, as openRound returned it"],
  Round_TooEarly: ({ time, from }) => [`It is ${date(time)}`, `Wait until ${date(from)}`],
  Round_TooLate: ({ time, until }) => [
    `It is ${date(time)}, after ${date(until)}`,
    "Nobody leaves a Round in the last day before it settles",
  ],
  Round_TooLittleGas: ({ left, needed }) => [
    `${left} gas was left where ${needed} is needed`,
    `Send it with at least ${needed} more gas: a module is asked with its full allowance or not at all`,
  ],
  Round_UnknownApplication: ({ application, index }) => [
    `Decision ${index} is about application ${application}, which does not exist`,
    "Check the ids; they begin at 1",
  ],
  Round_WrongPhase: ({ phase }) => [
    `The Round is ${phaseName(phase)}`,
    "This is not done in that phase: getRound tells the times of the others",
  ],
  Round_WrongRecipient: ({ confirmed, proposed }) => [
    `${confirmed} is confirmed, and the Builder proposed ${proposed}`,
    "Confirm the address that is proposed now",
  ],
  Round_WrongStatus: ({ application, status }) => [
    `Application ${application} is ${statusName(status)}`,
    application === 0 ? "This account has not applied" : "This is not done to an application of that status",
  ],
  Round_ZeroAmount: () => ["The amount is 0", "Give an amount above 0"],

  /* SCORER */

  Scorer_BpsOutOfBounds: ({ highBps }) => [`The upper weight is ${highBps}`, "Choose 1 to 10000"],
  Scorer_CurveFalls: ({ low, high, lowBps, highBps }) => [
    `The curve falls: ${low} to ${high}, ${lowBps} to ${highBps} bps`,
    "Give low <= high and lowBps <= highBps",
  ],
  Scorer_HighOutOfReach: ({ high, total }) => [
    `The full weight needs ${high}, and all rows together give ${total}`,
    "Choose a score above 0 that the table can reach",
  ],
  Scorer_RowsOutOfBounds: ({ rows, max }) => [`The table has ${rows} rows`, `Give 1 to ${max}`],
  Scorer_RowsUnsorted: ({ index }) => [
    `Row ${index} is not after the one before it`,
    "Sort the rows by provider, each provider once",
  ],
  Scorer_ScopeUnknown: ({ scope }) => [`The Passport does not know the scope ${scope}`, "Open it first: openScope"],
  Scorer_ZeroRow: ({ index }) => [`Row ${index} has no issuer or no weight`, "Give both, or leave the row out"],

  /* TOKEN DISTRIBUTOR */

  TokenDistributor_NothingToCollect: ({ recipient, asset }) => [
    `Nothing in ${asset} waits for ${recipient}`,
    "Check distributor and recipient; the match has to be claimed first",
  ],
  TokenDistributor_OtherAsset: ({ asset, asked }) => [
    `The distributor holds ${asset}, the pool is in ${asked}`,
    "Name a distributor of the pool's asset: there is one per asset",
  ],
  TokenDistributor_ZeroAddress: () => ["The receiver is zero", "Name the receiver"],
};

/** What `index` of Configuration_TimesOutOfOrder means. */
const TIME_RULES = ["donationsFrom", "donationUntil", "settleFrom", "proposeUntil", "fallbackAt", "claimUntil"];
