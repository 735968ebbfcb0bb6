import { getApplication } from "@catchment/sdk/actions";
import { amount, gasText, matches } from "../figures.ts";
import { strangers } from "../people.ts";
import { ONE } from "../place.ts";
import { allow, giftsCall, give } from "../rounds.ts";
import { send } from "../send.ts";
import { unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

const PIECES = 100;
const CARTS = 20;

export const splitDonation: Attack = {
  id: "split-donation",
  title: "Split a donation",
  threats: ["D073", "D074"],
  attacker: "an Explorer",
  run: async (world) => {
    const { connection, round, builders, people } = world;
    const { attacker } = people;
    const total = BigInt(PIECES) * ONE;

    const id = await connection.tester.snapshot();
    await give(world, round, attacker, [[builders.A, total]]);
    const whole = await matches(world, round);
    await connection.tester.revert({ id });
    await allow(attacker, round.asset, round.address, total);
    const cart = Array.from({ length: PIECES / CARTS }, () => [builders.A, ONE] as const);
    let gas = 0n;
    for (let index = 0; index < CARTS; index += 1) {
      gas += (await send(world, attacker, giftsCall(round, cart))).gasUsed;
    }
    const inPieces = unchanged({
      tried: `${PIECES} gifts of 1 in place of one gift of ${PIECES}, by one address with a Stamp`,
      before: whole,
      after: await matches(world, round),
      cost: gasText(gas),
    });

    const before = await matches(world, round);
    const counted = (await getApplication(connection.reader, { round: round.address, application: builders.B }))
      .effective;
    for (const donor of await strangers(connection, "split", PIECES))
      await give(world, round, donor, [[builders.B, ONE]]);
    const B = await getApplication(connection.reader, { round: round.address, application: builders.B });
    const manyAddresses = unchanged({
      tried: `gives from ${PIECES} fresh addresses, 1 each, to B`,
      before,
      after: await matches(world, round),
      cost: `${PIECES}, which B gets all the same`,
      note: `no address has a Stamp: of ${amount(B.effective + B.uncounted)} given to B, ${amount(B.effective)} count`,
    });
    return [inPieces, { ...manyAddresses, held: manyAddresses.held && B.effective === counted }];
  },
};
