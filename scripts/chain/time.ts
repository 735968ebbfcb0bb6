// Time on a local chain, which only moves when somebody moves it.
import { InputError } from "../io/errors.ts";
import type { Connection } from "./connect.ts";

/** Seconds of "90s", "45m", "12h", "3d", "2w". */
export function parseDuration(text: string, flag: string): number {
  const match = /^(\d+)(s|m|h|d|w)$/.exec(text);
  const unit = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 }[match?.[2] ?? ""];
  if (match === null || unit === undefined) {
    throw new InputError(`${flag}: "${text}" is no duration`, "Write a whole number and s, m, h, d or w, such as 3d");
  }
  return Number(match[1]) * unit;
}

/** The time of the newest block, unix seconds. */
export async function chainTime(connection: Connection): Promise<number> {
  const block = await connection.reader.getBlock({ blockTag: "latest" });
  return Number(block.timestamp);
}

/**
 * Moves a local chain to `timestamp`, unless it is there already.
 *
 * @throws InputError on any other chain.
 */
export async function travelTo(connection: Connection, timestamp: number): Promise<void> {
  if (!connection.isLocal) {
    throw new InputError("Time can be moved on a local chain only", "Wait, or practise with `npm run node`");
  }
  if (timestamp <= (await chainTime(connection))) return;
  await connection.tester.setNextBlockTimestamp({ timestamp: BigInt(timestamp) });
  await connection.tester.mine({ blocks: 1 });
}
