// The options a matching was run with, as facts that a person reads.
import { type Json, matchingToJson } from "../../../sdk/src/analysis/index.ts";
import type { MatchingResult } from "../../../sdk/src/matching/index.ts";
import { moneyOf } from "../../io/report.ts";
import { printable } from "../../io/terminal.ts";
import type { Fact } from "../model.ts";

/** Options in base units. */
const AMOUNTS = ["m", "min", "max", "minimum", "minimumMatch"];

/** Tables are said by their size: their lines are in the file that was given. */
export function optionFacts(result: MatchingResult, decimals: number): readonly Fact[] {
  const money = moneyOf(result.pool, decimals);
  const options = matchingToJson(result).options as { readonly [key: string]: Json };
  return [
    fact("method", result.method),
    ...Object.entries(options).map(([name, value]) => fact(spaced(name), text(name, value, money))),
  ];
}

function text(name: string, value: Json, money: (amount: bigint) => string): string {
  if (value === null) return "none";
  if (name === "cap") {
    const cap = value as { readonly bps?: number; readonly amount?: string };
    return cap.bps === undefined ? money(BigInt(cap.amount ?? 0)) : `${cap.bps / 100} % of the pool`;
  }
  if (name === "asks" || name === "multipliers") {
    const size = Object.keys(value).length;
    return size === 0 ? "none" : `of ${size} project${size === 1 ? "" : "s"}`;
  }
  if (AMOUNTS.includes(name)) return BigInt(String(value)) === 0n ? "none" : money(BigInt(String(value)));
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** "capRule" → "cap rule". */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function fact(name: string, value: string): Fact {
  return { name, value: printable(value), isCode: false };
}
