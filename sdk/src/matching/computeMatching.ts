import { BPS, checkAmount } from "./bps.ts";
import type { Allotment } from "./capRules/allotment.ts";
import { capRules } from "./capRules/capRules.ts";
import type { LevelEntry } from "./capRules/level.ts";
import { shareAboveMinimum } from "./capRules/minimumMatch.ts";
import { UnknownChoiceError } from "./errors.ts";
import { alpha, alphaAllotment } from "./methods/alpha.ts";
import { blend } from "./methods/blend.ts";
import { cocm } from "./methods/cocm.ts";
import type { MethodOutcome } from "./methods/demands.ts";
import { median } from "./methods/median.ts";
import { pairwise } from "./methods/pairwise.ts";
import { profile } from "./methods/profile.ts";
import { proportional } from "./methods/proportional.ts";
import { quadratic } from "./methods/quadratic.ts";
import { voting } from "./methods/voting.ts";
import { capOf } from "./options.ts";
import { drain, type Steps } from "./progress.ts";
import type { MatchingParameters, MatchingResult } from "./types.ts";

/**
 * Shares a pool among projects, in four steps: inputs become one amount per project and donor (or voter); the method makes of those
 * the ideal match per project; the cap rule finds the level, what one unit of demand (multiplier · ideal) earns; rounding makes
 * whole base units of it. Integers in, integers out; the outcome does not depend on the order of the rows; Σ match ≤ pool; nobody
 * is paid above cap or ask; with saturation "keep" and cap rule "level" or "clip" nobody above the ideal.
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
  return drain(matchingSteps(parameters));
}

/**
 * The same in steps, for whoever shows progress or gives way; see {@link Steps}.
 *
 * @throws {@link MatchingError} as `computeMatching`
 * @example
 * drain(matchingSteps({ method: "quadratic", pool: 8n, donations: [] })).matched; // 0n
 */
export function* matchingSteps(parameters: MatchingParameters): Steps<MatchingResult> {
  const pool = checkAmount("pool", parameters.pool);
  const { demands, options } = yield* methodSteps(parameters);
  const entries = demands.map(({ project, ideal }): LevelEntry => {
    const multiplier = own(options.multipliers, project);
    const demand = (multiplier === undefined ? BPS : BigInt(multiplier)) * ideal;
    return { id: project, demand, cap: capOf(own(options.asks, project), pool, options) };
  });
  const { saturation, capRule, rounding } = options;
  const { matches, cappedIds, saturated, level }: Allotment =
    parameters.method === "alpha"
      ? alphaAllotment(pool, entries, saturation)
      : shareAboveMinimum(entries, "minimumMatch" in options ? options.minimumMatch : 0n, (given) =>
          capRules[capRule]({ pool, entries: given, saturation }, rounding),
        );

  const capped = new Set(cappedIds);
  const projects = demands.map((demand, index) => ({
    ...demand,
    match: matches[index] ?? 0n,
    capped: capped.has(demand.project),
  }));
  const matched = matches.reduce((sum, match) => sum + match, 0n);
  const { method } = parameters;
  return { method, options, pool, matched, leftover: pool - matched, saturated, level, projects, parameters };
}

/** The one place that knows the methods: a new one is a file in `methods/`, a case here and a member of two unions. */
function* methodSteps(parameters: MatchingParameters): Steps<MethodOutcome> {
  switch (parameters.method) {
    case "quadratic":
      return yield* quadratic(parameters);
    case "pairwise":
      return yield* pairwise(parameters);
    case "profile":
      return yield* profile(parameters);
    case "cocm":
      return yield* cocm(parameters);
    case "proportional":
      return yield* proportional(parameters);
    case "voting":
      return yield* voting(parameters);
    case "median":
      return yield* median(parameters);
    case "alpha":
      return yield* alpha(parameters);
    case "blend":
      return yield* blend(parameters);
    default:
      throw new UnknownChoiceError("method", (parameters as { method: unknown }).method, METHODS);
  }
}

const METHODS: readonly MatchingParameters["method"][] = [
  "quadratic",
  "pairwise",
  "profile",
  "cocm",
  "proportional",
  "voting",
  "median",
  "alpha",
  "blend",
];

function own<value>(table: Readonly<Record<string, value>>, key: string): value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
