import { checkAmount, checkBps } from "../bps.ts";
import { EmptyIdError } from "../errors.ts";
import { compareIds } from "../ids.ts";
import type { Steps } from "../progress.ts";
import { BallotLog } from "./ballotLog.ts";

/**
 * One line of a voice-credit ballot: `votes` for a project cost votes² credits. Ids in the form of an address are
 * compared in lower case.
 */
export type VoteRow = { readonly voter: string; readonly project: string; readonly votes: bigint };

/**
 * One line of a retro ballot: what the voter thinks a project should get. Zero is an opinion, a missing line is none.
 */
export type BallotRow = {
  readonly voter: string;
  readonly project: string;
  /** Base units of the pool's token, or any unit that is the same on all ballots. */
  readonly amount: bigint;
  /** How much of a ballot it is, ten-thousandths; default 10000. With 0 it counts nowhere. */
  readonly weight?: number | undefined;
};

/** The weight of a line that says nothing of one. */
export const FULL_WEIGHT = 10_000;

/** What clr.fund's tally says of one project. */
export type TallyRow = {
  readonly project: string;
  /** Σ votes: the sum of the roots of what each voter spent. */
  readonly tally: bigint;
  /** Σ votes²: the voice credits spent. */
  readonly spent: bigint;
};

/** What all ballots that name one project say: votes, or base units, in the order of the rows. */
export type ProjectBallots = {
  readonly project: string;
  readonly amounts: readonly bigint[];
  /** Ten-thousandths, by the same positions. */
  readonly weights: readonly number[];
};

const ROWS_PER_STEP = 4_096;

/**
 * Groups ballots by project, sorted by project id; within a project in the order of the rows. O(rows + projects · log
 * projects).
 *
 * @param field what the ballots hold, for messages
 * @param onRow is told every row, with the voter's position in the order of their first rows
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedVoteError}, whichever row comes first
 * @example
 * const rows = [{ voter: "x", project: "A", votes: 3n }];
 * drain(ballotsByProject("votes", rows, ({ votes }) => votes)).projects; // [{ project: "A", amounts: [3n], weights: [10000] }]
 */
export function* ballotsByProject<
  row extends { readonly voter: string; readonly project: string; readonly weight?: number | undefined },
>(
  field: string,
  rows: Iterable<row>,
  amountOf: (row: row) => bigint,
  onRow?: (voter: number, amount: bigint, index: number) => void,
): Steps<{ readonly voters: readonly string[]; readonly projects: readonly ProjectBallots[] }> {
  const log = new BallotLog();
  let index = 0;
  try {
    for (const row of rows) {
      const { voter, project } = row;
      if (typeof voter !== "string" || voter === "") throw new EmptyIdError("voter", index, "ballot");
      if (typeof project !== "string" || project === "") throw new EmptyIdError("project", index, "ballot");
      const amount = checkAmount(field, amountOf(row), index);
      const { weight = FULL_WEIGHT } = row;
      const voterAt = log.add(project, voter, amount, weight === FULL_WEIGHT ? weight : checkBps("weight", weight));
      onRow?.(voterAt, amount, index);
      if (++index % ROWS_PER_STEP === 0) yield { step: "reading ballots", done: index, total: index };
    }
  } catch (error) {
    // Repetitions are looked for at the end, but an earlier row is blamed first.
    log.checkRepetitions();
    throw error;
  }
  const lines = log.linesByProject();
  const { ids } = log.projects;
  const projects = [...ids.keys()]
    .sort((a, b) => compareIds(ids[a] ?? "", ids[b] ?? ""))
    .map((position) => ({ project: ids[position] ?? "", ...(lines[position] ?? { amounts: [], weights: [] }) }));
  return { voters: log.voters.ids, projects };
}
