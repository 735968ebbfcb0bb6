import { settle as settleCall } from "@catchment/sdk/actions";
import { matches, named } from "../figures.ts";
import { ONE } from "../place.ts";
import { matchesOf, stateOf } from "../reads.ts";
import { enter, fund, give, goTo, openRound, settle } from "../rounds.ts";
import { send } from "../send.ts";
import { unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

const POISON = [4_000_000_000, 0, 3, 3, 2, 1, 1, 5, 4, 6, 2];

export const poisonedHints: Attack = {
  id: "poisoned-hints",
  title: "Poison or starve the settlement",
  threats: ["D070", "D140"],
  attacker: "anyone who settles first",
  run: async (world) => {
    const { connection, people } = world;
    const round = await openRound(world, { matching: { capBps: 3_000, saturation: "ScaleUp" } });
    await fund(world, round, people.sponsor, 10n * ONE);
    const [e1, e2, e3, e4] = ([1, 2, 3, 4] as const).map((index) => people[`Explorer ${index}`]);
    if (e1 === undefined || e2 === undefined || e3 === undefined || e4 === undefined) throw new TypeError("nobody");
    const builders = ["Builder A", "Builder B", "Builder C", "accomplice", "victim"] as const;
    const [A = 0, B = 0, C = 0, D = 0, E = 0] = await inOrder(builders, (name) => enter(world, round, people[name]));
    for (const explorer of [e1, e2, e3, e4])
      await give(world, round, explorer, [
        [A, 9n * ONE],
        [D, ONE / 10n],
      ]);
    for (const explorer of [e1, e2])
      await give(world, round, explorer, [
        [B, 4n * ONE],
        [C, ONE],
      ]);
    for (const explorer of [e2, e3]) await give(world, round, explorer, [[E, ONE / 7n]]);
    await goTo(world, round, "settling");
    const before = await matches(world, round);

    const id = await connection.tester.snapshot();
    await settle(world, round);
    const honest = named(await matchesOf(world, round));
    await connection.tester.revert({ id });

    const { attacker } = people;
    const step = (hints: readonly number[], maxItems: bigint) =>
      send(world, attacker, settleCall.call({ round: round.address, hints, maxItems }));
    await step([], 0n);
    await step(POISON, 0n);
    let steps = 2;
    for (; (await stateOf(world, round)).phase === "Settling"; steps += 1)
      await step(steps % 2 === 0 ? POISON : [], 1n);
    const result = unchanged({
      tried: "hands in hints of nobody, twice, in the wrong order, of the uncapped; settles one application at a time",
      before: honest,
      after: await matches(world, round),
      cost: `${steps} transactions`,
      note: "cap 3: two Builders reach it, the others share what is left",
    });
    return [{ ...result, held: result.held && before.text === honest.text }];
  },
};

async function inOrder<item, result>(items: readonly item[], work: (item: item) => Promise<result>): Promise<result[]> {
  const results: result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
