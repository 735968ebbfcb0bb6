import { AmountBeyondDoublesError } from "../errors.ts";
import { compareIds } from "../ids.ts";
import type { Steps } from "../progress.ts";
import type { Contributions } from "./contributions.ts";

/**
 * What counts of the donations as a sparse matrix of doubles, donors × projects, in an order that the order of the
 * input cannot change: donors by id, projects as they are (by id, too). Every amount above 0 is an entry, and has two
 * places: one among the entries of its donor, one among those of its project.
 */
export type Matrix = {
  readonly donorCount: number;
  readonly projectCount: number;
  /** The entries of donor i are `donorStarts[i]` up to, not including, `donorStarts[i + 1]`; by project, ascending. */
  readonly donorStarts: Int32Array;
  readonly projectOf: Int32Array;
  /** Where the same entry stands among those by project. */
  readonly placeOf: Int32Array;
  /** Base units, in the order by donor. */
  readonly amountByDonor: Float64Array;
  /**
   * The entries of project p are `projectStarts[p]` up to, not including, `projectStarts[p + 1]`; by donor, ascending.
   */
  readonly projectStarts: Int32Array;
  readonly donorOf: Int32Array;
  /** Base units, in the order by project. */
  readonly amountByProject: Float64Array;
};

/**
 * One above the largest amount that is taken into doubles, 2^256: products of sums of such amounts are far from the end
 * of doubles.
 */
export const DOUBLES_END = 1n << 256n;

/**
 * A number of base units as the nearest double: relative error at most 2^-53.
 *
 * @throws {@link AmountBeyondDoublesError} from 2^256 on
 * @example
 * toDouble("m", 10n ** 18n); // 1e18
 */
export function toDouble(field: string, amount: bigint): number {
  if (amount >= DOUBLES_END) throw new AmountBeyondDoublesError(field, amount);
  return Number(amount);
}

/**
 * The matrix of some contributions. O(entries) and a sort of the donors; 32 bytes per entry.
 *
 * @throws {@link AmountBeyondDoublesError} if an amount is 2^256 or more
 * @example
 * drain(matrixOf({ donors: [], projects: [] })).donorCount; // 0
 */
export function* matrixOf({ donors, projects }: Contributions): Steps<Matrix> {
  const ranks = ranksOf(donors);
  const donorStarts = new Int32Array(donors.length + 1);
  for (const project of projects) {
    const { donors: positions } = project;
    for (let at = 0; at < positions.length; at++) raise(donorStarts, rankAt(ranks, positions, at) + 1);
  }
  accumulate(donorStarts);
  const entryCount = donorStarts[donors.length] ?? 0;
  const projectOf = new Int32Array(entryCount);
  const amountByDonor = new Float64Array(entryCount);
  const projectStarts = new Int32Array(projects.length + 1);

  // Projects ascend, so the entries of each donor do.
  const nextOfDonor = donorStarts.slice();
  for (const [index, project] of projects.entries()) {
    const { donors: positions, effective } = project;
    for (let at = 0; at < positions.length; at++) {
      const place = raise(nextOfDonor, rankAt(ranks, positions, at));
      projectOf[place] = index;
      amountByDonor[place] = toDouble(`an amount for ${project.project}`, effective[at] ?? 0n);
    }
    projectStarts[index + 1] = (projectStarts[index] ?? 0) + positions.length;
    yield { step: "reading donations", done: index + 1, total: projects.length };
  }

  // And donors ascend here, so the entries of each project do.
  const donorOf = new Int32Array(entryCount);
  const placeOf = new Int32Array(entryCount);
  const amountByProject = new Float64Array(entryCount);
  const nextOfProject = projectStarts.slice();
  for (let donor = 0; donor < donors.length; donor++) {
    for (let entry = donorStarts[donor] ?? 0; entry < (donorStarts[donor + 1] ?? 0); entry++) {
      const place = raise(nextOfProject, projectOf[entry] ?? 0);
      donorOf[place] = donor;
      placeOf[entry] = place;
      amountByProject[place] = amountByDonor[entry] ?? 0;
    }
  }
  const [donorCount, projectCount] = [donors.length, projects.length];
  return {
    donorCount,
    projectCount,
    donorStarts,
    projectOf,
    placeOf,
    amountByDonor,
    projectStarts,
    donorOf,
    amountByProject,
  };
}

/** From a position in `donors` to the rank of that donor by id. */
function ranksOf(donors: readonly string[]): Int32Array {
  const byId = donors.map((id, position) => ({ id, position })).sort((a, b) => compareIds(a.id, b.id));
  const ranks = new Int32Array(donors.length);
  byId.forEach(({ position }, rank) => {
    ranks[position] = rank;
  });
  return ranks;
}

function rankAt(ranks: Int32Array, positions: ArrayLike<number>, at: number): number {
  return ranks[positions[at] ?? 0] ?? 0;
}

/** counts[at]++ */
function raise(counts: Int32Array, at: number): number {
  const count = counts[at] ?? 0;
  counts[at] = count + 1;
  return count;
}

/** Counts, each one place late, become the places where groups of that many start. */
function accumulate(counts: Int32Array) {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}
