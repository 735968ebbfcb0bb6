// Figures for people. Amounts are cut off as everywhere in Catchment, differences rounded; times are UTC.
import { formatMoment } from "../io/moments.ts";
import { formatMoney } from "../io/money.ts";
import type { RoundPage, Units } from "./model.ts";

const MINUS = "\u2212";
const NO_BREAK = "\u00a0";

export type Asset = RoundPage["asset"];

/** "1,234.56" */
export function amount(units: Units, { decimals }: Asset): string {
  return formatMoney(BigInt(units), decimals);
}

/** "1,234.56 USD" */
export function money(units: Units, asset: Asset): string {
  return `${amount(units, asset)}${NO_BREAK}${asset.symbol}`;
}

/** "+1.24", "−180.79", "0.00": rounded half away from zero. */
export function difference(units: Units, { decimals }: Asset): string {
  const value = BigInt(units);
  const size = value < 0n ? -value : value;
  const half = decimals > 2 ? 5n * 10n ** BigInt(decimals - 3) : 0n;
  const step = 10n ** BigInt(Math.max(decimals - 2, 0));
  const rounded = ((size + half) / step) * step;
  if (rounded === 0n) return formatMoney(0n, decimals);
  return `${value < 0n ? MINUS : "+"}${formatMoney(rounded, decimals)}`;
}

/** As near as a double comes: for the length of a bar, never for a figure. */
export function size(units: Units, { decimals }: Asset): number {
  return Number(BigInt(units)) / 10 ** decimals;
}

/** A long name, cut off after a whole word; the tables have all of it. */
export function shortName(name: string, length: number): string {
  const characters = [...name];
  if (characters.length <= length) return name;
  const head = characters.slice(0, length - 1).join("");
  const words = head.slice(0, Math.max(head.lastIndexOf(" "), length / 2));
  return `${words.replace(/[\s\p{P}]+$/u, "")}…`;
}

/** "2,605" */
export function count(value: number | string): string {
  return Number(value).toLocaleString("en-US");
}

/** Of a published double: "5,000.00" */
export function double(value: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** "12.3 %", from whole figures. */
export function percent(part: Units, whole: Units, places = 1): string {
  if (BigInt(whole) === 0n) return `0${NO_BREAK}%`;
  const scaled = Number((BigInt(part) * 1_000_000n) / BigInt(whole)) / 10_000;
  return `${scaled.toFixed(places)}${NO_BREAK}%`;
}

/** "2026-12-09 07:58 UTC" */
export function utc(seconds: number): string {
  return formatMoment(seconds).replace(" UTC", `${NO_BREAK}UTC`);
}
