import { BPS } from "../matching/bps.ts";
import type { LevelEntry } from "../matching/capRules/level.ts";
import { capOf } from "../matching/options.ts";
import type { MatchingResult } from "../matching/types.ts";

/**
 * A project of a result as the cap rule saw it: demand q = multiplier · ideal, and the lower of cap and ask.
 *
 * @throws never
 * @example
 * const result = computeMatching({ method: "quadratic", pool: 8n, donations: [] });
 * entryOf(result, "A", 3n); // { id: "A", demand: 30000n, cap: 8n }
 */
export function entryOf({ pool, options }: MatchingResult, project: string, ideal: bigint): LevelEntry {
  const multiplier = ownValue(options.multipliers, project);
  const demand = (multiplier === undefined ? BPS : BigInt(multiplier)) * ideal;
  return { id: project, demand, cap: capOf(ownValue(options.asks, project), pool, options) };
}

/**
 * What a table has of its own under a key.
 *
 * @throws never
 * @example
 * ownValue({}, "toString"); // undefined
 */
export function ownValue<value>(table: Readonly<Record<string, value>>, key: string): value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
