import { fundPool } from "@catchment/sdk/actions";
import { ONE } from "../place.ts";
import { allow, giftsCall } from "../rounds.ts";
import { trySend } from "../send.ts";
import { refused } from "../tries.ts";
import type { Attack } from "../types.ts";

export const lateGift: Attack = {
  id: "late-gift",
  title: "Give too late",
  threats: ["D024", "D028", "D119"],
  attacker: "an Explorer who waited",
  run: async (world) => {
    const { round, builders, people } = world;
    const { attacker, sponsor } = people;
    const { donationUntil } = round.times;
    await allow(attacker, round.asset, round.address, 2n * ONE);
    await allow(sponsor, round.poolAsset, round.address, 2n * ONE);
    const gift = giftsCall(round, [[builders.A, ONE]]);
    const funding = fundPool.call({ round: round.address, asset: round.poolAsset, amount: ONE });

    const lastSecond = await trySend(world, attacker, gift, { time: donationUntil - 1 });
    const taken = lastSecond.error === undefined;
    const atTheEnd = await refused(world, {
      tried: "gives in the very second donations end",
      by: attacker,
      call: gift,
      time: donationUntil,
      error: "Round_OutsideWindow",
      note: taken ? "one second earlier the same gift was taken" : "but one second earlier the same gift was not taken",
    });
    return [
      { ...atTheEnd, held: atTheEnd.held && taken },
      await refused(world, {
        tried: "gives a day later, in Review",
        by: attacker,
        call: gift,
        time: donationUntil + 86_400,
        error: "Round_OutsideWindow",
      }),
      await refused(world, {
        tried: "adds 1 to the pool in Review",
        attacker: "a sponsor",
        by: sponsor,
        call: funding,
        error: "Round_WrongPhase",
      }),
    ];
  },
};
