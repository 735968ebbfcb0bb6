// A random Round, as what people do in it: who applies and how, and the steps of its donation window and its review.
import { type Random, randomFrom } from "./random.ts";
import { type Book, openBook } from "./roundBook.ts";

/** What the gate or the calibration says when it fails. */
export const FAILS = 65_535;
/** Donors from here on are Builders, by their position. */
export const BUILDER_DONORS = 1_000;
export const MOST_APPLICATIONS = 40;
const MOST_DONATIONS = 200;

/** The most an amount, an ask or a bound can be. */
const WIDEST = 2n ** 96n - 1n;

/** How far a Round's amounts go, base units; its decimals say how people would write them. */
const SIZES: readonly { readonly top: bigint; readonly decimals: number }[] = [
  { top: 3n, decimals: 0 },
  { top: 1_000n, decimals: 2 },
  { top: 10n ** 9n, decimals: 6 },
  { top: 10n ** 21n, decimals: 18 },
  { top: 2n ** 90n, decimals: 24 },
  { top: 2n ** 95n, decimals: 18 },
];

export type Entry = {
  /** 0 = none. */
  readonly ask: bigint;
  /** What the calibration says, ten-thousandths or {@link FAILS}. */
  readonly said: number;
  /** The payout address: a donor's index, or null for the Builder's own. */
  readonly payee: number | null;
};

/** Applications count from 1, donors from 0. `said` is what the gate says, ten-thousandths (more reads as 10000) or FAILS. */
export type Step =
  | {
      readonly kind: "give";
      readonly donor: number;
      readonly said: number;
      readonly gifts: readonly { readonly application: number; readonly amount: bigint }[];
    }
  | { readonly kind: "reweigh"; readonly donor: number; readonly said: number; readonly application: number }
  | { readonly kind: "disqualify" | "reinstate" | "withdraw"; readonly application: number }
  | { readonly kind: "fund"; readonly amount: bigint }
  | { readonly kind: "look" };

export type Rules = {
  readonly decimals: number;
  readonly isNative: boolean;
  /** Whether the pool is another asset than the donations. */
  readonly isTwoAssets: boolean;
  readonly saturation: "keep" | "scale-up";
  readonly capBps: number;
  readonly minCounted: bigint;
  /** 0 = without limit. */
  readonly maxCounted: bigint;
  readonly pool: bigint;
  readonly entries: readonly Entry[];
};

export type RandomRound = Rules & {
  readonly seed: number;
  readonly index: number;
  readonly donating: readonly Step[];
  readonly reviewing: readonly Step[];
  readonly pages: readonly { readonly hints: readonly number[]; readonly maxItems: bigint }[];
};

/** Round `index` of a campaign. */
export function randomRound(seed: number, index: number): RandomRound {
  const random = randomFrom(seed, index);
  const { top, decimals } = random.pick(SIZES);
  const rules = randomRules(random, top, decimals);
  const book = openBook(rules);
  const isEqual = random.once(6);
  const equal = 1n + random.bigBelow(top);
  const amountOf = () => (isEqual ? equal : skewed(random, top));
  const donating = donations(random, book, amountOf);
  const reviewing = random.once(2) ? [] : review(random, book);
  return { seed, index, ...rules, donating, reviewing, pages: randomPages(random, rules.entries.length) };
}

/** From one base unit to `top`, every magnitude as likely. */
function skewed(random: Random, top: bigint): bigint {
  const bits = top.toString(2).length;
  const amount = 1n + random.bigBelow(1n << BigInt(1 + random.below(bits)));
  return amount > top ? top : amount;
}

const smaller = (a: bigint, b: bigint) => (a < b ? a : b);

