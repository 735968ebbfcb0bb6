import { BPS, checkAmount } from "../bps.ts";
import { EmptyIdError } from "../errors.ts";
import { normalizeId } from "../ids.ts";
import { type DropReason, filterOf } from "../inputs/filters.ts";
import { identify } from "../inputs/identities.ts";
import { weigherOf } from "../inputs/weights.ts";
import type { DonationOptions, DonationParameters, DonationRow } from "../types.ts";

/** A donation as the engine reads it. */
export type ReadRow = {
  /** Normalised, as in the file. */
  readonly donor: string;
  readonly person: string;
  readonly project: string;
  readonly amount: bigint;
  /** Why it was left out before anything was counted. */
  readonly dropped: DropReason | undefined;
  /** Ten-thousandths; null for a row that was dropped, which is not weighed. */
  readonly weight: number | null;
};

/**
 * Reads one donation at a time by the rules of `contributionsOf`: the same checks, filters, persons and weights.
 *
 * @throws as `contributionsOf`, but for repeated ids, which need all rows
 * @example
 * rowReader({ donations: [] })({ donor: "x", project: "A", amount: 1n }, 0).weight; // 10000
 */
export function rowReader(parameters: DonationParameters): (donation: DonationRow, row: number) => ReadRow {
  const weightOf = weigherOf(parameters.weights, parameters.scoreCurve);
  const dropReasonOf = filterOf(parameters.filters);
  const personOf = identify(parameters.identities);
  return (donation, row) => {
    if (typeof donation.donor !== "string" || donation.donor === "") throw new EmptyIdError("donor", row);
    if (typeof donation.project !== "string" || donation.project === "") throw new EmptyIdError("project", row);
    const amount = checkAmount("amount", donation.amount, row);
    const donor = normalizeId(donation.donor);
    const project = normalizeId(donation.project);
    const dropped = dropReasonOf(donation, donor, project);
    const weight = dropped === undefined ? weightOf(donation, donor, row) : null;
    return { donor, person: personOf(donor), project, amount, dropped, weight };
  };
}

/** Running sums of one person's rows to one project: Σ c_i, Σ c_i·w_i, and how many count for a mean. */
export type PairSums = { readonly amount: bigint; readonly weighted: bigint; readonly rows: number };

/** A person that gave nothing. */
export const NO_GIFT: PairSums = { amount: 0n, weighted: 0n, rows: 0 };

/**
 * The sums with one more row. One that was dropped adds nothing; under "mean" those of weight 0 do not count either.
 *
 * @throws never
 * @example
 * withRow(NO_GIFT, { amount: 4n, weight: 5000 }, { duplicates: "sum" }).weighted; // 20000n
 */
export function withRow(
  sums: PairSums,
  { amount, weight }: Pick<ReadRow, "amount" | "weight">,
  { duplicates }: Pick<DonationOptions, "duplicates">,
): PairSums {
  if (weight === null || (duplicates === "mean" && weight === 0)) return sums;
  return {
    amount: sums.amount + amount,
    weighted: sums.weighted + amount * BigInt(weight),
    rows: sums.rows + 1,
  };
}

/**
 * What counts of the sums, base units: with c = Σ c_i; n = 0 if c < min, else min(c, max): floor(Σ c_i·w_i · n / (10000 · c)).
 *
 * @throws never
 * @example
 * effectiveOfSums({ amount: 4n, weighted: 20_000n, rows: 1 }, { min: 0n, max: null, duplicates: "sum" }); // 2n
 */
export function effectiveOfSums(
  { amount, weighted, rows }: PairSums,
  { min, max, duplicates }: Pick<DonationOptions, "min" | "max" | "duplicates">,
): bigint {
  const parts = duplicates === "mean" ? BigInt(rows) : 1n;
  if (amount === 0n || amount < min * parts) return 0n;
  if (max !== null && amount > max * parts) return (weighted * max) / (BPS * amount);
  return weighted / (BPS * parts);
}
