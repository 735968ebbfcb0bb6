// What a reader has to know first: the pool, what was shared by which method, and what was left.
import { count, percent } from "../format.ts";
import { type Html, html } from "../html.ts";
import { amountsOf } from "./amounts.ts";
import type { MatchingPage } from "./model.ts";

/** What each method goes by, in a line. */
const RULES: Readonly<Record<string, string>> = {
  quadratic: "by how many stood behind each project, not by how much they gave",
  pairwise: "by pairs of donors, and the less the more a pair has in common elsewhere",
  profile: "by how many stood behind each project; donors with the same projects count as one",
  cocm: "by donors who stand behind a project together although they are far from each other elsewhere",
  proportional: "by how much was given",
  blend: "by two methods, each for its part",
  voting: "by votes",
  median: "by the median of the ballots that name a project",
  alpha: "by clr.fund’s rule: the square of the votes, scaled to the pool",
};

export function headSection(page: MatchingPage): Html {
  const { totals, method, file } = page;
  const amounts = amountsOf(page);
  const tile = (kind: string, name: string, value: string, note: string) =>
    html`<div class="${kind}"><dt>${name}</dt><dd><div class="value">${value}</div><div class="note">${note}</div></dd></div>`;
  return html`<header>
<p class="over"><strong>Catchment</strong><span>Matching of ${file}</span><span class="pill">${method}</span></p>
<h1>A pool of ${amounts.of(totals.pool)} for ${count(totals.paid)} project${totals.paid === 1 ? "" : "s"}</h1>
<p class="lead">Shared ${RULES[method] ?? `by ${method}`}. ${levelText(page)}</p>
</header>
<dl class="stats">
${tile("", "Pool", amounts.of(totals.pool), `shared by the ${method} method`)}
${tile("match", "Matched", amounts.of(totals.matched), `${percent(totals.matched, totals.pool)} of the pool`)}
${givenTile(page, tile)}
${tile("", "Projects", count(totals.projects), page.cap === null ? "no cap" : `${count(totals.capped)} held by the cap of ${amounts.of(page.cap)}`)}
</dl>`;
}

function levelText(page: MatchingPage): Html {
  const rest = amountsOf(page).of(page.totals.leftover);
  switch (page.level) {
    case "shares":
      return html`The pool is paid out as a whole.`;
    case "demand":
      return html`All projects together ask for more than the pool: it is paid out.`;
    case "held":
      return html`All projects together ask for more than the pool; the caps hold it back: <b>${rest}</b> is left.`;
    case "scaled-up":
      return html`All ideal matches together are less than the pool: it is paid out all the same.`;
    case "kept":
      return html`All ideal matches together are less than the pool: <b>${rest}</b> is left.`;
  }
}

type Tile = (kind: string, name: string, value: string, note: string) => Html;

/** What was given and counts; of ballots, which are no money, how many there are. */
function givenTile(page: MatchingPage, tile: Tile): Html {
  const { totals, audit, isGiven, method } = page;
  const lines = `in ${count(totals.rows)} lines`;
  if (!isGiven) {
    return method === "voting"
      ? tile("donated", "Votes", count(totals.effective), lines)
      : tile("donated", "Ballots’ lines", count(totals.rows), "each names one project");
  }
  const value = amountsOf(page).of(totals.effective);
  if (audit === null) return tile("donated", "Given", value, `to ${count(totals.projects)} projects`);
  const counted = audit.reduce((sum, row) => sum + (BigInt(row.counted) > 0n ? row.rows : 0), 0);
  const who = `${count(totals.donors ?? 0)} donors`;
  return tile("donated", "Counted", value, `${count(counted)} of ${count(totals.rows)} donations, ${who}`);
}
