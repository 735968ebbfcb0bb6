// The parts of the page that are words: what it is, who was refused, the story, how to recompute it.
import { amount, count } from "../../page/format.ts";
import { type Html, html } from "../../page/html.ts";
import type { ScenarioFacts } from "../facts.ts";
import { donatedIn, inFull, total } from "./amounts.ts";
import { fateTotals, grantedIn } from "./fates.ts";
import { refusalsOf } from "./refusals.ts";

export type Source = {
  /** The facts as JSON, beside the page. */
  readonly json: string;
  readonly command: string;
};

export function headSection(facts: ScenarioFacts): Html {
  const { rounds, asset } = facts;
  const fates = fateTotals(facts);
  const sum = (of: (round: ScenarioFacts["rounds"][number]) => bigint) =>
    rounds.reduce((all, round) => all + of(round), 0n);
  const refusals = refusalsOf(facts);
  const refused = new Set(refusals.map(({ builder }) => builder));
  const profit = sum(({ profits }) => total(profits.map(({ paid }) => paid)));
  const last = rounds.at(-1)?.number ?? "";
  const tile = (kind: string, name: string, value: string, unit: string, note: string) => html`
<div class="${kind}"><dt>${name}</dt><dd><div class="value">${value}${unit === "" ? "" : html` <small>${unit}</small>`}</div><div class="note">${note}</div></dd></div>`;
  const inAsset = (kind: string, name: string, units: bigint, note: string) =>
    tile(kind, name, amount(String(units), asset), asset.symbol, note);
  return html`<header>
<p class="over"><strong>Catchment</strong><span>A Program, played on a local chain</span></p>
<h1>${title(facts)}</h1>
<p class="lead">One Program opens <b>${count(rounds.length)} Rounds</b>. What Builders did with their match and what became of the gifts of Explorers in one Round decides <b>who is let in, for how much, and whose gift counts</b> in the next.</p>
</header>
<dl class="stats">
${inAsset(
  "match",
  "Granted",
  sum(grantedIn),
  `match, out of pools of ${inFull(
    sum(({ pool }) => BigInt(pool)),
    asset,
  )}`,
)}
${inAsset("justified", "Justified", fates.justified, "by reports that were accepted")}
${inAsset("", "Given back", fates.repaid + fates.late, fates.late > 0n ? `to the sponsors; ${inFull(fates.late, asset)} of it late` : "to the sponsors")}
${inAsset(fates.owed > 0n ? "owed" : "", "Owed", fates.owed, fates.open > 0n ? `and ${inFull(fates.open, asset)} to report from Round ${last}` : "nothing more to report")}
${tile("", "Refused", count(refusals.length), refusals.length === 1 ? "time" : "times", refused.size === 0 ? "everybody was let in" : `${count(refused.size)} ${refused.size === 1 ? "address" : "addresses"}, by the contracts`)}
${inAsset("donated", "Donated", sum(donatedIn), "went to Builders as given")}
${inAsset("", "Profit paid", profit, "to the Program’s treasury")}
${tile("", "Stamps revoked", count(facts.review.revoked.length), "", facts.review.revoked.length === 0 ? "nobody was found out" : "a ring, found out in review")}
</dl>`;
}

export function title({ rounds }: ScenarioFacts): string {
  return `${["No", "One", "Two", "Three"][rounds.length] ?? count(rounds.length)} Rounds with consequences`;
}

export function refusalsSection(facts: ScenarioFacts): Html {
  const { asset } = facts;
  const refusals = refusalsOf(facts);
  const quiet = facts.rounds
    .filter((round) => refusals.every((one) => one.round !== round))
    .map(({ number }) => number);
  return html`<section>
<h2>Who was refused, and what would have cured it</h2>
<p>No person decides this: the Ledger or the Builders’ gate reverts, with an error that says what is missing. The reviewer of this story accepts everybody.</p>
${quiet.map((number) => html`<p>In Round ${number} nobody was refused.</p>`)}
<ol class="refusals">${refusals.map(
    ({ round, builder, ask, error, because, cure, next }) => html`
<li><span class="when">Round ${round.number} <span>day ${round.opens}</span></span><div>
<p><b>${builder}</b> asked for ${inFull(ask, asset)}: <code>${error}</code></p>
<p>It ${because}.</p>
<p class="cure"><b>Cure:</b> ${cure}. <b>Then:</b> ${next}.</p></div></li>`,
  )}</ol>
</section>`;
}

export function storySection({ rounds }: ScenarioFacts): Html {
  return html`<section>
<h2>The story, Round by Round</h2>
<div class="story">${rounds.map(
    ({ number, opens, settles, story }) => html`
<div><h3>Round ${number} <small>day ${opens}, settled day ${settles}</small></h3>
<ol>${story.map((sentence) => html`<li>${sentence}</li>`)}</ol></div>`,
  )}</div>
</section>`;
}

export function recomputeSection(facts: ScenarioFacts, { json, command }: Source): Html {
  return html`<section>
<h2>Recompute it</h2>
<p>The days are fixed and the accounts are the local chain’s own, so every run makes the same chain and the same figures. This plays it again, and writes this page and all its facts anew:</p>
<pre>${command}</pre>
<p>Beside the page, <code>${json}</code> holds every figure above in base units, ${count(facts.asset.decimals)} decimals, as it was read from the chain. Each match follows from pool, gifts, asks and what Builders keep: <code>npx catchment verify</code> and <code>verifyRound</code> of the SDK read them from a Round’s logs, compute the matches and compare.</p>
<dl class="facts"><dt>Program</dt><dd><code>${facts.program}</code></dd>
${facts.rounds.map(({ number, address }) => html`<dt>Round ${number}</dt><dd><code>${address}</code></dd>`)}</dl>
</section>`;
}
