// Every refusal in words: what the contract said, why, and what would have cured it.
import type { Refusal, RoundFacts, ScenarioFacts, Try } from "../facts.ts";
import { inFull, total, whole } from "./amounts.ts";
import { laneOf } from "./fates.ts";

export type RefusalView = {
  readonly round: RoundFacts;
  readonly builder: string;
  readonly ask: string;
  readonly error: string;
  /** A few words: "owes 905". */
  readonly short: string;
  /** A clause with the builder as its subject: "owes 905.42 USD from Round 1". */
  readonly because: string;
  readonly cure: string;
  /** What the same Builder did next. */
  readonly next: string;
};

type Words = Pick<RefusalView, "short" | "because" | "cure">;

export function refusalsOf(facts: ScenarioFacts): readonly RefusalView[] {
  return facts.rounds.flatMap((round) =>
    round.tries.flatMap((one, index) =>
      one.refused === null
        ? []
        : [
            {
              round,
              builder: one.builder,
              ask: one.ask,
              error: one.refused.error,
              ...wordsOf(facts, one, one.refused),
              next: whatFollowed(facts, round, index),
            },
          ],
    ),
  );
}

/** The reason of one refusal. Errors that are not known here show their values. */
export function wordsOf(facts: ScenarioFacts, one: Try, { error, values }: Refusal): Words {
  const { asset } = facts;
  switch (error) {
    case "Ledger_Owes": {
      const owed = figure(values.owed);
      const from = facts.rounds.find(({ address }) => address.toLowerCase() === values.round?.toLowerCase());
      const place = from === undefined ? "an earlier Round" : `Round ${from.number}`;
      return {
        short: `owes ${whole(owed, asset)}`,
        because: `owes ${inFull(owed, asset)} from ${place}, past its grace`,
        cure: `report on it, or give ${inFull(owed, asset)} back`,
      };
    }
    case "Ledger_AskAboveLimit": {
      const limit = figure(values.limit ?? one.askLimit);
      const withIdentity = figure(limitWithIdentity(facts, one));
      const isStranger = withIdentity > limit;
      const orShow = isStranger ? `, or show an identity: then ${inFull(withIdentity, asset)} or less` : "";
      return {
        short: `may ask ${whole(limit, asset)}`,
        because: `may ask for ${inFull(limit, asset)} at most${isStranger ? ", as an address that shows no identity" : soFar(facts, one)}`,
        cure: `ask for ${inFull(limit, asset)} or less${orShow}`,
      };
    }
    case "Round_BuilderNotEligible":
      return {
        short: "lacks Stamps",
        because: "does not hold the Stamps that the Builders' gate of this Round asks for",
        cure: "present those Stamps, an identity first, then apply",
      };
    default: {
      const known = Object.entries(values).map(([name, value]) => `${name} ${value}`);
      return {
        short: "refused",
        because: `was refused${known.length > 0 ? `: ${known.join(", ")}` : ` when it asked for ${inFull(one.ask, asset)}`}`,
        cure: "see the error's own documentation",
      };
    }
  }
}

/** Prices are fixed while a Round is open: if the same address may ask for more after another try, it has shown who it is. */
function limitWithIdentity({ rounds }: ScenarioFacts, one: Try): string | undefined {
  const tries = rounds.find((round) => round.tries.includes(one))?.tries ?? [];
  return tries.slice(tries.indexOf(one) + 1).findLast(({ builder }) => builder === one.builder)?.askLimit;
}

function soFar({ rounds, asset }: ScenarioFacts, one: Try): string {
  const until = rounds.findIndex((round) => round.tries.includes(one));
  const own = rounds
    .slice(0, Math.max(until, 0))
    .flatMap(({ applications }) => applications.filter(({ builder }) => laneOf(builder) === laneOf(one.builder)));
  const justified = total(own.map((application) => application.justified));
  return justified === 0n ? ": it has justified nothing so far" : `, with ${inFull(justified, asset)} justified so far`;
}

/** A whole number of base units, whatever the facts hold. */
function figure(value: string | undefined): bigint {
  return value !== undefined && /^\d+$/.test(value) ? BigInt(value) : 0n;
}

function whatFollowed(facts: ScenarioFacts, round: RoundFacts, index: number): string {
  const { builder } = round.tries[index] as Try;
  const later = [
    ...round.tries.slice(index + 1).map((one) => ({ one, where: "in the same Round" })),
    ...facts.rounds
      .filter(({ number }) => number > round.number)
      .flatMap(({ number, tries }) => tries.map((one) => ({ one, where: `in Round ${number}` }))),
  ].filter(({ one }) => one.builder === builder);
  const accepted = later.find(({ one }) => one.refused === null);
  if (accepted !== undefined) {
    return `let in ${accepted.where}, with an ask of ${inFull(accepted.one.ask, facts.asset)}`;
  }
  return later.length > 0 ? "tried again, and was refused again" : "has not been let in since";
}
