import type { Allotment } from "./allotment.ts";
import type { LevelEntry } from "./level.ts";

/**
 * Shares the pool so that nobody gets little: who would get less than the minimum (base units) gets nothing, all of
 * them at once, and the pool is shared again among the others; until nobody is below. Exactly the minimum is enough; a
 * demand of 0 is not asked. Every pass drops at least one project, so there are at most as many passes as projects.
 *
 * @throws what `share` throws
 * @example
 * const entries = [{ id: "A", demand: 90_000n, cap: 10n }, { id: "B", demand: 10_000n, cap: 10n }];
 * shareAboveMinimum(entries, 2n, (given) => {
 *   return { matches: given.map(({ demand }) => demand / 10_000n), cappedIds: [], saturated: true, level: null };
 * }).matches; // [9n, 0n]
 */
export function shareAboveMinimum(
  entries: readonly LevelEntry[],
  minimum: bigint,
  share: (entries: readonly LevelEntry[]) => Allotment,
): Allotment {
  let rest = entries;
  for (;;) {
    const allotment = share(rest);
    const isBelow = rest.map(({ demand }, index) => demand > 0n && (allotment.matches[index] ?? 0n) < minimum);
    if (!isBelow.includes(true)) return allotment;
    rest = rest.map((entry, index) => (isBelow[index] ? { ...entry, demand: 0n } : entry));
  }
}
