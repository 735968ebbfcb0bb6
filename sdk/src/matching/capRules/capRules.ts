import type { CapRule, Rounding } from "../types.ts";
import type { CapRuleFunction } from "./allotment.ts";
import { computeLevel, type Level, type LevelEntry, type LevelParameters, raiseLevel, totalDemand } from "./level.ts";
import { potOf } from "./pot.ts";
import { roundMatches } from "./rounding.ts";
import { sequential } from "./sequential.ts";

/**
 * "redistribute": the pool, or under "keep" no more than the sum of the demands, is shared by demand; what is above a
 * cap is shared again among the others by demand, until nothing is above. As pluralistic's loop did, it can lift a
 * project past its ideal. The loop's fixpoint is the level over that pot without the ceiling at 1/10000.
 */
function redistribute({ pool, entries, saturation }: LevelParameters): Level {
  const { pot, scale, saturated } = potOf({ pool, entries, saturation });
  return { ...raiseLevel(entries, pot, scale, false), saturated };
}

/** "clip": shares by demand as if there were no cap; what is above a cap is cut off and stays in the pool. */
function clip({ pool, entries, saturation }: LevelParameters): Level {
  const uncapped = raiseLevel(
    entries.map((entry) => ({ ...entry, cap: pool })),
    pool,
    1n,
    saturation === "keep",
  );
  return { ...uncapped, cappedIds: idsAbove(entries, uncapped) };
}

/**
 * "single-pass": what is above a cap is spread over those below theirs by demand, once; who goes above a cap by that is
 * cut, and what is cut then stays in the pool. Who is exactly at a cap takes no part in the spreading. Seen in the
 * Token Engineering Commons' tool (CommonsBuild/tqf at 0560ebb, app/tqf/quadratic_funding.py, over the whole pool:
 * "scale-up"); it, too, can lift past the ideal.
 */
function singlePass({ pool, entries, saturation }: LevelParameters): Level {
  const { pot, scale, saturated } = potOf({ pool, entries, saturation });
  const total = scale * totalDemand(entries);
  let numerator = pot;
  let denominator = total;
  for (const { demand, cap } of entries) {
    if (demand === 0n || demand * pot < cap * total) continue;
    numerator -= scale * cap;
    denominator -= scale * demand;
  }
  return { numerator, denominator, cappedIds: idsAbove(entries, { numerator, denominator }), saturated };
}

const idsAbove = (
  entries: readonly LevelEntry[],
  { numerator, denominator }: Pick<Level, "numerator" | "denominator">,
) => entries.filter(({ demand, cap }) => demand * numerator > cap * denominator).map(({ id }) => id);

const atLevel =
  (rule: (parameters: LevelParameters) => Level): CapRuleFunction =>
  (parameters, rounding: Rounding) => {
    const level = rule(parameters);
    const { numerator, denominator, cappedIds, saturated } = level;
    const matches = roundMatches(parameters.entries, level, rounding);
    return { matches, cappedIds, saturated, level: { numerator, denominator } };
  };

/**
 * The cap rules by name. They pay different money: for ideals 10,000/20/20/10, a pool of 1,000 and a cap of 200
 * ("keep"), level pays 200/20/20/10, redistribute and sequential 200/200/200/200, clip 200/1/1/0, single-pass
 * 200/200/200/160.
 *
 * @example
 * const entries = [{ id: "A", demand: 90_000n, cap: 2n }];
 * capRules.clip({ pool: 10n, entries, saturation: "keep" }, "floor").cappedIds; // ["A"]
 */
export const capRules: Readonly<Record<CapRule, CapRuleFunction>> = {
  level: atLevel(computeLevel),
  redistribute: atLevel(redistribute),
  clip: atLevel(clip),
  "single-pass": atLevel(singlePass),
  sequential,
};
