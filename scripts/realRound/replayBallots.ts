// Optimism's Retro Funding 4 as a Round of votes: every voter sends its real ballot, and the Round is settled by a list of medians or,
// live, by its votes.
import { getRound, voteSync } from "@catchment/sdk/actions";
import type { Address } from "viem";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import { deployCatchment } from "../chain/deploy.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { travelTo } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import type { Reporter } from "../io/progress.ts";
import type { Asset } from "../round/assets.ts";
import { acceptPending, applyBuilder } from "../round/builders.ts";
import { openRoundFromFile } from "../round/openRound.ts";
import { claimAll, compareWithEngine, payRests, type ResultRow, requireEqual, settle } from "../round/results.ts";
import { issueStamps } from "../round/stamps.ts";
import { type CastBallot, sendBallots } from "../round/votes.ts";
import { POOL_TOKENS, type Project, PUBLISHED_DECIMALS, readRealVote, WHOLE_BALLOT } from "./ballotData.ts";
import { type BallotMethod, ballotRound } from "./ballotSetup.ts";
import { type ListCourse, requireListPaid, settleByList } from "./settleByList.ts";
import { ADMIN, ISSUER, REVIEWER, SPONSORS, STRANGER } from "./setup.ts";

const DECIMALS = 18;
/** Applications that are accepted at once: each takes some 60,000 gas. */
const BATCH = 50;

export type BallotRow = {
  readonly application: number;
  readonly builder: string;
  /** Those whose votes count, and all. */
  readonly votersCounted: number;
  readonly voters: number;
  /** Whole votes that count. */
  readonly votes: bigint;
  readonly matchOnChain: bigint;
  readonly matchByEngine: bigint;
  /** Tenths of an OP; absent where the round was cut short. */
  readonly published: bigint | undefined;
  /** Where it was settled by a list: what the votes, live, would have paid. */
  readonly liveMatch: bigint | undefined;
};

export type BallotResult = {
  readonly method: BallotMethod;
  readonly chainId: number;
  readonly round: Address;
  readonly program: Address;
  readonly pool: bigint;
  readonly paid: bigint;
  readonly voters: number;
  readonly lines: number;
  /** Votes that were moved before the end, and the voter without a Stamp whose votes count nothing. */
  readonly moved: Address;
  readonly unstamped: Address;
  readonly rows: readonly BallotRow[];
  readonly sponsorsRest: readonly { readonly sponsor: Address; readonly amount: bigint }[];
  /** Unix seconds. */
  readonly settledAt: number;
  readonly settlement: ListCourse | undefined;
};

/**
 * Replays it on a local chain.
 *
 * @param limit only the first ballots
 * @throws InputError if the chain is no local one, or anything comes out otherwise than it must
 */
export async function replayBallots(
  connection: Connection,
  limit: number | undefined,
  report: Reporter,
  method: BallotMethod,
): Promise<BallotResult> {
  if (!connection.isLocal) {
    throw new InputError(
      `Chain ${connection.chainId} is no local chain`,
      "Replay on one with the id 31337, such as anvil's",
    );
  }
  const real = readRealVote(limit);

  report.step("1. Deploying; opening a Program and a Round of votes");
  const { deployment: before } = await deployCatchment(connection);
  const token = await deployArtifact(connection, await actAs(connection, ADMIN), "mocks/MockToken", [
    "Local OP",
    "OP",
    DECIMALS,
  ]);
  const { file, source } = ballotRound(method, token);
  const { entry: round, deployment, asset } = await openRoundFromFile(connection, before, file, source, report);
  const opened = await getRound(connection.reader, { round: round.address });
  await travelTo(connection, opened.times.applicationsFrom);
  const ids = await applyAndAccept(connection, round, asset, real.projects, report);

  report.step("2. Stamps");
  const voters = real.ballots.map(({ voter }) => voter);
  const { config } = opened;
  const stamping = report.progress("stamps", voters.length);
  const recorded = await issueStamps(connection, config.giving.explorerGate, ISSUER, voters, stamping);
  report.note(`all ${recorded} voters hold the Stamp of a badgeholder`);

  report.step("3. Ballots, each by its voter");
  const ballots = real.ballots.map(
    ({ voter, lines }): CastBallot => ({
      voter,
      lines: lines.map(({ project, votes }) => ({ application: idIn(ids, project), votes })),
    }),
  );
  const [first] = ballots;
  if (first === undefined) throw new InputError("There is no ballot", "Replay at least one: --limit 1");
  const unstamped = addressOf(connection, STRANGER);
  await voteOtherwise(connection, round, first, unstamped);
  report.note(
    `${first.voter} gives all its credits to one project, and will move them; ${unstamped} votes without a Stamp`,
  );
  const sending = report.progress("ballots", ballots.length);
  await sendBallots(connection, round, ballots, sending);
  sending.stop();
  const lines = ballots.reduce((sum, ballot) => sum + ballot.lines.length, 0);
  report.note(`${ballots.length} ballots with ${lines} lines are on chain`);

  report.step("4. Voting ends: review, settlement, claims");
  await travelTo(connection, opened.times.settleFrom);
  const context = { connection, deployment, round, asset, matched: asset, report };
  const byList = method === "median" ? await settleByList(context) : undefined;
  if (byList === undefined) await settle(connection, round, STRANGER);
  const results = await compareWithEngine(connection, round);
  requireEqual(results);
  report.note(`all ${results.length} matches are equal to the engine's, to the base unit`);
  await claimAll(connection, round, STRANGER);
  const { pool, paid, settledAt } = await getRound(connection.reader, { round: round.address });
  report.note(`paid out ${formatMoney(paid, DECIMALS)} OP of matches, by claims anyone may send`);
  if (byList !== undefined) await requireListPaid(context, byList);

  report.step("5. What is left goes back to the sponsors");
  await travelTo(connection, opened.times.claimUntil);
  const sponsors = SPONSORS.map((account) => addressOf(connection, account));
  const rests = await payRests(connection, round, sponsors, STRANGER);
  const rest = [...rests.values()].reduce((sum, amount) => sum + amount, 0n);
  report.note(`${rest} base units go back`);

  const rows = rowsOf(real.projects, results, limit === undefined, byList);
  if (method === "median") requirePublished(rows);
  return {
    ...{ method, chainId: connection.chainId, round: round.address, program: round.program },
    ...{ pool, paid, voters: voters.length, lines, moved: first.voter, unstamped },
    rows,
    sponsorsRest: [...rests].map(([sponsor, amount]) => ({ sponsor, amount })),
    settledAt: settledAt ?? 0,
    settlement: byList,
  };
}

