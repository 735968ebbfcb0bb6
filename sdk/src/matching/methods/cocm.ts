import { NotPositiveError } from "../errors.ts";
import type { Contributions } from "../inputs/contributions.ts";
import { matrixOf, toDouble } from "../inputs/matrix.ts";
import { checkChoice } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { clusterMatcher } from "./clusterPairs.ts";
import { donationDemands, type MethodOutcome } from "./demands.ts";
import { nearnessOf } from "./nearness.ts";
import { walkOf } from "./walk.ts";

/** How much of a donation counts for a cluster that its donor is close to: nothing of it, or its root. */
export type Similarity = "harsh" | "soft";

/** The options of this method alone. */
export type CocmOwn = {
  /** Default "harsh". */
  readonly similarity?: Similarity | undefined;
  /**
   * For "soft", which takes roots of single donations: what is one, base units (10^18 for whole tokens of 18 decimals).
   * Default 1, under which the root of a large number of base units is next to nothing, and soft next to harsh.
   */
  readonly unit?: bigint | undefined;
};
/** What a cocm matching takes. */
export type CocmParameters = DonationMethodParameters & CocmOwn & { readonly method: "cocm" };
/** What a cocm matching was run with, defaults filled in. */
export type CocmOptions = DonationMethodOptions & { readonly similarity: Similarity; readonly unit: bigint };

/**
 * The demands of `method: "cocm"`; see {@link cocmIdeals}.
 *
 * @throws what `donationDemands` and the ideals throw
 * @example
 * drain(cocm({ method: "cocm", pool: 8n, donations: [] })).demands; // []
 */
export function* cocm(parameters: CocmParameters): Steps<MethodOutcome<CocmOptions>> {
  return yield* donationDemands(parameters, cocmIdeals, cocmOptions(parameters));
}

/**
 * The options of this method alone, checked, defaults filled in.
 *
 * @throws {@link UnknownChoiceError} {@link NotPositiveError} {@link AmountBeyondDoublesError}
 * @example
 * cocmOptions({}); // { similarity: "harsh", unit: 1n }
 */
export function cocmOptions({ similarity = "harsh", unit = 1n }: CocmOwn): { similarity: Similarity; unit: bigint } {
  if (typeof unit !== "bigint" || unit <= 0n) throw new NotPositiveError("unit", unit);
  toDouble("unit", unit);
  return { similarity: checkChoice("similarity", similarity, ["harsh", "soft"]), unit };
}

/**
 * The ideal matches of the connection-oriented cluster match (Miller, Weyl, Erichsen, "Beyond Collusion Resistance",
 * 2022), in the form Gitcoin used from GG20 on: the clusters are the projects, and what a donor gave is how much it
 * belongs to them.
 *
 * D is donors × projects, the effective amounts. W = rows of D scaled to sum 1; U = columns of D scaled to sum 1,
 * transposed; T = U·W; k_ih = max((W·T)_ih, 1 if D_ih > 0 else 0). For each project x with amounts c_i: "harsh" K_ih =
 * (1 − k_ih)·c_i; "soft" K_ih = k_ih·sqrt(c_i·unit) + (1 − k_ih)·c_i. P = Kᵀ·W, and the ideal is Σ_{g≠h}
 * sqrt(P_gh·P_hg).
 *
 * Under harsh a lone donor earns nothing, and all amounts times n make all ideals times n. Under soft a lone donor that
 * gave to several projects earns 2·Σ_{g<h} sqrt(c·unit·W_g·W_h), as the formula has it.
 *
 * Base units, in the order of `projects`, rounded down from doubles; nothing cancels out on the way, so the relative
 * error is about 2^-52 · the longest sum. With N(x), the projects that donors of x gave to: time O(Σ_x Σ_{donors of x}
 * projects(donor)·|N(x)| + Σ_x |N(x)|²). Memory O(donations), 12 bytes for each pair of projects with a common donor,
 * and at most 240 MB to be quick. So 500 projects that all share donors, or 10,000 with few donors each, take about a
 * second; 10,000 that all share donors take 1.2 GB and hours.
 *
 * @throws {@link AmountBeyondDoublesError} if an amount is 2^256 or more
 * @example
 * const donations = [
 *   { donor: "x", project: "A", amount: 4n },
 *   { donor: "x", project: "B", amount: 4n },
 *   { donor: "y", project: "A", amount: 4n },
 *   { donor: "y", project: "C", amount: 4n },
 * ];
 * const contributions = drain(contributionsOf({ donations }, donationOptions({ donations })));
 * drain(cocmIdeals(contributions, { similarity: "harsh", unit: 1n })); // [3n, 0n, 0n]: 2 · sqrt(1.75 · 1.75), down
 */
export function* cocmIdeals(
  contributions: Contributions,
  { similarity, unit }: { readonly similarity: Similarity; readonly unit: bigint },
): Steps<bigint[]> {
  const matrix = yield* matrixOf(contributions);
  const walk = yield* walkOf(matrix);
  const nearness = yield* nearnessOf(matrix, walk);
  const matchOf = clusterMatcher({ matrix, walk, nearness, isHarsh: similarity === "harsh", unit: Number(unit) });
  const ideals: bigint[] = [];
  for (let project = 0; project < matrix.projectCount; project++)
    ideals.push(BigInt(Math.floor(yield* matchOf(project))));
  return ideals;
}
