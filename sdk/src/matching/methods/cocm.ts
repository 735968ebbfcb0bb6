import type { Contributions } from "../inputs/contributions.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { donationDemands, type MethodOutcome } from "./demands.ts";

/** How much of a donation counts for a cluster that its donor is close to: nothing of it, or its root. */
export type Similarity = "harsh" | "soft";

/** The options of this method alone. */
export type CocmOwn = {
  /** Default "harsh". */
  readonly similarity?: Similarity | undefined;
};
/** What a cocm matching takes. */
export type CocmParameters = DonationMethodParameters & CocmOwn & { readonly method: "cocm" };
/** What a cocm matching was run with, defaults filled in. */
export type CocmOptions = DonationMethodOptions & { readonly similarity: Similarity };

/** The demands of `method: "cocm"`. */
export function* cocm(parameters: CocmParameters): Steps<MethodOutcome<CocmOptions>> {
  return yield* donationDemands(parameters, cocmIdeals, cocmOptions(parameters));
}

/** The options of this method alone, checked, defaults filled in. */
export function cocmOptions({ similarity = "harsh" }: CocmOwn): { similarity: Similarity } {
  return { similarity };
}

/** Connection-oriented cluster match. */
// biome-ignore lint/correctness/useYield: not there yet
export function* cocmIdeals(
  _contributions: Contributions,
  _options: { readonly similarity: Similarity },
): Steps<bigint[]> {
  throw new Error("not there yet");
}
