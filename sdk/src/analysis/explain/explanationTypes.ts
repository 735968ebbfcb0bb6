import type { DropReason } from "../../matching/inputs/filters.ts";
import type { MatchingMethod } from "../../matching/types.ts";
import type { IdealParts } from "./partTypes.ts";

/** Why some of a donor's money did not count: a filter, or one of the rules on amounts and weights. */
export type LossReason = DropReason | "averaged" | "below-minimum" | "above-maximum" | "weight";

/** A part of a donor's money that did not count. Base units, above 0. */
export type Loss = { readonly reason: LossReason; readonly amount: bigint };

/** What one donor (one person, if identities were given) gave to the project and what of it counted. Base units. */
export type ExplainedDonor = {
  /** The person's id, normalised. */
  readonly donor: string;
  /** The ids the person gave under, sorted. */
  readonly ids: readonly string[];
  /** Rows read, counted or not. */
  readonly donations: number;
  /** Σ of those rows. given = effective + Σ losses. */
  readonly given: bigint;
  readonly effective: bigint;
  /** Ten-thousandths, of the rows no filter drops; where they differ their mean by amount, rounded down; null if there is no amount. */
  readonly weight: number | null;
  /** Each reason once: filters, then averaged, minimum or maximum, weight. */
  readonly losses: readonly Loss[];
};

/**
 * A reason the money of a project changed on its way:
 * - "ideal": where it starts, for methods whose ideal is money;
 * - "share": where it starts for voting, median and blend: the project's part of the pool by proportion, with a full multiplier;
 * - "multiplier": the project's own discount;
 * - "pool": the pool is smaller than all demand, everyone gets the same part of it;
 * - "scale-up": the pool is larger than all demand and is paid out whole;
 * - "redistribution": money others left at their caps and asks, or below the least match, came on top: up to the level, or to its cap;
 * - "cap", "ask": the lower of the two took off what was above it (both the same: "cap");
 * - "minimum-match": less than the least match (median), so nothing;
 * - "rounding": a base unit from largest remainders.
 */
export type StepReason =
  | "ideal"
  | "share"
  | "multiplier"
  | "pool"
  | "scale-up"
  | "redistribution"
  | "cap"
  | "ask"
  | "minimum-match"
  | "rounding";

/** One step of the way of the money, base units. Steps that change nothing are left out, but for the first. */
export type MatchStep = {
  readonly reason: StepReason;
  /** Signed. */
  readonly amount: bigint;
  /** The sum so far. */
  readonly after: bigint;
};

/**
 * In a word. "no-demand": nothing to match, or a multiplier of 0; "below-minimum-match": less than the least match; "held-by-cap",
 * "held-by-ask": it would have got more; "share": its part of the pool by proportion (voting, median, blend); "in-full": the demand
 * (ideal · multiplier) to the base unit; "in-part": less; "above-ideal": more.
 */
export type MatchOutcome =
  | "no-demand"
  | "below-minimum-match"
  | "held-by-cap"
  | "held-by-ask"
  | "share"
  | "in-full"
  | "in-part"
  | "above-ideal";

/** What a project got and why. */
export type MatchExplanation = {
  readonly project: string;
  readonly method: MatchingMethod;
  /** Before multiplier, pool and cap; see {@link Demand}. */
  readonly ideal: bigint;
  readonly match: bigint;
  readonly outcome: MatchOutcome;
  /** Ten-thousandths. */
  readonly multiplier: number;
  /** The cap and the ask, base units; null: none. */
  readonly cap: bigint | null;
  readonly ask: bigint | null;
  /** What one unit of demand earned in the end; 1 / 10000 is paid in full; null if the cap rule knows none. */
  readonly level: { readonly numerator: bigint; readonly denominator: bigint } | null;
  /** By effective amount, largest first, then by id; empty for ballots and tallies. */
  readonly donors: readonly ExplainedDonor[];
  readonly parts: IdealParts;
  /** Their amounts sum to the match. */
  readonly steps: readonly MatchStep[];
};
