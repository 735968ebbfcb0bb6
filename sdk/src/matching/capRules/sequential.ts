import { compareIds } from "../ids.ts";
import type { Rounding } from "../types.ts";
import type { Allotment } from "./allotment.ts";
import { type LevelEntry, type LevelParameters, totalDemand } from "./level.ts";
import { potOf } from "./pot.ts";
import { giveUnits } from "./rounding.ts";

/**
 * "sequential": Optimism's Retro Funding 4. From the largest demand to the smallest, ties by id: each gets its part, by
 * demand, of what is left of the pool, at most its cap; the rest of the pool and of the demand goes on to the next.
 * Where all caps are equal it pays what "redistribute" pays; where they differ (asks), money that a cap frees late
 * reaches only those who come later.
 *
 * With A the money left, T the demand left: share = demand·A/T. After one who is not capped A/T is what it was, so only
 * a cap changes it: A is held as the exact fraction money/unit, and A/T as money/(unit·from) with `from` the T at the
 * last cap. Shares are exact; they are rounded once, at the end. O(projects · log projects) steps; where caps differ,
 * numbers grow by the length of T with each change from "not capped" to "capped".
 *
 * @throws {@link InvalidAmountError} if a demand or a cap is negative
 * @example
 * const entries = [{ id: "A", demand: 90_000n, cap: 2n }, { id: "B", demand: 10_000n, cap: 9n }];
 * sequential({ pool: 10n, entries, saturation: "scale-up" }, "floor").matches; // [2n, 8n]
 */
export function sequential({ pool, entries, saturation }: LevelParameters, rounding: Rounding): Allotment {
  const { pot, scale, saturated } = potOf({ pool, entries, saturation });
  const matches = entries.map(() => 0n);
  const cappedIds: string[] = [];
  const fractions: { id: string; index: number; remainder: bigint; denominator: bigint }[] = [];
  let money = pot;
  let unit = scale;
  let from = totalDemand(entries);
  let left = from;
  for (const { id, demand, cap, index } of byDemand(entries)) {
    const denominator = unit * from;
    if (demand * money > cap * denominator) {
      cappedIds.push(id);
      matches[index] = cap;
      if (left !== from) {
        money *= left;
        unit = denominator;
      }
      money -= cap * unit;
      left -= demand;
      from = left;
    } else {
      matches[index] = (demand * money) / denominator;
      fractions.push({ id, index, remainder: (demand * money) % denominator, denominator });
      left -= demand;
    }
  }
  if (rounding === "largest-remainder") {
    // Each denominator divides the next: all fractions fit under the last.
    const last = fractions.at(-1)?.denominator ?? 1n;
    const scaled = fractions.map(({ id, index, remainder, denominator }) => {
      return { id, index, remainder: remainder * (last / denominator) };
    });
    giveUnits(matches, scaled, last);
  }
  return { matches, cappedIds, saturated, level: null };
}

/** Those with a demand, with their places, largest first; ties by id. */
function byDemand(entries: readonly LevelEntry[]) {
  return entries
    .map((entry, index) => ({ ...entry, index }))
    .filter(({ demand }) => demand > 0n)
    .sort((a, b) => (a.demand > b.demand ? -1 : a.demand < b.demand ? 1 : compareIds(a.id, b.id)));
}
