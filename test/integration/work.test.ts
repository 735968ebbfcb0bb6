// Two Rounds of one Program and what Builders owe for the first, through the SDK's actions and, in the same ledger, through
// ethers with the generated types. A shows an identity, B and C do not; each is granted, A 2, B and C 1 by their asks.
import {
  addKeySync,
  appealSync,
  applyToRoundSync,
  approveAsset,
  bindIdentitySync,
  type CatchmentClient,
  catchmentActions,
  createProgramSync,
  donateSync,
  fundPoolSync,
  getApplication,
  getBuilderRecord,
  getCost,
  getPrice,
  getWorkRecord,
  InsufficientAllowanceError,
  isContractError,
  judgeSync,
  justifySync,
  LedgerAskAboveLimitError,
  LedgerOwesError,
  openRoundSync,
  openScopeSync,
  type Procedure,
  policyUnits,
  presentStampsSync,
  procedureDigest,
  providerId,
  quantity,
  repaySync,
  respondToWorkSync,
  reviewApplicationsSync,
  roundConfig,
  ruleSync,
  setPriceSync,
  settleRound,
  signStamp,
  unitId,
} from "@catchment/sdk";
import { digestOf } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, type Hex, keccak256, toHex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { ledgerPolicy } from "../../scripts/chain/policy.ts";
import { MockToken__factory } from "../../types/ethers/factories/mocks/MockToken__factory.js";
import { Ledger__factory } from "../../types/ethers/factories/work/Ledger__factory.js";
import { PriceList__factory } from "../../types/ethers/factories/work/PriceList__factory.js";
import { DAY, type Deployment, deploy, GRACE, JUDGE_TIME, ONE, timesFrom } from "./deploy.ts";

const PROVIDER = "Test identity";
const NAMES = ["admin", "reviewer", "arbiter", "issuer", "sponsor", "A", "B", "C", "p", "q"] as const;
type Name = (typeof NAMES)[number];
type Person = CatchmentClient & { readonly account: { readonly address: Address } };

