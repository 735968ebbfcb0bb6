// A comparison as the page shows it.
import type { ComparedSide, MatchingComparison } from "../../../sdk/src/analysis/index.ts";
import { moneyOf } from "../../io/report.ts";
import { printable } from "../../io/terminal.ts";
import { COMPARISON_NOTES, inOrder, knownOptions, optionText, type SideNames } from "../../match/compareReport.ts";
import { share } from "../../match/words.ts";
import type { ComparisonView } from "./model.ts";

export function comparisonView(
  comparison: MatchingComparison,
  sides: SideNames,
  decimals: number,
  nameOf: (project: string) => string,
): ComparisonView {
  const { a, b, gainers, losers, unchanged, moved, notes } = comparison;
  const money = moneyOf(a.pool ?? a.matched, decimals);
  const units = (amount: bigint | null) => (amount === null ? null : String(amount));
  const line = (name: string, of: (side: ComparedSide) => string) => [name, of(a), of(b)] as const;
  return {
    a: sides.a,
    b: printable(sides.b),
    moves: inOrder(comparison).map((one, index) => ({
      application: index,
      name: nameOf(one.project),
      a: units(one.a),
      b: units(one.b),
      change: String(one.change),
      relative: one.relative,
    })),
    gainers: gainers.length,
    losers: losers.length,
    unchanged,
    moved: String(moved),
    matched: String(a.matched),
    sides: [
      line("method", ({ method }) => method ?? "not known"),
      line("pool", ({ pool }) => (pool === null ? "not known" : money(pool))),
      line("matched", ({ matched }) => money(matched)),
      line("projects with a match", ({ paid, projects }) => `${paid} of ${projects}`),
      line("the ten largest have", ({ topTen }) => share(topTen)),
      line("Gini coefficient of the matches", ({ gini }) => (gini / 10_000).toFixed(3)),
    ],
    options: knownOptions(comparison).map(
      ({ option, a: left, b: right }) => [option, optionText(left), optionText(right)] as const,
    ),
    notes: notes.map((note) => `${COMPARISON_NOTES[note]}.`),
  };
}
