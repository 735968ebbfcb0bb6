// `catchment stamp inspect` as a person types it: what an address has, why it weighs what it weighs, what would raise it.
import { providerId } from "@catchment/sdk";
import { refreshScoreSync, revokeStampSync } from "@catchment/sdk/actions";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { parseAbi } from "viem";
import { deployArtifact } from "../../scripts/chain/artifacts.ts";
import { type ByHand, startByHand } from "./byHand.ts";
import {
  ALICE,
  BOB,
  connectionOf,
  deployScorer,
  listOf,
  openGatedRound,
  openSybilRound,
  ROUND,
  SYBILS,
  stamp,
} from "./sybils.ts";

const DAY = 86_400;
const MEMBER_GAS = 300_000;
const NOBODY = "0x00000000000000000000000000000000000000aa";

type Row = { readonly provider: string; readonly state: string; readonly withIt?: { readonly gateWeight?: number } };

describe("the stamp inspect command", function () {
  this.timeout(300_000);
  let hand: ByHand;

  const stateOf = (table: readonly Row[], name: string) => table.find(({ provider }) => provider === providerId(name));

  before(async () => {
    hand = await startByHand();
    await hand.json("deploy");
    await openSybilRound(hand);
  });
  after(() => hand.close());

  it("says of a Scorer what is held, what is missing, and what was given at which weight", async () => {
    expect(await hand.said("stamp", "inspect", ALICE))
      .to.include("Weight now: 10000 of 10000 bps (100%)")
      .and.match(/ID\s+15\s+held\s+\d{4}-.* UTC\s+\d{4}-.* UTC\s+0x/)
      .and.include("Score: 25 points = 100% (50% from 15 points on, 100% from 25); nothing is missing.")
      .and.match(/A\s+4\.00 USD\s+100%\s+the same/)
      .and.include("A reweigh would change nothing.");
    const shown = await hand.json("stamp", "inspect", NOBODY);
    expect(shown.weightNow).to.deep.equal({ weight: 0 });
    expect(shown.scorers[0]).to.include({ score: "0", toLow: "150000", toHigh: "250000" });
    expect(
      shown.scorers[0].table.map(({ name, state }: { name: string; state: string }) => [name, state]),
    ).to.have.deep.members([
      ["ID", "missing"],
      ["Chat", "missing"],
    ]);
    expect(shown.scorers[0].fewest).to.deep.equal([providerId("ID"), providerId("Chat")]);
    expect(await hand.said("stamp", "inspect", NOBODY))
      .to.match(/ID\s+15\s+missing.*15 points, 50%/)
      .and.include("15 points are missing to any weight, 25 to 100%")
      .and.include("The fewest Stamps to 100%: ID, Chat.")
      .and.include(`It has given nothing in "${ROUND.name}".`);
  });

  it("names the Round, the holder and the gate of Builders", async () => {
    await hand.refused(2, '"nobody" is no address', "stamp", "inspect", "nobody");
    await hand.refused(2, 'No Round "Other" is known here', "stamp", "inspect", ALICE, "--round", "Other");
    expect(await hand.said("stamp", "inspect", "4", "--builder", "--round", ROUND.name)).to.include(
      "No Stamps count here: everybody weighs the same",
    );
  });

  it("tells what was revoked, by whom it is held now, and that a cache goes on", async () => {
    const { admin, issuer } = await connectionOf(hand);
    const { gate } = await hand.json("stamp", "inspect", SYBILS[0]);
    await refreshScoreSync(admin, { scorer: gate.address, holder: SYBILS[0] });
    const csv = hand.write("r.csv", `holder,reason,provider\n${SYBILS[0]},x,ID\n`);
    const { revocations } = await hand.json("stamp", "squelch", "--csv", csv);
    await issuer.sendTransaction({ to: revocations[0].call.to, data: revocations[0].call.data });
    expect(await hand.said("stamp", "inspect", SYBILS[0]))
      .to.match(/ID\s+15\s+revoked \(the identity\)/)
      .and.include("Weight now: 10000")
      .and.include("A reweigh would record 0 bps")
      .and.include("It has been lost since: `refreshScore` (anyone) ends that.")
      .and.include("The fewest Stamps to 100%: ID.")
      .and.include("A reweigh would change 2 gifts; anyone may");
  });

  it("looks into combinations, expiry and lost identities; a failing or unknown gate has only its answer", async () => {
    const { connection, admin, issuer } = await connectionOf(hand);
    const faces = await deployScorer(
      hand,
      "faces",
      [
        ["Face", 20],
        ["Phone", 5],
      ],
      { low: 20, high: 25, lowBps: 4_000 },
    );
    const broken = await deployArtifact(connection, admin, "mocks/HostileGate");
    const all = await deployArtifact(connection, admin, "passport/combinations/All", [
      [faces.scorer, broken].map((module) => ({ module, allowance: MEMBER_GAS })),
    ]);
    const open = await deployArtifact(connection, admin, "passport/OpenEligibility");
    const any = await deployArtifact(connection, admin, "passport/combinations/Any", [
      [faces.scorer, all].map((module, index) => ({ module, allowance: index === 0 ? MEMBER_GAS : 800_000 })),
    ]);
    await stamp(hand, faces, [ALICE, "Face", "one face"], 60);
    await hand.json("time", "2d");
    await stamp(hand, faces, [BOB, "Face", "one face"], 30 * DAY);
    const signed = await stamp(hand, faces, [BOB, "Phone", "phone"], 30 * DAY);
    await revokeStampSync(issuer, { passport: faces.passport, stamp: signed.stamp });

    await openGatedRound(hand, "Any of", any, 1_300_000);
    const alice = await hand.json("stamp", "inspect", ALICE, "--round", "Any of");
    expect(alice.gate).to.include({ kind: "any" });
    expect(alice.gate.members.map(({ kind }: { kind: string }) => kind)).to.deep.equal(["scorer", "all"]);
    expect(alice.scorers).to.have.length(1);
    expect(stateOf(alice.scorers[0].table, "Face")).to.include({ state: "expired", takenBy: BOB });
    expect(stateOf(alice.scorers[0].table, "Phone")).to.include({ state: "missing" });
    const bob = await hand.json("stamp", "inspect", BOB, "--round", "Any of");
    expect(stateOf(bob.scorers[0].table, "Phone")).to.include({ state: "revoked", revokedBy: "stamp" });
    expect(stateOf(bob.scorers[0].table, "Face")).to.include({ state: "held" });
    expect(await hand.said("stamp", "inspect", BOB, "--round", "Any of"))
      .to.match(/Any \(the greatest of\) 0x\w+\n {2}Scorer 0x\w+: 4000 bps\n {2}All \(the least of\)/)
      .and.match(/25 points, 100%, gate 100%/);

    await admin.writeContract({
      address: broken,
      abi: parseAbi(["function setReverting(bool)"]),
      functionName: "setReverting",
      args: [true],
    });
    expect(await hand.said("stamp", "inspect", BOB, "--round", "Any of"))
      .to.include("Weight now: none: the gate failed (")
      .and.match(/module 0x\w+: failed/);

    await openGatedRound(hand, "One module", open, MEMBER_GAS);
    expect(await hand.said("stamp", "inspect", BOB, "--round", "One module"))
      .to.include("Weight now: 10000")
      .and.include("It is no Scorer, nor a combination");
    await hand.json("stamp", "squelch", "--round", "One module", "--csv", listOf(hand, [BOB]), "--reweigh-only");
    await hand.refused(
      1,
      "No row of the gate",
      "stamp",
      "squelch",
      "--round",
      "One module",
      "--csv",
      listOf(hand, [BOB]),
    );
  });
});
