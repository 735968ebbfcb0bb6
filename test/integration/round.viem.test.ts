// One whole Round through the SDK's actions: A is given 4 times 1, B once 4, C 1 and 4; the pool of 8 pays 6, 0 and 2.
import {
  absorbSync,
  addKeySync,
  applyToRoundSync,
  approveAsset,
  type CatchmentClient,
  claimSync,
  createProgramSync,
  disqualifySync,
  donateSync,
  extendRoundSync,
  findContractError,
  fundPoolSync,
  fundRoundSync,
  getApplication,
  getApplications,
  getLevel,
  getMatches,
  getPair,
  getProgram,
  getRest,
  getRound,
  getRoundState,
  getScore,
  getStamps,
  getWorkRecord,
  grantRoleSync,
  hashContent,
  isContractError,
  judgeSync,
  justifySync,
  LedgerOwesError,
  matchingParameters,
  openRoundSync,
  openScopeSync,
  presentStampsSync,
  previewDonation,
  providerId,
  quantity,
  RoundMissingRoleError,
  RoundNothingReleasedError,
  refreshScoreSync,
  refundSync,
  reviewApplicationsSync,
  revokeNullifierSync,
  reweighSync,
  roundConfig,
  type SignedStamp,
  setPriceSync,
  setTrustedSync,
  settleRound,
  signStamp,
  unitId,
  verifyRound,
  withdrawRestSync,
} from "@catchment/sdk";
import { computeMatching } from "@catchment/sdk/matching";
import { digestOf } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, type Hex, keccak256, toHex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { DAY, type Deployment, deploy, GRACE, ONE, timesFrom } from "./deploy.ts";

const PROVIDER = providerId("Test");
const POINT = 10_000;

