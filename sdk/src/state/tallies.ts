import type { RoundConfig } from "../builders/configuration.ts";
import { voiceDown } from "../matching/index.ts";
import type { PairState, VotesState } from "./types.ts";

/** What a Round counts of one application: S, E, and what does not count; base units, S in Q32. */
export type TallyState = { readonly voice: bigint; readonly effective: bigint; readonly uncounted: bigint };

const BPS = 10_000n;
const NOTHING: TallyState = { voice: 0n, effective: 0n, uncounted: 0n };

/** What counts of all that one Explorer gave to one application, base units, rounded down. */
function effectiveDown(amount: bigint, weight: number, { minCounted, maxCounted }: RoundConfig["giving"]): bigint {
  if (amount < minCounted) return 0n;
  const counted = maxCounted > 0n && amount > maxCounted ? maxCounted : amount;
  return (counted * BigInt(weight)) / BPS;
}

/** The tallies of a DonationRound, recounted from all its pairs: a seam, as in the contracts. */
export function donationTallies(config: RoundConfig, pairs: Iterable<PairState>): (id: number) => TallyState {
  const tallies = new Map<number, TallyState>();
  for (const { application, amount, weight } of pairs) {
    const effective = effectiveDown(amount, weight, config.giving);
    const before = tallies.get(application) ?? NOTHING;
    tallies.set(application, {
      voice: before.voice + voiceDown(effective),
      effective: before.effective + effective,
      uncounted: before.uncounted + amount - effective,
    });
  }
  return (id) => tallies.get(id) ?? NOTHING;
}

/** The tallies of a VotingRound: S is votes times weights, ten-thousandths of a vote; nothing else is counted. */
export function votingTallies(ballots: Iterable<VotesState>): (id: number) => TallyState {
  const sums = new Map<number, bigint>();
  for (const { application, votes, weight } of ballots) {
    sums.set(application, (sums.get(application) ?? 0n) + votes * BigInt(weight));
  }
  return (id) => ({ ...NOTHING, voice: sums.get(id) ?? 0n });
}
