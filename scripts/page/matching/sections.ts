// The words of the page; every figure in them comes from the page's data.
import { renderTable } from "../chart.ts";
import { count, percent } from "../format.ts";
import { type Html, html } from "../html.ts";
import { amountsOf } from "./amounts.ts";
import { MOST_ROWS } from "./matchesChart.ts";
import type { ComparisonView, MatchingPage } from "./model.ts";

export function matchesText(page: MatchingPage): Html {
  const { projects, totals, fragile } = page;
  const amounts = amountsOf(page);
  const [first] = projects;
  const half = projects.slice(0, halfOf(page)).length;
  const title =
    first === undefined || BigInt(first.match) === 0n
      ? "Nobody gets a match"
      : `Half of it goes to ${half === 1 ? "one project" : `${count(half)} projects`}`;
  return html`<h2>${title}</h2>
<p><span class="key match"></span>the match${page.isGiven ? html`, <span class="key donated"></span>what was given and counts` : undefined}${fragile === null ? "." : html`, <span class="key band"></span>how far the match moves.`}
${first === undefined ? undefined : html`The most, <b>${amounts.of(first.match)}</b> or ${percent(first.match, totals.pool)} of the pool, goes to <b>${first.name}</b>.`}
${projects.length > MOST_ROWS ? `The ${MOST_ROWS} largest are drawn; the table has all ${count(projects.length)}.` : undefined}</p>`;
}

/** How many of the largest matches make half of all. */
function halfOf({ projects, totals }: MatchingPage): number {
  let sum = 0n;
  const index = projects.findIndex(({ match }) => {
    sum += BigInt(match);
    return 2n * sum >= BigInt(totals.matched);
  });
  return index + 1;
}

export function sensitivitySection(page: MatchingPage): Html {
  const amounts = amountsOf(page);
  const list = page.fragile ?? [];
  const [first] = list;
  return html`<section id="sensitivity"><h2>${first === undefined ? "Nobody would lose" : `${first.name} would lose most: ${percent(String(-BigInt(first.change)), first.match)} of its match`}</h2>
<p>An exact number on an input that may be gamed is an illusion of precision. Each match was computed again without the project’s largest donor, with its donors’ weights 10 % lower and higher, and, where Stamps were given, without each provider and issuer.</p>
${
  first === undefined
    ? undefined
    : renderTable(
        {
          columns: [
            { name: "project" },
            { name: "match", isNumber: true },
            { name: "worst case" },
            { name: "then", isNumber: true },
            { name: "change", isNumber: true },
            { name: "of it", isNumber: true },
          ],
          rows: list.map((one) => [
            one.name,
            amounts.of(one.match),
            one.scenario,
            amounts.of(one.after),
            amounts.signed(one.change),
            percent(String(-BigInt(one.change)), one.match),
          ]),
        },
        "The projects that would lose the largest part of their match",
      )
}</section>`;
}

export function movesText(
  page: MatchingPage,
  { a, b, moved, matched, gainers, losers, unchanged }: ComparisonView,
): Html {
  const amounts = amountsOf(page);
  return html`<h2>From ${a} to ${b}, ${percent(moved, matched)} of the money moves</h2>
<p><span class="key match"></span>gets more under ${b}, <span class="key donated"></span>gets less. <b>${amounts.of(moved)}</b> changes hands: ${count(gainers)} gain, ${count(losers)} lose, ${count(unchanged)} get the same.</p>`;
}

export function sidesTable({ a, b, sides, options, notes }: ComparisonView): Html {
  const columns = [{ name: "" }, { name: a }, { name: b }];
  const rows = [...sides, ...options.map(([name, left, right]) => [`option ${name}`, left, right] as const)];
  return html`${notes.map((note) => html`<p>${note}</p>`)}<h3>The two results</h3>${renderTable({ columns, rows }, "The two results")}`;
}

export function auditSection(page: MatchingPage): Html {
  const amounts = amountsOf(page);
  const rows = page.audit ?? [];
  return html`<section id="audit"><h2>What became of each donation</h2>
<p>Every row of the file has one fate. With <code>--out</code> the command writes it for each row into audit.csv.</p>
${renderTable(
  {
    columns: [
      { name: "fate" },
      { name: "rows", isNumber: true },
      { name: "given", isNumber: true },
      { name: "counted", isNumber: true },
    ],
    rows: rows.map((row) => [row.sentence, count(row.rows), amounts.of(row.amount), amounts.of(row.counted)]),
  },
  "What became of each donation",
)}</section>`;
}

export function recomputeSection({ command, inputsHash, options }: MatchingPage): Html {
  return html`<section id="recompute"><h2>Recompute it yourself</h2>
<p>Whoever has the same files gets the same figures, to the base unit, and the same hash of the inputs:</p>
<pre><code>${command}</code></pre>
${inputsHash === null ? undefined : html`<dl class="facts"><dt>hash of the inputs</dt><dd><code>${inputsHash}</code></dd></dl>`}
<details><summary>All options</summary><dl class="facts">${options.map(
    ({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl></details></section>`;
}
