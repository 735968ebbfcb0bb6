import { confirmRecipient, getPair, proposeRecipient } from "@catchment/sdk/actions";
import { matches } from "../figures.ts";
import { freshAddress } from "../people.ts";
import { ONE } from "../place.ts";
import { enter, give } from "../rounds.ts";
import { send } from "../send.ts";
import { unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

export const selfGift: Attack = {
  id: "self-gift",
  title: "Give to oneself",
  threats: ["D114"],
  attacker: "a Builder with a Stamp",
  run: async (world) => {
    const { connection, round, builders, people } = world;
    const builder = people["Builder A"];
    const payout = people.attacker;
    const weightOf = async (application: number, explorer: typeof builder) =>
      (await getPair(connection.reader, { round: round.address, application, explorer: explorer.account.address }))
        .weight;

    const D = await enter(world, round, people.accomplice, { recipient: payout.account.address });
    const before = await matches(world, round);
    await give(world, round, builder, [[builders.A, 100n * ONE]]);
    const own = unchanged({
      tried: "gives 100 to its own application",
      before,
      after: await matches(world, round),
      note: `weight ${await weightOf(builders.A, builder)} in place of 10000`,
    });

    await give(world, round, payout, [[D, 100n * ONE]]);
    const throughPayout = unchanged({
      tried: "gives 100 to its own application D from its payout address, which has a Stamp",
      before,
      after: await matches(world, round),
      note: `weight ${await weightOf(D, payout)} in place of 10000`,
    });

    const recipient = freshAddress("another payout address");
    await send(world, people.accomplice, proposeRecipient.call({ round: round.address, recipient }));
    await send(world, people.reviewer, confirmRecipient.call({ round: round.address, application: D, recipient }));
    const changed = unchanged({
      tried: "then has another payout address confirmed, so that the gift is nobody's own",
      before,
      after: await matches(world, round),
      note: `weight still ${await weightOf(D, payout)}`,
    });
    return [own, throughPayout, changed];
  },
};
