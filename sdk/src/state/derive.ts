// What follows from the facts of a Round and the time: nothing of it is stored, here or on chain.
import { zeroAddress } from "viem";
import type { RoundConfig, Times } from "../builders/configuration.ts";
import { levelParameters } from "../builders/matching.ts";
import type { Phase } from "../generated/enums.ts";
import { computeLevel, type Level, type LevelParameters } from "../matching/index.ts";
import type { ApplicationState, RoundState } from "./types.ts";

const DAY = 86_400;
const BPS = 10_000n;

/** The times in force after so many days of extension. */
export function movedTimes(times: Times, extensionDays: number): Times {
  const moved = (time: number) => time + extensionDays * DAY;
  return {
    ...times,
    donationUntil: moved(times.donationUntil),
    settleFrom: moved(times.settleFrom),
    proposeUntil: moved(times.proposeUntil),
    fallbackAt: moved(times.fallbackAt),
    claimUntil: moved(times.claimUntil),
  };
}

/** The phase at a moment, by the times in force. */
export function phaseAt(
  timestamp: number,
  times: Times,
  { isCancelled, isSettled }: { readonly isCancelled: boolean; readonly isSettled: boolean },
): Phase {
  if (isCancelled) return "Cancelled";
  if (timestamp < times.applicationsFrom) return "Upcoming";
  if (timestamp < times.donationUntil) return "Open";
  if (timestamp < times.settleFrom) return "Review";
  if (timestamp >= times.claimUntil) return "Closed";
  return isSettled ? "Settled" : "Settling";
}

/** Whether nothing but the level can settle a Round that has a settler, or has settled it. */
export function isFallbackAt(
  timestamp: number,
  config: RoundConfig,
  times: Times,
  settlement: RoundState["settlement"],
): boolean {
  return config.modules.settler !== zeroAddress && settlement?.kind !== "list" && timestamp >= times.fallbackAt;
}

/** What a Round counts with, as the level takes it. */
type Counted = Pick<RoundState, "config" | "kind" | "pool" | "applications" | "isFallback">;

function entriesOf(state: Counted): LevelParameters<number> {
  return levelParameters(state);
}

/** R: the sum of the demands of all that are accepted. */
export function demandOf(state: Counted): bigint {
  return entriesOf(state).entries.reduce((sum, { demand }) => sum + demand, 0n);
}

/** The level as it follows from what was counted, now. */
export function countedLevel(state: Counted): Level<number> {
  return computeLevel(entriesOf(state));
}

/** What K leaves of pool and demand at the level, as `settle` freezes it: before Keep makes 1/10000 of it. */
export function frozenLevel(state: Counted): { readonly numerator: bigint; readonly denominator: bigint } {
  const { entries, pool } = entriesOf(state);
  const capped = new Set(countedLevel(state).cappedIds);
  const inside = entries.filter(({ id }) => capped.has(id));
  return {
    numerator: inside.reduce((left, { cap }) => left - cap, pool),
    denominator: entries.reduce((left, { id, demand }) => (capped.has(id) ? left : left + demand), 0n),
  };
}

/** The most an application can get by the cap in force and its ask, base units. */
export function capOf(
  { config, pool, isFallback }: Omit<Counted, "applications" | "kind">,
  { ask }: ApplicationState,
): bigint {
  const { capBps, fallbackCapBps } = config.matching;
  const cap = (pool * BigInt(isFallback ? fallbackCapBps : capBps)) / BPS;
  return ask > 0n && ask < cap ? ask : cap;
}

/**
 * What a Round must say as `matchOf`, by application: what the level gives, but 0 where none is accepted, claimed in time or, in a
 * Round settled by a list, proven.
 *
 * @param byLevel what the level gives, by application
 */
export function expectedMatches(state: RoundState, byLevel: ReadonlyMap<number, bigint>): ReadonlyMap<number, bigint> {
  const matchOf = ({ id, status, isMatchPaid, proven }: ApplicationState): bigint => {
    if (status !== "Accepted" || state.phase === "Cancelled") return 0n;
    if (state.phase === "Closed" && !isMatchPaid) return 0n;
    if (state.settlement?.kind === "list") return proven?.amount ?? 0n;
    return byLevel.get(id) ?? 0n;
  };
  return new Map(state.applications.map((application) => [application.id, matchOf(application)]));
}

/** What sponsors may have taken by now, base units of the pool's asset. */
export function releasedOf(
  state: Pick<RoundState, "config" | "phase" | "settlement" | "paid" | "late">,
  funded: bigint,
): bigint {
  const { config, phase, settlement, paid, late } = state;
  if (config.matching.asset === zeroAddress) return late;
  if (phase === "Cancelled") return funded + late;
  if (phase === "Closed") return funded - paid + late;
  if (phase !== "Settled" || settlement === undefined) return late;
  if (settlement.kind === "list") return funded - settlement.total + late;
  const { numerator, denominator } = settlement;
  if (denominator === 0n) return numerator + late;
  const isKept = config.matching.saturation === "Keep" && denominator <= BPS * numerator;
  const reached = isKept ? denominator / BPS : numerator;
  return numerator - reached + late;
}

/** What a sponsor could take now: its units' share of what is released, rounded down, less what it took. */
export function restOf(
  { sponsors, released, config }: Pick<RoundState, "sponsors" | "released" | "config">,
  sponsor: string,
): bigint {
  const isSame = (address: string) => address.toLowerCase() === sponsor.toLowerCase();
  const share = sponsors.find(({ holder }) => isSame(holder));
  const all = sponsors.reduce((sum, { units }) => sum + units, 0n);
  // Without any sponsor the Program holds the one unit.
  const part = all > 0n ? ((share?.units ?? 0n) * released) / all : isSame(config.program) ? released : 0n;
  return part - (share?.withdrawn ?? 0n);
}
