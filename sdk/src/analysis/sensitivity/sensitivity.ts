import { matchingSteps } from "../../matching/computeMatching.ts";
import type { ScoreCurve } from "../../matching/inputs/scoreCurve.ts";
import { drain, type Steps } from "../../matching/progress.ts";
import type { MatchingParameters, MatchingResult, ProjectMatch } from "../../matching/types.ts";
import { InputsGoneError, NoDonationsError, StampsWithoutCurveError } from "../errors.ts";
import { isUsedUp, type Json, toJson } from "../json.ts";
import { recomputer } from "./recompute.ts";
import { giftsOf, reweighed, type WeighedRow, type WeighedRows, weighedRows } from "./reweighed.ts";
import { bandOf, chosenProjects, isSame, ownChanges, scaledDown, weightWithout } from "./scenarios.ts";
import type {
  ProjectSensitivity,
  Scenario,
  ScenarioMatch,
  Sensitivity,
  SensitivityOptions,
} from "./sensitivityTypes.ts";
import { checkStampSum, type StampRow, stampBook } from "./stamps.ts";

const LOWER_BPS = 9_000n;
const HIGHER_BPS = 11_000n;

/**
 * How far the match of each project moves when its input is not quite what it seems; computed anew each time with the real method and
 * cap rule, all other projects as they are:
 *
 * - "without-largest-donor": the project without all gifts of the person of whom most counts there (ties: the first by id).
 * - "weights-lower", "weights-higher": the weights of the donations to the project 10 % lower, floor(w · 9000 / 10000), and higher,
 *   min(10000, floor(w · 11000 / 10000)). It is the weight in bps of each row that moves, wherever it comes from: its own, the table
 *   (there only for this project's rows) or the score curve (the weight, not the score). Weights of 10000 cannot rise.
 * - "without-provider", "without-issuer": with `stamps`, every donor's score loses what the Stamps of the provider or issuer add to it,
 *   and is weighed by the curve again; for all projects at once.
 *
 * Cost, for P projects and S providers and issuers: the rows are kept in memory and gone through 4 + S times, with a matching for each
 * of S + 1; then 3·P scenarios, those that change nothing for free. Of quadratic and proportional a scenario costs the project's
 * donors and one run of the cap rule, O(P · log P); of the other methods a whole matching: use `projects`, or steps.
 *
 * @param source parameters, or a result whose rows can be run through again
 * @throws {@link NoDonationsError} for voting, median and alpha; {@link InputsGoneError} for a result whose rows were an iterator
 * @throws {@link UnknownChoiceError} if `projects` names one that has no donations
 * @throws {@link StampsWithoutCurveError} {@link UnknownStampDonorError} {@link EmptyStampFieldError} {@link RepeatedStampError}
 * {@link InvalidScoreError} {@link StampSumError} for Stamps, and what the matching throws
 * @example
 * const donations = ["x", "y", "z"].map((donor) => ({ donor, project: "A", amount: 4n }));
 * sensitivity({ method: "quadratic", pool: 100n, donations }).projects[0]?.low; // 8n: without x, 24n with all three
 */
export function sensitivity(
  source: MatchingParameters | MatchingResult,
  options: SensitivityOptions = {},
): Sensitivity {
  return drain(sensitivitySteps(source, options));
}

/**
 * The same in steps: shows progress (scenarios computed, of all) and can be stopped; see {@link Steps}.
 *
 * @throws {@link MatchingError} as `sensitivity`
 * @example
 * drain(sensitivitySteps({ method: "quadratic", pool: 8n, donations: [] })).projects; // []
 */
