// Two whole Rounds that give away no money, through the SDK's actions: one gives credit, one a lower rate. Then what a credit
// line lends on them: a loan repaid, a loan that is lost and comes back, and what its lender is left with.
import {
  applyToRoundSync,
  approveAsset,
  borrowSync,
  type CatchmentClient,
  type ContractErrorName,
  claimSync,
  createProgramSync,
  depositCreditSync,
  donateSync,
  fundPoolSync,
  getCredit,
  getCreditLimit,
  getLending,
  getMatches,
  InsufficientAllowanceError,
  InsufficientBalanceError,
  isContractError,
  markDefaultSync,
  openRoundSync,
  repayLoanSync,
  reviewApplicationsSync,
  roundConfig,
  settleRound,
  withdrawCreditSync,
} from "@catchment/sdk";
import { rateDiscountsAbi } from "@catchment/sdk/abis";
import { digestOf } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, zeroAddress } from "viem";
import { CreditLine__factory } from "../../types/ethers/factories/distribution/CreditLine__factory.js";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const NAMES = ["admin", "lender", "A", "B", "donor", "secondDonor", "poor"] as const;
type Name = (typeof NAMES)[number];
type Person = CatchmentClient & { readonly account: { readonly address: Address } };

const TERM = 365 * DAY;
const LOAN_TERM = 73 * DAY;
/** Basis points a year: 10 %, at least 2 %. */
const RATE = 1_000;
const MIN_RATE = 200;
const CEILING = 700n * ONE;
const DEPOSIT = 1_000n * ONE;
/** What the Round gives away: of it A gets 4/5, being given twice as much as B by the same people. */
const CREDIT = 500n * ONE;
const MIN_LOAN = ONE / 2n;
const POINTS = 1_000n;

