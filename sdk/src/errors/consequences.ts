// What is wrong, and what to do about it: errors of stake, standing, calibration and profits. One entry per contract error:
// the compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date, phaseName, statusName } from "./words.ts";

type Contract =
  | "Calibration"
  | "Demand"
  | "JustifiedWork"
  | "OutcomePerMoney"
  | "Profits"
  | "StakeStamp"
  | "Stakes"
  | "Standing"
  | "StandingStamp";
type ConsequenceName = Extract<
  ContractErrorName,
  `${Contract}_${string}` | "PriceList_NotAnItem" | "Scorer_LiveTwice" | "Scorer_SplittableReachesLow"
>;

export const consequences: {
  readonly [name in ConsequenceName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  Calibration_BpsOutOfBounds: ({ bps, least, most }) => [
    `${bps} basis points are not between ${least} and ${most}`,
    "Choose a value between them",
  ],
  Calibration_NoCode: ({ module }) => [`${module} has no code`, "Deploy the part first, or check the address"],
  Calibration_TooLittleGas: ({ left, needed }) => [
    `The calibration was asked with ${left} gas and needs ${needed}`,
    "Open Rounds with an eligibilityGas of at least its gasNeeded",
  ],
  Calibration_TooMuchGas: ({ needed, most }) => [
    `Its parts need ${needed} gas, a Round can give ${most}`,
    "Use fewer parts, or give them less",
  ],
  Calibration_ZeroValue: () => ["A value that must not be zero is zero", "Give the calibration all of its values"],
  Demand_BudgetTooLarge: ({ last }) => [`A budget of ${last} does not fit`, "Give less than 2^128 base units"],
  Demand_FloorAboveCeiling: ({ floor, ceiling }) => [
    `The floor ${floor} is above the ceiling ${ceiling}`,
    "Let the floor be at most the ceiling",
  ],
  Demand_NotARound: ({ round }) => [`${round} is no Round of the factory`, "Check the address"],
  Demand_NotSettled: ({ round }) => [`The Round ${round} is not settled`, "Settle it first; anyone may"],
  Demand_OtherAsset: ({ donated, pool }) => [
    `Donations are in ${donated}, the pool is in ${pool}: an ideal is no amount of the pool`,
    "Ask about Rounds of one money",
  ],
  JustifiedWork_NoMinimum: () => ["Everybody would have the Stamp", "Ask for at least one base unit of justified work"],
  JustifiedWork_NotAProgram: ({ program }) => [`${program} is no Program of the Ledger's factory`, "Check the address"],
  JustifiedWork_ShareOutOfBounds: ({ minShareBps }) => [
    `${minShareBps} basis points are more than all`,
    "Ask for a share of at most 10000",
  ],
  OutcomePerMoney_AlreadyRecorded: ({ round }) => [
    `The median of the Round ${round} is recorded`,
    "Nothing is to be done: it never changes",
  ],
  OutcomePerMoney_NotARound: ({ round }) => [`${round} is no Round of the Ledger's factory`, "Check the address"],
  OutcomePerMoney_NotAll: ({ listed, count }) => [
    `The list has ${listed} applications of ${count}`,
    "List every application granted more than the de-minimis amount: recordMedian does",
  ],
  OutcomePerMoney_NotMeasured: ({ place }) => [
    `Place ${place} of the accepted list is not measured, or not there`,
    "Leave it out: recordMedian does",
  ],
  OutcomePerMoney_NotSettled: ({ round }) => [`The Round ${round} is not settled`, "Settle it first; anyone may"],
  OutcomePerMoney_NotSorted: ({ index }) => [
    `Item ${index} is not after the one before it`,
    "Sort by outcome per money, the lower id first where it is equal: recordMedian does",
  ],
  OutcomePerMoney_TooEarly: ({ time, from }) => [
    `It is ${date(time)}; the facts are final from ${date(from)}`,
    "Record it then",
  ],
  PriceList_NotAnItem: ({ unit }) => [
    `The unit ${unit} is an amount the Program's policy goes by`,
    "Account in units that can be bought, such as hours",
  ],
  Profits_NotAProgram: ({ program }) => [`${program} is no Program of the factory`, "Check the address"],
  Profits_ZeroAmount: () => ["No profit would be paid", "Give an amount above zero"],
  Scorer_LiveTwice: ({ index, issuer }) => [
    `Row ${index} names the live Stamp ${issuer} a second time`,
    "Give each live Stamp one row",
  ],
  Scorer_SplittableReachesLow: ({ splittable, low }) => [
    `Stamps that one person can split over addresses reach ${splittable}, the threshold is ${low}`,
    "Let them weigh less together than the curve's low: another Stamp must be needed",
  ],
  Stakes_AboveAccusable: ({ amount, most }) => [
    `${amount} is more than the ${most} an accusation may be about`,
    "Accuse of less",
  ],
  Stakes_AboveLimit: ({ amount, limit }) => [
    `${amount} is more than the ${limit} that can still be taken in`,
    "Lock less",
  ],
  Stakes_AboveLocked: ({ amount, locked }) => [
    `${amount} is more than the ${locked} that are locked`,
    "Unlock at most what is locked",
  ],
  Stakes_AlreadyAccused: ({ staker }) => [
    `${staker} is accused already`,
    "Wait until that accusation is ruled on, dropped or has lapsed",
  ],
  Stakes_CountedOutOfBounds: ({ maxCounted, limit }) => [
    `What counts at most, ${maxCounted}, is not between 1 and ${limit}`,
    "Choose an amount a stake can have",
  ],
  Stakes_NoAsset: () => ["The staked asset is zero", "Name a token, or the native sentinel"],
  Stakes_NoReason: () => ["The digest is zero", "Give the digest of the published reason or answer"],
  Stakes_NotAccused: ({ staker }) => [`${staker} is not accused, or it has lapsed`, "Look at getStake"],
  Stakes_NotAccuser: ({ caller, accuser }) => [
    `${caller} did not make the accusation: ${accuser} did`,
    "Send it from there, or as an ADMIN of the Program",
  ],
  Stakes_NotAProgram: ({ program }) => [`${program} is no Program of the factory`, "Check the address"],
  Stakes_NothingReady: ({ staker }) => [
    `Nothing of the stake of ${staker} has unbonded`,
    "Unlock first, then wait until readyAt: getStake tells when",
  ],
  Stakes_NotOurRound: ({ round, program }) => [
    `${round} is no Round of the Program ${program}`,
    "Name one of its own Rounds",
  ],
  Stakes_NotSlasher: ({ caller }) => [
    `${caller} is not SLASHER of the Program`,
    "Use an account with that role, or have an admin grant it",
  ],
  Stakes_NotStaker: ({ caller, staker }) => [
    `${caller} may pay ${staker} only at its own address`,
    "Name the staker as receiver, or send it from there",
  ],
  Stakes_OtherAsset: ({ asset, asked }) => [
    `The stake is in ${asset}, the pool of the Round in ${asked}`,
    "Name a Round whose pool is in the staked asset",
  ],
  Stakes_OwnAccusation: ({ caller }) => [`${caller} made the accusation`, "Another SLASHER has to rule on it"],
  Stakes_RoundNotFundable: ({ round, phase }) => [
    `The Round ${round} is ${phaseName(phase)}: its pool takes nothing more`,
    "Name a Round that is Upcoming or Open",
  ],
  Stakes_SlashOutOfBounds: ({ maxSlashBps, most }) => [
    `${maxSlashBps} basis points are not between 1 and ${most}`,
    "Choose a share between them",
  ],
  Stakes_Spared: ({ staker, until }) => [
    `${staker} was slashed lately and cannot be accused before ${date(until)}`,
    "Wait until then",
  ],
  Stakes_TimesOutOfBounds: ({ unbondingTime, noticeTime, rulingTime }) => [
    `Unbonding ${unbondingTime} s, notice ${noticeTime} s, ruling ${rulingTime} s: one is zero, or unbonding is over a year`,
    "Choose other times",
  ],
  Stakes_TooEarly: ({ rulingFrom }) => [
    `Nobody can rule before ${date(rulingFrom)}`,
    "The accused has its notice until then",
  ],
  Stakes_UnbondingTooShort: ({ unbondingTime, noticeTime, rulingTime }) => [
    `Unbonding ${unbondingTime} s is shorter than notice and ruling, ${noticeTime} s and ${rulingTime} s`,
    "Let it be longer, by days",
  ],
  Stakes_ZeroAmount: () => ["The amount is zero", "Give an amount above zero"],
  StakeStamp_MinimumOutOfBounds: ({ minimum, most }) => [
    `The minimum ${minimum} is not between 1 and ${most}, what counts at most`,
    "Choose one between them",
  ],
  StakeStamp_NotAProgram: ({ program }) => [`${program} is no Program of the factory`, "Check the address"],
  StakeStamp_WindowOutOfBounds: ({ window, most }) => [
    `A window of ${window} s is not between 1 and ${most}`,
    "Choose one between them",
  ],
  Standing_AlreadyEndorsed: ({ application, endorser }) => [
    `${endorser} has endorsed application ${application}`,
    "An endorsement is given once",
  ],
  Standing_AlreadyFollowing: ({ application, explorer, endorser }) => [
    `${explorer} follows ${endorser} for application ${application}`,
    "A gift follows one endorsement, for good",
  ],
  Standing_AlreadySettled: ({ application, explorer }) => [
    `What ${explorer} did for application ${application} is settled, and nothing has changed`,
    "Nothing is to be done",
  ],
  Standing_DonationsClosed: ({ round }) => [
    `The donations of the Round ${round} are not open`,
    "Endorse and follow while they are",
  ],
  Standing_FollowsItself: ({ explorer }) => [`${explorer} cannot follow its own endorsement`, "Follow somebody else's"],
  Standing_GiftNotPaid: ({ application }) => [
    `The donations of application ${application} are not paid yet`,
    "Have them paid first, anyone may: claimDonations",
  ],
  Standing_NoPoints: () => ["The endorsement has no points", "Put at least one base unit behind it"],
  Standing_NotARound: ({ round }) => [`${round} is no Round of the Ledger's factory`, "Check the address"],
  Standing_NotEndorsed: ({ application, endorser }) => [
    `${endorser} has not endorsed application ${application}`,
    "Check the endorser",
  ],
  Standing_NotEnoughPoints: ({ endorser, points, unlocked }) => [
    `${endorser} has ${unlocked} points to give, not ${points}`,
    "Give less, or settle endorsements that are final",
  ],
  Standing_NotFinal: ({ application }) => [
    `It is not final what came of application ${application}`,
    "Wait for the decision, or until the grace is over: getWorkRecord tells",
  ],
  Standing_NothingCounted: ({ application, explorer }) => [
    `Nothing that ${explorer} gave to application ${application} counts`,
    "Only gifts with a weight, of the counted size, make standing",
  ],
  Standing_OtherLedger: ({ round, ledger }) => [
    `The Round ${round} goes by the Ledger ${ledger}`,
    "Use the Standing of that Ledger",
  ],
  Standing_OwnApplication: ({ application, endorser }) => [
    `${endorser} is the Builder, or is paid, of application ${application}`,
    "Endorse somebody else's work",
  ],
  Standing_WrongStatus: ({ application, status }) => [
    `Application ${application} is ${statusName(status)}`,
    "Only accepted applications can be endorsed",
  ],
  StandingStamp_BadRule: ({ minStandingBps, minJustified, minAge }) => [
    `A standing of ${minStandingBps} basis points, ${minJustified} justified, ${minAge} s old: one is zero, or more than all`,
    "Ask for a standing of 1 to 10000, an amount, and an age",
  ],
  StandingStamp_NotAProgram: ({ program }) => [`${program} is no Program of the factory`, "Check the address"],
};
