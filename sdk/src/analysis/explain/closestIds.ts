import { compareIds } from "../../matching/ids.ts";

const SHOWN = 3;

/**
 * The ids most like one that is not among them: by how many characters have to be put in, taken out or changed, upper and lower
 * case being alike; ties by id. O(ids · length²).
 *
 * @throws never
 * @example
 * closestIds("alpah", ["beta", "alpha"]); // ["alpha", "beta"]
 */
export function closestIds(wanted: string, ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, distance: distanceOf(wanted.toLowerCase(), id.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || compareIds(a.id, b.id))
    .slice(0, SHOWN)
    .map(({ id }) => id);
}

/** Levenshtein's distance, one row at a time. */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const changed = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
