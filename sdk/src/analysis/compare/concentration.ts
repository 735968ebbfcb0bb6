import { BPS } from "../../matching/bps.ts";
import { compareIds } from "../../matching/ids.ts";

const TOP = 10;

/**
 * The part of the ten largest amounts in their sum, ten-thousandths, rounded down; 0 if the sum is 0. O(n log n).
 *
 * @throws never
 * @example
 * topTenBps([1n, 3n]); // 10000: there are no others
 */
export function topTenBps(amounts: readonly bigint[]): number {
  const top = [...amounts].sort((a, b) => compareIds(b, a)).slice(0, TOP);
  return partBps(sum(top), sum(amounts));
}

/**
 * Gini coefficient of amounts of zero or more, ten-thousandths, rounded down: Σ (2i − n − 1)·x_i / (n · Σ x) over the amounts in
 * ascending order, i from 1. 0 if all are the same or all are 0; 10000·(n − 1)/n if one has it all. O(n log n).
 *
 * @throws never
 * @example
 * giniBps([0n, 0n, 0n, 8n]); // 7500
 */
export function giniBps(amounts: readonly bigint[]): number {
  const ascending = [...amounts].sort(compareIds);
  const n = BigInt(ascending.length);
  const weighed = ascending.map((amount, index) => (2n * BigInt(index + 1) - n - 1n) * amount);
  return partBps(sum(weighed), n * sum(ascending));
}

/**
 * part / whole in ten-thousandths, cut off towards 0; 0 if the whole is 0.
 *
 * @throws never
 * @example
 * partBps(1n, 3n); // 3333
 */
export function partBps(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * BPS) / whole);
}

/**
 * Σ amounts.
 *
 * @throws never
 * @example
 * sum([1n, 2n]); // 3n
 */
export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
