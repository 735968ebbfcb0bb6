import { disqualify } from "@catchment/sdk/actions";
import { stringToHex } from "viem";
import { amount } from "../figures.ts";
import { matchesOf } from "../reads.ts";
import { send } from "../send.ts";
import type { Limit } from "../types.ts";

export const rivalsOut: Limit = {
  id: "rivals-out",
  title: "A reviewer who favours a Builder",
  threats: ["D118", "D137"],
  attacker: "a reviewer, for Builder C",
  run: async (world) => {
    const { round, builders, people } = world;
    const reason = stringToHex("because", { size: 32 });
    const matchOfC = async () => (await matchesOf(world, round))[builders.C - 1] ?? 0n;
    const before = await matchOfC();
    const call = disqualify.call({ round: round.address, application: builders.A, reason });
    await send(world, people.reviewer, call);
    const after = await matchOfC();
    return {
      tried: "disqualifies A in time, with a reason that is none",
      got: `a match of ${amount(after)} in place of ${amount(before)} for C, its ideal`,
      didNotGet: "A's donations, which go back to their donors; nor the rest of A's match, which goes to the sponsors",
      needs: "a role, a day's notice and a reason in public; an admin or the arbiter may reinstate",
    };
  },
};
