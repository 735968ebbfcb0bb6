// The engine takes what exists, in bigint.
import { computeMatching, type MatchingMethod, type MatchingResult, type ProjectMatch } from "@catchment/sdk/matching";
import type { Equal, Expect } from "./equal.ts";

export type Shapes = Expect<
  [
    Equal<ReturnType<typeof computeMatching>, MatchingResult>,
    Equal<
      MatchingMethod,
      "quadratic" | "pairwise" | "profile" | "cocm" | "proportional" | "voting" | "median" | "alpha" | "blend"
    >,
    Equal<MatchingResult["leftover"], bigint>,
    Equal<MatchingResult["projects"], readonly ProjectMatch[]>,
    Equal<ProjectMatch["match"], bigint>,
    Equal<ProjectMatch["donors"], number>,
  ]
>;

export function refused() {
  const donations = [{ donor: "x", project: "A", amount: 1n }];
  computeMatching({ method: "quadratic", pool: 8n, donations, cap: { bps: 2_000 }, saturation: "scale-up" });
  // @ts-expect-error a pool is a bigint
  computeMatching({ method: "quadratic", pool: 8, donations });
  // @ts-expect-error so is a donation
  computeMatching({ method: "quadratic", pool: 8n, donations: [{ donor: "x", project: "A", amount: 1 }] });
  // @ts-expect-error there is no such method
  computeMatching({ method: "cubic", pool: 8n, donations });
  // @ts-expect-error nor such an option
  computeMatching({ method: "quadratic", pool: 8n, donations, bonus: 2n });
  // @ts-expect-error a cap is in bps or an amount
  computeMatching({ method: "quadratic", pool: 8n, donations, cap: 2_000 });
  // @ts-expect-error saturation has the engine's words
  computeMatching({ method: "quadratic", pool: 8n, donations, saturation: "Keep" });
  // @ts-expect-error results are not changed
  computeMatching({ method: "quadratic", pool: 8n, donations }).matched = 0n;
}

export function refusedByMethod() {
  const donations = [{ donor: "x", project: "A", amount: 1n }];
  const ballots = [{ voter: "x", project: "A", amount: 1n }];
  const tallies = [{ project: "A", tally: 2n, spent: 3n }];
  computeMatching({ method: "pairwise", pool: 8n, donations, m: 10n });
  computeMatching({ method: "cocm", pool: 8n, donations, similarity: "soft" });
  computeMatching({ method: "median", pool: 8n, ballots, quorum: 17, cap: { bps: 500 }, capRule: "sequential" });
  computeMatching({ method: "alpha", pool: 8n, tallies, voiceCreditFactor: 1n, saturation: "keep" });
  // @ts-expect-error pairwise needs m
  computeMatching({ method: "pairwise", pool: 8n, donations });
  // @ts-expect-error only pairwise has it
  computeMatching({ method: "quadratic", pool: 8n, donations, m: 10n });
  // @ts-expect-error pairs are of different donors: there is no own money to take off
  computeMatching({ method: "pairwise", pool: 8n, donations, m: 10n, subtractOwn: true });
  // @ts-expect-error a profile has no choice of roots
  computeMatching({ method: "profile", pool: 8n, donations, root: "unit" });
  // @ts-expect-error ballots are no donations
  computeMatching({ method: "median", pool: 8n, donations });
  // @ts-expect-error a vote has votes
  computeMatching({ method: "voting", pool: 8n, ballots });
  // @ts-expect-error votes are no money: all of the pool is shared
  computeMatching({ method: "voting", pool: 8n, ballots: [], saturation: "keep" });
  // @ts-expect-error clr.fund's rule has no cap
  computeMatching({ method: "alpha", pool: 8n, tallies, voiceCreditFactor: 1n, cap: { bps: 500 } });
  // @ts-expect-error a tally has no minimum
  computeMatching({ method: "alpha", pool: 8n, tallies, voiceCreditFactor: 1n, min: 1n });
  const parts = [{ method: "quadratic" }, { method: "cocm" }] as const;
  computeMatching({ method: "blend", pool: 8n, donations, share: 7_000, parts });
  // @ts-expect-error a blend is of two
  computeMatching({ method: "blend", pool: 8n, donations, share: 7_000, parts: [{ method: "quadratic" }] });
}
