import { confirmRecipient, proposeRecipient, reweigh } from "@catchment/sdk/actions";
import { amount } from "../figures.ts";
import { freshAddress } from "../people.ts";
import { ONE } from "../place.ts";
import { matchesOf } from "../reads.ts";
import { enter, give } from "../rounds.ts";
import { send } from "../send.ts";
import type { Limit } from "../types.ts";

export const formerPayout: Limit = {
  id: "former-payout",
  title: "Friends, and addresses that are nobody's own any more",
  threats: ["D114", "D115", "D150"],
  attacker: "a Builder with a second person's Stamp",
  run: async (world) => {
    const { round, people } = world;
    const payout = people.attacker;
    const D = await enter(world, round, people.accomplice, { recipient: payout.account.address });
    await give(world, round, payout, [[D, ONE]]);
    await give(world, round, people["Explorer 1"], [[D, ONE]]);
    const match = async () => (await matchesOf(world, round))[D - 1] ?? 0n;
    const before = await match();
    const recipient = freshAddress("a third address");
    await send(world, people.accomplice, proposeRecipient.call({ round: round.address, recipient }));
    await send(world, people.reviewer, confirmRecipient.call({ round: round.address, application: D, recipient }));
    const explorer = payout.account.address;
    await send(world, payout, reweigh.call({ round: round.address, explorer, applications: [D] }));
    return {
      tried: "gives from its payout address, has another one confirmed, and has the first one reweighed",
      got: `a match of ${amount(await match())} in place of ${amount(before)}`,
      didNotGet: "more than that person's gift would have brought from the start, from an address never named",
      needs: "a reviewer's confirmation, and a Stamp, which is one person's",
    };
  },
};
