// What Builders do with a match, as people type it, against a chain served over HTTP.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { InputError } from "../../scripts/io/errors.ts";
import { readReport } from "../../scripts/ledger/reportFile.ts";
import { parseRoundFile } from "../../scripts/round/roundFile.ts";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const ISSUER = "6";
const DONORS = ["0xa11ce00000000000000000000000000000000001", "0xb0b0000000000000000000000000000000000002"];

const ROUND = {
  name: "Work",
  program: { name: "Work Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  sponsors: [{ account: 2, amount: "8" }],
  windows: {
    applications: { from: "8d", until: "10d" },
    donations: { from: "8d", until: "13d" },
    review: "2d",
    claims: "60d",
  },
  procedure: { document: "procedure.md", units: ["label", "task"] },
  arbiter: 9,
  builders: [
    { name: "A", account: 4, ask: "500", budget: [{ unit: "hour", quantity: "10" }] },
    { name: "C", account: 5 },
  ],
};

describe("the ledger command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;

  const catchment = (...args: readonly string[]) => hand.catchment(...args);
  const said = (...args: readonly string[]) => hand.said(...args);
  const json = (...args: readonly string[]) => hand.json(...args);
  const write = (name: string, content: unknown) => hand.write(name, content);

  before(async () => {
    hand = await startByHand();
    write("procedure.md", "A label is counted once two people agree on it.\n");
  });
  after(() => hand.close());

  it("deploys a ledger that knows people by the Stamps that were named, once", async () => {
    const half = await catchment("deploy", "--identity-issuer", ISSUER);
    expect(half.code).to.equal(2);
    expect(half.stderr).to.include("Give both");
    const flags = ["--identity-issuer", ISSUER, "--identity-provider", "Example ID"];
    const { contracts, identity } = await json("deploy", ...flags);
    expect(contracts).to.include.keys("ledger", "firstLedger", "priceList");
    expect(identity.provider).to.equal("Example ID");
    expect(identity.scope).to.match(/^0x[0-9a-f]{64}$/);
    expect((await json("deploy")).isNew).to.equal(false);
    const other = await catchment("deploy", "--identity-issuer", "7", "--identity-provider", "Example ID");
    expect(other.code).to.equal(2);
    expect(other.stderr).to.include("frozen");
  });

  it("sets prices in time for a Round, and shows them", async () => {
    await json("round", "new", write("round.json", ROUND));
    expect(await said("ledger", "price", "show")).to.include("No price is set yet");
    const hour = await json("ledger", "price", "set", "hour", "0.5", "--source", "a published rate");
    expect(hour.price).to.equal(`5${"0".repeat(17)}`);
    await json("ledger", "price", "set", "USD", "1", "--source", "a dollar spent is a dollar");
    const shown = await said("ledger", "price", "show");
    expect(shown).to.match(/hour\s+0\.5 USD\s+none/);
    const stranger = await catchment("ledger", "price", "set", "hour", "9", "--source", "mine", "--account", "3");
    expect(stranger.code).to.equal(1);
    expect(stranger.stderr).to.include("is not ADMIN of the Program").and.include("Use an admin's account");
  });

  it("shows an application before, and after it is granted 2", async () => {
    await json("time", "8d");
    await json("apply");
    await json("review");
    expect(await said("ledger", "show", "A"))
      .to.include("at most 500.00 USD")
      .and.include("nothing to account for");
    const gifts = ["donor,project,amount", ...DONORS.flatMap((donor) => [`${donor},A,1`, `${donor},C,1`])];
    await json("donate", "--file", write("gifts.csv", `${gifts.join("\n")}\n`));
    await json("time", "settling");
    await json("settle");
    const granted = await said("ledger", "show", "1");
    expect(granted).to.match(/granted\s+2\.00 USD/);
    expect(granted).to.match(/owed\s+2\.00 USD, to be accounted for until \d{4}-\d\d-\d\d/);
    expect(granted).to.match(/hour\s+10\s+0\s+10\s+nothing used yet/);
    expect(granted).to.match(/USD \(the grant\)\s+2\.00\s+0\.00\s+2\.00\s+nothing used yet/);
    const nobody = await catchment("ledger", "show", "Z");
    expect(nobody.code).to.equal(2);
    expect(nobody.stderr).to.include("A (1), C (2)");
  });

  it("takes a report, answers to it, a decision, an appeal and a ruling", async () => {
    const report = write("report.json", {
      title: "Labels",
      items: [
        { unit: "hour", quantity: "2" },
        { unit: "USD", quantity: "1.5" },
      ],
      outcomes: [{ unit: "label", quantity: "40" }],
    });
    const submitted = await json("ledger", "justify", "A", "--report", report);
    expect(submitted).to.include({ submission: "1", cost: `25${"0".repeat(17)}`, granted: unit("2") });
    expect(await said("ledger", "show", "A")).to.match(/submission 1 waits for a reviewer until .+; then silence/);

    const both = await catchment("ledger", "answer", "A", "--reason", "x", "--account", "8");
    expect(both.stderr).to.include("Give --approve or --object");
    const [alice = ""] = DONORS;
    const answer = await json("ledger", "answer", "A", "--approve", "--reason", "seen", "--account", alice);
    expect(answer.effective).to.equal(unit("1"));

    const judged = ["--amount", "1", "--outcome", "label=30", "--reason", "30 are there"];
    await json("ledger", "judge", "A", ...judged);
    expect(await said("ledger", "show", "A"))
      .to.match(/owed\s+1\.00 USD/)
      .and.match(/submission 1 is decided/);
    expect(await said("ledger", "appeal", "A", "--reason", "so are the others")).to.include("nothing is owed so long");
    await json("ledger", "rule", "A", "--amount", "2", "--outcome", "label=40", "--reason", "they are");
    const early = await catchment("ledger", "justify", "A", "--report", report);
    expect(early.code).to.equal(1);
    expect(early.stderr).to.include("judge time");
  });

  it("shows outcomes, and when the hours run out", async () => {
    await json("time", "15d");
    const text = await said("ledger", "show", "A");
    expect(text)
      .to.match(/justified\s+2\.00 USD/)
      .and.match(/owed\s+nothing/)
      .and.match(/outcomes\s+40 label/);
    const { budgets, outcomes, state } = await json("ledger", "show", "A");
    expect(state).to.equal("Decided");
    expect(outcomes).to.deep.equal([
      { unit: "label", quantity: "40" },
      { unit: "task", quantity: "0" },
    ]);
    const [money, hours] = budgets;
    expect(money.burn).to.include({ used: `25${"0".repeat(17)}`, left: `-5${"0".repeat(17)}` });
    expect(hours).to.deep.include({ unit: "hour", budget: "10000000" });
    expect(hours.burn).to.include({ used: "2000000", left: "8000000" });
    expect(text).to.match(/hour\s+10\s+2\s+8\s+0\.13\d*\s+\d{4}-\d\d-\d\d/);
  });

  it("says of a Builder that owes why it is refused, and lets it repay", async () => {
    await json("time", "16d");
    const { builder } = await json("ledger", "show", "C");
    const shown = await said("ledger", "show", builder);
    expect(shown).to.match(/may be accepted\s+no: it owes 2\.00 USD from "Work" since/);
    expect(shown).to.include("any amount: the Program set no allowance");
    const part = await json("ledger", "repay", "C", "0.5");
    expect(part).to.include({ amount: `5${"0".repeat(17)}`, owed: `15${"0".repeat(17)}` });
    expect(await said("ledger", "repay", "C")).to.include("Nothing is owed any more");
    expect(await said("ledger", "show", builder)).to.match(/may be accepted\s+yes/);
    const unknown = await catchment("ledger", "bind", builder);
    expect(unknown.code).to.equal(1);
    expect(unknown.stderr).to.include("holds no identity Stamp").and.include("presentStamps");
  });
});

