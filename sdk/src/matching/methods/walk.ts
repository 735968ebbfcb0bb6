import type { Matrix } from "../inputs/matrix.ts";
import type { Steps } from "../progress.ts";

/**
 * T = U·W: from a project to one of its donors, in proportion to what each gave it (U, the columns of the donations
 * scaled to sum 1), and on to one of that donor's projects, in proportion to what it got (W, the rows scaled to sum 1).
 */
export type Walk = {
  /** W, in the order by donor. */
  readonly shares: Float64Array;
  /** T row by row, each of which sums to 1; undefined if it is `whole`. */
  readonly rows: readonly WalkRow[] | undefined;
  /** T as one array, row after row; undefined if that would be too large. */
  readonly whole: Float64Array | undefined;
  /** The other project that more than half of a project's walks lead to, -1 if none. */
  readonly mains: Int32Array;
  /** 1 − T there, summed from the rests themselves: no digits are lost however small it is. */
  readonly rests: Float64Array;
};

/** The projects that a project leads to, in any order, and beside each how often. */
export type WalkRow = { readonly projects: Int32Array; readonly chances: Float64Array };

/** Doubles of T that are kept as one array: 32 MB, 2,048 projects. */
const WHOLE_DOUBLES = 1 << 22;

/**
 * The walk over a matrix. O(Σ_donors projects(donor)²) time; 32 MB, or 12 bytes for each pair of projects with a common
 * donor.
 *
 * @param wholeDoubles the most doubles for T as one array
 * @throws never
 * @example
 * import { matrixOf } from "../inputs/matrix.ts";
 * const walk = drain(walkOf(drain(matrixOf({ donors: [], projects: [] }))));
 */
export function* walkOf(matrix: Matrix, wholeDoubles: number = WHOLE_DOUBLES): Steps<Walk> {
  const { projectCount, donorStarts, projectOf, projectStarts, donorOf, amountByProject } = matrix;
  const shares = sharesOf(matrix);
  const isWhole = projectCount * projectCount <= wholeDoubles;
  const whole = isWhole ? new Float64Array(projectCount * projectCount) : undefined;
  const rows: WalkRow[] = [];
  const mains = new Int32Array(projectCount).fill(-1);
  const rests = new Float64Array(projectCount);
  const sums = new Float64Array(projectCount);
  for (let project = 0; project < projectCount; project++) {
    const from = projectStarts[project] as number;
    const to = projectStarts[project + 1] as number;
    let total = 0;
    for (let place = from; place < to; place++) total += amountByProject[place] as number;
    const met: number[] = [];
    for (let place = from; place < to; place++) {
      const chance = (amountByProject[place] as number) / total;
      const donor = donorOf[place] as number;
      const end = donorStarts[donor + 1] as number;
      for (let entry = donorStarts[donor] as number; entry < end; entry++) {
        const next = projectOf[entry] as number;
        if (sums[next] === 0) met.push(next);
        sums[next] = (sums[next] as number) + chance * (shares[entry] as number);
      }
    }
    if (whole) whole.set(sums, project * projectCount);
    else rows.push({ projects: new Int32Array(met), chances: Float64Array.from(met, (next) => sums[next] as number) });
    const main = met.find((next) => next !== project && (sums[next] as number) > 0.5);
    if (main !== undefined) {
      mains[project] = main;
      rests[project] = restOf(matrix, project, main, total);
    }
    for (const next of met) sums[next] = 0;
    yield { step: "finding connections", done: project + 1, total: projectCount };
  }
  return { shares, rows: whole ? undefined : rows, whole, mains, rests };
}

function sharesOf({ donorCount, donorStarts, amountByDonor }: Matrix): Float64Array {
  const shares = new Float64Array(amountByDonor.length);
  for (let donor = 0; donor < donorCount; donor++) {
    const from = donorStarts[donor] as number;
    const to = donorStarts[donor + 1] as number;
    let total = 0;
    for (let entry = from; entry < to; entry++) total += amountByDonor[entry] as number;
    for (let entry = from; entry < to; entry++) shares[entry] = (amountByDonor[entry] as number) / total;
  }
  return shares;
}

/** 1 − T: the walks from a project that end anywhere but at its main one. */
function restOf(matrix: Matrix, project: number, main: number, total: number): number {
  const { donorStarts, projectOf, amountByDonor, projectStarts, donorOf, amountByProject } = matrix;
  let rest = 0;
  for (let place = projectStarts[project] as number; place < (projectStarts[project + 1] as number); place++) {
    const donor = donorOf[place] as number;
    let given = 0;
    let elsewhere = 0;
    for (let entry = donorStarts[donor] as number; entry < (donorStarts[donor + 1] as number); entry++) {
      given += amountByDonor[entry] as number;
      if (projectOf[entry] !== main) elsewhere += amountByDonor[entry] as number;
    }
    rest += ((amountByProject[place] as number) / total) * (elsewhere / given);
  }
  return rest;
}
