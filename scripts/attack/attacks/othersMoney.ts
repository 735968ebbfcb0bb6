import { zeroHash } from "viem";
import { roundCall } from "../calls.ts";
import { ONE } from "../place.ts";
import { balanceOf } from "../reads.ts";
import { allow, giftsCall } from "../rounds.ts";
import { refused } from "../tries.ts";
import type { Attack } from "../types.ts";

export const othersMoney: Attack = {
  id: "others-money",
  title: "Give with somebody else's money or name",
  threats: ["D008", "D009", "D061", "D066", "D157"],
  attacker: "a stranger",
  run: async (world) => {
    const { round, builders, people } = world;
    const { victim, attacker } = people;
    await allow(victim, round.asset, round.address, 5n * ONE);
    const cart = [{ application: builders.B, amount: 5n * ONE, endorsement: zeroHash }];
    const held = await balanceOf(world, round.asset, victim.account.address);
    const spent = await refused(world, {
      tried: "donates for a victim who has allowed the Round 5",
      by: attacker,
      call: roundCall(round, "donateFor", [victim.account.address, cart]),
      error: "DonationRound_NotRouter",
    });
    const kept = (await balanceOf(world, round.asset, victim.account.address)) === held;
    return [
      { ...spent, held: spent.held && kept, note: "the victim's 5 are still there, and allowed" },
      await refused(world, {
        tried: "gives more than its purse, in the hope that it wraps",
        by: attacker,
        call: giftsCall(round, [
          [builders.B, 2n ** 96n - 1n],
          [builders.B, 2n ** 96n - 1n],
        ]),
        error: "DonationRound_ApplicationFull",
      }),
    ];
  },
};