describe("files of the ledger", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "catchment-files-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const NOW = Date.UTC(2027, 2, 1) / 1_000;
  const BAD: readonly (readonly [string, unknown, string])[] = [
    ["no JSON", "{", "no JSON"],
    ["an unknown field", { itmes: [] }, "itmes"],
    ["a quantity that is a number", { items: [{ unit: "hour", quantity: 2 }] }, "items.0.quantity"],
    ["a day that is none", { items: [{ unit: "hour", quantity: "2", on: "2027-02-30" }] }, "items.0.on"],
    ["a day to come", { items: [{ unit: "hour", quantity: "2", on: "2027-03-02" }] }, "yet to come"],
  ];
  for (const [what, content, words] of BAD) {
    it(`refuses a report with ${what}`, () => {
      const file = path.join(folder, "report.json");
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
      expect(() => readReport(file, NOW)).to.throw(InputError, words);
    });
  }

  it("refuses a budget that is no quantity", () => {
    const builders = [{ name: "A", account: 4, budget: [{ unit: "hour", quantity: "1e3" }] }];
    expect(() => parseRoundFile({ ...ROUND, procedure: undefined, builders }, "round.json")).to.throw(
      InputError,
      "is no quantity",
    );
  });

  it("refuses a procedure that is not there, or names a unit twice", () => {
    const file = path.join(folder, "round.json");
    const parse = (procedure: unknown) => () => parseRoundFile({ ...ROUND, procedure }, file);
    expect(parse({ document: "nowhere.md", units: ["label"] })).to.throw(InputError, "cannot be read");
    const document = `0x${"12".repeat(32)}`;
    expect(parse({ document, units: ["label", "label"] })).to.throw(InputError, '"label" is named twice');
    expect(parse({ document, units: [] })).to.throw(InputError, "procedure.units");
    expect(parse({ document, units: ["label"] })().procedure?.names).to.deep.equal(["label"]);
  });
});
