import { BPS, checkAmount } from "./bps.ts";
import { EmptyIdError, RepeatedDonationError } from "./errors.ts";
import { compareIds, normalizeId } from "./ids.ts";
import type { DonationRow, Duplicates } from "./types.ts";
import type { Weigher } from "./weights.ts";

/** All that was given to one project: the donors with an effective amount above 0 and, beside each, that amount (base units). */
export type ProjectContributions = {
  readonly project: string;
  /** Donations read, counted or not. */
  readonly donations: number;
  /** Normalised ids, in the order of their first donation. */
  readonly donors: readonly string[];
  readonly effective: readonly bigint[];
};

/** How the donations of one pair (project, donor) become one amount. */
export type PairRule = { readonly min: bigint; readonly max: bigint | null; readonly duplicates: Duplicates };

/** Running sums of a pair: Σ c_i, the number of rows, the weight all rows share, or Σ c_i·w_i once they differ. */
type Pair = { amount: bigint; rows: number; readonly weight: number; weighted: bigint | undefined };

type Project = { donations: number; readonly pairs: Map<string, Pair>; readonly ids: Set<string> };

/**
 * Groups donations by project and donor, sorted by project id. With c = Σ c_i; n = 0 if c < min, else min(c, max):
 * e = floor(Σ c_i·w_i · n / (10000 · c)), one division, so how a gift was cut in pieces does not matter.
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedDonationError} and the errors of the weigher
 * @example
 * const rule = { min: 0n, max: null, duplicates: "sum" } as const;
 * const donations = [{ donor: "d", project: "p", amount: 3n }, { donor: "d", project: "p", amount: 1n }];
 * contributionsOf(donations, () => 10_000, rule)[0]?.effective; // [4n]
 */
export function contributionsOf(
  donations: readonly DonationRow[],
  weightOf: Weigher,
  rule: PairRule,
): ProjectContributions[] {
  const projects = new Map<string, Project>();
  donations.forEach((donation, row) => {
    addDonation(projects, donation, row, weightOf, rule.duplicates === "mean");
  });
  return [...projects]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([project, { donations, pairs }]) => {
      const donors: string[] = [];
      const effective: bigint[] = [];
      for (const [donor, pair] of pairs) {
        const amount = effectiveDown(pair, rule);
        if (amount === 0n) continue;
        donors.push(donor);
        effective.push(amount);
      }
      return { project, donations, donors, effective };
    });
}

function addDonation(
  projects: Map<string, Project>,
  donation: DonationRow,
  row: number,
  weightOf: Weigher,
  isMean: boolean,
) {
  const { donor, project, amount, id } = donation;
  if (typeof donor !== "string" || donor === "") throw new EmptyIdError("donor", row);
  if (typeof project !== "string" || project === "") throw new EmptyIdError("project", row);
  checkAmount("amount", amount, row);
  const donorId = normalizeId(donor);
  const projectId = normalizeId(project);
  const weight = weightOf(donation, donorId, row);

  const entry = projects.get(projectId) ?? { donations: 0, pairs: new Map(), ids: new Set() };
  if (entry.donations++ === 0) projects.set(projectId, entry);
  if (id !== undefined) {
    if (entry.ids.has(id)) throw new RepeatedDonationError(id, projectId, row);
    entry.ids.add(id);
  }
  // The mean is over the rows that count: historic rounds dropped the others first.
  if (isMean && weight === 0) return;
  const pair = entry.pairs.get(donorId);
  if (pair) addToPair(pair, amount, weight);
  else entry.pairs.set(donorId, { amount, rows: 1, weight, weighted: undefined });
}

/** Full weight for every row is the common case: it costs one addition. */
function addToPair(pair: Pair, amount: bigint, weight: number) {
  if (pair.weighted !== undefined) pair.weighted += amount * BigInt(weight);
  else if (weight !== pair.weight) pair.weighted = pair.amount * BigInt(pair.weight) + amount * BigInt(weight);
  pair.amount += amount;
  pair.rows++;
}

function effectiveDown(pair: Pair, { min, max, duplicates }: PairRule): bigint {
  const { amount, weight, weighted } = pair;
  const rows = duplicates === "mean" ? BigInt(pair.rows) : 1n;
  if (amount === 0n || amount < min * rows) return 0n;
  const isCut = max !== null && amount > max * rows;
  if (weighted !== undefined) return isCut ? (weighted * max) / (BPS * amount) : weighted / (BPS * rows);
  if (isCut) return (max * BigInt(weight)) / BPS;
  return weight === 10_000 ? amount / rows : (amount * BigInt(weight)) / (BPS * rows);
}
