// The steps of a list on chain, each with the money it needs: proposed, challenged, ruled on.
import type { Ruling } from "@catchment/sdk";
import {
  challengeProposalSync,
  getBond,
  type Proposal,
  proposeSettlementSync,
  ruleProposalSync,
} from "@catchment/sdk/actions";
import type { SettlementList } from "@catchment/sdk/merkle";
import type { Hex } from "viem";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { prepareMoney, readAsset } from "../round/assets.ts";
import type { ListContext } from "./context.ts";

type Account = string | number;
export type Dispute = Proposal & { readonly challenge: NonNullable<Proposal["challenge"]> };

/** Proposes a list under its bond. */
export async function proposeList(
  { connection, round, settlement }: ListContext,
  account: Account,
  list: SettlementList,
) {
  const own = { settlement, round: round.address };
  const bond = await getBond(connection.reader, own);
  const wallet = await actAs(connection, account);
  const asset = await readAsset(connection, bond.asset);
  await prepareMoney(connection, wallet, asset, settlement, bond.amount);
  const { number, challengeUntil } = await proposeSettlementSync(wallet, { ...own, list, bond });
  return { number: Number(number), challengeUntil, bond, asset };
}

/**
 * Challenges what is proposed with another list, under the same bond.
 *
 * @throws InputError if nothing is to be challenged
 */
export async function challengeWith(context: ListContext, account: Account, counter: SettlementList) {
  const { connection, round, settlement } = context;
  const { number, bond } = pendingOf(context, counter);
  const wallet = await actAs(connection, account);
  const asset = await readAsset(connection, bond.asset);
  await prepareMoney(connection, wallet, asset, settlement, bond.amount);
  const challenge = { settlement, round: round.address, number, counter, bond };
  const { ruleUntil } = await challengeProposalSync(wallet, challenge);
  return { number, ruleUntil, bond, asset };
}

/** Picks one of two lists, or neither, as the arbiter; what becomes of the loser's bond. */
export async function ruleOn(
  { connection, round, settlement }: ListContext,
  account: Account,
  ruling: { readonly number: number; readonly ruling: Ruling; readonly reason: Hex },
) {
  const wallet = await actAs(connection, account);
  const { won, fee, forfeited } = await ruleProposalSync(wallet, { settlement, round: round.address, ...ruling });
  return { won, fee, forfeited };
}

/**
 * What is proposed now, and is another list than this one.
 *
 * @throws InputError
 */
export function pendingOf({ proposal, round }: ListContext, ours: SettlementList): Proposal {
  if (proposal?.state !== "Proposed") {
    const what = proposal === undefined ? "Nothing is proposed" : `Proposal ${proposal.number} is ${proposal.state}`;
    throw new InputError(`${what} for "${round.name}"`, "Only a proposed list is challenged: npx catchment propose");
  }
  if (!isSame(proposal.list, ours)) return proposal;
  throw new InputError(
    `Proposal ${proposal.number} is right: computed anew it is the same, to the base unit`,
    "Nothing is to be challenged. Once its time is over: npx catchment settle",
  );
}

/**
 * What waits for a ruling.
 *
 * @throws InputError if nothing does
 */
export function disputeOf({ proposal, round }: ListContext): Dispute {
  const { challenge } = proposal ?? {};
  if (proposal?.state === "Challenged" && challenge !== undefined) return { ...proposal, challenge };
  const what = proposal === undefined ? "Nothing is proposed" : `Proposal ${proposal.number} is ${proposal.state}`;
  throw new InputError(`${what} for "${round.name}": there is nothing to rule on`, "See it: npx catchment status");
}

/** Which list of a dispute is the one that is computed here. */
export function rightOf({ list, challenge }: Dispute, ours: SettlementList): Ruling {
  if (isSame(list, ours)) return "Proposal";
  return isSame(challenge.counter, ours) ? "Counter" : "Neither";
}

type Sum = { readonly root: Hex; readonly total: bigint };
const isSame = (one: Sum, other: Sum) => one.root === other.root && one.total === other.total;
