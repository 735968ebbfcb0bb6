import { BPS, checkAmount } from "./bps.ts";
import { capRules } from "./capRules.ts";
import { contributionsOf, type ProjectContributions } from "./contributions.ts";
import { UnknownChoiceError } from "./errors.ts";
import type { LevelEntry } from "./level.ts";
import { capOf, sharedOptions } from "./options.ts";
import { quadraticIdeals, quadraticOptions } from "./quadratic.ts";
import { roundMatches } from "./rounding.ts";
import type { MatchingOptions, MatchingParameters, MatchingResult, SharedOptions } from "./types.ts";
import { weigherOf } from "./weights.ts";

/**
 * Shares a pool among projects by the donations they received, in four steps: donations become one effective amount per project
 * and donor; the method makes of those the ideal match per project; the cap rule finds the level, what one unit of demand
 * (multiplier · ideal) earns; rounding makes whole base units of it. All integers; the outcome does not depend on the order of the
 * donations; Σ match ≤ pool; nobody is paid above cap or ask; with saturation "keep" and cap rule "level" or "clip" nobody above
 * the ideal.
 *
 * @throws {@link MatchingError} one class per failure, see `errors.ts`
 * @example
 * computeMatching({
 *   method: "quadratic",
 *   pool: 8n,
 *   donations: [
 *     { donor: "x", project: "A", amount: 1n },
 *     { donor: "y", project: "A", amount: 4n },
 *   ],
 * }).projects; // [{ project: "A", donors: 2, donations: 2, effective: 5n, ideal: 4n, match: 4n, capped: false }]
 */
export function computeMatching(parameters: MatchingParameters): MatchingResult {
  const { method, donations, weights, scoreCurve } = parameters;
  const pool = checkAmount("pool", parameters.pool);
  const shared = sharedOptions(parameters);
  const contributions = contributionsOf(donations, weigherOf(weights, scoreCurve), shared);
  const { ideals, options } = applyMethod(parameters, contributions, shared);

  const entries = contributions.map(({ project }, index): LevelEntry => {
    const multiplier = own(options.multipliers, project);
    const demand = (multiplier === undefined ? BPS : BigInt(multiplier)) * (ideals[index] ?? 0n);
    return { id: project, demand, cap: capOf(own(options.asks, project), pool, options) };
  });
  const level = capRules[options.capRule]({ pool, entries, saturation: options.saturation });
  const matches = roundMatches(entries, level, options.rounding);
  const capped = new Set(level.cappedIds);

  let matched = 0n;
  const projects = contributions.map(({ project, donations, effective }, index) => {
    const match = matches[index] ?? 0n;
    matched += match;
    return {
      project,
      donors: effective.length,
      donations,
      effective: effective.reduce((sum, amount) => sum + amount, 0n),
      ideal: ideals[index] ?? 0n,
      match,
      capped: capped.has(project),
    };
  });
  return { method, options, pool, matched, leftover: pool - matched, saturated: level.saturated, projects };
}

/** The one place that knows the methods: a new one is a file beside `quadratic.ts`, a case here and a member of two unions. */
function applyMethod(
  parameters: MatchingParameters,
  contributions: readonly ProjectContributions[],
  shared: SharedOptions,
): { readonly ideals: readonly bigint[]; readonly options: MatchingOptions } {
  switch (parameters.method) {
    case "quadratic": {
      const own = quadraticOptions(parameters);
      return { ideals: quadraticIdeals(contributions, own), options: { ...shared, ...own } };
    }
    default:
      throw new UnknownChoiceError("method", (parameters as { method: unknown }).method, ["quadratic"]);
  }
}

function own<value>(table: Readonly<Record<string, value>>, key: string): value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
