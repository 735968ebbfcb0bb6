import { addKeySync, getPair, presentStamps, presentStampsSync, reweigh, signStamp } from "@catchment/sdk/actions";
import { matches } from "../figures.ts";
import { ONE } from "../place.ts";
import { give, goTo } from "../rounds.ts";
import { send } from "../send.ts";
import { stampFor } from "../stamps.ts";
import { unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

export const lateStamp: Attack = {
  id: "late-stamp",
  title: "Count by a Stamp that comes too late, or of nobody",
  threats: ["D110", "D113", "D153"],
  attacker: "an Explorer without a Stamp",
  run: async (world) => {
    const { connection, round, builders, people, contracts } = world;
    const { passport } = contracts;
    const { victim, attacker } = people;
    const self = victim.account.address;
    const rival = people["Explorer 1"].account.address;
    const weightOf = async (explorer: typeof self) =>
      (await getPair(connection.reader, { round: round.address, application: builders.A, explorer })).weight;
    const weigh = (explorer: typeof self) =>
      send(world, attacker, reweigh.call({ round: round.address, explorer, applications: [builders.A] }));
    const before = await matches(world, round);
    await give(world, round, victim, [[builders.A, 50n * ONE]]);

    await addKeySync(victim, { passport, signer: self });
    const { stamp } = await stampFor(world, self, "made up");
    const homemade = await signStamp(victim, { passport, issuer: self, stamp });
    await presentStampsSync(victim, { passport, stamps: [homemade] });
    await weigh(self);
    const ownIssuer = unchanged({
      tried: "makes itself an issuer, signs itself a Stamp, and is reweighed",
      before,
      after: await matches(world, round),
      note: `weight ${await weightOf(self)}: a Scorer names its issuers`,
    });

    await goTo(world, round, "review");
    await presentStampsSync(victim, { passport, stamps: [await stampFor(world, self, "somebody at last")] });
    await weigh(self);
    const afterTheEnd = unchanged({
      tried: "gets a good Stamp once donations have ended, and is reweighed",
      before,
      after: await matches(world, round),
      note: `weight ${await weightOf(self)}: what counts is what was on record when donations ended`,
    });

    const renewal = await stampFor(world, rival, `identity of ${rival}`, 85);
    await send(world, attacker, presentStamps.call({ passport, stamps: [renewal] }));
    await weigh(rival);
    const renewed = unchanged({
      tried: "presents a rival's renewed Stamp in Review, so that it seems new, and has the rival reweighed",
      before,
      after: await matches(world, round),
      note: `weight ${await weightOf(rival)}: a presentation never moves the beginning of what was recorded`,
    });
    return [ownIssuer, afterTheEnd, renewed];
  },
};
