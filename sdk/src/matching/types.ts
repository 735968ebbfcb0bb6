import type { Table } from "./ids.ts";
import type { Filters } from "./inputs/filters.ts";
import type { ScoreCurve } from "./inputs/scoreCurve.ts";
import type { AlphaOptions, AlphaParameters } from "./methods/alpha.ts";
import type { BlendOptions, BlendParameters } from "./methods/blend.ts";
import type { CocmOptions, CocmParameters } from "./methods/cocm.ts";
import type { MedianOptions, MedianParameters } from "./methods/median.ts";
import type { PairwiseOptions, PairwiseParameters } from "./methods/pairwise.ts";
import type { ProfileOptions, ProfileParameters } from "./methods/profile.ts";
import type { ProportionalOptions, ProportionalParameters } from "./methods/proportional.ts";
import type { QuadraticOptions, QuadraticParameters } from "./methods/quadratic.ts";
import type { VotingOptions, VotingParameters } from "./methods/voting.ts";

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

/** What becomes of the money above a cap; see `capRules/capRules.ts`. */
export type CapRule = "level" | "redistribute" | "clip" | "single-pass" | "sequential";

/** Fractions of a base unit: all dropped, or handed out as whole units to the largest fractions. */
export type Rounding = "floor" | "largest-remainder";

/** Repeated donations of one donor to one project: their sum, or (old rounds only) the mean of those with a weight above 0. */
export type Duplicates = "sum" | "mean";

/** What every method but `alpha` takes: a pool and what bounds a project's part of it. */
export type PoolParameters = {
  /** Base units. */
  readonly pool: bigint;
  /** Default: no cap. */
  readonly cap?: Cap | undefined;
  /** The most a project asked for, base units; projects that are not in it asked for no limit. */
  readonly asks?: Table<bigint> | undefined;
  /** Discounts per project, ten-thousandths; default 10000. */
  readonly multipliers?: Table<number | bigint> | undefined;
  /** Default "level". */
  readonly capRule?: CapRule | undefined;
  /** Default "floor". */
  readonly rounding?: Rounding | undefined;
};

/** What the methods whose ideal is an amount of money take: without it a pool is always shared as a whole. */
export type SaturationParameters = {
  /** Default "keep". */
  readonly saturation?: Saturation | undefined;
};

/** What the methods over donations take. */
export type DonationParameters = {
  /** Run through once, in any order; give something that can be run through again (an array) to explain the result later. */
  readonly donations: Iterable<DonationRow>;
  /** Weights per donor, ten-thousandths; every donor must be in it. */
  readonly weights?: Table<number | bigint> | undefined;
  readonly scoreCurve?: ScoreCurve | undefined;
  /** A donor's total to a project counts from here on (inclusive), base units. Default 0. */
  readonly min?: bigint | undefined;
  /** A donor's total to a project counts up to here, base units. Default, as for 0: no limit. */
  readonly max?: bigint | undefined;
  /** Default "sum". */
  readonly duplicates?: Duplicates | undefined;
  /** Donors that are one person: from a donor's id to the person's. Who is not in it stands for itself. */
  readonly identities?: Table<string> | undefined;
  /** What is left out before anything is counted. Not for inputs read from a Round: there the chain has decided. */
  readonly filters?: Filters | undefined;
};

/** What quadratic, pairwise, profile, cocm and proportional share. */
export type DonationMethodParameters = PoolParameters & SaturationParameters & DonationParameters;

/** The pool's options a method was run with: defaults filled in, ids normalised, tables sorted by id. */
export type PoolOptions = {
  readonly saturation: Saturation;
  readonly cap: { readonly bps: number } | { readonly amount: bigint } | null;
  readonly asks: Readonly<Record<string, bigint>>;
  readonly multipliers: Readonly<Record<string, number>>;
  readonly capRule: CapRule;
  readonly rounding: Rounding;
};

/** The options over donations a method was run with. */
export type DonationOptions = {
  readonly min: bigint;
  readonly max: bigint | null;
  readonly duplicates: Duplicates;
  readonly scoreCurve: ScoreCurve | null;
};

/** What quadratic, pairwise, profile, cocm and proportional were run with. */
export type DonationMethodOptions = PoolOptions & DonationOptions;

/** What `computeMatching` takes: one member per method. */
export type MatchingParameters =
  | QuadraticParameters
  | PairwiseParameters
  | ProfileParameters
  | CocmParameters
  | ProportionalParameters
  | VotingParameters
  | MedianParameters
  | AlphaParameters
  | BlendParameters;

/** What it was run with, defaults filled in: one member per method. */
export type MatchingOptions =
  | QuadraticOptions
  | PairwiseOptions
  | ProfileOptions
  | CocmOptions
  | ProportionalOptions
  | VotingOptions
  | MedianOptions
  | AlphaOptions
  | BlendOptions;

/** The names of the methods. */
export type MatchingMethod = MatchingParameters["method"];

/** What a method makes of its inputs for one project, before multiplier, cap and pool. */
export type Demand = {
  readonly project: string;
  /** Donors with an effective amount above 0; voters, for ballots. */
  readonly donors: number;
  /** Donations or ballots read, counted or not. */
  readonly donations: number;
  /** Σ effective amounts, base units; Σ votes; for tallies what was given. */
  readonly effective: bigint;
  /** The ideal match, base units; for ballots a number of votes or an amount that only its proportion matters of. */
  readonly ideal: bigint;
};

/** What one project receives. Amounts in base units. */
export type ProjectMatch = Demand & {
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
  /** What one unit of demand (multiplier · ideal) earns under the cap; null where the cap rule knows no level ("sequential"). */
  readonly level: { readonly numerator: bigint; readonly denominator: bigint } | null;
  /** Sorted by project id, by code unit. */
  readonly projects: readonly ProjectMatch[];
  /** What it was computed from, as it was given: for `explainMatch`, `sensitivity`, `hashInputs`. */
  readonly parameters: MatchingParameters;
};
