// The result of the real Round settled by a list, for people: the list beside what live quadratic funding would have paid.
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import { DECIMALS } from "./data.ts";
import type { ReplayResult } from "./replay.ts";
import type { FinalRow } from "./report.ts";
import type { ListCourse } from "./settleByList.ts";

const NAME_WIDTH = 44;
const RIGHT = { align: "right" } as const;
const money = (amount: bigint) => formatMoney(amount, DECIMALS);

/** The table. `=` beside an amount: equal on chain to the base unit. */
export function renderListed({ rows, settlement }: ReplayResult & { readonly settlement: ListCourse }): string {
  const { name } = settlement.method;
  const table = renderTable(
    [
      { name: "Builder" },
      { name: "donors matched / all", ...RIGHT },
      { name: "donations", ...RIGHT },
      { name: "match on chain", ...RIGHT },
      { name: `${name} by the engine`, ...RIGHT },
      { name: "live quadratic", ...RIGHT },
      { name: `${name} − live`, ...RIGHT },
    ],
    rows.map((row) => [
      shorten(row.builder, NAME_WIDTH),
      `${row.donorsMatched} / ${row.donors}`,
      money(row.donations),
      money(row.matchOnChain),
      `${row.matchByEngine === row.matchOnChain ? "= " : "≠ "}${money(row.matchByEngine)}`,
      money(row.liveMatch ?? 0n),
      signed(differenceOf(row)),
    ]),
  );
  return `${table}\n\n${inWords(settlement, rows)}`;
}

function inWords(settlement: ListCourse, rows: readonly FinalRow[]): string {
  const moved = rows.map(differenceOf).reduce((sum, one) => (one > 0n ? sum + one : sum), 0n);
  return `${describeDispute(settlement, "USD")}\n  ${money(moved)} USD go to other Builders than by live quadratic funding`;
}

/** How the list came to settle the Round. */
export function describeDispute(
  { method, list, tampered, challenge, ruling, proven }: ListCourse,
  symbol: string,
): string {
  const { name, version, integrity } = method.engine;
  return [
    `Settled by a list of ${method.name}, the method the Round froze (${name} ${version}, ${integrity}):`,
    `  ${money(list.total)} ${symbol}, ${proven} matches proven and claimed`,
    `  a tampered list was proposed first; verify: ${tampered.difference} (base units)`,
    `  the challenger put up ${money(challenge.bond)} ${symbol} and has ${money(challenge.paidBack)} back; the tamperer lost ${money(tampered.bond)}:`,
    `  ${money(ruling.won)} to the challenger, ${money(ruling.fee)} to the arbiter, ${money(ruling.forfeited)} to the sponsors`,
  ].join("\n");
}

const differenceOf = ({ matchOnChain, liveMatch = 0n }: FinalRow) => matchOnChain - liveMatch;
const signed = (amount: bigint) => (amount < 0n ? `-${money(-amount)}` : money(amount));
