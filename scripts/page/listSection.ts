// How a list settled the Round: who proposed, challenged and ruled, and each match beside the live rule's.
import { drawChart, renderTable } from "./chart.ts";
import { movedChart } from "./charts/moved.ts";
import { count, money, percent } from "./format.ts";
import { type Html, html } from "./html.ts";
import type { ListView, RoundPage } from "./model.ts";

export function listSection(
  { asset, totals }: { readonly asset: RoundPage["asset"]; readonly totals: Pick<RoundPage["totals"], "pool"> },
  list: ListView,
): Html {
  const { method, liveRule, moved, wrong, steps } = list;
  return html`<section><h2>A list of ${method} moved ${percent(moved, totals.pool)} of the pool</h2>
<p>The method is too heavy for a chain, so the Round froze it, and its list was computed beside the chain: ${money(moved, asset)} go to others than by ${liveRule}, which the chain computes itself and which pays where no list is final in time. <span class="key ring"></span>${liveRule}, <span class="key match"></span>the list.</p>
${drawChart(movedChart(list, asset), { summary: "Every match: proposed, settled, and by the live rule" })}
<h3>Proposed, challenged, ruled, proven</h3>
<p>The first list was wrong for ${count(wrong)} Builders, with the right total. Anybody could see it: the inputs are the chain’s own logs, and two who compute have the same root.</p>
${renderTable(
  {
    columns: [{ name: "Step" }, { name: "by" }, { name: "bond", isNumber: true }, { name: "what came of it" }],
    rows: steps.map(({ what, by, bond, outcome }) => [
      html`<span class="broken">${what}</span>`,
      html`<code>${by}</code>`,
      bond,
      outcome,
    ]),
  },
  "How the list came to settle the Round",
)}
</section>`;
}
