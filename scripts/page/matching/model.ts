// The page of a matching as plain data. Amounts are decimal strings of base units; differences may be negative.
import type { Fact, Units } from "../model.ts";

/** One project; `application` is its row, counted from 0 in the order of the page. */
export type ProjectView = {
  readonly application: number;
  readonly project: string;
  readonly name: string;
  readonly donors: number;
  readonly effective: Units;
  readonly match: Units;
  /** Under `figures` of the page, ready to read. */
  readonly figures: readonly string[];
  readonly isCapped: boolean;
  /** Lowest and highest match over all scenarios; null without a sensitivity analysis. */
  readonly low: Units | null;
  readonly high: Units | null;
};

/** A project that would lose by a scenario, and what. */
export type FragileView = {
  readonly name: string;
  readonly match: Units;
  readonly scenario: string;
  readonly after: Units;
  readonly change: Units;
};

/** One project on both sides of a comparison. */
export type MoveView = {
  readonly application: number;
  readonly name: string;
  readonly a: Units | null;
  readonly b: Units | null;
  readonly change: Units;
  /** Ten-thousandths of a; null where there is none. */
  readonly relative: number | null;
};

export type ComparisonView = {
  readonly a: string;
  readonly b: string;
  /** Gainers first, the largest loss last. */
  readonly moves: readonly MoveView[];
  readonly gainers: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly moved: Units;
  readonly matched: Units;
  readonly sides: readonly (readonly [name: string, a: string, b: string])[];
  readonly options: readonly (readonly [name: string, a: string, b: string])[];
  readonly notes: readonly string[];
};

/** All rows of the file with one fate. */
export type AuditView = {
  readonly sentence: string;
  readonly rows: number;
  readonly amount: Units;
  readonly counted: Units;
};

export type MatchingPage = {
  readonly file: string;
  readonly method: string;
  readonly decimals: number;
  readonly totals: {
    readonly pool: Units;
    readonly matched: Units;
    readonly leftover: Units;
    readonly effective: Units;
    readonly projects: number;
    readonly paid: number;
    readonly capped: number;
    /** Rows of the file. */
    readonly rows: number;
    /** People who count; null for ballots and tallies. */
    readonly donors: number | null;
  };
  /** Who stands behind a project: "donor", "voter", "ballot"; null where that is not known. */
  readonly people: string | null;
  /** Whether `effective` is money that was given. */
  readonly isGiven: boolean;
  /** The columns that lead to a match. */
  readonly figures: readonly string[];
  /** Shares of the whole pool; all of it, for there is more demand; less, for caps hold it back; all of it, with more than the ideals; or what is left is kept. */
  readonly level: "shares" | "demand" | "held" | "scaled-up" | "kept";
  /** The most one project gets by the cap; null without one. */
  readonly cap: Units | null;
  /** By match, largest first. */
  readonly projects: readonly ProjectView[];
  /** Those that lose most first; null without a sensitivity analysis. */
  readonly fragile: readonly FragileView[] | null;
  readonly comparison: ComparisonView | null;
  readonly audit: readonly AuditView[] | null;
  readonly options: readonly Fact[];
  readonly inputsHash: string | null;
  readonly command: string;
};
