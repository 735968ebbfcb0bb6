// Explorers: what became of those they gave to, and what their gifts weigh from then on.
import { type Chart, drawChart, type Layout } from "../../page/chart.ts";
import { amount } from "../../page/format.ts";
import { type Html, html } from "../../page/html.ts";
import type { RoundFacts, ScenarioFacts, StandingFacts } from "../facts.ts";
import { inFull, list, share, total } from "./amounts.ts";
import { drawMatrix, type MatrixCell, type MatrixRow } from "./matrix.ts";

/** Explorers by what is told of them: those who are told apart by nothing but a number share a row. */
export type ExplorerRow = { readonly name: string; readonly explorers: readonly string[] };

function explorersOf({ rounds }: ScenarioFacts): readonly string[] {
  return [
    ...new Set(rounds.flatMap(({ gifts, standings }) => [...gifts, ...standings].map(({ explorer }) => explorer))),
  ];
}

/** Null: it gave nothing in this Round. */
export function weightIn({ gifts }: RoundFacts, explorer: string): number | null {
  const own = gifts.filter((one) => one.explorer === explorer);
  return own.length === 0 ? null : Math.max(...own.map(({ weightBps }) => weightBps));
}

function standingIn({ standings }: RoundFacts, explorer: string): StandingFacts | undefined {
  return standings.find((one) => one.explorer === explorer);
}

/** Nothing on record is no standing, neither good nor bad. */
export function standingBps(standing: StandingFacts | undefined): number | null {
  if (standing === undefined) return null;
  return BigInt(standing.justified) + BigInt(standing.failed) === 0n ? null : standing.standingBps;
}

export function explorerRows(facts: ScenarioFacts): readonly ExplorerRow[] {
  const rows = new Map<string, string[]>();
  for (const explorer of explorersOf(facts)) {
    const alike = facts.rounds.map((round) => [weightIn(round, explorer), standingBps(standingIn(round, explorer))]);
    const key = isRevoked(facts, explorer) ? JSON.stringify(alike) : explorer;
    rows.set(key, [...(rows.get(key) ?? []), explorer]);
  }
  return [...rows.values()].map((explorers) => ({
    name: explorers.length === 1 ? (explorers[0] ?? "") : `${explorers[0]} to ${explorers.at(-1)?.replace(/^\D+/, "")}`,
    explorers,
  }));
}

function isRevoked({ review }: ScenarioFacts, explorer: string): boolean {
  return (review.revoked as readonly string[]).includes(explorer);
}

/** The review was in the first Round: there a revoked Explorer counted until then. */
function weightCell(facts: ScenarioFacts, round: RoundFacts, explorer: string): MatrixCell {
  const bps = weightIn(round, explorer);
  return bps === 0 && round === facts.rounds[0] && isRevoked(facts, explorer) ? { bps, note: "revoked" } : { bps };
}

export function explorersChart(facts: ScenarioFacts): Chart {
  const { rounds, asset } = facts;
  const rows = explorerRows(facts).map(({ name, explorers: [first = ""] }): MatrixRow => {
    const cells = rounds.flatMap((round): MatrixCell[] => [
      weightCell(facts, round, first),
      ...(round === rounds.at(-1) ? [] : [{ bps: standingBps(standingIn(round, first)) }]),
    ]);
    return { name, cells };
  });
  const columns = rounds.flatMap((round) => [
    { name: `Round ${round.number} weight`, fill: "var(--match)", isStrong: true },
    ...(round === rounds.at(-1) ? [] : [{ name: "standing after it", fill: "var(--justified)" }]),
  ]);
  const all = explorersOf(facts);
  const shown = (bps: number | null) => (bps === null ? "none" : share(bps));
  return {
    id: "explorers",
    title: "Weight of each Explorer in each Round, and its standing after it",
    description:
      `Bars up to 100 % for ${all.length} Explorers: the weight of their gifts in each Round, and between Rounds their standing. ` +
      `${explorerRows(facts)
        .map(({ name, explorers: [first = ""] }) => {
          return `${name}: ${rounds.map((round) => shown(weightIn(round, first))).join(", ")}`;
        })
        .join("; ")}.`,
    draw: (layout: Layout) => drawMatrix(rows, columns, layout),
    table: {
      columns: [
        { name: "Explorer" },
        { name: "Round", isNumber: true },
        { name: `given, ${asset.symbol}`, isNumber: true },
        { name: "weight", isNumber: true },
        { name: "standing after", isNumber: true },
        { name: "justified", isNumber: true },
        { name: "failed", isNumber: true },
        { name: "word", isNumber: true },
      ],
      rows: all.flatMap((explorer) =>
        rounds.map((round) => {
          const standing = standingIn(round, explorer);
          return [
            explorer,
            String(round.number),
            amount(String(givenIn(round, explorer)), asset),
            shown(weightIn(round, explorer)),
            shown(standingBps(standing)),
            amount(standing?.justified ?? "0", asset),
            amount(standing?.failed ?? "0", asset),
            amount(standing?.communicatorJustified ?? "0", asset),
          ];
        }),
      ),
    },
  };
}

