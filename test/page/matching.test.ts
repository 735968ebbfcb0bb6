// The page of a matching: its data, and as HTML: no input becomes markup, nothing is loaded, every chart has its table.
import { expect } from "chai";
import { before, describe, it } from "mocha";
import type { MatchingPage } from "../../scripts/page/matching/model.ts";
import { renderMatchingPage } from "../../scripts/page/matching/template.ts";
import { HOSTILE } from "./fixture.ts";
import { all, dom, unbalanced } from "./markup.ts";
import { GIFTS, matchingPageOf } from "./matchingFixture.ts";

const sum = (list: readonly string[]) => list.reduce((total, units) => total + BigInt(units), 0n);

describe("the page of a matching", () => {
  let page: MatchingPage;
  let text: string;
  let document: ReturnType<typeof dom>;
  before(async () => {
    page = await matchingPageOf("gifts.csv", GIFTS, { well: HOSTILE, kiln: "Kiln" });
    text = renderMatchingPage(page);
    document = dom(text);
  });

  it("is plain JSON, largest match first, and adds up", () => {
    expect(JSON.parse(JSON.stringify(page))).to.deep.equal(page);
    const matches = page.projects.map(({ match }) => match);
    expect(matches.map(BigInt)).to.deep.equal(matches.map(BigInt).sort((a, b) => (a > b ? -1 : 1)));
    expect(sum(matches)).to.equal(BigInt(page.totals.matched));
    expect(sum([page.totals.matched, page.totals.leftover])).to.equal(BigInt(page.totals.pool));
    expect(page.cap).to.equal(`20${"0".repeat(18)}`);
    expect(page.level).to.equal("kept");
  });

  it("has a band around every match, and those that would lose most first", () => {
    for (const { low, match, high } of page.projects) {
      expect(BigInt(low ?? 0) <= BigInt(match) && BigInt(match) <= BigInt(high ?? 0)).to.equal(true);
    }
    const parts = (page.fragile ?? []).map(({ change, match }) => Number(change) / Number(match));
    expect(parts).to.have.length.greaterThan(1);
    expect(parts).to.deep.equal([...parts].sort((a, b) => a - b));
  });

  it("has a fate for each of the file's rows", () => {
    expect(page.totals.rows).to.equal(12);
    expect(page.audit?.reduce((total, { rows }) => total + rows, 0)).to.equal(12);
    expect(sum(page.audit?.map(({ counted }) => counted) ?? [])).to.equal(BigInt(page.totals.effective));
    // ann, ben, cat, eve, eva and fay: dan's score is too low, gus owns the loom.
    expect(page.totals.donors).to.equal(6);
  });

  it("compares: gainers, then losers, changes that are b less a", () => {
    const moves = page.comparison?.moves ?? [];
    for (const { a, b, change } of moves) expect(BigInt(b ?? 0) - BigInt(a ?? 0)).to.equal(BigInt(change));
    expect([page.comparison?.a, page.comparison?.b]).to.deep.equal(["quadratic", "proportional"]);
    const { gainers = 0, losers = 0, unchanged = 0 } = page.comparison ?? {};
    expect(gainers + losers + unchanged).to.equal(moves.length);
  });

  it("lets no name become markup", () => {
    expect(all(document, "script, img, iframe, object, embed, link, base, form")).to.have.length(0);
    expect(text).to.not.include("<img").and.not.include("<script").and.not.include("\u202e");
    const names = all(document, "tbody th").map((cell) => cell.textContent);
    expect(names, "the name is there, as text").to.include(HOSTILE.replace("\u202e", ""));
  });

  it("loads nothing, runs nothing, and is well formed", () => {
    const policy = all(document, "meta").map((meta) => meta.getAttribute("content") ?? "");
    expect(policy.some((content) => content.startsWith("default-src 'none'"))).to.equal(true);
    for (const element of all(document, "[src], [href], [action]")) {
      expect(element.getAttribute("href") ?? element.getAttribute("src") ?? "").to.match(/^(data:|#)/);
    }
    for (const [, url = ""] of text.matchAll(/url\(([^)]{0,40})/g)) expect(url).to.match(/^data:/);
    expect(
      [...text.matchAll(/https?:[^"'\s<]*/g)].map(([url]) => url).filter((url) => !url.includes("w3.org")),
    ).to.deep.equal([]);
    expect(unbalanced(text)).to.deep.equal([]);
    const ids = all(document, "[id]").map((element) => element.getAttribute("id"));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("gives both charts a title, a description and a table of as many rows, in colours of the style sheet", () => {
    const figures = all(document, "figure");
    expect(figures.map((figure) => figure.getAttribute("id"))).to.deep.equal(["matches", "moves"]);
    for (const figure of figures) {
      const rows = all(figure, "tbody tr").length;
      for (const svg of all(figure, "svg")) {
        expect(svg.getAttribute("data-rows")).to.equal(String(rows));
        expect(svg.getAttribute("role")).to.equal("img");
        for (const element of all(svg, "[fill], [stroke]")) {
          for (const colour of [element.getAttribute("fill"), element.getAttribute("stroke")]) {
            expect(colour ?? "none").to.match(/^(var\(--[\w-]+\)|none|currentColor)$/);
          }
        }
      }
    }
    const marks = (id: string, kind: string) =>
      all(document, `#${id} .wide g[aria-label="${kind}"]`).map((group) => all(group, "rect, path, line").length);
    expect(marks("matches", "bar"), "match, counted").to.deep.equal([3, 3]);
    expect(marks("matches", "link"), "bands").to.deep.equal([
      page.projects.filter(({ low, high }) => low !== high).length,
    ]);
  });

  it("says how to recompute it, with the hash of the inputs", () => {
    expect(page.command).to.equal(
      "npx catchment match examples/matching/gifts.csv --pool 100 --cap 20% --score-curve 15:5000,25:10000 --exclude examples/matching/exclude.csv",
    );
    expect(page.inputsHash).to.match(/^sha256:[0-9a-f]{64}$/);
    expect(text).to.include(page.inputsHash ?? "");
    const option = (name: string) => page.options.find((one) => one.name === name)?.value;
    expect(option("cap")).to.equal("20 % of the pool");
    expect(option("cap rule")).to.equal("level");
  });

  it("leaves flags out that only the other side of a comparison has", async () => {
    const compared = await matchingPageOf("gifts.csv", { pool: "100", compareMethod: "pairwise", m: "10" });
    expect(compared.command).to.equal("npx catchment match examples/matching/gifts.csv --pool 100");
  });

  it("is of ballots and tallies, too: no donors, no money that was given", async () => {
    const voting = await matchingPageOf("votes.csv", { pool: "1000", method: "voting" });
    expect(voting).to.include({
      people: "voter",
      isGiven: false,
      level: "shares",
      fragile: null,
      comparison: null,
      audit: null,
    });
    expect(voting.figures).to.deep.equal(["voters", "votes"]);
    const html = renderMatchingPage(voting);
    expect(html).to.not.include("what was given");
    expect(html).to.include(">Votes<");
    expect(all(dom(html), "figure")).to.have.length(1);
    const alpha = await matchingPageOf("tallies.csv", {
      pool: "1000",
      method: "alpha",
      voiceCreditFactor: "1000000000000000000",
    });
    expect(alpha).to.include({ people: null, isGiven: true });
  });

  it("draws the first forty of many projects, and has all in its table", async () => {
    const many = await matchingPageOf("gifts.csv", { pool: "30", scoreCurve: "15:5000,25:10000" });
    const [one] = many.projects;
    if (one === undefined) throw new Error("there is no project");
    const projects = Array.from({ length: 60 }, (_, application) => ({ ...one, application, name: `p${application}` }));
    const drawn = dom(renderMatchingPage({ ...many, projects }));
    expect(
      all(drawn, '#matches .wide g[aria-label="bar"]').map((group) => all(group, "rect, path").length)[0],
    ).to.equal(40);
    expect(all(drawn, "#matches tbody tr")).to.have.length(60);
  });
});
