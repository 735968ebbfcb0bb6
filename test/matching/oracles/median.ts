// Medians once more: by counting instead of sorting. An amount is in the middle if no more than half are below and half
// above it.
import { type Fraction, floor, fraction, plus, times } from "./fractions.ts";

export function slowMedian(amounts: readonly bigint[]): bigint {
  const half = amounts.length / 2;
  const middles = [...new Set(amounts)].filter((candidate) => {
    const below = amounts.filter((amount) => amount < candidate).length;
    const above = amounts.filter((amount) => amount > candidate).length;
    return below <= half && above <= half;
  });
  // One middle, or the two that an even number leaves.
  const [first = 0n, second = first] = middles;
  const sum: Fraction = plus(fraction(first), fraction(second));
  return floor(times(sum, [1n, 2n]));
}
