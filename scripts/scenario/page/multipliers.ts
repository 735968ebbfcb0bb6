// Multipliers: what share of its ideal each Builder keeps in each Round, and the parts that share is made of.
import { type Chart, COLOUR, drawChart, type Layout } from "../../page/chart.ts";
import { type Html, html } from "../../page/html.ts";
import type { ApplicationFacts, RoundFacts, ScenarioFacts } from "../facts.ts";
import { share, total, whole } from "./amounts.ts";
import { laneOf } from "./fates.ts";
import { drawMatrix, type MatrixRow } from "./matrix.ts";

const FULL = 10_000;

type Kind = "size" | "outcome" | "profit";

const MEANINGS: Readonly<Record<Kind, string>> = {
  size: "falls with what a Builder was granted in earlier Rounds, so that small ones can catch up",
  outcome: "falls where less came of each unit of money than with the others of the Program",
  profit: "gives back part of a discount to those who paid profit to the Program",
};

/** The part's kind by its name; parts this page does not know are shown all the same. */
function kindOf(name: string): Kind | undefined {
  return (["outcome", "profit", "size"] as const).find(
    (kind) => name.toLowerCase().includes(kind) || (kind === "size" && /fund|received/i.test(name)),
  );
}

function partNames({ rounds }: ScenarioFacts): readonly string[] {
  return [
    ...new Set(
      rounds.flatMap(({ applications }) => applications.flatMap(({ parts }) => parts.map(({ name }) => name))),
    ),
  ];
}

function bpsOf({ parts }: ApplicationFacts, name: string): number | null {
  return parts.find((part) => part.name === name)?.bps ?? null;
}

export function multipliersChart(facts: ScenarioFacts): Chart {
  const { rounds } = facts;
  const names = partNames(facts);
  const rows = rounds.flatMap((round): MatrixRow[] => [
    { name: `Round ${round.number}`, cells: [] },
    ...round.applications.map((one) => ({
      name: one.builder,
      cells: [...names.map((name) => ({ bps: bpsOf(one, name) })), { bps: one.multiplierBps }],
    })),
  ]);
  const columns = [
    ...names.map((name) => ({ name, fill: COLOUR.muted })),
    { name: "keeps", fill: COLOUR.match, isStrong: true },
  ];
  const applications = rounds.flatMap((round) => round.applications.map((one) => ({ round, one })));
  const shown = (bps: number | null) => (bps === null ? "none" : share(bps));
  return {
    id: "multipliers",
    title: "What each Builder keeps of its ideal match, and why",
    description:
      `Bars up to 100 % for each Builder in each Round: ${[...names, "what it keeps"].join(", ")}. ` +
      `${applications.map(({ round, one }) => `${one.builder}, Round ${round.number}: ${share(one.multiplierBps)}`).join("; ")}.`,
    draw: (layout: Layout) => drawMatrix(rows, columns, layout),
    table: {
      columns: [
        { name: "Builder" },
        { name: "Round", isNumber: true },
        ...names.map((name) => ({ name, isNumber: true })),
        { name: "keeps", isNumber: true },
      ],
      rows: applications.map(({ round, one }) => [
        one.builder,
        String(round.number),
        ...names.map((name) => shown(bpsOf(one, name))),
        share(one.multiplierBps),
      ]),
    },
  };
}

function headingOf({ rounds }: ScenarioFacts): string {
  const applications = rounds.flatMap((round) => round.applications);
  const hasProfit = applications.some(({ parts }) =>
    parts.some(({ name, bps }) => kindOf(name) === "profit" && bps > 0),
  );
  const hasDiscount = applications.some(({ multiplierBps }) => multiplierBps < FULL);
  if (!hasDiscount) return "Everybody keeps all of its ideal match";
  return hasProfit ? "Size costs, and profit paid wins some of it back" : "Size costs";
}

export function multipliersSection(facts: ScenarioFacts): Html {
  const kinds = partNames(facts).flatMap((name) => {
    const kind = kindOf(name);
    return kind === undefined ? [] : [html`<li><b>${name}</b> ${MEANINGS[kind]}.</li>`];
  });
  return html`<section>
<h2>${headingOf(facts)}</h2>
<p>Demand is multiplied by what a Builder <span class="key match"></span><b>keeps</b>: the facts of earlier Rounds can only
discount it, from 100 % down to 25 %. <span class="key part"></span>The parts:</p>
<ul class="reasons">${kinds}</ul>
${drawChart(multipliersChart(facts))}
<ul class="reasons">${facts.rounds.map((round) => html`<li>${reasonOf(facts, round)}</li>`)}</ul>
</section>`;
}

/** Of the people behind a Builder, by all their addresses. */
function before({ rounds }: ScenarioFacts, { number }: RoundFacts, builder: string) {
  const isTheirs = (one: { readonly builder: string }) => laneOf(one.builder) === laneOf(builder);
  const earlier = rounds.filter((round) => round.number < number);
  return {
    granted: total(earlier.flatMap(({ applications }) => applications.filter(isTheirs).map((one) => one.granted))),
    paid: total(earlier.flatMap(({ profits }) => profits.filter(isTheirs).map((one) => one.paid))),
  };
}

/** One sentence of a Round: who keeps how much, and what is on record. */
function reasonOf(facts: ScenarioFacts, round: RoundFacts): Html {
  const { asset } = facts;
  if (round.applications.every(({ multiplierBps }) => multiplierBps === FULL)) {
    return html`<b>Round ${round.number}:</b> all keep 100 %; nothing is held against anybody.`;
  }
  const clauses = round.applications.map((one) => {
    const { granted, paid } = before(facts, round, one.builder);
    const known = [
      granted === 0n ? "new: granted nothing before" : `${whole(granted, asset)} ${asset.symbol} granted before`,
      ...one.parts
        .filter(({ name, bps }) => kindOf(name) === "outcome" && bps !== FULL)
        .map(({ name, bps }) => `${name} at ${share(bps)}`),
      ...(paid === 0n ? [] : [`${whole(paid, asset)} ${asset.symbol} of profit paid`]),
    ];
    return html`<b>${one.builder} ${share(one.multiplierBps)}</b> (${known.join(", ")})`;
  });
  return html`<b>Round ${round.number}:</b> ${clauses.map((clause, index) => html`${index === 0 ? "" : "; "}${clause}`)}.`;
}
