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
