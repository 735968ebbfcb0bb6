// What a reader has to know first: the Round, its figures, and whether chain and engine agree.
import { amount, count, money, percent, utc } from "./format.ts";
import { type Html, html } from "./html.ts";
import type { RoundPage } from "./model.ts";

export function head(page: RoundPage): Html {
  const { totals, asset, isFinal } = page;
  const tile = (kind: string, name: string, value: string, unit: string, note: string) => html`
<div class="${kind}"><dt>${name}</dt><dd><div class="value">${value}${unit === "" ? "" : html` <small>${unit}</small>`}</div><div class="note">${note}</div></dd></div>`;
  return html`<header>
<p class="over"><strong>Catchment</strong><span>Quadratic funding Round</span>
<span class="pill${isFinal ? "" : " live"}">${isFinal ? `Settled${page.list === null ? "" : ` by a list of ${page.list.method}`}: matches are final` : `${page.phase}: matches are estimates`}</span>
<span>as of ${utc(page.asOf)}</span></p>
<h1>${page.name}</h1>
<p class="lead"><b>${count(totals.explorers)} Explorers</b> gave <b>${money(totals.donated, asset)}</b> to <b>${count(totals.builders)} Builders</b>. A pool of <b>${money(totals.pool, asset)}</b> ${isFinal ? "was" : "is being"} shared out by ${page.list === null ? "how many of them stood behind each Builder, not by how much they gave" : `${page.list.method}, the method the Round froze before it opened`}.</p>
</header>
<dl class="stats">
${tile("", "Matching pool", amount(totals.pool, asset), asset.symbol, `from ${count(totals.sponsors)} sponsors`)}
${tile("donated", "Donated", amount(totals.donated, asset), asset.symbol, `in ${count(totals.donations)} gifts`)}
${tile("match", isFinal ? "Matched, final" : "Matched, estimate", amount(totals.matched, asset), asset.symbol, `${percent(totals.matched, totals.pool)} of the pool`)}
${restTile(page, tile)}
${tile("", "Builders", count(totals.builders), "", capNote(page))}
${tile("", "Explorers", count(totals.explorers), "", "gave at least one gift")}
${tile("", "Explorers counted", count(totals.countedExplorers), "", `${percent(String(totals.countedExplorers), String(totals.explorers))} hold the Stamps the Round asks for`)}
${tile("", "Returned to donors", amount(totals.refundable, asset), asset.symbol, BigInt(totals.refundable) > 0n ? "their Builder left the Round" : "no Builder left the Round")}
</dl>
${check(page)}`;
}

function restTile(
  { totals, asset, isFinal, list }: RoundPage,
  tile: (...texts: [string, string, string, string, string]) => Html,
) {
  const name = isFinal ? "Back to the sponsors" : "Not matched yet";
  const rest = isFinal ? BigInt(totals.rest) : BigInt(totals.pool) - BigInt(totals.matched);
  // So little that in whole hundredths it would look like nothing.
  const isDust = rest > 0n && rest < 10n ** BigInt(Math.max(asset.decimals - 2, 0));
  return isDust
    ? tile("", name, count(String(rest)), "base units", `${money(String(rest), asset)}, left by rounding down`)
    : tile(
        "",
        name,
        amount(String(rest), asset),
        asset.symbol,
        rest === 0n
          ? "nothing is left"
          : list === null
            ? "what cap and ideals left over"
            : "what the list left over, and of the lost bond",
      );
}

function capNote({ builders, capBps }: RoundPage): string {
  const held = (by: string) => count(builders.filter(({ limit }) => limit === by).length);
  const cap = capBps < 10_000 ? [`${held("cap")} held by the cap of ${capBps / 100}\u00a0%`] : [];
  const asks = builders.some(({ ask }) => BigInt(ask) > 0n) || cap.length === 0 ? [`${held("ask")} by their ask`] : [];
  return [...cap, ...asks].join(", ");
}

function check({ check: { isEqual, builders, points }, isFinal, asset, list }: RoundPage): Html {
  const text = isEqual
    ? html`<b>Chain = engine.</b> All ${count(builders)} ${isFinal ? "settled matches" : "live matches"} on chain equal what the SDK’s engine computes${list === null ? "" : ` by ${list.method}`} from the donations alone, to the last of ${asset.decimals} decimals. The course below was computed ${count(points)} times over; its end is the chain’s figure.`
    : html`<b>Chain and engine differ.</b> This must never be.`;
  return html`<div class="check" role="note"><span class="mark" aria-hidden="true">${isEqual ? "✓" : "✗"}</span><p>${text}</p></div>`;
}
