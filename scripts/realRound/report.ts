// The real Round's result, for people: one table and the three rules that explain its last columns.
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import { DECIMALS } from "./data.ts";

export type FinalRow = {
  readonly builder: string;
  readonly donorsMatched: number;
  readonly donors: number;
  readonly donations: bigint;
  readonly matchOnChain: bigint;
  readonly matchByEngine: bigint;
  /** US dollars; absent where the round was cut short. */
  readonly published: number | undefined;
  readonly publishedRule: bigint | undefined;
  /** Where it was settled by a list: what the chain's own rule would have paid. */
  readonly liveMatch?: bigint | undefined;
};

export const RULES = [
  "repeated donations are summed before the root; the published rule averages them",
  "a donor's own money is subtracted (cross terms only); the published rule leaves it in",
  "a donor counts for all it gave once it has a Stamp; the published rule weighs row by row (five donors have both)",
] as const;

const NAME_WIDTH = 44;
const money = (amount: bigint) => formatMoney(amount, DECIMALS);
/** Published figures are doubles, shown as such. */
const usd = (value: number) => value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The table. `=` beside an amount: equal, to the base unit on chain, within 1e-9 USD of what was published. */
export function renderResult(rows: readonly FinalRow[]): string {
  return renderTable(
    [
      { name: "Builder" },
      { name: "donors matched / all", align: "right" },
      { name: "donations", align: "right" },
      { name: "match on chain", align: "right" },
      { name: "by the engine", align: "right" },
      { name: "published", align: "right" },
      { name: "published rule", align: "right" },
      { name: "ours − published", align: "right" },
    ],
    rows.map((row) => [
      shorten(row.builder, NAME_WIDTH),
      `${row.donorsMatched} / ${row.donors}`,
      money(row.donations),
      money(row.matchOnChain),
      `${row.matchByEngine === row.matchOnChain ? "= " : "≠ "}${money(row.matchByEngine)}`,
      row.published === undefined ? "–" : usd(row.published),
      row.publishedRule === undefined ? "–" : `${isPublished(row) ? "= " : "≠ "}${usd(toUsd(row.publishedRule))}`,
      row.published === undefined ? "–" : usd(toUsd(row.matchOnChain) - row.published),
    ]),
  );
}

/** Published figures are doubles: equal within 1e-9 USD. */
export function isPublished(row: FinalRow): boolean {
  return (
    row.published !== undefined &&
    row.publishedRule !== undefined &&
    Math.abs(toUsd(row.publishedRule) - row.published) <= 1e-9
  );
}

/** Base units to dollars, as near as a double comes. For comparison with published doubles only. */
export function toUsd(amount: bigint): number {
  const unit = 10n ** BigInt(DECIMALS);
  return Number(amount / unit) + Number(amount % unit) / 1e18;
}
