// Why the match is not what was published: three rules, and what each of them moved for every Builder.
import { RULES } from "../realRound/report.ts";
import { drawChart, renderTable } from "./chart.ts";
import { rulesChart } from "./charts/rules.ts";
import { type Html, html } from "./html.ts";
import type { RoundPage } from "./model.ts";

type Rules = NonNullable<RoundPage["rules"]>;

export function ruleSection(page: RoundPage, rules: Rules): Html {
  const chart = rulesChart(page, rules);
  return html`<section><h2>Against what was published: three rules, no error</h2>
<p>With the options of the original (${rules.source}) the engine gives the published figures. Three rules differ here. They are changed one after the other, in this order, and each column is what that step moved, <span class="key match"></span>up or <span class="key donated"></span>down; published + 1 + 2 + 3 = match on chain.</p>
<ol class="rules">${rules.names.map((name, index) => html`<li><b>${name}</b>: ${RULES[index]}</li>`)}</ol>
${drawChart(chart, { isOpen: true, summary: "All three rules, for every Builder" })}
<h3>Which rule decided</h3>
<p>The one that moved a Builder’s match most.</p>
${renderTable(tally(rules), "How many Builders each rule decided")}
</section>`;
}

/** The rule that moved a Builder's match most is the one that decided it. */
function tally({ names, rows }: Rules) {
  return {
    columns: [{ name: "Rule" }, { name: "decided for", isNumber: true }, { name: "Builders" }],
    rows: [...names.keys(), null].flatMap((rule) => {
      const own = rows.filter(({ decidedBy }) => decidedBy === rule);
      if (own.length === 0) return [];
      const name = rule === null ? "none: the published figure" : `${rule + 1}. ${names[rule] ?? ""}`;
      return [[name, String(own.length), own.map((row) => row.name).join(", ")]];
    }),
  };
}
