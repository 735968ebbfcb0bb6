// The page as data: made from facts by the engine, its parts add up to its totals.
import { expect } from "chai";
import { describe, it } from "mocha";
import { difference, percent, shortName } from "../../scripts/page/format.ts";
import { recomputeOf } from "../../scripts/page/recompute.ts";
import { roundPage } from "../../scripts/page/roundPage.ts";
import { match, matchFolder } from "../commands/matchRunner.ts";
import { address, smallFacts } from "./fixture.ts";

const sum = (values: readonly string[]) => values.reduce((total, value) => total + BigInt(value), 0n);
const UNIT = 1_000_000n;

describe("the page of a Round, as data", () => {
  const facts = smallFacts();
  const page = roundPage(facts);
  const { totals, builders, counted, course } = page;

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(page))).to.deep.equal(page);
  });

  it("has Builders that add up to the totals, without the one who left", () => {
    expect(builders.map(({ application }) => application)).to.deep.equal([1, 2, 3]);
    expect(sum(builders.map(({ donated }) => donated)))
      .to.equal(606n * UNIT)
      .and.equal(BigInt(totals.donated));
    expect(sum(builders.map(({ match }) => match))).to.equal(BigInt(totals.matched));
    expect(BigInt(totals.matched) <= BigInt(totals.pool)).to.equal(true);
    expect(totals.refundable).to.equal(String(7n * UNIT));
    expect(sum(page.sponsors.map(({ given }) => given))).to.equal(BigInt(totals.pool));
    expect(sum(page.sponsors.map(({ rest }) => rest)))
      .to.equal(5n)
      .and.equal(BigInt(totals.rest));
    expect(totals).to.include({ builders: 3, sponsors: 2, explorers: 7, countedExplorers: 5, donations: 12 });
  });

  it("says who is held down, and by what", () => {
    expect(builders.map(({ limit }) => limit)).to.deep.equal(["cap", "ask", "none"]);
    expect(builders.map(({ match }) => match).slice(0, 2)).to.deep.equal([page.cap, String(60n * UNIT)]);
    const [capped, asked] = builders.map(({ uncapped, match }) => BigInt(uncapped) - BigInt(match));
    expect(capped, "what the cap took").to.satisfy((taken: bigint) => taken > 0n);
    expect(asked, "held by its ask, and still more than it had if nobody were held").to.satisfy(
      (taken: bigint) => taken < 0n,
    );
  });

  it("ends its course at the chain's matches and starts it at nothing", () => {
    expect(course.at(-1)?.matches).to.deep.equal(builders.map(({ match }) => match));
    expect(course.at(-1)?.donations).to.equal(totals.donations);
    expect(course[0]).to.deep.include({ donations: 0, matches: ["0", "0", "0"] });
    expect(course.map(({ donations }) => donations)).to.deep.equal([...Array(13).keys()]);
  });

  it("takes a new weight for all an Explorer gave", () => {
    // The last gift is without weight until the weight is written anew, after it.
    const withoutWeight = { ...facts, events: facts.events.slice(0, -1) };
    expect(() => roundPage({ ...withoutWeight, matches: facts.matches })).to.not.throw();
    expect(builders[0]?.counted).to.equal(5);
  });

  it("splits Explorers, gifts and money into parts that add up", () => {
    const [explorers, gifts, money] = counted.map(({ parts }) => parts.map(({ value }) => value));
    expect(explorers).to.deep.equal(["4", "1", "2"]);
    // Counted, without Stamps, to oneself, below the minimum.
    expect(gifts).to.deep.equal(["9", "1", "1", "1"]);
    expect(sum(gifts ?? [])).to.equal(BigInt(totals.donations));
    expect(sum(money ?? [])).to.equal(BigInt(totals.donated));
    // Of the 80 at half weight 40 count.
    expect(money).to.deep.equal([515n, 30n, 20n, 1n, 40n].map((units) => String(units * UNIT)));
  });

  it("takes the published match to ours rule by rule", () => {
    for (const row of page.rules?.rows ?? []) {
      expect(BigInt(row.before) + sum(row.moved)).to.equal(BigInt(row.after));
      expect(row.after).to.equal(builders.find(({ application }) => application === row.application)?.match);
    }
    expect(page.rules?.rows).to.have.length(3);
    expect(page.rules?.rows[0]?.decidedBy).to.equal(null);
  });

  it("carries donations from which the command comes to the same matches", async () => {
    const { files, command } = page.recompute;
    expect(command).to.equal(
      "npx catchment match out/round-donations.csv --pool 1000 --decimals 6 --cap 50% --min 2 --asks out/round-asks.csv",
    );
    // Every multiplier is whole.
    expect(files.map(({ name }) => name)).to.deep.equal(["round-donations.csv", "round-asks.csv"]);
    const out = matchFolder();
    try {
      for (const { name, csv } of files) out.write(name, csv);
      const args = command.replaceAll("out/", `${out.folder}/`).split(" ").slice(3);
      const { code, stdout, stderr } = await match(...args, "--json");
      expect([code, stderr]).to.deep.equal([0, ""]);
      const { projects } = JSON.parse(stdout);
      expect(projects.map((one: { match: string }) => one.match)).to.deep.equal(builders.map((one) => one.match));
    } finally {
      out.remove();
    }
  });

  it("carries multipliers that are not whole", () => {
    const applications = facts.applications.map((one) => ({ ...one, multiplier: one.id === 1 ? 5_000 : 10_000 }));
    const { files, command } = recomputeOf({ ...facts, applications });
    expect(command).to.match(/ --multipliers out\/round-multipliers\.csv$/);
    expect(files.at(-1)).to.deep.equal({ name: "round-multipliers.csv", csv: "project,multiplier\n1,5000\n" });
  });

  it("refuses facts in which chain and engine differ", () => {
    const matches = facts.matches.map((one) => (one.application === 3 ? { ...one, amount: one.amount + 1n } : one));
    expect(() => roundPage({ ...facts, matches })).to.throw("Application 3 gets");
  });

  it("is of a Round without any gift, too", () => {
    const matches = facts.matches.map((one) => ({ ...one, amount: 0n }));
    const empty = roundPage({ ...facts, events: [], matches, publication: undefined });
    expect(empty.totals).to.include({ donated: "0", matched: "0", explorers: 0, donations: 0 });
    expect(empty.builders).to.have.length(3);
    expect(empty.rules).to.equal(null);
  });

  it("shows figures as people read them", () => {
    const dollars = { symbol: "USD", decimals: 18 };
    expect(difference("-180794999999999999999", dollars)).to.equal("\u2212180.79");
    expect(difference("1235000000000000000", dollars)).to.equal("+1.24");
    expect(difference("-4999999999999999", dollars)).to.equal("0.00");
    expect(percent("1", "3")).to.equal("33.3\u00a0%");
    expect(percent("1", "0")).to.equal("0\u00a0%");
    expect(shortName("HarbergerToken - A Decentralized Infra", 20)).to.equal("HarbergerToken - A…");
    expect(shortName(address(1), 42)).to.equal(address(1));
    expect(shortName(`${address(1)}x`, 22)).to.match(/^0x0+…$/);
  });
});
