import { BPS, checkAmount } from "../bps.ts";
import { compareIds } from "../ids.ts";
import type { Saturation } from "../types.ts";

/** A project as the level sees it: demand q = multiplier · ideal (ten-thousandths of a base unit), cap in base units. */
export type LevelEntry<id extends string | number | bigint = string> = {
  readonly id: id;
  readonly demand: bigint;
  readonly cap: bigint;
};

/** What the level is found for: a pool, those who share it, and what a rest of it becomes. */
export type LevelParameters<id extends string | number | bigint = string> = {
  /** Base units. */
  readonly pool: bigint;
  /** All accepted projects; for one without a cap give the pool as its cap. */
  readonly entries: readonly LevelEntry<id>[];
  readonly saturation: Saturation;
};

/** What one unit of demand earns, numerator / denominator, and who is held down by a cap. */
export type Level<id extends string | number | bigint = string> = {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** K, the projects that get their cap, by cap / demand ascending. */
  readonly cappedIds: readonly id[];
  /** Whether the demand takes the whole pool (den ≥ 10000 · num): if not, "keep" leaves a rest and "scale-up" pays above the ideal. */
  readonly saturated: boolean;
};

/**
 * The level rule, the same integers as on chain. With K = {} at first, num = pool − Σ_K cap and den = Σ demand − Σ_K demand;
 * under "keep" num/den is 1/10000 whenever den ≤ 10000 · num; while some project outside K has demand · num > cap · den, it joins
 * K. The fixpoint is unique, and since the level only rises K is a prefix of the order by cap / demand: one pass finds it.
 *
 * @throws {@link InvalidAmountError} if the pool, a demand or a cap is negative
 * @example
 * const entries = [{ id: "A", demand: 120_000n, cap: 8n }, { id: "C", demand: 40_000n, cap: 8n }];
 * computeLevel({ pool: 8n, entries, saturation: "keep" }); // level 8 / 160000: A gets 6, C gets 2
 */
export function computeLevel<id extends string | number | bigint>(parameters: LevelParameters<id>): Level<id> {
  const { pool, entries, saturation } = parameters;
  checkAmount("pool", pool);
  return raiseLevel(entries, pool, 1n, saturation === "keep");
}

/**
 * What a project gets at a level: min(cap, floor(demand · num / den)) in base units, rounded down; its cap if den = 0 (everyone
 * with a demand is capped then); 0 without a demand. For the fixpoint this is "cap for K, else floor(demand · num / den)".
 *
 * @throws never
 * @example
 * matchAtLevelDown({ demand: 120_000n, cap: 8n }, { numerator: 8n, denominator: 160_000n }); // 6n
 */
export function matchAtLevelDown(
  entry: { readonly demand: bigint; readonly cap: bigint },
  level: { readonly numerator: bigint; readonly denominator: bigint },
): bigint {
  if (entry.demand === 0n) return 0n;
  if (level.denominator === 0n) return entry.cap;
  const share = (entry.demand * level.numerator) / level.denominator;
  return share < entry.cap ? share : entry.cap;
}

/**
 * The hints for a Round's `settle`: the ids of K by cap / demand ascending, ties by id. In this order every hint is accepted when
 * it is tried, so one pass adds all of K.
 *
 * @throws {@link InvalidAmountError} if the pool, a demand or a cap is negative
 * @example
 * settleHints({ pool: 10n, entries: [{ id: 7n, demand: 90_000n, cap: 2n }], saturation: "keep" }); // [7n]
 */
export function settleHints<id extends string | number | bigint>(parameters: LevelParameters<id>): readonly id[] {
  return computeLevel(parameters).cappedIds;
}

/** The order of `settleHints`: cap / demand ascending by cross multiplication, then by id. */
function compareByCapOverDemand<id extends string | number | bigint>(a: LevelEntry<id>, b: LevelEntry<id>): number {
  const left = a.cap * b.demand;
  const right = b.cap * a.demand;
  return left < right ? -1 : left > right ? 1 : compareIds(a.id, b.id);
}

/** The level over a pot of pot/scale base units; `isKept` holds it at 1/10000. Used by the cap rules, too. */
export function raiseLevel<id extends string | number | bigint>(
  entries: readonly LevelEntry<id>[],
  pot: bigint,
  scale: bigint,
  isKept: boolean,
): Level<id> {
  let numerator = pot;
  let denominator = scale * totalDemand(entries);
  const cappedIds: id[] = [];
  const isPaidInFull = () => isKept && denominator <= BPS * numerator;
  for (const { id, demand, cap } of entries.filter((entry) => entry.demand > 0n).sort(compareByCapOverDemand)) {
    const exceedsCap = isPaidInFull() ? demand > cap * BPS : demand * numerator > cap * denominator;
    if (!exceedsCap) break;
    cappedIds.push(id);
    numerator -= scale * cap;
    denominator -= scale * demand;
  }
  const saturated = denominator >= BPS * numerator;
  return isPaidInFull()
    ? { numerator: 1n, denominator: BPS, cappedIds, saturated }
    : { numerator, denominator, cappedIds, saturated };
}

/** Σ demand, each checked. */
export function totalDemand(entries: readonly LevelEntry<string | number | bigint>[]): bigint {
  let total = 0n;
  for (const { id, demand, cap } of entries) {
    checkAmount(`cap of ${id}`, cap);
    total += checkAmount(`demand of ${id}`, demand);
  }
  return total;
}
