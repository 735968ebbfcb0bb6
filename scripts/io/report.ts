// A matching result for a person.
import type { MatchingResult } from "../../sdk/src/matching/index.ts";
import { bar } from "./bars.ts";
import { formatMoney } from "./money.ts";
import { renderTable } from "./table.ts";
import { shorten } from "./terminal.ts";

const BAR_WIDTH = 24;

/** The result for a person: largest match first, amounts cut off to what can be read. */
export function reportMatching(
  { method, pool, matched, leftover, saturated, projects }: MatchingResult,
  decimals: number,
): string {
  const unit = 10n ** BigInt(decimals);
  const money = (amount: bigint) => formatMoney(amount, decimals, pool >= 1000n * unit ? 2 : pool >= unit ? 4 : 8);
  const largest = projects.reduce((most, { match }) => (match > most ? match : most), 0n);
  const byMatch = [...projects].sort((a, b) => (a.match > b.match ? -1 : a.match < b.match ? 1 : 0));
  const rows = byMatch.map(({ project, donors, effective, ideal, match, capped }) => [
    shorten(project, 44),
    String(donors),
    money(effective),
    money(ideal),
    money(match),
    capped ? "cap" : "",
    bar(match, largest, BAR_WIDTH),
  ]);
  const right = { align: "right" } as const;
  const columns = [
    { name: "project" },
    { name: "donors", ...right },
    { name: "counted", ...right },
    { name: "ideal", ...right },
    { name: "match", ...right },
    { name: "" },
    { name: "" },
  ];
  const level = saturated ? "the demand takes the whole pool" : "the pool is larger than the demand";
  const summary = `${method}: pool ${money(pool)}, matched ${money(matched)}, left over ${money(leftover)} (${level})`;
  return `${renderTable(columns, rows)}\n\n${summary}\n`;
}
