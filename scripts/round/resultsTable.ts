// Where the Builders of a Round stand, as a table: what was given or voted, and the match.
import type { RoundKind } from "@catchment/sdk";
import { bar } from "../io/bars.ts";
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import type { Asset } from "./assets.ts";
import type { Names } from "./builders.ts";
import type { ResultRow } from "./results.ts";

const BAR_WIDTH = 24;
/** Votes are counted in ten-thousandths. */
const VOTE_DECIMALS = 4;

export function renderResults(
  rows: readonly ResultRow[],
  shown: {
    readonly names: Names;
    readonly asset: Asset;
    readonly matched: Asset;
    readonly matchColumn: string;
    readonly kind: RoundKind;
  },
): string {
  const { names, asset, matched, matchColumn, kind } = shown;
  const isVoting = kind === "voting";
  const largest = rows.reduce((most, { match }) => (match > most ? match : most), 0n);
  return renderTable(
    [
      { name: "Builder" },
      { name: isVoting ? "counted / voters" : "matched / all", align: "right" },
      { name: isVoting ? "votes" : "donations", align: "right" },
      { name: matchColumn, align: "right" },
      { name: "" },
    ],
    rows.map((row) => [
      names.get(row.application) ?? row.builder,
      `${row.donorsMatched} / ${row.donors}`,
      isVoting ? formatMoney(row.votes ?? 0n, VOTE_DECIMALS) : formatMoney(row.donated, asset.decimals),
      formatMoney(row.match, matched.decimals),
      bar(row.match, largest, BAR_WIDTH),
    ]),
  );
}
