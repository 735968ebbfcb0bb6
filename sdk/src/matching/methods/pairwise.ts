import type { Contributions } from "../inputs/contributions.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { donationDemands, type MethodOutcome } from "./demands.ts";

/** The options of this method alone. */
export type PairwiseOwn = {
  /** M, base units: how much two donors may have in common before their pairs count half. */
  readonly m: bigint;
};
/** What a pairwise matching takes. */
export type PairwiseParameters = DonationMethodParameters & PairwiseOwn & { readonly method: "pairwise" };
/** What a pairwise matching was run with, defaults filled in. */
export type PairwiseOptions = DonationMethodOptions & { readonly m: bigint };

/** The demands of `method: "pairwise"`. */
export function* pairwise(parameters: PairwiseParameters): Steps<MethodOutcome<PairwiseOptions>> {
  return yield* donationDemands(parameters, pairwiseIdeals, pairwiseOptions(parameters));
}

/** The options of this method alone, checked, defaults filled in. */
export function pairwiseOptions({ m }: PairwiseOwn): { m: bigint } {
  return { m };
}

/** Σ_{i<j} 2·k_ij·sqrt(e_ip e_jp), k_ij = M / (M + Σ_q sqrt(e_iq e_jq)). */
// biome-ignore lint/correctness/useYield: not there yet
export function* pairwiseIdeals(_contributions: Contributions, _options: { readonly m: bigint }): Steps<bigint[]> {
  throw new Error("not there yet");
}
