// What people of the story do, in one line each.
import { type Quantity, quantity, roundConfig, unitId } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  claimSync,
  donateSync,
  endorseSync,
  followEndorsementSync,
  fundPoolSync,
  judgeSync,
  justifySync,
  lockStakeSync,
  openRoundSync,
  payProfitSync,
  presentStampsSync,
  recordMedianSync,
  repaySync,
  respondToWorkSync,
  reviewApplicationsSync,
  revokeNullifierSync,
  reweighSync,
  settleEndorsementSync,
  settlePairSync,
  settleRound,
  signStamp,
} from "@catchment/sdk/actions";
import { type Address, type Hex, keccak256, parseAbi, parseEther, sha256, stringToHex } from "viem";
import { receiptOf, type Wallet } from "../chain/connect.ts";
import { at, type Schedule } from "./calendar.ts";
import type { BuilderName, ExplorerName } from "./cast.ts";
import { IDENTITY, nullifierOf, OUTCOME, PROCEDURE, type World } from "./world.ts";

const tokenAbi = parseAbi(["function mint(address to, uint256 amount)"]);
/** Three live Stamps and an identity, and the Ledger's history of one person. */
const ELIGIBILITY_GAS = 3_000_000;

/** Digest of a text that would be published. */
export function digest(text: string): Hex {
  return sha256(stringToHex(text));
}

export function usd(amount: string): bigint {
  return parseEther(amount);
}

/* STAMPS */

/** The issuer confirms an identity of `holder` until a day, and the Stamp is put on record. */
export async function identify(world: World, holder: Address, identity: string, from: number, until: number) {
  const { issuer } = world.cast;
  const { passport } = world.contracts;
  const stamp = await signStamp(issuer, {
    passport,
    issuer: issuer.account.address,
    stamp: {
      holder,
      provider: IDENTITY,
      nullifier: nullifierOf(identity),
      scope: world.scope,
      issuedAt: BigInt(at(from)),
      expiresAt: BigInt(at(until)),
      keyEpoch: 1n,
    },
  });
  await presentStampsSync(issuer, { passport, stamps: [stamp] });
}

export function revokeIdentity(world: World, identity: string) {
  const { passport } = world.contracts;
  const parameters = { passport, scope: world.scope, provider: IDENTITY, nullifier: nullifierOf(identity) };
  return revokeNullifierSync(world.cast.issuer, parameters);
}

/* ROUNDS */

type Gates = { readonly builderGate: Address; readonly explorerGate: Address };

export async function openRound(
  world: World,
  { opens, applicationsUntil, donationUntil, settles, closes }: Schedule,
  { builderGate, explorerGate }: Gates,
  previousRound?: Address,
): Promise<Address> {
  const { contracts, program, cast } = world;
  const config = roundConfig({
    program,
    times: {
      applicationsFrom: at(opens),
      applicationsUntil: at(applicationsUntil),
      donationsFrom: at(opens),
      donationUntil: at(donationUntil),
      settleFrom: at(settles),
      claimUntil: at(closes),
    },
    giving: { asset: contracts.usd, explorerGate, eligibilityGas: ELIGIBILITY_GAS, minCounted: usd("1") },
    matching: { saturation: "ScaleUp", capBps: 5_000 },
    modules: {
      builderGate,
      ledger: contracts.ledger,
      calibration: contracts.calibration,
      arbiter: cast.arbiter.account.address,
    },
    procedure: world.procedure,
    ...(previousRound === undefined ? {} : { previousRound }),
  });
  const salt = keccak256(stringToHex(`day ${opens}`));
  const implementation = contracts.implementation;
  const { round } = await openRoundSync(cast.admin, { program, implementation, config, salt });
  return round;
}

export async function fund(world: World, round: Address, amount: bigint) {
  await allow(world, world.cast.sponsor, round, amount);
  await fundPoolSync(world.cast.sponsor, { round, amount });
}

export async function apply(world: World, round: Address, builder: BuilderName, ask: bigint) {
  const wallet = world.cast[builder];
  const content = { recipient: wallet.account.address, ask, kind: 0, metadata: digest(`${builder} asks for ${ask}`) };
  const { application, content: hash } = await applyToRoundSync(wallet, { round, content });
  return { application, content: hash };
}

type Applied = Awaited<ReturnType<typeof apply>>;

/** The reviewer accepts; fails with the Ledger's refusal, if there is one. */
export async function accept(world: World, round: Address, { application, content }: Applied) {
  const decisions = [{ application, isAccepted: true, content }] as const;
  await reviewApplicationsSync(world.cast.reviewer, { round, decisions });
}

export async function give(
  world: World,
  round: Address,
  explorer: ExplorerName,
  gifts: readonly { readonly application: number; readonly amount: bigint }[],
) {
  const wallet = world.cast[explorer];
  await allow(
    world,
    wallet,
    round,
    gifts.reduce((sum, { amount }) => sum + amount, 0n),
  );
  const { donations } = await donateSync(wallet, { round, gifts });
  return donations.map(({ weight }) => weight);
}

