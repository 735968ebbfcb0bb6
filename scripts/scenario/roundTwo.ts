// Round 2: what happened in the first decides. Who owes stays out by any address; who delivered may ask for more.
import {
  endorse,
  follow,
  fund,
  identify,
  justify,
  openRound,
  recordMedian,
  repay,
  respond,
  settleAndPay,
  settleEndorsement,
  settlePair,
  usd,
} from "./acts.ts";
import { goTo, ROUNDS } from "./calendar.ts";
import { applicationOf, type Diary, enter, giveTo, newDiary } from "./diary.ts";
import { workOf } from "./reads.ts";
import type { World } from "./world.ts";

const SCHEDULE = ROUNDS[1];
const LAST_DAY = 400;

export async function playRoundTwo(world: World, before: Diary): Promise<Diary> {
  const { connection, stamps, contracts, cast } = world;
  await goTo(connection, SCHEDULE.opens - 2);
  await recordMedian(world, before.round);
  await goTo(connection, SCHEDULE.opens - 1);
  const gates = { builderGate: contracts.openGate, explorerGate: stamps.gates.donors };
  const diary = newDiary(2, await openRound(world, SCHEDULE, gates, before.round));
  await goTo(connection, SCHEDULE.opens);
  await fund(world, diary.round, usd("9000"));
  await enter(world, diary, "Mill", [usd("1000")]);
  await enter(world, diary, "Mill's new address", [usd("1000")]);
  diary.story.push(
    "Mill applies again and is refused: it owes. From a new address it is a stranger, who may ask for 300.",
  );
  await identify(world, cast["Mill's new address"].account.address, "Mill", SCHEDULE.opens, LAST_DAY);
  await enter(world, diary, "Mill's new address", [usd("1000")]);
  diary.story.push("With its identity moved to the new address it is no stranger, and owes what it owed.");
  await identify(world, cast.Sprout.account.address, "Sprout", SCHEDULE.opens, LAST_DAY);
  await enter(world, diary, "Garden", [usd("6000")]);
  await enter(world, diary, "River", [usd("8000"), usd("5000")]);
  await enter(world, diary, "Sprout", [usd("3000")]);
  diary.story.push("Garden may ask for more than a newcomer, as it justified what it had; River for less more.");

  await goTo(connection, SCHEDULE.applicationsUntil);
  await endorse(world, diary.round, applicationOf(diary, "Sprout"), "Harbour", usd("60"));
  await giveTo(world, diary, "Harbour", [
    ["Garden", usd("100")],
    ["Sprout", usd("60")],
  ]);
  await giveTo(world, diary, "Lantern", [
    ["Garden", usd("60")],
    ["Sprout", usd("50")],
  ]);
  await giveTo(world, diary, "Meadow", [
    ["River", usd("90")],
    ["Sprout", usd("40")],
  ]);
  await giveTo(world, diary, "Comet", [
    ["River", usd("150")],
    ["Garden", usd("50")],
  ]);
  await giveTo(world, diary, "Echo 1", [["River", usd("100")]]);
  await follow(world, diary.round, applicationOf(diary, "Sprout"), "Lantern", "Harbour");
  diary.story.push("Harbour and Lantern judged well and count in full; Comet counts half; the ring counts nothing.");

  await goTo(connection, SCHEDULE.settles);
  const accepted = (["Garden", "River", "Sprout"] as const).map((builder) => applicationOf(diary, builder));
  await settleAndPay(world, diary.round, accepted);
  await accountForRoundTwo(world, diary, before);
  return diary;
}

async function accountForRoundTwo(world: World, diary: Diary, before: Diary) {
  const { connection } = world;
  const { round } = diary;
  await goTo(connection, SCHEDULE.settles + 10);
  await justify(world, round, "Garden", applicationOf(diary, "Garden"), { hours: "90", improvements: "15" });
  await justify(world, round, "River", applicationOf(diary, "River"), { hours: "120", improvements: "16" });
  await justify(world, round, "Sprout", applicationOf(diary, "Sprout"), { hours: "60", improvements: "14" });
  await respond(world, round, applicationOf(diary, "Sprout"), "Lantern", true, "a good start");
  const mill = applicationOf(before, "Mill");
  const { owed } = await workOf(world, before.round, mill);
  await repay(world, before.round, "Mill", mill, owed);
  diary.story.push("All three report, and nobody answers in time: silence accepts. Mill repays what it owed, late.");
  await goTo(connection, SCHEDULE.settles + 40);
  for (const { explorer, builder, weightBps } of diary.gifts) {
    if (weightBps > 0) await settlePair(world, round, applicationOf(diary, builder), explorer);
  }
  await settleEndorsement(world, round, applicationOf(diary, "Sprout"), "Harbour");
  // Mill has repaid, and reported nothing: what failed stays failed.
}
