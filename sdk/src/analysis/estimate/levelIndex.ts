import { BPS } from "../../matching/bps.ts";
import { type LevelEntry, type LevelParameters, matchAtLevelDown } from "../../matching/capRules/level.ts";

/** What a project would get if its demand were another, base units, all others staying as they are. */
export type MatchWith = (changed: LevelEntry) => bigint;

/**
 * The level rule for many questions about the same round: sorts the entries by cap / demand once and keeps running sums of caps and
 * demands. Whether the entry at position k is above the level that the k before it leave is true up to the end of K and false from
 * there on (taking out an entry at or above the level does not raise it), so K's end is found by halving.
 *
 * O(n log n) to prepare, O(log n) per question. Integers: the same base units as `computeLevel` with that entry changed.
 *
 * @throws never
 * @example
 * const entries = [{ id: "A", demand: 120_000n, cap: 8n }, { id: "C", demand: 40_000n, cap: 8n }];
 * levelIndex({ pool: 8n, entries, saturation: "keep" })({ id: "C", demand: 120_000n, cap: 8n }); // 4n
 */
export function levelIndex({ pool, entries, saturation }: LevelParameters): MatchWith {
  const sorted = entries.filter(({ demand }) => demand > 0n).sort(compareByCapOverDemand);
  const positions = new Map(sorted.map(({ id }, index) => [id, index]));
  const sums: Sums[] = [{ caps: 0n, demands: 0n }];
  for (const entry of sorted) sums.push(plus(sums.at(-1) ?? NOTHING, entry));
  const isKept = saturation === "keep";

  return (changed) => {
    if (changed.demand === 0n) return 0n;
    // The order without the entry as it was ...
    const gap = positions.get(changed.id) ?? sorted.length;
    const old = sorted[gap];
    const others = sorted.length - (old ? 1 : 0);
    const otherAt = (index: number) => sorted[index < gap ? index : index + 1] as LevelEntry;
    const othersBefore = (index: number): Sums => {
      const before = sums[index <= gap ? index : index + 1] ?? NOTHING;
      return old && index > gap ? minus(before, old) : before;
    };
    // ... and with what it becomes.
    const place = firstIndex(others, (index) => compareByCapOverDemand(changed, otherAt(index)) < 0);
    const at = (index: number) => (index === place ? changed : otherAt(index < place ? index : index - 1));
    const all = plus(othersBefore(others), changed);
    const levelAfter = (index: number) => {
      const { caps, demands } = index <= place ? othersBefore(index) : plus(othersBefore(index - 1), changed);
      const numerator = pool - caps;
      const denominator = all.demands - demands;
      const isPaidInFull = isKept && denominator <= BPS * numerator;
      return isPaidInFull ? { numerator: 1n, denominator: BPS } : { numerator, denominator };
    };
    const end = firstIndex(others + 1, (index) => {
      const { demand, cap } = at(index);
      const { numerator, denominator } = levelAfter(index);
      return demand * numerator <= cap * denominator;
    });
    return matchAtLevelDown(changed, levelAfter(end));
  };
}

type Sums = { readonly caps: bigint; readonly demands: bigint };

const NOTHING: Sums = { caps: 0n, demands: 0n };

const plus = ({ caps, demands }: Sums, { cap, demand }: Pick<LevelEntry, "cap" | "demand">): Sums => ({
  caps: caps + cap,
  demands: demands + demand,
});

const minus = ({ caps, demands }: Sums, { cap, demand }: Pick<LevelEntry, "cap" | "demand">): Sums => ({
  caps: caps - cap,
  demands: demands - demand,
});

/** The first index from 0 for which it holds, or `length`; it must hold from some index on. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By cap / demand ascending, by cross multiplication. The level does not depend on the order of equals. */
function compareByCapOverDemand(a: LevelEntry, b: LevelEntry): number {
  const left = a.cap * b.demand;
  const right = b.cap * a.demand;
  return left < right ? -1 : left > right ? 1 : 0;
}
