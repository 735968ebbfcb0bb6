// The page of the story: it holds every fact it speaks of, lets nothing from outside become markup, and loads nothing.
import { expect } from "chai";
import { describe, it } from "mocha";
import { amount } from "../../scripts/page/format.ts";
import type { ScenarioFacts } from "../../scripts/scenario/facts.ts";
import { inFull, share } from "../../scripts/scenario/page/amounts.ts";
import { FATES, fatesOf, fateTotals } from "../../scripts/scenario/page/fates.ts";
import { layFlows } from "../../scripts/scenario/page/flowLayout.ts";
import { refusalsOf } from "../../scripts/scenario/page/refusals.ts";
import { renderScenarioPage } from "../../scripts/scenario/page/template.ts";
import { HOSTILE } from "../page/fixture.ts";
import { all, dom, unbalanced } from "../page/markup.ts";
import { SAMPLE } from "./sample.ts";
import { ofZeros, renamed, withoutRefusals, withRounds } from "./variants.ts";

const read = (facts: ScenarioFacts) => {
  const text = renderScenarioPage(facts);
  return { text, document: dom(text) };
};
const flat = (text: string) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " ");

describe("the page of the story", () => {
  const { text, document } = read(SAMPLE);
  const seen = flat(dom(text).querySelectorAll("main")[Symbol.iterator]().next().value?.textContent ?? "");
  const { asset, rounds } = SAMPLE;

  it("is the same for the same facts", () => {
    expect(renderScenarioPage(SAMPLE)).to.equal(text);
  });

  it("has every application's figures in the table of the flows", () => {
    const rows = all(document, "#flows tbody tr").map((row) => all(row, "th, td").map((cell) => cell.textContent));
    const applications = rounds.flatMap(({ number, applications: ones }) => ones.map((one) => ({ number, one })));
    expect(rows).to.have.length(applications.length);
    for (const [index, { number, one }] of applications.entries()) {
      expect(rows[index]?.slice(0, 2)).to.deep.equal([one.builder, String(number)]);
      for (const units of [one.donated, one.granted, one.justified, one.repaid, one.owed, one.spent]) {
        expect(rows[index], one.builder).to.include(amount(units, asset));
      }
    }
  });

  it("splits every match into parts that add up to it", () => {
    const sum = (amounts: readonly bigint[]) => amounts.reduce((whole, one) => whole + one, 0n);
    for (const round of rounds) {
      for (const one of round.applications) {
        expect(sum(fatesOf(SAMPLE, round, one).map((part) => part.amount))).to.equal(BigInt(one.granted));
      }
    }
    const totals = fateTotals(SAMPLE);
    expect(sum(FATES.map((fate) => totals[fate]))).to.equal(sum(rounds.map(({ matched }) => BigInt(matched))));
    const [mill] = rounds[0]?.applications.filter(({ builder }) => builder === "Mill") ?? [];
    expect(totals.late, "repaid after it was refused for it").to.equal(BigInt(mill?.granted ?? 0));
  });

  it("never takes more from a match than there is, nor loses what nobody claims", () => {
    const [round] = rounds;
    const [first] = round?.applications ?? [];
    if (round === undefined || first === undefined) throw new Error("the sample has no application");
    const parts = (change: Partial<typeof first>) =>
      fatesOf(SAMPLE, round, { ...first, granted: "100", repaid: "0", owed: "0", ...change }).map(
        ({ fate, amount: units }) => `${fate} ${units}`,
      );
    expect(parts({ justified: "150", owed: "10" })).to.deep.equal(["justified 100"]);
    expect(parts({ justified: "20", owed: "30" })).to.deep.equal(["justified 20", "owed 30", "free 50"]);
  });

  it("names each refusal: who, how much, the contract's error, why, the cure", () => {
    const items = all(document, "ol.refusals li").map((item) => flat(item.textContent));
    const refusals = refusalsOf(SAMPLE);
    expect(items).to.have.length(7);
    for (const [index, { builder, ask, error, because, cure, round }] of refusals.entries()) {
      for (const part of [builder, inFull(ask, asset), error, because, cure, `Round ${round.number}`]) {
        expect(items[index]).to.include(flat(part));
      }
    }
    expect(items[1]).to.include("owes 905.43 USD from Round 1");
    expect(items[2]).to.include("shows no identity").and.include("then 3,000.00 USD or less");
    expect(items[4]).to.include("1,469.15 USD justified so far").and.include("let in in the same Round");
    expect(items[0]).to.include("justified nothing so far");
    expect(items[5]).to.include("Round_BuilderNotEligible").and.include("has not been let in since");
  });

  it("shows the values of an error that it does not know", () => {
    const refused = { error: "Ledger_Unheard", values: { least: "7" } };
    const [one, two] = SAMPLE.rounds;
    if (one === undefined || two === undefined) throw new Error("the sample has too few Rounds");
    const tries = one.tries.map((each) => (each.builder === "Garden" ? { ...each, refused } : each));
    const item = all(read({ ...SAMPLE, rounds: [{ ...one, tries }, two] }).document, "ol.refusals li")[0];
    expect(flat(item?.textContent ?? ""))
      .to.include("Ledger_Unheard")
      .and.include("least 7");
  });

  it("has every multiplier and every part of it", () => {
    const rows = all(document, "#multipliers tbody tr").map((row) => flat(row.textContent));
    for (const [index, one] of rounds.flatMap(({ applications }) => applications).entries()) {
      expect(rows[index]).to.include(flat(share(one.multiplierBps)));
      for (const { bps } of one.parts) expect(rows[index]).to.include(flat(share(bps)));
    }
    expect(seen).to.include("River 98.5 % (2,098 USD granted before, 419 USD of profit paid)");
    expect(seen).to.include("Sprout 100 % (new: granted nothing before)");
  });

  it("has every Explorer's weight and standing, and says whose differ most", () => {
    const rows = all(document, "#explorers tbody tr").map((row) =>
      all(row, "th, td").map((cell) => flat(cell.textContent)),
    );
    expect(rows).to.have.length(9 * 3);
    expect(rows.find(([name, round]) => name === "Comet" && round === "2")?.slice(2, 5)).to.deep.equal([
      "200.00",
      "50 %",
      "87.5 %",
    ]);
    expect(seen).to.include("In Round 2 gifts of Harbour weigh 100 %, of Comet 50 %");
    expect(seen).to.include("Its match fell from 3,000.00 USD to 905.43 USD");
  });

  it("tells the whole story, and how to have it again", () => {
    for (const sentence of rounds.flatMap(({ story }) => story)) expect(seen).to.include(sentence);
    for (const { address } of rounds) expect(seen).to.include(address);
    expect(seen).to.include(SAMPLE.program).and.include("npm run scenario:program").and.include("scenario.json");
  });

  it("draws ribbons as thick as the money", () => {
    const { boxes, ribbons } = layFlows(SAMPLE, { width: 960, isNarrow: false });
    const pools = boxes.filter(({ title }) => title.includes(": pool "));
    expect(pools).to.have.length(3);
    const ratio = (pools[1]?.height ?? 0) / (pools[0]?.height ?? 1);
    // Not closeTo: where Hardhat's matchers are loaded, it takes integers alone.
    expect(Math.abs(ratio - 1.5), "9,000 to 6,000").to.be.lessThan(1e-9);
    for (const { from, to } of ribbons) expect(Math.abs(from.height - to.height)).to.be.lessThan(1e-9);
  });

  it("gives every chart a title, a description and a table of as many rows", () => {
    const figures = all(document, "figure");
    expect(figures.map((figure) => figure.getAttribute("id"))).to.deep.equal(["flows", "multipliers", "explorers"]);
    for (const figure of figures) {
      const rows = all(figure, "tbody tr").length;
      const drawings = all(figure, "svg");
      expect(drawings).to.have.length(2);
      for (const svg of drawings) {
        expect(svg.getAttribute("data-rows")).to.equal(String(rows));
        for (const id of (svg.getAttribute("aria-labelledby") ?? "").split(" ")) {
          expect(all(document, `#${id}`)[0]?.textContent).to.have.length.greaterThan(3);
        }
      }
    }
  });

  it("loads nothing, runs nothing, and uses the colours of its style sheet alone", () => {
    const policies = all(document, "meta").map((meta) => meta.getAttribute("content") ?? "");
    expect(policies.some((content) => content.startsWith("default-src 'none'"))).to.equal(true);
    expect(all(document, "script, img, iframe, object, embed, link, base, form, [src], [href]")).to.have.length(0);
    expect(text.match(/https?:\/\/(?!www\.w3\.org)/g)).to.equal(null);
    for (const [, url = ""] of text.matchAll(/url\(([^)]{0,40})/g)) expect(url).to.match(/^data:/);
    for (const element of all(document, "figure [fill], figure [stroke]")) {
      for (const colour of [element.getAttribute("fill"), element.getAttribute("stroke")]) {
        expect(colour ?? "none").to.match(/^(var\(--[\w-]+\)|none|currentColor)$/);
      }
    }
  });

  it("is readable in light and in dark: a contrast of 4.5 for text, of 3 for what is large or drawn", () => {
    const bodies = [...text.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => body ?? "");
    expect(bodies).to.have.length(2);
    for (const body of bodies) {
      const colours = new Map([...body.matchAll(/(--[\w-]+): (#\w{6})/g)].map(([, name, value]) => [name, value]));
      const expectContrast = (one: string, other: string, least: number) =>
        expect(contrast(colours.get(one) ?? "", colours.get(other) ?? ""), `${one} on ${other}`).to.be.at.least(least);
      for (const ink of ["--ink", "--muted", "--owed"]) {
        for (const ground of ["--surface", "--link"]) expectContrast(ink, ground, 4.5);
      }
      for (const fill of ["--match", "--donated", "--justified", "--repaid", "--owed"]) {
        expectContrast(fill, "--surface", 3);
      }
    }
  });

  it("is well formed, with ids that occur once, whatever happened", () => {
    for (const facts of [SAMPLE, ofZeros(), withoutRefusals(), renamed("Garden", HOSTILE)]) {
      const page = read(facts);
      expect(unbalanced(page.text)).to.deep.equal([]);
      expect(page.text).to.not.match(/NaN|undefined|Infinity/);
      const ids = all(page.document, "[id]").map((element) => element.getAttribute("id"));
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  it("lets no name become markup (D122)", () => {
    for (const name of ["Garden", "Harbour", "size", "Ledger_Owes"]) {
      const page = read(renamed(name, HOSTILE));
      expect(all(page.document, "script, img")).to.have.length(0);
      expect(page.text).to.not.include("<img").and.not.include("<script").and.not.include("\u202e");
      expect(page.text).to.include("&lt;img");
    }
  });

  it("says so where nobody was refused", () => {
    const page = read(withoutRefusals(3));
    expect(all(page.document, "ol.refusals li")).to.have.length(5);
    expect(flat(page.text)).to.include("In Round 3 nobody was refused.").and.not.include("In Round 2 nobody");
    const quiet = read(withoutRefusals());
    expect(all(quiet.document, "ol.refusals li")).to.have.length(0);
    expect(flat(quiet.text)).to.include("everybody was let in");
  });

  it("shows as owed what is owed in an earlier Round, and in the last what is decided", () => {
    const unpaid = withRounds((round) => ({
      applications: round.applications.map((one) =>
        one.builder === "Mill"
          ? { ...one, repaid: "0", owed: one.granted }
          : round.number === 3 && one.builder === "Garden"
            ? { ...one, state: "Decided" }
            : one,
      ),
    }));
    const granted = (number: number, builder: string) =>
      BigInt(SAMPLE.rounds[number - 1]?.applications.find((one) => one.builder === builder)?.granted ?? 0);
    expect(fateTotals(unpaid).owed).to.equal(granted(1, "Mill") + granted(3, "Garden"));
    expect(fateTotals(unpaid).late).to.equal(0n);
    expect(flat(read(unpaid).text)).to.include("owed 905");
  });

  it("takes facts without limits, parts, standings, and parts with other names", () => {
    const bare = withRounds(({ number, tries, applications }) => ({
      standings: [],
      tries: tries.map((one) => ({ ...one, askLimit: "none" })),
      applications: applications.map((one) => ({
        ...one,
        parts: number === 1 ? [] : [{ name: "mandates kept", bps: -500 }],
      })),
    }));
    const page = read(bare);
    expect(page.text).to.not.match(/NaN|undefined|Infinity/);
    expect(flat(page.text)).to.include("mandates kept").and.include("-5 %").and.not.include("limit none");
  });

  it("stands without money, gifts or a ring", () => {
    const page = read(ofZeros());
    expect(all(page.document, "figure svg")).to.have.length(6);
    expect(flat(page.text)).to.include("nobody was found out").and.include("What became of gifts decides");
  });
});

/** WCAG 2: of two colours #rrggbb. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}
