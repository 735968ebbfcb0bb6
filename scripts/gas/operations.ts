// What is measured: one entry per row of the table, each from the same state.
import {
  cancelRoundSync,
  claimSync,
  disqualifySync,
  donateSync,
  fundPoolSync,
  refundSync,
  reviewApplicationsSync,
  reweighSync,
  settleSync,
  withdrawRestSync,
} from "@catchment/sdk/actions";
import { keccak256, stringToHex } from "viem";
import { DAY, OPENS } from "./chain.ts";
import { CONSEQUENCES } from "./consequenceOperations.ts";
import { KINDS } from "./kindOperations.ts";
import type { Operation } from "./operation.ts";
import { ROUTED } from "./routerOperations.ts";
import { STAMPS } from "./stampOperations.ts";
import { VAULTED } from "./vaultOperations.ts";
import { units, type World } from "./world.ts";

const UNLIMITED = 2n ** 256n - 1n;
const REASON = keccak256(stringToHex("reason"));

const give = (count: number, allowance = units(20 * count)) =>
  async function prepare({ people: { explorer }, tokenRound: round, allow, gifts }: World) {
    await allow(explorer, round, allowance);
    return async () => [await donateSync(explorer, { round, gifts: gifts(count, units(20)) })];
  };

const giveNative = (count: number) =>
  async function prepare({ people: { explorer }, nativeRound: round, gifts }: World) {
    return async () => [await donateSync(explorer, { round, gifts: gifts(count, units(2)) })];
  };

/** From settleFrom on, settled or not. */
const settling = ({ chain }: World) => chain.time.increaseTo(OPENS + 36 * DAY);
const settleAll = (world: World) =>
  settleSync(world.people.ada, { round: world.tokenRound, hints: [], maxItems: 100n });

export const OPERATIONS: readonly Operation[] = [
  { name: "donate ERC-20, allowance given, new pair", target: 90_000, moonshot: 84_946, prepare: give(1) },
  { name: "donate ERC-20, unlimited allowance, new pair", target: 90_000, prepare: give(1, UNLIMITED) },
  { name: "donate native, new pair", target: 75_000, prepare: giveNative(1) },
  { name: "cart of 10 Builders, ERC-20", target: 385_000, moonshot: 319_943, prepare: give(10) },
  { name: "cart of 10 Builders, native", target: 365_000, prepare: giveNative(10) },
  {
    name: "create a Round, funded",
    target: 400_000,
    prepare:
      async ({ open, people: { sponsor }, token, allow }) =>
      async () => {
        const opened = await open(token, "measured");
        await allow(sponsor, opened.round, units(1_000));
        return [opened, await fundPoolSync(sponsor, { round: opened.round, amount: units(1_000) })];
      },
  },
  {
    name: "apply",
    target: 130_000,
    prepare:
      async ({ apply, people, tokenRound }) =>
      async () => [await apply(people.applicant, tokenRound)],
  },
  {
    name: "apply, to be paid to another address",
    target: null,
    prepare:
      async ({ apply, people, tokenRound }) =>
      async () => [await apply(people.applicant, tokenRound, people.ada.account.address)],
  },
  {
    name: "pay one Builder (donations and match)",
    target: 80_000,
    prepare: async (world) => {
      await settling(world);
      await settleAll(world);
      return async () => [await claimSync(world.people.ada, { round: world.tokenRound, application: 1 })];
    },
  },
  {
    name: "donate ERC-20 again, same pair",
    target: null,
    prepare: async (world) => {
      await (await give(1)(world))();
      return give(1)(world);
    },
  },
  {
    name: "accept one application, with the Ledger",
    target: null,
    prepare: async ({ apply, people, tokenRound: round }) => {
      const { application, content } = await apply(people.applicant, round);
      const decisions = [{ application, isAccepted: true, content }] as const;
      return async () => [await reviewApplicationsSync(people.admin, { round, decisions })];
    },
  },
  {
    name: "reweigh one pair",
    target: null,
    prepare: async ({ people: { ada }, tokenRound: round }) => {
      const parameters = { round, explorer: ada.account.address, applications: [1] };
      return async () => [await reweighSync(ada, parameters)];
    },
  },
  {
    name: "disqualify",
    target: null,
    prepare: async ({ people: { admin }, tokenRound: round }) => {
      return async () => [await disqualifySync(admin, { round, application: 1, reason: REASON })];
    },
  },
  {
    name: "settle 10 applications, no hints",
    target: null,
    prepare: async (world) => {
      await settling(world);
      return async () => [await settleAll(world)];
    },
  },
  {
    name: "refund one pair, Round cancelled",
    target: null,
    prepare: async (world) => {
      const { admin, ada } = world.people;
      await cancelRoundSync(admin, { round: world.tokenRound, reason: REASON });
      const parameters = { round: world.tokenRound, application: 1, donor: ada.account.address };
      return async () => [await refundSync(ada, parameters)];
    },
  },
  {
    name: "withdraw a sponsor's rest",
    target: null,
    prepare: async (world) => {
      await settling(world);
      await settleAll(world);
      return async () => [await withdrawRestSync(world.people.sponsor, { round: world.tokenRound })];
    },
  },
  ...STAMPS,
  ...CONSEQUENCES,
  ...ROUTED,
  ...KINDS,
  ...VAULTED,
];
