import { compareIds } from "../ids.ts";
import type { Rounding } from "../types.ts";
import { type Level, type LevelEntry, matchAtLevelDown } from "./level.ts";

/**
 * The matches of all entries at a level, in their order, base units. "floor" drops fractions of a unit: at most one unit per project
 * stays in the pool. "largest-remainder" hands out the whole units that the fractions add up to, one each to the largest
 * fractions, ties by id ascending; nobody goes over a cap by it, since a share with a fraction is below its cap, a whole number.
 *
 * @example
 * const entries = [{ id: "A", demand: 1n, cap: 9n }, { id: "B", demand: 2n, cap: 9n }];
 * const level = { numerator: 1n, denominator: 3n, cappedIds: [], saturated: true };
 * roundMatches(entries, level, "largest-remainder"); // [0n, 1n]
 */
export function roundMatches(entries: readonly LevelEntry[], level: Level, rounding: Rounding): bigint[] {
  const matches = entries.map((entry) => matchAtLevelDown(entry, level));
  const { numerator, denominator } = level;
  if (rounding === "floor" || denominator === 0n) return matches;

  const capped = new Set(level.cappedIds);
  const fractions: Fraction[] = [];
  entries.forEach(({ id, demand }, index) => {
    const remainder = capped.has(id) ? 0n : (demand * numerator) % denominator;
    if (remainder > 0n) fractions.push({ id, index, remainder });
  });
  giveUnits(matches, fractions, denominator);
  return matches;
}

/** What flooring took from the match at `index`: remainder / denominator of a base unit. */
export type Fraction = { readonly id: string; readonly index: number; readonly remainder: bigint };

/** Adds the whole units that the fractions add up to, one each to the largest, ties by id ascending. */
export function giveUnits(matches: bigint[], fractions: readonly Fraction[], denominator: bigint) {
  const total = fractions.reduce((sum, { remainder }) => sum + remainder, 0n);
  const sorted = fractions.toSorted((a, b) =>
    a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : compareIds(a.id, b.id),
  );
  for (const { index } of sorted.slice(0, Number(total / denominator))) matches[index] = (matches[index] ?? 0n) + 1n;
}
