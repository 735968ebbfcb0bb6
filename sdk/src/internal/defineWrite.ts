import type { Hash, Log, TransactionReceipt } from "viem";
import type { Call, CatchmentClient, WriteParameters } from "./client.ts";
import { type EventArgs, type EventName, findEvent } from "./events.ts";
import { sendCall, sendCallSync } from "./write.ts";

/** What makes a write: its name, its unsigned call, the event it leaves. */
type Definition<parameters, full, event extends EventName> = {
  readonly action: string;
  readonly event: event;
  readonly call: (parameters: full) => Call;
  /** Reads what the caller left out, and checks what would fail. */
  readonly prepare: (client: CatchmentClient, parameters: parameters & WriteParameters) => Promise<full>;
};

/** A write: sends and returns the hash; `call` only builds, `extractEvent` reads the receipt's logs. */
export type Write<parameters, full, event extends EventName> = {
  (client: CatchmentClient, parameters: parameters & WriteParameters): Promise<Hash>;
  /** The unsigned call, from what a chain would otherwise be asked for. */
  readonly call: (parameters: full) => Call;
  /** The values of the event, from the logs of the transaction. */
  readonly extractEvent: (logs: readonly Log[]) => EventArgs<event>;
  readonly definition: Definition<parameters, full, event>;
};

/** A write that waits until it has succeeded. */
export type WriteSync<parameters, event extends EventName> = (
  client: CatchmentClient,
  parameters: parameters & WriteParameters,
) => Promise<{ readonly receipt: TransactionReceipt } & EventArgs<event>>;

/** A write whose parameters are all the call needs. */
export function defineWrite<parameters, event extends EventName>(
  definition: Omit<Definition<parameters, parameters, event>, "prepare">,
): Write<parameters, parameters, event> {
  return definePreparedWrite<parameters, parameters, event>({
    ...definition,
    prepare: async (_client, parameters) => parameters,
  });
}

/** A write that asks the chain for what was left out. */
export function definePreparedWrite<parameters, full, event extends EventName>(
  definition: Definition<parameters, full, event>,
): Write<parameters, full, event> {
  const { action, event, call, prepare } = definition;
  const write = async (client: CatchmentClient, parameters: parameters & WriteParameters) =>
    sendCall(client, action, call(await prepare(client, parameters)), parameters);
  const extractEvent = (logs: readonly Log[]) => findEvent(logs, event);
  return Object.assign(write, { call, extractEvent, definition });
}

/** The waiting form of a write. */
export function defineSync<parameters, full, event extends EventName>(
  write: Write<parameters, full, event>,
): WriteSync<parameters, event> {
  const { action, event, call, prepare } = write.definition;
  return async (client, parameters) => {
    const unsigned = call(await prepare(client, parameters));
    const receipt = await sendCallSync(client, action, unsigned, parameters);
    return { receipt, ...findEvent(receipt.logs, event, unsigned.to) };
  };
}
