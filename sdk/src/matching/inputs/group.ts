import type { Steps } from "../progress.ts";
import { createColumns, type GiftChunk, type GiftColumns, type GiftLog } from "./giftLog.ts";

/**
 * The rows of a log by project, in the order they came in: a counting sort. The log is empty afterwards: with millions of rows its
 * room is needed.
 *
 * O(rows + projects).
 */
export function* groupByProject(log: GiftLog, projects: number): Steps<GiftColumns[]> {
  const starts = new Uint32Array(projects + 1);
  for (let project = 0; project < projects; project++)
    starts[project + 1] = (starts[project] ?? 0) + (log.rows[project] ?? 0);
  const grouped = createColumns(starts[projects] ?? 0);
  const next = starts.slice();
  const chunks = log.chunks.splice(0).reverse();
  const total = chunks.length;
  for (let chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
    scatter(chunk, grouped, next);
    yield { step: "sorting donations", done: total - chunks.length, total };
  }
  const { donors, high, low, weights } = grouped;
  return Array.from({ length: projects }, (_, project) => {
    const [from, to] = [starts[project], starts[project + 1]];
    return {
      donors: donors.subarray(from, to),
      high: high.subarray(from, to),
      low: low.subarray(from, to),
      weights: weights.subarray(from, to),
    };
  });
}

/** Puts each row of a chunk at the next free place of its project. */
function scatter(chunk: GiftChunk, { donors, high, low, weights }: GiftColumns, next: Uint32Array) {
  for (let row = 0; row < chunk.length; row++) {
    const project = chunk.projects[row] ?? 0;
    const at = next[project] ?? 0;
    next[project] = at + 1;
    donors[at] = chunk.donors[row] ?? 0;
    high[at] = chunk.high[row] ?? 0;
    low[at] = chunk.low[row] ?? 0;
    weights[at] = chunk.weights[row] ?? 0;
  }
}
