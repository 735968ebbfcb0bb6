import type { MatchingParameters, MatchingResult } from "../matching/types.ts";
import { hashInputs } from "./hash/hashInputs.ts";

/** Plain JSON: every amount of a {@link MatchingResult} as a decimal string of base units. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What of a result is written: not the level, which follows from the rest, nor what it was computed from, but its hash. */
type MatchingJsonKey = Exclude<keyof MatchingResult, "level" | "parameters"> | "inputsHash";

/**
 * A result as plain JSON, the shape of `catchment match --json`: amounts are decimal strings of base units, counts and bps numbers.
 * `inputsHash` is `hashInputs` of the result's parameters, which runs through the rows again; null if they came from an iterator
 * that the matching has used up.
 *
 * @throws {@link MatchingError} only if the rows are no longer those the result was computed from
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
    inputsHash: isUsedUp(result.parameters) ? null : hashInputs(result.parameters, result.options),
  };
}

/**
 * Whether the rows of a result cannot be run through again: an iterator, such as what a generator returns, is its own iterator.
 *
 * @throws never
 * @example
 * isUsedUp({ method: "quadratic", pool: 8n, donations: [] }); // false: an array
 */
export function isUsedUp(parameters: MatchingParameters): boolean {
  const rows: Iterable<unknown> =
    "donations" in parameters
      ? parameters.donations
      : "ballots" in parameters
        ? parameters.ballots
        : parameters.tallies;
  return Object.is(rows[Symbol.iterator](), rows);
}

/** Any value of the engine as plain JSON: bigints become decimal strings, objects keep their keys. */
export function toJson(value: unknown): Json {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  }
  return value as Json;
}
