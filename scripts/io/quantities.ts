// Quantities of units as text: "hour=1.5" <-> millionths of the unit.
import { CatchmentError, type Quantity, quantity, unitId } from "@catchment/sdk";
import { InputError } from "./errors.ts";
import { formatUnits } from "./money.ts";

/**
 * "1.5" as millionths.
 *
 * @throws InputError for anything but a plain decimal with at most 6 decimals
 */
export function parseQuantity(text: string, what: string): bigint {
  try {
    return quantity(text);
  } catch (error) {
    if (error instanceof CatchmentError) throw new InputError(`${what}: ${error.shortMessage}`, error.remedy);
    throw error;
  }
}

/**
 * "hour=1.5" in its two parts.
 *
 * @throws InputError if it has no such form
 */
export function splitQuantity(text: string, what: string): { readonly unit: string; readonly quantity: string } {
  const [, unit, amount] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
  if (unit === undefined || amount === undefined) {
    throw new InputError(`${what} is "${text}"`, "Write unit=quantity, such as hour=1.5");
  }
  parseQuantity(amount, what);
  return { unit, quantity: amount };
}

/** A unit by its name, as the contracts count it. */
export function toQuantity(entry: { readonly unit: string; readonly quantity: string }, what: string): Quantity {
  return { unit: unitId(entry.unit), millionths: parseQuantity(entry.quantity, `${what} of ${entry.unit}`) };
}

/** Millionths with every digit that matters: "1.5". */
export function formatQuantity(millionths: bigint): string {
  return formatUnits(millionths, 6);
}
