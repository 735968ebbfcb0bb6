import type { ContractErrorName } from "@catchment/sdk";
import {
  type Call,
  cancelRound,
  claim,
  claimDirect,
  confirmRecipient,
  disqualify,
  extendRound,
  fundRound,
  refund,
  withdrawRest,
} from "@catchment/sdk/actions";
import { stringToHex } from "viem";
import { roundCall } from "../calls.ts";
import { amount, purse } from "../figures.ts";
import { ONE } from "../place.ts";
import { balanceOf } from "../reads.ts";
import { goTo, mint, settle } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack, Try } from "../types.ts";
import type { World } from "../world.ts";

type Attempt = readonly [tried: string, call: Call, error: ContractErrorName];

const REASON = stringToHex("because", { size: 32 });
const TREASURY = 10n * ONE;

export const adminsGrab: Attack = {
  id: "admins-grab",
  title: "The admin's grab for pool, donations and treasury",
  threats: ["D011", "D012", "D037", "D086", "D095", "D149"],
  attacker: "the admin, who has every role",
  run: async (world) => {
    const { round, people } = world;
    const tries: Try[] = [];
    const playAll = async (attempts: readonly Attempt[]) => {
      for (const [tried, call, error] of attempts) {
        tries.push(await refused(world, { tried, by: people.admin, call, error }));
      }
    };
    await mint(people.sponsor, round.asset, world.program, TREASURY);
    const before = await everything(world);
    await playAll(whileOpen(world));
    await goTo(world, round, "review");
    await playAll(inReview(world));
    await settle(world, round);
    await playAll(onceSettled(world));
    tries.push(
      unchanged({ tried: "and the money, after all this?", before, after: await everything(world) }),
      await claimForA(world),
    );
    return tries;
  },
};

function whileOpen({ round, builders, people, program }: World): readonly Attempt[] {
  const self = people.admin.account.address;
  const own = { round: round.address, application: builders.A };
  const decision = {
    application: builders.A,
    isAccepted: false,
    content: `0x${"00".repeat(28)}`,
    reason: REASON,
  } as const;
  return [
    [
      "funds itself from the treasury",
      fundRound.call({ program, round: self, amount: TREASURY }),
      "Program_NotOurRound",
    ],
    ["recovers the pool's asset", roundCall(round, "recover", [round.asset]), "Round_NotARest"],
    ["absorbs, while nothing strayed", roundCall(round, "absorb", []), "Round_NothingToAbsorb"],
    [
      "confirms itself as payout address of A, which A never proposed",
      confirmRecipient.call({ ...own, recipient: self }),
      "Round_WrongRecipient",
    ],
    ["calls decide(), which only the Round may", roundCall(round, "decide", [decision, self]), "Round_NotSelf"],
    ["calls deliver(), which only the Round may", roundCall(round, "deliver", [1, 6n * ONE]), "Round_NotSelf"],
    ["extends a Round that can not be", extendRound.call({ ...own, days: 30 }), "Round_ExtensionTooLong"],
  ];
}

function inReview({ round }: World): readonly Attempt[] {
  const cancel = cancelRound.call({ round: round.address, reason: REASON });
  return [
    ["cancels once donations have ended", cancel, "Round_WrongPhase"],
    ["settles by a list of its own", roundCall(round, "settleTo", [REASON, 8n * ONE]), "Round_NotSettler"],
  ];
}

function onceSettled({ round, builders, people }: World): readonly Attempt[] {
  const self = people.admin.account.address;
  const donor = people["Explorer 1"].account.address;
  const sponsor = people.sponsor.account.address;
  const own = { round: round.address, application: builders.A };
  return [
    ["proves itself a larger match", roundCall(round, "prove", [builders.B, 8n * ONE, []]), "Round_BadProof"],
    ["refunds a donor's gift to itself", refund.call({ ...own, donor, to: self }), "Round_NotOwner"],
    ["takes a sponsor's rest", withdrawRest.call({ ...own, sponsor, to: self }), "Round_NotOwner"],
    ["takes a rest of its own", withdrawRest.call({ ...own, sponsor: self }), "Round_NothingReleased"],
    ["claims for A past the usual way", claimDirect.call(own), "Round_NotBuilder"],
    ["disqualifies A after all", disqualify.call({ ...own, reason: REASON }), "Round_WrongPhase"],
  ];
}

async function claimForA(world: World): Promise<Try> {
  const { round, people, builders } = world;
  const { admin } = people;
  const balances = async () => ({
    admin: await balanceOf(world, round.asset, admin.account.address),
    A: await balanceOf(world, round.asset, people["Builder A"].account.address),
  });
  const was = await balances();
  await send(world, admin, claim.call({ round: round.address, application: builders.A }));
  const is = await balances();
  return unchanged({
    tried: "claims for A",
    before: { text: "admin gets 0, A its 4 and 6 of match: 10" },
    after: { text: `admin gets ${amount(is.admin - was.admin)}, A its 4 and 6 of match: ${amount(is.A - was.A)}` },
    note: "a claim names no address: it goes where A said, whoever asks",
  });
}

async function everything(world: World) {
  const { round, program, people } = world;
  const [inRound, treasury, own] = await Promise.all([
    purse(world, round),
    balanceOf(world, round.asset, program),
    balanceOf(world, round.asset, people.admin.account.address),
  ]);
  return { text: `${inRound.text}; treasury ${amount(treasury)}; admin ${amount(own)}` };
}
