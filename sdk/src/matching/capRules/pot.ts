import { BPS } from "../bps.ts";
import { type LevelParameters, totalDemand } from "./level.ts";

/**
 * What is shared, pot/scale base units: the pool, or under "keep" no more than the sum of the demands.
 *
 * @throws {@link InvalidAmountError} if a demand or a cap is negative
 * @example
 * const entries = [{ id: "A", demand: 40_000n, cap: 8n }];
 * potOf({ pool: 8n, entries, saturation: "keep" }); // { pot: 40_000n, scale: 10_000n, saturated: false }
 */
export function potOf({ pool, entries, saturation }: LevelParameters): {
  readonly pot: bigint;
  readonly scale: bigint;
  readonly saturated: boolean;
} {
  const total = totalDemand(entries);
  const saturated = total >= BPS * pool;
  return saturation === "scale-up" || saturated
    ? { pot: pool, scale: 1n, saturated }
    : { pot: total, scale: BPS, saturated };
}
