// What came of gifts and recommendations, profits, and what a record means for the next match: two Rounds of one Program through
// the SDK's actions and, where a gift is settled, through ethers. A's work is accepted, C never accounts.
import {
  applyToRoundSync,
  approveAsset,
  type CatchmentClient,
  type ContractErrorName,
  claimDonationsSync,
  claimSync,
  createProgramSync,
  donateSync,
  endorseSync,
  explainMultiplier,
  followEndorsementSync,
  fundPoolSync,
  getApplication,
  getProfitPaid,
  getStanding,
  InsufficientAllowanceError,
  isContractError,
  judgeSync,
  justifySync,
  openRoundSync,
  payProfitSync,
  procedureDigest,
  quantity,
  recordMedianSync,
  reviewApplicationsSync,
  roundConfig,
  setPriceSync,
  settleEndorsementSync,
  settlePairSync,
  settleRound,
  unitId,
} from "@catchment/sdk";
import { digestOf } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, type Hex } from "viem";
import { Standing__factory } from "../../types/ethers/factories/stake/Standing__factory.js";
import { DAY, type Deployment, deploy, GRACE, ONE, timesFrom } from "./deploy.ts";

const NAMES = ["admin", "reviewer", "sponsor", "A", "C", "p", "q", "r"] as const;
type Name = (typeof NAMES)[number];
type Person = CatchmentClient & { readonly account: { readonly address: Address } };

const [A, C] = [1, 2];

