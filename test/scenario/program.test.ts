// `npm run scenario:program`: what happened in one Round decides the next. Every fact here is read from the chain.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { parseEther } from "viem";
import { connect } from "../../scripts/chain/connect.ts";
import { type LocalChain, startLocalChain } from "../../scripts/chain/server.ts";
import { stringify } from "../../scripts/io/json.ts";
import { SILENT } from "../../scripts/io/progress.ts";
import { escapeText } from "../../scripts/page/html.ts";
import type { BuilderName, ExplorerName } from "../../scripts/scenario/cast.ts";
import type { ApplicationFacts, ScenarioFacts } from "../../scripts/scenario/facts.ts";
import { renderScenarioPage } from "../../scripts/scenario/page/template.ts";
import { playProgram } from "../../scripts/scenario/play.ts";
import { storyTable } from "../../scripts/scenario/storyTable.ts";

const FACTS = path.join(import.meta.dirname, "facts.json");

describe("scenario: one Program, three Rounds", () => {
  let chain: LocalChain;
  let facts: ScenarioFacts;

  before(async function setUp() {
    this.timeout(240_000);
    chain = await startLocalChain();
    facts = await playProgram(await connect(chain.rpc), SILENT);
  });
  after(() => chain.close());

  const round = (number: 1 | 2 | 3) => {
    const found = facts.rounds.find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no Round ${number}`);
    return found;
  };
  const application = (number: 1 | 2 | 3, builder: BuilderName): ApplicationFacts => {
    const found = round(number).applications.find((one) => one.builder === builder);
    if (found === undefined) throw new Error(`${builder} was not accepted in Round ${number}`);
    return found;
  };
  const refusals = (number: 1 | 2 | 3, builder: BuilderName) =>
    round(number)
      .tries.filter((one) => one.builder === builder && one.refused !== null)
      .map(({ refused }) => refused?.error);
  const standing = (number: 1 | 2 | 3, explorer: ExplorerName) => {
    const found = round(number).standings.find((one) => one.explorer === explorer);
    if (found === undefined) throw new Error(`${explorer} has no standing`);
    return found;
  };
  const weight = (number: 1 | 2 | 3, explorer: ExplorerName) =>
    new Set(
      round(number)
        .gifts.filter((gift) => gift.explorer === explorer)
        .map(({ weightBps }) => weightBps),
    );
  const amount = (text: string | undefined) => BigInt(text ?? "-1");

  it("states the same facts as ever", () => {
    expect(JSON.parse(stringify(facts))).to.deep.equal(JSON.parse(readFileSync(FACTS, "utf8")));
  });

  it("lets who justified ask for 1.5 times as much and the allowance", () => {
    const garden = application(1, "Garden");
    expect(garden.justified).to.equal(garden.granted);
    expect(garden.owed).to.equal("0");
    const limit = (amount(garden.justified) * 15_000n) / 10_000n + parseEther("3000");
    const asked = round(2).tries.find(({ builder }) => builder === "Garden");
    expect(asked?.askLimit).to.equal(String(limit));
    expect(asked?.refused).to.equal(null);
  });

  it("limits who justified less to less, with the error that says how much", () => {
    const justified = amount(application(1, "River").justified);
    const [first, second] = round(2).tries.filter(({ builder }) => builder === "River");
    const limit = String((justified * 15_000n) / 10_000n + parseEther("3000"));
    expect(first?.refused).to.deep.include({ error: "Ledger_AskAboveLimit" });
    expect(first?.refused?.values.limit).to.equal(limit);
    expect(second?.refused).to.equal(null);
  });

  it("keeps out who never reported, whatever address it comes from, until it has repaid", () => {
    const mill = application(1, "Mill");
    expect(mill).to.include({ state: "Owing", justified: "0", repaid: mill.granted, owed: "0" });
    expect(refusals(2, "Mill")).to.deep.equal(["Ledger_Owes"]);
    expect(refusals(2, "Mill's new address")).to.deep.equal(["Ledger_AskAboveLimit", "Ledger_Owes"]);
    const [stranger, moved] = round(2).tries.filter(({ builder }) => builder === "Mill's new address");
    expect(stranger?.refused?.values.limit).to.equal(String(parseEther("300")));
    expect(moved?.refused?.values).to.include({ owed: mill.granted, round: round(1).address });
    expect(refusals(3, "Mill")).to.deep.equal(["Round_BuilderNotEligible"]);
    // Cured, and with the terms of somebody who justified nothing and has received something.
    const back = round(3).tries.findLast(({ builder }) => builder === "Mill's new address");
    expect(back).to.include({ refused: null, askLimit: String(parseEther("3000")) });
    expect(application(3, "Mill's new address").multiplierBps).to.be.lessThan(10_000);
  });

  it("leaves who gives the refused part back owing nothing", () => {
    const river = application(1, "River");
    expect(amount(river.justified) + amount(river.repaid)).to.equal(amount(river.granted));
    expect(river.owed).to.equal("0");
  });

  it("discounts who is big, forgives it to who paid profit, and not to a newcomer", () => {
    const [garden, river, sprout] = [application(2, "Garden"), application(2, "River"), application(2, "Sprout")];
    expect(sprout.multiplierBps).to.equal(10_000);
    expect(garden.multiplierBps).to.be.lessThan(6_000);
    expect(river.multiplierBps).to.be.greaterThan(garden.multiplierBps);
    const size = ({ parts }: ApplicationFacts) => parts.find(({ name }) => name === "funding-received")?.bps ?? 0;
    expect(size(river)).to.be.lessThan(10_000);
    expect(river.parts.find(({ name }) => name === "profit-paid")?.bps).to.equal(10_000);
    expect(round(1).profits).to.have.lengthOf(1);
    for (const { applications } of facts.rounds) {
      for (const { multiplierBps } of applications) expect(multiplierBps).to.be.within(2_500, 10_000);
    }
  });

  it("counts the ring's gifts until its Stamps are revoked in review, and never again", () => {
    const { revoked, matchBefore, matchAfter } = facts.review;
    expect(revoked).to.have.lengthOf(5);
    expect(amount(matchAfter) < amount(matchBefore)).to.equal(true);
    expect(application(1, "Mill").granted).to.equal(matchAfter);
    const ring = round(1).gifts.filter(({ explorer }) => revoked.includes(explorer));
    expect(ring.map(({ weightBeforeBps, weightBps }) => [weightBeforeBps, weightBps])).to.deep.equal(
      revoked.map(() => [10_000, 0]),
    );
    expect(weight(2, "Echo 1")).to.deep.equal(new Set([0]));
  });

  it("weighs Explorers by what became of their gifts, their stake and their word", () => {
    expect(standing(1, "Comet").standingBps).to.equal(0);
    expect(amount(standing(1, "Comet").failed) > 0n).to.equal(true);
    expect(standing(1, "Harbour").standingBps).to.be.greaterThan(standing(1, "Lantern").standingBps);
    expect(standing(1, "Meadow"), "an upheld objection counts as effective").to.include({
      standingBps: 10_000,
      failed: "0",
    });
    expect(weight(2, "Comet")).to.deep.equal(new Set([5_000]));
    expect(weight(2, "Harbour")).to.deep.equal(new Set([10_000]));
    expect(weight(2, "Lantern")).to.deep.equal(new Set([10_000]));
    expect(amount(standing(2, "Harbour").communicatorJustified) > 0n).to.equal(true);
    expect(weight(3, "Harbour")).to.deep.equal(new Set([10_000]));
    expect(weight(3, "Lantern")).to.deep.equal(new Set([7_000]));
  });

  it("never grants more than a pool, an ask or the cap", () => {
    for (const { pool, matched, applications } of facts.rounds) {
      expect(amount(matched) <= amount(pool)).to.equal(true);
      for (const { granted, ask } of applications) {
        expect(amount(granted) <= amount(ask)).to.equal(true);
        expect(amount(granted) * 2n <= amount(pool)).to.equal(true);
      }
    }
  });

  it("reads like a story, in the terminal and on the page", () => {
    const table = storyTable(facts, false);
    const page = renderScenarioPage(facts);
    for (const { story } of facts.rounds) for (const sentence of story) expect(page).to.include(escapeText(sentence));
    for (const word of ["Ledger_Owes", "Ledger_AskAboveLimit", "Round_BuilderNotEligible", "Sprout"]) {
      expect(table).to.include(word);
      expect(page).to.include(word);
    }
  });
});
