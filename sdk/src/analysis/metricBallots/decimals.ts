import { InvalidDecimalError } from "../errors.ts";

/** A decimal as it is written: digits · 10^exponent. */
export type Decimal = { readonly digits: bigint; readonly exponent: number };

const DECIMAL = /^(\d{1,80})(?:\.(\d{1,80}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * Reads a decimal of zero or more, scientific notation included. Exact.
 *
 * @throws {@link InvalidDecimalError}
 * @example
 * parseDecimal("gas fees", "1.5e-05"); // { digits: 15n, exponent: -6 }
 */
export function parseDecimal(field: string, text: string, row?: number): Decimal {
  const match = typeof text === "string" ? DECIMAL.exec(text) : null;
  if (!match) throw new InvalidDecimalError(field, text, row);
  const [, whole = "", fraction = "", exponent = "0"] = match;
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/**
 * Decimals as integers of one unit, the finest that any of them needs: their proportions are exact.
 *
 * @throws never
 * @example
 * onOneScale([parseDecimal("a", "2.5"), parseDecimal("b", "10")]); // [25n, 100n]
 */
export function onOneScale(decimals: readonly Decimal[]): bigint[] {
  const finest = decimals.reduce((least, { exponent }) => Math.min(least, exponent), 0);
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - finest));
}
