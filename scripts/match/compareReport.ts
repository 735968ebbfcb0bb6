// Two results side by side: who gains, who loses, how much moves.
import type { ComparedProject, ComparedSide, MatchingComparison } from "../../sdk/src/analysis/index.ts";
import { bar } from "../io/bars.ts";
import { labelOf } from "../io/report.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import type { Writing } from "./explainReport.ts";
import { percentOf, share, signed } from "./words.ts";

const RIGHT = { align: "right" } as const;
const BAR = 9;

/** What the two sides are called. */
export type SideNames = { readonly a: string; readonly b: string };

/** The comparison's notes in words. */
export const COMPARISON_NOTES: Readonly<Record<MatchingComparison["notes"][number], string>> = {
  "pool-differs": "The pools differ: part of what moves is the pool's size",
  "pool-unknown": "The other file says nothing of its pool",
  "projects-differ": "Some projects are on one side only; the other side counts as 0",
};

/** The comparison for a person: largest gain first, largest loss last. */
export function reportComparison(comparison: MatchingComparison, sides: SideNames, writing: Writing): string {
  const { notes } = comparison;
  return [
    renderTable(
      [
        { name: "project" },
        { name: shorten(sides.a, 14), ...RIGHT },
        { name: shorten(sides.b, 14), ...RIGHT },
        { name: "change", ...RIGHT },
        { name: "", ...RIGHT },
        { name: `${"loses ".padStart(BAR)}│ gains` },
      ],
      rows(comparison, writing),
    ),
    "",
    sidesTable(comparison, sides, writing),
    "",
    summary(comparison, sides, writing),
    ...knownOptions(comparison).map(({ option, a, b }) => `${option}: ${optionText(a)} → ${optionText(b)}`),
    ...notes.map((note) => `${COMPARISON_NOTES[note]}.`),
    "",
  ].join("\n");
}

/** Options that both methods have: what only one has says no more than the method's name. */
export function knownOptions({ options }: MatchingComparison): MatchingComparison["options"] {
  return options.filter(({ a, b }) => a !== undefined && b !== undefined);
}

/** The value of an option, for a person. */
export function optionText(value: unknown): string {
  if (value === null) return "none";
  if (typeof value === "object" && value !== null && "bps" in value) return share(Number(value.bps));
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Gainers, then the unchanged, then losers with the largest loss last. */
export function inOrder({ projects, gainers, losers }: MatchingComparison): readonly ComparedProject[] {
  return [...gainers, ...projects.filter(({ change }) => change === 0n), ...[...losers].reverse()];
}

function rows(comparison: MatchingComparison, { money, nameOf }: Writing): readonly (readonly string[])[] {
  const size = (amount: bigint) => (amount < 0n ? -amount : amount);
  const largest = comparison.projects.reduce((most, { change }) => (size(change) > most ? size(change) : most), 0n);
  // Bars of what is too small to be shown as a number would only frighten.
  const isDust = money(largest).startsWith("<");
  const amount = (value: bigint | null) => (value === null ? "–" : money(value));
  return inOrder(comparison).map(({ project, a, b, change, relative }) => {
    const drawn = isDust ? "" : bar(size(change), largest, BAR);
    return [
      labelOf(nameOf(project), 32),
      amount(a),
      amount(b),
      signed(change, money),
      relative === null ? "" : `${relative > 0 ? "+" : ""}${share(relative)}`,
      change < 0n && !isDust ? `${leftward(size(change), largest)}│` : `${" ".repeat(BAR)}│${drawn}`,
    ];
  });
}

/** A bar that grows to the left, in whole characters: there are no eighths on that side. */
function leftward(value: bigint, largest: bigint): string {
  const whole = largest === 0n ? 0 : Number((value * BigInt(2 * BAR)) / largest) || 1;
  return `${"▐".repeat(whole % 2)}${"█".repeat(Math.floor(whole / 2))}`.padStart(BAR);
}

function sidesTable({ a, b }: MatchingComparison, sides: SideNames, { money }: Writing): string {
  const unknown = "not known";
  const line = (name: string, of: (side: ComparedSide) => string) => [name, of(a), of(b)];
  return renderTable(
    [{ name: "" }, { name: sides.a, ...RIGHT }, { name: sides.b, ...RIGHT }],
    [
      line("method", ({ method }) => method ?? unknown),
      line("pool", ({ pool }) => (pool === null ? unknown : money(pool))),
      line("matched", ({ matched }) => money(matched)),
      line("projects with a match", ({ paid, projects }) => `${paid} of ${projects}`),
      line("the ten largest have", ({ topTen }) => share(topTen)),
      line("Gini coefficient of matches", ({ gini }) => (gini / 10_000).toFixed(3)),
    ],
  );
}

function summary(comparison: MatchingComparison, { a, b }: SideNames, { money }: Writing): string {
  const { gainers, losers, unchanged, moved } = comparison;
  return (
    `From ${a} to ${b}:\n${money(moved)} moves, ${percentOf(moved, comparison.a.matched)} of what is matched; ` +
    `${gainers.length} gain, ${losers.length} lose, ${unchanged} unchanged.`
  );
}
