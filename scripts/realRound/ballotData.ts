// Optimism's Retro Funding 4, as published: 108 ballots over 230 projects, and what came out.
import path from "node:path";
import { type Address, getAddress, type Hex, sliceHex } from "viem";
import { parseCsv } from "../io/csv.ts";
import { readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { readBallotsFromMetrics } from "../io/metricBallots.ts";
import { parseUnits } from "../io/money.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/optimism-retrofunding4");
export const POOL_TOKENS = 10_000_000n;
/** Of the ballots, and of the pool. */
export const CAP_BPS = 500;
/** Published to a tenth of an OP. */
export const PUBLISHED_DECIMALS = 1;

/** The published rule, as a Round freezes it: who would get less than 1,000 OP gets nothing. */
export const MEDIAN_OPTIONS = { capRule: "sequential", minimumMatch: String(1_000n * 10n ** 18n) } as const;

/** A whole ballot is so many votes: whatever adds up to it costs no more than its square, {@link CREDITS}. */
export const WHOLE_BALLOT = 4_000_000_000n;
export const CREDITS = WHOLE_BALLOT ** 2n;
/** Ballots are read in 10^-18 of one. */
const PER_VOTE = 10n ** 18n / WHOLE_BALLOT;

export type Project = {
  readonly name: string;
  /** The last 20 bytes of its published id, which is no address. */
  readonly account: Address;
  /** Tenths of an OP. */
  readonly published: bigint;
};

export type BallotLine = { readonly project: Address; readonly votes: number };
export type RealBallot = { readonly voter: Address; readonly lines: readonly BallotLine[] };

export type RealVote = { readonly projects: readonly Project[]; readonly ballots: readonly RealBallot[] };

/**
 * Reads the ballots as whole votes, at least one for every project: in this round a 0 was an opinion, and on chain no votes are none.
 *
 * @param limit takes only the first ballots
 */
export function readRealVote(limit?: number): RealVote {
  const file = (name: string) => path.join(FOLDER, name);
  const rows = readBallotsFromMetrics(file("ballots.csv"), file("impact_metrics.csv"), {
    addresses: true,
    capBps: CAP_BPS,
  });
  const byVoter = [...Map.groupBy(rows, ({ voter }) => voter)].slice(0, limit);
  return {
    projects: readProjects(),
    ballots: byVoter.map(([voter, lines]) => ({
      voter: getAddress(voter),
      lines: lines.map(({ project, amount }) => ({ project: accountOf(project), votes: votesOf(amount) })),
    })),
  };
}

/** The nearest whole number of votes, and one for nothing. */
function votesOf(amount: bigint): number {
  const votes = (amount + PER_VOTE / 2n) / PER_VOTE;
  return Number(votes === 0n ? 1n : votes);
}

function accountOf(id: string): Address {
  return getAddress(sliceHex(id as Hex, 12));
}

function readProjects(): Project[] {
  const file = path.join(FOLDER, "official_results.csv");
  const { header, rows } = parseCsv(file, readBytes(file));
  const column = (name: string) => {
    const index = header.indexOf(name);
    if (index < 0) throw new InputError(`There is no column "${name}"`, "Restore the file from git", { file });
    return index;
  };
  const [id, name, allocation] = [column("Project_id"), column("project_name"), column("rf4_allocation")];
  return rows.map(({ cells }) => ({
    name: cells[name] as string,
    account: accountOf(cells[id] as string),
    published: parseUnits(cells[allocation] as string, PUBLISHED_DECIMALS),
  }));
}
