// What became of a match: the parts it is split into, without overlap.
import type { ApplicationFacts, RoundFacts, ScenarioFacts } from "../facts.ts";
import { total } from "./amounts.ts";

export const FATES = ["justified", "repaid", "late", "owed", "open", "free"] as const;
export type Fate = (typeof FATES)[number];

/** Late: after it had been refused for it. Open: its time to report is not over. Free: too little to be owed for. */
export const FATE_NAMES: Readonly<Record<Fate, string>> = {
  justified: "justified",
  repaid: "given back",
  late: "given back late",
  owed: "owed",
  open: "to report",
  free: "not owed for",
};

export type FatePart = { readonly fate: Fate; readonly amount: bigint };

/** The story stops when its last Round is settled: what is owed there is owed inside its grace. */
function isOpen(facts: ScenarioFacts, round: RoundFacts, { state }: ApplicationFacts): boolean {
  return round === facts.rounds.at(-1) && state !== "Decided";
}

/** In a later Round the Ledger named this one as the reason to refuse the same people. */
function wasRefusedFor({ rounds }: ScenarioFacts, { address }: RoundFacts, { builder }: ApplicationFacts): boolean {
  return rounds.some(({ tries }) =>
    tries.some(
      (one) =>
        laneOf(one.builder) === laneOf(builder) &&
        one.refused?.error === "Ledger_Owes" &&
        one.refused.values.round?.toLowerCase() === address.toLowerCase(),
    ),
  );
}

/** The parts above zero, in the order of `FATES`; together they are what was granted. */
export function fatesOf(facts: ScenarioFacts, round: RoundFacts, application: ApplicationFacts): readonly FatePart[] {
  const { granted, justified, repaid, owed } = application;
  const claims: readonly (readonly [Fate, bigint])[] = [
    ["justified", BigInt(justified)],
    [wasRefusedFor(facts, round, application) ? "late" : "repaid", BigInt(repaid)],
    [isOpen(facts, round, application) ? "open" : "owed", BigInt(owed)],
  ];
  let left = BigInt(granted);
  const parts: FatePart[] = [];
  for (const [fate, claim] of claims) {
    const amount = claim < left ? claim : left;
    left -= amount;
    parts.push({ fate, amount });
  }
  return [...parts, { fate: "free" as const, amount: left }].filter(({ amount }) => amount > 0n);
}

/** Over all Rounds. */
export function fateTotals(facts: ScenarioFacts): Readonly<Record<Fate, bigint>> {
  const sums: Record<Fate, bigint> = { justified: 0n, repaid: 0n, late: 0n, owed: 0n, open: 0n, free: 0n };
  for (const round of facts.rounds) {
    for (const application of round.applications) {
      for (const { fate, amount } of fatesOf(facts, round, application)) sums[fate] += amount;
    }
  }
  return sums;
}

export function grantedIn({ applications }: RoundFacts): bigint {
  return total(applications.map(({ granted }) => granted));
}

const ANOTHER_ADDRESS = "'s new address";

/** Addresses of the same people share a lane: "Mill's new address" is Mill's. */
export function laneOf(builder: string): string {
  return builder.endsWith(ANOTHER_ADDRESS) ? builder.slice(0, -ANOTHER_ADDRESS.length) : builder;
}

/** Everybody who tried, in the order of their first try. */
export function lanesOf({ rounds }: ScenarioFacts): readonly string[] {
  return [
    ...new Set(
      rounds.flatMap(({ tries, applications }) => [...tries, ...applications].map(({ builder }) => laneOf(builder))),
    ),
  ];
}
