import { BPS } from "./bps.ts";
import { computeLevel, type Level, type LevelParameters, raiseLevel, totalDemand } from "./level.ts";
import type { CapRule } from "./types.ts";

/** A cap rule finds the level, num/den per unit of demand, and those who get their cap instead. */
export type CapRuleFunction = (parameters: LevelParameters) => Level;

/**
 * "redistribute": the pool, or under "keep" no more than the sum of the demands, is shared by demand; what is above a cap is shared
 * again among the others by demand, until nothing is above. As pluralistic's loop did, it can lift a project past its ideal.
 * The loop's fixpoint is the level over that pot without the ceiling at 1/10000.
 */
function redistribute({ pool, entries, saturation }: LevelParameters): Level {
  const total = totalDemand(entries);
  const saturated = total >= BPS * pool;
  const level =
    saturation === "scale-up" || saturated
      ? raiseLevel(entries, pool, 1n, false)
      : raiseLevel(entries, total, BPS, false);
  return { ...level, saturated };
}

/** "clip": shares by demand as if there were no cap; what is above a cap is cut off and stays in the pool. */
function clip({ pool, entries, saturation }: LevelParameters): Level {
  const uncapped = raiseLevel(
    entries.map((entry) => ({ ...entry, cap: pool })),
    pool,
    1n,
    saturation === "keep",
  );
  const { numerator, denominator } = uncapped;
  const cappedIds = entries.filter(({ demand, cap }) => demand * numerator > cap * denominator).map(({ id }) => id);
  return { ...uncapped, cappedIds };
}

/**
 * The cap rules by name. They pay different money: for ideals 10,000/20/20/10, a pool of 1,000 and a cap of 200 ("keep"),
 * level pays 200/20/20/10, redistribute 200/200/200/200, clip 200/1/1/0.
 *
 * @example
 * capRules.clip({ pool: 10n, entries: [{ id: "A", demand: 90_000n, cap: 2n }], saturation: "keep" }).cappedIds; // ["A"]
 */
export const capRules: Readonly<Record<CapRule, CapRuleFunction>> = { level: computeLevel, redistribute, clip };
