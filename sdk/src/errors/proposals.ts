// What is wrong, and what to do about it: errors of ProposedSettlement. One entry per contract error: the compiler names a
// missing one.
import { zeroHash } from "viem";
import { proposalStateNames } from "../generated/enums.ts";
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date, phaseName } from "./words.ts";

type ProposalErrorName = Extract<ContractErrorName, `ProposedSettlement_${string}`>;

const stateName = (state: number) => proposalStateNames[state] ?? `in state ${state}`;

export const proposals: {
  readonly [name in ProposalErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  ProposedSettlement_ArbiterIsNoParty: ({ arbiter }) => [
    `${arbiter} is the Round's arbiter, and would rule on its own list`,
    "Let somebody else propose or challenge",
  ],
  ProposedSettlement_EmptyList: ({ root, data }) => [
    `The list has ${root === zeroHash ? "no root" : "a root"} and ${data === zeroHash ? "no digest" : "a digest"} of its document`,
    "Build it from the Round: buildSettlementList",
  ],
  ProposedSettlement_FeeOutOfBounds: ({ feeBps, most }) => [
    `A fee of ${feeBps} basis points is more than ${most}: half of a lost bond is the winner's`,
    `Choose at most ${most}`,
  ],
  ProposedSettlement_NoBond: () => [
    "Without a bond in the native coin a wrong list would cost nothing where the match is no asset",
    "Choose a coinBond above 0",
  ],
  ProposedSettlement_NoReason: () => ["The ruling has no reason", "Write it down, and give the document's digest"],
  ProposedSettlement_NotARound: ({ round }) => [
    `${round} is no Round of this contract's factory`,
    "Check the address, and whose settler this is",
  ],
  ProposedSettlement_NotArbiter: ({ caller, arbiter }) => [
    `${caller} is not the Round's arbiter, ${arbiter}`,
    "Let the arbiter rule; if it stays silent both bonds are forfeited when its time is over",
  ],
  ProposedSettlement_NothingHere: () => ["There is nothing to pay", "Nothing is to be done"],
  ProposedSettlement_NothingToClose: ({ state }) => [
    `Nothing of this Round is to be closed: its proposal is ${stateName(state)}`,
    "A challenged proposal can be closed once the arbiter's time is over, an unchallenged one from fallbackAt",
  ],
  ProposedSettlement_NotItsSettler: ({ round, settler }) => [
    `The settler of ${round} is ${BigInt(settler) === 0n ? "none: its level settles it" : settler}`,
    "Ask the settler its configuration names; without one call settleRound",
  ],
  ProposedSettlement_NotOwner: ({ caller, owner }) => [
    `${caller} may pay ${owner} only to its own address`,
    "Name the owner as the receiver, or let the owner send it",
  ],
  ProposedSettlement_NotPending: ({ number, state }) => [
    Number(number) === 0
      ? "Nothing has been proposed for this Round"
      : `The newest proposal is number ${number}, and it is ${stateName(state)}`,
    "Read it again with getProposal: only a proposed one is challenged or made final, only a challenged one ruled on",
  ],
  ProposedSettlement_NotSettling: ({ phase }) => [
    `The Round is ${phaseName(phase)}`,
    "Lists are proposed while it is Settling",
  ],
  ProposedSettlement_OperatorsFirst: ({ caller, until }) => [
    `${caller} is no OPERATOR of the Program, and only they propose until ${date(until)}`,
    "Wait until then, or let an OPERATOR propose",
  ],
  ProposedSettlement_OwnProposal: ({ proposer }) => [
    `${proposer} proposed this list itself`,
    "Let somebody else challenge it",
  ],
  ProposedSettlement_Pending: ({ number, state }) => [
    `Proposal ${number} is ${stateName(state)}: there is one at a time`,
    "Challenge it if it is wrong; after a ruling of neither, or a silent arbiter, another may follow",
  ],
  ProposedSettlement_SameList: () => [
    "The counter is the list that was proposed",
    "Nothing is to be challenged: it is final when its challenge time is over",
  ],
  ProposedSettlement_TimeOutOfBounds: ({ time, least, most }) => [
    `A time of ${time} s is not between ${least} and ${most}`,
    "Choose one between them",
  ],
  ProposedSettlement_TooEarly: ({ from }) => [
    `The list can still be challenged, until ${date(from)}`,
    "Wait until then",
  ],
  ProposedSettlement_TooLate: ({ until }) => [
    `This could be done until ${date(until)}`,
    "Read the Round's times: what time has ended is closed by anyone, and from fallbackAt the level settles it",
  ],
  ProposedSettlement_TotalAbovePool: ({ total, pool }) => [
    `The list gives ${total} base units, the pool has ${pool}`,
    "Compute it again from the Round as it is",
  ],
  ProposedSettlement_WrongCount: ({ count, accepted }) => [
    `The list has ${count} applications, the Round has accepted ${accepted}`,
    "Give each accepted application one entry, 0 included",
  ],
};
