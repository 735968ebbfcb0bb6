// Step 4 of a Round of votes: ballots, each sent by its voter.
import { getBallot, type Vote, vote } from "@catchment/sdk/actions";
import { type Address, getAddress } from "viem";
import { type Connection, receiptOf } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { readVotes } from "../io/ballots.ts";
import { InputError } from "../io/errors.ts";
import { inParallel } from "../io/inParallel.ts";
import { rowPlace } from "../io/places.ts";
import type { Progress } from "../io/progress.ts";
import { cartGasOf, GIFT_GAS } from "./donations.ts";

/** More votes for one application cost more credits than any budget has. */
const MOST_VOTES = 2n ** 32n - 1n;

/** All lines of one voter. */
export type CastBallot = { readonly voter: Address; readonly lines: readonly Vote[] };

/** One line of a ballot file, to a Builder by name. */
export type VoteEntry = { readonly voter: Address; readonly project: string; readonly votes: number };

/**
 * The lines of a ballot file: the columns voter (an address), project and votes.
 *
 * @throws InputError if a row names a Builder that is not in `builders`, or more votes than anybody can have.
 */
export function readVoteEntries(file: string, builders: readonly string[]): VoteEntry[] {
  const { ballots, lines } = readVotes(file, { addresses: true });
  return ballots.map(({ voter, project: named, votes }, index) => {
    const place = rowPlace(file, lines[index] ?? 0);
    const project = builders.find((name) => name.toLowerCase() === named.toLowerCase());
    if (project === undefined) {
      throw new InputError(
        `"${named}" is no Builder of this Round`,
        `Builders: ${builders.join(", ") || "none"}`,
        place,
      );
    }
    return { voter: getAddress(voter), project, votes: wholeVotes(votes, place) };
  });
}

/** A number of votes as the chain takes it. */
export function wholeVotes(votes: bigint, place?: ConstructorParameters<typeof InputError>[2]): number {
  if (votes <= MOST_VOTES) return Number(votes);
  throw new InputError(`${votes} votes are more than a ballot can hold`, `Give at most ${MOST_VOTES}`, place);
}

/** Sends the ballots, one transaction per voter. Waits for every receipt; the first that fails ends it. */
export async function sendBallots(
  connection: Connection,
  round: RoundEntry,
  ballots: readonly CastBallot[],
  progress: Progress,
): Promise<void> {
  const ballotGas = connection.isLocal ? await cartGasOf(connection, round) : undefined;
  await inParallel(ballots, async ({ voter, lines }) => {
    const votes = await withoutNothing(connection, round, voter, lines);
    if (votes.length > 0) {
      const wallet = await actAs(connection, voter);
      const gas = ballotGas === undefined ? {} : { gas: ballotGas + GIFT_GAS * BigInt(votes.length) };
      await receiptOf(connection, await vote(wallet, { round: round.address, votes, ...gas }));
    }
    progress.tick();
  });
}

/** A line of 0 votes takes votes back; where there are none it says nothing, and the Round would refuse the ballot. */
async function withoutNothing(
  { reader }: Connection,
  round: RoundEntry,
  explorer: Address,
  lines: readonly Vote[],
): Promise<readonly Vote[]> {
  if (lines.every(({ votes }) => votes > 0)) return lines;
  const { lines: before } = await getBallot(reader, { round: round.address, explorer });
  const known = new Set(before.map(({ application }) => application));
  return lines.filter(({ application, votes }) => votes > 0 || known.has(application));
}
