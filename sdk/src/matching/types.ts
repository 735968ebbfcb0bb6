import type { Table } from "./ids.ts";
import type { QuadraticOptions, QuadraticParameters } from "./quadratic.ts";
import type { ScoreCurve } from "./scoreCurve.ts";

/** One donation. Ids in the form of an address are compared in lower case. */
export type DonationRow = {
  readonly donor: string;
  /** The project's id, not its payout address. */
  readonly project: string;
  /** Base units. */
  readonly amount: bigint;
  /** Ten-thousandths, 0 to 10000. */
  readonly weight?: number | bigint | undefined;
  /** The weight as a decimal from 0 to 1 with at most four digits. */
  readonly coefficient?: string | undefined;
  /** A decimal; weighs only with a `scoreCurve`. */
  readonly score?: string | number | undefined;
  /** May repeat over the projects of one checkout, never for one project. */
  readonly id?: string | undefined;
};

/** The most one project may receive: ten-thousandths of the pool (rounded down), or an amount in base units. */
export type Cap = { readonly bps: number | bigint } | { readonly amount: bigint };

/** What to do when the pool is larger than all ideals: pay the ideals and keep the rest, or scale up and pay it all. */
export type Saturation = "keep" | "scale-up";

/** What becomes of the money above a cap; see `capRules.ts`. */
export type CapRule = "level" | "redistribute" | "clip";

/** Fractions of a base unit: all dropped, or handed out as whole units to the largest fractions. */
export type Rounding = "floor" | "largest-remainder";

/** Repeated donations of one donor to one project: their sum, or (old rounds only) the mean of those with a weight above 0. */
export type Duplicates = "sum" | "mean";

/** What every method takes. */
export type SharedParameters = {
  readonly donations: readonly DonationRow[];
  /** Base units. */
  readonly pool: bigint;
  /** Weights per donor, ten-thousandths; every donor must be in it. */
  readonly weights?: Table<number | bigint> | undefined;
  readonly scoreCurve?: ScoreCurve | undefined;
  /** Default "keep". */
  readonly saturation?: Saturation | undefined;
  /** Default: no cap. */
  readonly cap?: Cap | undefined;
  /** The most a project asked for, base units; projects that are not in it asked for no limit. */
  readonly asks?: Table<bigint> | undefined;
  /** A donor's total to a project counts from here on (inclusive), base units. Default 0. */
  readonly min?: bigint | undefined;
  /** A donor's total to a project counts up to here, base units. Default, as for 0: no limit. */
  readonly max?: bigint | undefined;
  /** Discounts per project, ten-thousandths; default 10000. */
  readonly multipliers?: Table<number | bigint> | undefined;
  /** Default "level". */
  readonly capRule?: CapRule | undefined;
  /** Default "floor". */
  readonly rounding?: Rounding | undefined;
  /** Default "sum". */
  readonly duplicates?: Duplicates | undefined;
};

/** The options every method was run with: defaults filled in, ids normalised, tables sorted by id. */
export type SharedOptions = {
  readonly saturation: Saturation;
  readonly cap: { readonly bps: number } | { readonly amount: bigint } | null;
  readonly asks: Readonly<Record<string, bigint>>;
  readonly min: bigint;
  readonly max: bigint | null;
  readonly multipliers: Readonly<Record<string, number>>;
  readonly capRule: CapRule;
  readonly rounding: Rounding;
  readonly duplicates: Duplicates;
  readonly scoreCurve: ScoreCurve | null;
};

/** What `computeMatching` takes: one member per method. */
export type MatchingParameters = QuadraticParameters;
/** What it was run with, defaults filled in: one member per method. */
export type MatchingOptions = QuadraticOptions;
/** The names of the methods: "quadratic". */
export type MatchingMethod = MatchingParameters["method"];

/** What one project receives. Amounts in base units. */
export type ProjectMatch = {
  readonly project: string;
  /** Donors with an effective amount above 0. */
  readonly donors: number;
  /** Donations read, counted or not. */
  readonly donations: number;
  /** Σ effective amounts: after minimum, maximum and weight. */
  readonly effective: bigint;
  /** The ideal match, before multiplier, pool and cap. */
  readonly ideal: bigint;
  readonly match: bigint;
  /** Whether the cap or the ask holds the match down. */
  readonly capped: boolean;
};

/** The outcome of {@link computeMatching}. Amounts in base units; matched + leftover = pool. */
export type MatchingResult = {
  readonly method: MatchingMethod;
  readonly options: MatchingOptions;
  readonly pool: bigint;
  /** Σ match, never above the pool. */
  readonly matched: bigint;
  readonly leftover: bigint;
  /** Whether the demand takes the whole pool; see {@link Level}. */
  readonly saturated: boolean;
  /** Sorted by project id, by code unit. */
  readonly projects: readonly ProjectMatch[];
};
