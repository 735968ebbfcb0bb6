// The last steps: settle, pay Builders and sponsors, and see that the engine says the same.
import { existsSync } from "node:fs";
import path from "node:path";
import type { FrozenMethod } from "@catchment/sdk";
import {
  claimSync,
  getApplications,
  getRest,
  settleRound,
  verifyRound,
  withdrawRestSync,
} from "@catchment/sdk/actions";
import type { Address } from "viem";
import { fileOf } from "../chain/command.ts";
import type { Connection } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { frozenMethodOf } from "../settlement/method.ts";

const ROOT = path.join(import.meta.dirname, "../..");

export type ResultRow = {
  readonly application: number;
  readonly builder: Address;
  readonly donorsMatched: number;
  readonly donors: number;
  /** Base units of the donated asset; 0 in a Round of votes. */
  readonly donated: bigint;
  /** Ten-thousandths of a vote that count, in a Round of votes. */
  readonly votes?: bigint;
  /** Base units of the pool's asset, as the chain says. */
  readonly match: bigint;
  /** The same by the engine, from the Round's own contributions or votes, and weights. */
  readonly engineMatch: bigint;
};

/** Settles the Round, whoever asks for it; anyone may. */
export async function settle(connection: Connection, round: RoundEntry, account: string | number): Promise<void> {
  await settleRound(await actAs(connection, account), { round: round.address });
}

/** Pays every accepted Builder what it has not been paid. Returns how many were paid now. */
export async function claimAll(connection: Connection, round: RoundEntry, account: string | number): Promise<number> {
  const wallet = await actAs(connection, account);
  const applications = await getApplications(connection.reader, { round: round.address });
  const due = applications.filter((one) => one.status === "Accepted" && !(one.areDonationsPaid && one.isMatchPaid));
  for (const { id } of due) await claimSync(wallet, { round: round.address, application: id });
  return due.length;
}

/** Pays every sponsor what is released to it by now; amounts by sponsor, those with nothing left out. */
export async function payRests(
  connection: Connection,
  round: RoundEntry,
  sponsors: readonly Address[],
  account: string | number,
): Promise<ReadonlyMap<Address, bigint>> {
  const wallet = await actAs(connection, account);
  const paid = new Map<Address, bigint>();
  for (const sponsor of sponsors) {
    const { rest } = await getRest(connection.reader, { round: round.address, sponsor });
    if (rest === 0n) continue;
    const { amount } = await withdrawRestSync(wallet, { round: round.address, sponsor });
    paid.set(sponsor, amount);
  }
  return paid;
}

/** By which the Round's file says a list is computed; undefined where it is settled by its level, or has no file here. */
export function methodOf(round: RoundEntry): FrozenMethod | undefined {
  if (!existsSync(path.join(ROOT, round.file))) return undefined;
  const { settlement } = fileOf(round);
  return settlement === undefined ? undefined : frozenMethodOf(settlement.method);
}

/**
 * What the chain says each accepted Builder gets, beside what the engine computes from the Round's own logs.
 */
export async function compareWithEngine(connection: Connection, round: RoundEntry): Promise<readonly ResultRow[]> {
  const { state, matches, result } = await verifyRound(connection.reader, {
    round: round.address,
    fromBlock: BigInt(round.block),
    finality: "latest",
    method: methodOf(round),
  });
  const byProject = new Map(result.projects.map((project) => [project.project, project]));
  return state.applications
    .filter(({ status }) => status === "Accepted")
    .map(({ id, builder }) => {
      const gifts = state.pairs.filter(({ application }) => application === id);
      const votes = state.votes.filter((cast) => cast.application === id && cast.votes > 0n);
      const verified = matches.find(({ application }) => application === id);
      return {
        application: id,
        builder,
        donorsMatched: byProject.get(String(id))?.donors ?? 0,
        donors: gifts.length + votes.length,
        donated: gifts.reduce((sum, { amount }) => sum + amount, 0n),
        ...(state.kind === "voting"
          ? { votes: votes.reduce((sum, { votes: cast, weight }) => sum + cast * BigInt(weight), 0n) }
          : {}),
        match: verified?.chain ?? 0n,
        engineMatch: (state.settlement?.kind === "list" ? verified?.computed : verified?.expected) ?? 0n,
      };
    });
}

/**
 * The same, to the base unit or not at all.
 *
 * @throws InputError naming the first Builder at which chain and engine part.
 */
export function requireEqual(rows: readonly ResultRow[]): void {
  const different = rows.find(({ match, engineMatch }) => match !== engineMatch);
  if (different === undefined) return;
  throw new InputError(
    `Chain and engine differ: application ${different.application} gets ${different.match} on chain, ${different.engineMatch} by the engine`,
    "This must never be: please report it with the Round's address",
  );
}