describe("Rounds of credit and of rates, and the line that lends on them", () => {
  const people = new Map<string, Person>();
  let chain: Deployment;
  let reader: CatchmentClient;
  let program: Address;
  let limits: Address;
  let discounts: Address;
  let line: Address;

  const person = (name: Name): Person => people.get(name) as Person;
  const addressOf = (name: Name) => getAddress(person(name).account.address);
  const creditOf = (name: Name) => getCredit(reader, { line, program, borrower: addressOf(name) });
  const lending = () => getLending(reader, { line, lender: addressOf("lender") });
  const refusalOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => expect.fail("it was not refused"),
      (error: unknown) => error,
    );
  const expectRefusal = async (name: ContractErrorName, attempt: Promise<unknown>) =>
    expect(isContractError(await refusalOf(attempt), name), name).to.equal(true);
  const allow = (name: Name, spender: Address, amount: bigint) =>
    approveAsset(person(name), { asset: chain.asset, spender, amount });
  const borrow = (name: Name, amount: bigint) => borrowSync(person(name), { line, program, amount });
  const repay = (name: Name, borrower: Name, amount: bigint) =>
    repayLoanSync(person(name), { line, borrower: addressOf(borrower), amount });

  /** From its opening to the last claim. */
  const wholeRound = async (distributor: Address, configured: bigint): Promise<Address> => {
    const times = timesFrom((await chain.time.latest()) + DAY);
    const config = roundConfig({
      program,
      giving: { asset: chain.asset, explorerGate: chain.gate },
      times,
      matching: { asset: zeroAddress, configured, saturation: "ScaleUp" },
      modules: { builderGate: chain.gate, distributor, deliverGas: 300_000 },
    });
    const { implementation } = chain;
    const { round } = await openRoundSync(person("admin"), { program, implementation, config });
    await chain.time.increaseTo(times.donationsFrom);
    await allow("lender", round, ONE);
    await expectRefusal(
      "Round_NoPoolAsset",
      fundPoolSync(person("lender"), { round, amount: ONE, asset: chain.asset }),
    );
    const decisions = [];
    for (const name of ["A", "B"] as const) {
      const content = { recipient: addressOf(name), ask: 0n, kind: 0, metadata: await digestOf({ title: name }) };
      const applied = await applyToRoundSync(person(name), { round, content });
      decisions.push({ application: applied.application, isAccepted: true, content: applied.content } as const);
    }
    await reviewApplicationsSync(person("admin"), { round, decisions });
    for (const name of ["donor", "secondDonor"] as const) {
      await allow(name, round, 5n * ONE);
      const gifts = [
        { application: 1, amount: 4n * ONE },
        { application: 2, amount: ONE },
      ];
      await donateSync(person(name), { round, gifts });
    }
    await chain.time.increaseTo(times.settleFrom);
    await settleRound(person("donor"), { round });
    for (const application of [1, 2]) await claimSync(person("donor"), { round, application });
    return round;
  };

  before(async () => {
    chain = await deploy();
    reader = chain.reader;
    NAMES.forEach((name, index) => {
      people.set(name, chain.wallets[index] as Person);
    });
    for (const name of ["lender", "donor", "secondDonor"] as const) await chain.mint(addressOf(name), 2_000n * ONE);
    const { factory, asset, ledger } = chain;
    limits = (await chain.viem.deployContract("CreditLimits", [factory, BigInt(TERM), asset, ledger])).address;
    discounts = (await chain.viem.deployContract("RateDiscounts", [factory, BigInt(TERM), 600n])).address;
    ({ program } = await createProgramSync(person("admin"), {
      factory,
      admin: addressOf("admin"),
      operators: [addressOf("admin")],
      reviewers: [addressOf("admin")],
      trusted: [chain.implementation, chain.gate, limits, discounts],
    }));
    const terms = {
      asset,
      limits,
      rates: discounts,
      rateBps: RATE,
      minRateBps: MIN_RATE,
      maxUtilisationBps: 9_000,
      minLoan: MIN_LOAN,
      loanTerm: LOAN_TERM,
    };
    const programs = [{ program, ceiling: CEILING }];
    line = (await chain.viem.deployContract("CreditLine", ["Rain credit", "RAIN", terms, programs])).address;
  });

  it("lends what is allowed and there", async () => {
    const call = { line, amount: DEPOSIT };
    expect(await refusalOf(depositCreditSync(person("lender"), call))).to.be.instanceOf(InsufficientAllowanceError);
    expect(await refusalOf(depositCreditSync(person("poor"), call))).to.be.instanceOf(InsufficientBalanceError);
    await allow("lender", line, DEPOSIT);
    const { shares, assets } = await depositCreditSync(person("lender"), call);
    expect({ shares, assets }).to.deep.equal({ shares: DEPOSIT * 1_000_000n, assets: DEPOSIT });
    expect(await lending()).to.deep.equal({
      asset: getAddress(chain.asset),
      totalAssets: DEPOSIT,
      cash: DEPOSIT,
      lent: 0n,
      writtenOff: 0n,
      overdue: undefined,
      shares,
      worth: DEPOSIT,
      withdrawable: DEPOSIT,
      redeemable: shares,
    });
    expect(await creditOf("A")).to.deep.equal({
      limit: 0n,
      borrowable: 0n,
      minLoan: MIN_LOAN,
      rateBps: RATE,
      loan: undefined,
    });
    await expectRefusal("CreditLine_AboveLimit", borrow("A", ONE));
    await expectRefusal("CreditLine_BelowMinLoan", borrow("A", MIN_LOAN - 1n));
  });

  it("gives credit by a whole Round whose match is no asset", async () => {
    const before = await chain.balanceOf(addressOf("A"));
    const round = await wholeRound(limits, CREDIT);
    const matches = await getMatches(reader, { round });
    // 8 from two to A, 2 to B: ideals of 8 and 2.
    expect(matches.map(({ amount }) => amount)).to.deep.equal([(CREDIT * 4n) / 5n, CREDIT / 5n]);
    expect((await chain.balanceOf(addressOf("A"))) - before).to.equal(8n * ONE);
    expect(await getCreditLimit(reader, { limits, program, holder: addressOf("A") })).to.equal(400n * ONE);
    expect(await getCreditLimit(reader, { limits, program: line, holder: addressOf("A") })).to.equal(0n);
    expect((await creditOf("A")).borrowable).to.equal(400n * ONE);
    expect((await creditOf("B")).borrowable).to.equal(100n * ONE);
    expect((await creditOf("poor")).borrowable).to.equal(0n);
  });

  it("gives a lower rate by another, down to the floor that lenders agreed to", async () => {
    await wholeRound(discounts, POINTS);
    // 800 points for A, of which at most 600 count; 200 for B.
    const args = [program, addressOf("A")] as const;
    const contract = { address: discounts, abi: rateDiscountsAbi, args } as const;
    expect(await chain.reader.readContract({ ...contract, functionName: "grantedOf" })).to.equal(800n);
    expect(await chain.reader.readContract({ ...contract, functionName: "discountOf" })).to.equal(600n);
    expect((await creditOf("A")).rateBps).to.equal(RATE - 600);
    expect((await creditOf("B")).rateBps).to.equal(RATE - 200);
    expect((await creditOf("poor")).rateBps).to.equal(RATE);
  });

  it("lends up to the limit, once, at the rate agreed to", async () => {
    await expectRefusal("CreditLine_AboveLimit", borrow("A", 400n * ONE + 1n));
    const call = { line, program, amount: 100n * ONE };
    await expectRefusal("CreditLine_RateAbove", borrowSync(person("A"), { ...call, maxRateBps: 399n }));
    await expectRefusal("CreditLine_ProgramUnknown", borrowSync(person("A"), { ...call, program: line }));
    const loan = await borrowSync(person("A"), { ...call, to: addressOf("poor") });
    const dueAt = (await chain.time.latest()) + LOAN_TERM;
    expect(loan).to.include({ borrower: addressOf("A"), rateBps: 400n, dueAt: BigInt(dueAt) });
    expect(await chain.balanceOf(addressOf("poor"))).to.equal(100n * ONE);
    expect((await creditOf("A")).loan).to.deep.equal({
      program,
      principal: 100n * ONE,
      interest: 0n,
      rateBps: 400,
      dueAt,
      isWrittenOff: false,
    });
    await expectRefusal("CreditLine_AlreadyBorrowed", borrow("A", ONE));
    await expectRefusal("CreditLine_NotOverdue", markDefaultSync(person("donor"), { line, borrower: addressOf("A") }));
    const { shares } = await lending();
    await expectRefusal("ERC4626ExceededMaxRedeem", withdrawCreditSync(person("lender"), { line, shares }));
  });

  it("is repaid by anyone, interest first, through ethers too", async () => {
    await chain.time.increase(LOAN_TERM / 2);
    // 1 % of 100 for half a fifth of a year at 4 % is 0.4.
    const interest = ((await creditOf("A")).loan?.interest ?? 0n) * 10n;
    expect(interest).to.equal(4n * ONE);
    expect(await refusalOf(repay("donor", "A", 200n * ONE))).to.be.instanceOf(InsufficientAllowanceError);
    await allow("donor", line, 200n * ONE);
    const signer = (await chain.ethers.getSigners())[NAMES.indexOf("donor")] as never;
    await CreditLine__factory.connect(line, signer).repay(addressOf("A"), ONE);
    const { loan } = await creditOf("A");
    expect(loan?.principal).to.be.lessThan(100n * ONE);
    expect(loan?.interest).to.equal(0n);
    const { principal, left } = await repay("donor", "A", 199n * ONE);
    expect({ principal, left }).to.deep.equal({ principal: loan?.principal, left: 0n });
    expect((await creditOf("A")).loan).to.equal(undefined);
    await expectRefusal("CreditLine_NoLoan", repay("donor", "A", ONE));
    expect((await lending()).worth).to.be.greaterThan(DEPOSIT);
  });

  it("writes off what is not repaid, freezes its borrower, and takes it back later", async () => {
    const owned = (await lending()).totalAssets;
    await borrow("B", 100n * ONE);
    await chain.time.increase(LOAN_TERM);
    expect((await lending()).overdue).to.equal(addressOf("B"));
    await expectRefusal("CreditLine_LoanOverdue", withdrawCreditSync(person("lender"), { line, amount: ONE }));
    await allow("lender", line, 10n * ONE);
    await expectRefusal("CreditLine_LoanOverdue", depositCreditSync(person("lender"), { line, amount: ONE }));
    await expectRefusal("CreditLine_LoanOverdue", borrow("A", ONE));
    const { principal, interest } = await markDefaultSync(person("donor"), { line, borrower: addressOf("B") });
    expect(principal).to.equal(100n * ONE);
    const lost = await lending();
    expect(lost).to.deep.include({ overdue: undefined, writtenOff: principal + interest, lent: 0n });
    expect(lost.totalAssets).to.equal(owned - principal);
    await expectRefusal("CreditLine_LossTooLarge", depositCreditSync(person("lender"), { line, amount: ONE }));
    expect((await creditOf("B")).borrowable).to.equal(0n);

    await allow("donor", line, 200n * ONE);
    expect((await repay("donor", "B", 200n * ONE)).left).to.equal(0n);
    expect((await lending()).totalAssets).to.equal(owned + interest);
    expect((await creditOf("B")).borrowable).to.equal(100n * ONE);
  });

  it("pays the lender all there is, and ends credit with its term", async () => {
    const { redeemable, worth } = await lending();
    expect((await withdrawCreditSync(person("lender"), { line, amount: ONE })).assets).to.equal(ONE);
    const { shares } = await lending();
    expect(shares).to.be.lessThan(redeemable);
    const { assets } = await withdrawCreditSync(person("lender"), { line, shares });
    expect(worth - assets - ONE).to.be.lessThan(3n);
    expect((await lending()).shares).to.equal(0n);
    await chain.time.increase(TERM);
    expect((await creditOf("A")).limit).to.equal(0n);
    expect((await creditOf("A")).rateBps).to.equal(RATE);
  });
});
