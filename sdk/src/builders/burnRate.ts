// How fast a budget goes: integers only, no clock.
import { InvalidParameterError } from "../errors/client.ts";

/** So much of a budget was used at a moment. */
export type Use = {
  /** Unix seconds. */
  readonly at: number;
  /** In what the budget is counted in: millionths of a unit, base units of an asset. */
  readonly quantity: bigint;
};

/** How a budget stands. */
export type BurnRate = {
  readonly used: bigint;
  /** Below 0 when more was used than there was. */
  readonly left: bigint;
  /** The mean since `from`, rounded up; undefined before the first second has passed. */
  readonly perDay: bigint | undefined;
  /** Unix seconds, rounded down: at that mean nothing is left from here on; past, if nothing is left already. */
  readonly runsOutAt: number | undefined;
};

const DAY = 86_400n;

/**
 * How fast a budget was used from `from` to `now`, and when it runs out at that mean; null when nothing was used.
 *
 * @throws {@link InvalidParameterError} if a use is below 0, or not within `from` and `now`
 * @example
 * burnRate({ budget: 100n, used: [{ at: 86_400, quantity: 20n }], from: 0, now: 172_800 })?.runsOutAt; // 864000
 */
export function burnRate(parameters: {
  readonly budget: bigint;
  readonly used: readonly Use[];
  /** Unix seconds: when the budget began. */
  readonly from: number;
  /** Unix seconds. */
  readonly now: number;
}): BurnRate | null {
  const { budget, used: uses, from, now } = parameters;
  for (const { at, quantity } of uses) {
    if (quantity < 0n) throw new InvalidParameterError("used", quantity, "Give what was used, 0 or more");
    if (at < from || at > now) {
      throw new InvalidParameterError("used", at, `Give moments from ${from} to ${now}, unix seconds`);
    }
  }
  const used = uses.reduce((sum, { quantity }) => sum + quantity, 0n);
  if (used === 0n) return null;
  const left = budget - used;
  const elapsed = BigInt(now - from);
  if (left <= 0n) return { used, left, perDay: perDay(used, elapsed), runsOutAt: exhaustedAt(budget, uses) };
  if (elapsed === 0n) return { used, left, perDay: undefined, runsOutAt: undefined };
  return { used, left, perDay: perDay(used, elapsed), runsOutAt: now + Number((left * elapsed) / used) };
}

function perDay(used: bigint, elapsed: bigint): bigint | undefined {
  return elapsed === 0n ? undefined : (used * DAY + elapsed - 1n) / elapsed;
}

/** The moment of the use after which nothing was left. */
function exhaustedAt(budget: bigint, uses: readonly Use[]): number | undefined {
  let left = budget;
  return [...uses]
    .sort((a, b) => a.at - b.at)
    .find(({ quantity }) => {
      left -= quantity;
      return left <= 0n;
    })?.at;
}
