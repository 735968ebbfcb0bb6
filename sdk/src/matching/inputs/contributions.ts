import { checkAmount } from "../bps.ts";
import { EmptyIdError, RepeatedDonationError } from "../errors.ts";
import { compareIds } from "../ids.ts";
import type { Steps } from "../progress.ts";
import type { DonationOptions, DonationParameters, DonationRow } from "../types.ts";
import { effectiveGifts } from "./effective.ts";
import { type DonationFilter, filterOf } from "./filters.ts";
import { GiftLog } from "./giftLog.ts";
import { groupByProject } from "./group.ts";
import { identify } from "./identities.ts";
import { Interner } from "./interner.ts";
import type { PackedAmounts } from "./packedAmounts.ts";
import { Persons } from "./persons.ts";
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
  /** Made when they are first asked for: a method that reads `packed` instead never has them all in memory. */
  readonly effective: readonly bigint[];
  /** The same amounts as numbers, where there are such. */
  readonly packed?: PackedAmounts | undefined;
};

/**
 * Σ effective amounts of a project, base units. O(donors).
 *
 * @throws never
 * @example
 * sumEffective({ effective: [1n, 4n] }); // 5n
 */
export function sumEffective(project: Pick<ProjectContributions, "effective" | "packed">): bigint {
  return project.packed?.sum() ?? project.effective.reduce((sum, amount) => sum + amount, 0n);
}

/** What is known while the rows come in. */
type Collector = {
  readonly projects: Interner;
  readonly donors: Interner;
  readonly persons: Persons;
  readonly log: GiftLog;
  /** By position of the project: how many donations were read that were not dropped, and the ids of all of them. */
  readonly donations: number[];
  readonly ids: (Set<string> | undefined)[];
  readonly weightOf: Weigher;
  readonly dropReasonOf: DonationFilter;
  readonly isMean: boolean;
};

const ROWS_PER_STEP = 2_048;

/**
 * Groups donations by project and donor, projects sorted by id. With c = Σ c_i; n = 0 if c < min, else min(c, max):
 * e = floor(Σ c_i·w_i · n / (10000 · c)), one division, so how a gift was cut in pieces does not matter.
 *
 * O(donations) time. Memory: 34 bytes per donation and what the ids of donors take.
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedDonationError} and the errors of the weigher
 * @example
 * const donations = [{ donor: "d", project: "p", amount: 3n }, { donor: "d", project: "p", amount: 1n }];
 * drain(contributionsOf({ donations }, donationOptions({ donations }))).projects[0]?.effective; // [4n]
 */
export function* contributionsOf(parameters: DonationParameters, options: DonationOptions): Steps<Contributions> {
  const donors = new Interner();
  const personOf = identify(parameters.identities);
  const collector: Collector = {
    projects: new Interner(),
    donors,
    persons: new Persons(donors, parameters.identities && personOf),
    log: new GiftLog(),
    donations: [],
    ids: [],
    weightOf: weigherOf(parameters.weights, parameters.scoreCurve),
    dropReasonOf: filterOf(parameters.filters, personOf),
    isMean: options.duplicates === "mean",
  };
  const { donations } = parameters;
  const total = Array.isArray(donations) ? donations.length : undefined;
  let row = 0;
  for (const donation of donations) {
    addDonation(collector, donation, row++);
    if (row % ROWS_PER_STEP === 0) yield { step: "reading donations", done: row, total: total ?? row };
  }
  return { donors: collector.persons.ids, projects: yield* projectsOf(collector, options) };
}

function addDonation(collector: Collector, donation: DonationRow, row: number) {
  const { projects, donors, persons, log, donations, isMean } = collector;
  const { donor, project, amount, id } = donation;
  if (typeof donor !== "string" || donor === "") throw new EmptyIdError("donor", row);
  if (typeof project !== "string" || project === "") throw new EmptyIdError("project", row);
  checkAmount("amount", amount, row);
  const donorAt = donors.positionOf(donor);
  const donorId = donors.ids[donorAt] ?? donor;
  const projectAt = projects.positionOf(project);
  const projectId = projects.ids[projectAt] ?? project;
  if (id !== undefined) checkRepetition(collector, id, projectAt, row);
  if (collector.dropReasonOf(donation, donorId, projectId) !== undefined) return;
  const weight = collector.weightOf(donation, donorId, row);

  donations[projectAt] = (donations[projectAt] ?? 0) + 1;
  if (!isMean) log.add(projectAt, persons.positionOf(donorAt), amount, weight);
  // The mean is over the rows that count: historic rounds dropped the others first.
  else if (weight > 0) log.addRest(projectAt, persons.positionOf(donorAt), amount, weight);
}

function checkRepetition({ ids, projects }: Collector, id: string, project: number, row: number) {
  const known = ids[project] ?? new Set();
  if (known.has(id)) throw new RepeatedDonationError(id, projects.ids[project] ?? "", row);
  ids[project] = known.add(id);
}

function* projectsOf(collector: Collector, options: DonationOptions): Steps<ProjectContributions[]> {
  const { projects, persons, log, donations } = collector;
  const { ids } = projects;
  const columns = yield* groupByProject(log, ids.length);
  const seats = new Uint32Array(persons.ids.length);
  const contributions: ProjectContributions[] = [];
  for (const position of [...ids.keys()].sort((a, b) => compareIds(ids[a] ?? "", ids[b] ?? ""))) {
    const read = donations[position];
    const rows = columns[position];
    if (read === undefined || rows === undefined) continue;
    const { donors, amounts } = yield* effectiveGifts(position, rows, log, seats, options);
    contributions.push(projectOf(ids[position] ?? "", read, donors, amounts));
    yield { step: "adding up projects", done: contributions.length, total: ids.length };
  }
  return contributions;
}

function projectOf(
  project: string,
  donations: number,
  donors: ArrayLike<number>,
  packed: PackedAmounts,
): ProjectContributions {
  let amounts: readonly bigint[] | undefined;
  return {
    project,
    donations,
    donors,
    packed,
    get effective() {
      amounts ??= packed.toBigInts();
      return amounts;
    },
  };
}