type Ids = ReadonlyMap<Address, number>;

async function applyAndAccept(
  connection: Connection,
  round: RoundEntry,
  asset: Asset,
  projects: readonly Project[],
  report: Reporter,
): Promise<Ids> {
  const ids = new Map<Address, number>();
  const applying = report.progress("applications", projects.length);
  for (const { name, account } of projects) {
    const { application } = await applyBuilder(connection, round, asset, { name, account });
    ids.set(account, application);
    if (application % BATCH === 0) await acceptAll(connection, round);
    applying.tick();
  }
  applying.stop();
  await acceptAll(connection, round);
  report.note(`${ids.size} projects applied and were accepted; the pool is ${POOL_TOKENS.toLocaleString("en-US")} OP`);
  return ids;
}

/** @throws Error if one is not accepted */
async function acceptAll(connection: Connection, round: RoundEntry): Promise<void> {
  const { failed } = await acceptPending(connection, round, REVIEWER);
  const [first] = failed;
  if (first !== undefined) throw new Error(`Application ${first.application} was not accepted: ${first.error.message}`);
}

/** Votes can be moved until voting ends; without a Stamp they are on record, and count nothing. */
async function voteOtherwise(
  connection: Connection,
  round: RoundEntry,
  { voter, lines }: CastBallot,
  unstamped: Address,
) {
  const [favourite] = [...lines].sort((a, b) => b.votes - a.votes);
  if (favourite === undefined) return;
  const votes = [{ ...favourite, votes: Number(WHOLE_BALLOT) }];
  for (const account of [voter, unstamped]) {
    await voteSync(await actAs(connection, account), { round: round.address, votes });
  }
}

function rowsOf(
  projects: readonly Project[],
  results: readonly ResultRow[],
  isWhole: boolean,
  byList: ListCourse | undefined,
): BallotRow[] {
  const known = new Map(projects.map((project) => [project.account, project]));
  return results
    .map((one): BallotRow => {
      const project = known.get(one.builder);
      return {
        application: one.application,
        builder: project?.name ?? one.builder,
        votersCounted: one.donorsMatched,
        voters: one.donors,
        votes: (one.votes ?? 0n) / 10_000n,
        matchOnChain: one.match,
        matchByEngine: one.engineMatch,
        published: isWhole ? project?.published : undefined,
        liveMatch: byList?.live.find(({ application }) => application === one.application)?.match,
      };
    })
    .sort((a, b) => (a.matchOnChain < b.matchOnChain ? 1 : -1));
}

const PER_TENTH = 10n ** BigInt(DECIMALS - PUBLISHED_DECIMALS);

/** A match as it would be published: rounded to a tenth of an OP. */
export function asPublished(match: bigint): bigint {
  return (match + PER_TENTH / 2n) / PER_TENTH;
}

/** Votes are whole, the published ballots are not: a figure can be off by its last digit, and never by more. */
function requirePublished(rows: readonly BallotRow[]): void {
  const wrong = rows.find(({ published, matchOnChain }) => {
    const off = published === undefined ? 0n : asPublished(matchOnChain) - published;
    return off < -1n || off > 1n;
  });
  if (wrong === undefined) return;
  throw new InputError(
    `${wrong.builder} gets ${wrong.matchOnChain} base units, not the published ${wrong.published} tenths of an OP`,
    "Restore data/rounds from git",
  );
}

function idIn(ids: Ids, project: Address): number {
  const id = ids.get(project);
  if (id === undefined) throw new InputError(`${project} has not applied`, "Restore data/rounds from git");
  return id;
}
