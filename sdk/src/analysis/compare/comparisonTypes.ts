import type { MatchingMethod } from "../../matching/types.ts";
import type { Json } from "../json.ts";

/** One line of a table of amounts published elsewhere. Base units. */
export type PublishedMatch = { readonly project: string; readonly match: bigint };

/** A result as somebody kept it, its rows elsewhere: what `matchingToJson` wrote, amounts read as bigints again. Base units. */
export type SavedResult = {
  readonly method: MatchingMethod;
  readonly options: object;
  readonly pool: bigint;
  readonly leftover: bigint;
  readonly projects: readonly PublishedMatch[];
};

/** What can be compared: a result, one that was kept, or a plain table of amounts. */
export type Comparable = SavedResult | readonly PublishedMatch[];

/** One side of a comparison. Amounts in base units; what a plain table does not say is null. */
export type ComparedSide = {
  readonly method: MatchingMethod | null;
  readonly pool: bigint | null;
  readonly matched: bigint;
  readonly leftover: bigint | null;
  /** All projects, and those with a match above 0. */
  readonly projects: number;
  readonly paid: number;
  /** The ten largest matches' part of what was matched, ten-thousandths, rounded down. */
  readonly topTen: number;
  /** Gini coefficient of the matches of all its projects, those at 0 too, ten-thousandths, rounded down: 0 is all the same. */
  readonly gini: number;
};

/** One project on both sides. */
export type ComparedProject = {
  readonly project: string;
  /** Base units; null: the project is not on that side. */
  readonly a: bigint | null;
  readonly b: bigint | null;
  /** b − a, a missing one being 0. */
  readonly change: bigint;
  /** change / a in ten-thousandths, cut off towards 0; null where a is 0 or missing. */
  readonly relative: number | null;
  /** |change| / Σ|change| in ten-thousandths, rounded down. */
  readonly shareOfChange: number;
};

/** An option that is not the same on both sides; undefined where that side's method does not know it. */
export type OptionDifference = { readonly option: string; readonly a: Json | undefined; readonly b: Json | undefined };

/** What keeps two sides from being like for like. The engine does not know decimals: both sides must be in the same base units. */
export type ComparisonNote = "pool-differs" | "pool-unknown" | "projects-differ";

/** Two results side by side. Base units. */
export type MatchingComparison = {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** Sorted by project id. */
  readonly projects: readonly ComparedProject[];
  /** Who gets more in b, the largest change first, ties by id; and who gets less. */
  readonly gainers: readonly ComparedProject[];
  readonly losers: readonly ComparedProject[];
  readonly unchanged: number;
  /** Σ of the changes above 0, and of those below 0 without their sign. */
  readonly gained: bigint;
  readonly lost: bigint;
  /**
   * How much money moves: half of Σ|change|, with what is not paid out counted as one more party so that the half is whole and
   * exact: max(gained, lost). Where both sides pay out the same it is half of Σ|change| over the projects.
   */
  readonly moved: bigint;
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
  /** Empty if one side is a plain table. Sorted by name. */
  readonly options: readonly OptionDifference[];
  readonly notes: readonly ComparisonNote[];
};
