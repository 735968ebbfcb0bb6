import type { VoteRow } from "../inputs/ballots.ts";
import type { Steps } from "../progress.ts";
import type { PoolOptions, PoolParameters } from "../types.ts";
import type { MethodOutcome } from "./demands.ts";

/** What a vote takes. The pool is always shared as a whole. */
export type VotingParameters = PoolParameters & {
  readonly method: "voting";
  readonly ballots: Iterable<VoteRow>;
  /** The most voice credits, Σ votes², one voter may spend. Default: no limit. */
  readonly credits?: bigint | undefined;
};
/** What a vote was run with, defaults filled in. */
export type VotingOptions = PoolOptions & { readonly credits: bigint | null };

/** Σ votes. */
// biome-ignore lint/correctness/useYield: not there yet
export function* voting(_parameters: VotingParameters): Steps<MethodOutcome<VotingOptions>> {
  throw new Error("not there yet");
}
