import { checkBps } from "../../matching/bps.ts";
import { sequential } from "../../matching/capRules/sequential.ts";
import { EmptyIdError } from "../../matching/errors.ts";
import { normalizeId } from "../../matching/ids.ts";
import type { BallotRow } from "../../matching/inputs/ballots.ts";
import {
  EmptyBallotError,
  EmptyMetricError,
  RepeatedMetricError,
  RepeatedVoterError,
  UnknownMetricError,
} from "../errors.ts";
import { onOneScale, parseDecimal } from "./decimals.ts";
import { type ImpactRow, type ImpactTable, impactTable } from "./impact.ts";

/** A ballot over metrics: what part of a voter's say goes to each of them, and how much more open source counts. */
export type MetricBallot = {
  readonly voter: string;
  /** A decimal: what the values of open-source projects are multiplied by; "1" changes nothing. */
  readonly openSourceMultiplier: string;
  /**
   * `percent` is a decimal. Metrics that are left out get nothing. The sum need not be 100: only the proportion
   * matters.
   */
  readonly allocations: readonly { readonly metric: string; readonly percent: string }[];
};

/** What metric ballots are turned into ballots over projects from. */
export type MetricBallotParameters = {
  readonly ballots: Iterable<MetricBallot>;
  readonly impact: Iterable<ImpactRow>;
  /** The most of one ballot that one project gets, ten-thousandths. Default 10000: no cap. */
  readonly capBps?: number | bigint | undefined;
};

/** What one whole ballot is in the amounts of {@link ballotsFromMetrics}: shares have 18 decimals. */
export const METRIC_BALLOT = 10n ** 18n;

/**
 * From ballots over metrics to ballots over projects, as in Optimism's Retro Funding 4: with v_pm the value of project
 * p in metric m, times the voter's multiplier if p is open source, and w_m the voter's percentage, score_p = Σ_m w_m ·
 * v_pm / Σ_q v_qm. The ballot is then shared by score under the cap, from the largest score to the smallest (cap rule
 * "sequential"), and each share is an amount in units of 10^-18 of the ballot, rounded down. Exact up to that one
 * rounding: decimals are read as they are written, scores are fractions of integers. Every ballot names every project,
 * those without a score with 0, an opinion like any other.
 *
 * O(ballots · projects · (metrics + log projects)); the integers are about as long as all column sums together.
 *
 * @throws {@link EmptyIdError} {@link InvalidDecimalError} {@link InvalidBpsError} and of the projects
 * {@link RepeatedProjectError} {@link MissingMetricError}, of the ballots {@link RepeatedVoterError}
 * {@link RepeatedMetricError} {@link UnknownMetricError} {@link EmptyMetricError} {@link EmptyBallotError}; a `row` is the
 * position in `ballots`, or of the first four in `impact`
 * @example
 * const impact = [
 *   { project: "A", isOpenSource: true, values: { users: "1", fees: "0.5" } },
 *   { project: "B", isOpenSource: false, values: { users: "2", fees: "0.5" } },
 * ];
 * const allocations = [{ metric: "users", percent: "100" }];
 * const ballots = [{ voter: "x", openSourceMultiplier: "2", allocations }];
 * ballotsFromMetrics({ ballots, impact }).map(({ amount }) => amount); // [500000000000000000n, 500000000000000000n]
 */
export function ballotsFromMetrics({ ballots, impact, capBps = 10_000 }: MetricBallotParameters): BallotRow[] {
  const cap = (METRIC_BALLOT * BigInt(checkBps("capBps", capBps))) / 10_000n;
  const table = impactTable(impact);
  const voters = new Set<string>();
  const rows: BallotRow[] = [];
  let row = 0;
  for (const ballot of ballots) {
    if (typeof ballot.voter !== "string" || ballot.voter === "") throw new EmptyIdError("voter", row, "ballot");
    const voter = normalizeId(ballot.voter);
    if (voters.has(voter)) throw new RepeatedVoterError(voter, row);
    voters.add(voter);
    const scores = scoresOf({ ...ballot, voter }, table, row++);
    const entries = table.projects.map((id, index) => ({ id, demand: scores[index] ?? 0n, cap }));
    const { matches } = sequential({ pool: METRIC_BALLOT, entries, saturation: "scale-up" }, "floor");
    for (const [index, project] of table.projects.entries())
      rows.push({ voter, project, amount: matches[index] ?? 0n });
  }
  return rows;
}

/**
 * The scores of one ballot, times what makes them integers: the product of all column sums it uses, and the scales of
 * decimals.
 */
function scoresOf({ voter, openSourceMultiplier, allocations }: MetricBallot, table: ImpactTable, row: number) {
  const multiplier = parseDecimal("openSourceMultiplier", openSourceMultiplier, row);
  const [open = 0n, other = 1n] = onOneScale([multiplier, { digits: 1n, exponent: 0 }]);
  const percents = onOneScale(
    allocations.map(({ metric, percent }) => parseDecimal(`percent of ${metric}`, percent, row)),
  );
  const named = new Set<string>();
  const columns = allocations.flatMap(({ metric }, index) => {
    const column = table.columns.get(metric);
    if (column === undefined) throw new UnknownMetricError(voter, metric, [...table.columns.keys()], row);
    if (named.has(metric)) throw new RepeatedMetricError(voter, metric, row);
    named.add(metric);
    const percent = percents[index] ?? 0n;
    if (percent === 0n) return [];
    const sum = column.openSum * open + column.otherSum * other;
    if (sum === 0n) throw new EmptyMetricError(voter, metric, row);
    return [{ values: column.values, percent, sum }];
  });
  if (columns.length === 0) throw new EmptyBallotError(voter, row);

  const product = columns.reduce((all, { sum }) => all * sum, 1n);
  const factors = columns.map(({ values, percent, sum }) => ({ values, factor: percent * (product / sum) }));
  return table.isOpenSource.map((isOpen, project) => {
    const score = factors.reduce((total, { values, factor }) => total + factor * (values[project] ?? 0n), 0n);
    return score * (isOpen ? open : other);
  });
}
