import { checkAmount } from "../bps.ts";
import { InvalidQuorumError } from "../errors.ts";
import { type BallotRow, ballotsByProject } from "../inputs/ballots.ts";
import { wholePoolOptions } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { Demand, PoolOptions, PoolParameters } from "../types.ts";
import type { MethodOutcome } from "./demands.ts";

/** What a median takes. The pool is always shared as a whole. */
export type MedianParameters = PoolParameters & {
  readonly method: "median";
  readonly ballots: Iterable<BallotRow>;
  /** Projects on fewer ballots get nothing. Default 1. */
  readonly quorum?: number | undefined;
  /** Projects with a lower median get nothing (inclusive: exactly the minimum counts). Default 0. */
  readonly minimum?: bigint | undefined;
  /**
   * Projects whose match would be below it get nothing, and the pool is shared again among the others. Base units,
   * default 0.
   */
  readonly minimumMatch?: bigint | undefined;
};
/** What a median was run with, defaults filled in. */
export type MedianOptions = PoolOptions & {
  readonly quorum: number;
  readonly minimum: bigint;
  readonly minimumMatch: bigint;
};

/**
 * Retro funding by medians, as in Optimism's RetroPGF 3 and Retro Funding 4: ideal_p = the median of the ballots that
 * name p, in base units (of an even number the mean of the two middle ones, rounded down); 0 on fewer ballots than the
 * quorum or with a median below the minimum. A zero on a ballot is an opinion, a missing line is none. The pool is then
 * shared by ideal; who would get less than `minimumMatch` leaves it to the others, see `shareAboveMinimum`. O(rows ·
 * log rows).
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedVoteError} {@link InvalidQuorumError} and what
 * the pool's options throw
 * @example
 * const ballots = [{ voter: "x", project: "A", amount: 2n }, { voter: "y", project: "A", amount: 5n }];
 * drain(median({ method: "median", pool: 8n, ballots })).demands.map(({ ideal }) => ideal); // [3n]
 */
export function* median(parameters: MedianParameters): Steps<MethodOutcome<MedianOptions>> {
  const { quorum = 1, minimum = 0n, minimumMatch = 0n } = parameters;
  if (!Number.isSafeInteger(quorum) || quorum < 1) throw new InvalidQuorumError(quorum);
  const options = {
    ...wholePoolOptions(parameters),
    quorum,
    minimum: checkAmount("minimum", minimum),
    minimumMatch: checkAmount("minimumMatch", minimumMatch),
  };
  const { projects } = yield* ballotsByProject("amount", parameters.ballots, ({ amount }) => amount);
  const demands: Demand[] = [];
  for (const { project, amounts } of projects) {
    const ballots = amounts.length;
    const middle = medianDown(amounts);
    const ideal = ballots >= quorum && middle >= minimum ? middle : 0n;
    const effective = amounts.reduce((sum, amount) => sum + amount, 0n);
    demands.push({ project, donors: ballots, donations: ballots, effective, ideal });
    yield { step: "matching", done: demands.length, total: projects.length };
  }
  return { demands, options };
}

/** The middle amount, or the mean of the two middle ones rounded down; 0 of none. */
function medianDown(amounts: readonly bigint[]): bigint {
  const sorted = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0n;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0n) + upper) / 2n;
}
