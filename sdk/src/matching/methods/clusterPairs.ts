import type { Matrix } from "../inputs/matrix.ts";
import type { Steps } from "../progress.ts";
import type { Nearness } from "./nearness.ts";
import type { Walk } from "./walk.ts";
import { rowBuffer, weightedRows } from "./weightedRows.ts";

/** What {@link clusterMatcher} works on. */
export type ClusterRound = {
  readonly matrix: Matrix;
  readonly walk: Walk;
  readonly nearness: Nearness;
  /** Whether donations count as (1 − k)·c, else as k·sqrt(c·unit) + (1 − k)·c. */
  readonly isHarsh: boolean;
  /** Base units. */
  readonly unit: number;
};

/** Doubles in one block of P: 32 MB, which holds all of P for 2,048 projects. */
const BLOCK_DOUBLES = 1 << 22;

const WORK_PER_STEP = 1_000_000;

/** A part of Pᵀ: rows h in [from, to), columns g in [first, last), both positions in the list of projects. */
type Block = {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly cells: Float64Array;
};

/**
 * From a project x to Σ_{g≠h} sqrt(P_gh·P_hg), P = Kᵀ·W over the donors of x, base units. g and h are among the
 * projects that donors of x gave to: P is zero elsewhere. P is computed in strips of rows and columns that fit a block,
 * so that memory does not grow with the number of projects; how it is cut does not change a bit of the result.
 *
 * @param blockDoubles the size of a block
 * @throws never
 * @example
 * import { matrixOf } from "../inputs/matrix.ts";
 * import { nearnessOf } from "./nearness.ts";
 * import { walkOf } from "./walk.ts";
 * const matrix = drain(matrixOf({ donors: [], projects: [] }));
 * const walk = drain(walkOf(matrix));
 * const nearness = drain(nearnessOf(matrix, walk));
 * const matchOf = clusterMatcher({ matrix, walk, nearness, isHarsh: true, unit: 1 });
 */
export function clusterMatcher(
  round: ClusterRound,
  blockDoubles: number = BLOCK_DOUBLES,
): (project: number) => Steps<number> {
  const { matrix } = round;
  const positions = new Int32Array(matrix.projectCount).fill(-1);
  const buffer = rowBuffer(matrix.projectCount);
  let wideCells = new Float64Array(0);
  let tallCells = wideCells;
  return function* match(project) {
    const projects = companionsOf(project, matrix, positions);
    const size = projects.length;
    const height = Math.max(1, Math.min(size, Math.floor(blockDoubles / size)));
    const isWhole = height === size;
    if (wideCells.length < height * size) wideCells = new Float64Array(height * size);
    if (!isWhole && tallCells.length < height * size) tallCells = new Float64Array(height * size);
    let half = 0;
    for (let from = 0; from < size; from += height) {
      const to = Math.min(size, from + height);
      const wide: Block = { from, to, first: from, last: size, cells: wideCells };
      const tall: Block = isWhole ? wide : { from, to: size, first: from, last: to, cells: tallCells };
      yield* fillBlock(round, project, projects, positions, wide, buffer);
      if (!isWhole) yield* fillBlock(round, project, projects, positions, tall, buffer);
      half = addPairs(wide, tall, half);
      yield { step: "matching clusters", done: project, total: matrix.projectCount };
    }
    for (const companion of projects) positions[companion] = -1;
    return 2 * half;
  };
}

function* fillBlock(
  { matrix, walk, nearness, isHarsh, unit }: ClusterRound,
  project: number,
  projects: Int32Array,
  positions: Int32Array,
  { from, to, first, last, cells }: Block,
  buffer: Float64Array,
): Steps<void> {
  const { donorStarts, projectOf, projectStarts, donorOf, amountByProject } = matrix;
  const columns = projects.subarray(first, last);
  const sums = weightedRows(cells, to - from, last - first, buffer);
  let work = 0;
  for (let place = projectStarts[project] as number; place < (projectStarts[project + 1] as number); place++) {
    const donor = donorOf[place] as number;
    let isCounted = false;
    for (let entry = donorStarts[donor] as number; entry < (donorStarts[donor + 1] as number); entry++) {
      const companion = projectOf[entry] as number;
      const row = positions[companion] as number;
      // All donors here are near to the project itself: under harsh their K for it, and so all its pairs, are 0.
      if (row < from || row >= to || (isHarsh && companion === project)) continue;
      if (!isCounted) {
        const offset = sums.start();
        const amount = amountByProject[place] as number;
        countAmounts(nearness, donor, columns, amount, isHarsh ? 0 : Math.sqrt(amount * unit), sums.rows, offset);
        const main = nearness.mains[donor] as number;
        const column = main === -1 ? -1 : (positions[main] as number) - first;
        if (column >= 0 && column < columns.length) {
          const rest = nearness.rests[donor] as number;
          sums.rows[offset + column] = (1 - rest) * (isHarsh ? 0 : Math.sqrt(amount * unit)) + rest * amount;
        }
        isCounted = true;
      }
      sums.add(row - from, walk.shares[entry] as number);
      work += columns.length;
    }
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield { step: "matching clusters", done: project, total: matrix.projectCount };
  }
  sums.flush();
}

/** K of a donor and some projects, base units: k·root + (1 − k)·amount. */
function countAmounts(
  nearness: Nearness,
  donor: number,
  projects: Int32Array,
  amount: number,
  root: number,
  row: Float64Array,
  offset: number,
) {
  const nears = nearness.nearOf(donor, projects);
  for (let at = 0; at < projects.length; at++) {
    const near = nears[at] as number;
    row[offset + at] = near * root + (1 - near) * amount;
  }
}

/**
 * `sum` plus sqrt(P_gh·P_hg) for every g of the strip and every h after it: P_hg stands in row g of `wide`, P_gh in row
 * h of `tall`.
 */
function addPairs(wide: Block, tall: Block, sum: number): number {
  const [wideWidth, tallWidth] = [wide.last - wide.first, tall.last - tall.first];
  for (let g = wide.from; g < wide.to; g++) {
    const wideRow = (g - wide.from) * wideWidth - wide.first;
    const tallColumn = g - tall.first - tall.from * tallWidth;
    for (let h = g + 1; h < wide.last; h++)
      sum += Math.sqrt((wide.cells[wideRow + h] as number) * (tall.cells[tallColumn + h * tallWidth] as number));
  }
  return sum;
}

/**
 * The projects that donors of `project` gave to, ascending; their positions in that list are written to `positions`.
 */
function companionsOf(project: number, matrix: Matrix, positions: Int32Array): Int32Array {
  const { donorStarts, projectOf, projectStarts, donorOf } = matrix;
  const met: number[] = [];
  for (let place = projectStarts[project] as number; place < (projectStarts[project + 1] as number); place++) {
    const donor = donorOf[place] as number;
    for (let entry = donorStarts[donor] as number; entry < (donorStarts[donor + 1] as number); entry++) {
      const companion = projectOf[entry] as number;
      if (positions[companion] !== -1) continue;
      positions[companion] = 0;
      met.push(companion);
    }
  }
  const projects = new Int32Array(met).sort();
  for (let position = 0; position < projects.length; position++) positions[projects[position] as number] = position;
  return projects;
}
