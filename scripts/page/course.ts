// How the match formed: the engine over prefixes of the chain's own donations.
import { type Contribution, type DonationInput, matchingParameters, methodParameters } from "@catchment/sdk";
import { computeLevel, computeMatching, type Level, type MatchingResult } from "@catchment/sdk/matching";
import type { GivingEvent, RoundFacts } from "./facts.ts";
import { capOf } from "./source.ts";

export type Computed = { readonly parameters: DonationInput; readonly result: MatchingResult };

/** Number of gifts, and the Round after them. */
export type Prefix = Computed & { readonly donations: number; readonly level: Level };

/** One row per application and Explorer, after the given events: the newest weight holds for all of it. */
export function contributionsOf(events: readonly GivingEvent[]): readonly Contribution[] {
  const pairs = new Map<string, Contribution>();
  for (const { application, explorer, amount, weight } of events) {
    const key = `${application} ${explorer}`;
    pairs.set(key, { application, explorer, amount: (pairs.get(key)?.amount ?? 0n) + amount, weight });
  }
  return [...pairs.values()].sort((a, b) => a.application - b.application);
}

/** The Round as the engine sees it after the given events. */
export function compute(facts: RoundFacts, events: readonly GivingEvent[] = facts.events): Computed {
  const { config, pool, isFallback } = facts.round;
  const parameters = matchingParameters({
    config,
    pool,
    applications: facts.applications,
    contributions: contributionsOf(events),
    isFallback,
  });
  return { parameters, result: matchingOf(facts, parameters) };
}

/** By the chain's rule, or by the method that a list was computed with. */
export function matchingOf({ list }: RoundFacts, parameters: DonationInput): MatchingResult {
  return computeMatching(list === undefined ? parameters : methodParameters(parameters, list.method));
}

/** At most `points` + 1 prefixes, evenly spread, from before the first gift to after everything. */
export function prefixesOf(facts: RoundFacts, points = 60): readonly Prefix[] {
  const gifts = facts.events.flatMap(({ kind }, index) => (kind === "Donated" ? [index] : []));
  const counts = new Set<number>();
  for (let point = 0; point <= points; point++) counts.add(Math.round((gifts.length * point) / points));
  return [...counts].map((donations): Prefix => {
    const end = donations === gifts.length ? facts.events.length : (gifts[donations] ?? 0);
    const computed = compute(facts, facts.events.slice(0, end));
    return { ...computed, donations, level: levelOf(facts, computed.result) };
  });
}

/** The level of a result: what one unit of demand, ten-thousandths of an ideal, earns. */
function levelOf(facts: RoundFacts, result: MatchingResult): Level {
  const cap = capOf(facts);
  const entries = result.projects.map(({ project, ideal }) => {
    const { multiplier = 10_000, ask = 0n } = facts.applications.find(({ id }) => String(id) === project) ?? {};
    return { id: project, demand: BigInt(multiplier) * ideal, cap: ask > 0n && ask < cap ? ask : cap };
  });
  return computeLevel({ pool: facts.round.pool, entries, saturation: result.options.saturation });
}
