import { checkBps, coefficientToBps } from "../bps.ts";
import { ConflictingWeightsError, MissingScoreError, MissingWeightError } from "../errors.ts";
import { type Table, toMap } from "../ids.ts";
import type { DonationRow } from "../types.ts";
import { type ScoreCurve, scoreWeigher } from "./scoreCurve.ts";

/** The weight, in ten-thousandths, of the donation at position `row`, made by `donor` (already normalised). */
export type Weigher = (donation: DonationRow, donor: string, row: number) => number;

const FULL_WEIGHT = 10_000;

/**
 * A donation's weight comes from exactly one place: its own `weight` or `coefficient`, the table of donors, or the score curve.
 * With none of them it counts in full. A donor missing from a table that was given is an error, not a full weight: newcomers
 * without a record would otherwise count most.
 *
 * @throws {@link ConflictingWeightsError} {@link MissingWeightError} {@link MissingScoreError} for a donation
 * @throws {@link InvalidBpsError} {@link RepeatedKeyError} {@link InvalidScoreCurveError} for the table and the curve
 * @example
 * weigherOf(undefined, undefined)({ donor: "d", project: "p", amount: 1n, coefficient: "0.5" }, "d", 0); // 5000
 */
export function weigherOf(table: Table<number | bigint> | undefined, curve: ScoreCurve | undefined): Weigher {
  const weights = table && checkedTable(table);
  const weightOfScore = curve && scoreWeigher(curve);
  const conflict = (donation: DonationRow, row: number) =>
    new ConflictingWeightsError(sourcesOf(donation, weights !== undefined, weightOfScore !== undefined), row);
  return (donation, donor, row) => {
    const { weight, coefficient, score } = donation;
    if (weight !== undefined) {
      if (coefficient !== undefined || weights || weightOfScore) throw conflict(donation, row);
      return checkBps("weight", weight, row);
    }
    if (coefficient !== undefined) {
      if (weights || weightOfScore) throw conflict(donation, row);
      return coefficientToBps(coefficient, row);
    }
    if (weights) {
      if (weightOfScore) throw conflict(donation, row);
      const weightOfDonor = weights.get(donor);
      if (weightOfDonor === undefined) throw new MissingWeightError(donor, row);
      return weightOfDonor;
    }
    if (!weightOfScore) return FULL_WEIGHT;
    if (score === undefined) throw new MissingScoreError(donor, row);
    return weightOfScore(score, row);
  };
}

function checkedTable(table: Table<number | bigint>): Map<string, number> {
  const checked = new Map<string, number>();
  for (const [donor, weight] of toMap("weights", table)) checked.set(donor, checkBps(`weight of ${donor}`, weight));
  return checked;
}

function sourcesOf(donation: DonationRow, hasTable: boolean, hasCurve: boolean): string[] {
  const sources: string[] = [];
  if (donation.weight !== undefined) sources.push("its weight");
  if (donation.coefficient !== undefined) sources.push("its coefficient");
  if (hasTable) sources.push("the table of donors");
  if (hasCurve) sources.push("the score curve");
  return sources;
}