function randomRules(random: Random, top: bigint, decimals: number): Rules {
  const isTwoAssets = random.once(4);
  const most = random.once(3) ? MOST_APPLICATIONS : random.once(2) ? 8 : 3;
  const isAsking = random.once(2);
  const asks = () => {
    if (!isAsking || random.once(2)) return 0n;
    return random.once(5) ? 1n : smaller(skewed(random, top * 4n), WIDEST);
  };
  const entries = Array.from({ length: 1 + random.below(most) }, () => ({
    ask: asks(),
    said: random.pick([10_000, 10_000, FAILS, 0, 2_500, 12_000, 2_500 + random.below(7_501)]),
    payee: random.once(12) ? random.below(20) : null,
  }));
  const minCounted = random.once(4) ? skewed(random, top) : 0n;
  const maxCounted = random.once(4) ? smaller(minCounted + 1n + random.bigBelow(top), WIDEST) : 0n;
  return {
    decimals,
    isNative: random.once(4),
    isTwoAssets,
    saturation: isTwoAssets || random.once(2) ? "scale-up" : "keep",
    capBps: random.pick([10_000, 10_000, 1 + random.below(10_000), Math.ceil(10_000 / entries.length), 500]),
    minCounted,
    maxCounted,
    pool: random.once(20)
      ? random.pick([0n, 1n, 2n ** 103n])
      : random.pick([skewed(random, top * 40n), top * 40n, 1n + random.bigBelow(top * 400n)]),
    entries,
  };
}

function donations(random: Random, book: Book, amountOf: () => bigint): Step[] {
  const most = random.pick([12, 40, 80, MOST_DONATIONS]);
  const wanted = random.once(10) ? random.below(5) : 6 + random.below(most - 5);
  const crowd = random.once(12) ? 1 : 2 + random.below(random.once(3) ? 4 : 120);
  const wished = random.once(3) ? book.count : Math.min(book.count, 5);
  const weights = randomWeights(random);
  const isMovingStatuses = random.once(3);
  const steps: Step[] = [];
  const take = (step: Step) => {
    if (book.take(step)) steps.push(step);
  };
  const lookAt = random.below(wanted + 1);
  for (let given = 0; given < wanted; ) {
    if (given >= lookAt && !steps.some(({ kind }) => kind === "look")) take({ kind: "look" });
    const donor = random.once(25) ? BUILDER_DONORS + random.below(book.count) : random.below(crowd);
    const gifts = Array.from({ length: 1 + random.below(random.pick([1, 1, 4])) }, () => ({
      application: 1 + random.below(wished),
      amount: random.once(400) ? WIDEST : amountOf(),
    }));
    take({ kind: "give", donor, said: random.pick(weights), gifts });
    given += gifts.length;
    if (random.once(8))
      take({ kind: "reweigh", donor, said: random.pick(weights), application: random.pick(gifts).application });
    if (random.once(60)) take({ kind: "fund", amount: amountOf() });
    if (isMovingStatuses && random.once(12)) take(randomMove(random, book.count));
  }
  return steps;
}

function review(random: Random, book: Book): Step[] {
  const steps: Step[] = [];
  const weights = randomWeights(random);
  const pairs = book.pairs();
  for (let left = random.below(12); left > 0; left -= 1) {
    const pair = pairs.length > 0 ? random.pick(pairs) : undefined;
    const step: Step =
      pair !== undefined && !random.once(3)
        ? { kind: "reweigh", donor: pair.donor, application: pair.application, said: random.pick(weights) }
        : randomMove(random, book.count);
    if (book.take(step)) steps.push(step);
  }
  return steps;
}

function randomMove(random: Random, count: number): Step {
  const kind = random.pick(["disqualify", "disqualify", "reinstate", "withdraw"] as const);
  return { kind, application: 1 + random.below(count) };
}

/** What the gate says in one Round: mostly one thing, or all there is between nothing and too much. */
function randomWeights(random: Random): number[] {
  return random.pick([
    [10_000],
    [10_000, 10_000, 0],
    [10_000, FAILS, 5_000],
    [12_000, 1, 9_999, 0, FAILS],
    Array.from({ length: 12 }, () => random.below(10_001)),
  ]);
}

/** Hints in any order, some of nobody; pages of any size; at the end a page of everybody. */
function randomPages(random: Random, count: number): RandomRound["pages"] {
  const pages = Array.from({ length: random.below(4) }, () => ({
    hints: Array.from({ length: random.below(count + 2) }, () => random.below(count + 2)),
    maxItems: BigInt(random.below(count + 3)),
  }));
  return [...pages, { hints: [], maxItems: 2n ** 32n }];
}
