// The last steps: settle, pay Builders and sponsors, and see that the engine says the same.
import {
  claimSync,
  getApplications,
  getRest,
  getRoundKind,
  getVotes,
  settleRound,
  verifyRound,
  withdrawRestSync,
} from "@catchment/sdk/actions";
import type { Address } from "viem";
import type { Connection } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";

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

/**
 * What the chain says each accepted Builder gets, beside what the engine computes from the Round's own logs.
 */
export async function compareWithEngine(connection: Connection, round: RoundEntry): Promise<readonly ResultRow[]> {
<<<<<<< ours
  const fromBlock = BigInt(round.block);
  const [applications, inputs, { matches, result }] = await Promise.all([
    getApplications(connection.reader, { round: round.address }),
    readInputs(connection, round),
    verifyMatches(connection.reader, { round: round.address, fromBlock }),
  ]);
=======
  const { state, matches, result } = await verifyRound(connection.reader, {
    round: round.address,
    fromBlock: BigInt(round.block),
    finality: "latest",
  });
>>>>>>> theirs
  const byProject = new Map(result.projects.map((project) => [project.project, project]));
  return state.applications
    .filter(({ status }) => status === "Accepted")
    .map(({ id, builder }) => {
<<<<<<< ours
      const own = inputs.filter(({ application }) => application === id);
=======
      const own = state.pairs.filter(({ application }) => application === id);
>>>>>>> theirs
      const verified = matches.find(({ application }) => application === id);
      return {
        application: id,
        builder,
        donorsMatched: byProject.get(String(id))?.donors ?? 0,
        donors: own.length,
        donated: own.reduce((sum, { amount = 0n }) => sum + amount, 0n),
        ...(own.some(({ votes }) => votes !== undefined)
          ? { votes: own.reduce((sum, { votes = 0n, weight }) => sum + votes * BigInt(weight), 0n) }
          : {}),
        match: verified?.chain ?? 0n,
        engineMatch: verified?.computed ?? 0n,
      };
    });
}

/** Everybody's gifts, or votes, one row per Builder and Explorer. */
async function readInputs(connection: Connection, round: RoundEntry): Promise<readonly Input[]> {
  const parameters = { round: round.address, fromBlock: BigInt(round.block) };
  const kind = await getRoundKind(connection.reader, { round: round.address });
  if (kind === "donation") return getContributions(connection.reader, parameters);
  return (await getVotes(connection.reader, parameters)).filter(({ votes }) => votes > 0n);
}

type Input = {
  readonly application: number;
  readonly weight: number;
  readonly amount?: bigint;
  readonly votes?: bigint;
};

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
