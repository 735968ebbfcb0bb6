import { checkAmount } from "../bps.ts";
import { InvalidQuorumError } from "../errors.ts";
import { type BallotRow, ballotsByProject, FULL_WEIGHT } from "../inputs/ballots.ts";
import { wholePoolOptions } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { Demand, PoolOptions, PoolParameters } from "../types.ts";
import type { MethodOutcome } from "./demands.ts";

/** What a median takes. The pool is always shared as a whole. */
export type MedianParameters = PoolParameters & {
  readonly method: "median";
  readonly ballots: Iterable<BallotRow>;
  /** Projects on fewer ballots, each counted by its weight, get nothing. Default 1. */
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
 * quorum or with a median below the minimum. A zero on a ballot is an opinion, a missing line is none. Where ballots
 * have weights it is the weighted median, and the quorum is of whole ballots: two of half weight are one. The pool is
 * then shared by ideal; who would get less than `minimumMatch` leaves it to the others, see `shareAboveMinimum`. O(rows
 * · log rows).
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
  for (const { project, amounts, weights } of projects) {
    const lines = amounts.map((amount, index): WeightedAmount => ({ amount, weight: weights[index] ?? 0 }));
    const [lower, upper] = middleOf(lines.sort(byAmount));
    const middle = ((lines[lower]?.amount ?? 0n) + (lines[upper]?.amount ?? 0n)) / 2n;
    const hasQuorum = weightIn(lines) >= quorum * FULL_WEIGHT;
    const ideal = hasQuorum && middle >= minimum ? middle : 0n;
    const donors = lines.filter(({ weight }) => weight > 0).length;
    demands.push({ project, donors, donations: lines.length, effective: weighedSum(lines), ideal });
    yield { step: "matching", done: demands.length, total: projects.length };
  }
  return { demands, options };
}

/** A line of a ballot: its amount, and its weight in ten-thousandths. */
export type WeightedAmount = { readonly amount: bigint; readonly weight: number };

/**
 * The one or two lines in the middle: the first at which half the weight is reached, and the first at which more than
 * half is. They are two only where a half is reached exactly; where all weights are equal, they are those of the plain
 * median. Lines of weight 0 are never in the middle.
 *
 * @param sorted by amount
 * @returns positions; past the end where nothing has a weight
 * @throws never
 * @example
 * middleOf([{ amount: 1n, weight: 10_000 }, { amount: 9n, weight: 2_500 }]); // [0, 0]
 */
export function middleOf(sorted: readonly WeightedAmount[]): readonly [number, number] {
  const whole = weightIn(sorted);
  let [sum, lower, at] = [0, -1, 0];
  for (; at < sorted.length; at++) {
    sum += sorted[at]?.weight ?? 0;
    if (lower < 0 && sum > 0 && 2 * sum >= whole) lower = at;
    if (2 * sum > whole) return [lower, at];
  }
  return [at, at];
}

/**
 * The sum of weights, ten-thousandths.
 *
 * @throws never
 * @example
 * weightIn([{ amount: 1n, weight: 10_000 }, { amount: 9n, weight: 2_500 }]); // 12500
 */
export function weightIn(lines: readonly WeightedAmount[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * What counts of the amounts: each by its weight, the sum rounded down.
 *
 * @throws never
 * @example
 * weighedSum([{ amount: 1n, weight: 10_000 }, { amount: 9n, weight: 2_500 }]); // 3n
 */
export function weighedSum(lines: readonly WeightedAmount[]): bigint {
  return lines.reduce((sum, { amount, weight }) => sum + amount * BigInt(weight), 0n) / BigInt(FULL_WEIGHT);
}

const byAmount = (a: WeightedAmount, b: WeightedAmount) => (a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0);
