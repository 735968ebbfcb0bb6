import { computeMatching } from "../../matching/computeMatching.ts";
import { normalizeId } from "../../matching/ids.ts";
import type { QuadraticOptions, QuadraticParameters } from "../../matching/methods/quadratic.ts";
import type { DonationRow, MatchingResult, ProjectMatch } from "../../matching/types.ts";
import { donationReader } from "../donationReader.ts";
import { entryOf } from "../entries.ts";
import { InputsGoneError, NoEstimateError } from "../errors.ts";
import { contributionsAgain, type WithDonations } from "../inputsAgain.ts";
import { effectiveOfSums, NO_GIFT, type PairSums, withRow } from "../rows.ts";
import type { EstimatedDonation, MatchEstimate, MatchEstimator } from "./estimateTypes.ts";
import { levelIndex } from "./levelIndex.ts";
import { NO_SUMS, type QuadraticSums, quadraticRule } from "./quadraticSums.ts";

/**
 * What one more donation would do to the match of its project, for as many questions as there are: exactly what computing everything
 * again with that row appended would pay, to the base unit, and refused for what that would refuse.
 *
 * For `quadratic` under cap rule "level" with rounding "floor" ("incremental") it keeps each project's sums and each donor's, and the
 * projects sorted by cap / demand with running sums of both: O(donations + projects · log projects) once, then O(log projects) per
 * estimate however many donations there are. All else ("recompute") runs the whole matching for each estimate.
 *
 * The donation's weight comes from where the others' does: its own `weight` or `coefficient`, the table of donors, the score curve.
 * Filters, identities, minimum and maximum apply to it. Each estimate starts from the result; none sees another.
 *
 * @throws {@link NoEstimateError} for voting, median and alpha, which know no donations
 * @throws {@link InputsGoneError} if the donations cannot be run through again, or are no longer the same
 * @throws {@link MatchingError} of `estimate`: what `computeMatching` throws for such a row
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }];
 * const estimator = matchEstimator(computeMatching({ method: "quadratic", pool: 8n, donations }));
 * estimator.estimate({ donor: "y", project: "A", amount: 4n }); // { before: 0n, after: 4n, marginal: 4n }
 */
export function matchEstimator(result: MatchingResult): MatchEstimator {
  const { parameters, options } = result;
  if (!("donations" in parameters)) throw new NoEstimateError(parameters.method);
  return parameters.method === "quadratic" && options.capRule === "level" && options.rounding === "floor"
    ? incremental(result, parameters, options as QuadraticOptions)
    : recomputing(result, parameters);
}

/**
 * What one more donation would do to the match of its project; `matchEstimator` for one question. O(donations) for `quadratic`,
 * else what computing everything again costs.
 *
 * @throws {@link NoEstimateError} {@link InputsGoneError}, and what `computeMatching` throws for such a row, {@link MatchingError}
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }];
 * const result = computeMatching({ method: "quadratic", pool: 3n, donations });
 * estimateMatch(result, { donor: "y", project: "A", amount: 4n }).marginal; // 3n: all there is, although 4 would be the ideal
 */
export function estimateMatch(result: MatchingResult, donation: EstimatedDonation): MatchEstimate {
  return matchEstimator(result).estimate(donation);
}

type ProjectState = { sums: QuadraticSums; donations: number; readonly pairs: Map<string, PairSums> };

function incremental(
  result: MatchingResult,
  parameters: QuadraticParameters,
  options: QuadraticOptions,
): MatchEstimator {
  const readRow = donationReader(parameters);
  const rule = quadraticRule(options);
  const { projects, rows } = readProjects(parameters, options);
  checkSame(result, projects, rule.ideal);
  const matches = new Map(result.projects.map(({ project, match }) => [project, match]));
  const entries = result.projects.map(({ project, ideal }) => entryOf(result, project, ideal));
  const matchWith = levelIndex({ pool: result.pool, entries, saturation: options.saturation });

  return {
    mode: "incremental",
    estimate(donation) {
      const row = readRow(withoutId(donation), rows);
      const before = matches.get(row.project) ?? 0n;
      const state = projects.get(row.project);
      const gift = state?.pairs.get(row.person) ?? NO_GIFT;
      const old = effectiveOfSums(gift, options);
      const effective = effectiveOfSums(withRow(gift, row, options), options);
      if (effective === old) return { before, after: before, marginal: 0n };
      const sums = plus(minus(state?.sums ?? NO_SUMS, rule.term(old)), rule.term(effective));
      const after = matchWith(entryOf(result, row.project, rule.ideal(sums)));
      return { before, after, marginal: after - before };
    },
  };
}

function readProjects(parameters: QuadraticParameters, options: QuadraticOptions) {
  const readRow = donationReader(parameters);
  const { term } = quadraticRule(options);
  const projects = new Map<string, ProjectState>();
  let rows = 0;
  for (const donation of parameters.donations) {
    const row = readRow(donation, rows++);
    if (row.dropped !== undefined) continue;
    const state = projects.get(row.project) ?? { sums: NO_SUMS, donations: 0, pairs: new Map() };
    if (state.donations++ === 0) projects.set(row.project, state);
    state.pairs.set(row.person, withRow(state.pairs.get(row.person) ?? NO_GIFT, row, options));
  }
  for (const state of projects.values())
    for (const gift of state.pairs.values()) state.sums = plus(state.sums, term(effectiveOfSums(gift, options)));
  return { projects, rows };
}

/** A list that was emptied by reading it, or changed since, would give estimates of another round. */
function checkSame(
  result: MatchingResult,
  projects: ReadonlyMap<string, ProjectState>,
  idealOf: (sums: QuadraticSums) => bigint,
) {
  const isSame = result.projects.every(({ project, donations, ideal }) => {
    const state = projects.get(project);
    return state !== undefined && state.donations === donations && idealOf(state.sums) === ideal;
  });
  if (!isSame || projects.size !== result.projects.length) throw new InputsGoneError("donations");
}

function recomputing(result: MatchingResult, parameters: WithDonations): MatchEstimator {
  contributionsAgain(result, parameters);
  return {
    mode: "recompute",
    estimate(donation) {
      const donations = [...parameters.donations, withoutId(donation)];
      const { projects } = computeMatching({ ...parameters, donations });
      const id = normalizeId(donation.project);
      const matchIn = (list: readonly ProjectMatch[]) => list.find(({ project }) => project === id)?.match ?? 0n;
      const before = matchIn(result.projects);
      const after = matchIn(projects);
      return { before, after, marginal: after - before };
    },
  };
}

function withoutId({ donor, project, amount, weight, coefficient, score }: EstimatedDonation): DonationRow {
  return { donor, project, amount, weight, coefficient, score };
}

const plus = (a: QuadraticSums, b: QuadraticSums) => ({ roots: a.roots + b.roots, own: a.own + b.own });
const minus = (a: QuadraticSums, b: QuadraticSums) => ({ roots: a.roots - b.roots, own: a.own - b.own });
