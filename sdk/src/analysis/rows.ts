import { BPS } from "../matching/bps.ts";
import type { DonationOptions } from "../matching/types.ts";
import type { ReadDonation } from "./donationReader.ts";

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
  { amount, weight }: Pick<ReadDonation, "amount" | "weight">,
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
