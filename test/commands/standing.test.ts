// Standing as people type it: settle what came of gifts, endorse, follow; and what a record means for the next match.
import { unitId } from "@catchment/sdk";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type Address, getAddress } from "viem";
import { deployArtifact } from "../../scripts/chain/artifacts.ts";
import { connect } from "../../scripts/chain/connect.ts";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const ALICE = "0xa11ce00000000000000000000000000000000001";
const BOB = "0xb0b0000000000000000000000000000000000002";
const CAROL = "0xca20100000000000000000000000000000000003";

const FIRST = {
  name: "First",
  program: { name: "Standing Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  sponsors: [{ account: 2, amount: "8" }],
  windows: {
    applications: { from: "8d", until: "10d" },
    donations: { from: "8d", until: "13d" },
    review: "2d",
    claims: "60d",
  },
  builders: [
    { name: "A", account: 4 },
    { name: "C", account: 5 },
  ],
};
const SECOND = {
  ...FIRST,
  name: "Second",
  windows: { ...FIRST.windows, applications: { from: "0d", until: "2d" }, donations: { from: "0d", until: "3d" } },
  builders: [{ name: "A", account: 4 }],
};
const REPORT = { title: "Work", items: [{ unit: "USD", quantity: "2" }] };

describe("the standing command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;
  let calibration: Address;
  let part: Address;

  const give = (name: string, gifts: readonly string[]) =>
    hand.json("donate", "--file", hand.write(name, `donor,project,amount\n${gifts.join("\n")}\n`));
  const account = async () => {
    await hand.json("ledger", "justify", "A", "--report", hand.write("report.json", REPORT));
    await hand.json("ledger", "judge", "A", "--amount", "2", "--reason", "receipts seen");
  };

  before(async () => {
    hand = await startByHand();
    const { contracts } = await hand.json("deploy");
    const connection = await connect(hand.rpc);
    const deployer = connection.walletOf(0);
    part = await deployArtifact(connection, deployer, "policy/calibration/OutcomePerMoney", [
      contracts.ledger,
      unitId("label"),
      5_000,
    ]);
    const discounts = [{ module: part, allowance: 1_000_000 }];
    calibration = await deployArtifact(connection, deployer, "policy/calibration/Calibration", [discounts, []]);
    await hand.json("round", "new", hand.write("first.json", FIRST));
    await hand.json("ledger", "price", "set", "USD", "1", "--source", "a dollar spent is a dollar");
    await hand.json("time", "8d");
    await hand.json("apply");
    await hand.json("review");
    await give("first.csv", [`${ALICE},A,1`, `${BOB},A,1`, `${ALICE},C,1`, `${BOB},C,1`]);
  });
  after(() => hand.close());

  it("settles nothing before it is final, and says in words what is waited for", async () => {
    const early = await hand.said("standing", "settle");
    expect(early)
      .to.include('"First": 0 pairs settled, 0 were settled before, 0 do not count.')
      .and.include("not yet, 2 pairs: A: It is not final what came of application 1. Wait for the decision")
      .and.include("Later: npx catchment standing settle");
    expect(await hand.said("standing", "show", ALICE)).to.match(/donor\s+0\.00 USD\s+0\.00 USD\s+none yet/);
    await hand.refused(2, "Give one of them", "standing", "settle", "--all", "--round", "First");
  });

  it("settles each pair once its Builder's work is decided and its donations are paid", async () => {
    await hand.json("time", "settling");
    await hand.json("settle");
    await account();
    const [unpaid] = await hand.json("standing", "settle");
    expect(unpaid.waiting.map(({ why }: { why: string }) => why)).to.include(
      "The donations of application 1 are not paid yet",
    );
    await hand.json("claim");
    const [some] = await hand.json("standing", "settle");
    expect(some.settled).to.have.length(2);
    expect(some.settled[0]).to.include({ application: 1, justified: unit(1), failed: "0" });
    expect(some.waiting).to.have.length(2);

    await hand.json("time", "31d");
    const [rest] = await hand.json("standing", "settle");
    expect(rest).to.deep.include({ unchanged: 2, uncounted: 0, waiting: [] });
    expect(rest.settled.map(({ failed }: { failed: string }) => failed)).to.deep.equal([unit(1), unit(1)]);
    expect(await hand.said("standing", "settle", "--account", "3")).to.equal(
      '"First": 0 pairs settled, 4 were settled before, 0 do not count.\n',
    );
    expect(await hand.said("standing", "show", ALICE))
      .to.match(/donor\s+1\.00 USD\s+1\.00 USD\s+50 %\s+█{10}\n/)
      .and.match(/communicator\s+0\.00 USD\s+0\.00 USD\s+none yet/)
      .and.include("Points: 1.00 USD to endorse with, 0.00 USD locked");
  });

  it("pays and shows profit", async () => {
    const paid = await hand.json("profit", "pay", "4", "2.5");
    expect(paid).to.include({ amount: `25${"0".repeat(17)}`, total: `25${"0".repeat(17)}` });
    expect((await hand.json("profit", "pay", "4", "1", "--account", "3")).total).to.equal(`35${"0".repeat(17)}`);
    expect(await hand.said("profit", "show", "4")).to.include("3.50 USD paid to the Program");
    expect((await hand.json("profit", "show", "4", "--asset", "ETH")).paid).to.equal("0");
    await hand.refused(1, "No profit would be paid", "profit", "pay", "4", "0");
  });

  it("explains the multiplier of an application by its parts", async () => {
    await hand.refused(2, "has no calibration", "ledger", "multiplier", "A");
    const shown = await hand.said("ledger", "multiplier", "A", "--calibration", calibration);
    // Nothing is recorded, and A showed no identity.
    expect(shown)
      .to.match(/outcome-per-money\s+counts 50 %\s+█{10}\n/)
      .and.match(/the multiplier\s+counts 50 %/);
    const explained = await hand.json("ledger", "multiplier", "C", "--calibration", calibration);
    expect(explained).to.include({ application: 2, multiplierBps: 5_000 });
    expect(explained.parts).to.deep.equal([{ module: getAddress(part), name: "outcome-per-money", bps: 5_000 }]);
  });

  it("endorses, follows, and settles an endorsement", async () => {
    await hand.json("round", "new", hand.write("second.json", SECOND));
    await hand.json("apply");
    await hand.json("review");
    await hand.refused(1, "points to give", "standing", "endorse", "A", "2", "--account", ALICE);
    const half = `5${"0".repeat(17)}`;
    expect((await hand.json("standing", "endorse", "A", "0.5", "--account", ALICE)).points).to.equal(half);
    await give("second.csv", [`${BOB},A,1`, `${CAROL},A,1`]);
    await hand.refused(1, "has not endorsed", "standing", "follow", "A", CAROL, "--account", BOB);
    expect(await hand.said("standing", "follow", "A", ALICE, "--account", BOB)).to.include("follows");
    await hand.refused(1, "It is not final", "standing", "settle-endorsement", "A", ALICE);
    expect(await hand.said("standing", "show", ALICE)).to.include("0.50 USD locked");

    await hand.json("time", "settling");
    await hand.json("settle");
    await account();
    await hand.json("claim");
    expect(await hand.json("standing", "settle-endorsement", "A", ALICE)).to.include({ justified: half, failed: "0" });
    expect(await hand.said("standing", "show", ALICE))
      .to.match(/communicator\s+0\.50 USD\s+0\.00 USD\s+100 %/)
      .and.include("Points: 1.00 USD to endorse with, 0.00 USD locked");
    await hand.refused(1, "Nothing is to be done", "standing", "settle-endorsement", "A", ALICE);
    const all = await hand.json("standing", "settle", "--all");
    expect(
      all.map(({ round, settled }: { round: string; settled: unknown[] }) => [round, settled.length]),
    ).to.deep.equal([
      ["First", 0],
      ["Second", 2],
    ]);
  });

  it("records a median, when the facts are final", async () => {
    const median = ["ledger", "median", "--round", "First", "--part", part];
    await hand.refused(2, "Name the contract with --part", "ledger", "median");
    await hand.refused(2, "is no address", "ledger", "median", "--part", "0x12");
    await hand.refused(1, "the facts are final from", ...median);
    await hand.json("time", "80d");
    expect(await hand.json(...median)).to.include({ count: "2", granted: unit(2), outcome: "0" });
    await hand.refused(1, "it never changes", ...median);
  });
});
