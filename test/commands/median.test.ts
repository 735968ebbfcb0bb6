// A retroactive Round as people type it: ballots on chain, settled by a list of their medians, also where the list is withheld.
import { rmSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type ByHand, startByHand, unit } from "./byHand.ts";
import { startLyingNode } from "./lyingNode.ts";
import { proposeWrongList } from "./wrongList.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const voter = (index: number) => `0x${(0xa0 + index).toString(16).padStart(40, "0")}`;
const ROUND = {
  name: "Retroactive",
  kind: "voting",
  // More than the file's numbers can hold exactly, as a string.
  budget: "18446744073709551615",
  program: { name: "Retro Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  sponsors: [{ account: 2, amount: "120" }],
  windows: {
    applications: { from: "0d", until: "2d" },
    donations: { from: "0d", until: "5d" },
    review: "2d",
    claims: "60d",
  },
  arbiter: 9,
  settlement: { method: "median", options: { quorum: "2" } },
  builders: [
    { name: "A", account: 4 },
    { name: "B", account: 5 },
    { name: "C", account: 6 },
  ],
  votes: "votes.csv",
};
/** A: 3, 5, 9. B: 2, 12. C: 40 alone, below the quorum. Live they would share by 17, 14 and 40. */
const VOTES = [
  [1, "A", 9],
  [1, "B", 2],
  [2, "A", 3],
  [2, "B", 12],
  [3, "A", 5],
  [3, "C", 40],
] as const;
const MEDIANS = [unit(50), unit(70), "0"];

describe("a retroactive Round settled by a list of medians, by hand", function () {
  this.timeout(600_000);
  let hand: ByHand;

  /** Ballots are in, and voting has ended. */
  async function voted(name: string, settlement: object = ROUND.settlement) {
    hand.write(
      "votes.csv",
      `voter,project,votes\n${VOTES.map(([by, ...line]) => [voter(by), ...line].join()).join("\n")}\n`,
    );
    await hand.json("round", "new", hand.write(`${name}.json`, { ...ROUND, name, settlement }));
    for (const command of ["apply", "review", "vote"]) await hand.json(command);
    // A vote that was taken back is no opinion.
    await hand.json("vote", "A=100", "--account", "7");
    await hand.json("vote", "A=0", "--account", "7");
    await hand.json("time", "settling");
  }
  const amounts = (list: { readonly matches: readonly { readonly amount: string }[] }) =>
    list.matches.map(({ amount }) => amount);

  before(async () => {
    hand = await startByHand();
    await hand.json("deploy");
  });
  after(() => hand.close());

  it("takes methods over votes in a Round of votes only, and their options only", async () => {
    const refused = (sentence: string, settlement: object, more: object = {}) =>
      hand.refused(2, sentence, "round", "new", hand.write("bad.json", { ...ROUND, settlement, ...more }));
    await refused("cocm is computed from donations, and this is a Round of votes", { method: "cocm" });
    await refused("Unrecognized key", { method: "median", options: { m: "1" } });
    await refused("options.quorum", { method: "median", options: { quorum: "two" } });
    const donations = { kind: "donation", budget: undefined, votes: undefined };
    await refused("median is computed from votes, and this is a Round of donations", { method: "median" }, donations);
  });

  it("is proposed, final, proven and claimed; a vote of 0 and a single ballot are not counted", async () => {
    await voted("Retroactive");
    const live = await hand.json("status");
    expect(live.rows.map(({ match }: { readonly match: string }) => match)).to.not.deep.equal(MEDIANS);
    const proposed = await hand.json("propose");
    expect(amounts(proposed)).to.deep.equal(MEDIANS);
    await hand.json("time", "3d");
    expect(await hand.json("settle")).to.deep.include({ root: proposed.root, proven: 3 });
    expect((await hand.json("claim")).claimed).to.equal(3);
    expect(await hand.json("verify", "Retroactive")).to.deep.include({ isEqual: true, differences: [] });
    expect((await hand.json("status")).paid).to.equal(unit(120));
  });

  it("shares by votes, by another rule than the level, where the file says so", async () => {
    await voted("ByVotes", { method: "voting", options: { rounding: "largest-remainder" } });
    const listed = await hand.json("propose", "--dry-run");
    expect(listed.total).to.equal(unit(120));
    // 17, 14 and 40 of 71.
    expect(BigInt(amounts(listed)[0] ?? 0) / 10n ** 16n).to.equal(2_873n);
  });

  it("is rebuilt from the chain alone where the proposer publishes nothing", async () => {
    await voted("Withheld");
    const proposed = await hand.json("propose");
    rmSync(path.join(ROOT, proposed.file));
    // Whoever computes it has the same list, to the byte.
    await hand.refused(2, "is right: computed anew it is the same", "challenge", "--account", "7");
    expect((await hand.json("propose", "--dry-run")).data).to.equal(proposed.data);
    rmSync(path.join(ROOT, proposed.file));
    await hand.json("time", "3d");
    expect(await hand.json("settle")).to.deep.include({ root: proposed.root, proven: 3 });
    const verified = await hand.json("verify", "Withheld");
    expect(verified).to.deep.include({ isEqual: true, differences: [] });
    expect(verified.matches.map(({ computed }: { readonly computed: string }) => computed)).to.deep.equal(MEDIANS);
  });

  it("is challenged where what was proposed and withheld is wrong: its root is no root of the right list", async () => {
    await voted("Hidden");
    await hand.json("time", "2d");
    const wrong = await proposeWrongList(hand, { bond: unit(6), project: "3", match: unit(120) });
    const challenged = await hand.json("challenge", "--account", "7");
    expect(challenged.root).to.not.equal(wrong.root);
    expect(amounts(challenged)).to.deep.equal(MEDIANS);
    expect((await hand.json("rule", "--pick", "counter", "--reason", "computed anew")).right).to.equal("counter");
    expect((await hand.json("settle")).root).to.equal(challenged.root);
  });

  it("is not as a lying node says: votes, list and root do not fit", async () => {
    const node = await startLyingNode(hand.rpc, "Voted");
    try {
      const { code, stdout } = await hand.catchment("verify", "Retroactive", "--rpc", node.rpc);
      expect(node.lies()).to.be.greaterThan(0);
      expect(code).to.equal(1);
      // One vote more than were cast: 170,000 ten-thousandths for A.
      expect(stdout).to.include("DIFFERENT. First: S, the voice (application 1) must be 180000 and is 170000.");
      const json = await hand.catchment("verify", "Retroactive", "--rpc", node.rpc, "--json");
      const found = JSON.parse(json.stdout).differences.map(({ what }: { readonly what: string }) => what);
      expect(json.code).to.equal(1);
      expect(found).to.include("R, the demand");
    } finally {
      node.close();
    }
  });

  it("is not of the root that a lying node says it is", async () => {
    const node = await startLyingNode(hand.rpc, "SettledTo");
    try {
      const { code, stdout } = await hand.catchment("verify", "Retroactive", "--rpc", node.rpc);
      expect(code).to.equal(1);
      expect(stdout).to.include("DIFFERENT. First: the root of the list must be 0x");
    } finally {
      node.close();
    }
  });
});
