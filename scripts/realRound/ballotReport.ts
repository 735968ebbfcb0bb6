// The result of the replayed Round of votes, for people.
import { formatMoney, formatUnits } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import { PUBLISHED_DECIMALS } from "./ballotData.ts";
import { describeDispute } from "./listReport.ts";
import { asPublished, type BallotResult } from "./replayBallots.ts";

const NAME_WIDTH = 34;
/** Of 230 rows these are read; all are in the page and the file. */
const SHOWN = 25;
const RIGHT = { align: "right" } as const;
const money = (amount: bigint) => formatMoney(amount, 18);

/** The table of the largest matches, and how the Round was settled. `=` beside an amount: equal on chain to the base unit. */
export function renderBallots({ rows, settlement, method }: BallotResult): string {
  const hasPublished = rows.some(({ published }) => published !== undefined);
  const table = renderTable(
    [
      { name: "Builder" },
      { name: "voters counted / all", ...RIGHT },
      { name: "match on chain", ...RIGHT },
      { name: `${method} by the engine`, ...RIGHT },
      ...(hasPublished ? [{ name: "published", ...RIGHT }] : []),
      ...(settlement === undefined ? [] : [{ name: "live votes", ...RIGHT }]),
    ],
    rows
      .slice(0, SHOWN)
      .map((row) => [
        shorten(row.builder, NAME_WIDTH),
        `${row.votersCounted} / ${row.voters}`,
        money(row.matchOnChain),
        `${row.matchByEngine === row.matchOnChain ? "= " : "≠ "}${money(row.matchByEngine)}`,
        ...(hasPublished ? [formatUnits(row.published ?? 0n, PUBLISHED_DECIMALS)] : []),
        ...(settlement === undefined ? [] : [money(row.liveMatch ?? 0n)]),
      ]),
  );
  const equal = rows.filter(({ published, matchOnChain }) => asPublished(matchOnChain) === published).length;
  return [
    table,
    ...(rows.length > SHOWN ? [`and ${rows.length - SHOWN} more`] : []),
    ...(hasPublished && method === "median"
      ? [`\n${equal} of ${rows.length} are as published, to 0.1 OP; votes are whole, so the others are one tenth off`]
      : []),
    ...(settlement === undefined ? ["\nSettled live, by the votes"] : [`\n${describeDispute(settlement, "OP")}`]),
  ].join("\n");
}
