// The heading of each chart says what it shows in this Round; every figure in it comes from the page's data.
import { share } from "./charts/level.ts";
import { amount, count, money, percent } from "./format.ts";
import { type Html, html } from "./html.ts";
import type { BuilderView, RoundPage } from "./model.ts";

export function donationsText({ builders, totals, asset, isFinal, list }: RoundPage): Html {
  const most = best(builders, ratio);
  const least = best(builders, (one) => -ratio(one));
  const overall = ratio({ match: totals.matched, donated: totals.donated });
  return html`<h2>Every ${asset.symbol} given drew ${overall.toFixed(2)} ${asset.symbol} of match</h2>
<p><span class="key match"></span>match${isFinal ? "" : " (estimate)"} and <span class="key donated"></span>donations, ${asset.symbol}.
${most && least ? html`From <b>${ratio(least).toFixed(2)}</b> for each ${asset.symbol} given to ${least.name} up to <b>${ratio(most).toFixed(2)}</b> for ${most.name}${list === null ? ": a match grows with the number of counted Explorers, not with the size of single gifts" : ""}.` : undefined}</p>`;
}

export function limitsText({ builders, asset, capBps, cap, isFinal }: RoundPage): Html {
  const held = builders.filter(({ limit }) => limit !== "none");
  const gained = builders.reduce((sum, one) => (taken(one) < 0n ? sum - taken(one) : sum), 0n);
  const verb = isFinal ? "was" : "is";
  const title =
    held.length === 0
      ? "Nobody reached the cap or an ask"
      : `${held.length === 1 ? `One Builder ${verb}` : `${count(held.length)} Builders ${isFinal ? "were" : "are"}`} held down; ${money(String(gained), asset)} more for others`;
  return html`<h2>${title}</h2>
<p><span class="key ring"></span>the share without cap and ask, <span class="key dot"></span>the match, a square where it is held down.
${capBps < 10_000 ? html`No Builder gets more than ${capBps / 100} % of the pool, <b>${money(String(cap), asset)}</b>, nor more than it asked for.` : "There is no cap; no Builder gets more than it asked for."}
${held.map((one) => html`<b>${one.name}</b>: ${taken(one) > 0n ? `the ${one.limit} took ${money(String(taken(one)), asset)} off` : `held at its ${one.limit}, ${money(one.match, asset)}`}. `)}</p>`;
}

export function courseText({ course, isFinal, totals }: RoundPage): Html {
  const full = course.findLast(({ level }) => level >= 1)?.donations ?? 0;
  const end = course.at(-1)?.level ?? 0;
  return html`<h2>The match moved with every gift</h2>
<p>Computed by the SDK’s engine over the chain’s own sequence of ${count(totals.donations)} gifts, at ${count(course.length)} points. All small charts have the same scales, left to right from the first gift to the last; the figure is the ${isFinal ? "final match" : "estimate now"}.
${full > 0 && end < 1 ? html`Until about gift <b>${count(full)}</b> the pool could pay every ideal in full. From there on each new ideal takes its share from the others: ${isFinal ? "the Round settled" : "it stands"} at <b>${share(end)}</b> of the ideal.` : undefined}</p>`;
}

export function countedText({ counted, totals, asset }: RoundPage): Html {
  const yes = (name: string) =>
    counted.find((whole) => whole.name === name)?.parts.find(({ isCounted }) => isCounted)?.value ?? "0";
  const money_ = yes("Money");
  return html`<h2>${count(totals.countedExplorers)} of ${count(totals.explorers)} Explorers moved the match</h2>
<p><span class="key match"></span>counted and <span class="key none"></span>not counted. Anyone may give; only gifts of those who hold enough Stamps move the match. What does not count reaches its Builder all the same: <b>${percent(money_, totals.donated)}</b> of the money given to Builders counted, ${amount(money_, asset)} of ${money(totals.donated, asset)}.</p>`;
}

/** What cap and ask took off a match; below 0 what others' limits added to it. */
function taken({ uncapped, match }: BuilderView): bigint {
  return BigInt(uncapped) - BigInt(match);
}

function ratio({ match, donated }: Pick<BuilderView, "match" | "donated">): number {
  return BigInt(donated) === 0n ? 0 : Number((BigInt(match) * 100n) / BigInt(donated)) / 100;
}

function best(builders: readonly BuilderView[], rank: (one: BuilderView) => number): BuilderView | undefined {
  return builders
    .filter(({ donated }) => BigInt(donated) > 0n)
    .reduce<BuilderView | undefined>(
      (most, one) => (most === undefined || rank(one) > rank(most) ? one : most),
      undefined,
    );
}
