// A small round that is explained by hand.
import { explainMatch, type MatchExplanation } from "../../sdk/src/analysis/index.ts";
import { computeMatching, type DonationRow, type QuadraticParameters } from "../../sdk/src/matching/index.ts";

export const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

export const row = (donor: string, project: string, amount: bigint, rest: Partial<DonationRow> = {}): DonationRow => ({
  donor,
  project,
  amount,
  ...rest,
});

/** Ideals: A 4 (1 and 4), B 12 (four of 1). */
export const donations = [
  row("x", "A", 1n),
  row("y", "A", 4n),
  ...["v", "w", "x", "y"].map((donor) => row(donor, "B", 1n)),
];
export const explain = (project: string, options: Partial<QuadraticParameters> = {}) =>
  explainMatch(computeMatching({ method: "quadratic", pool: 100n, donations, ...options }), project);
export const stepsOf = ({ steps }: MatchExplanation) => steps.map(({ reason, amount }) => [reason, amount]);
