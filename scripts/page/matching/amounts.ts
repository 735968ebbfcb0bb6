// Amounts on the page of a matching.
import { moneyOf } from "../../io/report.ts";
import type { Units } from "../model.ts";
import type { MatchingPage } from "./model.ts";

const MINUS = "\u2212";

/** How one page writes its amounts: decimals by the size of the pool, cut off. */
export type Amounts = {
  readonly of: (units: Units) => string;
  /** "+1.24", "−180.79". */
  readonly signed: (units: Units) => string;
  /** As near as a double comes: for the length of a bar. */
  readonly size: (units: Units) => number;
};

export function amountsOf({ totals, decimals }: Pick<MatchingPage, "totals" | "decimals">): Amounts {
  const money = moneyOf(BigInt(totals.pool), decimals);
  return {
    of: (units) => money(BigInt(units)).replace("-", MINUS),
    signed: (units) => `${BigInt(units) > 0n ? "+" : ""}${money(BigInt(units)).replace("-", MINUS)}`,
    size: (units) => Number(BigInt(units)) / 10 ** decimals,
  };
}
