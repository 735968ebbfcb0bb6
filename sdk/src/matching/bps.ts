import { InvalidAmountError, InvalidBpsError, InvalidCoefficientError } from "./errors.ts";

/** Ten-thousandths in a whole: full weight, full multiplier, the whole pool. */
export const BPS = 10_000n;

const COEFFICIENT = /^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/;

/**
 * Checks a number of ten-thousandths, 0 to 10000, and returns it as a number.
 *
 * @throws {@link InvalidBpsError}
 * @example
 * checkBps("weight", 2500n); // 2500
 */
export function checkBps(field: string, value: number | bigint, row?: number): number {
  const bps = typeof value === "bigint" && value >= 0n && value <= BPS ? Number(value) : value;
  if (typeof bps !== "number" || !Number.isInteger(bps) || bps < 0 || bps > 10_000)
    throw new InvalidBpsError(field, value, row);
  return bps;
}

/**
 * Reads a coefficient, a decimal from 0 to 1 with at most four digits (the column of that name in Grants Stack's exports), as
 * ten-thousandths. Exact.
 *
 * @throws {@link InvalidCoefficientError}
 * @example
 * coefficientToBps("0.25"); // 2500
 */
export function coefficientToBps(coefficient: string, row?: number): number {
  if (typeof coefficient !== "string" || !COEFFICIENT.test(coefficient))
    throw new InvalidCoefficientError(coefficient, row);
  return Number(coefficient[0]) * 10_000 + Number(coefficient.slice(2).padEnd(4, "0"));
}

/**
 * Checks an amount of base units: a bigint of zero or more.
 *
 * @throws {@link InvalidAmountError}
 * @example
 * checkAmount("pool", 8n); // 8n
 */
export function checkAmount(field: string, value: bigint, row?: number): bigint {
  if (typeof value !== "bigint" || value < 0n) throw new InvalidAmountError(field, value, row);
  return value;
}
