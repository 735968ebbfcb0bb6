// The page of a replayed Round of votes: its matches, how it was settled, and what was published.
import type { FrozenMethod } from "@catchment/sdk";
import { asPublished, type BallotResult } from "../realRound/replayBallots.ts";
import { listFactsOf } from "../realRound/settleByList.ts";
import { drawChart, renderTable } from "./chart.ts";
import { votesChart } from "./charts/votes.ts";
import { type Asset, amount, count, money, percent, utc } from "./format.ts";
import { type Html, html } from "./html.ts";
import { listSection } from "./listSection.ts";
import { listViewOf } from "./listView.ts";
import { inCode } from "./recompute.ts";
import { renderShell } from "./shell.ts";
import { styles } from "./styles.ts";

export const ASSET: Asset = { symbol: "OP", decimals: 18 };
const LIVE_RULE = "live quadratic voting";

export function renderVotePage(result: BallotResult): string {
  const name = `Optimism Retro Funding 4, replayed by ${result.method}`;
  const body = html`${head(result, name)}
<main>
<section>${votesText(result)}${drawChart(votesChart(result.rows, ASSET), { summary: "All Builders" })}</section>
${list(result)}
${source(result)}
</main>
<footer>Made by <code>npm start -- --method ${result.method}</code> from the chain and the engine. All times are UTC; amounts are cut off, differences rounded, after two decimals.</footer>`;
  return renderShell({ title: name, styles: styles(), body });
}

function head(result: BallotResult, name: string): Html {
  const { rows, settlement, pool, paid } = result;
  const how = settlement === undefined ? "by its votes, live" : `by a list of ${result.method}`;
  const funded = rows.filter(({ matchOnChain }) => matchOnChain > 0n).length;
  const rest = result.sponsorsRest.reduce((sum, { amount: one }) => sum + one, 0n);
  const tile = (kind: string, what: string, value: string, unit: string, note: string) => html`
<div class="${kind}"><dt>${what}</dt><dd><div class="value">${value}${unit === "" ? "" : html` <small>${unit}</small>`}</div><div class="note">${note}</div></dd></div>`;
  return html`<header>
<p class="over"><strong>Catchment</strong><span>Round of votes</span>
<span class="pill">Settled ${how}: matches are final</span><span>as of ${utc(result.settledAt)}</span></p>
<h1>${name}</h1>
<p class="lead"><b>${count(result.voters)} voters</b> sent <b>${count(result.lines)} lines</b> about <b>${count(rows.length)} projects</b>, their real ballots, each with the same budget of voice credits: v votes cost v². A pool of <b>${money(String(pool), ASSET)}</b> was shared ${
    settlement === undefined
      ? "in proportion to the votes"
      : "by the median of the votes each project has, the voters’ own rule, computed beside the chain"
  }.</p>
</header>
<dl class="stats">
${tile("", "Pool", amount(String(pool), ASSET), ASSET.symbol, `from ${count(result.sponsorsRest.length)} sponsors`)}
${tile("match", "Matched, final", amount(String(paid), ASSET), ASSET.symbol, `${percent(String(paid), String(pool))} of the pool`)}
${tile("", "Back to the sponsors", rest < 10n ** 16n ? count(String(rest)) : amount(String(rest), ASSET), rest < 10n ** 16n ? "base units" : ASSET.symbol, settlement === undefined ? "left by rounding down" : "most of it their part of the lost bond")}
${tile("", "Projects", count(rows.length), "", "applied and were accepted")}
${tile("", "Projects paid", count(funded), "", `${count(rows.length - funded)} get nothing`)}
${tile("", "Largest match", amount(String(rows[0]?.matchOnChain ?? 0n), ASSET), ASSET.symbol, "the cap is 5 % of the pool")}
${tile("", "Voters", count(result.voters), "", "all hold the Stamp the Round asks for")}
${tile("", "Lines on chain", count(result.lines), "", "each can be moved until voting ends")}
</dl>
<div class="check" role="note"><span class="mark" aria-hidden="true">✓</span><p><b>Chain = engine.</b> All ${count(rows.length)} matches on chain equal what the SDK’s engine computes from the Round’s logs alone, to the last of ${ASSET.decimals} decimals. ${publishedText(result)}</p></div>`;
}

/** How near it comes to what was published. */
function publishedText({ rows, method, moved, unstamped }: BallotResult): Html {
  const known = rows.filter(({ published }) => published !== undefined);
  const equal = known.filter((row) => asPublished(row.matchOnChain) === row.published).length;
  const near =
    method === "median" && known.length > 0
      ? html`<b>${count(equal)} of ${count(known.length)}</b> are what Optimism published, to the tenth of an OP${equal < known.length ? "; the others are one tenth off, as votes are whole numbers" : ""}. `
      : undefined;
  return html`${near}<code class="broken">${moved}</code> first gave all its credits to one project, and moved them before the end; <code class="broken">${unstamped}</code> voted without a Stamp, and counts nothing.`;
}

function votesText({ rows, method, pool }: BallotResult): Html {
  const ten = rows.slice(0, 10).reduce((sum, { matchOnChain }) => sum + matchOnChain, 0n);
  return html`<h2>The ten largest matches are ${percent(String(ten), String(pool))} of the pool</h2>
<p><span class="key match"></span>match${rows.some(({ published }) => published !== undefined) ? html` and <span class="key ring"></span>what was published, by medians` : undefined}, ${ASSET.symbol}. ${
    method === "median"
      ? "A median does not move because one voter shouts: it moves when voters change sides."
      : "Live, every vote moves every match: nobody computes beside the chain, and the last vote is as public as the first."
  }</p>`;
}

function list({ settlement, rows, pool }: BallotResult): Html | undefined {
  if (settlement === undefined) return undefined;
  const named = rows.map(({ application, builder, matchOnChain }) => ({
    ...{ application, name: builder, match: String(matchOnChain) },
  }));
  const view = listViewOf({ asset: { ...ASSET, address: "0x" } }, listFactsOf(settlement), named, LIVE_RULE);
  return listSection({ asset: ASSET, totals: { pool: String(pool) } }, view);
}

function source({ round, program, chainId, settlement, sponsorsRest }: BallotResult): Html {
  const method: FrozenMethod | undefined = settlement && listFactsOf(settlement).method;
  const code = [
    'import { verifyRound } from "@catchment/sdk/actions";',
    "",
    "const { isEqual, firstDifference, matches } = await verifyRound(client, {",
    `  round: "${round}",`,
    ...(method === undefined ? [] : [`  method: ${inCode(method)},`]),
    "});",
  ].join("\n");
  const facts: readonly (readonly [string, string])[] = [
    ["Chain id", String(chainId)],
    ["Round", round],
    ["Program", program],
    ...(settlement === undefined ? [] : [["Root of the list", settlement.list.root] as const]),
  ];
  return html`<section><h2>Recompute it yourself</h2>
<p>Every ballot, its weight and every change of it is a log of the Round. From the chain alone, with the SDK:</p>
<pre><code>${code}</code></pre>
<p>Or with the command, while the chain runs (<code>npm start -- --keep</code>):</p>
<pre><code>npx catchment verify ${round}</code></pre>
<h3>Chain</h3><dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl>
<h3>Sponsors</h3>${renderTable(
    {
      columns: [{ name: "Sponsor" }, { name: "had back", isNumber: true }],
      rows: sponsorsRest.map(({ sponsor, amount: rest }) => [
        html`<code>${sponsor}</code>`,
        rest < 10n ** 16n ? `${rest} base units` : money(String(rest), ASSET),
      ]),
    },
    "Sponsors of the pool",
  )}
</section>`;
}
