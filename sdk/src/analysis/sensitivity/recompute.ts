import { BPS } from "../../matching/bps.ts";
import { capRules } from "../../matching/capRules/capRules.ts";
import type { LevelEntry } from "../../matching/capRules/level.ts";
import { matchingSteps } from "../../matching/computeMatching.ts";
import { proportionalIdeals } from "../../matching/methods/proportional.ts";
import { quadraticIdeals, quadraticOptions } from "../../matching/methods/quadratic.ts";
import { capOf } from "../../matching/options.ts";
import type { Steps } from "../../matching/progress.ts";
import type { MatchingResult } from "../../matching/types.ts";
import { type DonationMatchingParameters, ofGifts, type ProjectGifts } from "./reweighed.ts";

/** The match of one project, base units, if its gifts were these and all others' as they are. */
export type Recompute = (gifts: ProjectGifts) => Steps<bigint>;

/**
 * Recomputes a matching with other gifts to one project, exactly. Where a project's ideal depends on its own gifts alone (quadratic,
 * proportional) only that ideal is computed anew; the other methods are run over all gifts.
 *
 * @param base the matching of `gifts`
 * @throws what the method throws
 * @example
 * const parameters = { method: "proportional", pool: 8n, donations: [] } as const;
 * drain(recomputer(parameters, computeMatching(parameters), [])({ project: "A", donors: ["x"], effective: [3n] })); // 3n
 */
export function recomputer(
  parameters: DonationMatchingParameters,
  base: MatchingResult,
  gifts: readonly ProjectGifts[],
): Recompute {
  const idealOf = ownIdeal(parameters);
  return idealOf === undefined ? wholeRecomputer(parameters, gifts) : ownRecomputer(idealOf, base);
}

/**
 * Runs the method over all gifts: right for every method.
 *
 * @throws what the method throws
 * @example
 * const parameters = { method: "proportional", pool: 8n, donations: [] } as const;
 * drain(wholeRecomputer(parameters, [])({ project: "A", donors: ["x"], effective: [3n] })); // 3n
 */
export function wholeRecomputer(parameters: DonationMatchingParameters, gifts: readonly ProjectGifts[]): Recompute {
  return function* (changed) {
    const others = gifts.filter(({ project }) => project !== changed.project);
    const { projects } = yield* matchingSteps(ofGifts(parameters, [...others, changed]));
    return projects.find(({ project }) => project === changed.project)?.match ?? 0n;
  };
}

/** One ideal, O(donors of the project), then the cap rule over all projects, O(P · log P). */
function ownRecomputer(idealOf: (gifts: ProjectGifts) => Steps<bigint>, base: MatchingResult): Recompute {
  const { pool, options } = base;
  const { saturation, capRule, rounding, asks, multipliers } = options;
  const entryOf = (id: string, ideal: bigint): LevelEntry => {
    const multiplier = Object.hasOwn(multipliers, id) ? multipliers[id] : undefined;
    const ask = Object.hasOwn(asks, id) ? asks[id] : undefined;
    const demand = (multiplier === undefined ? BPS : BigInt(multiplier)) * ideal;
    return { id, demand, cap: capOf(ask, pool, options) };
  };
  const entries = base.projects.map(({ project, ideal }) => entryOf(project, ideal));
  return function* (changed) {
    const others = entries.filter(({ id }) => id !== changed.project);
    const entry = entryOf(changed.project, yield* idealOf(changed));
    const { matches } = capRules[capRule]({ pool, entries: [...others, entry], saturation }, rounding);
    return matches.at(-1) ?? 0n;
  };
}

/** The ideal of one project from its own gifts, for the methods where nothing else matters. */
function ownIdeal(parameters: DonationMatchingParameters): ((gifts: ProjectGifts) => Steps<bigint>) | undefined {
  const contributionsOf = ({ project, donors, effective }: ProjectGifts) => {
    return { donors, projects: [{ project, donations: donors.length, donors: donors.map((_, at) => at), effective }] };
  };
  if (parameters.method === "quadratic") {
    const own = quadraticOptions(parameters);
    return function* (gifts) {
      const [ideal = 0n] = yield* quadraticIdeals(contributionsOf(gifts), own);
      return ideal;
    };
  }
  if (parameters.method === "proportional") {
    return function* (gifts) {
      const [ideal = 0n] = yield* proportionalIdeals(contributionsOf(gifts));
      return ideal;
    };
  }
  return undefined;
}
