// Flags of commands that need more than commander's choices. All throw InputError.
import type { Cap, ScoreCurve } from "../../sdk/src/matching/index.ts";
import { parseWeight } from "./donations.ts";
import { InputError } from "./errors.ts";
import { parseUnits } from "./money.ts";

/** `--decimals`: 0 to 77, as many as fit into 256 bits. */
export function parseDecimals(text: string): number {
  const decimals = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(decimals <= 77))
    throw new InputError(`--decimals is "${text}"`, "Give a whole number from 0 to 77, such as 18 or 6");
  return decimals;
}

/** `--cap`: a percentage of the pool in whole basis points, or an amount. */
export function parseCap(text: string, decimals: number): Cap {
  if (!text.endsWith("%")) {
    const amount = parseUnits(text, decimals, "--cap");
    if (amount === 0n) throw new InputError("--cap is zero", "Give an amount above zero, or leave it out for no cap");
    return { amount };
  }
  const [, whole, fraction = ""] = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(text) ?? [];
  const bps = whole === undefined ? 0 : Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  if (bps < 1 || bps > 10_000) {
    throw new InputError(`--cap is "${text}"`, "Give 0.01% to 100%, in steps of a basis point (0.01%)");
  }
  return { bps };
}

/** `--score-curve low:bps,high:bps`. */
export function parseScoreCurve(text: string): ScoreCurve {
  const [, low, lowBps, high, highBps] = /^([\d.]+):(\d+),([\d.]+):(\d+)$/.exec(text) ?? [];
  if (low === undefined || lowBps === undefined || high === undefined || highBps === undefined) {
    throw new InputError(`--score-curve is "${text}"`, "Write low:bps,high:bps, such as 15:5000,25:10000");
  }
  return { low, high, lowBps: parseWeight(lowBps), highBps: parseWeight(highBps) };
}

/** A whole number above zero. */
export function parseCount(text: string, flag: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InputError(`${flag} is "${text}"`, "Give a whole number above zero");
}
