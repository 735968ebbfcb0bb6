// The sample, bent: Rounds in which less happened, and names from outside.
import type { RoundFacts, ScenarioFacts } from "../../scripts/scenario/facts.ts";
import { SAMPLE } from "./sample.ts";

export function withRounds(change: (round: RoundFacts) => Partial<RoundFacts>): ScenarioFacts {
  return { ...SAMPLE, rounds: SAMPLE.rounds.map((round) => ({ ...round, ...change(round) })) };
}

/** Everybody is let in, in one Round or in all of them. */
export function withoutRefusals(number?: number): ScenarioFacts {
  return withRounds((round) =>
    number !== undefined && round.number !== number
      ? {}
      : { tries: round.tries.filter(({ refused }) => refused === null) },
  );
}

/** Pools without money, gifts without weight, nothing on record. */
export function ofZeros(): ScenarioFacts {
  const zeros = { donated: "0", counted: "0", granted: "0", spent: "0", justified: "0", repaid: "0", owed: "0" };
  const facts = withRounds(({ applications, standings }) => ({
    pool: "0",
    matched: "0",
    gifts: [],
    profits: [],
    story: [],
    applications: applications.map((one) => ({ ...one, ...zeros, outcome: "0" })),
    standings: standings.map((one) => ({ ...one, standingBps: 0, justified: "0", failed: "0" })),
  }));
  return { ...facts, review: { revoked: [], matchBefore: "0", matchAfter: "0" } };
}

/** As the sample, with another name in place of one of its own. */
export function renamed(from: string, to: string): ScenarioFacts {
  const swap = (_key: string, value: unknown) => (value === from ? to : value);
  return JSON.parse(JSON.stringify(SAMPLE), swap) as ScenarioFacts;
}
