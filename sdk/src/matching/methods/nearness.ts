import type { Matrix } from "../inputs/matrix.ts";
import type { Steps } from "../progress.ts";
import { addRows } from "./addRows.ts";
import type { Walk, WalkRow } from "./walk.ts";

/**
 * k = max(W·T, 1 where a donor gave): how near a donor is to a project, from 0 to 1. Rows are kept while they fit and
 * are computed again where they do not, by the same steps, so memory is bounded and the numbers are the same.
 */
export type Nearness = {
  /** k of a donor and some projects, ascending. To be read before the next call, and not to be written to. */
  readonly nearOf: (donor: number, projects: Int32Array) => Float64Array;
  /** Per donor, the one project it did not give to that it is nearer to than 1/2, -1 if none. */
  readonly mains: Int32Array;
  /** 1 − k there, summed from the rests themselves: no digits are lost however small it is. */
  readonly rests: Float64Array;
};

/** Doubles kept: 128 MB, which holds 19,000 donors and 500 projects. */
const KEPT_DOUBLES = 1 << 24;

const WORK_PER_STEP = 1_000_000;

/**
 * Prepares k for all donors. O(Σ_donations connections of the project); see {@link walkOf} for what is connected.
 *
 * @param keptDoubles how many k are kept
 * @throws never
 * @example
 * import { matrixOf } from "../inputs/matrix.ts";
 * import { walkOf } from "./walk.ts";
 * const matrix = drain(matrixOf({ donors: [], projects: [] }));
 * const nearness = drain(nearnessOf(matrix, drain(walkOf(matrix))));
 */
export function* nearnessOf(matrix: Matrix, walk: Walk, keptDoubles: number = KEPT_DOUBLES): Steps<Nearness> {
  const { donorCount, projectCount, donorStarts, projectOf } = matrix;
  const mains = new Int32Array(donorCount).fill(-1);
  const rests = new Float64Array(donorCount);
  const fits = projectCount === 0 ? 0 : Math.floor(keptDoubles / projectCount);
  const kept = new Float64Array(Math.min(fits, donorsOfSeveral(matrix)) * projectCount);
  const keptAt = new Int32Array(donorCount).fill(-1);
  const sums = new Float64Array(projectCount);
  let keptCount = 0;
  let work = 0;
  for (let donor = 0; donor < donorCount; donor++) {
    const own = projectOf.subarray(donorStarts[donor], donorStarts[donor + 1]);
    const terms = addWalks(donor, own, walk, sums);
    const main = mainOf(own, walk, sums);
    if (main !== -1) {
      mains[donor] = main;
      rests[donor] = restOf(donor, main, matrix, walk);
    }
    for (const project of own) sums[project] = 1;
    // Nothing is saved where a row is asked for once, or made of little.
    if (keptCount < fits && own.length > 1 && 2 * terms > projectCount) {
      keptAt[donor] = keptCount * projectCount;
      kept.set(sums, keptCount * projectCount);
      keptCount++;
    }
    removeWalks(own, walk, sums);
    work += terms;
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield { step: "finding connections", done: donor + 1, total: donorCount };
  }

  const row = new Float64Array(projectCount);
  const nearOf = (donor: number, projects: Int32Array) => {
    const start = keptAt[donor] as number;
    if (start !== -1) {
      if (projects.length === projectCount) return kept.subarray(start, start + projectCount);
      for (let at = 0; at < projects.length; at++) row[at] = kept[start + (projects[at] as number)] as number;
      return row;
    }
    const own = projectOf.subarray(donorStarts[donor], donorStarts[donor + 1]);
    addWalks(donor, own, walk, sums);
    for (const project of own) sums[project] = 1;
    for (let at = 0; at < projects.length; at++) row[at] = sums[projects[at] as number] as number;
    removeWalks(own, walk, sums);
    return row;
  };
  return { nearOf, mains, rests };

  /** Writes row `donor` of W·T to `into`, which is 0 before. Returns how many terms that were. */
  function addWalks(donor: number, own: Int32Array, { shares, rows, whole }: Walk, into: Float64Array): number {
    const from = donorStarts[donor] as number;
    if (whole) {
      addRows(into, 0, projectCount, whole, projectOf, shares, from, from + own.length);
      return own.length * projectCount;
    }
    let terms = 0;
    for (let at = 0; at < own.length; at++) {
      const { projects, chances } = rowOf(rows, own[at] as number);
      addScattered(into, projects, chances, shares[from + at] as number);
      terms += projects.length;
    }
    return terms;
  }
}

function addScattered(sums: Float64Array, places: Int32Array, row: Float64Array, scale: number) {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    sums[place] = (sums[place] as number) + scale * (row[at] as number);
  }
}

/** Sets all that was written to 0 again. */
function removeWalks(own: Int32Array, { rows, whole }: Walk, sums: Float64Array) {
  if (whole) {
    sums.fill(0);
    return;
  }
  for (const project of own) {
    const { projects } = rowOf(rows, project);
    sums[project] = 0;
    for (let at = 0; at < projects.length; at++) sums[projects[at] as number] = 0;
  }
}

/** The project above 1/2 if it is none of the donor's own, else -1. The walks' sum is 1, so there is at most one. */
function mainOf(own: Int32Array, { rows, whole }: Walk, sums: Float64Array): number {
  if (whole) {
    for (let next = 0; next < sums.length; next++)
      if ((sums[next] as number) > 0.5) return own.includes(next) ? -1 : next;
    return -1;
  }
  for (const project of own)
    for (const next of rowOf(rows, project).projects)
      if ((sums[next] as number) > 0.5) return own.includes(next) ? -1 : next;
  return -1;
}

/** 1 − (W·T) = Σ W·(1 − T), where T above 1/2 is taken from its rest. */
function restOf(donor: number, main: number, { donorStarts, projectOf, projectCount }: Matrix, walk: Walk): number {
  const chanceOf = (project: number) => {
    if (walk.whole) return walk.whole[project * projectCount + main] as number;
    const { projects, chances } = rowOf(walk.rows, project);
    return chances[projects.indexOf(main)] ?? 0;
  };
  let rest = 0;
  for (let entry = donorStarts[donor] as number; entry < (donorStarts[donor + 1] as number); entry++) {
    const project = projectOf[entry] as number;
    const elsewhere = walk.mains[project] === main ? (walk.rests[project] as number) : 1 - chanceOf(project);
    rest += (walk.shares[entry] as number) * elsewhere;
  }
  return rest;
}

function donorsOfSeveral({ donorCount, donorStarts }: Matrix): number {
  let count = 0;
  for (let donor = 0; donor < donorCount; donor++)
    if ((donorStarts[donor + 1] as number) - (donorStarts[donor] as number) > 1) count++;
  return count;
}

function rowOf(rows: readonly WalkRow[] | undefined, project: number): WalkRow {
  return rows?.[project] as WalkRow;
}
