// A Round settled by a list, as people type it: cocm frozen, computed, proposed, challenged, ruled on, proven, claimed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { procedureDigest } from "@catchment/sdk";
import { proposedSettlementAbi } from "@catchment/sdk/abis";
import { getConfiguration } from "@catchment/sdk/actions";
import { methodHash, parseSettlementList } from "@catchment/sdk/merkle";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { zeroHash } from "viem";
import { connect } from "../../scripts/chain/connect.ts";
import { readRoundFile } from "../../scripts/round/roundFile.ts";
import { type ByHand, startByHand, unit } from "./byHand.ts";
import { proposeWrongList } from "./wrongList.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const ARBITER = "9";
const ROUND = {
  name: "Listed",
  program: { name: "List Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  sponsors: [{ account: 2, amount: "100" }],
  saturation: "scale-up",
  windows: {
    applications: { from: "0d", until: "2d" },
    donations: { from: "0d", until: "5d" },
    review: "2d",
    claims: "60d",
  },
  arbiter: Number(ARBITER),
  settlement: { method: "cocm", options: { similarity: "soft", unit: unit(1) } },
  builders: [
    { name: "A", account: 4 },
    { name: "B", account: 5 },
    { name: "C", account: 6 },
  ],
  donations: "gifts.csv",
};
const ADDRESS = (index: number) => `0x${index.toString(16).padStart(40, "0")}`;
const GIFTS = [
  "donor,project,amount",
  `${ADDRESS(0xa1)},A,4`,
  `${ADDRESS(0xa2)},A,1`,
  `${ADDRESS(0xa3)},A,1`,
  `${ADDRESS(0xa1)},B,1`,
  `${ADDRESS(0xa4)},B,9`,
].join("\n");

describe("a Round settled by a list, by hand", function () {
  this.timeout(600_000);
  let hand: ByHand;

  /** A Round under its own name, with its gifts, in review. */
  async function given(name: string, more: object = {}) {
    hand.write("gifts.csv", `${GIFTS}\n`);
    const file = hand.write(`${name}.json`, { ...ROUND, name, ...more });
    await hand.json("round", "new", file);
    for (const command of ["apply", "review", "donate"]) await hand.json(command);
  }

  before(async () => {
    hand = await startByHand();
    await hand.json("deploy");
  });
  after(() => hand.close());

  it("refuses a method it does not have, an option of another one, and a Round without an arbiter", async () => {
    const refused = (settlement: object, more: object, sentence: string) =>
      hand.refused(2, sentence, "round", "new", hand.write("bad.json", { ...ROUND, settlement, ...more }));
    hand.write("gifts.csv", `${GIFTS}\n`);
    await refused({ method: "alpha" }, {}, "settlement.method");
    await refused({ method: "cocm", options: { m: "1" } }, {}, 'Unrecognized key: "m"');
    await refused({ method: "pairwise" }, {}, "options.m");
    await refused({ method: "cocm", fallbackCap: "0%" }, {}, "fallbackCap");
    await refused({ method: "cocm" }, { arbiter: undefined }, "needs an arbiter");
  });

  it("computes nothing by another engine than the Round froze", async () => {
    const engine = { name: "@catchment/sdk", version: "0.0.1", integrity: "sha256-other" };
    await given("Older", { settlement: { ...ROUND.settlement, engine } });
    await hand.json("time", "settling");
    await hand.refused(2, "The Round froze the engine @catchment/sdk 0.0.1 (sha256-other); here is", "propose");
    hand.write("Older.json", { ...ROUND, name: "Older" });
    await hand.refused(2, "is not what the Round committed to", "propose");
  });

  it("is proposed, final, proven and claimed", async () => {
    await given("Unchallenged");
    await methodIsKept();
    await hand.refused(1, "is Open", "propose");
    await hand.json("time", "settling");
    await hand.refused(2, "none is proposed", "settle");
    expect(await hand.said("status")).to.include("Next: npx catchment propose");
    const dry = await hand.json("propose", "--dry-run");
    expect(dry.count).to.equal(3);
    await hand.refused(1, "is no OPERATOR", "propose", "--account", "7");
    const proposed = await hand.json("propose");
    expect(proposed).to.deep.include({ root: dry.root, total: dry.total, data: dry.data, number: 1 });
    // 5 % of the pool.
    expect(proposed.bond.amount).to.equal(unit(5));
    const list = parseSettlementList(readFileSync(path.join(ROOT, proposed.file)));
    expect(list.root).to.equal(proposed.root);
    expect(list.entries.map(({ application }) => application)).to.deep.equal([1, 2, 3]);
    expect(list.entries[2]?.amount).to.equal(0n);

    await hand.refused(2, "is right: computed anew it is the same", "challenge", "--account", "7");
    await hand.refused(2, "can be challenged until", "settle");
    await hand.refused(2, "there is nothing to rule on", "rule");
    await hand.json("time", "3d");
    const settled = await hand.json("settle");
    expect(settled).to.deep.include({ root: proposed.root, proven: 3 });
    expect((await hand.json("settle")).proven).to.equal(0);
    expect((await hand.json("claim")).claimed).to.equal(3);
    expect(await hand.said("status"))
      .to.include("; settled by a list")
      .and.include("npx catchment claim");
  });

  it("is challenged, ruled on, and settled by the list that was picked", async () => {
    await given("Disputed");
    await hand.json("time", "settling");
    await hand.json("time", "2d");
    const wrong = await proposeWrongList(hand, { bond: unit(5), project: "3", match: unit(90) });
    const challenged = await hand.json("challenge", "--account", "7");
    expect(challenged.root).to.not.equal(wrong.root);
    expect(await hand.said("rule"))
      .to.include("the counter is right")
      .and.include("--pick counter");
    await hand.refused(2, "Add --reason", "rule", "--pick", "counter");
    const ruling = ["rule", "--pick", "counter", "--reason", "computed twice"];
    await hand.refused(1, "is not the Round's arbiter", ...ruling, "--account", "3");
    const ruled = await hand.json(...ruling);
    expect(ruled).to.include({ ruling: "Counter", right: "counter", won: unit(25).slice(0, -1) });
    expect(ruled.fee).to.equal(unit(5).slice(0, -1));
    expect(await hand.json("settle")).to.deep.include({ root: challenged.root, proven: 3 });
    expect((await hand.json("claim")).claimed).to.equal(3);
    expect(await bondsHeld()).to.equal(0n);
  });

  it("is settled by its level where nothing was final in time, and the bond goes back", async () => {
    await given("Fallen");
    await hand.json("time", "settling");
    await hand.json("propose");
    await hand.json("time", "17d");
    expect((await hand.json("settle")).rows).to.have.length(3);
    expect(await bondsHeld()).to.equal(0n);
  });

  /** Whoever has the Round's address can check the method against it. */
  async function methodIsKept() {
    const { rounds } = JSON.parse(readFileSync(path.join(hand.folder, "31337.json"), "utf8"));
    const connection = await connect(hand.rpc);
    const { config } = await getConfiguration(connection.reader, { round: rounds.at(-1).address });
    const { settlement } = readRoundFile(path.join(hand.folder, "Unchallenged.json"));
    const { method } = JSON.parse(settlement?.document ?? "");
    const document = methodHash({ document: zeroHash, method });
    expect(method).to.deep.include({ name: "cocm", options: ROUND.settlement.options });
    expect(readFileSync(path.join(ROOT, `out/documents/${document}.json`), "utf8")).to.equal(settlement?.document);
    expect(procedureDigest({ document, units: [] })).to.equal(config.procedure);
  }

  /** Of the local dollar, in the settlement contract's books. */
  async function bondsHeld(): Promise<bigint> {
    const { contracts, tokens } = JSON.parse(readFileSync(path.join(hand.folder, "31337.json"), "utf8"));
    const connection = await connect(hand.rpc);
    return connection.reader.readContract({
      address: contracts.proposedSettlement,
      abi: proposedSettlementAbi,
      functionName: "owedIn",
      args: [tokens.USD],
    });
  }
});
