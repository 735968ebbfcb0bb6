import { BPS } from "../../matching/bps.ts";
import { UnknownChoiceError } from "../../matching/errors.ts";
import { compareIds, normalizeId } from "../../matching/ids.ts";
import { type ScoreCurve, scoreWeigher } from "../../matching/inputs/scoreCurve.ts";
import { canonicalScore } from "../hash/canonical.ts";
import type { ProjectGifts, WeighedRow } from "./reweighed.ts";
import type { ProjectSensitivity, Scenario, ScenarioMatch } from "./sensitivityTypes.ts";
import type { StampBook, StampGroup } from "./stamps.ts";

/**
 * A weight times a number of ten-thousandths, at most 10000, rounded down.
 *
 * @throws never
 * @example
 * scaledDown(9_999, 11_000n); // 10000
 */
export function scaledDown(weight: number, bps: bigint): number {
  const moved = (BigInt(weight) * bps) / BPS;
  return Number(moved < BPS ? moved : BPS);
}

/**
 * The weights of rows where every score has lost what the Stamps of a group add to it.
 *
 * @throws {@link InvalidScoreCurveError} {@link InvalidBpsError} {@link InvalidScoreError} for the curve
 * @example
 * const curve = { low: 1, high: 2, lowBps: 5000, highBps: 10000 };
 * const points = new Map([["x", 10n ** 18n]]);
 * const group = { scenario: { kind: "without-provider", provider: "Discord" } as const, points };
 * const weightOf = weightWithout(curve, { groups: [group], scoreOf: () => 2n * 10n ** 18n }, group);
 * weightOf({ row: 0, donor: "x", person: "x", project: "A", amount: 1n, weight: 10_000, score: 2 }); // 5000
 */
export function weightWithout(
  curve: ScoreCurve,
  { scoreOf }: StampBook,
  { points }: StampGroup,
): (row: WeighedRow) => number {
  const weightOf = scoreWeigher(curve);
  const weights = new Map([...points].map(([donor, lost]) => [donor, weightOf(canonicalScore(scoreOf(donor) - lost))]));
  return ({ donor, weight }) => weights.get(donor) ?? weight;
}

/**
 * The gifts without those of the person of whom most counts, the first by id of several; undefined if nobody counts.
 *
 * @throws never
 * @example
 * withoutLargest({ project: "A", donors: ["x", "y"], effective: [1n, 2n] })?.gifts.donors; // ["x"]
 */
export function withoutLargest(
  gifts: ProjectGifts,
): { readonly donor: string; readonly gifts: ProjectGifts } | undefined {
  const { project, donors, effective } = gifts;
  let largest = 0;
  for (const [at, donor] of donors.entries()) {
    const [amount, most] = [effective[at] ?? 0n, effective[largest] ?? 0n];
    if (amount > most || (amount === most && compareIds(donor, donors[largest] ?? "") < 0)) largest = at;
  }
  const donor = donors[largest];
  if (donor === undefined) return undefined;
  const others = {
    donors: donors.filter((_, at) => at !== largest),
    effective: effective.filter((_, at) => at !== largest),
  };
  return { donor, gifts: { project, ...others } };
}

/** The same donors with the same amounts, in the same order. */
export function isSame(a: ProjectGifts, b: ProjectGifts): boolean {
  return (
    a.donors.length === b.donors.length &&
    a.donors.every((donor, at) => donor === b.donors[at] && a.effective[at] === b.effective[at])
  );
}

/**
 * The band over a match and its scenarios, and the worst of them.
 *
 * @throws never
 * @example
 * bandOf(5n, [{ scenario: { kind: "weights-lower" }, match: 3n, change: -2n }]).low; // 3n
 */
export function bandOf(
  match: bigint,
  scenarios: readonly ScenarioMatch[],
): Pick<ProjectSensitivity, "low" | "high" | "worst"> {
  let [low, high] = [match, match];
  let worst: ScenarioMatch | null = null;
  for (const scenario of scenarios) {
    if (scenario.match > high) high = scenario.match;
    if (scenario.match >= low) continue;
    low = scenario.match;
    worst = scenario;
  }
  return { low, high, worst };
}

/**
 * The ids of the projects that were asked for, normalised; of all, if none were.
 *
 * @throws {@link UnknownChoiceError} names the first few projects there are
 * @example
 * chosenProjects([], undefined).size; // 0
 */
export function chosenProjects(gifts: readonly ProjectGifts[], asked: readonly string[] | undefined): Set<string> {
  const all = new Set(gifts.map(({ project }) => project));
  if (asked === undefined) return all;
  const chosen = new Set(asked.map(normalizeId));
  for (const project of chosen) {
    if (all.has(project)) continue;
    const known = [...all].slice(0, SHOWN);
    throw new UnknownChoiceError("project", project, all.size > SHOWN ? [...known, "…"] : known);
  }
  return chosen;
}

const SHOWN = 10;

/** What a change of one project's own gifts is called, and its gifts then. */
export type OwnChange = { readonly scenario: Scenario; readonly changed: ProjectGifts };

/** The changes of one project's own gifts, in the order they are shown in. */
export function ownChanges(own: ProjectGifts, lower: ProjectGifts, higher: ProjectGifts): readonly OwnChange[] {
  const less = withoutLargest(own);
  const changes: OwnChange[] = [
    { scenario: { kind: "weights-lower" }, changed: lower },
    { scenario: { kind: "weights-higher" }, changed: higher },
  ];
  if (less === undefined) return changes;
  return [{ scenario: { kind: "without-largest-donor", donor: less.donor }, changed: less.gifts }, ...changes];
}
