import { BPS, checkAmount } from "../bps.ts";
import { EmptyIdError, RepeatedDonationError } from "../errors.ts";
import { compareIds, normalizeId } from "../ids.ts";
import type { Steps } from "../progress.ts";
import type { DonationOptions, DonationParameters, DonationRow } from "../types.ts";
import { type DonationFilter, filterOf } from "./filters.ts";
import { type Identify, identify } from "./identities.ts";
import { type Weigher, weigherOf } from "./weights.ts";

/** Who gave what, ready for a method: what counts of it, per project and donor. */
export type Contributions = {
  /** Normalised ids of all who gave something that was read, in the order of their first donation. */
  readonly donors: readonly string[];
  /** Sorted by project id. */
  readonly projects: readonly ProjectContributions[];
};

/** All that was given to one project: the donors with an effective amount above 0 and, beside each, that amount (base units). */
export type ProjectContributions = {
  readonly project: string;
  /** Donations read, counted or not. */
  readonly donations: number;
  /** Positions in {@link Contributions}.donors, each once. */
  readonly donors: ArrayLike<number>;
  readonly effective: readonly bigint[];
};

/** Running sums of a pair: Σ c_i, the number of rows, the weight all rows share, or Σ c_i·w_i once they differ. */
type Pair = { amount: bigint; rows: number; readonly weight: number; weighted: bigint | undefined };

type Project = { donations: number; readonly pairs: Map<number, Pair> };

/** What is known while the rows come in. */
type Collector = {
  readonly projects: Map<string, Project>;
  /** Person -> position in `donors`. */
  readonly positions: Map<string, number>;
  /** Project -> ids of donations to it. */
  readonly ids: Map<string, Set<string>>;
  readonly weightOf: Weigher;
  readonly dropReasonOf: DonationFilter;
  readonly personOf: Identify;
  readonly isMean: boolean;
};

const ROWS_PER_STEP = 4_096;

/**
 * Groups donations by project and donor, projects sorted by id. With c = Σ c_i; n = 0 if c < min, else min(c, max):
 * e = floor(Σ c_i·w_i · n / (10000 · c)), one division, so how a gift was cut in pieces does not matter.
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedDonationError} and the errors of the weigher
 * @example
 * const donations = [{ donor: "d", project: "p", amount: 3n }, { donor: "d", project: "p", amount: 1n }];
 * drain(contributionsOf({ donations }, donationOptions({ donations }))).projects[0]?.effective; // [4n]
 */
export function* contributionsOf(parameters: DonationParameters, options: DonationOptions): Steps<Contributions> {
  const personOf = identify(parameters.identities);
  const collector: Collector = {
    projects: new Map(),
    positions: new Map(),
    ids: new Map(),
    weightOf: weigherOf(parameters.weights, parameters.scoreCurve),
    dropReasonOf: filterOf(parameters.filters, personOf),
    personOf,
    isMean: options.duplicates === "mean",
  };
  let row = 0;
  for (const donation of parameters.donations) {
    addDonation(collector, donation, row++);
    if (row % ROWS_PER_STEP === 0) yield { step: "reading donations", done: row, total: row };
  }
  return {
    donors: [...collector.positions.keys()],
    projects: [...collector.projects]
      .sort(([a], [b]) => compareIds(a, b))
      .map(([project, { donations, pairs }]) => {
        const donors: number[] = [];
        const effective: bigint[] = [];
        for (const [donor, pair] of pairs) {
          const amount = effectiveDown(pair, options);
          if (amount === 0n) continue;
          donors.push(donor);
          effective.push(amount);
        }
        return { project, donations, donors, effective };
      }),
  };
}

function addDonation(collector: Collector, donation: DonationRow, row: number) {
  const { projects, positions, weightOf, dropReasonOf, personOf, isMean } = collector;
  const { donor, project, amount, id } = donation;
  if (typeof donor !== "string" || donor === "") throw new EmptyIdError("donor", row);
  if (typeof project !== "string" || project === "") throw new EmptyIdError("project", row);
  checkAmount("amount", amount, row);
  const donorId = normalizeId(donor);
  const projectId = normalizeId(project);
  if (id !== undefined) checkRepetition(collector.ids, id, projectId, row);
  if (dropReasonOf(donation, donorId, projectId) !== undefined) return;
  const weight = weightOf(donation, donorId, row);

  const entry = projects.get(projectId) ?? { donations: 0, pairs: new Map() };
  if (entry.donations++ === 0) projects.set(projectId, entry);
  // The mean is over the rows that count: historic rounds dropped the others first.
  if (isMean && weight === 0) return;
  const person = personOf(donorId);
  const position = positions.get(person) ?? positions.size;
  if (position === positions.size) positions.set(person, position);
  const pair = entry.pairs.get(position);
  if (pair) addToPair(pair, amount, weight);
  else entry.pairs.set(position, { amount, rows: 1, weight, weighted: undefined });
}

function checkRepetition(idsByProject: Map<string, Set<string>>, id: string, project: string, row: number) {
  const ids = idsByProject.get(project) ?? new Set();
  if (ids.size === 0) idsByProject.set(project, ids);
  if (ids.has(id)) throw new RepeatedDonationError(id, project, row);
  ids.add(id);
}

/** Full weight for every row is the common case: it costs one addition. */
function addToPair(pair: Pair, amount: bigint, weight: number) {
  if (pair.weighted !== undefined) pair.weighted += amount * BigInt(weight);
  else if (weight !== pair.weight) pair.weighted = pair.amount * BigInt(pair.weight) + amount * BigInt(weight);
  pair.amount += amount;
  pair.rows++;
}

function effectiveDown(pair: Pair, { min, max, duplicates }: DonationOptions): bigint {
  const { amount, weight, weighted } = pair;
  const rows = duplicates === "mean" ? BigInt(pair.rows) : 1n;
  if (amount === 0n || amount < min * rows) return 0n;
  const isCut = max !== null && amount > max * rows;
  if (weighted !== undefined) return isCut ? (weighted * max) / (BPS * amount) : weighted / (BPS * rows);
  if (isCut) return (max * BigInt(weight)) / BPS;
  return weight === 10_000 ? amount / rows : (amount * BigInt(weight)) / (BPS * rows);
}
