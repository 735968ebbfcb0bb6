import { cancelRound, refund, refundSync, withdrawRest, withdrawRestSync } from "@catchment/sdk/actions";
import { stringToHex } from "viem";
import { amount } from "../figures.ts";
import { balanceOf } from "../reads.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

export const adminsCancel: Attack = {
  id: "admins-cancel",
  title: "Cancel a full Round",
  threats: ["D031", "D086"],
  attacker: "the admin",
  run: async (world) => {
    const { round, builders, people } = world;
    const { A, B, C } = builders;
    const self = people.admin.account.address;
    const poor = await balanceOf(world, round.asset, self);
    const reason = stringToHex("because", { size: 32 });
    await send(world, people.admin, cancelRound.call({ round: round.address, reason }));

    const by = people.admin;
    const donor = people["Explorer 1"].account.address;
    const sponsor = people.sponsor.account.address;
    const refundToSelf = refund.call({ round: round.address, application: A, donor, to: self });
    const restToSelf = withdrawRest.call({ round: round.address, sponsor, to: self });
    const error = "Round_NotOwner";
    const thefts = [
      await refused(world, { tried: "cancels, and refunds a donor's gift to itself", by, call: refundToSelf, error }),
      await refused(world, {
        tried: "and takes a sponsor's rest, now that all of it is released",
        by,
        call: restToSelf,
        error,
      }),
    ];
    let toDonors = 0n;
    for (const [explorer, application] of [
      ["Explorer 1", A],
      ["Explorer 2", A],
      ["Explorer 3", A],
      ["Explorer 4", A],
      ["Explorer 2", B],
      ["Explorer 3", C],
      ["Explorer 4", C],
    ] as const) {
      const given = { round: round.address, application, donor: people[explorer].account.address };
      const { amount: back } = await refundSync(people.outsider, given);
      toDonors += back;
    }
    let toSponsors = 0n;
    for (const funder of [people.sponsor, people["second sponsor"]]) {
      const owner = funder.account.address;
      const { amount: back } = await withdrawRestSync(people.outsider, { round: round.address, sponsor: owner });
      toSponsors += back;
    }
    const [left, rich] = await Promise.all([
      balanceOf(world, round.asset, round.address),
      balanceOf(world, round.asset, self),
    ]);
    return [
      ...thefts,
      unchanged({
        tried: "and the money: 13 were donated, 8 in the pool",
        before: { text: "donors 13, sponsors 8, admin 0" },
        after: { text: `donors ${amount(toDonors)}, sponsors ${amount(toSponsors)}, admin ${amount(rich - poor)}` },
        note: `an outsider sent every refund; ${amount(left)} is left in the Round`,
      }),
    ];
  },
};
