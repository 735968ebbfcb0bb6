import { getPair, presentStamps } from "@catchment/sdk/actions";
import { chainTime, travelTo } from "../../chain/time.ts";
import { matches } from "../figures.ts";
import { DAY, ONE } from "../place.ts";
import { give } from "../rounds.ts";
import { send } from "../send.ts";
import { stampFor } from "../stamps.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

export const borrowedStamp: Attack = {
  id: "borrowed-stamp",
  title: "Count twice with one identity",
  threats: ["D102", "D103", "D104", "D113", "D153", "D154"],
  attacker: "one person with two addresses",
  run: async (world) => {
    const { connection, round, builders, people, contracts } = world;
    const { passport } = contracts;
    const [first, second] = [people.accomplice, people.victim].map(({ account }) => account.address) as [
      `0x${string}`,
      `0x${string}`,
    ];
    const by = people.accomplice;
    const signed = await stampFor(world, first, "one person", 20);
    await send(world, by, presentStamps.call({ passport, stamps: [signed] }));
    const again = await stampFor(world, second, "one person", 80);
    const present = (stamp: typeof signed) => presentStamps.call({ passport, stamps: [stamp] });
    const expired = await stampFor(world, second, "an old identity", -1);
    const tries = [
      await refused(world, {
        tried: "presents a second Stamp of the same identity for a second address",
        by,
        call: present(again),
        error: "Passport_NullifierHeld",
      }),
      await refused(world, {
        tried: "writes the second address into the first one's Stamp",
        by,
        call: present({ ...signed, stamp: { ...signed.stamp, holder: second } }),
        error: "Passport_BadSignature",
      }),
      await refused(world, {
        tried: "presents an expired Stamp",
        by,
        call: present(expired),
        error: "Passport_Expired",
      }),
    ];

    const before = await matches(world, round);
    await give(world, round, people.victim, [[builders.A, 50n * ONE]]);
    const pair = await getPair(connection.reader, { round: round.address, application: builders.A, explorer: second });
    const unmatched = unchanged({
      tried: "gives 50 from the second address",
      before,
      after: await matches(world, round),
      note: `weight ${pair.weight}`,
    });
    await travelTo(connection, (await chainTime(connection)) + 21 * DAY);
    const freed = await refused(world, {
      tried: "lets the first Stamp expire and presents the second once more",
      by,
      call: present(again),
      error: "Passport_NullifierHeld",
      note: "a nullifier is free for somebody else only after the scope's holdover, longer than any Round",
    });
    return [...tries, unmatched, freed];
  },
};
