import { disqualify } from "@catchment/sdk/actions";
import { stringToHex } from "viem";
import { DAY } from "../place.ts";
import { refused } from "../tries.ts";
import type { Attack } from "../types.ts";

export const lateDisqualification: Attack = {
  id: "late-disqualification",
  title: "Rob a Builder at the last moment",
  threats: ["D137"],
  attacker: "a reviewer",
  run: async (world) => {
    const { round, builders, people } = world;
    const reason = stringToHex("because", { size: 32 });
    const call = disqualify.call({ round: round.address, application: builders.A, reason });
    const { settleFrom } = round.times;
    const by = people.reviewer;
    return [
      await refused(world, {
        tried: "disqualifies A a day before settling, to the second",
        by,
        call,
        time: settleFrom - DAY,
        error: "Round_TooLate",
      }),
      await refused(world, {
        tried: "disqualifies A in the last second before settling",
        by,
        call,
        time: settleFrom - 1,
        error: "Round_TooLate",
      }),
      await refused(world, {
        tried: "disqualifies A once settling may begin",
        by,
        call,
        time: settleFrom,
        error: "Round_WrongPhase",
      }),
    ];
  },
};
