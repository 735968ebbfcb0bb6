// Numbers that look random and are the same for the same seed, on every machine.

export type Random = {
  /** A whole number from 0 on, below `limit` (at most 2^32). */
  readonly below: (limit: number) => number;
  /** The same for any size. */
  readonly bigBelow: (limit: bigint) => bigint;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
  readonly pick: <item>(list: readonly item[]) => item;
};

const WORD = 32n;

/** A generator of its own for each seed and index, so that any one Round can be made again alone (splitmix32). */
export function randomFrom(seed: number, index: number): Random {
  let state = mix(mix(seed) ^ Math.imul(index + 1, 0x9e3779b1));
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) >>> 0;
  };
  const below = (limit: number) => Math.floor((word() / 2 ** 32) * limit);
  const bigBelow = (limit: bigint) => {
    let value = 0n;
    for (let bits = 0n; bits < BigInt(limit.toString(2).length) + WORD; bits += WORD) {
      value = (value << WORD) | BigInt(word());
    }
    return value % limit;
  };
  const pick = <item>(list: readonly item[]): item => {
    const item = list[below(list.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  return { below, bigBelow, once: (times) => below(times) === 0, pick };
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) | 0;
}
