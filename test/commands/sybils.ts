// A Round with honest people and sybils in it, and gates other than one Scorer, for the tests of `stamp inspect` and `stamp squelch`.
import { providerId, roundConfig, type SignedStamp, scopeId } from "@catchment/sdk";
import {
  fundPoolSync,
  getConfiguration,
  openRoundSync,
  openScopeSync,
  presentStampsSync,
  setTrustedSync,
  signStamp,
} from "@catchment/sdk/actions";
import { type Address, erc20Abi, getAddress, type Hex, keccak256, parseAbi, toHex } from "viem";
import { deployArtifact } from "../../scripts/chain/artifacts.ts";
import { connect, type Wallet } from "../../scripts/chain/connect.ts";
import { type Deployment, findDeployment, writeDeployment } from "../../scripts/chain/deployments.ts";
import type { ByHand } from "./byHand.ts";

export const ALICE = getAddress("0xa11ce00000000000000000000000000000000001");
export const BOB = getAddress("0xb0b0000000000000000000000000000000000002");
export const SYBILS = [
  "0x5111000000000000000000000000000000000001",
  "0x5111000000000000000000000000000000000002",
  "0x5111000000000000000000000000000000000003",
] as const;
export const ISSUER = 3;
const DAY = 86_400;

export const ROUND = {
  name: "Sybils",
  program: { name: "Sybil Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  sponsors: [{ account: 2, amount: "60" }],
  cap: "60%",
  windows: {
    applications: { from: "0d", until: "2d" },
    donations: { from: "0d", until: "5d" },
    review: "2d",
    claims: "60d",
  },
  stamps: {
    issuer: ISSUER,
    rows: [
      { provider: "ID", points: "15" },
      { provider: "Chat", points: "10" },
    ],
    curve: { low: "15", high: "25", lowBps: 5_000, highBps: 10_000 },
  },
  builders: [
    { name: "A", account: 4 },
    { name: "B", account: 5 },
    { name: "C", account: 6 },
  ],
};

/** Honest people give to A and B, sybils to C; what they give has odd base units, so that floors matter. */
export const GIFTS = [
  [ALICE, "A", "4.000000000000000007"],
  [ALICE, "B", "1"],
  [BOB, "A", "2.500000000000000003"],
  [BOB, "C", "1.1"],
  ...SYBILS.flatMap((sybil, index) => [
    [sybil, "C", `3.00000000000000001${index}`],
    [sybil, "B", "0.333333333333333333"],
  ]),
] as const;

/** The Round of `ROUND`, with its Builders accepted, everybody stamped in full, and all gifts given. */
export async function openSybilRound(hand: ByHand, name = ROUND.name): Promise<Address> {
  const { address } = await hand.json("round", "new", hand.write("sybils.json", { ...ROUND, name }));
  await hand.json("apply");
  await hand.json("review");
  await hand.json("stamp", ALICE, BOB, ...SYBILS);
  await give(hand);
  return address;
}

export async function give(hand: ByHand) {
  const rows = GIFTS.map((gift) => gift.join(",")).join("\n");
  await hand.json("donate", "--file", hand.write("gifts.csv", `donor,project,amount\n${rows}\n`));
}

/** A list of holders, each for the same reason. */
export function listOf(hand: ByHand, holders: readonly string[], name = "sybils.csv") {
  return hand.write(
    name,
    `holder,reason\n${holders.map((holder) => `${holder},one face in three places`).join("\n")}\n`,
  );
}

export async function connectionOf(hand: ByHand) {
  const connection = await connect(hand.rpc);
  return { connection, admin: connection.walletOf(0), issuer: connection.walletOf(ISSUER) };
}

/** The deployments file the commands of `hand` read. */
export function deploymentOf(hand: ByHand, change?: (before: Deployment) => Deployment): Deployment {
  const before = process.env.CATCHMENT_DEPLOYMENTS;
  process.env.CATCHMENT_DEPLOYMENTS = hand.folder;
  try {
    const found = findDeployment(31_337);
    if (found === undefined) throw new Error("nothing is deployed");
    if (change !== undefined) writeDeployment(change(found));
    return found;
  } finally {
    if (before === undefined) delete process.env.CATCHMENT_DEPLOYMENTS;
    else process.env.CATCHMENT_DEPLOYMENTS = before;
  }
}

/** A Round like the one before it with another gate, known to the commands by name, its Builders accepted. */
export async function openGatedRound(hand: ByHand, name: string, explorerGate: Address, eligibilityGas: number) {
  const { connection, admin } = await connectionOf(hand);
  const { rounds, contracts } = deploymentOf(hand);
  const before = rounds[0];
  if (before === undefined) throw new Error("there is no Round to copy");
  const { config } = await getConfiguration(connection.reader, { round: before.address });
  const now = Number((await connection.reader.getBlock()).timestamp);
  const times = {
    applicationsFrom: now,
    applicationsUntil: now + 2 * DAY,
    donationsFrom: now,
    donationUntil: now + 5 * DAY,
    settleFrom: now + 7 * DAY,
    claimUntil: now + 67 * DAY,
  };
  const { program, giving, modules } = config;
  await setTrustedSync(admin, { program, module: explorerGate, isTrusted: true });
  const { round, receipt } = await openRoundSync(admin, {
    program,
    implementation: contracts.donationRound,
    salt: keccak256(toHex(name)),
    config: roundConfig({
      program,
      giving: { asset: giving.asset, explorerGate, eligibilityGas },
      times,
      matching: { saturation: "ScaleUp", capBps: 10_000 },
      modules: { builderGate: modules.builderGate, ledger: modules.ledger },
      maxExtensionDays: 14,
      metadata: keccak256(toHex(name)),
    }),
  });
  const amount = 10n ** 19n;
  const token = {
    address: giving.asset,
    abi: [...erc20Abi, ...parseAbi(["function mint(address to, uint256 amount)"])],
  };
  await admin.writeContract({ ...token, functionName: "mint", args: [admin.account.address, amount] });
  await admin.writeContract({ ...token, functionName: "approve", args: [round, amount] });
  await fundPoolSync(admin, { round, amount, isForProgram: false });
  deploymentOf(hand, (known) => ({
    ...known,
    rounds: [...known.rounds, { ...before, name, address: round, block: Number(receipt.blockNumber) }],
  }));
  await hand.json("apply");
  await hand.json("review");
  return round;
}

export type Table = { readonly scorer: Address; readonly scope: Hex; readonly passport: Address };

/** A Scorer in a scope of its own; rows are names and whole points, of `ISSUER` or of a live provider. */
export async function deployScorer(
  hand: ByHand,
  name: string,
  rows: readonly (readonly [provider: string, points: number, live?: Address])[],
  curve: { readonly low: number; readonly high: number; readonly lowBps: number },
): Promise<Table> {
  const { connection, admin, issuer } = await connectionOf(hand);
  const { passport } = deploymentOf(hand).contracts;
  const holdover = BigInt(DAY);
  const scope = scopeId({ opener: admin.account.address, name, holdover });
  await openScopeSync(admin, { passport, name, holdover });
  const table = rows
    .map(([provider, points, live]) => ({
      issuer: live ?? issuer.account.address,
      weight: points * 10_000,
      provider: providerId(provider),
    }))
    .sort((a, b) => (a.provider < b.provider ? -1 : 1));
  const bounds = { low: curve.low * 10_000, high: curve.high * 10_000, lowBps: curve.lowBps, highBps: 10_000 };
  const scorer = await deployArtifact(connection, admin, "passport/Scorer", [passport, scope, table, bounds]);
  return { scorer, scope, passport };
}

/** Signs a Stamp for a holder, good for so many seconds, and presents it. */
export async function stamp(
  hand: ByHand,
  { passport, scope }: { readonly passport: Address; readonly scope: Hex },
  [holder, provider, identity]: readonly [holder: Address, provider: string, identity: string],
  seconds: number,
): Promise<SignedStamp> {
  const { connection, issuer } = await connectionOf(hand);
  const issuedAt = (await connection.reader.getBlock()).timestamp;
  const signed = await signStamp(issuer as Wallet, {
    passport,
    issuer: issuer.account.address,
    stamp: {
      holder,
      provider: providerId(provider),
      nullifier: keccak256(toHex(identity)),
      scope,
      issuedAt,
      expiresAt: issuedAt + BigInt(seconds),
      keyEpoch: 1n,
    },
  });
  await presentStampsSync(issuer, { passport, stamps: [signed] });
  return signed;
}