describe("what came of what Explorers gave", () => {
  const people = new Map<string, Person>();
  let chain: Deployment;
  let reader: CatchmentClient;
  let standing: Address;
  let profits: Address;
  let outcomePerMoney: Address;
  let calibration: Address;
  let program: Address;
  let round: Address;
  let next: Address;
  let reason: Hex;
  let times: ReturnType<typeof timesFrom>;
  const label = unitId("label");

  const person = (name: Name): Person => people.get(name) as Person;
  const addressOf = (name: Name) => getAddress(person(name).account.address);
  const standingOf = (name: Name) =>
    getStanding(reader, { standing, program, asset: chain.asset, explorer: addressOf(name) });
  const expectRefusal = async (name: ContractErrorName, attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => expect.fail("it was not refused"),
      (thrown: unknown) => thrown,
    );
    expect(isContractError(error, name), `${name}, not ${String(error)}`).to.equal(true);
  };
  const settle = (application: number, name: Name, by: Name = "r") =>
    settlePairSync(person(by), { standing, round, application, explorer: addressOf(name) });

  const open = async () => {
    times = timesFrom((await chain.time.latest()) + 8 * DAY);
    const procedure = procedureDigest({ document: reason, units: [label] });
    const modules = { builderGate: chain.gate, ledger: chain.ledger };
    const giving = { asset: chain.asset, explorerGate: chain.gate };
    const config = roundConfig({ program, giving, times, modules, procedure });
    return (await openRoundSync(person("admin"), { program, implementation: chain.implementation, config })).round;
  };
  const enter = async (target: Address, name: Name) => {
    const content = { recipient: addressOf(name), ask: 0n, kind: 0, metadata: reason };
    const { application } = await applyToRoundSync(person(name), { round: target, content });
    const { content: judged } = await getApplication(reader, { round: target, application });
    const decisions = [{ application, isAccepted: true, content: judged }] as const;
    await reviewApplicationsSync(person("reviewer"), { round: target, decisions });
  };
  const pay = (name: Name, spender: Address, amount: bigint) =>
    approveAsset(person(name), { asset: chain.asset, spender, amount });
  const give = async (target: Address, name: Name, ...applications: readonly number[]) => {
    await pay(name, target, BigInt(applications.length) * ONE);
    const gifts = applications.map((application) => ({ application, amount: ONE }));
    await donateSync(person(name), { round: target, gifts });
  };
  /** A accounts for 2 and a label each time, and all of it is accepted. */
  const accountFor = async (target: Address) => {
    const own = { ledger: chain.ledger, round: target, application: A };
    const items = [{ unit: unitId("hour"), millionths: quantity("2") }];
    const outcomes = [{ unit: label, millionths: quantity("1") }];
    const procedure = { document: reason, units: [label] };
    const { cost } = await justifySync(person("A"), { ...own, report: { items, outcomes, procedure, digest: reason } });
    await judgeSync(person("reviewer"), { ...own, amount: cost, outcomes, reason });
  };

  before(async () => {
    chain = await deploy();
    reader = chain.reader;
    NAMES.forEach((name, index) => {
      people.set(name, chain.wallets[index] as Person);
    });
    for (const name of ["sponsor", "A", "p", "q", "r"] as const) await chain.mint(addressOf(name), 100n * ONE);
    reason = await digestOf("because");
    standing = (await chain.viem.deployContract("Standing", [chain.ledger])).address;
    profits = (await chain.viem.deployContract("Profits", [chain.factory])).address;
    outcomePerMoney = (await chain.viem.deployContract("OutcomePerMoney", [chain.ledger, label, 5_000])).address;
    const discounts = [{ module: outcomePerMoney, allowance: 1_000_000 }];
    calibration = (await chain.viem.deployContract("Calibration", [discounts, []])).address;
    const admin = addressOf("admin");
    ({ program } = await createProgramSync(person("admin"), {
      factory: chain.factory,
      admin,
      operators: [admin],
      reviewers: [addressOf("reviewer")],
      trusted: [chain.implementation, chain.gate, chain.ledger],
    }));
    const price = { priceList: chain.priceList, program, asset: chain.asset, unit: "hour", price: ONE, source: "it" };
    await setPriceSync(person("admin"), price);

    round = await open();
    await pay("sponsor", round, 8n * ONE);
    await fundPoolSync(person("sponsor"), { round, amount: 8n * ONE });
    await chain.time.increaseTo(times.donationsFrom);
    await enter(round, "A");
    await enter(round, "C");
    for (const name of ["p", "q"] as const) await give(round, name, A, C);
  });

  it("settles nothing before it is final, nor what was never given", async () => {
    await expectRefusal("Standing_NotFinal", settle(A, "p"));
    await expectRefusal("OutcomePerMoney_NotSettled", recordMedianSync(person("r"), { outcomePerMoney, round }));
    await chain.time.increaseTo(times.settleFrom);
    await settleRound(person("r"), { round });
    await accountFor(round);
    await expectRefusal("Standing_GiftNotPaid", settle(A, "p"));
    for (const application of [A, C]) await claimSync(person("r"), { round, application });
    await expectRefusal("Standing_NothingCounted", settle(A, "r"));
    await expectRefusal("Standing_NotFinal", settle(C, "p"));
    await expectRefusal(
      "Standing_NotARound",
      settlePairSync(person("r"), {
        standing,
        round: program,
        application: A,
        explorer: addressOf("p"),
      }),
    );
  });

  it("settles what was justified through the SDK, what failed through ethers", async () => {
    expect(await settle(A, "p")).to.include({ justified: ONE, failed: 0n });
    await expectRefusal("Standing_AlreadySettled", settle(A, "p", "q"));
    expect((await standingOf("p")).donor).to.deep.equal({ bps: 10_000, justified: ONE, failed: 0n });
    const before = await chain.time.latest();

    await chain.time.increase(Number(GRACE));
    const signer = (await chain.ethers.getSigners())[NAMES.indexOf("r")] as never;
    const contract = Standing__factory.connect(standing, signer);
    await contract.settlePair(round, C, addressOf("p"));
    const [bps] = await contract.donorAt(program, chain.asset, addressOf("p"), await chain.time.latest());
    expect(bps).to.equal(5_000n);
    expect(await standingOf("p")).to.deep.equal({
      donor: { bps: 5_000, justified: ONE, failed: ONE },
      communicator: { bps: 0, justified: 0n, failed: 0n },
      points: { unlocked: ONE, locked: 0n, lost: 0n },
    });
    const own = { standing, program, asset: chain.asset, explorer: addressOf("p") };
    expect((await getStanding(reader, { ...own, timestamp: before })).donor.bps).to.equal(10_000);
  });

  it("pays profit to the Program, and remembers since when", async () => {
    const own = { profits, program, asset: chain.asset, builder: addressOf("A") };
    const before = await chain.time.latest();
    const refused = await payProfitSync(person("A"), { ...own, amount: ONE }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(InsufficientAllowanceError);
    await pay("A", profits, 2n * ONE);
    expect((await payProfitSync(person("A"), { ...own, amount: ONE })).total).to.equal(ONE);
    expect((await payProfitSync(person("A"), { ...own, amount: ONE })).total).to.equal(2n * ONE);
    await expectRefusal("Profits_ZeroAmount", payProfitSync(person("A"), { ...own, amount: 0n }));
    await pay("A", profits, ONE);
    await expectRefusal("Profits_NotAProgram", payProfitSync(person("A"), { ...own, program: round, amount: ONE }));
    expect(await getProfitPaid(reader, own)).to.equal(2n * ONE);
    expect(await getProfitPaid(reader, { ...own, timestamp: before })).to.equal(0n);
    expect(await chain.balanceOf(program)).to.equal(2n * ONE);
  });

  it("endorses with what was earned, follows, and settles the endorsement", async () => {
    next = await open();
    await pay("sponsor", next, 8n * ONE);
    await fundPoolSync(person("sponsor"), { round: next, amount: 8n * ONE });
    const own = { standing, round: next, application: A };
    const endorse = (points: bigint, by: Name = "p") => endorseSync(person(by), { ...own, points });
    const follow = (endorser: Name, by: Name) =>
      followEndorsementSync(person(by), { ...own, endorser: addressOf(endorser) });
    const settleIt = () => settleEndorsementSync(person("r"), { ...own, endorser: addressOf("p") });
    await expectRefusal("Standing_DonationsClosed", endorse(ONE));
    await chain.time.increaseTo(times.donationsFrom);
    await enter(next, "A");
    await expectRefusal("Standing_NotEnoughPoints", endorse(ONE + 1n));
    await expectRefusal("Standing_OwnApplication", endorse(ONE, "A"));
    expect((await endorse(ONE / 2n)).points).to.equal(ONE / 2n);
    await expectRefusal("Standing_AlreadyEndorsed", endorse(ONE / 2n));
    expect((await standingOf("p")).points).to.deep.equal({ unlocked: ONE / 2n, locked: ONE / 2n, lost: 0n });

    for (const name of ["q", "r"] as const) await give(next, name, A);
    await expectRefusal("Standing_NotEndorsed", follow("r", "q"));
    await expectRefusal("Standing_FollowsItself", follow("p", "p"));
    await follow("p", "q");
    await expectRefusal("Standing_AlreadyFollowing", follow("p", "q"));
    await expectRefusal("Standing_NotFinal", settleIt());

    await chain.time.increaseTo(times.settleFrom);
    await settleRound(person("r"), { round: next });
    await accountFor(next);
    await claimDonationsSync(person("r"), { round: next, application: A });
    const { settled } = await settleIt();
    expect(settled).to.include({ justified: ONE / 2n, failed: 0n });
    await expectRefusal("Standing_AlreadySettled", settleIt());
    const { communicator, points } = await standingOf("p");
    expect(communicator).to.deep.equal({ bps: 10_000, justified: ONE / 2n, failed: 0n });
    expect(points).to.deep.equal({ unlocked: ONE, locked: 0n, lost: 0n });
  });

  it("explains a multiplier by its parts", async () => {
    const asked = { calibration, round: next, application: A, builder: addressOf("A") };
    // Not measured, and A shows no identity: the least.
    expect(await explainMultiplier(reader, asked)).to.deep.equal({
      multiplierBps: 5_000,
      parts: [{ module: getAddress(outcomePerMoney), name: "outcome-per-money", bps: 5_000 }],
    });
  });

  it("records the median of a Round once, when its facts are final", async () => {
    const own = { outcomePerMoney, round };
    await expectRefusal("OutcomePerMoney_TooEarly", recordMedianSync(person("r"), own));
    await chain.time.increaseTo(times.claimUntil);
    // Of A's label for 2 and C's nothing for 2 the lower one.
    expect(await recordMedianSync(person("r"), own)).to.include({ outcome: 0n, granted: 2n * ONE, count: 2n });
    await expectRefusal("OutcomePerMoney_AlreadyRecorded", recordMedianSync(person("r"), own));
  });
});
