// A chain with everybody on it and six Rounds of one Program, at "upcoming": one settled by level, in a token; one settled
// by a list, its pool in the chain's own coin; the same by ProposedSettlement; one that asks the Ledger of work; one of votes;
// and one whose pool waits in a vault. All have the same times.
import {
  addKey,
  createProgramSync,
  openRoundSync,
  openScopeSync,
  PERMIT2,
  providerId,
  roundConfig,
  type SignedStamp,
  setPriceSync,
  setTrustedSync,
  signStamp,
  votingConfig,
} from "@catchment/sdk";
import { NATIVE, programAbi, roles, stakesAbi, tokenDistributorAbi } from "@catchment/sdk/abis";
import { type Address, encodeFunctionData, erc20Abi, type Hex, keccak256, parseAbi, toHex, zeroHash } from "viem";
import { PROPOSAL_TERMS } from "../../../scripts/chain/policy.ts";
import { DAY, type Deployment, deploy, JUDGE_TIME, ONE } from "../deploy.ts";
import { createAdapters } from "./adapterWorld.ts";
import { createCredit } from "./creditWorld.ts";
import { createRouter } from "./routerWorld.ts";
import { CALLERS, type Caller } from "./words.ts";

/** Applications of the first Round, in the order in which people apply. */
export const ID = { builder: 1, otherBuilder: 2, pending: 3, disqualified: 4, leaver: 5 } as const;
const REDEEM_GAS = 2_000_000n;
export const PLENTY = 1_000n * ONE;
/** An accusation made before the Rounds begin can be ruled on until after their end. */
const STAKE_TIMES = { unbonding: 301 * DAY, notice: DAY, ruling: 300 * DAY } as const;
/** Callers that are no account of the chain: their addresses are as good as any. */
const NAMELESS = {
  staker: "0x57a4e00000000000000000000000000000000001",
  slasher: "0x57a5e00000000000000000000000000000000002",
  otherSlasher: "0x57a5e00000000000000000000000000000000003",
} as const satisfies Partial<Record<Caller, Address>>;

/** People who do things, and are asked about nothing. */
const HELPERS = ["applicant", "outcast", "leaver", "secondDonor"] as const;
type Helper = (typeof HELPERS)[number];
type Wallet = Deployment["wallets"][number];

export type World = Awaited<ReturnType<typeof createWorld>>;

