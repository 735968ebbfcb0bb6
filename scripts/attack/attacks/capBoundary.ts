import { amount, sum } from "../figures.ts";
import { ONE } from "../place.ts";
import { matchesOf } from "../reads.ts";
import { enter, fund, give, openRound } from "../rounds.ts";
import { unchanged } from "../tries.ts";
import type { Attack, Try } from "../types.ts";

/** Two gifts of x have an ideal of 2x: 4 each is the cap of 8, to the base unit. */
const AT_THE_CAP = 4n * ONE;
const CAP = 8n * ONE;

export const capBoundary: Attack = {
  id: "cap-boundary",
  title: "Step over the cap",
  threats: ["D070", "D119", "D150"],
  attacker: "a whale with an accomplice",
  run: async (world) => {
    const { people } = world;
    const round = await openRound(world, { matching: { capBps: 8_000 } });
    await fund(world, round, people.sponsor, 10n * ONE);
    const own = await enter(world, round, people["Builder A"]);
    const [one, two] = [people["Explorer 1"], people["Explorer 2"]];
    for (const donor of [one, two]) await give(world, round, donor, [[own, AT_THE_CAP]]);
    const match = async () => (await matchesOf(world, round))[own - 1] ?? 0n;
    const isAtCap = (await match()) === CAP;
    const tries: Try[] = [];
    for (const [what, more] of [
      ["1 base unit", 1n],
      ["1,000", 1_000n * ONE],
    ] as const) {
      const before = sum(CAP, "match");
      await give(world, round, one, [[own, more]]);
      await give(world, round, two, [[own, more]]);
      tries.push(
        unchanged({
          tried: `each gives ${what} more to a Builder that is at its cap of 80 %`,
          before,
          after: sum(await match(), "match"),
          note: `of a pool of ${amount(10n * ONE)}`,
        }),
      );
    }
    return tries.map((one) => ({ ...one, held: one.held && isAtCap }));
  },
};
