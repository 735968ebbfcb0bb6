// Rounds of other kinds than the world's, which gas is measured on: of votes, through each distributor, and a credit line.
import { type RoundConfig, roundConfig, votingConfig } from "@catchment/sdk";
import {
  agreeMilestonesSync,
  borrowSync,
  claimMatchSync,
  depositCreditSync,
  donateSync,
  fundPoolSync,
  openRoundSync,
  prescribeMilestonesSync,
  reviewApplicationsSync,
  setTrustedSync,
  settleSync,
  voteSync,
} from "@catchment/sdk/actions";
import { type Address, keccak256, stringToHex, zeroAddress } from "viem";
import { DAY, OPENS } from "./chain.ts";
import { units, type World } from "./world.ts";

/** Another Round begins here: prices and Stamps of the world are in force. */
export const FROM = OPENS + 3 * DAY;
export const SETTLES = FROM + 36 * DAY;
export const DIGEST = keccak256(stringToHex("digest"));
const TERM = BigInt(365 * DAY);
const BUDGET = 10_000n;

type Through = { readonly distributor: Address; readonly deliverGas: number };
/** The pool's money, or what stands in its place. */
type Pool = { readonly asset: Address; readonly configured: bigint };

export const timesFrom = (from: number): RoundConfig["times"] => ({
  applicationsFrom: from,
  applicationsUntil: from + 20 * DAY,
  donationsFrom: from + DAY,
  donationUntil: from + 30 * DAY,
  settleFrom: from + 36 * DAY,
  proposeUntil: 0,
  fallbackAt: 0,
  claimUntil: from + 120 * DAY,
});

/** Opens a Round and accepts the world's ten Builders in it; stands where gifts or votes are taken. */
export async function opened(world: World, implementation: Address, config: RoundConfig): Promise<Address> {
  const { chain, people, builders, program } = world;
  const { distributor } = config.modules;
  for (const module of [implementation, distributor]) {
    if (module !== zeroAddress) await setTrustedSync(people.admin, { program, module, isTrusted: true });
  }
  await chain.time.increaseTo(FROM);
  const { round } = await openRoundSync(people.admin, { program, implementation, config });
  const decisions = [];
  for (const builder of builders) {
    const { application, content } = await world.apply(builder, round);
    decisions.push({ application, isAccepted: true, content } as const);
  }
  await reviewApplicationsSync(people.admin, { round, decisions });
  await chain.time.increaseTo(FROM + 2 * DAY);
  return round;
}

export async function votingRound(world: World): Promise<Address> {
  const { chain, people, program, scorer, token } = world;
  const gate = await chain.deploy("OpenEligibility");
  await setTrustedSync(people.admin, { program, module: gate, isTrusted: true });
  const matching = { asset: token, capBps: 10_000 };
  const config = votingConfig({
    program,
    budget: BUDGET,
    explorerGate: scorer,
    eligibilityGas: 2_500_000,
    matching,
    times: timesFrom(FROM),
    modules: { builderGate: gate },
  });
  const round = await opened(world, await chain.deploy("VotingRound"), config);
  await world.allow(people.sponsor, round, units(1_000));
  await fundPoolSync(people.sponsor, { round, amount: units(1_000) });
  const votes = votesFor(10, 3);
  await voteSync(people.ada, { round, votes });
  return round;
}

export const votesFor = (count: number, votes: number) =>
  Array.from({ length: count }, (_, index) => ({ application: index + 1, votes }));

/** A Round whose matches go through `through`, given to by two, settled. */
export async function settledThrough(world: World, { distributor, deliverGas }: Through, pool: Pool, agree = false) {
  const { chain, people, program, token, scorer } = world;
  const gate = await chain.deploy("OpenEligibility");
  await setTrustedSync(people.admin, { program, module: gate, isTrusted: true });
  const implementation = await chain.deploy("DonationRound", [zeroAddress]);
  const giving = { asset: token, explorerGate: scorer, eligibilityGas: 2_500_000 };
  const modules = { builderGate: gate, distributor, deliverGas };
  const matching = { ...pool, saturation: "ScaleUp", capBps: 10_000 } as const;
  const config = roundConfig({ program, giving, times: timesFrom(FROM), matching, modules });
  const round = await opened(world, implementation, config);
  if (pool.configured === 0n) {
    await world.allow(people.sponsor, round, units(1_000));
    await fundPoolSync(people.sponsor, { round, amount: units(1_000) });
  }
  for (const giver of [people.ada, people.explorer]) {
    await world.allow(giver, round, units(200));
    await donateSync(giver, { round, gifts: world.gifts(10, units(20)) });
  }
  const own = { milestones: distributor, round, application: 1 };
  if (agree) {
    const parts = planOf(3);
    await prescribeMilestonesSync(people.admin, { ...own, parts });
    await agreeMilestonesSync(builder(world), { ...own, parts });
  }
  await chain.time.increaseTo(SETTLES);
  await settleSync(people.ada, { round, hints: [], maxItems: 100n });
  // The first delivery writes what a distributor has once in its life.
  await claimMatchSync(people.ada, { round, application: 2 });
  return { round, own };
}

export function builder({ builders: [first] }: World) {
  if (first === undefined) throw new RangeError("the world has no Builder");
  return first;
}

export const planOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    outcome: keccak256(stringToHex(`part ${index}`)),
    bps: index === 0 ? 10_000 - (count - 1) * 3_000 : 3_000,
    time: 60 * DAY,
  }));

export type Deploy = (world: World) => Promise<Address>;
export const TOKEN: Deploy = ({ chain, token }) => chain.deploy("TokenDistributor", [token]);
export const UNITS: Deploy = ({ chain, factory }) => chain.deploy("SoulboundUnits", [factory]);
export const CREDIT: Deploy = ({ chain, factory, token }) =>
  chain.deploy("CreditLimits", [factory, TERM, token, zeroAddress]);
export const RATE: Deploy = ({ chain, factory }) => chain.deploy("RateDiscounts", [factory, TERM, 1_000n]);
export const MILESTONES: Deploy = ({ chain, factory, token }) =>
  chain.deploy("Milestones", [factory, token, BigInt(10 * DAY), BigInt(100 * DAY)]);

export const GAS = 500_000;
export const NONE = { asset: zeroAddress, configured: units(10_000) };

export async function milestonesOf(world: World) {
  const through = { distributor: await MILESTONES(world), deliverGas: GAS };
  const { round, own } = await settledThrough(world, through, { asset: world.token, configured: 0n }, true);
  await claimMatchSync(world.people.ada, { round, application: 1 });
  return own;
}

export async function lineOf(world: World) {
  const { chain, people, program, token } = world;
  const limits = await CREDIT(world);
  const { round } = await settledThrough(world, { distributor: limits, deliverGas: GAS }, NONE);
  await claimMatchSync(people.ada, { round, application: 1 });
  const terms = {
    asset: token,
    limits,
    rates: zeroAddress,
    rateBps: 1_000,
    minRateBps: 0,
    maxUtilisationBps: 9_000,
    loanTerm: 73 * DAY,
    minLoan: units(1),
  };
  const programs = [{ program, ceiling: units(5_000) }];
  const line = await chain.deploy("CreditLine", ["Credit", "CR", terms, programs]);
  await world.allow(people.sponsor, line, units(10_000));
  await depositCreditSync(people.sponsor, { line, amount: units(10_000) });
  // Another loan is there: the list and the sums have been written.
  const [, second] = world.builders;
  if (second === undefined) throw new RangeError("the world has one Builder");
  await borrowSync(second, { line, program, amount: units(10) });
  return line;
}
