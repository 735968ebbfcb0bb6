import { type Address, type Log, type ParseEventLogsReturnType, parseEventLogs } from "viem";
import { EventNotFoundError } from "../errors/client.ts";
import { eventsAbi } from "../generated/abis.ts";

export type EventName = Extract<(typeof eventsAbi)[number], { readonly type: "event" }>["name"];

/** The values of an event, by name. */
export type EventArgs<name extends EventName> = ParseEventLogsReturnType<typeof eventsAbi, name, true>[number]["args"];

/** All events of that name in the logs, of one contract if it is given, in their order. */
export function findEvents<name extends EventName>(
  logs: readonly Log[],
  eventName: name,
  emitter?: Address,
): readonly EventArgs<name>[] {
  const own = emitter === undefined ? logs : logs.filter(({ address }) => isSame(address, emitter));
  const events: readonly { readonly args: unknown }[] = parseEventLogs({ abi: eventsAbi, eventName, logs: [...own] });
  return events.map(({ args }) => args as EventArgs<name>);
}

/** The first of {@link findEvents}. */
export function findEvent<name extends EventName>(
  logs: readonly Log[],
  eventName: name,
  emitter?: Address,
): EventArgs<name> {
  const [event] = findEvents(logs, eventName, emitter);
  if (event === undefined) throw new EventNotFoundError(eventName);
  return event;
}

function isSame(a: Address, b: Address): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
