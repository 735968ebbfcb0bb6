import type { Address, Log } from "viem";
import { getBlockNumber, getLogs } from "viem/actions";
import { eventsAbi } from "../generated/abis.ts";
import type { CatchmentClient } from "./client.ts";
import type { EventName } from "./events.ts";

/** Which of a Round's logs to read, and in what portions. */
type LogRange = {
  readonly round: Address;
  readonly fromBlock?: bigint | undefined;
  readonly toBlock?: bigint | undefined;
  readonly blockRange?: bigint | undefined;
};

/** A Round's logs of these events, in their order. */
export async function readLogs(
  client: CatchmentClient,
  { round, fromBlock = 0n, blockRange, ...range }: LogRange,
  names: readonly EventName[],
): Promise<Log[]> {
  const events = eventsAbi.filter(({ name }) => names.some((wanted) => wanted === name));
  const toBlock = range.toBlock ?? (await getBlockNumber(client, { cacheTime: 0 }));
  const step = blockRange ?? toBlock - fromBlock + 1n;
  const logs: Log[] = [];
  for (let from = fromBlock; from <= toBlock; from += step) {
    const to = from + step - 1n < toBlock ? from + step - 1n : toBlock;
    logs.push(...(await getLogs(client, { address: round, events, fromBlock: from, toBlock: to })));
  }
  return logs;
}
