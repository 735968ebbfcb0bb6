// Money as text: decimal token units <-> integer base units. Bigint all the way; nothing is rounded when read.
import { InputError } from "./errors.ts";

const DECIMAL = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
const LARGEST = 1n << 256n;

/**
 * Reads a decimal, scientific notation included, as an integer of 10^-decimals units. Exact, or an error.
 *
 * @throws {@link InputError} without a place: callers add file and line
 * @example
 * parseUnits("1.83e-06", 18); // 1830000000000n
 */
export function parseUnits(text: string, decimals: number, what = "amount"): bigint {
  return parseShort(text, decimals) ?? parseAny(text, decimals, what);
}

const POINT = 46;
const ZERO = 48;
/** Fifteen digits are exact as a number, and with so many decimals they stay below 2^256. */
const SHORT = { length: 15, decimals: 60 };

/** The common case, a few times faster: short, without an exponent, no more decimals than the token. Undefined if it is another. */
function parseShort(text: string, decimals: number): bigint | undefined {
  const { length } = text;
  if (length === 0 || length > SHORT.length || decimals > SHORT.decimals) return undefined;
  let digits = 0;
  let point = -1;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT - ZERO && point === -1 && at > 0 && at < length - 1) point = at;
    else return undefined;
  }
  const shift = point === -1 ? decimals : decimals - (length - 1 - point);
  return shift < 0 ? undefined : BigInt(digits) * powerOfTen(shift);
}

const powersOfTen: bigint[] = [];

function powerOfTen(exponent: number): bigint {
  powersOfTen[exponent] ??= 10n ** BigInt(exponent);
  return powersOfTen[exponent];
}

function parseAny(text: string, decimals: number, what: string): bigint {
  if (/^[-−]/.test(text)) throw new InputError(`${what} "${text}" is negative`, "Give zero or more");
  const match = text.length <= 200 ? DECIMAL.exec(text) : null;
  if (!match) {
    throw new InputError(
      `${what} "${text}" is no decimal number`,
      "Write digits with a point, such as 12.5, without signs, blanks, separators or a currency",
    );
  }
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const shift = decimals + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const scale = 10n ** BigInt(Math.abs(shift));
  if (shift < 0 && digits % scale !== 0n) {
    throw new InputError(
      `${what} "${text}" has more than ${decimals} decimals`,
      "Give the token's decimals with --decimals, or round the amount yourself",
    );
  }
  const units = shift < 0 ? digits / scale : digits * scale;
  if (units >= LARGEST)
    throw new InputError(`${what} "${text}" does not fit into 256 bits`, "Check the amount and --decimals");
  return units;
}

/**
 * Base units as token units with every digit that matters.
 *
 * @example
 * formatUnits(1500000n, 6); // "1.5"
 */
export function formatUnits(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 || fraction === "" ? whole : `${whole}.${fraction}`;
}

/**
 * Base units for a person: thousands separated, cut off (never rounded up) after `places` decimals; what would look like nothing
 * but is something shows as "<0.01".
 *
 * @example
 * formatMoney(1234567890n, 6, 2); // "1,234.56"
 */
export function formatMoney(units: bigint, decimals: number, places = 2): string {
  const shown = Math.min(places, decimals);
  const cut = units / 10n ** BigInt(decimals - shown);
  const scale = 10n ** BigInt(shown);
  if (cut === 0n && units > 0n) return `<${formatMoney(units + 10n ** BigInt(decimals - shown), decimals, places)}`;
  const whole = (cut / scale).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return shown === 0 ? whole : `${whole}.${(cut % scale).toString().padStart(shown, "0")}`;
}
