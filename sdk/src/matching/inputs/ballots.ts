import { checkAmount } from "../bps.ts";
import { EmptyIdError, RepeatedVoteError } from "../errors.ts";
import { compareIds, normalizeId } from "../ids.ts";
import type { Steps } from "../progress.ts";

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
};

/** What clr.fund's tally says of one project. */
export type TallyRow = {
  readonly project: string;
  /** Σ votes: the sum of the roots of what each voter spent. */
  readonly tally: bigint;
  /** Σ votes²: the voice credits spent. */
  readonly spent: bigint;
};

/** All ballots that name one project: who, and beside each what. */
export type ProjectBallots = {
  readonly project: string;
  /** Normalised ids, each once. */
  readonly voters: readonly string[];
  /** Votes, or base units. */
  readonly amounts: readonly bigint[];
};

const ROWS_PER_STEP = 4_096;

/**
 * Groups ballots by project, sorted by project id; within a project in the order of the rows. O(rows + projects · log
 * projects).
 *
 * @param field what the ballots hold, for messages
 * @param onRow is told every row, with the voter's normalised id
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedVoteError}
 * @example
 * const rows = [{ voter: "x", project: "A", votes: 3n }];
 * drain(ballotsByProject("votes", rows, ({ votes }) => votes)); // [{ project: "A", voters: ["x"], amounts: [3n] }]
 */
export function* ballotsByProject<row extends { readonly voter: string; readonly project: string }>(
  field: string,
  rows: Iterable<row>,
  amountOf: (row: row) => bigint,
  onRow: (voter: string, amount: bigint, index: number) => void = () => {},
): Steps<ProjectBallots[]> {
  const projects = new Map<string, Map<string, bigint>>();
  let index = 0;
  for (const row of rows) {
    const { voter, project } = row;
    if (typeof voter !== "string" || voter === "") throw new EmptyIdError("voter", index, "ballot");
    if (typeof project !== "string" || project === "") throw new EmptyIdError("project", index, "ballot");
    const amount = checkAmount(field, amountOf(row), index);
    const [voterId, projectId] = [normalizeId(voter), normalizeId(project)];
    const amounts = projects.get(projectId) ?? new Map<string, bigint>();
    if (amounts.size === 0) projects.set(projectId, amounts);
    if (amounts.has(voterId)) throw new RepeatedVoteError(voterId, projectId, index);
    amounts.set(voterId, amount);
    onRow(voterId, amount, index++);
    if (index % ROWS_PER_STEP === 0) yield { step: "reading ballots", done: index, total: index };
  }
  return [...projects]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([project, amounts]) => ({ project, voters: [...amounts.keys()], amounts: [...amounts.values()] }));
}
