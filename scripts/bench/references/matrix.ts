// Plain references: what one writes who has a spreadsheet in mind, and no speed. Nothing of the engine is used.
import type { DonationRow } from "../../../sdk/src/matching/index.ts";

/** Project -> donor -> Σ amounts. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** What the methods come to, by project; for some only the proportions count. */
export type Demands = ReadonlyMap<string, bigint | number>;

export function matrixOf(donations: readonly DonationRow[]): Matrix {
  const matrix = new Map<string, Map<string, bigint>>();
  for (const { donor, project, amount } of donations) {
    const gifts = matrix.get(project) ?? new Map<string, bigint>();
    gifts.set(donor, (gifts.get(donor) ?? 0n) + amount);
    matrix.set(project, gifts);
  }
  return matrix;
}

/** Donor -> project -> Σ amounts. */
export function byDonor(matrix: Matrix): Map<string, Map<string, bigint>> {
  const donors = new Map<string, Map<string, bigint>>();
  for (const [project, gifts] of matrix) {
    for (const [donor, amount] of gifts) {
      const given = donors.get(donor) ?? new Map<string, bigint>();
      donors.set(donor, given.set(project, amount));
    }
  }
  return donors;
}

/** One demand per project. */
export function eachProject<demand extends bigint | number>(
  matrix: Matrix,
  demandOf: (gifts: ReadonlyMap<string, bigint>, project: string) => demand,
): Map<string, demand> {
  return new Map([...matrix].map(([project, gifts]) => [project, demandOf(gifts, project)]));
}

export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/** floor(sqrt(n)) by Newton's iteration from above. */
export function rootDown(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