export async function createWorld() {
  const chain = await deploy();
  const { viem, reader } = chain;
  const distributor = await viem.deployContract("TokenDistributor", [chain.asset]);
  const milestoneTerms = [chain.factory, chain.asset, JUDGE_TIME, JUDGE_TIME];
  const milestones = await viem.deployContract("Milestones", milestoneTerms);
  const units = await viem.deployContract("SoulboundUnits", [chain.factory]);
  const settler = await viem.deployContract("MockSettler");
  const other = await viem.deployContract("MockToken", ["Other", "OTH", 18]);

  const wallets = new Map<Caller | Helper, Wallet>();
  const contracts: readonly Caller[] = ["settler", "router", "round", "program", "distributor"];
  const others: readonly string[] = [...contracts, ...Object.keys(NAMELESS)];
  const people = [...CALLERS.filter((caller) => !others.includes(caller)), ...HELPERS];
  for (const [index, name] of people.entries()) {
    const wallet = chain.wallets[index];
    if (wallet !== undefined) wallets.set(name, wallet);
  }
  const router = chain.wallets.at(-1);
  if (router === undefined || wallets.size >= chain.wallets.length) throw new TypeError("too few accounts");
  wallets.set("router", router);
  const wallet = (name: Caller | Helper): Wallet => {
    const found = wallets.get(name);
    if (found === undefined) throw new TypeError(`${name} is no person`);
    return found;
  };
  const person = (name: Caller | Helper) => wallet(name).account.address;

  /* The Program and its Rounds */
  const bounds = { minApplicationTime: 0, minDonationTime: 0, minReviewTime: 0, maxCapBps: 10_000 };
  const trusted = [
    chain.implementation,
    chain.votingImplementation,
    chain.gate,
    chain.firstLedger,
    chain.ledger,
    distributor.address,
    settler.address,
  ] as const satisfies readonly Address[];
  const parameters = {
    metadata: zeroHash,
    admin: person("admin"),
    operators: [person("operator"), person("removedOperator")],
    reviewers: [person("reviewer")],
    treasurers: [person("treasurer")],
    trusted,
    bounds,
  };
  const { program } = await createProgramSync(wallet("admin"), { factory: chain.factory, ...parameters });

  /* What makes the right caller succeed, at any time */
  const test = await viem.getTestClient();
  const send = async (from: Address, to: Address, data: Hex, value = 0n) => {
    await test.impersonateAccount({ address: from });
    const sender = await viem.getWalletClient(from);
    const hash = await sender.sendTransaction({ to, data, value });
    await test.stopImpersonatingAccount({ address: from });
    return hash;
  };
  const admin = person("admin");
  const call = (functionName: "offerAdmin" | "revokeRole" | "grantRole", args: readonly unknown[]) =>
    send(admin, program, encodeFunctionData({ abi: programAbi, functionName, args } as never));

  /* Stakes, long before */
  const { staker, slasher, otherSlasher } = NAMELESS;
  const stakers: readonly Address[] = [staker, person("sponsor")];
  const terms = [
    BigInt(STAKE_TIMES.unbonding),
    BigInt(STAKE_TIMES.notice),
    BigInt(STAKE_TIMES.ruling),
    2_000n,
  ] as const;
  const stakes = await viem.deployContract("Stakes", [chain.factory, chain.asset, ...terms, PLENTY]);
  const allow = (holder: Address, spender: Address) =>
    send(
      holder,
      chain.asset,
      encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [spender, 2n ** 255n] }),
    );
  const onStakes = (from: Address, functionName: "lock" | "unlock" | "accuse", args: readonly unknown[]) =>
    send(from, stakes.address, encodeFunctionData({ abi: stakesAbi, functionName, args } as never));
  for (const holder of [slasher, otherSlasher, ...stakers]) await test.setBalance({ address: holder, value: PLENTY });
  for (const holder of [slasher, otherSlasher]) await call("grantRole", [roles.SLASHER, holder]);
  for (const holder of stakers) {
    await chain.mint(holder, PLENTY);
    await allow(holder, stakes.address);
    await onStakes(holder, "lock", [program, 10n * ONE]);
  }
  await onStakes(staker, "unlock", [program, ONE]);
  await chain.time.increase(STAKE_TIMES.unbonding);
  await onStakes(slasher, "accuse", [program, staker, ONE, keccak256(toHex("why"))]);
  await chain.time.increase(STAKE_TIMES.notice);

  const lender = person("sponsor");
  const credit = await createCredit(chain, send, program, lender, staker);
  await setPriceSync(wallet("admin"), {
    priceList: chain.priceList,
    program,
    asset: chain.asset,
    unit: "hour",
    price: ONE,
    source: "what an hour costs",
  });

  const start = (await chain.time.latest()) + 10 * DAY;
  const times = {
    applicationsFrom: start,
    donationsFrom: start + 3 * DAY,
    applicationsUntil: start + 6 * DAY,
    donationUntil: start + 9 * DAY,
    settleFrom: start + 13 * DAY,
    proposeUntil: start + 20 * DAY,
    fallbackAt: start + 30 * DAY,
    claimUntil: start + 130 * DAY,
  };
  const { gate, firstLedger: ledger } = chain;
  const config = roundConfig({
    program,
    giving: { asset: chain.asset, explorerGate: gate },
    times,
    modules: {
      builderGate: gate,
      ledger,
      distributor: distributor.address,
      deliverGas: 300_000,
      arbiter: person("arbiter"),
    },
    maxExtensionDays: 30,
  });
  const listedConfig = roundConfig({
    program,
    giving: { asset: chain.asset, explorerGate: gate },
    times,
    matching: { asset: NATIVE, saturation: "ScaleUp", fallbackCapBps: 500 },
    modules: { builderGate: gate, settler: settler.address, arbiter: person("arbiter") },
  });
  const later = (time: number) => time + 400 * DAY;
  const nextConfig = {
    ...config,
    times: {
      applicationsFrom: later(times.applicationsFrom),
      applicationsUntil: later(times.applicationsUntil),
      donationsFrom: later(times.donationsFrom),
      donationUntil: later(times.donationUntil),
      settleFrom: later(times.settleFrom),
      proposeUntil: 0,
      fallbackAt: 0,
      claimUntil: later(times.claimUntil),
    },
    matching: { ...config.matching, saturation: 0 },
  };
  const { implementation } = chain;
  const operator = wallet("operator");
  const { round } = await openRoundSync(operator, { program, implementation, config });
  const { round: listed } = await openRoundSync(operator, { program, implementation, config: listedConfig });
  const workedConfig = roundConfig({
    program,
    giving: { asset: chain.asset, explorerGate: gate },
    times,
    modules: { builderGate: gate, ledger: chain.ledger, arbiter: person("arbiter") },
  });
  const { round: worked } = await openRoundSync(operator, { program, implementation, config: workedConfig });
  const { round: voting } = await openRoundSync(operator, {
    program,
    implementation: chain.votingImplementation,
    config: votingConfig({
      program,
      budget: 100n,
      explorerGate: gate,
      matching: { asset: chain.asset },
      times,
      modules: { builderGate: gate },
    }),
  });
  const vault = await viem.deployContract("MockVault", [chain.asset]);
  const pooledArgs = [router.account.address, vault.address, BigInt(DAY), REDEEM_GAS] as const;
  const { address: pooledKind } = await viem.deployContract("VaultRound", [...pooledArgs]);
  await setTrustedSync(wallet("admin"), { program, module: pooledKind, isTrusted: true });
  const { round: pooled } = await openRoundSync(operator, {
    program,
    implementation: pooledKind,
    config: roundConfig({
      program,
      giving: { asset: chain.asset, explorerGate: gate },
      times: { ...times, proposeUntil: 0, fallbackAt: 0 },
      matching: { saturation: "ScaleUp" },
      modules: { builderGate: gate },
    }),
  });
  const { challengeTime, ruleTime, arbiterFeeBps, coinBond } = PROPOSAL_TERMS;
  const settlementArgs = [chain.factory, BigInt(challengeTime), BigInt(ruleTime), BigInt(arbiterFeeBps), coinBond];
  const settlement = await viem.deployContract("ProposedSettlement", settlementArgs);
  await setTrustedSync(wallet("admin"), { program, module: settlement.address, isTrusted: true });
  const proposableConfig = { ...listedConfig, modules: { ...listedConfig.modules, settler: settlement.address } };
  const { round: proposable } = await openRoundSync(operator, { program, implementation, config: proposableConfig });
  const standing = await viem.deployContract("Standing", [chain.ledger]);
  const profits = await viem.deployContract("Profits", [chain.factory]);

  const carts = await createRouter(chain, wallet("donor"));
  await allow(person("donor"), PERMIT2);

  const address: Readonly<Record<Caller, Address>> = {
    ...(Object.fromEntries(people.map((name) => [name, person(name)])) as Record<Caller, Address>),
    router: router.account.address,
    ...NAMELESS,
    settler: settler.address,
    distributor: distributor.address,
    program,
    round,
  };

  await call("offerAdmin", [person("candidate")]);
  await call("revokeRole", [roles.OPERATOR, person("removedOperator")]);

  const holders: readonly Address[] = [...Object.values(address), ...HELPERS.map(person)];
  for (const holder of holders) {
    await test.setBalance({ address: holder, value: PLENTY });
    await chain.mint(holder, PLENTY);
    const own = [stakes.address, profits.address, credit.creditLine, carts.router];
    for (const spender of [round, listed, worked, pooled, chain.ledger, ...own]) await allow(holder, spender);
  }
  // Astray, for whoever absorbs it.
  await chain.mint(pooled, ONE);
  const mintOther = encodeFunctionData({
    abi: parseAbi(["function mint(address to, uint256 amount)"]),
    functionName: "mint",
    args: [round, ONE],
  });
  await send(admin, other.address, mintOther);
  const delivery = encodeFunctionData({
    abi: tokenDistributorAbi,
    functionName: "deliver",
    args: [ID.builder, person("payout"), ONE],
  });
  await chain.mint(milestones.address, PLENTY);
  await send(round, milestones.address, delivery);
  await send(round, distributor.address, delivery);

  /* Stamps */
  const issuer = wallet("issuer");
  await addKey(issuer, { passport: chain.passport, signer: issuer.account.address });
  const { scope } = await openScopeSync(issuer, { passport: chain.passport, name: "scope", holdover: BigInt(DAY) });
  const provider = providerId("Test");
  const now = BigInt(await chain.time.latest());
  const signed: SignedStamp = await signStamp(issuer, {
    passport: chain.passport,
    issuer: issuer.account.address,
    stamp: {
      holder: person("donor"),
      provider,
      nullifier: keccak256(toHex("donor")),
      scope,
      issuedAt: now,
      expiresAt: now + BigInt(360 * DAY),
      keyEpoch: 1n,
    },
  });
  const row = { issuer: issuer.account.address, weight: 10_000, provider };
  const curve = { low: 10_000n, high: 10_000n, lowBps: 10_000, highBps: 10_000 };
  const scorer = await viem.deployContract("Scorer", [chain.passport, scope, [row], curve]);

  const adapters = await createAdapters(chain, person("donor"), issuer.account.address);

  return {
    carts,
    ...chain,
    ...adapters,
    ...credit,
    reader,
    test,
    wallet,
    send,
    address,
    round,
    listed,
    worked,
    voting,
    pooled,
    proposable,
    proposedSettlement: settlement.address,
    standing: standing.address,
    profits: profits.address,
    stakes: stakes.address,
    milestones: milestones.address,
    units: units.address,
    times,
    bounds,
    parameters,
    nextConfig,
    otherAsset: other.address,
    scorer: scorer.address,
    signed,
    metadata: keccak256(toHex("application")),
    /** Filled in as the Rounds go on. */
    pendingContent: `0x${"00".repeat(28)}` as Hex,
    listedApplication: 1,
    listedAmount: 1n,
    root: keccak256("0x01") as Hex,
  };
}
