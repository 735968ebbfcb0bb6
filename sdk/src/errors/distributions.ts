// What is wrong, and what to do about it: errors of milestones and soulbound units. One entry per contract error: the
// compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date, milestoneStateName, phaseName } from "./words.ts";

type DistributionErrorName = Extract<
  ContractErrorName,
  `${"Milestones" | "SoulboundUnits"}_${string}` | `ERC721${string}`
>;

export const distributions: {
  readonly [name in DistributionErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  ERC721InvalidOwner: ({ owner }) => [`${owner} can hold no token`, "Ask about another address"],
  ERC721InvalidReceiver: ({ receiver }) => [`A token cannot be given to ${receiver}`, "Name another recipient"],
  ERC721NonexistentToken: ({ tokenId }) => [
    `Nobody holds the token ${tokenId}`,
    "Check its id: it may not have been given yet, or was burned",
  ],
  Milestones_DeliveredAlready: ({ round, application }) => [
    `The match of application ${application} of the Round ${round} is here already`,
    "Nothing is to be done: a match is delivered once",
  ],
  Milestones_EvidenceChanged: ({ judged, submitted }) => [
    `The decision is about ${judged}, but ${submitted} was submitted since`,
    "Read what was submitted last, then decide",
  ],
  Milestones_NoAsset: () => ["The asset is zero", "Name a token, or the sentinel of the native coin"],
  Milestones_NoEvidence: () => ["What is shown is zero", "Give the digest of what is to be judged"],
  Milestones_NoOutcome: ({ part }) => [`Part ${part} has no outcome`, "Give the digest of what is to be shown"],
  Milestones_NoReason: () => ["The reason is zero", "Publish one and give its digest"],
  Milestones_NoShare: ({ part }) => [`Part ${part} has no share of the match`, "Give it one, or leave the part out"],
  Milestones_NotARound: ({ round }) => [
    `${round} is no Round of this contract's registry`,
    "Check the address, or use the milestones of the factory that deployed it",
  ],
  Milestones_NotArbiter: ({ caller, arbiter }) => [
    `${caller} is not the Round's arbiter, who is ${arbiter}`,
    "Send it from the arbiter's account",
  ],
  Milestones_NotBuilder: ({ caller, builder }) => [
    `${caller} is not the Builder, who is ${builder}`,
    "Send it from the account that applied",
  ],
  Milestones_NothingDelivered: ({ round, application }) => [
    `No match of application ${application} of the Round ${round} has been delivered here`,
    "Claim the match first, once the Round is settled: claimMatch",
  ],
  Milestones_NothingToAppeal: ({ application, part }) => [
    `Part ${part} of application ${application} cannot be appealed: it is not rejected, its time to appeal is over, it was appealed before, or the Round has no arbiter`,
    "Look at its state; before its deadline it may be submitted again",
  ],
  Milestones_NotPrescribed: ({ given, prescribed }) => [
    `The parts hash to ${given}, what waits for the Builder to ${prescribed}`,
    "Read the parts of the last MilestonesPrescribed again, and agree to those",
  ],
  Milestones_NotRecipient: ({ caller, recipient }) => [
    `${caller} named another address than the recipient, ${recipient}`,
    "Have it paid to the recipient, or call as the recipient",
  ],
  Milestones_NotReviewer: ({ caller }) => [
    `${caller} is not REVIEWER of the Round's Program`,
    "Use an account with that role, or have an admin grant it",
  ],
  Milestones_OtherAsset: ({ asset, asked }) => [
    `This contract holds ${asset}, and the Round pays in ${asked}`,
    "Open Rounds with milestones of their own asset; the Builder is paid by claimDirect",
  ],
  Milestones_OwnApplication: ({ caller }) => [
    `${caller} is the Builder, or is paid for it`,
    "Have somebody else decide",
  ],
  Milestones_PartsOutOfBounds: ({ parts, most }) => [
    `${parts} parts are not between 1 and ${most}`,
    "Join or leave out some",
  ],
  Milestones_SharesNotFull: ({ sum, full }) => [
    `The shares of the parts are ${sum} together, not ${full}`,
    "Make them 10000 basis points together",
  ],
  Milestones_Short: ({ asset, held, owed }) => [
    `There would be ${held} of ${asset} left for ${owed} that is owed`,
    "Look at what the token does in a transfer; nothing has moved",
  ],
  Milestones_TimeOutOfBounds: ({ time, least, most }) => [
    `${time} s is not between ${least} and ${most}`,
    "Choose a time between them",
  ],
  Milestones_TooLate: ({ part, deadline, submissions }) => [
    `Part ${part} was to be submitted before ${date(deadline)}, three times at most; there were ${submissions}`,
    "Appeal the rejection, while there is time",
  ],
  Milestones_UnknownApplication: ({ round, application }) => [
    `The Round ${round} has no application ${application}`,
    "Check the number",
  ],
  Milestones_UnknownPart: ({ part, parts }) => [`There is no part ${part} of ${parts}`, "Parts are counted from 0"],
  Milestones_WrongPhase: ({ round, phase }) => [
    `The Round ${round} is ${phaseName(phase)}`,
    "Parts are prescribed until donations end, and agreed to until settling begins; they stay as they are now",
  ],
  Milestones_WrongState: ({ part, state }) => [
    `Part ${part} is ${milestoneStateName(state)}`,
    "Read its state and its times: getMilestones",
  ],
  Milestones_ZeroAmount: () => ["Nothing was to be delivered", "Deliver an amount"],
  SoulboundUnits_Bound: ({ tokenId }) => [
    `The token ${tokenId} is bound to its holder`,
    "It cannot be transferred, nor anybody approved; its holder may burn it",
  ],
  SoulboundUnits_GivenAlready: ({ round, application }) => [
    `The units of application ${application} of the Round ${round} have been given`,
    "Nothing is to be done: they are given once",
  ],
  SoulboundUnits_HasAsset: ({ round, asset }) => [
    `The match of the Round ${round} is money, ${asset}`,
    "Name units only where the match is no asset; the Builder is paid by claimDirect",
  ],
  SoulboundUnits_NotARound: ({ caller }) => [
    `${caller} is no Round of this contract's registry`,
    "Only Rounds give units: open one with these units as its distributor",
  ],
  SoulboundUnits_NotHolder: ({ caller, holder }) => [
    `${caller} does not hold the token, ${holder} does`,
    "Only its holder may burn it",
  ],
  SoulboundUnits_ZeroAmount: () => ["No units were to be given", "Give at least one"],
};
