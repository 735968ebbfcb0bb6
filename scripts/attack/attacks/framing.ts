import { claimSync, getBuilderRecord, getWorkRecord, reviewApplications } from "@catchment/sdk/actions";
import { travelTo } from "../../chain/time.ts";
import { amount, sum } from "../figures.ts";
import { DAY, ONE } from "../place.ts";
import { stateOf } from "../reads.ts";
import { applyAs, enter, give, openRound, settle } from "../rounds.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

const GRACE = 30 * DAY;

export const framing: Attack = {
  id: "framing",
  title: "Frame somebody as owing to the Program",
  threats: ["D146"],
  attacker: "a rival of the victim",
  run: async (world) => {
    const { connection, round, people, contracts } = world;
    const { attacker, victim, accomplice } = people;
    const framed = { recipient: victim.account.address };
    const notAccepted = await applyAs(round, accomplice, framed);
    const accepted = await enter(world, round, attacker, framed);
    for (const name of ["Explorer 1", "Explorer 2"] as const) await give(world, round, people[name], [[accepted, 1n]]);
    await give(world, round, people["Explorer 3"], [[accepted, ONE]]);
    await settle(world, round);
    const paid = await claimSync(people.outsider, { round: round.address, application: accepted });

    const owes = async (builder: typeof victim) => {
      const { engagements } = await getBuilderRecord(connection.reader, {
        ledger: contracts.ledger,
        round: round.address,
        builder: builder.account.address,
      });
      return engagements.length;
    };
    const record = await getWorkRecord(connection.reader, {
      ledger: contracts.ledger,
      round: round.address,
      application: accepted,
    });
    const claim = unchanged({
      tried: "has itself paid to the victim's address, is accepted, is given 1 and twice 1 base unit, and claims",
      before: { text: "the victim owes for 0 Rounds" },
      after: { text: `the victim owes for ${await owes(victim)} Rounds` },
      note: `the victim got ${amount(paid.donations + paid.match)}; who applied owes the match of ${amount(record.owed)}`,
    });
    const isOnRecord = record.owed === paid.match && record.owed > 0n && (await owes(attacker)) === 1;

    const { settledAt = 0 } = await stateOf(world, round);
    await travelTo(connection, settledAt + GRACE + 1);
    const next = await openRound(world, { previousRound: round.address });
    const id = await enter(world, next, victim);
    await enter(world, next, accomplice);
    const welcome = unchanged({
      tried: "the victim applies in the Program's next Round, after the time to account for it has passed",
      attacker: "the victim",
      before: sum(0n, "refusals of the victim:"),
      after: sum(id > 0 ? 0n : 1n, "refusals of the victim:"),
      note: `the one that was never accepted (application ${notAccepted.application}) left no trace either`,
    });
    const own = await applyAs(next, attacker);
    const turned = await refused(world, {
      tried: "the attacker applies in that Round",
      by: people.reviewer,
      call: reviewApplications.call({
        round: next.address,
        decisions: [{ application: own.application, isAccepted: true, content: own.content }],
      }),
      error: "Ledger_Owes",
    });
    return [{ ...claim, held: claim.held && isOnRecord }, welcome, turned];
  },
};
