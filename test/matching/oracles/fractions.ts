// Exact fractions for the oracles: slow and obvious.

export type Fraction = [top: bigint, bottom: bigint];

export const ZERO: Fraction = [0n, 1n];
export const ONE: Fraction = [1n, 1n];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** In lowest terms; the bottom is above zero. */
export function fraction(top: bigint, bottom = 1n): Fraction {
  const common = gcd(top < 0n ? -top : top, bottom);
  return common === 0n ? [0n, 1n] : [top / common, bottom / common];
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d + c * b, b * d);
export const minus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d - c * b, b * d);
export const times = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * c, b * d);
export const over = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d, b * c);
export const isAbove = ([a, b]: Fraction, [c, d]: Fraction) => a * d > c * b;
export const lesser = (a: Fraction, b: Fraction) => (isAbove(a, b) ? b : a);
export const floor = ([a, b]: Fraction) => a / b;
export const total = (list: readonly Fraction[]) => list.reduce(plus, ZERO);

/** "1.5e-05" as 15/1000000. */
export function decimal(text: string): Fraction {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", tail = ""] = mantissa.split(".");
  const power = Number(exponent) - tail.length;
  const scale = fraction(10n ** BigInt(Math.abs(power)));
  return power < 0 ? over(fraction(BigInt(whole + tail)), scale) : times(fraction(BigInt(whole + tail)), scale);
}
