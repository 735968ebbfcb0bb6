import { addRows } from "./addRows.ts";

/** Doubles of rows held at once: 1 MB, which stays near the processor. */
const HELD_DOUBLES = 1 << 17;

/**
 * Sums of scaled rows, into the rows of a matrix: every `add` is target row += scale · row. Additions are held back
 * until there are many, and then done target by target, a few at a time, which is much faster; each number is still
 * summed in the order of the calls, so how many are held back does not change a bit of it.
 */
export type WeightedRows = {
  /** Where to write the next row, `width` numbers; the same array every time, so write from `offset` on. */
  readonly rows: Float64Array;
  /** Starts a row. Returns where its numbers belong. */
  readonly start: () => number;
  /** Target row += scale · the row started last. */
  readonly add: (target: number, scale: number) => void;
  /** Does what is held back. Nothing is complete before. */
  readonly flush: () => void;
};

/**
 * Sums into `cells`, `height` rows of `width` numbers, whatever was in them.
 *
 * @param buffer at least `width` doubles, see {@link rowBuffer}
 * @throws never
 * @example
 * const sums = weightedRows(new Float64Array(2), 1, 2, rowBuffer(2));
 * sums.flush(); // the cells are 0, 0
 */
export function weightedRows(cells: Float64Array, height: number, width: number, buffer: Float64Array): WeightedRows {
  const capacity = Math.max(1, Math.floor(buffer.length / width));
  const starts = new Int32Array(height + 1);
  const next = new Int32Array(height);
  let isFresh = true;
  let started = 0;
  // What is held back: target, row and scale of each call.
  let count = 0;
  let targets = new Int32Array(1_024);
  let indices = new Int32Array(1_024);
  let scales = new Float64Array(1_024);

  const flush = () => {
    // By counting: the calls of one target stay in their order.
    starts.fill(0);
    for (let at = 0; at < count; at++) {
      const after = (targets[at] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let row = 1; row <= height; row++) starts[row] = (starts[row] as number) + (starts[row - 1] as number);
    next.set(starts.subarray(0, height));
    const sortedIndices = new Int32Array(count);
    const sortedScales = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const target = targets[at] as number;
      const place = next[target] as number;
      next[target] = place + 1;
      sortedIndices[place] = indices[at] as number;
      sortedScales[place] = scales[at] as number;
    }
    for (let row = 0; row < height; row++) {
      if (isFresh) cells.fill(0, row * width, (row + 1) * width);
      const [from, to] = [starts[row] as number, starts[row + 1] as number];
      addRows(cells, row * width, width, buffer, sortedIndices, sortedScales, from, to);
    }
    isFresh = false;
    started = 0;
    count = 0;
  };

  const add = (target: number, scale: number) => {
    if (count === targets.length) {
      targets = grown(targets, new Int32Array(2 * count));
      indices = grown(indices, new Int32Array(2 * count));
      scales = grown(scales, new Float64Array(2 * count));
    }
    targets[count] = target;
    indices[count] = started - 1;
    scales[count] = scale;
    count++;
  };

  const start = () => {
    if (started === capacity) flush();
    return started++ * width;
  };

  return { rows: buffer, start, add, flush };
}

function grown<list extends Int32Array | Float64Array>(list: list, larger: list): list {
  larger.set(list);
  return larger;
}

/**
 * Room for the rows that are held back.
 *
 * @throws never
 * @example
 * rowBuffer(2).length; // 131072
 */
export function rowBuffer(width: number): Float64Array {
  return new Float64Array(Math.max(width, HELD_DOUBLES));
}
