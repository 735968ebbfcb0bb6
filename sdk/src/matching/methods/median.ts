import type { BallotRow } from "../inputs/ballots.ts";
import type { Steps } from "../progress.ts";
import type { PoolOptions, PoolParameters } from "../types.ts";
import type { MethodOutcome } from "./demands.ts";

/** What a median takes. The pool is always shared as a whole. */
export type MedianParameters = PoolParameters & {
  readonly method: "median";
  readonly ballots: Iterable<BallotRow>;
  /** Projects on fewer ballots get nothing. Default 1. */
  readonly quorum?: number | undefined;
  /** Projects with a lower median get nothing (inclusive: exactly the minimum counts). Default 0. */
  readonly minimum?: bigint | undefined;
  /** Projects whose match would be below it get nothing, and the pool is shared again among the others. Base units, default 0. */
  readonly minimumMatch?: bigint | undefined;
};
/** What a median was run with, defaults filled in. */
export type MedianOptions = PoolOptions & {
  readonly quorum: number;
  readonly minimum: bigint;
  readonly minimumMatch: bigint;
};

/** The median of the ballots that mention a project. */
// biome-ignore lint/correctness/useYield: not there yet
export function* median(_parameters: MedianParameters): Steps<MethodOutcome<MedianOptions>> {
  throw new Error("not there yet");
}
