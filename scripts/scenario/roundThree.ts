// Round 3: who cured may come back, with the terms of somebody who justified nothing; who spoke well is heard.
import { fund, openRound, recordMedian, settleAndPay, usd } from "./acts.ts";
import { goTo, ROUNDS } from "./calendar.ts";
import { applicationOf, type Diary, enter, giveTo, newDiary } from "./diary.ts";
import type { World } from "./world.ts";

const SCHEDULE = ROUNDS[2];

export async function playRoundThree(world: World, before: Diary): Promise<Diary> {
  const { connection, stamps } = world;
  await goTo(connection, SCHEDULE.opens - 2);
  await recordMedian(world, before.round);
  await goTo(connection, SCHEDULE.opens - 1);
  const gates = { builderGate: stamps.gates.builders, explorerGate: stamps.gates.communicators };
  const diary = newDiary(3, await openRound(world, SCHEDULE, gates, before.round));
  await goTo(connection, SCHEDULE.opens);
  await fund(world, diary.round, usd("9000"));
  await enter(world, diary, "Mill", [usd("1000")]);
  diary.story.push("From now on Builders need an identity to apply. Mill's old address has none any more.");
  await enter(world, diary, "Mill's new address", [usd("4000"), usd("3000")]);
  diary.story.push(
    "Its new address has, and owes nothing since it repaid: a newcomer's ask, but not a newcomer's bonus.",
  );
  await enter(world, diary, "Garden", [usd("9000")]);
  await enter(world, diary, "River", [usd("7000")]);
  await enter(world, diary, "Sprout", [usd("6000")]);

  await goTo(connection, SCHEDULE.applicationsUntil);
  await giveTo(world, diary, "Harbour", [
    ["Sprout", usd("100")],
    ["Garden", usd("60")],
  ]);
  await giveTo(world, diary, "Lantern", [
    ["Sprout", usd("60")],
    ["Mill's new address", usd("40")],
  ]);
  await giveTo(world, diary, "Meadow", [
    ["River", usd("80")],
    ["Garden", usd("60")],
  ]);
  await giveTo(world, diary, "Comet", [
    ["Mill's new address", usd("150")],
    ["River", usd("50")],
  ]);
  diary.story.push("Harbour spoke for Sprout, was followed, and was right: its word is a Stamp now.");

  await goTo(connection, SCHEDULE.settles);
  const accepted = (["Mill's new address", "Garden", "River", "Sprout"] as const).map((builder) =>
    applicationOf(diary, builder),
  );
  await settleAndPay(world, diary.round, accepted);
  return diary;
}
