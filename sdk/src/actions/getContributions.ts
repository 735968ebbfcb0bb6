import { type Address, parseEventLogs } from "viem";
import type { Contribution } from "../builders/matching.ts";
import { InvalidParameterError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { eventsAbi } from "../generated/abis.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { readLogs } from "../internal/logs.ts";

const EVENTS = ["Donated", "Reweighed", "Voted"] as const;

/**
 * All that was given to a Round's applications, one row per application and Explorer, by application, then in the order of the
 * first gift: the input of `computeMatching`, from logs alone.
 *
 * @throws {@link InvalidParameterError} for a Round of votes; {@link ReadErrorType}
 * @example
 * const contributions = await getContributions(client, { round, fromBlock: openedAt });
 * computeMatching(matchingParameters({ config, pool, applications, contributions }));
 */
export async function getContributions(
  client: CatchmentClient,
  parameters: getContributions.Parameters,
): Promise<readonly Contribution[]> {
  const logs = await attempt({ action: "getContributions", contract: parameters.round }, () =>
    readLogs(client, parameters, EVENTS),
  );
  const pairs = new Map<string, Contribution>();
  for (const { eventName, args } of parseEventLogs({ abi: eventsAbi, eventName: [...EVENTS], logs })) {
    if (eventName === "Voted") throw new InvalidParameterError("round", parameters.round, "Votes are read by getVotes");
    const { application, explorer } = args;
    const key = `${application} ${explorer}`;
    const amount = pairs.get(key)?.amount ?? 0n;
    pairs.set(
      key,
      eventName === "Donated"
        ? { application, explorer, amount: amount + args.amount, weight: Number(args.weight) }
        : { application, explorer, amount, weight: Number(args.newWeight) },
    );
  }
  return [...pairs.values()].sort((a, b) => a.application - b.application);
}

export declare namespace getContributions {
  type Parameters = {
    readonly round: Address;
    /** The block the Round was opened in, or any before. Default: 0. */
    readonly fromBlock?: bigint | undefined;
    /** Default: the latest. */
    readonly toBlock?: bigint | undefined;
    /** How many blocks to ask for at once, where a node limits them. Default: all. */
    readonly blockRange?: bigint | undefined;
  };
  type ReturnType = readonly Contribution[];
  type ErrorType = InvalidParameterError | ReadErrorType;
}
