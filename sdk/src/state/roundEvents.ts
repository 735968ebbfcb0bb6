import { type Hash, type Log, parseEventLogs } from "viem";
import { InconsistentLogsError } from "../errors/state.ts";
import { eventsAbi } from "../generated/abis.ts";
import type { EventArgs } from "../internal/events.ts";

/** The events of a Round, of any kind, that change its state. */
export const ROUND_EVENTS = [
  "Absorbed",
  "Accepted",
  "Applied",
  "Cancelled",
  "Capped",
  "Disqualified",
  "Donated",
  "DonationsClaimed",
  "Extended",
  "Funded",
  "MatchClaimed",
  "PoolDeposited",
  "PoolFixed",
  "Proven",
  "RecipientConfirmed",
  "RecipientProposed",
  "Refunded",
  "Reinstated",
  "Rejected",
  "RestWithdrawn",
  "Reweighed",
  "Settled",
  "SettledTo",
  "Voted",
  "Withdrawn",
] as const;

/** The name of one of them. */
export type RoundEventName = (typeof ROUND_EVENTS)[number];

/** Where a log is, and when it came if that matters: {@link needsTimestamp}. */
export type EventPlace = {
  readonly blockNumber: bigint;
  readonly blockHash: Hash;
  readonly logIndex: number;
  /** Unix seconds. */
  readonly timestamp?: number | undefined;
};

/** A log of a Round with its values. */
export type RoundEvent = {
  [name in RoundEventName]: EventPlace & { readonly eventName: name; readonly args: EventArgs<name> };
}[RoundEventName];

/**
 * The logs of a Round as events, in the order of the chain. Those of other contracts' events, and those that change nothing, are
 * left out.
 *
 * @throws {@link InconsistentLogsError} for a log that was removed, is in no block, comes twice, or is of another history than its
 * neighbours
 * @example
 * roundEventsOf([]); // give it all that eth_getLogs has of the Round's address
 */
export function roundEventsOf(logs: readonly Log[]): readonly RoundEvent[] {
  const ordered = logs.map(placed).sort(byPlace);
  ordered.forEach((log, index) => {
    const before = ordered[index - 1];
    if (before === undefined || before.blockNumber !== log.blockNumber) return;
    if (before.blockHash !== log.blockHash) throw new InconsistentLogsError("two blocks have this number", log);
    if (before.logIndex === log.logIndex) throw new InconsistentLogsError("it comes twice", log);
  });
  const parsed = parseEventLogs({ abi: eventsAbi, eventName: [...ROUND_EVENTS], logs: [...ordered] });
  return parsed.map(
    ({ eventName, args, blockNumber, blockHash, logIndex }) =>
      ({ eventName, args, blockNumber, blockHash, logIndex }) as unknown as RoundEvent,
  );
}

/** Whether the moment of an event is a part of the state. */
export function needsTimestamp({ eventName }: RoundEvent): boolean {
  return eventName === "Settled" || eventName === "SettledTo";
}

/** The order of the chain. */
export function byPlace(a: EventPlace, b: EventPlace): number {
  if (a.blockNumber !== b.blockNumber) return a.blockNumber < b.blockNumber ? -1 : 1;
  return a.logIndex - b.logIndex;
}

type PlacedLog = Log<bigint, number, false>;

function placed(log: Log): PlacedLog {
  const { blockNumber, blockHash, logIndex } = log;
  if (blockNumber === null || blockHash === null || logIndex === null) {
    throw new InconsistentLogsError("a log is in no block yet");
  }
  if (log.removed) throw new InconsistentLogsError("it was removed by a reorganization", { blockNumber, logIndex });
  return log as PlacedLog;
}
