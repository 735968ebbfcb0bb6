import { claim, claimDonations, claimMatch, refund } from "@catchment/sdk/actions";
import { purse } from "../figures.ts";
import { goTo, settle } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

export const doubleClaim: Attack = {
  id: "double-claim",
  title: "Be paid twice",
  threats: ["D081", "D027"],
  attacker: "a Builder",
  run: async (world) => {
    const { round, builders, people } = world;
    const by = people["Builder A"];
    const own = { round: round.address, application: builders.A };
    const donor = people["Explorer 1"].account.address;
    const early = await refused(world, {
      tried: "claims before settling",
      by,
      call: claim.call(own),
      error: "Round_WrongPhase",
    });
    await settle(world, round);
    await send(world, by, claim.call(own));
    const before = await purse(world, round);
    const tries = [
      early,
      await refused(world, { tried: "claims again", by, call: claim.call(own), error: "Round_AlreadyPaid" }),
      await refused(world, {
        tried: "claims its donations again",
        by,
        call: claimDonations.call(own),
        error: "Round_AlreadyPaid",
      }),
      await refused(world, {
        tried: "claims its match again",
        by,
        call: claimMatch.call(own),
        error: "Round_AlreadyPaid",
      }),
    ];
    await goTo(world, round, "closed");
    const refunded = await refused(world, {
      tried: "a donor asks its gift back that the Builder has",
      attacker: "an Explorer",
      by: people["Explorer 1"],
      call: refund.call({ ...own, donor }),
      error: "DonationRound_NotRefundable",
    });
    const after = await purse(world, round);
    return [...tries, refunded, unchanged({ tried: "and the Round's money, after all this?", before, after })];
  },
};
