import { reviewApplications } from "@catchment/sdk/actions";
import { ONE } from "../place.ts";
import { applyAs } from "../rounds.ts";
import { refused } from "../tries.ts";
import type { Attack } from "../types.ts";

export const frontRunEdit: Attack = {
  id: "front-run-edit",
  title: "Swap the application under the reviewer's hand",
  threats: ["D034"],
  attacker: "a Builder",
  run: async (world) => {
    const { round, people } = world;
    const { attacker, accomplice, reviewer } = people;
    const { application, content } = await applyAs(round, attacker, { ask: ONE });
    await applyAs(round, attacker, { ask: 8n * ONE, recipient: accomplice.account.address });
    return [
      await refused(world, {
        tried: "edits ask and payout address just before the acceptance of what the reviewer read",
        by: reviewer,
        call: reviewApplications.call({
          round: round.address,
          decisions: [{ application, isAccepted: true, content }],
        }),
        error: "Round_ContentChanged",
      }),
    ];
  },
};
