import { getApplication } from "@catchment/sdk/actions";
import { amount, matches } from "../figures.ts";
import { strangers } from "../people.ts";
import { ONE } from "../place.ts";
import { enter, fund, give, openRound } from "../rounds.ts";
import { unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

const ADDRESSES = 50;
const DUST = ONE / 100n;

export const dustFarming: Attack = {
  id: "dust-farming",
  title: "Farm the match with dust",
  threats: ["D068"],
  attacker: "one person with fifty addresses",
  run: async (world) => {
    const { connection, people, contracts } = world;
    const round = await openRound(world, { giving: { explorerGate: contracts.openGate, minCounted: ONE } });
    await fund(world, round, people.sponsor, 8n * ONE);
    const honest = await enter(world, round, people["Builder A"]);
    const own = await enter(world, round, people.attacker);
    for (const name of ["Explorer 1", "Explorer 2", "Explorer 3"] as const) {
      await give(world, round, people[name], [[honest, ONE]]);
    }
    const before = await matches(world, round);
    for (const donor of await strangers(connection, "dust", ADDRESSES)) await give(world, round, donor, [[own, DUST]]);
    const farmed = await getApplication(connection.reader, { round: round.address, application: own });
    return [
      unchanged({
        tried: `gives 0.01 from each of ${ADDRESSES} addresses to B, in a Round without Stamps that counts from 1 on`,
        before,
        after: await matches(world, round),
        note: `of ${amount(farmed.effective + farmed.uncounted)} given to B, ${amount(farmed.effective)} count`,
      }),
    ];
  },
};