function givenIn({ gifts }: RoundFacts, explorer: string): bigint {
  return total(gifts.filter((one) => one.explorer === explorer).map((one) => one.amount));
}

export function explorersSection(facts: ScenarioFacts): Html {
  const { asset, review } = facts;
  const ring =
    review.revoked.length === 0
      ? undefined
      : html` In the review of Round 1 the Stamps of <b>${list(review.revoked)}</b> were revoked: their gifts still reach the
Builder, and are matched no more. Its match fell from ${inFull(review.matchBefore, asset)} to ${inFull(review.matchAfter, asset)}.`;
  return html`<section>
<h2>${headingOf(facts)}</h2>
<p>A gift’s <span class="key match"></span><b>weight</b> says how much of it is matched. After each Round the <span class="key justified"></span><b>standing</b>
of an Explorer is the share of its gifts whose Builder justified its match, each gift counted up to what others gave to the same Builder; an objection that is upheld counts as right. Standing, stake and word are Stamps, and the next Round’s weight is made of Stamps.${ring}</p>
${drawChart(explorersChart(facts))}
<ul class="reasons">${explorersOf(facts)
    .filter((explorer) => !isRevoked(facts, explorer))
    .map((explorer) => reasonOf(facts, explorer))}</ul>
</section>`;
}

/** A sentence about an Explorer: whom it gave to first, what became of that, what it weighs. */
function reasonOf({ rounds, asset }: ScenarioFacts, explorer: string): Html | undefined {
  const first = rounds.find((round) => weightIn(round, explorer) !== null);
  if (first === undefined) return undefined;
  const to = [...new Set(first.gifts.filter((one) => one.explorer === explorer).map(({ builder }) => builder))];
  const weights = rounds.flatMap((round) => weightIn(round, explorer) ?? []);
  const standing = standingIn(first, explorer);
  const known = standingBps(standing) !== null;
  const record = (name: string, units = "0") =>
    BigInt(units) === 0n ? `nothing ${name}` : `${inFull(units, asset)} ${name}`;
  const became = known ? `: ${record("justified", standing?.justified)}, ${record("failed", standing?.failed)}` : "";
  const word = standingIn(rounds.at(-1) ?? first, explorer)?.communicatorJustified ?? "0";
  const spoke = BigInt(word) === 0n ? "" : ` Its word for others came true: ${inFull(word, asset)}.`;
  const weighs = new Set(weights).size === 1 ? `always ${share(weights[0] ?? 0)}` : weights.map(share).join(", then ");
  return html`<li><b>${explorer}</b> gave to ${list(to)} in Round ${first.number}${became}.${spoke} It weighs ${weighs}.</li>`;
}

/** The Round in which weights differ most, and whose. */
function headingOf(facts: ScenarioFacts): string {
  const gaps = facts.rounds.flatMap((round) => {
    const known = explorersOf(facts).flatMap((explorer) => {
      const weight = weightIn(round, explorer);
      return weight === null || isRevoked(facts, explorer) ? [] : [{ explorer, weight }];
    });
    const sorted = known.sort((a, b) => b.weight - a.weight);
    const [best, worst] = [sorted[0], sorted.at(-1)];
    return best === undefined || worst === undefined ? [] : [{ round, best, worst, gap: best.weight - worst.weight }];
  });
  const [most] = gaps.sort((a, b) => b.gap - a.gap);
  if (most === undefined || most.gap === 0) return "What became of gifts decides what later ones weigh";
  const { round, best, worst } = most;
  return `In Round ${round.number} gifts of ${best.explorer} weigh ${share(best.weight)}, of ${worst.explorer} ${share(worst.weight)}`;
}
