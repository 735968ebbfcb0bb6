// From a Round's facts to its page as data. The engine computes again what the chain says; both have to agree.
import { InputError } from "../io/errors.ts";
import { printable, shorten } from "../io/terminal.ts";
import { countedOf } from "./counted.ts";
import { contributionsOf, matchingOf, type Prefix, prefixesOf } from "./course.ts";
import type { RoundFacts } from "./facts.ts";
import { listViewOf } from "./listView.ts";
import type { BuilderView, Limit, RoundPage } from "./model.ts";
import { recomputeOf } from "./recompute.ts";
import { rulesOf } from "./rules.ts";
import { capBpsOf, capOf, chainFacts, code, configurationOf } from "./source.ts";

const BPS = 10_000n;

/**
 * The page of a Round that is Open, in Review, Settling or Settled, by its level or by a list.
 *
 * @throws InputError if the engine, over all donations, comes to other matches than the chain.
 */
export function roundPage(all: RoundFacts): RoundPage {
  const facts = withoutReturned(readable(all));
  const { round, block, asset } = facts;
  const prefixes = prefixesOf(facts);
  const last = prefixes.at(-1) as Prefix;
  const builders = buildersOf(facts, last);
  requireSame(builders, last);
  const total = (amounts: readonly bigint[]) => String(amounts.reduce((sum, amount) => sum + amount, 0n));
  const contributions = contributionsOf(facts.events);
  const given = total(all.events.map(({ amount }) => amount));
  const donated = total(builders.map((builder) => BigInt(builder.donated)));
  const counted = countedOf(
    facts,
    last.result.projects.reduce((sum, { effective }) => sum + effective, 0n),
  );
  return {
    name: facts.name,
    isFinal: round.settledAt !== undefined,
    phase: round.phase,
    asOf: Number(block.timestamp),
    asset: { symbol: asset.symbol, decimals: asset.decimals },
    totals: {
      pool: String(round.pool),
      donated,
      matched: total(builders.map(({ match }) => BigInt(match))),
      rest: total(facts.sponsors.map(({ rest }) => rest)),
      refundable: String(BigInt(given) - BigInt(donated)),
      builders: builders.length,
      sponsors: facts.sponsors.length,
      explorers: new Set(contributions.map(({ explorer }) => explorer)).size,
      countedExplorers: new Set(contributions.filter(({ weight }) => weight > 0).map(({ explorer }) => explorer)).size,
      donations: facts.events.filter(({ kind }) => kind === "Donated").length,
    },
    check: { isEqual: true, builders: builders.length, points: prefixes.length },
    capBps: capBpsOf(facts),
    cap: String(capOf(facts)),
    builders,
    course: prefixes.map(({ donations, level, result }) => ({
      donations,
      level: level.denominator === 0n ? 0 : Number((level.numerator * BPS * 1_000_000n) / level.denominator) / 1e6,
      matches: builders.map(({ application }) => String(matchOf(result, application))),
    })),
    counted,
    rules: facts.publication === undefined ? null : rulesOf(facts, facts.publication),
    sponsors: facts.sponsors.map(({ sponsor, given: amount, rest }) => ({
      address: sponsor,
      given: String(amount),
      rest: String(rest),
    })),
    chain: chainFacts(facts),
    contracts: Object.entries(facts.contracts).map(([name, value]) => code(name, value)),
    configuration: configurationOf(facts),
    list: facts.list === undefined ? null : listViewOf(facts, facts.list, builders),
    recompute: recomputeOf(facts),
  };
}

/** Names come from anybody: what could turn the text around them is taken out once, here. */
function readable(facts: RoundFacts): RoundFacts {
  return {
    ...facts,
    name: printable(facts.name),
    asset: { ...facts.asset, symbol: shorten(printable(facts.asset.symbol), 12) },
    names: new Map([...facts.names].map(([id, name]) => [id, printable(name)])),
  };
}

/** Gifts to Builders who left the Round go back to their donors: they are no part of anything here but one figure. */
function withoutReturned(facts: RoundFacts): RoundFacts {
  const accepted = new Set(facts.applications.filter(({ status }) => status === "Accepted").map(({ id }) => id));
  return { ...facts, events: facts.events.filter(({ application }) => accepted.has(application)) };
}

function buildersOf(facts: RoundFacts, last: Prefix): readonly BuilderView[] {
  const contributions = contributionsOf(facts.events);
  const { cap: _, asks: __, ...parameters } = last.parameters;
  const uncapped = matchingOf(facts, parameters);
  const cap = capOf(facts);
  return facts.applications
    .filter(({ status }) => status === "Accepted")
    .map((application): BuilderView => {
      const { id, builder, recipient, ask } = application;
      const own = contributions.filter((one) => one.application === id);
      const computed = last.result.projects.find(({ project }) => project === String(id));
      const limit: Limit = computed?.capped ? (ask > 0n && ask < cap ? "ask" : "cap") : "none";
      return {
        application: id,
        name: facts.names.get(id) ?? builder,
        address: builder,
        recipient,
        explorers: own.length,
        counted: computed?.donors ?? 0,
        donated: String(own.reduce((sum, { amount }) => sum + amount, 0n)),
        ideal: String(computed?.ideal ?? 0n),
        uncapped: String(matchOf(uncapped, id)),
        match: String(facts.matches.find((one) => one.application === id)?.amount ?? 0n),
        ask: String(ask),
        limit,
      };
    })
    .sort((a, b) => Number(BigInt(b.match) > BigInt(a.match)) - Number(BigInt(b.match) < BigInt(a.match)));
}

function requireSame(builders: readonly BuilderView[], { result }: Prefix): void {
  const other = builders.find(({ application, match }) => BigInt(match) !== matchOf(result, application));
  if (other === undefined) return;
  throw new InputError(
    `Application ${other.application} gets ${other.match} on chain, ${matchOf(result, other.application)} by the engine`,
    "This must never be: please report it with the Round's address",
  );
}

function matchOf(result: Prefix["result"], application: number): bigint {
  return result.projects.find(({ project }) => project === String(application))?.match ?? 0n;
}
