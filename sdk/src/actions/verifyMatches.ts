import type { Address } from "viem";
import { matchingParameters } from "../builders/matching.ts";
import { votingParameters } from "../builders/voting.ts";
import type { NotARoundError } from "../errors/client.ts";
import type { ReadErrorType } from "../errors/types.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { computeMatching, type MatchingResult } from "../matching/index.ts";
import { getApplications } from "./getApplications.ts";
import { getContributions } from "./getContributions.ts";
import { getMatches } from "./getMatches.ts";
import { getRound } from "./getRound.ts";
import { getVotes } from "./getVotes.ts";

/** What the Round says and what the engine computes from the donations or votes alone, base units. */
export type VerifiedMatch = { readonly application: number; readonly chain: bigint; readonly engine: bigint };

/**
 * Recomputes the matches of a Round from its logs and configuration, and puts them beside the Round's own, as of one block.
 * Not for Rounds settled by a list, nor closed or cancelled ones, where the chain pays by other rules.
 *
 * @throws {@link NotARoundError}
 * @example
 * const { isEqual } = await verifyMatches(client, { round, fromBlock: openedAt });
 */
export async function verifyMatches(
  client: CatchmentClient,
  parameters: verifyMatches.Parameters,
): Promise<verifyMatches.ReturnType> {
  const { round, fromBlock, blockRange } = parameters;
  const { config, pool, blockNumber, isFallback, kind } = await getRound(client, { round });
  const logs = { round, fromBlock, toBlock: blockNumber, blockRange };
  const [applications, matches, inputs] = await Promise.all([
    getApplications(client, { round, blockNumber }),
    getMatches(client, { round, blockNumber }),
    kind === "voting"
      ? getVotes(client, logs).then((votes) => ({ kind, votes }) as const)
      : getContributions(client, logs).then((contributions) => ({ kind, contributions }) as const),
  ]);
  const known = { config, pool, applications, isFallback };
  const result = computeMatching(
    inputs.kind === "voting" ? votingParameters({ ...known, ...inputs }) : matchingParameters({ ...known, ...inputs }),
  );
  const engine = new Map(result.projects.map(({ project, match }) => [project, match]));
  const verified = matches.map(({ application, amount }) => ({
    application,
    chain: amount,
    engine: engine.get(String(application)) ?? 0n,
  }));
  return { isEqual: verified.every(({ chain, engine }) => chain === engine), matches: verified, result };
}

export declare namespace verifyMatches {
  type Parameters = {
    readonly round: Address;
    /** The block the Round was opened in, or any before. Default: 0. */
    readonly fromBlock?: bigint | undefined;
    readonly blockRange?: bigint | undefined;
  };
  type ReturnType = {
    readonly isEqual: boolean;
    readonly matches: readonly VerifiedMatch[];
    /** The engine's whole answer. */
    readonly result: MatchingResult;
  };
  type ErrorType = NotARoundError | ReadErrorType;
}
