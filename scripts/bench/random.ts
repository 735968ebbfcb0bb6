/** Numbers from 0 (inclusive) to 1, always the same for one seed: a 32-bit xorshift (Marsaglia 2003), enough for made-up rounds. */
export function createRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
