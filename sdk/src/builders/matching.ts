import type { Address } from "viem";
import type { Saturation, Status } from "../generated/enums.ts";
import {
  type DonationRow,
  type Saturation as EngineSaturation,
  idealDown,
  type LevelEntry,
  type LevelParameters,
  type QuadraticParameters,
} from "../matching/index.ts";
import type { RoundConfig } from "./configuration.ts";
import type { RoundKind } from "./roundKind.ts";

/** All that one Explorer gave to one application, and the weight it has there. Base units, bps. */
export type Contribution = {
  readonly application: number;
  readonly explorer: Address;
  readonly amount: bigint;
  readonly weight: number;
};

/** What the result is computed from, of an application. */
export type MatchedApplication = {
  readonly id: number;
  readonly status: Status;
  readonly ask: bigint;
  readonly multiplier: number;
};

/** Saturation, by the engine's word. */
export function engineSaturation(saturation: Saturation): EngineSaturation {
  return saturation === "Keep" ? "keep" : "scale-up";
}

/**
 * A Round as parameters of `computeMatching`: what anyone needs to recompute it without the chain. Projects are application ids.
 *
 * @param isFallback only the level can settle the Round, or has, in place of its settler's list: its fallback cap is in force
 * @throws never
 * @example
 * computeMatching(matchingParameters({ config, pool, applications, contributions }));
 */
export function matchingParameters(parameters: {
  readonly config: RoundConfig;
  /** Base units. */
  readonly pool: bigint;
  readonly applications: readonly MatchedApplication[];
  readonly contributions: readonly Contribution[];
  readonly isFallback?: boolean | undefined;
}): QuadraticParameters & { readonly donations: readonly DonationRow[] } {
  const { config, pool, applications, contributions, isFallback = false } = parameters;
  const { giving, matching } = config;
  const accepted = applications.filter(({ status }) => status === "Accepted");
  const ids = new Set(accepted.map(({ id }) => id));
  return {
    method: "quadratic",
    pool,
    donations: contributions
      .filter(({ application }) => ids.has(application))
      .map(({ application, explorer, amount, weight }) => ({
        donor: explorer,
        project: String(application),
        amount,
        weight,
      })),
    saturation: engineSaturation(matching.saturation),
    cap: { bps: isFallback ? matching.fallbackCapBps : matching.capBps },
    asks: Object.fromEntries(accepted.filter(({ ask }) => ask > 0n).map(({ id, ask }) => [String(id), ask])),
    multipliers: Object.fromEntries(accepted.map(({ id, multiplier }) => [String(id), multiplier])),
    min: giving.minCounted,
    ...(giving.maxCounted > 0n ? { max: giving.maxCounted } : {}),
  };
}

const BPS = 10_000n;

/**
 * The accepted applications as the level sees them, from what the Round holds of each: voice S and total E.
 *
 * @param kind of the Round; default: a Round of donations. In a Round of votes the ideal is S
 * @throws never
 * @example
 * settleHints(levelParameters({ config, pool, applications }));
 */
export function levelParameters(parameters: {
  readonly config: RoundConfig;
  /** Base units. */
  readonly pool: bigint;
  readonly applications: readonly (MatchedApplication & { readonly voice: bigint; readonly effective: bigint })[];
  readonly isFallback?: boolean | undefined;
  readonly kind?: RoundKind | undefined;
}): LevelParameters<number> {
  const { config, pool, applications, isFallback = false, kind = "donation" } = parameters;
  const { capBps, fallbackCapBps, saturation } = config.matching;
  const cap = (pool * BigInt(isFallback ? fallbackCapBps : capBps)) / BPS;
  const entries = applications
    .filter(({ status }) => status === "Accepted")
    .map(
      ({ id, ask, multiplier, voice, effective }): LevelEntry<number> => ({
        id,
        demand: BigInt(multiplier) * (kind === "voting" ? voice : idealDown(voice, effective)),
        cap: ask > 0n && ask < cap ? ask : cap,
      }),
    );
  return { pool, entries, saturation: engineSaturation(saturation) };
}
