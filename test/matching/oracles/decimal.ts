// Decimals of 120 digits after the point, as integers times 10^120: enough that what is lost is far below a base unit.
const ONE = 10n ** 120n;

export const decimal = (whole: bigint) => whole * ONE;
export const floor = (a: bigint) => a / ONE;
export const times = (a: bigint, b: bigint) => (a * b) / ONE;
export const over = (a: bigint, b: bigint) => (a * ONE) / b;
export const total = (list: readonly bigint[]) => list.reduce((sum, item) => sum + item, 0n);
export const one = ONE;

/** Square root: Newton's iteration from above until it stops falling. */
export function root(a: bigint): bigint {
  const n = a * ONE;
  if (n === 0n) return 0n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (guess + n / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
