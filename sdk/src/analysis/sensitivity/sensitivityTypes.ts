import type { MatchingMethod } from "../../matching/types.ts";
import type { StampRow } from "./stamps.ts";

/** What else is asked. */
export type SensitivityOptions = {
  /** With them, and a `scoreCurve`, every project is also seen without each provider and each issuer. */
  readonly stamps?: Iterable<StampRow> | undefined;
  /** Only these projects, beside whose scenarios all others are as they are. Default: all. */
  readonly projects?: readonly string[] | undefined;
};

/** A change of the input. The first three kinds are of one project alone, the last two of all projects at once. */
export type Scenario =
  | { readonly kind: "without-largest-donor"; readonly donor: string }
  | { readonly kind: "weights-lower" }
  | { readonly kind: "weights-higher" }
  | { readonly kind: "without-provider"; readonly provider: string }
  | { readonly kind: "without-issuer"; readonly issuer: string };

/** What a project gets under a scenario, and how much more (or, below zero, less) that is than its match. Base units. */
export type ScenarioMatch = { readonly scenario: Scenario; readonly match: bigint; readonly change: bigint };

/** How the match of one project moves. Base units. */
export type ProjectSensitivity = {
  readonly project: string;
  readonly match: bigint;
  /** The least and the most of the match and all scenarios. */
  readonly low: bigint;
  readonly high: bigint;
  /** In the order of {@link Scenario}'s kinds, then by provider and issuer; the first is missing where no donor counts. */
  readonly scenarios: readonly ScenarioMatch[];
  /** The scenario that pays least, the first of equal ones; null if none pays less than the match. */
  readonly worst: ScenarioMatch | null;
};

/** How a whole matching moves: the projects sorted by id. */
export type Sensitivity = {
  readonly method: MatchingMethod;
  /** Base units. */
  readonly pool: bigint;
  readonly projects: readonly ProjectSensitivity[];
};
