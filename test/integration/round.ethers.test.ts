// The same Round with nothing but ethers and the contracts' generated types: A is given 4 times 1, B once 4, C 1 and 4; the
// pool of 8 pays 6, 0 and 2. Who cannot use the SDK can do all of it.
import { expect } from "chai";
import type { AbstractProvider, Signer } from "ethers";
import { hexlify, keccak256, randomBytes, sha256, toUtf8Bytes, Wallet, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";
import { before, describe, it } from "mocha";
import { ledgerPolicy } from "../../scripts/chain/policy.ts";
import { MockToken__factory } from "../../types/ethers/factories/mocks/MockToken__factory.js";
import { Program__factory } from "../../types/ethers/factories/Program__factory.js";
import { ProgramFactory__factory } from "../../types/ethers/factories/ProgramFactory__factory.js";
import { OpenEligibility__factory } from "../../types/ethers/factories/passport/OpenEligibility__factory.js";
import { Passport__factory } from "../../types/ethers/factories/passport/Passport__factory.js";
import { Scorer__factory } from "../../types/ethers/factories/passport/Scorer.sol/Scorer__factory.js";
import { RoundLens__factory } from "../../types/ethers/factories/periphery/RoundLens__factory.js";
import { DonationRound__factory } from "../../types/ethers/factories/rounds/DonationRound__factory.js";
import { Ledger__factory } from "../../types/ethers/factories/work/Ledger__factory.js";
import { PriceList__factory } from "../../types/ethers/factories/work/PriceList__factory.js";
import type { MockToken } from "../../types/ethers/mocks/MockToken.js";
import type { Program } from "../../types/ethers/Program.js";
import type { OpenEligibility } from "../../types/ethers/passport/OpenEligibility.js";
import type { Passport } from "../../types/ethers/passport/Passport.js";
import type { Scorer } from "../../types/ethers/passport/Scorer.sol/Scorer.js";
import type { RoundLens } from "../../types/ethers/periphery/RoundLens.js";
import type { DonationRound } from "../../types/ethers/rounds/DonationRound.js";
import type { Ledger } from "../../types/ethers/work/Ledger.js";
import { DAY, GRACE, JUDGE_TIME, ONE, timesFrom } from "./deploy.ts";

const ACCEPTED = 2n;
const DISQUALIFIED = 5n;
const PROVIDER = sha256(toUtf8Bytes("Test"));
const REASON = sha256(toUtf8Bytes("because"));

describe("a whole Round with ethers alone", () => {
  let provider: AbstractProvider;
  let time: { readonly latest: () => Promise<number>; readonly increaseTo: (timestamp: number) => Promise<void> };
  let token: MockToken;
  let gate: OpenEligibility;
  let ledger: Ledger;
  let lens: RoundLens;
  let passport: Passport;
  let scorer: Scorer;
  let program: Program;
  let round: DonationRound;
  let implementation: string;
  let times: ReturnType<typeof timesFrom>;
  let scope: string;
  const issuerKey = new Wallet(hexlify(randomBytes(32)));
  const people = new Map<string, Signer & { readonly address: string }>();
  const ids = { A: 1, B: 2, C: 3, D: 4 };

  const person = (name: string) => {
    const signer = people.get(name);
    if (signer === undefined) throw new TypeError(`nobody is called ${name}`);
    return signer;
  };

  const configOf = async (explorerGate: string, previousRound = ZeroAddress) => ({
    program: await program.getAddress(),
    giving: { asset: await token.getAddress(), explorerGate, eligibilityGas: 500_000, minCounted: 0, maxCounted: 0 },
    times: { ...times, proposeUntil: 0, fallbackAt: 0 },
    matching: { asset: await token.getAddress(), configured: 0, saturation: 0, capBps: 10_000, fallbackCapBps: 0 },
    modules: {
      builderGate: await gate.getAddress(),
      ledger: await ledger.getAddress(),
      calibration: ZeroAddress,
      distributor: ZeroAddress,
      deliverGas: 0,
      settler: ZeroAddress,
      arbiter: ZeroAddress,
    },
    kinds: 1,
    maxExtensionDays: 0,
    previousRound,
    procedure: ZeroHash,
    metadata: REASON,
  });

  const openRound = async (explorerGate: string, previousRound?: string) => {
    const config = await configOf(explorerGate, previousRound);
    const receipt = await (await program.openRound(implementation, config, ZeroHash)).wait();
    const [opened] = await program.queryFilter(program.filters.RoundOpened(), receipt?.blockNumber);
    return DonationRound__factory.connect(opened?.args.round ?? "", person("admin"));
  };

  const apply = async (target: DonationRound, name: string) => {
    const builder = person(name);
    const content = { recipient: builder.address, ask: 0, kind: 0, metadata: sha256(toUtf8Bytes(name)) };
    await target.connect(builder).applyToRound(content);
    const application = await target.applicationOf(builder.address);
    return {
      application,
      isAccepted: true,
      content: (await target.application(application)).content,
      reason: ZeroHash,
    };
  };

  const give = async (name: string, application: number, amount: bigint) => {
    const donor = person(name);
    await token.connect(donor).approve(round, amount);
    await round.connect(donor).donate([{ application, amount, endorsement: ZeroHash }]);
  };

  const signStamp = async (name: string) => {
    const stamp = {
      holder: person(name).address,
      provider: PROVIDER,
      nullifier: sha256(toUtf8Bytes(`${name} in this scope`)),
      scope,
      issuedAt: times.applicationsFrom - 10,
      expiresAt: times.applicationsFrom + 60 * DAY,
      keyEpoch: 1,
    };
    const { chainId } = await provider.getNetwork();
    const domain = {
      name: "Catchment Passport",
      version: "1",
      chainId,
      verifyingContract: await passport.getAddress(),
    };
    const signature = await issuerKey.signTypedData(domain, { Stamp: STAMP_FIELDS }, stamp);
    return { issuer: person("issuer").address, stamp, signature };
  };

  const expectMatches = async (expected: readonly bigint[]) =>
    expect([...(await round.matchesOf(1, 1 + expected.length))]).to.deep.equal(expected);

  before(async () => {
    const { ethers, networkHelpers } = await network.create();
    time = networkHelpers.time;
    provider = ethers.provider as unknown as AbstractProvider;
    const signers = await ethers.getSigners();
    const names = ["admin", "reviewer", "sponsor", "issuer", "A", "B", "C", "D", "p", "q", "r", "s", "t", "u", "v"];
    names.forEach((name, index) => {
      const signer = signers[index];
      if (signer !== undefined) people.set(name, signer);
    });
    const admin = person("admin");
    token = await new MockToken__factory(admin).deploy("Dollar", "USD", 18);
    gate = await new OpenEligibility__factory(admin).deploy();
    passport = await new Passport__factory(admin).deploy();
    lens = await new RoundLens__factory(admin).deploy();
    const factory = await new ProgramFactory__factory(admin).deploy();
    const prices = await new PriceList__factory(admin).deploy(factory);
    const policy = { ...ledgerPolicy(), graceTime: GRACE, judgeTime: JUDGE_TIME };
    ledger = await new Ledger__factory(admin).deploy(factory, prices, ZeroAddress, policy);
    implementation = await (await new DonationRound__factory(admin).deploy(admin.address)).getAddress();
    for (const name of ["sponsor", "p", "q", "r", "s", "t", "u", "v"])
      await token.mint(person(name).address, 100n * ONE);
    // The price of a dollar spent is set now, and in force a week later: before the Round begins.
    times = timesFrom((await time.latest()) + 8 * DAY);

    const holdover = 90 * DAY;
    const name = sha256(toUtf8Bytes("spring"));
    await passport.connect(person("issuer")).openScope(name, holdover);
    await passport.connect(person("issuer")).addKey(issuerKey.address);
    scope = await passport.scopeId(person("issuer").address, name, holdover);
    const table = [{ issuer: person("issuer").address, weight: 200_000, provider: PROVIDER }];
    const curve = { low: 200_000, high: 200_000, lowBps: 10_000, highBps: 10_000 };
    scorer = await new Scorer__factory(admin).deploy(passport, scope, table, curve);

    const parameters = {
      metadata: REASON,
      admin: admin.address,
      operators: [admin.address],
      reviewers: [person("reviewer").address],
      treasurers: [],
      trusted: [implementation, gate, scorer, ledger],
      bounds: { minApplicationTime: 0, minDonationTime: 0, minReviewTime: 0, maxCapBps: 10_000 },
    };
    await factory.createProgram(parameters, ZeroHash);
    program = Program__factory.connect(await factory.predictProgram(admin.address, ZeroHash), admin);
    await prices.setPrice(program, token, "USD", ONE, "a dollar spent is a dollar");
  });

  it("opens at the address its configuration commits to, and is funded", async () => {
    round = await openRound(await scorer.getAddress());
    await token.connect(person("sponsor")).approve(round, 8n * ONE);
    await round.connect(person("sponsor")).fund(8n * ONE, false);
    expect((await round.totals()).pool).to.equal(8n * ONE);
  });

  it("takes applications and accepts them in one batch", async () => {
    await time.increaseTo(times.applicationsFrom);
    const decisions = [];
    for (const name of ["A", "B", "C", "D"]) decisions.push(await apply(round, name));
    await round.connect(person("reviewer")).review(decisions);
    for (const id of Object.values(ids)) expect((await round.application(id)).status).to.equal(ACCEPTED);
  });

  it("counts who has a Stamp", async () => {
    const presented = await Promise.all(["p", "q", "r", "s", "t", "v"].map(signStamp));
    await passport.presentBatch(presented, false);
    expect(await scorer.weightOf(person("p").address)).to.equal(10_000n);
    expect(await scorer.weightOf(person("u").address)).to.equal(0n);
  });

  it("takes donations", async () => {
    await time.increaseTo(times.donationsFrom);
    for (const donor of ["p", "q", "r", "s"]) await give(donor, ids.A, ONE);
    await give("t", ids.B, 4n * ONE);
    await give("p", ids.C, ONE);
    await give("u", ids.C, 4n * ONE);
    await give("v", ids.B, 4n * ONE);
    await give("q", ids.D, 2n * ONE);
    const { weight, before, afterwards } = await lens.previewDonation(round, ids.C, person("v").address, ONE);
    expect(weight).to.equal(10_000n);
    expect(afterwards > before).to.equal(true);
  });

  it("squelches a sybil and counts a late Stamp in the review", async () => {
    await round.connect(person("reviewer")).disqualify(ids.D, REASON);
    await passport.presentBatch([await signStamp("u")], false);
    const { provider: of, nullifier } = (await signStamp("v")).stamp;
    await passport.connect(person("issuer")).revokeNullifier(scope, of, nullifier);
    await time.increaseTo(times.donationUntil);
    await round.reweigh(person("u").address, [ids.C]);
    await round.reweigh(person("v").address, [ids.B]);
    await expectMatches([6n * ONE, 0n, 2n * ONE, 0n]);
  });

  it("settles, pays, refunds", async () => {
    await time.increaseTo(times.settleFrom);
    await round.connect(person("v")).settle([], 100);
    await expectMatches([6n * ONE, 0n, 2n * ONE, 0n]);
    for (const id of [ids.A, ids.B, ids.C]) await round.connect(person("v")).claim(id);
    expect(await token.balanceOf(person("A").address)).to.equal(10n * ONE);
    expect(await token.balanceOf(person("B").address)).to.equal(8n * ONE);
    expect(await token.balanceOf(person("C").address)).to.equal(7n * ONE);
    expect((await round.application(ids.D)).status).to.equal(DISQUALIFIED);
    const donor = person("q").address;
    await round.connect(person("v")).refund(ids.D, donor, donor);
    expect(await token.balanceOf(round)).to.equal(0n);
    expect(await round.restOf(person("sponsor").address)).to.equal(0n);
  });

  it("remembers: the next Round accepts who justified, and refuses who owes", async () => {
    const items = [{ unit: keccak256(toUtf8Bytes("USD")), millionths: 6_000_000n }];
    const report = { items, outcomes: [], document: ZeroHash, units: [], digest: REASON };
    await ledger.connect(person("A")).justify(round, ids.A, report);
    await ledger.connect(person("reviewer")).judge(round, ids.A, 6n * ONE, [], REASON);
    await time.increaseTo(Number((await round.settledAt()) + GRACE));
    times = timesFrom((await time.latest()) + 100);
    const next = await openRound(await gate.getAddress(), await round.getAddress());
    await time.increaseTo(times.applicationsFrom);
    const decisions = [await apply(next, "A"), await apply(next, "C")];
    await next.connect(person("reviewer")).review(decisions);
    expect((await next.application(1)).status).to.equal(ACCEPTED);
    const [failed] = await next.queryFilter(next.filters.DecisionFailed());
    const error = ledger.interface.parseError(failed?.args.reason ?? "0x");
    expect(error?.name).to.equal("Ledger_Owes");
    expect(error?.args.owed).to.equal(2n * ONE);
  });
});

const STAMP_FIELDS = [
  { name: "holder", type: "address" },
  { name: "provider", type: "bytes32" },
  { name: "nullifier", type: "bytes32" },
  { name: "scope", type: "bytes32" },
  { name: "issuedAt", type: "uint64" },
  { name: "expiresAt", type: "uint64" },
  { name: "keyEpoch", type: "uint256" },
];
