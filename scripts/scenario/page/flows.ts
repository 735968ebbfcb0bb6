// The flows: from pool and donors to Builders, and on to what became of each match; Round after Round.
import { type Chart, drawChart, type Layout } from "../../page/chart.ts";
import { amount } from "../../page/format.ts";
import { type Html, html } from "../../page/html.ts";
import type { RoundFacts, ScenarioFacts } from "../facts.ts";
import { list, whole } from "./amounts.ts";
import { FATE_NAMES, FATES, fatesOf, fateTotals } from "./fates.ts";
import { layFlows } from "./flowLayout.ts";
import { drawShapes } from "./marks.ts";

export function flowsChart(facts: ScenarioFacts): Chart {
  const { rounds, asset } = facts;
  const totals = fateTotals(facts);
  const fates = FATES.filter((fate) => totals[fate] > 0n);
  return {
    id: "flows",
    title: "Flows of money over the Rounds",
    description:
      `A panel for each of ${rounds.length} Rounds, with ribbons as thick as the money: from the pool and the donors to each ` +
      `Builder, and from its match to what it justified, gave back, owes or has still to report. ${rounds
        .map((round) => `Round ${round.number}: ${told(round, facts)}.`)
        .join(" ")}`,
    draw: (layout: Layout) => drawShapes(layFlows(facts, layout), layout.width),
    table: {
      columns: [
        { name: "Builder" },
        { name: "Round", isNumber: true },
        { name: `donated, ${asset.symbol}`, isNumber: true },
        { name: "match", isNumber: true },
        ...fates.map((fate) => ({ name: FATE_NAMES[fate], isNumber: true })),
        { name: "spent", isNumber: true },
        { name: "state" },
      ],
      rows: rounds.flatMap((round) =>
        round.applications.map((one) => {
          const parts = fatesOf(facts, round, one);
          const of = (name: string) => parts.find(({ fate }) => fate === name)?.amount ?? 0n;
          return [
            one.builder,
            String(round.number),
            amount(one.donated, asset),
            amount(one.granted, asset),
            ...fates.map((fate) => amount(String(of(fate)), asset)),
            amount(one.spent, asset),
            one.state,
          ];
        }),
      ),
    },
  };
}

function told({ applications }: RoundFacts, { asset }: ScenarioFacts): string {
  return list(applications.map(({ builder, granted }) => `${builder} ${whole(granted, asset)}`));
}

export function flowsSection(facts: ScenarioFacts): Html {
  const { rounds, asset } = facts;
  const first = rounds[0];
  const last = rounds.at(-1);
  const grew = (last?.applications ?? []).flatMap(({ builder, ask }) => {
    const before = first?.applications.find((one) => one.builder === builder);
    return before === undefined || BigInt(before.ask) >= BigInt(ask)
      ? []
      : [`${builder} ${whole(ask, asset)} instead of ${whole(before.ask, asset)} ${asset.symbol}`];
  });
  return html`<section>
<h2>Where the money went, Round after Round</h2>
<p>From <span class="key match"></span>the pool and <span class="key donated"></span>the donors to each Builder. A match is owed for: it is
<span class="key justified"></span>justified by a report that is accepted, <span class="key repaid"></span>given back to the sponsors,
<span class="key owed"></span>owed (and then perhaps given back late), or <span class="key none"></span>still to be reported. Donations are the Builder’s own, and end with it.
<span class="wide"><span class="key link"></span>A pale band leads each Builder on to its next Round.</span>
${grew.length > 0 ? html`Who justifies may ask for more: <b>${list(grew)}</b> in Round ${last?.number ?? ""}.` : undefined}</p>
${drawChart(flowsChart(facts))}
</section>`;
}
