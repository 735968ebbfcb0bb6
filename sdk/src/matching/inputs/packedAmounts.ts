import { fromWords, WordSum } from "./words.ts";

/**
 * Amounts in base units beside the donors of a project: first those below 2^84, as the columns `high` and `low` (see `words.ts`),
 * then the others. Methods that are fast read them; the others read the same amounts as bigints.
 */
export class PackedAmounts {
  readonly high: Uint32Array;
  readonly low: Float64Array;
  readonly large: readonly bigint[];
  #sum: bigint | undefined;

  constructor(high: Uint32Array, low: Float64Array, large: readonly bigint[]) {
    this.high = high;
    this.low = low;
    this.large = large;
  }

  /** All amounts. O(amounts). */
  toBigInts(): bigint[] {
    const { high, low, large } = this;
    const amounts: bigint[] = [];
    for (let index = 0; index < high.length; index++) amounts.push(fromWords(high[index] ?? 0, low[index] ?? 0));
    for (const amount of large) amounts.push(amount);
    return amounts;
  }

  /** Σ amounts, added up once. O(amounts). */
  sum(): bigint {
    this.#sum ??= this.#add();
    return this.#sum;
  }

  #add(): bigint {
    const { high, low, large } = this;
    const sum = new WordSum();
    for (let index = 0; index < high.length; index++) sum.add(high[index] ?? 0, low[index] ?? 0);
    return large.reduce((total, amount) => total + amount, sum.total);
  }
}
