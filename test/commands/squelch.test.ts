// `catchment stamp squelch` as an issuer types it: what it foretells is what the chain then says.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fewestRows, toMatchingInput, weighGate, weighScore } from "@catchment/sdk";
import { scorerAbi } from "@catchment/sdk/abis";
import { forecastSquelch, getConfiguration, getMatches, getRoundState, getStamps } from "@catchment/sdk/actions";
import { computeMatching } from "@catchment/sdk/matching";
import { expect } from "chai";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { Address } from "viem";
import { deployArtifact } from "../../scripts/chain/artifacts.ts";
import { type ByHand, startByHand } from "./byHand.ts";
import {
  ALICE,
  BOB,
  connectionOf,
  deployScorer,
  give,
  ISSUER,
  listOf,
  openGatedRound,
  openSybilRound,
  SYBILS,
  stamp,
} from "./sybils.ts";

const [FIRST, SECOND, THIRD] = SYBILS;
const MEMBER_GAS = 300_000;
const GATE_GAS = 1_200_000;

type Change = { readonly application: number; readonly now: string; readonly afterwards: string };

describe("the stamp squelch command", function () {
  this.timeout(300_000);
  let hand: ByHand;

  beforeEach(async () => {
    hand = await startByHand();
    await hand.json("deploy");
  });
  afterEach(() => hand.close());

  const squelch = (csv: string, ...flags: readonly string[]) => ["stamp", "squelch", "--csv", csv, ...flags];
  const blockNumber = async () => (await connectionOf(hand)).connection.reader.getBlockNumber({ cacheTime: 0 });
  const matchesOf = async (round: Address) => {
    const matches = await getMatches((await connectionOf(hand)).connection.reader, { round });
    return matches.map(({ application, amount }) => [application, String(amount)]);
  };
  const foretold = (matches: readonly Change[]) =>
    matches.map(({ application, afterwards }) => [application, afterwards]);

  it("shows what every match would be and sends nothing; with --yes the chain says just that", async () => {
    const round = await openSybilRound(hand);
    await hand.json("time", "5d");
    const csv = listOf(hand, SYBILS);
    const before = await blockNumber();
    const shown = await hand.json(...squelch(csv));
    expect(await blockNumber()).to.equal(before);
    expect(shown.isSent).to.equal(false);
    expect(shown.isReview).to.equal(true);
    expect(shown.revocations).to.have.length(6);
    expect(shown.reweighs).to.have.length(3);
    expect(
      shown.holders.map(({ now, afterwards }: { now: number; afterwards: number }) => [now, afterwards]),
    ).to.deep.equal(SYBILS.map(() => [10_000, 0]));
    expect(shown.matches.map(({ application, now }: Change) => [application, now])).to.deep.equal(
      await matchesOf(round),
    );
    expect(await hand.said(...squelch(csv)))
      .to.include("Nothing was sent.")
      .and.match(/0x5111…0001\s+100%\s+0%\s+3\.33\s+\d+\.\d\d\s+one face in three places/)
      .and.match(/\nC\s+\d+\.\d\d\s+0\.00\s+-\d+\.\d\d\s+-100%/)
      .and.match(/Of the pool of 60\.00 USD: [\d.]+% now, [\d.]+% then\./);

    const file = path.join(hand.folder, "report.json");
    const sent = await hand.json(...squelch(csv, "--yes", "--out", file));
    expect(sent.isSent).to.equal(true);
    expect(foretold(sent.matches))
      .to.deep.equal(foretold(shown.matches))
      .and.deep.equal(await matchesOf(round));
    const text = readFileSync(file, "utf8");
    expect(sent.report.sha256).to.equal(`0x${createHash("sha256").update(text).digest("hex")}`);
    expect(JSON.parse(text).reasons).to.deep.equal(
      SYBILS.map((holder) => ({ holder, reason: "one face in three places" })),
    );
    await engineAgrees(round);

    const again = await hand.json(...squelch(csv));
    expect([again.revocations, again.reweighs]).to.deep.equal([[], []]);
    expect(await hand.said(...squelch(csv))).to.include("There is nothing to send");
    await hand.json("time", "settling");
    await hand.json("settle");
    expect(await matchesOf(round)).to.deep.equal(foretold(shown.matches));
  });

  /** The whole engine, from the logs alone, on the weights as they are now. */
  async function engineAgrees(round: Address) {
    const { reader } = (await connectionOf(hand)).connection;
    const [state, matches] = await Promise.all([getRoundState(reader, { round }), getMatches(reader, { round })]);
    const { projects } = computeMatching(toMatchingInput(state).parameters);
    const engine = new Map(projects.map(({ project, match }) => [project, match]));
    expect(matches.length).to.equal(3);
    for (const { application, amount } of matches) expect(engine.get(String(application))).to.equal(amount);
  }

  it("takes one of two Stamps, while donations are open, and keeps the identity out", async () => {
    const round = await openSybilRound(hand);
    const csv = hand.write(
      "one.csv",
      `holder,reason,provider\n${FIRST},a shared chat account,Chat\n${BOB},left alone so far,Chat\n`,
    );
    const sent = await hand.json(...squelch(csv, "--yes", "--out", path.join(hand.folder, "one.json")));
    expect(sent.revocations.map(({ by }: { by: string }) => by)).to.deep.equal(["nullifier", "nullifier"]);
    expect(sent.holders.map(({ afterwards }: { afterwards: number }) => afterwards)).to.deep.equal([5_000, 5_000]);
    expect(foretold(sent.matches)).to.deep.equal(await matchesOf(round));

    const { reader } = (await connectionOf(hand)).connection;
    const { config } = await getConfiguration(reader, { round });
    const held = await getStamps(reader, { scorer: config.giving.explorerGate, holder: FIRST });
    expect(held.map(({ points, isHeld }) => [points, isHeld])).to.have.deep.members([
      [150_000, true],
      [100_000, false],
    ]);
    const said = await hand.said(...squelch(hand.write("rest.csv", `holder,reason\n${FIRST},the rest too\n`)));
    expect(said)
      .to.match(/0x5111…0001\s+50%\s+0%/)
      .and.include("1 revocation, then 1 transaction");
  });

  it("lets a stranger weigh again what the issuer revoked elsewhere, and what has expired", async () => {
    const round = await openSybilRound(hand);
    const { connection, issuer } = await connectionOf(hand);
    const plan = await forecastSquelch(connection.reader, {
      round,
      issuer: issuer.account.address,
      holders: [{ holder: SECOND }],
    });
    for (const { call } of plan.revocations) await issuer.sendTransaction(call);
    const csv = listOf(hand, [SECOND, ALICE]);
    const flags = ["--reweigh-only", "--account", "9"];
    expect(await hand.said(...squelch(csv, ...flags))).to.match(/Anyone may send it: .*--reweigh-only --yes/);
    const sent = await hand.json(...squelch(csv, ...flags, "--yes", "--out", path.join(hand.folder, "w.json")));
    expect(sent.revocations).to.deep.equal([]);
    expect(sent.reweighs.map(({ explorer }: { explorer: string }) => explorer)).to.deep.equal([SECOND]);
    expect(foretold(sent.matches)).to.deep.equal(await matchesOf(round));
    await hand.refused(
      2,
      "revokes nothing",
      ...squelch(hand.write("p.csv", `holder,reason,provider\n${THIRD},x,Chat\n`), ...flags),
    );
  });

  it("is too late once the Round settles", async () => {
    const round = await openSybilRound(hand);
    await hand.json("time", "settling");
    const before = await blockNumber();
    await hand.refused(2, "It is too late", ...squelch(listOf(hand, SYBILS), "--yes"));
    await hand.refused(2, "What remains: revoking their Stamps", ...squelch(listOf(hand, SYBILS)));
    expect(await blockNumber()).to.equal(before);
    const { connection } = await connectionOf(hand);
    const late = await forecastSquelch(connection.reader, { round, holders: [{ holder: FIRST }] }).catch(
      (error) => error,
    );
    expect(late).to.include({ name: "ReweighClosedError", phase: "Settling" });
  });

  it("names what is wrong in a list by its line, and who is no issuer", async () => {
    await openSybilRound(hand);
    const bad: readonly (readonly [string, string])[] = [
      [`holder,reason\n${FIRST},\n`, "bad.csv:2: The reason is empty"],
      [`holder,reason\n${FIRST},x\nnobody,y\n`, 'bad.csv:3: "nobody" is no address'],
      [`holder,reason\n${FIRST},x\n${FIRST},y\n`, "bad.csv:3: 0x5111000000000000000000000000000000000001 is on line 2"],
      [`holder,reason,provider\n${FIRST},x,Chat\n${FIRST},y,\n`, "bad.csv:3: "],
      [`holder,reason,provider\n${FIRST},x,\n${FIRST},y,Chat\n`, "bad.csv:3: "],
      [`holder,reason,provider\n${FIRST},x,0x12\n`, 'bad.csv:2: "0x12" is no provider'],
      [`holder,reason,provider\n${FIRST},x,Chat\n${SECOND},x,Fax\n`, "bad.csv:3: "],
      [`holder,reason,score\n${FIRST},x,1\n`, 'bad.csv:1: Column "score" is unknown'],
      [`holder\n${FIRST}\n`, 'bad.csv:1: There is no column "reason"'],
      ["holder,reason\n", "There is no row below the header"],
    ];
    for (const [text, sentence] of bad) await hand.refused(2, sentence, ...squelch(hand.write("bad.csv", text)));
    await hand.refused(2, "There is no file", ...squelch("nowhere.csv"));
    await hand.refused(1, "No row of the gate", ...squelch(listOf(hand, [FIRST]), "--account", "7"));
  });

  it("foretells combinations, revokes by Stamp where an innocent had the identity, and says what it took for granted", async () => {
    await openSybilRound(hand);
    const { connection, admin } = await connectionOf(hand);
    const chat = await deployScorer(hand, "chats", [["Chat", 10]], { low: 10, high: 10, lowBps: 10_000 });
    const faces = await deployScorer(
      hand,
      "faces",
      [
        ["Face", 20],
        ["Phone", 5],
      ],
      { low: 20, high: 25, lowBps: 4_000 },
    );
    const list = await deployArtifact(connection, admin, "passport/OpenEligibility");
    const all = await deployArtifact(connection, admin, "passport/combinations/All", [
      [faces.scorer, list].map((module) => ({ module, allowance: MEMBER_GAS })),
    ]);
    const any = await deployArtifact(connection, admin, "passport/combinations/Any", [
      [
        { module: chat.scorer, allowance: MEMBER_GAS },
        { module: all, allowance: 800_000 },
      ],
    ]);
    // ALICE had this face until it expired; after the holdover FIRST has it.
    await stamp(hand, faces, [ALICE, "Face", "face of one"], 60);
    await hand.json("time", "3d");
    await stamp(hand, faces, [FIRST, "Face", "face of one"], 20 * 86_400);
    await stamp(hand, faces, [FIRST, "Phone", "phone"], 20 * 86_400);
    await stamp(hand, faces, [SECOND, "Face", "face of two"], 20 * 86_400);
    await stamp(hand, chat, [SECOND, "Chat", "chat of two"], 20 * 86_400);
    await stamp(hand, chat, [BOB, "Chat", "chat of bob"], 20 * 86_400);
    const round = await openGatedRound(hand, "Combined", any, GATE_GAS);
    await give(hand);
    await hand.json("time", "5d");

    const csv = hand.write("both.csv", `holder,reason,provider\n${FIRST},a mask,Face\n${SECOND},a robot,Chat\n`);
    const shown = await hand.json(...squelch(csv, "--account", String(ISSUER)));
    const weights = shown.holders.map(({ now, afterwards }: { now: number; afterwards: number }) => [now, afterwards]);
    expect(weights).to.deep.equal([
      [10_000, 0],
      [10_000, 4_000],
    ]);
    expect(shown.revocations.map(({ by }: { by: string }) => by)).to.deep.equal(["stamp", "nullifier"]);
    expect(shown.assumed).to.deep.equal([list]);
    expect(await hand.said(...squelch(csv, "--account", String(ISSUER))))
      .to.include(`shares its "`)
      .and.include("Taken as they answer now");
    const sent = await hand.json(
      ...squelch(csv, "--yes", "--account", String(ISSUER), "--out", path.join(hand.folder, "c.json")),
    );
    expect(foretold(sent.matches))
      .to.deep.equal(foretold(shown.matches))
      .and.deep.equal(await matchesOf(round));
    expect(sent.sent.revocations).to.have.length(2);
    const weightNow = await connection.reader.readContract({
      address: any,
      abi: scorerAbi,
      functionName: "weightOf",
      args: [SECOND],
    });
    expect(weightNow).to.equal(4_000n);
  });

  it("computes scores, combinations and the fewest rows as the contracts do", () => {
    const curve = { low: 15n, high: 25n, lowBps: 5_000, highBps: 10_000 };
    expect([14n, 15n, 16n, 24n, 25n, 99n].map((score) => weighScore(curve, score))).to.deep.equal([
      0, 5_000, 5_500, 9_500, 10_000, 10_000,
    ]);
    const module = (address: Address) => ({ kind: "module", address, isAdapter: false }) as const;
    const members = [module(FIRST), module(SECOND)];
    const all = { kind: "all", address: THIRD, members } as const;
    const any = { kind: "any", address: THIRD, members } as const;
    const answers = (first: bigint | undefined, second: bigint | undefined) =>
      new Map<Address, bigint | undefined>([
        [FIRST, first],
        [SECOND, second],
      ]);
    expect(weighGate(all, answers(0n, undefined))).to.equal(0);
    expect(weighGate(all, answers(10_000n, undefined))).to.equal(undefined);
    expect(weighGate(all, answers(7_000n, 6_000n))).to.equal(6_000);
    expect(weighGate(any, answers(20_000n, undefined))).to.equal(10_000);
    expect(weighGate(any, answers(9_999n, undefined))).to.equal(undefined);
    expect(weighGate(any, answers(7_000n, 6_000n))).to.equal(7_000);
    const rows = [{ points: 3 }, { points: 9 }, { points: 4 }];
    expect(fewestRows(curve, 13n, rows)).to.deep.equal([{ points: 9 }, { points: 4 }]);
    expect(fewestRows(curve, 25n, rows)).to.deep.equal([]);
  });
});
