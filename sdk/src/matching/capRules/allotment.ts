import type { Rounding } from "../types.ts";
import type { LevelParameters } from "./level.ts";

/** What a cap rule makes of a pool: amounts in base units, in the order of the entries; their sum is never above the pool. */
export type Allotment = {
  readonly matches: readonly bigint[];
  /** Who is held down by a cap. */
  readonly cappedIds: readonly string[];
  /** Whether the demand takes the whole pool; see {@link Level}. */
  readonly saturated: boolean;
  /** What one unit of demand earns; null if the rule knows no such level. */
  readonly level: { readonly numerator: bigint; readonly denominator: bigint } | null;
};

/** A cap rule shares a pool among entries by their demand, none above its cap. */
export type CapRuleFunction = (parameters: LevelParameters, rounding: Rounding) => Allotment;