describe("what Builders do with a match, and what follows", () => {
  const people = new Map<string, Person>();
  const ids = new Map<string, number>();
  const issuerKey = privateKeyToAccount(generatePrivateKey());
  let chain: Deployment;
  let reader: CatchmentClient;
  let ledger: Address;
  let program: Address;
  let round: Address;
  let next: Address;
  let scope: Hex;
  let reason: Hex;
  let procedure: Procedure;
  let times: ReturnType<typeof timesFrom>;

  const person = (name: Name): Person => people.get(name) as Person;
  const addressOf = (name: Name) => getAddress(person(name).account.address);
  const own = (name: Name) => ({ ledger, round, application: ids.get(name) ?? 0 });
  const record = (name: Name) => getWorkRecord(reader, { ...own(name), units: procedure.units });
  const hours = (amount: string) => [{ unit: unitId("hour"), millionths: quantity(amount) }];
  const labels = (amount: string) => [{ unit: unitId("label"), millionths: quantity(amount) }];
  /** The same ledger for who cannot use the SDK. */
  const typed = async (name: Name) => {
    const signer = (await chain.ethers.getSigners())[NAMES.indexOf(name)];
    return Ledger__factory.connect(ledger, signer as never);
  };

  const open = async () => {
    const config = roundConfig({
      program,
      giving: { asset: chain.asset, explorerGate: chain.gate },
      times,
      modules: { builderGate: chain.gate, ledger, arbiter: addressOf("arbiter") },
      procedure: procedureDigest(procedure),
    });
    return (await openRoundSync(person("admin"), { program, implementation: chain.implementation, config })).round;
  };
  /** Applies, or edits, and is decided about alone: a refusal is thrown. */
  const enter = async (target: Address, name: Name, ask: bigint) => {
    const content = { recipient: addressOf(name), ask, kind: 0, metadata: reason };
    const { application } = await applyToRoundSync(person(name), { round: target, content });
    const { content: judged } = await getApplication(reader, { round: target, application });
    const decisions = [{ application, isAccepted: true, content: judged }] as const;
    await reviewApplicationsSync(person("reviewer"), { round: target, decisions });
    return application;
  };
  const refusalOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => expect.fail("it was not refused"),
      (error: unknown) => error,
    );
  const showIdentity = async (name: Name) => {
    const now = BigInt(await chain.time.latest());
    const stamp = await signStamp(reader, {
      passport: chain.passport,
      issuer: addressOf("issuer"),
      account: issuerKey,
      stamp: {
        holder: addressOf(name),
        provider: providerId(PROVIDER),
        nullifier: keccak256(toHex(`the person behind ${name}`)),
        scope,
        issuedAt: now - 1n,
        expiresAt: now + BigInt(180 * DAY),
        keyEpoch: 1n,
      },
    });
    await presentStampsSync(person("issuer"), { passport: chain.passport, stamps: [stamp] });
  };

  before(async () => {
    chain = await deploy();
    reader = chain.reader;
    NAMES.forEach((name, index) => {
      people.set(name, chain.wallets[index] as Person);
    });
    for (const name of ["sponsor", "p", "q"] as const) await chain.mint(addressOf(name), 100n * ONE);
    reason = await digestOf("because");
    procedure = { document: await digestOf("how labels are counted"), units: [unitId("task"), unitId("label")] };

    const { passport } = chain;
    ({ scope } = await openScopeSync(person("admin"), { passport, name: "people", holdover: BigInt(365 * DAY) }));
    await addKeySync(person("issuer"), { passport, signer: issuerKey.address });
    const identity = { issuer: addressOf("issuer"), provider: PROVIDER, scope };
    const policy = {
      ...ledgerPolicy(identity),
      passport,
      graceTime: Number(GRACE),
      judgeTime: Number(JUDGE_TIME),
    };
    const args = [chain.factory, chain.priceList, chain.firstLedger, policy];
    ledger = (await chain.viem.deployContract("Ledger", args as never)).address;

    const admin = addressOf("admin");
    ({ program } = await createProgramSync(person("admin"), {
      factory: chain.factory,
      admin,
      operators: [admin],
      reviewers: [addressOf("reviewer")],
      trusted: [chain.implementation, chain.gate, ledger],
    }));
    times = timesFrom((await chain.time.latest()) + 8 * DAY);
  });

  it("sets prices that come into force a week later", async () => {
    const list = { priceList: chain.priceList, program, asset: chain.asset };
    const set = (unit: string, price: bigint) =>
      setPriceSync(person("admin"), { ...list, unit, price, source: "the Program's decision" });
    const { from } = await set("hour", 2n * ONE);
    const setAt = await chain.time.latest();
    await set(policyUnits.ALLOWANCE, 10n * ONE);
    await set(policyUnits.STRANGER_ALLOWANCE, ONE);
    expect(from).to.equal(BigInt(setAt + 7 * DAY));
    expect(await getPrice(reader, { ...list, unit: "hour" })).to.equal(undefined);
    expect(await getPrice(reader, { ...list, unit: "hour", at: from })).to.equal(2n * ONE);
    expect(await getCost(reader, { ...list, items: hours("1.5"), at: from })).to.equal(3n * ONE);
    const unpriced = await refusalOf(getCost(reader, { ...list, items: labels("1"), at: from }));
    expect(isContractError(unpriced, "PriceList_NoPrice")).to.equal(true);

    const prices = PriceList__factory.connect(chain.priceList, chain.ethers.provider as never);
    expect(await prices.priceAt(program, chain.asset, unitId("hour"), from)).to.equal(2n * ONE);
  });

  it("accepts each within its limit, and says what to do above it", async () => {
    round = await open();
    await chain.time.increaseTo(times.applicationsFrom);
    await showIdentity("A");
    expect(await getBuilderRecord(reader, { ledger, round, builder: addressOf("A") })).to.include({
      askLimit: 10n * ONE,
      granted: 0n,
      refusal: undefined,
    });
    ids.set("A", await enter(round, "A", 10n * ONE));

    const above = await refusalOf(enter(round, "B", 2n * ONE));
    expect(above).to.be.instanceOf(LedgerAskAboveLimitError);
    expect(String(above)).to.include(`asks for ${2n * ONE}, and the most it may ask for is ${ONE}`);
    expect(String(above)).to.match(/edits it to ask for at most 10+ base units: applyToRound/);
    const unlimited = await refusalOf(enter(round, "B", 0n));
    expect(String(unlimited)).to.include("asks without a limit");
    ids.set("B", await enter(round, "B", ONE));
    ids.set("C", await enter(round, "C", ONE));
  });

  it("grants 2, 1 and 1", async () => {
    await approveAsset(person("sponsor"), { asset: chain.asset, spender: round, amount: 8n * ONE });
    await fundPoolSync(person("sponsor"), { round, amount: 8n * ONE });
    await chain.time.increaseTo(times.donationsFrom);
    const gifts = (["A", "B", "C"] as const).map((name) => ({ application: own(name).application, amount: ONE }));
    for (const donor of ["p", "q"] as const) {
      await approveAsset(person(donor), { asset: chain.asset, spender: round, amount: 3n * ONE });
      await donateSync(person(donor), { round, gifts });
    }
    expect(await record("A")).to.include({ granted: 0n, owed: 0n, graceUntil: undefined, state: "None" });
    await chain.time.increaseTo(times.settleFrom);
    await settleRound(person("q"), { round });
    const settledAt = await chain.time.latest();
    for (const [name, granted, asked] of [
      ["A", 2n, 10n],
      ["B", 1n, 1n],
      ["C", 1n, 1n],
    ] as const) {
      expect(await record(name), name).to.include({
        builder: addressOf(name),
        asked: asked * ONE,
        granted: granted * ONE,
        owed: granted * ONE,
        graceUntil: settledAt + Number(GRACE),
        state: "Owing",
        submission: 0,
        judgeUntil: undefined,
      });
    }
  });

  it("takes A's report through the SDK and B's through ethers", async () => {
    const wrong = { items: hours("1"), outcomes: labels("3"), procedure: { ...procedure, units: [] }, digest: reason };
    const other = await refusalOf(justifySync(person("A"), { ...own("A"), report: wrong }));
    expect(isContractError(other, "Ledger_BadProcedure")).to.equal(true);
    const report = { items: hours("1"), outcomes: labels("3"), procedure, digest: reason };
    const submitted = await justifySync(person("A"), { ...own("A"), report });
    expect(submitted).to.include({ cost: 2n * ONE, granted: 2n * ONE, submission: 1n });
    const submittedAt = await chain.time.latest();
    const waiting = await record("A");
    expect(waiting).to.include({ spent: 2n * ONE, submitted: 2n * ONE, justified: 0n, owed: 0n, state: "Submitted" });
    expect(waiting).to.include({
      responsesUntil: submittedAt + Number(JUDGE_TIME),
      judgeUntil: submittedAt + Number(JUDGE_TIME),
    });

    const own2 = [round, own("B").application] as const;
    const items = hours("0.4");
    const { document, units } = procedure;
    await (await typed("B")).justify(...own2, {
      items,
      outcomes: labels("1"),
      document,
      units: [...units],
      digest: reason,
    });
    expect(await record("B")).to.include({ spent: (8n * ONE) / 10n, state: "Submitted" });
    expect((await (await typed("B")).recordOf(...own2)).spent).to.equal((8n * ONE) / 10n);
  });

  it("hears donors: p approves of A through the SDK, q objects to B through ethers", async () => {
    const { effective } = await respondToWorkSync(person("p"), { ...own("A"), approves: true, reason });
    expect(effective).to.equal(ONE);
    const twice = await refusalOf(respondToWorkSync(person("p"), { ...own("A"), approves: false, reason }));
    expect(isContractError(twice, "Ledger_AlreadyAnswered")).to.equal(true);
    await (await typed("q")).respond(round, own("B").application, false, reason);
    expect(await record("A")).to.include({ approving: ONE, objecting: 0n, isContested: false });
    expect(await record("B")).to.include({ approving: 0n, objecting: ONE, isContested: true });
  });

  it("decides about A below its report, hears its appeal, and rules", async () => {
    const decision = { ...own("A"), amount: ONE, outcomes: labels("2"), reason };
    const stranger = await refusalOf(judgeSync(person("q"), decision));
    expect(isContractError(stranger, "Ledger_NotReviewer")).to.equal(true);
    expect(await judgeSync(person("reviewer"), decision)).to.include({ amount: ONE, isRuling: false });
    expect(await record("A")).to.include({ justified: ONE, owed: ONE, state: "Decided", isDecided: true });

    const { until } = await appealSync(person("A"), { ...own("A"), reason });
    expect(await record("A")).to.include({ owed: 0n, hasAppealed: true, appealUntil: Number(until) });
    const ruling = { ...own("A"), amount: 2n * ONE, reason };
    expect(await ruleSync(person("arbiter"), ruling)).to.include({ amount: 2n * ONE, isRuling: true });
    expect(await record("A")).to.include({ justified: 2n * ONE, owed: 0n, state: "Decided" });
  });

  it("decides about B through ethers, and lets others repay the rest both ways", async () => {
    const application = own("B").application;
    await (await typed("reviewer")).judge(round, application, ONE / 2n, labels("1"), reason);
    expect(await record("B")).to.include({ justified: ONE / 2n, owed: ONE / 2n });

    const amount = ONE / 5n;
    const repayment = { ...own("B"), amount };
    expect(await refusalOf(repaySync(person("p"), repayment))).to.be.instanceOf(InsufficientAllowanceError);
    await approveAsset(person("p"), { asset: chain.asset, spender: ledger, amount });
    expect(await repaySync(person("p"), repayment)).to.include({ amount, payer: addressOf("p") });
    const rest = ONE / 2n - amount;
    expect(await record("B")).to.include({ repaid: amount, owed: rest });

    const ethersLedger = await typed("q");
    await MockToken__factory.connect(chain.asset, ethersLedger.runner).approve(ledger, rest);
    await ethersLedger.repay(round, application, rest);
    expect(await record("B")).to.include({ repaid: ONE / 2n, owed: 0n });
    const none = await refusalOf(repaySync(person("p"), { ...repayment, amount: 0n }));
    expect(isContractError(none, "Ledger_NothingOwed")).to.equal(true);
  });

  it("counts outcomes once donors have had their time, and not where more object than approve", async () => {
    expect((await record("A")).outcomes.map(({ millionths }) => millionths)).to.deep.equal([0n, 0n]);
    await chain.time.increase(Number(JUDGE_TIME));
    expect((await record("A")).outcomes).to.deep.equal([{ unit: unitId("task"), millionths: 0n }, ...labels("2")]);
    expect((await record("B")).outcomes.map(({ millionths }) => millionths)).to.deep.equal([0n, 0n]);
    expect(await (await typed("p")).outcomeOf(round, own("A").application, unitId("label"))).to.equal(2_000_000n);
  });

  it("lets A ask for more in the next Round, and refuses C, which never accounted", async () => {
    await chain.time.increase(Number(GRACE));
    times = timesFrom((await chain.time.latest()) + 100);
    next = await open();
    await chain.time.increaseTo(times.applicationsFrom);
    const builder = addressOf("A");
    // 1.5 × 2 + 10, while its identity Stamp is good.
    expect(await getBuilderRecord(reader, { ledger, round: next, builder })).to.deep.include({
      engagements: [{ round, application: own("A").application, receivedBefore: 0n }],
      granted: 2n * ONE,
      justified: 2n * ONE,
      askLimit: 13n * ONE,
    });
    const above = await refusalOf(enter(next, "A", 13n * ONE + 1n));
    expect(above).to.be.instanceOf(LedgerAskAboveLimitError);
    await enter(next, "A", 13n * ONE);

    const owing = await record("C");
    const refused = await refusalOf(enter(next, "C", ONE));
    expect(refused).to.be.instanceOf(LedgerOwesError);
    expect(String(refused)).to.include(`owes ${ONE} from Round ${round}, past its grace`);
    expect(String(refused)).to.include("justify what it was granted there, or repay");
    const { refusal } = await getBuilderRecord(reader, { ledger, round: next, builder: addressOf("C") });
    expect(refusal).to.deep.equal({ round, owed: ONE, graceUntil: owing.graceUntil });
    const [ofEthers] = await (await typed("p")).refusalOf(program, addressOf("C"));
    expect(ofEthers).to.equal(round);
  });

  it("joins the record of C with its identity: another address of the same person owes as well", async () => {
    const bind = { ledger, program, builder: addressOf("C") };
    const without = await refusalOf(bindIdentitySync(person("p"), bind));
    expect(isContractError(without, "Ledger_NoIdentity")).to.equal(true);
    await showIdentity("C");
    expect((await bindIdentitySync(person("p"), bind)).isNew).to.equal(true);
    expect((await bindIdentitySync(person("p"), bind)).isNew).to.equal(false);
    const { identity, refusal } = await getBuilderRecord(reader, { ledger, round: next, builder: addressOf("C") });
    expect(identity).to.equal(await (await typed("p")).identityOf(addressOf("C")));
    expect(refusal?.owed).to.equal(ONE);
  });

  it("binds every one of these actions to a client", async () => {
    const client = catchmentActions()(reader);
    expect(await client.getWorkRecord(own("A"))).to.deep.equal(await getWorkRecord(reader, own("A")));
    expect(client).to.include.keys("justify", "judge", "respondToWork", "appeal", "rule", "repay", "bindIdentity");
  });
});
