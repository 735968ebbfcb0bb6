import { NATIVE } from "@catchment/sdk";
import { ONE } from "../place.ts";
import { enter, giftsCall, openRound } from "../rounds.ts";
import { refused } from "../tries.ts";
import type { Attack } from "../types.ts";

export const valueReuse: Attack = {
  id: "value-reuse",
  title: "Pay once for a cart of three",
  threats: ["D055", "D056"],
  attacker: "an Explorer",
  run: async (world) => {
    const { people, round: dollars, builders } = world;
    const by = people.attacker;
    const round = await openRound(world, { giving: { asset: NATIVE } });
    const names = ["Builder A", "Builder B", "Builder C"] as const;
    const ids: number[] = [];
    for (const name of names) ids.push(await enter(world, round, people[name]));
    const cart = giftsCall(
      round,
      ids.map((id) => [id, ONE] as const),
    );
    const error = "Assets_WrongValue";
    return [
      await refused(world, {
        tried: "gives 1 coin to each of three Builders, and sends 1 coin",
        by,
        call: { ...cart, value: ONE },
        error,
      }),
      await refused(world, { tried: "sends 1 coin too many", by, call: { ...cart, value: 4n * ONE }, error }),
      await refused(world, {
        tried: "pays for dollars in coins",
        by,
        call: { ...giftsCall(dollars, [[builders.A, ONE]]), value: ONE },
        error,
      }),
    ];
  },
};