export function* sensitivitySteps(
  source: MatchingParameters | MatchingResult,
  { stamps, projects: asked }: SensitivityOptions = {},
): Steps<Sensitivity> {
  const parameters = "parameters" in source ? source.parameters : source;
  if (!("donations" in parameters)) throw new NoDonationsError("A sensitivity", parameters.method);
  if ("parameters" in source && isUsedUp(parameters)) throw new InputsGoneError("donations");
  const curve = parameters.scoreCurve;
  if (stamps !== undefined && curve === undefined) throw new StampsWithoutCurveError();

  const read = yield* weighedRows(parameters);
  const withWeights = (weightOf: (row: WeighedRow) => number) => reweighed(parameters, read.rows, weightOf);
  const withoutGroups = stamps && curve ? groupWeights(curve, stamps, read) : [];
  const given = withWeights(({ weight }) => weight);
  const base = yield* matchingSteps(given);
  const gifts = yield* giftsOf(given);
  const lower = yield* giftsOf(withWeights(({ weight }) => scaledDown(weight, LOWER_BPS)));
  const higher = yield* giftsOf(withWeights(({ weight }) => scaledDown(weight, HIGHER_BPS)));
  const chosen = chosenProjects(gifts, asked);
  const plans = gifts.flatMap((own, index) =>
    chosen.has(own.project) ? [{ own, changes: ownChanges(own, lower[index] ?? own, higher[index] ?? own) }] : [],
  );
  const count = counter(plans.reduce((total, { changes }) => total + changes.length, withoutGroups.length));

  const ofAll: { readonly scenario: Scenario; readonly matches: ReadonlyMap<string, bigint> }[] = [];
  for (const { scenario, weightOf } of withoutGroups) {
    const { projects } = yield* count(matchingSteps(withWeights(weightOf)));
    ofAll.push({ scenario, matches: matchesOf(projects) });
  }
  const recompute = recomputer(parameters, base, gifts);
  const matches = matchesOf(base.projects);
  const projects: ProjectSensitivity[] = [];
  for (const { own, changes } of plans) {
    const { project } = own;
    const match = matches.get(project) ?? 0n;
    const scenarios: ScenarioMatch[] = [];
    const add = (scenario: Scenario, moved: bigint) =>
      scenarios.push({ scenario, match: moved, change: moved - match });
    for (const { scenario, changed } of changes)
      add(scenario, yield* count(isSame(own, changed) ? already(match) : recompute(changed)));
    for (const { scenario, matches: others } of ofAll) add(scenario, others.get(project) ?? 0n);
    projects.push({ project, match, ...bandOf(match, scenarios), scenarios });
  }
  return { method: parameters.method, pool: base.pool, projects };
}

/** Drives steps, and tells whoever drives these how many of all scenarios are done. */
function counter(total: number) {
  let done = 0;
  return function* <result>(steps: Steps<result>): Steps<result> {
    for (;;) {
      const step = steps.next();
      if (step.done) done++;
      yield { step: "recomputing scenarios", done, total };
      if (step.done) return step.value;
    }
  };
}

/** Steps of nothing to do. */
// biome-ignore lint/correctness/useYield: that is what they are
function* already(match: bigint): Steps<bigint> {
  return match;
}

/** The weights of rows without each provider and issuer. */
function groupWeights(curve: ScoreCurve, stamps: Iterable<StampRow>, { rows, donors }: WeighedRows) {
  const book = stampBook(stamps, (donor) => donors.has(donor));
  for (const { donor, score = "", row } of rows) checkStampSum(book, donor, score, row);
  return book.groups.map((group) => ({ scenario: group.scenario, weightOf: weightWithout(curve, book, group) }));
}

function matchesOf(projects: readonly ProjectMatch[]): ReadonlyMap<string, bigint> {
  return new Map(projects.map(({ project, match }) => [project, match]));
}

/**
 * A sensitivity as plain JSON: amounts are decimal strings of base units.
 *
 * @throws never
 * @example
 * sensitivityToJson(sensitivity({ method: "quadratic", pool: 8n, donations: [] })).pool; // "8"
 */
export function sensitivityToJson({ method, pool, projects }: Sensitivity): {
  readonly [key in keyof Sensitivity]: Json;
} {
  return { method, pool: toJson(pool), projects: toJson(projects) };
}
