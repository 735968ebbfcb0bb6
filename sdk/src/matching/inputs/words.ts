// Amounts as two doubles that hold whole numbers: amount = high · 2^52 + low, with low < 2^52 and high < 2^32. So they are summed,
// weighed and rooted exactly without a bigint for each. What is 2^84 or more (19 million tokens of 18 decimals) stays a bigint.

/** An amount below 2^84. */
export type Words = { readonly high: number; readonly low: number };

/** What one unit of `high` is worth. */
export const HIGH = 2 ** 52;
/** `high` stays below it. */
export const HIGHS = 2 ** 32;
/** Amounts from here on do not fit. */
export const TOO_WIDE = 1n << 84n;

const WORD = 2 ** 32;
const HALF = 2 ** 26;
const TWO_WORDS = 1n << 64n;
const BPS = 10_000;

// A bigint goes into two 32-bit words and back through the same bytes, whose order differs between processors.
const wide = new BigUint64Array(1);
const words = new Uint32Array(wide.buffer);
wide[0] = 1n;
const LOWER = words[0] === 1 ? 0 : 1;
const UPPER = 1 - LOWER;

/** An amount below 2^84 as words. */
export function toWords(amount: bigint): Words {
  wide[0] = amount;
  const upper = words[UPPER] ?? 0;
  const top = amount < TWO_WORDS ? 0 : Number(amount >> 64n);
  return { high: top * 2 ** 12 + (upper >>> 20), low: (upper & 0xf_ffff) * WORD + (words[LOWER] ?? 0) };
}

/** And back. */
export function fromWords(high: number, low: number): bigint {
  words[LOWER] = low % WORD;
  words[UPPER] = (high % 2 ** 12) * 2 ** 20 + Math.floor(low / WORD);
  const amount = wide[0] ?? 0n;
  return high < 2 ** 12 ? amount : (BigInt(Math.floor(high / 2 ** 12)) << 64n) + amount;
}

/** floor(amount · weight / 10000) for a weight of at most 10000: division by hand, in digits that leave room for the weight. */
export function weighDown(high: number, low: number, weight: number): Words {
  const product = high * weight;
  let quotient = Math.floor(product / BPS);
  const upper = (product - quotient * BPS) * HALF + Math.floor(low / HALF) * weight;
  const upperQuotient = Math.floor(upper / BPS);
  const lower = (upper - upperQuotient * BPS) * HALF + (low % HALF) * weight;
  let rest = (upperQuotient % HALF) * HALF + Math.floor(lower / BPS);
  quotient += Math.floor(upperQuotient / HALF);
  if (rest >= HIGH) {
    rest -= HIGH;
    quotient += 1;
  }
  return { high: quotient, low: rest };
}

/** An exact sum of words, of any length. */
export class WordSum {
  #high = 0;
  #low = 0;
  #total = 0n;

  /** Adds high · 2^52 + low; `low` may be negative, but not below −2^22. */
  add(high: number, low: number): void {
    this.#low += low;
    this.#high += high;
    if (this.#low >= HIGH) {
      this.#low -= HIGH;
      this.#high += 1;
    }
    if (this.#high >= HIGH) {
      this.#total += BigInt(this.#high) << 52n;
      this.#high = 0;
    }
  }

  get total(): bigint {
    return this.#total + (BigInt(this.#high) << 52n) + BigInt(this.#low);
  }
}
