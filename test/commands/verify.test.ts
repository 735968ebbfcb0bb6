// `catchment verify`, as a person types it: equal, different, of a list, at a block, and what it refuses.
import { getRoundState } from "@catchment/sdk";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { createPublicClient, http } from "viem";
import { type ByHand, startByHand, unit } from "./byHand.ts";
import { startLyingNode } from "./lyingNode.ts";

describe("the verify command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;
  let round: `0x${string}`;

  before(async () => {
    hand = await startByHand();
    await hand.json("deploy");
    ({ address: round } = await hand.json("round", "new", "examples/small-round.json"));
    for (const step of ["apply", "review", "stamp", "donate"]) await hand.said(step);
  });
  after(() => hand.close());

  it("recounts a live Round, by address and by name", async () => {
    const verified = await hand.json("verify", round);
    expect(verified).to.deep.include({ isEqual: true, phase: "Open", differences: [] });
    expect(verified.source.blockHash).to.match(/^0x[0-9a-f]{64}$/);
    expect(verified.source.inputHash).to.equal(verified.result.inputsHash);
    expect(verified.matches.map(({ chain }: { readonly chain: string }) => chain)).to.include(unit(6));
    const text = await hand.said("verify", "Small Round");
    expect(text)
      .to.include("Equal to the base unit, as of this block")
      .and.include(verified.source.blockHash)
      .and.match(/6\.0000\s+6\.0000\s+equal/);
  });

  it("recounts it as of an earlier block", async () => {
    const reader = createPublicClient({ transport: http(hand.rpc) });
    const { pairs, opening } = await getRoundState(reader, { round });
    expect(pairs.length).to.be.greaterThan(4);
    const early = await hand.json("verify", round, "--at", String(opening.blockNumber + 1n));
    expect(early).to.deep.include({ isEqual: true, matches: [] });
    await hand.refused(1, "No Program opened", "verify", round, "--at", String(opening.blockNumber - 1n));
    await hand.refused(1, "No Program opened", "verify", round, "--from-block", String(opening.blockNumber + 1n));
    await hand.refused(2, '--at is "now"', "verify", round, "--at", "now");
  });

  it("ends with 1 and names the first difference of a list", async () => {
    const { matches } = await hand.json("verify", round);
    const leaves = matches.map(
      ({ application, computed }: { readonly application: number; readonly computed: string }) => ({
        application,
        amount: computed,
      }),
    );
    const file = hand.write("list.json", leaves);
    expect(await hand.said("verify", round, "--list", file)).to.include("Equal");
    const tampered = hand.write("tampered.json", {
      format: "catchment settlement list 1",
      amounts: leaves.map((leaf: { readonly application: number }) =>
        leaf.application === 2 ? { ...leaf, amount: "7" } : leaf,
      ),
    });
    const { code, stdout } = await hand.catchment("verify", round, "--list", tampered);
    expect(code).to.equal(1);
    expect(stdout).to.match(/First: its leaf in the list \(application 2\) must be \d+ and is 7\./);
    expect(stdout)
      .to.match(/^2 .*DIFFERENT$/m)
      .and.match(/^1 .*equal$/m);
    const json = await hand.catchment("verify", round, "--list", tampered, "--json");
    expect(json.code).to.equal(1);
    expect(JSON.parse(json.stdout).differences).to.have.length(1);
  });

  /** One base unit more than was given first. */
  async function liedTo() {
    const node = await startLyingNode(hand.rpc, "Donated");
    try {
      const { code, stdout } = await hand.catchment("verify", round, "--rpc", node.rpc);
      expect(node.lies()).to.be.greaterThan(0);
      expect(code).to.equal(1);
      expect(stdout).to.match(
        /DIFFERENT. First: E, what counts of its donations \(application 1\) must be \d+1 and is \d+0\./,
      );
    } finally {
      node.close();
    }
  }

  it("finds a node out that lies about one gift, while the Round is open", liedTo);

  it("recounts it settled and paid, too", async () => {
    await hand.said("time", "settling");
    await hand.said("settle");
    expect(await hand.said("verify", round)).to.include("as it was settled");
    await hand.said("claim");
    expect(await hand.json("verify", round)).to.deep.include({ isEqual: true, phase: "Settled" });
  });

  it("finds the same node out once it is paid: its logs contradict each other", async () => {
    const node = await startLyingNode(hand.rpc, "Donated");
    try {
      await hand.refused(1, "logs are missing, doubled or changed", "verify", round, "--rpc", node.rpc);
    } finally {
      node.close();
    }
  });

  it("refuses what it cannot read", async () => {
    await hand.refused(2, "is no address, and no Round of this name", "verify", "Large Round");
    await hand.refused(1, "is no Round", "verify", "0x00000000000000000000000000000000000000aa");
    await hand.refused(2, "cannot be read", "verify", round, "--list", "nowhere.json");
    await hand.refused(
      2,
      "It is no list of matches",
      "verify",
      round,
      "--list",
      hand.write("no.json", [{ amount: 5 }]),
    );
    await hand.refused(2, "It names no method", "verify", round, "--method", hand.write("m.json", { method: "best" }));
    const method = hand.write("method.json", { method: "proportional" });
    expect((await hand.json("verify", round, "--method", method)).result.method).to.equal("proportional");
  });
});
