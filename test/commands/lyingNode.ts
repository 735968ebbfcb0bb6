// A node that lies: it passes everything on, but changes one value in the logs it gives.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eventsAbi } from "@catchment/sdk/abis";
import { encodeEventTopics, type Hex } from "viem";

type AnyLog = { readonly topics: readonly Hex[]; readonly data: Hex };
type EventName = (typeof eventsAbi)[number]["name"];

/** The first log of this event has one more in the given word of its data. */
export async function startLyingNode(rpc: string, eventName: EventName, word = 0) {
  const [topic] = encodeEventTopics({ abi: eventsAbi, eventName } as Parameters<typeof encodeEventTopics>[0]);
  let lies = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const answer = await fetch(rpc, { method: "POST", body: Buffer.concat(parts), headers: JSON_TYPE });
    const { result, ...rest } = (await answer.json()) as { readonly result: unknown };
    const at = Array.isArray(result) ? result.findIndex((log: AnyLog) => log.topics?.[0] === topic) : -1;
    if (at >= 0) lies += 1;
    const told = at < 0 ? result : (result as AnyLog[]).map((log, index) => (index === at ? changed(log, word) : log));
    response
      .writeHead(200, JSON_TYPE)
      .end(JSON.stringify({ ...rest, ...(told === undefined ? {} : { result: told }) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    rpc: `http://127.0.0.1:${port}`,
    lies: () => lies,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const JSON_TYPE = { "content-type": "application/json" };

function changed(log: AnyLog, word: number): AnyLog {
  const from = 2 + 64 * word;
  const value = BigInt(`0x${log.data.slice(from, from + 64)}`) + 1n;
  return {
    ...log,
    data: `0x${log.data.slice(2, from)}${value.toString(16).padStart(64, "0")}${log.data.slice(from + 64)}`,
  };
}