export async function reweigh(world: World, round: Address, explorer: ExplorerName, applications: readonly number[]) {
  const { reweighed } = await reweighSync(world.cast.Lantern, {
    round,
    explorer: world.cast[explorer].account.address,
    applications,
  });
  return reweighed;
}

export async function settleAndPay(world: World, round: Address, applications: readonly number[]) {
  const { Lantern } = world.cast;
  await settleRound(Lantern, { round });
  for (const application of applications) await claimSync(Lantern, { round, application });
}

/* WORK */

export type Work = { readonly hours: string; readonly gpuHours?: string; readonly improvements: string };

export function justify(world: World, round: Address, builder: BuilderName, application: number, work: Work) {
  const items: Quantity[] = [{ unit: unitId("hour"), millionths: quantity(work.hours) }];
  if (work.gpuHours !== undefined) items.push({ unit: unitId("gpu-hour"), millionths: quantity(work.gpuHours) });
  return justifySync(world.cast[builder], {
    ledger: world.contracts.ledger,
    round,
    application,
    report: {
      items,
      outcomes: [{ unit: unitId(OUTCOME), millionths: quantity(work.improvements) }],
      procedure: PROCEDURE,
      digest: digest(`${builder}'s report`),
    },
  });
}

export function judge(
  world: World,
  round: Address,
  application: number,
  amount: bigint,
  improvements: string,
  reason: string,
) {
  return judgeSync(world.cast.reviewer, {
    ledger: world.contracts.ledger,
    round,
    application,
    amount,
    outcomes: [{ unit: unitId(OUTCOME), millionths: quantity(improvements) }],
    reason: digest(reason),
  });
}

export function respond(
  world: World,
  round: Address,
  application: number,
  explorer: ExplorerName,
  approves: boolean,
  reason: string,
) {
  const parameters = { ledger: world.contracts.ledger, round, application, approves, reason: digest(reason) };
  return respondToWorkSync(world.cast[explorer], parameters);
}

export async function repay(world: World, round: Address, builder: BuilderName, application: number, amount: bigint) {
  const { ledger } = world.contracts;
  await allow(world, world.cast[builder], ledger, amount);
  return repaySync(world.cast[builder], { ledger, round, application, amount });
}

/* STAKE AND STANDING */

export async function stake(world: World, explorer: ExplorerName, amount: bigint) {
  const { stakes, usd: asset } = world.contracts;
  await allow(world, world.cast[explorer], stakes, amount);
  return lockStakeSync(world.cast[explorer], { stakes, program: world.program, asset, amount });
}

export function settlePair(world: World, round: Address, application: number, explorer: ExplorerName) {
  const { standing } = world.contracts;
  const parameters = { standing, round, application, explorer: world.cast[explorer].account.address };
  return settlePairSync(world.cast.Lantern, parameters);
}

export function endorse(world: World, round: Address, application: number, explorer: ExplorerName, points: bigint) {
  return endorseSync(world.cast[explorer], { standing: world.contracts.standing, round, application, points });
}

export function follow(
  world: World,
  round: Address,
  application: number,
  explorer: ExplorerName,
  endorser: ExplorerName,
) {
  return followEndorsementSync(world.cast[explorer], {
    standing: world.contracts.standing,
    round,
    application,
    endorser: world.cast[endorser].account.address,
  });
}

/** Anyone records how much came of the money of a Round, once its facts are final. */
export function recordMedian(world: World, round: Address) {
  return recordMedianSync(world.cast.Lantern, { outcomePerMoney: world.contracts.outcome, round });
}

export function settleEndorsement(world: World, round: Address, application: number, endorser: ExplorerName) {
  return settleEndorsementSync(world.cast.Lantern, {
    standing: world.contracts.standing,
    round,
    application,
    endorser: world.cast[endorser].account.address,
  });
}

export async function payProfit(world: World, builder: BuilderName, amount: bigint) {
  const { profits, usd: asset } = world.contracts;
  const wallet = world.cast[builder];
  await allow(world, wallet, profits, amount);
  return payProfitSync(wallet, {
    profits,
    program: world.program,
    asset,
    builder: wallet.account.address,
    amount,
  });
}

/* MONEY */

/** Mints what somebody is about to spend: the dollars of this chain are only a figure. */
async function allow(world: World, wallet: Wallet, spender: Address, amount: bigint) {
  const { usd: asset } = world.contracts;
  const args = [wallet.account.address, amount] as const;
  const mint = { address: asset, abi: tokenAbi, functionName: "mint", args, gas: 200_000n } as const;
  await receiptOf(world.connection, await wallet.writeContract(mint));
  for (const hash of await approveAsset(wallet, { asset, spender, amount })) await receiptOf(world.connection, hash);
}
