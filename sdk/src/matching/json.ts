import type { MatchingResult } from "./types.ts";

/** Plain JSON: every amount of a {@link MatchingResult} as a decimal string of base units. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What of a result is written: not the level, which follows from the rest, nor what it was computed from. */
type MatchingJsonKey = Exclude<keyof MatchingResult, "level" | "parameters">;

/**
 * A result as plain JSON, the shape of `catchment match --json`: amounts are decimal strings of base units, counts and bps numbers.
 *
 * @throws never
 * @example
 * matchingToJson(computeMatching({ method: "quadratic", pool: 8n, donations: [] })).leftover; // "8"
 */
export function matchingToJson(result: MatchingResult): { readonly [key in MatchingJsonKey]: Json } {
  return {
    method: result.method,
    options: toJson(result.options),
    pool: toJson(result.pool),
    matched: toJson(result.matched),
    leftover: toJson(result.leftover),
    saturated: result.saturated,
    projects: toJson(result.projects),
  };
}

function toJson(value: unknown): Json {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  }
  return value as Json;
}
