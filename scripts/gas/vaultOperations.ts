// What a Round costs whose pool waits in a vault: a vault of OpenZeppelin's, which does nothing with what it holds.

import { roundConfig } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  cancelRoundSync,
  claimSync,
  donateSync,
  fixPoolSync,
  fundPoolSync,
  openRoundSync,
  reviewApplicationsSync,
  setTrustedSync,
  settleSync,
  withdrawRestSync,
} from "@catchment/sdk/actions";
import { keccak256, parseAbi, stringToHex, zeroAddress } from "viem";
import { DAY, OPENS } from "./chain.ts";
import type { Operation } from "./operation.ts";
import { units, type World } from "./world.ts";

const WAIT = 7 * DAY;
const REDEEM_GAS = 2_000_000n;
const PAUSE = parseAbi(["function setPaused(bool newIsPaused)"]);
const REASON = keccak256(stringToHex("reason"));
const SETTLE_FROM = OPENS + 36 * DAY;

type Pooled = Awaited<ReturnType<typeof createPooled>>;

/** A Round like the measured ones, its pool in a vault, funded by a sponsor and for the Program; two Explorers have given. */
async function createPooled(world: World) {
  const { chain, people, token, program, builders, scorer } = world;
  const vault = await chain.deploy("MockVault", [token]);
  const router = zeroAddress;
  const implementation = await chain.deploy("VaultRound", [router, vault, BigInt(WAIT), REDEEM_GAS]);
  await setTrustedSync(people.admin, { program, module: implementation, isTrusted: true });
  const { round } = await openRoundSync(people.admin, {
    program,
    implementation,
    salt: keccak256(stringToHex("pooled")),
    config: roundConfig({
      program,
      giving: { asset: token, explorerGate: scorer, eligibilityGas: 2_500_000 },
      times: {
        applicationsFrom: OPENS,
        applicationsUntil: OPENS + 20 * DAY,
        donationsFrom: OPENS + DAY,
        donationUntil: OPENS + 30 * DAY,
        settleFrom: SETTLE_FROM,
        claimUntil: OPENS + 120 * DAY,
      },
      matching: { saturation: "ScaleUp", capBps: 2_000 },
      modules: { builderGate: world.gate },
    }),
  });
  await approveAsset(people.sponsor, { asset: token, spender: round, amount: units(100_000) });
  await fundPoolSync(people.sponsor, { round, amount: units(10_000) });
  await fundPoolSync(people.sponsor, { round, amount: units(10_000), isForProgram: true });
  const decisions = [];
  for (const builder of builders) {
    const content = { recipient: builder.account.address, ask: 0n, kind: 0, metadata: REASON };
    const { application, content: judged } = await applyToRoundSync(builder, { round, content });
    decisions.push({ application, isAccepted: true, content: judged } as const);
  }
  await reviewApplicationsSync(people.admin, { round, decisions });
  for (const giver of [people.ada, people.bea]) {
    await approveAsset(giver, { asset: token, spender: round, amount: units(200) });
    await donateSync(giver, { round, gifts: world.gifts(builders.length, units(20)) });
  }
  return { round, vault };
}

/** Settled, its pool redeemed or left as shares. */
async function settled(world: World, isInShares: boolean): Promise<Pooled> {
  const pooled = await createPooled(world);
  const { ada, admin } = world.people;
  if (isInShares)
    await admin.writeContract({ address: pooled.vault, abi: PAUSE, functionName: "setPaused", args: [true] });
  await world.chain.time.increaseTo(SETTLE_FROM + (isInShares ? WAIT : 0));
  await fixPoolSync(ada, { round: pooled.round });
  await settleSync(ada, { round: pooled.round, hints: [], maxItems: 100n });
  return pooled;
}

const fix = (isInShares: boolean) =>
  async function prepare(world: World) {
    const { round, vault } = await createPooled(world);
    const { ada, admin } = world.people;
    if (isInShares) await admin.writeContract({ address: vault, abi: PAUSE, functionName: "setPaused", args: [true] });
    await world.chain.time.increaseTo(SETTLE_FROM + (isInShares ? WAIT : 0));
    return async () => [await fixPoolSync(ada, { round })];
  };

const claimIn = (isInShares: boolean) =>
  async function prepare(world: World) {
    const { round } = await settled(world, isInShares);
    return async () => [await claimSync(world.people.ada, { round, application: 1 })];
  };

const withdrawBy = (whose: "sponsor" | "program") =>
  async function prepare(world: World) {
    const { round } = await createPooled(world);
    const { admin, ada, sponsor: giver } = world.people;
    await cancelRoundSync(admin, { round, reason: REASON });
    const sponsor = whose === "program" ? world.program : giver.account.address;
    return async () => [await withdrawRestSync(ada, { round, sponsor })];
  };

export const VAULTED: readonly Operation[] = [
  {
    name: "fund a pool in a vault, again",
    target: null,
    prepare: async (world) => {
      const { round } = await createPooled(world);
      return async () => [await fundPoolSync(world.people.sponsor, { round, amount: units(1_000) })];
    },
  },
  {
    name: "donate ERC-20 where the pool is in a vault, new pair",
    target: null,
    prepare: async (world) => {
      const { round } = await createPooled(world);
      const { explorer } = world.people;
      await approveAsset(explorer, { asset: world.token, spender: round, amount: units(20) });
      return async () => [await donateSync(explorer, { round, gifts: world.gifts(1, units(20)) })];
    },
  },
  { name: "fix a pool in a vault, redeemed", target: null, prepare: fix(false) },
  { name: "fix a pool in a vault, in shares", target: null, prepare: fix(true) },
  { name: "pay one Builder, pool redeemed", target: null, prepare: claimIn(false) },
  { name: "pay one Builder, match in shares", target: null, prepare: claimIn(true) },
  { name: "give a sponsor its shares, Round cancelled", target: null, prepare: withdrawBy("sponsor") },
  { name: "redeem for the Program, Round cancelled", target: null, prepare: withdrawBy("program") },
];
