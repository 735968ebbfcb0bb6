// Where all of it is from, and how anybody comes to the same figures.
import { renderTable } from "./chart.ts";
import { money } from "./format.ts";
import { type Html, html, trusted } from "./html.ts";
import type { Fact, RoundPage } from "./model.ts";

export function sourceSection({
  chain,
  contracts,
  configuration,
  sponsors,
  recompute,
  asset,
  isFinal,
}: RoundPage): Html {
  const { files } = recompute;
  return html`<section><h2>Recompute it yourself</h2>
<p>The Round’s configuration is its code: it cannot have changed. The donations with the weights the chain recorded${files.length > 1 ? ", and what Builders asked for or are discounted by," : ""} are inside this page.</p>
<p>${files.map((one, index) => html`${index === 0 ? "Save " : index === files.length - 1 ? " and " : ", "}${saveLink(one)}`)} into the folder <code>out</code> of a clone of Catchment (<code>npm start</code> puts ${files.length > 1 ? "them" : "it"} there, too):</p>
<pre><code>${recompute.command}</code></pre>
<p>Or from the chain alone, with the SDK:</p>
<pre><code>${recompute.code}</code></pre>
<h3>Chain</h3>${facts(chain)}
<h3>Configuration</h3>${facts(configuration)}
<h3>Contracts</h3>${facts(contracts)}
<h3>Sponsors</h3>
${renderTable(
  {
    columns: [
      { name: "Sponsor" },
      { name: "gave", isNumber: true },
      { name: isFinal ? "had back" : "released so far", isNumber: true },
    ],
    rows: sponsors.map(({ address, given, rest }) => [
      html`<code>${address}</code>`,
      money(given, asset),
      small(rest, asset),
    ]),
  },
  "Sponsors of the pool",
)}
</section>`;
}

function saveLink({ name, csv }: RoundPage["recompute"]["files"][number]): Html {
  const data = trusted(`data:text/csv;base64,${Buffer.from(csv).toString("base64")}`);
  return html`<a class="button" download="${name}" href="${data}">${name}</a>`;
}

/** Less than a hundredth in base units. */
function small(rest: string, asset: RoundPage["asset"]): string {
  const isDust = BigInt(rest) > 0n && BigInt(rest) < 10n ** BigInt(Math.max(asset.decimals - 2, 0));
  return isDust ? `${rest} base units` : money(rest, asset);
}

function facts(list: readonly Fact[]): Html {
  return html`<dl class="facts">${list.map(
    ({ name, value, isCode }) => html`<dt>${name}</dt><dd>${isCode ? html`<code>${value}</code>` : value}</dd>`,
  )}</dl>`;
}
