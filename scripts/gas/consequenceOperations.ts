// What accountability costs: each row from the Round of the other rows, settled and paid.
import { quantity, unitId } from "@catchment/sdk";
import {
  claimSync,
  getWorkRecord,
  judgeSync,
  justifySync,
  lockStakeSync,
  recordMedianSync,
  repaySync,
  respondToWorkSync,
  reviewApplicationsSync,
  settlePairSync,
  settleSync,
} from "@catchment/sdk/actions";
import { keccak256, stringToHex } from "viem";
import { DAY, OPENS } from "./chain.ts";
import { OUTCOME, PROCEDURE } from "./consequences.ts";
import type { Operation } from "./operation.ts";
import { units, type World } from "./world.ts";

const DIGEST = keccak256(stringToHex("report"));
const APPLICATION = 1;

async function settleAndPay({ chain, people: { ada }, tokenRound: round }: World) {
  await chain.time.increaseTo(OPENS + 36 * DAY);
  await settleSync(ada, { round, hints: [], maxItems: 100n });
  await claimSync(ada, { round, application: APPLICATION });
}

function justify({ builders: [builder], work: { ledger }, tokenRound: round }: World) {
  if (builder === undefined) throw new RangeError("the world has no Builder");
  return justifySync(builder, {
    ledger,
    round,
    application: APPLICATION,
    report: {
      items: [{ unit: unitId("hour"), millionths: quantity("1") }],
      outcomes: [{ unit: unitId(OUTCOME), millionths: quantity("3") }],
      procedure: PROCEDURE,
      digest: DIGEST,
    },
  });
}

async function judge({ people: { admin }, work: { ledger }, tokenRound: round }: World) {
  const { submitted: amount } = await getWorkRecord(admin, { ledger, round, application: APPLICATION });
  const outcomes = [{ unit: unitId(OUTCOME), millionths: quantity("3") }];
  return judgeSync(admin, { ledger, round, application: APPLICATION, amount, outcomes, reason: DIGEST });
}

/** A Round opened when the first has been accounted for. */
async function nextRound(world: World) {
  const { chain, open, token, work } = world;
  const from = OPENS + 70 * DAY;
  await chain.time.increaseTo(from);
  const { round } = await open(token, "next", from, work.calibration);
  return round;
}

export const CONSEQUENCES: readonly Operation[] = [
  {
    name: "accept, Ledger and calibration of 3 parts, newcomer",
    target: null,
    prepare: async (world) => {
      const round = await nextRound(world);
      const { application, content } = await world.apply(world.people.applicant, round);
      const decisions = [{ application, isAccepted: true, content }] as const;
      return async () => [await reviewApplicationsSync(world.people.admin, { round, decisions })];
    },
  },
  {
    name: "accept, Ledger and calibration of 3 parts, one Round before",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      await justify(world);
      await judge(world);
      const [builder] = world.builders;
      if (builder === undefined) throw new RangeError("the world has no Builder");
      const round = await nextRound(world);
      const { application, content } = await world.apply(builder, round);
      const decisions = [{ application, isAccepted: true, content }] as const;
      return async () => [await reviewApplicationsSync(world.people.admin, { round, decisions })];
    },
  },
  {
    name: "justify, one item and one outcome",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      return async () => [await justify(world)];
    },
  },
  {
    name: "respond to a report",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      await justify(world);
      const parameters = { ledger: world.work.ledger, round: world.tokenRound, application: APPLICATION };
      const answer = { ...parameters, approves: true, reason: DIGEST };
      return async () => [await respondToWorkSync(world.people.ada, answer)];
    },
  },
  {
    name: "judge, one outcome",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      await justify(world);
      return async () => [await judge(world)];
    },
  },
  {
    name: "repay part of a match, ERC-20",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      const { ledger } = world.work;
      await world.allow(world.people.sponsor, ledger, units(10));
      const parameters = { ledger, round: world.tokenRound, application: APPLICATION, amount: units(10) };
      return async () => [await repaySync(world.people.sponsor, parameters)];
    },
  },
  {
    name: "settlePair, the Explorer's first",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      await justify(world);
      await judge(world);
      const { ada } = world.people;
      const pair = { round: world.tokenRound, application: APPLICATION, explorer: ada.account.address };
      return async () => [await settlePairSync(ada, { standing: world.work.standing, ...pair })];
    },
  },
  {
    name: "lock a stake, the first",
    target: null,
    prepare: async (world) => {
      const { stakes } = world.work;
      const amount = units(100);
      await world.allow(world.people.explorer, stakes, amount);
      const parameters = { stakes, program: world.program, amount };
      return async () => [await lockStakeSync(world.people.explorer, parameters)];
    },
  },
  {
    name: "record the median of 10 applications",
    target: null,
    prepare: async (world) => {
      await settleAndPay(world);
      await justify(world);
      await world.chain.time.increaseTo(OPENS + 130 * DAY);
      const parameters = { outcomePerMoney: world.work.outcome, round: world.tokenRound };
      return async () => [await recordMedianSync(world.people.ada, parameters)];
    },
  },
];
