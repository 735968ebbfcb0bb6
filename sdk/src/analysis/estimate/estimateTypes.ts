import type { DonationRow } from "../../matching/types.ts";

/** A donation nobody has made yet: it has no id. */
export type EstimatedDonation = Omit<DonationRow, "id">;

/** The match of the project before and after one more donation; marginal = after − before, and may be negative. Base units. */
export type MatchEstimate = { readonly before: bigint; readonly after: bigint; readonly marginal: bigint };

/** Answers what one more donation would do, as often as it is asked, each time from the result it was made of. */
export type MatchEstimator = {
  /** "incremental": O(log projects) per estimate. "recompute": each runs the whole matching again. Both are exact. */
  readonly mode: "incremental" | "recompute";
  estimate(donation: EstimatedDonation): MatchEstimate;
};