describe("a whole Round through the SDK (viem)", () => {
  let chain: Deployment;
  let reader: CatchmentClient;
  let program: Address;
  let round: Address;
  let nextRound: Address;
  let scorer: Address;
  let scope: Hex;
  let reason: Hex;
  let openedAt: bigint;
  let times: ReturnType<typeof timesFrom>;
  const people = new Map<string, CatchmentClient & { readonly account: { readonly address: Address } }>();
  const ids = new Map<string, number>();
  const issuerKey = privateKeyToAccount(generatePrivateKey());

  const person = (name: string) => {
    const client = people.get(name);
    if (client === undefined) throw new TypeError(`nobody is called ${name}`);
    return client;
  };
  const addressOf = (name: string) => person(name).account.address;
  const id = (builder: string) => ids.get(builder) ?? 0;

  const stampFor = (name: string): Promise<SignedStamp> =>
    signStamp(reader, {
      passport: chain.passport,
      issuer: addressOf("issuer"),
      account: issuerKey,
      stamp: {
        holder: addressOf(name),
        provider: PROVIDER,
        nullifier: keccak256(toHex(`${name} in this scope`)),
        scope,
        issuedAt: BigInt(times.applicationsFrom - 10),
        expiresAt: BigInt(times.applicationsFrom + 60 * DAY),
        keyEpoch: 1n,
      },
    });

  const give = async (name: string, builder: string, amount: bigint) => {
    const client = person(name);
    await approveAsset(client, { asset: chain.asset, spender: round, amount });
    return donateSync(client, { round, gifts: [{ application: id(builder), amount }] });
  };

  const acceptAll = async (target: Address, builders: readonly string[]) => {
    const decisions = [];
    for (const builder of builders) {
      const content = { recipient: addressOf(builder), ask: 0n, kind: 0, metadata: await digestOf({ title: builder }) };
      const applied = await applyToRoundSync(person(builder), { round: target, content });
      expect(applied.content).to.equal(hashContent({ builder: addressOf(builder), content }));
      ids.set(builder, applied.application);
      decisions.push({ application: applied.application, isAccepted: true, content: applied.content } as const);
    }
    return reviewApplicationsSync(person("reviewer"), { round: target, decisions });
  };

  /** The engine over the logs and the Round itself say the same, to the base unit. */
  const expectMatches = async (expected: Readonly<Record<string, bigint>>) => {
    const [{ config, pool }, applications, { pairs: contributions }, matches] = await Promise.all([
      getRound(reader, { round }),
      getApplications(reader, { round }),
      getRoundState(reader, { round, fromBlock: openedAt }),
      getMatches(reader, { round }),
    ]);
    const { projects } = computeMatching(matchingParameters({ config, pool, applications, contributions }));
    for (const { application, amount } of matches) {
      expect(amount, `application ${application}`).to.equal(
        projects.find(({ project }) => project === String(application))?.match ?? 0n,
      );
    }
    for (const [builder, amount] of Object.entries(expected)) expect(matches[id(builder) - 1]?.amount).to.equal(amount);
    expect((await verifyRound(reader, { round, fromBlock: openedAt, blockRange: 7n })).isEqual).to.equal(true);
  };

  const configOf = async (overrides: { explorerGate: Address; previousRound?: Address }) => {
    const { explorerGate, ...rest } = overrides;
    return roundConfig({
      program,
      giving: { asset: chain.asset, explorerGate },
      times,
      modules: { builderGate: chain.gate, ledger: chain.ledger },
      maxExtensionDays: 3,
      metadata: await digestOf({ title: "Spring" }),
      ...rest,
    });
  };

  before(async () => {
    chain = await deploy();
    reader = chain.reader;
    const names = ["admin", "reviewer", "sponsor", "issuer", "A", "B", "C", "D", "p", "q", "r", "s", "t", "u", "v"];
    names.forEach((name, index) => {
      const wallet = chain.wallets[index];
      if (wallet !== undefined) people.set(name, wallet);
    });
    for (const name of ["sponsor", "p", "q", "r", "s", "t", "u", "v"]) {
      await chain.mint(addressOf(name), 100n * ONE);
    }
    reason = await digestOf("because");
    // The price of a dollar spent is set now, and in force a week later: before the Round begins.
    times = timesFrom((await chain.time.latest()) + 8 * DAY);
  });

  it("creates a Program with its people", async () => {
    const admin = addressOf("admin");
    ({ program } = await createProgramSync(person("admin"), {
      factory: chain.factory,
      admin,
      operators: [admin],
      treasurers: [admin],
      trusted: [chain.implementation, chain.gate],
    }));
    const grant = { program, role: "REVIEWER", grantee: addressOf("reviewer") } as const;
    expect((await grantRoleSync(person("admin"), grant)).isNew).to.equal(true);
    expect((await grantRoleSync(person("admin"), grant)).isNew).to.equal(false);
    await setTrustedSync(person("admin"), { program, module: chain.ledger, isTrusted: true });
    const price = { unit: "USD", price: ONE, source: "a dollar spent is a dollar" };
    await setPriceSync(person("admin"), { priceList: chain.priceList, program, asset: chain.asset, ...price });
    const { reviewers, operators, bounds } = await getProgram(reader, { program });
    expect(reviewers.map((account) => account.toLowerCase())).to.deep.equal([addressOf("reviewer")]);
    expect(operators).to.have.length(1);
    expect(bounds.maxCapBps).to.equal(10_000);
  });

  it("opens a scope, adds an issuer's key, and names a Scorer of its Stamps", async () => {
    const { passport } = chain;
    ({ scope } = await openScopeSync(person("issuer"), { passport, name: "spring", holdover: BigInt(90 * DAY) }));
    const { keyEpoch } = await addKeySync(person("issuer"), { passport, signer: issuerKey.address });
    expect(keyEpoch).to.equal(1n);
    const table = [{ issuer: addressOf("issuer"), weight: 20 * POINT, provider: PROVIDER }];
    const threshold = BigInt(20 * POINT);
    const curve = { low: threshold, high: threshold, lowBps: 10_000, highBps: 10_000 };
    scorer = (await chain.viem.deployContract("Scorer", [passport, scope, table, curve])).address;
    await setTrustedSync(person("admin"), { program, module: scorer, isTrusted: true });
  });

  it("opens the Round and fills its pool, by a sponsor and by the treasury", async () => {
    openedAt = await chain.reader.getBlockNumber({ cacheTime: 0 });
    const config = await configOf({ explorerGate: scorer });
    ({ round } = await openRoundSync(person("admin"), { program, implementation: chain.implementation, config }));
    const asset = chain.asset;
    await approveAsset(person("sponsor"), { asset, spender: round, amount: 7n * ONE });
    const funded = await fundPoolSync(person("sponsor"), { round, amount: 7n * ONE });
    expect(funded.pool).to.equal(7n * ONE);
    await chain.mint(program, ONE);
    await fundRoundSync(person("admin"), { program, round, amount: ONE });
    const { phase, pool, config: read } = await getRound(reader, { round });
    expect(phase).to.equal("Upcoming");
    expect(pool).to.equal(8n * ONE);
    expect(read).to.deep.equal({
      ...config,
      program: read.program,
      giving: read.giving,
      matching: read.matching,
      modules: read.modules,
    });
  });

  it("takes applications and decides about them", async () => {
    await chain.time.increaseTo(times.applicationsFrom);
    const { accepted, failed } = await acceptAll(round, ["A", "B", "C", "D"]);
    expect(accepted).to.deep.equal([1, 2, 3, 4]);
    expect(failed).to.deep.equal([]);
    const again = {
      round,
      decisions: [{ application: 1, isAccepted: false, content: toHex(0, { size: 28 }), reason }],
    } as const;
    const refused = await reviewApplicationsSync(person("admin"), again).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(RoundMissingRoleError);
    expect(await getApplication(reader, { round, application: id("C") })).to.include({
      status: "Accepted",
      multiplier: 10_000,
    });
  });

  it("records Stamps and keeps full scores", async () => {
    const stamps = await Promise.all(["p", "q", "r", "s", "t", "v"].map(stampFor));
    const { presented } = await presentStampsSync(reader, {
      passport: chain.passport,
      stamps,
      account: addressOf("t"),
    });
    expect(presented).to.have.length(6);
    await refreshScoreSync(person("p"), { scorer, holder: addressOf("p") });
    expect(await getScore(reader, { scorer, holder: addressOf("p") })).to.include({ weight: 10_000 });
    expect((await getStamps(reader, { scorer, holder: addressOf("p") })).map(({ isHeld }) => isHeld)).to.deep.equal([
      true,
    ]);
    expect((await getStamps(reader, { scorer, holder: addressOf("u") })).map(({ isHeld }) => isHeld)).to.deep.equal([
      false,
    ]);
    const [first] = stamps;
    const stolen = { ...(await stampFor("u")), stamp: { ...(first as SignedStamp).stamp, holder: addressOf("u") } };
    const skipped = await presentStampsSync(person("u"), {
      passport: chain.passport,
      stamps: [stolen],
      skipRefused: true,
    });
    expect(isContractError(skipped.skipped[0]?.error, "Passport_BadSignature")).to.equal(true);
  });

  it("takes donations, and its matches are the engine's at every moment", async () => {
    await chain.time.increaseTo(times.donationsFrom);
    const preview = await previewDonation(reader, {
      round,
      application: id("A"),
      explorer: addressOf("p"),
      amount: ONE,
      lens: chain.lens,
    });
    expect(preview).to.deep.equal({ weight: 10_000, before: 0n, afterwards: 0n, isCapped: false });
    for (const donor of ["p", "q", "r", "s"]) {
      const { donations } = await give(donor, "A", ONE);
      expect(donations.map(({ weight }) => weight)).to.deep.equal([10_000n]);
      await verifyRound(reader, { round, fromBlock: openedAt }).then(({ isEqual }) => expect(isEqual).to.equal(true));
    }
    await give("t", "B", 4n * ONE);
    await give("p", "C", ONE);
    // u has no Stamp yet, so its gift of 4 does not count; v has one that will be revoked.
    const { donations } = await give("u", "C", 4n * ONE);
    expect(donations[0]?.weight).to.equal(0n);
    await give("v", "B", 4n * ONE);
    await give("q", "D", 2n * ONE);
    expect(await getPair(reader, { round, application: id("D"), explorer: addressOf("q") })).to.deep.equal({
      amount: 2n * ONE,
      weight: 10_000,
      isRefunded: false,
    });
    await expectMatches({ C: 0n });
  });

  it("extends by a day, and takes a Builder out", async () => {
    await extendRoundSync(person("admin"), { round, days: 1 });
    expect((await getRound(reader, { round })).times.settleFrom).to.equal(times.settleFrom + DAY);
    await disqualifySync(person("reviewer"), { round, application: id("D"), reason });
    expect((await getApplication(reader, { round, application: id("D") })).status).to.equal("Disqualified");
    await expectMatches({ D: 0n });
  });

  it("weighs Explorers again in the review: who earned a Stamp in time, and whose was revoked", async () => {
    await presentStampsSync(person("u"), { passport: chain.passport, stamps: [await stampFor("u")] });
    const { provider, nullifier } = (await stampFor("v")).stamp;
    await revokeNullifierSync(person("issuer"), { passport: chain.passport, scope, provider, nullifier });
    await chain.time.increaseTo(times.donationUntil + DAY);
    expect((await getRound(reader, { round })).phase).to.equal("Review");
    const { reweighed } = await reweighSync(person("p"), { round, explorer: addressOf("u"), applications: [id("C")] });
    expect(reweighed).to.have.length(1);
    expect(reweighed[0]).to.include({ oldWeight: 0n, newWeight: 10_000n });
    await reweighSync(person("p"), { round, explorer: addressOf("v"), applications: [id("B")] });
    await expectMatches({ A: 6n * ONE, B: 0n, C: 2n * ONE, D: 0n });
  });

  it("settles by anyone, with the estimates as the result", async () => {
    await chain.time.increaseTo(times.settleFrom + DAY);
    const { numerator, denominator, hashes } = await settleRound(person("v"), { round });
    expect(hashes).to.have.length(1);
    expect(numerator * 20_000n).to.equal(denominator);
    expect(await getLevel(reader, { round })).to.deep.equal({ numerator, denominator });
    await expectMatches({ A: 6n * ONE, B: 0n, C: 2n * ONE, D: 0n });
  });

  it("pays Builders, refunds the disqualified one's donor, returns rests", async () => {
    const paid = await claimSync(person("v"), { round, application: id("A") });
    expect(paid).to.include({ donations: 4n * ONE, match: 6n * ONE });
    expect(await claimSync(person("v"), { round, application: id("B") })).to.include({
      donations: 8n * ONE,
      match: 0n,
    });
    expect(await claimSync(person("v"), { round, application: id("C") })).to.include({
      donations: 5n * ONE,
      match: 2n * ONE,
    });
    expect(await chain.balanceOf(addressOf("A"))).to.equal(10n * ONE);
    const { amount } = await refundSync(person("q"), { round, application: id("D") });
    expect(amount).to.equal(2n * ONE);
    const sponsor = addressOf("sponsor");
    const early = await withdrawRestSync(person("sponsor"), { round }).catch((error: unknown) => error);
    expect(early).to.be.instanceOf(RoundNothingReleasedError);
    await chain.mint(round, 8n * ONE);
    expect(await absorbSync(person("v"), { round })).to.include({ amount: 8n * ONE, hasJoinedPool: false });
    expect(await getRest(reader, { round, sponsor })).to.deep.equal({ rest: 7n * ONE, units: 7n * ONE, withdrawn: 0n });
    expect(await withdrawRestSync(person("v"), { round, sponsor })).to.include({ amount: 7n * ONE });
    expect(await withdrawRestSync(person("v"), { round, sponsor: program })).to.include({ amount: ONE });
    expect(await chain.balanceOf(round)).to.equal(0n);
  });

  it("keeps the record of what was justified", async () => {
    const { ledger } = chain;
    const application = id("A");
    const items = [{ unit: unitId("USD"), millionths: quantity("6") }];
    await justifySync(person("A"), { ledger, round, application, report: { items, digest: reason } });
    await judgeSync(person("reviewer"), { ledger, round, application, amount: 6n * ONE, reason });
    expect(await getWorkRecord(reader, { ledger, round, application })).to.include({
      granted: 6n * ONE,
      spent: 6n * ONE,
      justified: 6n * ONE,
      owed: 0n,
      state: "Decided",
      isDecided: true,
    });
    const owing = await getWorkRecord(reader, { ledger, round, application: id("C") });
    expect(owing).to.include({ granted: 2n * ONE, owed: 2n * ONE, state: "Owing", judgeUntil: undefined });
  });

  it("lets the next Round accept who justified, and refuse who owes", async () => {
    const settledAt = (await getRound(reader, { round })).settledAt ?? 0;
    await chain.time.increaseTo(settledAt + Number(GRACE) + 1);
    times = timesFrom((await chain.time.latest()) + 100);
    const config = await configOf({ explorerGate: chain.gate, previousRound: round });
    ({ round: nextRound } = await openRoundSync(person("admin"), {
      program,
      implementation: chain.implementation,
      config,
    }));
    await chain.time.increaseTo(times.applicationsFrom);
    const { accepted, failed } = await acceptAll(nextRound, ["A", "C"]);
    expect(accepted).to.deep.equal([id("A")]);
    expect(failed.map(({ application, index }) => ({ application, index }))).to.deep.equal([
      { application: id("C"), index: 1 },
    ]);
    expect(failed[0]?.error).to.be.instanceOf(LedgerOwesError);

    const { content } = await getApplication(reader, { round: nextRound, application: id("C") });
    const decisions = [{ application: id("C"), isAccepted: true, content }] as const;
    const refused = await reviewApplicationsSync(person("reviewer"), { round: nextRound, decisions }).catch(
      (error: unknown) => error,
    );
    expect(findContractError(refused, "Ledger_Owes")?.args).to.include({ owed: 2n * ONE });
    expect(String(refused))
      .to.match(/owes 2000000000000000000 from Round/)
      .and.match(/justify/);
  });
});
