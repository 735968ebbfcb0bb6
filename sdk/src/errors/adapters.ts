// What is wrong, and what to do about it: errors of the passport's adapters and of All and Any. One entry per contract
// error: the compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date } from "./words.ts";

type Contract =
  | "Adapter"
  | "AllowList"
  | "Answers"
  | "Combination"
  | "EasAttestations"
  | "HumanPassport"
  | "VotesHolding";
type AdapterErrorName = Extract<ContractErrorName, `${Contract}_${string}`>;

export const adapters: {
  readonly [name in AdapterErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  Adapter_NoCode: ({ source }) => [`${source} has no code`, "Deploy it first, or check the address"],
  Adapter_NotRecorded: ({ holder, timestamp }) => [
    `Nothing on record tells what ${holder} had at ${date(timestamp)}`,
    "Ask for a later moment, and have holders recorded in time: before donations end",
  ],
  Answers_SourceFailed: ({ source }) => [
    `The contract ${source} reverted, ran out of gas, or gave no answer of the expected form`,
    "Try again later, with more gas; check that it is the contract this adapter is for",
  ],
  AllowList_AlreadyProven: ({ holder, weightBps }) => [
    `A leaf of ${holder} that weighs ${weightBps} basis points is on record`,
    "Nothing is to be done, unless a heavier leaf is in the list: prove that one",
  ],
  AllowList_BadProof: ({ holder, weightBps }) => [
    `The proof does not lead from ${holder} and ${weightBps} basis points to the root`,
    "Check holder and weight; leaves are of this chain and this contract",
  ],
  AllowList_NoRoot: () => ["The list has no root", "Give the root of its Merkle tree"],
  AllowList_WeightOutOfBounds: ({ weightBps, most }) => [
    `A leaf of ${weightBps} basis points is not between 1 and ${most}`,
    "Give the weight its leaf says",
  ],
  Combination_GasOutOfBounds: ({ allowance, least, most }) => [
    `${allowance} gas is not between ${least}, the least for one member, and ${most}, the most for all together`,
    "Give each member enough for its question; if all together need too much, name fewer or give them less",
  ],
  Combination_MemberFailed: ({ module }) => [
    `The member ${module} did not answer, and the others do not decide`,
    "Try again later, with more gas; if it fails for good, only a new combination helps, for the next Round",
  ],
  Combination_MembersOutOfBounds: ({ members, most }) => [
    `${members} members are not between 1 and ${most}`,
    "Name fewer, or combine combinations",
  ],
  Combination_MemberTwice: ({ module }) => [`The module ${module} is named twice`, "Name it once"],
  EasAttestations_AlreadyRecorded: ({ uid }) => [`The attestation ${uid} is on record`, "Nothing is to be done"],
  EasAttestations_Full: ({ holder, most }) => [
    `${holder} has ${most} attestations on record, and none is revoked, or expired before this one does`,
    "Wait until one of them expires, or have one revoked",
  ],
  EasAttestations_NoSource: () => ["The schema or the attester is zero", "Name both"],
  EasAttestations_OtherSource: ({ uid, schema, attester }) => [
    `The attestation ${uid} is of the schema ${schema}, by ${attester}`,
    "Record one of this adapter's schema, by its attester",
  ],
  EasAttestations_Revoked: ({ uid }) => [`The attestation ${uid} is revoked`, "Have another one made"],
  EasAttestations_Unknown: ({ uid }) => [`There is no attestation ${uid}, or it is about nobody`, "Check its uid"],
  HumanPassport_BadCurve: ({ low, high, lowBps, highBps }) => [
    `The curve from ${lowBps} basis points at a score of ${low} to ${highBps} at ${high} falls, begins at a score of 0, or ends at no weight or above 10000`,
    "Choose a curve that rises or is flat, from a score above 0, to a weight of 1 to 10000",
  ],
  VotesHolding_AgeOutOfBounds: ({ age, least, most }) => [
    `An age of ${age} s is not between ${least} and ${most}`,
    "Choose one between them",
  ],
  VotesHolding_ChecksOutOfBounds: ({ checks, least, most }) => [
    `${checks} checks are not between ${least} and ${most}`,
    "Choose a number between them",
  ],
  VotesHolding_NoMinimum: () => [
    "The minimum is zero: everybody would have the Stamp",
    "Ask for at least one base unit of votes",
  ],
  VotesHolding_NotInSeconds: ({ token }) => [
    `The clock of the token ${token} is not the time in seconds`,
    "Name a token that counts votes by timestamp",
  ],
};
