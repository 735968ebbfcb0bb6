import { BPS } from "../bps.ts";
import { compareIds } from "../ids.ts";
import type { CapRule, Rounding } from "../types.ts";
import type { Allotment, CapRuleFunction } from "./allotment.ts";
import { computeLevel, type Level, type LevelEntry, type LevelParameters, raiseLevel, totalDemand } from "./level.ts";
import { roundMatches } from "./rounding.ts";

/**
 * "redistribute": the pool, or under "keep" no more than the sum of the demands, is shared by demand; what is above a cap is shared
 * again among the others by demand, until nothing is above. As pluralistic's loop did, it can lift a project past its ideal.
 * The loop's fixpoint is the level over that pot without the ceiling at 1/10000.
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
 * "single-pass": what is above a cap is spread over the others by demand, once; who goes above a cap by that is cut, and what was cut
 * then stays in the pool. One round of the loop of "redistribute": it, too, can lift a project past its ideal.
 */
function singlePass({ pool, entries, saturation }: LevelParameters): Level {
  const { pot, scale, saturated } = potOf({ pool, entries, saturation });
  let numerator = pot;
  let denominator = scale * totalDemand(entries);
  const above = new Set(idsAbove(entries, { numerator, denominator }));
  for (const { demand, cap } of entries.filter(({ id }) => above.has(id))) {
    numerator -= scale * cap;
    denominator -= scale * demand;
  }
  const level = { numerator, denominator };
  return { ...level, cappedIds: [...new Set([...above, ...idsAbove(entries, level)])], saturated };
}

/** What is shared, pot/scale base units: the pool, or under "keep" no more than the sum of the demands. */
function potOf({ pool, entries, saturation }: LevelParameters) {
  const total = totalDemand(entries);
  const saturated = total >= BPS * pool;
  return saturation === "scale-up" || saturated
    ? { pot: pool, scale: 1n, saturated }
    : { pot: total, scale: BPS, saturated };
}

const idsAbove = (
  entries: readonly LevelEntry[],
  { numerator, denominator }: Pick<Level, "numerator" | "denominator">,
) => entries.filter(({ demand, cap }) => demand * numerator > cap * denominator).map(({ id }) => id);

/**
 * "sequential": Optimism's retro rounds. From the largest demand to the smallest, ties by id: each gets its part, by demand, of what
 * is left, at most its cap, in whole units rounded down; the rest of the pool and of the demand goes on to the next. Where all caps
 * are equal it pays what "redistribute" pays, up to rounding; where they differ, money of a cap met late reaches only later ones.
 */
function sequential({ pool, entries, saturation }: LevelParameters): Allotment {
  const { pot, scale, saturated } = potOf({ pool, entries, saturation });
  const byDemand = entries
    .map((entry, index) => ({ ...entry, index }))
    .sort((a, b) => (a.demand > b.demand ? -1 : a.demand < b.demand ? 1 : compareIds(a.id, b.id)));
  const matches = entries.map(() => 0n);
  const cappedIds: string[] = [];
  let money = pot / scale;
  let demandLeft = totalDemand(entries);
  for (const { id, demand, cap, index } of byDemand) {
    if (demand === 0n) break;
    const share = (demand * money) / demandLeft;
    // Strictly above, before rounding: a share that is exactly the cap is not held down by it.
    if (demand * money > cap * demandLeft) cappedIds.push(id);
    const match = share < cap ? share : cap;
    matches[index] = match;
    money -= match;
    demandLeft -= demand;
  }
  return { matches, cappedIds, saturated, level: null };
}

const atLevel =
  (rule: (parameters: LevelParameters) => Level): CapRuleFunction =>
  (parameters, rounding: Rounding) => {
    const level = rule(parameters);
    const { numerator, denominator, cappedIds, saturated } = level;
    const matches = roundMatches(parameters.entries, level, rounding);
    return { matches, cappedIds, saturated, level: { numerator, denominator } };
  };

/**
 * The cap rules by name. They pay different money: for ideals 10,000/20/20/10, a pool of 1,000 and a cap of 200 ("keep"),
 * level pays 200/20/20/10, redistribute and sequential 200/200/200/200, clip 200/1/1/0, single-pass 200/200/200/160.
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
