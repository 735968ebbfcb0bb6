import { type Address, parseEventLogs } from "viem";
import type { CastVotes } from "../builders/voting.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { eventsAbi } from "../generated/abis.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { readLogs } from "../internal/logs.ts";

const EVENTS = ["Voted", "Reweighed"] as const;

/**
 * All votes of a Round as they stand, one row per application and Explorer, by application, then in the order of the first
 * vote; also those that were taken back, with 0 votes. From logs alone: the input of `computeMatching`.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const votes = await getVotes(client, { round, fromBlock: openedAt });
 * computeMatching(votingParameters({ config, pool, applications, votes }));
 */
export async function getVotes(
  client: CatchmentClient,
  parameters: getVotes.Parameters,
): Promise<readonly CastVotes[]> {
  const logs = await attempt({ action: "getVotes", contract: parameters.round }, () =>
    readLogs(client, parameters, EVENTS),
  );
  const pairs = new Map<string, CastVotes>();
  for (const { eventName, args } of parseEventLogs({ abi: eventsAbi, eventName: [...EVENTS], logs })) {
    const { application, explorer } = args;
    const key = `${application} ${explorer}`;
    pairs.set(
      key,
      eventName === "Voted"
        ? { application, explorer, votes: args.votes, weight: Number(args.weight) }
        : { application, explorer, votes: pairs.get(key)?.votes ?? 0n, weight: Number(args.newWeight) },
    );
  }
  return [...pairs.values()].sort((a, b) => a.application - b.application);
}

export declare namespace getVotes {
  type Parameters = {
    readonly round: Address;
    /** The block the Round was opened in, or any before. Default: 0. */
    readonly fromBlock?: bigint | undefined;
    /** Default: the latest. */
    readonly toBlock?: bigint | undefined;
    /** How many blocks to ask for at once, where a node limits them. Default: all. */
    readonly blockRange?: bigint | undefined;
  };
  type ReturnType = readonly CastVotes[];
  type ErrorType = ReadErrorType;
}
