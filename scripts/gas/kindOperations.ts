// What other kinds of Round cost: to vote, and what each distributor does with a match; and what a credit line lends on one.
import { roundConfig } from "@catchment/sdk";
import {
  agreeMilestonesSync,
  approveAsset,
  borrowSync,
  claimMatchSync,
  claimSync,
  collectSync,
  decideMilestoneSync,
  payMilestoneSync,
  prescribeMilestonesSync,
  releaseMilestoneSync,
  repayLoanSync,
  setTrustedSync,
  settleSync,
  submitMilestoneSync,
  voteSync,
} from "@catchment/sdk/actions";
import { zeroAddress } from "viem";
import { DAY } from "./chain.ts";
import {
  builder,
  CREDIT,
  type Deploy,
  DIGEST,
  FROM,
  GAS,
  lineOf,
  MILESTONES,
  milestonesOf,
  NONE,
  opened,
  planOf,
  RATE,
  SETTLES,
  settledThrough,
  TOKEN,
  timesFrom,
  UNITS,
  votesFor,
  votingRound,
} from "./kinds.ts";
import type { Operation } from "./operation.ts";
import { units, type World } from "./world.ts";

/* VOTES */

const vote = (count: number, isChanged: boolean) =>
  async function prepare(world: World) {
    const round = await votingRound(world);
    const { explorer } = world.people;
    if (isChanged) await voteSync(explorer, { round, votes: votesFor(count, 5) });
    return async () => [await voteSync(explorer, { round, votes: votesFor(count, 7) })];
  };

/* MATCHES */

/** The claim of one match, whole: `distributor` undefined pays it straight to the Builder. */
const claimThrough = (deploy: Deploy, isMoney: boolean) =>
  async function prepare(world: World) {
    const pool = isMoney ? { asset: world.token, configured: 0n } : NONE;
    const { round } = await settledThrough(world, { distributor: await deploy(world), deliverGas: GAS }, pool);
    return async () => [await claimMatchSync(world.people.ada, { round, application: 1 })];
  };

/* MILESTONES */

/** A plan of three parts, prescribed or agreed to, before anything is given. */
const plan = (step: "prescribe" | "agree") =>
  async function prepare(world: World) {
    const { chain, people, program } = world;
    const distributor = await MILESTONES(world);
    const gate = await chain.deploy("OpenEligibility");
    await setTrustedSync(people.admin, { program, module: gate, isTrusted: true });
    const config = roundConfig({
      program,
      giving: { asset: world.token, explorerGate: gate },
      times: timesFrom(FROM),
      modules: { builderGate: gate, distributor, deliverGas: GAS },
    });
    const round = await opened(world, await chain.deploy("DonationRound", [zeroAddress]), config);
    const call = { milestones: distributor, round, application: 1, parts: planOf(3) };
    if (step === "prescribe") return async () => [await prescribeMilestonesSync(people.admin, call)];
    await prescribeMilestonesSync(people.admin, call);
    return async () => [await agreeMilestonesSync(builder(world), call)];
  };

const submitted = async (world: World) => {
  const own = await milestonesOf(world);
  await submitMilestoneSync(builder(world), { ...own, part: 0, evidence: DIGEST });
  return own;
};

/* CREDIT */

const repay = (isInFull: boolean) =>
  async function prepare(world: World) {
    const line = await lineOf(world);
    const { chain, people, program } = world;
    const { address: borrower } = builder(world).account;
    await borrowSync(builder(world), { line, program, amount: units(100) });
    await chain.time.increase(30 * DAY);
    const amount = units(isInFull ? 200 : 50);
    await approveAsset(people.sponsor, { asset: world.token, spender: line, amount });
    return async () => [await repayLoanSync(people.sponsor, { line, borrower, amount })];
  };

const row = (name: string, prepare: Operation["prepare"]): Operation => ({ name, target: null, prepare });

export const KINDS: readonly Operation[] = [
  row("vote for one application, the first", vote(1, false)),
  row("vote for one application, changed", vote(1, true)),
  row("vote for 10 at once, the first", vote(10, false)),
  row("vote for 10 at once, changed", vote(10, true)),
  row("claim of a voting Round", async (world) => {
    const round = await votingRound(world);
    await world.chain.time.increaseTo(SETTLES);
    await settleSync(world.people.ada, { round, hints: [], maxItems: 100n });
    return async () => [await claimSync(world.people.ada, { round, application: 1 })];
  }),
  row("claim a match through TokenDistributor", claimThrough(TOKEN, true)),
  row("collect it", async (world) => {
    const distributor = await TOKEN(world);
    const pool = { asset: world.token, configured: 0n };
    const { round } = await settledThrough(world, { distributor, deliverGas: GAS }, pool);
    await claimMatchSync(world.people.ada, { round, application: 1 });
    return async () => [await collectSync(builder(world), { distributor })];
  }),
  row("claim a match through SoulboundUnits", claimThrough(UNITS, false)),
  row("claim a match through CreditLimits", claimThrough(CREDIT, false)),
  row("claim a match through RateDiscounts", claimThrough(RATE, false)),
  row("claim a match through Milestones", claimThrough(MILESTONES, true)),
  row("prescribe milestones, 3 parts", plan("prescribe")),
  row("agree to milestones, 3 parts", plan("agree")),
  row("submit a milestone", async (world) => {
    const own = await milestonesOf(world);
    return async () => [await submitMilestoneSync(builder(world), { ...own, part: 0, evidence: DIGEST })];
  }),
  row("decide about a milestone", async (world) => {
    const own = await submitted(world);
    const decision = { ...own, part: 0, evidence: DIGEST, isAccepted: true } as const;
    return async () => [await decideMilestoneSync(world.people.admin, decision)];
  }),
  row("pay a milestone", async (world) => {
    const own = await submitted(world);
    const { address: to } = builder(world).account;
    await decideMilestoneSync(world.people.admin, { ...own, part: 0, evidence: DIGEST, isAccepted: true });
    return async () => [await payMilestoneSync(world.people.ada, { ...own, part: 0, to })];
  }),
  row("release a lost milestone", async (world) => {
    const own = await milestonesOf(world);
    await world.chain.time.increaseTo(SETTLES + 61 * DAY);
    return async () => [await releaseMilestoneSync(world.people.ada, { ...own, part: 0 })];
  }),
  row("borrow", async (world) => {
    const line = await lineOf(world);
    const call = { line, program: world.program, amount: units(100) };
    return async () => [await borrowSync(builder(world), call)];
  }),
  row("repay a loan in part", repay(false)),
  row("repay a loan in full", repay(true)),
];
