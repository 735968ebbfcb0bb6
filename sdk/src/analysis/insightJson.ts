import type { MatchingComparison } from "./compare/comparisonTypes.ts";
import type { MatchEstimate } from "./estimate/estimateTypes.ts";
import type { MatchExplanation } from "./explain/explanationTypes.ts";
import { type Json, toJson } from "./json.ts";

/** Plain JSON with the keys of what it was made of. */
export type JsonOf<value> = { readonly [key in keyof value]: Json };

/**
 * An explanation as plain JSON: amounts are decimal strings of base units, counts and ten-thousandths are numbers.
 *
 * @throws never
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }];
 * const result = computeMatching({ method: "quadratic", pool: 8n, donations });
 * explanationToJson(explainMatch(result, "A")).match; // "0"
 */
export function explanationToJson(explanation: MatchExplanation): JsonOf<MatchExplanation> {
  return fieldsToJson(explanation);
}

/**
 * An estimate as plain JSON: amounts are decimal strings of base units.
 *
 * @throws never
 * @example
 * estimateToJson({ before: 0n, after: 4n, marginal: 4n }); // { before: "0", after: "4", marginal: "4" }
 */
export function estimateToJson(estimate: MatchEstimate): JsonOf<MatchEstimate> {
  return fieldsToJson(estimate);
}

/**
 * A comparison as plain JSON: amounts are decimal strings of base units, counts and ten-thousandths are numbers. An option that one
 * side's method does not know is left out on that side.
 *
 * @throws never
 * @example
 * comparisonToJson(compareMatching([{ project: "A", match: 1n }], [{ project: "A", match: 3n }])).moved; // "2"
 */
export function comparisonToJson(comparison: MatchingComparison): JsonOf<MatchingComparison> {
  const options = comparison.options.map(({ option, a, b }) => ({
    option,
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
  }));
  return { ...fieldsToJson(comparison), options };
}

function fieldsToJson<value extends object>(value: value): JsonOf<value> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)])) as JsonOf<value>;
}
