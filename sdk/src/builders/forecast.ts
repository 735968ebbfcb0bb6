import { type Address, isAddressEqual } from "viem";
import { computeLevel, matchAtLevelDown, voiceDown } from "../matching/index.ts";
import type { RoundConfig } from "./configuration.ts";
import { type Gate, type GateAnswers, weighGate } from "./gates.ts";
import { type Contribution, levelParameters, type MatchedApplication } from "./matching.ts";

const BPS = 10_000n;

/** A holder, what the ends of its gate say of it, and what it is to lose. */
export type Holding = {
  readonly holder: Address;
  readonly answers: GateAnswers;
  /** 1/10000 points, by Scorer. */
  readonly lost: ReadonlyMap<Address, bigint>;
};

/** What a holder weighs, bps; undefined where the gate fails. */
export type WeightForecast = {
  readonly holder: Address;
  readonly now: number | undefined;
  readonly afterwards: number | undefined;
};

/** An application as its Round has it, enough to change its sums. */
export type TalliedApplication = MatchedApplication & {
  readonly builder: Address;
  readonly recipient: Address;
  readonly voice: bigint;
  readonly effective: bigint;
};

/** The match of an application, base units. */
export type MatchChange = { readonly application: number; readonly now: bigint; readonly afterwards: bigint };

/** What other weights would do to the matches of a Round. */
export type MatchForecast = {
  readonly matches: readonly MatchChange[];
  /** Those pairs whose weight changes. */
  readonly changes: readonly (Contribution & { readonly newWeight: number })[];
  /** By Explorer: the match that its change alone takes from those it gave to. */
  readonly moved: ReadonlyMap<Address, bigint>;
};

/**
 * What holders weigh once they have lost points: exactly what a Round's `reweigh` gives, as long as the other ends of the gate
 * (live providers, adapters) go on saying the same.
 *
 * @throws never
 * @example
 * const answers = new Map([[scorer, 200_000n]]);
 * forecastWeights(await getGate(client, { gate }), [{ holder, answers, lost: new Map([[scorer, 50_000n]]) }]);
 */
export function forecastWeights(gate: Gate, holdings: readonly Holding[]): readonly WeightForecast[] {
  return holdings.map(({ holder, answers, lost }) => {
    const left = [...answers].map(([end, answer]) => {
      return [end, answer === undefined ? undefined : answer - (lost.get(end) ?? 0n)] as const;
    });
    return { holder, now: weighGate(gate, answers), afterwards: weighGate(gate, new Map(left)) };
  });
}

/**
 * The matches of a Round if the pairs of some Explorers had other weights, to the base unit: the sums of the chain moved as
 * `reweigh` moves them, and the level found anew. Gifts to oneself weigh nothing, as there.
 *
 * @throws never
 * @example
 * const { matches } = forecastMatches({ config, pool, applications, contributions, weights: new Map([[explorer, 0]]) });
 */
export function forecastMatches(parameters: {
  readonly config: RoundConfig;
  /** Base units. */
  readonly pool: bigint;
  readonly applications: readonly TalliedApplication[];
  readonly contributions: readonly Contribution[];
  /** Bps, by Explorer. */
  readonly weights: ReadonlyMap<Address, number>;
  readonly isFallback?: boolean | undefined;
}): MatchForecast {
  const { config, applications, contributions } = parameters;
  const weights = new Map([...parameters.weights].map(([explorer, weight]) => [explorer.toLowerCase(), weight]));
  const changes = contributions.flatMap((pair) => {
    const weight = weights.get(pair.explorer.toLowerCase());
    if (weight === undefined) return [];
    const newWeight = isOwn(applications, pair) ? 0 : weight;
    return newWeight === pair.weight ? [] : [{ ...pair, newWeight }];
  });
  const matchesWith = (some: typeof changes) =>
    matchesOf({ ...parameters, applications: moved(config, applications, some) });
  const now = matchesWith([]);
  const afterwards = matchesWith(changes);
  const explorers = [...new Set(changes.map(({ explorer }) => explorer))];
  return {
    matches: applications.map(({ id }) => ({
      application: id,
      now: now.get(id) ?? 0n,
      afterwards: afterwards.get(id) ?? 0n,
    })),
    changes,
    moved: new Map(
      explorers.map((explorer) => {
        const own = changes.filter((change) => change.explorer === explorer);
        const alone = matchesWith(own);
        const lost = own.reduce((sum, { application }) => {
          const less = (now.get(application) ?? 0n) - (alone.get(application) ?? 0n);
          return sum + (less > 0n ? less : 0n);
        }, 0n);
        return [explorer, lost];
      }),
    ),
  };
}

function isOwn(applications: readonly TalliedApplication[], { application, explorer }: Contribution): boolean {
  const found = applications.find(({ id }) => id === application);
  return found !== undefined && [found.builder, found.recipient].some((one) => isAddressEqual(one, explorer));
}

function matchesOf(parameters: Parameters<typeof levelParameters>[0]): ReadonlyMap<number, bigint> {
  const level = levelParameters(parameters);
  const found = computeLevel(level);
  return new Map(level.entries.map((entry) => [entry.id, matchAtLevelDown(entry, found)]));
}

function moved(
  config: RoundConfig,
  applications: readonly TalliedApplication[],
  changes: readonly (Contribution & { readonly newWeight: number })[],
): readonly TalliedApplication[] {
  return applications.map((application) => {
    let { voice, effective } = application;
    for (const { amount, weight, newWeight } of changes.filter((one) => one.application === application.id)) {
      const [before, after] = [effectiveDown(config, amount, weight), effectiveDown(config, amount, newWeight)];
      voice += voiceDown(after) - voiceDown(before);
      effective += after - before;
    }
    return { ...application, voice, effective };
  });
}

function effectiveDown({ giving: { minCounted, maxCounted } }: RoundConfig, amount: bigint, weight: number): bigint {
  if (amount < minCounted) return 0n;
  return ((maxCounted > 0n && amount > maxCounted ? maxCounted : amount) * BigInt(weight)) / BPS;
}
