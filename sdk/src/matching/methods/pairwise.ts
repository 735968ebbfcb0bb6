import { NotPositiveError } from "../errors.ts";
import type { Contributions } from "../inputs/contributions.ts";
import { type Matrix, matrixOf, toDouble } from "../inputs/matrix.ts";
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

/** Additions between two yields: about a millisecond. */
const WORK_PER_STEP = 500_000;

/**
 * The demands of `method: "pairwise"`; see {@link pairwiseIdeals}.
 *
 * @throws what `donationDemands` and the ideals throw
 * @example
 * drain(pairwise({ method: "pairwise", pool: 8n, donations: [], m: 1n })).demands; // []
 */
export function* pairwise(parameters: PairwiseParameters): Steps<MethodOutcome<PairwiseOptions>> {
  return yield* donationDemands(parameters, pairwiseIdeals, pairwiseOptions(parameters));
}

/**
 * The options of this method alone, checked.
 *
 * @throws {@link NotPositiveError} {@link AmountBeyondDoublesError}
 * @example
 * pairwiseOptions({ m: 10n ** 18n }); // { m: 1000000000000000000n }
 */
export function pairwiseOptions({ m }: PairwiseOwn): { m: bigint } {
  if (typeof m !== "bigint" || m <= 0n) throw new NotPositiveError("m", m);
  toDouble("m", m);
  return { m };
}

/**
 * The ideal matches of pairwise-bounded quadratic funding (Vitalik Buterin, "Pairwise coordination subsidies", 2019):
 * Σ_{i<j} 2·k_ij·sqrt(e_ip·e_jp) with k_ij = M / (M + Σ_q sqrt(e_iq·e_jq)). Two donors together take no more than 2·M
 * from all projects, however much they give; M towards infinity gives quadratic funding. Own money is in no pair.
 *
 * Base units, in the order of `projects`, rounded down from doubles: relative error below 2^-52 · donors of the
 * project. Time O(Σ_p donors(p)²), two passes over the pairs, donor by donor; memory O(donations), the pairs are never
 * kept.
 *
 * @throws {@link AmountBeyondDoublesError} if an amount is 2^256 or more
 * @example
 * const donations = ["x", "y"].map((donor) => ({ donor, project: "A", amount: 4n }));
 * const contributions = drain(contributionsOf({ donations }, donationOptions({ donations })));
 * drain(pairwiseIdeals(contributions, { m: 4n })); // [4n]: k = 4 / (4 + 4), 2 · k · 4
 */
export function* pairwiseIdeals(contributions: Contributions, { m }: { readonly m: bigint }): Steps<bigint[]> {
  const matrix = yield* matrixOf(contributions);
  const roots = matrix.amountByProject.map(Math.sqrt);
  const halves = new Float64Array(matrix.projectCount);
  const scratch = { factors: new Float64Array(matrix.donorCount), met: new Int32Array(matrix.donorCount) };
  let work = 0;
  for (let donor = 0; donor < matrix.donorCount; donor++) {
    work += addPairsOf(donor, matrix, roots, Number(m), scratch, halves);
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield { step: "matching pairs", done: donor + 1, total: matrix.donorCount };
  }
  return Array.from(halves, (half) => BigInt(Math.floor(2 * half)));
}

/** Adds Σ_j k_ij·sqrt(e_ip·e_jp) for all donors j after i to every project p of i. Returns how many terms that were. */
function addPairsOf(
  donor: number,
  { donorStarts, projectOf, placeOf, projectStarts, donorOf }: Matrix,
  roots: Float64Array,
  m: number,
  { factors, met }: { factors: Float64Array; met: Int32Array },
  halves: Float64Array,
): number {
  const from = donorStarts[donor] as number;
  const to = donorStarts[donor + 1] as number;
  let metCount = 0;
  let terms = 0;
  // First what i has in common with every j, then k_ij in its place. Donors of a project ascend: those after i come
  // behind it.
  for (let entry = from; entry < to; entry++) {
    const place = placeOf[entry] as number;
    const end = projectStarts[(projectOf[entry] as number) + 1] as number;
    const root = roots[place] as number;
    for (let other = place + 1; other < end; other++) {
      const j = donorOf[other] as number;
      const common = factors[j] as number;
      if (common === 0) met[metCount++] = j;
      factors[j] = common + root * (roots[other] as number);
    }
    terms += end - place;
  }
  for (let at = 0; at < metCount; at++) {
    const j = met[at] as number;
    factors[j] = m / (m + (factors[j] as number));
  }
  for (let entry = from; entry < to; entry++) {
    const place = placeOf[entry] as number;
    const project = projectOf[entry] as number;
    const end = projectStarts[project + 1] as number;
    let sum = 0;
    for (let other = place + 1; other < end; other++)
      sum += (factors[donorOf[other] as number] as number) * (roots[other] as number);
    halves[project] = (halves[project] as number) + (roots[place] as number) * sum;
  }
  for (let at = 0; at < metCount; at++) factors[met[at] as number] = 0;
  return terms;
}
