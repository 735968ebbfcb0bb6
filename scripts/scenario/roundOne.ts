// Round 1: everybody is new. One reports in full, one in part, one not at all; a ring is found out in review.
import {
  fund,
  identify,
  judge,
  justify,
  openRound,
  payProfit,
  repay,
  respond,
  revokeIdentity,
  reweigh,
  settleAndPay,
  settlePair,
  stake,
  usd,
} from "./acts.ts";
import { goTo, ROUNDS } from "./calendar.ts";
import { type BuilderName, type ExplorerName, RING } from "./cast.ts";
import { applicationOf, type Diary, enter, giveTo, newDiary } from "./diary.ts";
import { matchOf, workOf } from "./reads.ts";
import type { World } from "./world.ts";

const SCHEDULE = ROUNDS[0];
/** Of the year: until then the Explorers' identities count. */
const LAST_DAY = 360;
/** Mill's Stamp ends early, so that its nullifier is free for another address before Round 2. */
const MILLS_LAST_DAY = 60;

export type Review = { readonly matchBefore: bigint; readonly matchAfter: bigint };

export async function playRoundOne(world: World): Promise<{ readonly diary: Diary; readonly review: Review }> {
  const { connection, stamps, contracts } = world;
  await goTo(connection, 2);
  await stake(world, "Harbour", usd("1000"));
  await identifyAll(world);

  await goTo(connection, SCHEDULE.opens - 1);
  const gates = { builderGate: contracts.openGate, explorerGate: stamps.gates.identity };
  const diary = newDiary(1, await openRound(world, SCHEDULE, gates));
  await goTo(connection, SCHEDULE.opens);
  await fund(world, diary.round, usd("6000"));
  await enter(world, diary, "Garden", [usd("3000")]);
  await enter(world, diary, "River", [usd("3000")]);
  await enter(world, diary, "Mill", [usd("5000"), usd("3000")]);
  diary.story.push("Mill asks for 5,000 and is refused: a newcomer may ask for 3,000. It asks for that.");

  await goTo(connection, SCHEDULE.applicationsUntil);
  await giveTo(world, diary, "Harbour", [
    ["Garden", usd("100")],
    ["River", usd("40")],
  ]);
  await giveTo(world, diary, "Lantern", [
    ["Garden", usd("80")],
    ["River", usd("30")],
    ["Mill", usd("20")],
  ]);
  await giveTo(world, diary, "Meadow", [
    ["River", usd("90")],
    ["Garden", usd("40")],
  ]);
  await giveTo(world, diary, "Comet", [["Mill", usd("200")]]);
  for (const echo of RING) await giveTo(world, diary, echo, [["Mill", usd("25")]]);

  const review = await squelchTheRing(world, diary);
  await goTo(connection, SCHEDULE.settles);
  const applications = (["Garden", "River", "Mill"] as const).map((builder) => applicationOf(diary, builder));
  await settleAndPay(world, diary.round, applications);
  await accountForRoundOne(world, diary);
  await settleStandings(world, diary);
  return { diary, review };
}

async function identifyAll(world: World) {
  const { cast } = world;
  const builders = ["Garden", "River"] as const;
  const explorers = ["Harbour", "Lantern", "Meadow", "Comet"] as const;
  for (const name of [...builders, ...explorers, ...RING]) {
    await identify(world, cast[name].account.address, name, 1, LAST_DAY);
  }
  await identify(world, cast.Mill.account.address, "Mill", 1, MILLS_LAST_DAY);
}

/** In review the issuer finds that five identities are one, and anyone has their gifts weighed again. */
async function squelchTheRing(world: World, diary: Diary): Promise<Review> {
  await goTo(world.connection, SCHEDULE.donationUntil + 1);
  const mill = applicationOf(diary, "Mill");
  const matchBefore = await matchOf(world, diary.round, mill);
  for (const echo of RING) {
    await revokeIdentity(world, echo);
    await reweigh(world, diary.round, echo, [mill]);
    const gift = diary.gifts.findIndex(({ explorer }) => explorer === echo);
    const old = diary.gifts[gift];
    if (old !== undefined) diary.gifts[gift] = { ...old, weightBps: 0 };
  }
  const matchAfter = await matchOf(world, diary.round, mill);
  diary.story.push("In review the five Stamps of the ring are revoked: its gifts reach Mill, and are matched no more.");
  return { matchBefore, matchAfter };
}

async function accountForRoundOne(world: World, diary: Diary) {
  const { connection } = world;
  const { round } = diary;
  const [garden, river] = [applicationOf(diary, "Garden"), applicationOf(diary, "River")];
  const [gardens, rivers] = [await matchOf(world, round, garden), await matchOf(world, round, river)];

  await goTo(connection, SCHEDULE.settles + 10);
  await justify(world, round, "Garden", garden, { hours: "58", gpuHours: "120", improvements: "12" });
  await justify(world, round, "River", river, { hours: "75", improvements: "9" });
  await respond(world, round, garden, "Harbour", true, "used it");
  await respond(world, round, river, "Meadow", false, "the bridge was never built");
  await goTo(connection, SCHEDULE.settles + 15);
  await judge(world, round, garden, gardens, "12", "all of it is in use");
  await judge(world, round, river, (rivers * 7n) / 10n, "5", "the bridge was never built");
  diary.story.push(
    "Garden accounts for every hour and is believed. River's donor Meadow objects, and a third is refused.",
  );
  await repay(world, round, "River", river, (await workOf(world, round, river)).owed);
  await goTo(connection, SCHEDULE.settles + 20);
  await payProfit(world, "River", rivers / 5n);
  diary.story.push(
    "River gives the refused part back to the sponsors, and pays a fifth of its match to the Program as profit.",
  );
}

/** After grace, anyone settles what became of each gift: the good ones and the bad ones. */
async function settleStandings(world: World, diary: Diary) {
  await goTo(world.connection, SCHEDULE.settles + 40);
  for (const { explorer, builder } of diary.gifts.filter(({ weightBps }) => weightBps > 0)) {
    await settlePair(world, diary.round, applicationOf(diary, builder as BuilderName), explorer as ExplorerName);
  }
  diary.story.push(
    "Mill's grace is over and it never reported: it owes, and those who gave to it have a failure on record.",
  );
}
