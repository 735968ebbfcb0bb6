import { type Address, zeroAddress } from "viem";
import { NATIVE } from "../generated/enums.ts";
import type { VoteRow, VotingParameters } from "../matching/index.ts";
import {
  type Giving,
  type Matching,
  type RoundConfig,
  type RoundConfigParameters,
  roundConfig,
} from "./configuration.ts";
import type { MatchedApplication } from "./matching.ts";

/** What one Explorer votes for one application, and the weight it has there (bps). */
export type CastVotes = {
  readonly application: number;
  readonly explorer: Address;
  readonly votes: bigint;
  readonly weight: number;
};

/** What has no default in {@link votingConfig}; the rest is optional. */
export type VotingConfigParameters = Omit<RoundConfigParameters, "giving" | "matching"> & {
  /** Voice credits of every voter, 1 to 2^64 − 1; v votes cost v². */
  readonly budget: bigint;
  /** Weighs Explorers: everybody the same, or by Stamps, work, stake. */
  readonly explorerGate: Address;
  readonly eligibilityGas?: Giving["eligibilityGas"] | undefined;
  /** `asset` is the pool's; the zero address where the match is no asset. A pool is always shared as a whole. */
  readonly matching: Pick<Matching, "asset"> & Partial<Omit<Matching, "saturation">>;
};

/**
 * The configuration of a Round of votes: {@link roundConfig} with what a VotingRound asks for. Open it with `kind: "voting"`.
 *
 * @throws never
 * @example
 * const config = votingConfig({ program, budget: 100n, explorerGate, matching: { asset }, times, modules: { builderGate } });
 * await openRound(client, { program, kind: "voting", config });
 */
export function votingConfig(parameters: VotingConfigParameters): RoundConfig {
  const { budget, explorerGate, eligibilityGas, matching, ...rest } = parameters;
  return roundConfig({
    ...rest,
    giving: {
      asset: matching.asset === zeroAddress ? NATIVE : matching.asset,
      explorerGate,
      minCounted: 0n,
      maxCounted: budget,
      ...(eligibilityGas === undefined ? {} : { eligibilityGas }),
    },
    matching: { ...matching, saturation: "ScaleUp" },
  });
}

/** A line of a ballot as the engine's `voting` takes it, and as it was cast: methods over ballots need it so. */
export type CastVoteRow = VoteRow & {
  /** Whole votes; 0 where they were taken back. */
  readonly cast: bigint;
  /** Ten-thousandths. */
  readonly weight: number;
};

/** A weight of 10000 is a whole vote. */
const FULL = 10_000n;

/**
 * A Round of votes as parameters of `computeMatching`: what anyone needs to recompute it without the chain. Projects are
 * application ids. The engine knows whole votes, the chain weighs them: so votes are given in ten-thousandths, and credits in
 * their squares. Every result is the same, as only the proportion of votes matters.
 *
 * @param isFallback only the level can settle the Round, or has, in place of its settler's list: its fallback cap is in force
 * @throws never
 * @example
 * const { config, pool, applications, votes } = await getRoundState(client, { round });
 * computeMatching(votingParameters({ config, pool, applications, votes }));
 */
export function votingParameters(parameters: {
  readonly config: RoundConfig;
  /** Base units. */
  readonly pool: bigint;
  readonly applications: readonly MatchedApplication[];
  readonly votes: readonly CastVotes[];
  readonly isFallback?: boolean | undefined;
}): VotingParameters & { readonly ballots: readonly CastVoteRow[] } {
  const { config, pool, applications, votes, isFallback = false } = parameters;
  const { giving, matching } = config;
  const accepted = applications.filter(({ status }) => status === "Accepted");
  const ids = new Set(accepted.map(({ id }) => id));
  return {
    method: "voting",
    pool,
    ballots: votes
      .filter(({ application }) => ids.has(application))
      .map(({ application, explorer, votes: cast, weight }) => ({
        voter: explorer,
        project: String(application),
        votes: cast * BigInt(weight),
        cast,
        weight,
      })),
    credits: giving.maxCounted * FULL * FULL,
    cap: { bps: isFallback ? matching.fallbackCapBps : matching.capBps },
    asks: Object.fromEntries(accepted.filter(({ ask }) => ask > 0n).map(({ id, ask }) => [String(id), ask])),
    multipliers: Object.fromEntries(accepted.map(({ id, multiplier }) => [String(id), multiplier])),
  };
}
