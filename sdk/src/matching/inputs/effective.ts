import { BPS } from "../bps.ts";
import type { Steps } from "../progress.ts";
import type { DonationOptions } from "../types.ts";
import { foldGifts } from "./fold.ts";
import type { GiftColumns, GiftLog, Rest } from "./giftLog.ts";
import { PackedAmounts } from "./packedAmounts.ts";
import { fromWords, TOO_WIDE, toWords, type Words, weighDown } from "./words.ts";

/** What counts of the gifts to one project: donors (positions, each once) and their effective amounts, all above 0. */
export type EffectiveGifts = { readonly donors: Uint32Array; readonly amounts: PackedAmounts };

const FULL_WEIGHT = 10_000;
const ROWS_PER_STEP = 16_384;

/**
 * The effective amounts of a project's donors. With c = Σ c_i; n = 0 if c < min, else min(c, max): e = floor(Σ c_i·w_i · n / (10000·c)).
 * Where all rows of a donor have one weight w that is floor(n·w / 10000), done in words, in place; the rests are done in bigints.
 *
 * O(rows).
 *
 * @param columns all rows of the project
 * @param seats see `foldGifts`
 */
export function* effectiveGifts(
  project: number,
  columns: GiftColumns,
  log: GiftLog,
  seats: Uint32Array,
  options: DonationOptions,
): Steps<EffectiveGifts> {
  const addRest = (donor: number, high: number, low: number, weight: number) =>
    log.addRest(project, donor, fromWords(high, low), weight);
  const length = yield* foldGifts(columns, seats, addRest);
  const kept = yield* weighGifts(columns, length, log.rests[project], addRest, options);
  const donors: number[] = [];
  const large: bigint[] = [];
  for (const [donor, rest] of log.rests[project] ?? []) {
    const amount = restDown(rest, options);
    if (amount === 0n) continue;
    large.push(amount);
    donors.push(donor);
  }
  const amounts = new PackedAmounts(columns.high.subarray(0, kept), columns.low.subarray(0, kept), large);
  return { donors: joined(columns.donors.subarray(0, kept), donors), amounts };
}

/** Weighs the first rows in place, drops those that are nothing, and says how many are left. Who has a rest is added to it. */
function* weighGifts(
  { donors, high, low, weights }: GiftColumns,
  length: number,
  rests: ReadonlyMap<number, Rest> | undefined,
  addRest: (donor: number, high: number, low: number, weight: number) => void,
  options: DonationOptions,
): Steps<number> {
  const weigh = wordsWeigher(options);
  const isUnbounded = options.min === 0n && options.max === null;
  let kept = 0;
  for (let row = 0; row < length; row++) {
    if (row % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield { step: "weighing donations", done: row, total: length };
    const donor = donors[row] ?? 0;
    const gift = { high: high[row] ?? 0, low: low[row] ?? 0 };
    const weight = weights[row] ?? 0;
    if (rests?.has(donor)) {
      addRest(donor, gift.high, gift.low, weight);
      continue;
    }
    const effective = isUnbounded && weight === FULL_WEIGHT ? gift : weigh(gift, weight);
    if (effective.high === 0 && effective.low === 0) continue;
    donors[kept] = donor;
    high[kept] = effective.high;
    low[kept] = effective.low;
    kept++;
  }
  return kept;
}

/** From a donor's sum and weight to what counts of it. */
function wordsWeigher({ min, max }: DonationOptions): (words: Words, weight: number) => Words {
  const bottom = boundOf(min);
  const top = max === null ? NEVER : boundOf(max);
  return (words, weight) => {
    if (isBelow(words, bottom)) return NOTHING;
    if (isBelow(top, words)) return toWords(((max ?? 0n) * BigInt(weight)) / BPS);
    return weight === FULL_WEIGHT ? words : weighDown(words.high, words.low, weight);
  };
}

const NOTHING: Words = { high: 0, low: 0 };
/** Above everything that is held in words. */
const NEVER: Words = { high: Number.POSITIVE_INFINITY, low: 0 };

const boundOf = (amount: bigint) => (amount < TOO_WIDE ? toWords(amount) : NEVER);
const isBelow = (a: Words, b: Words) => a.high < b.high || (a.high === b.high && a.low < b.low);

/** The mean of several rows is held against the bounds, and is not rounded before the weight. */
function restDown({ amount, weighted, rows }: Rest, { min, max, duplicates }: DonationOptions): bigint {
  const parts = duplicates === "mean" ? BigInt(rows) : 1n;
  if (amount === 0n || amount < min * parts) return 0n;
  return max !== null && amount > max * parts ? (weighted * max) / (BPS * amount) : weighted / (BPS * parts);
}

function joined(donors: Uint32Array, others: readonly number[]): Uint32Array {
  if (others.length === 0) return donors;
  const all = new Uint32Array(donors.length + others.length);
  all.set(donors);
  all.set(others, donors.length);
  return all;
}
