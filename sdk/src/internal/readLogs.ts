import { HttpRequestError, type Log, TimeoutError } from "viem";
import { InvalidParameterError } from "../errors/client.ts";

/** How far a reading of logs has come. */
export type LogProgress = {
  /** The range that was read last. */
  readonly fromBlock: bigint;
  readonly toBlock: bigint;
  /** Blocks read, of all there are to read. */
  readonly done: bigint;
  readonly total: bigint;
  readonly logs: number;
};

/** What every reading of logs takes. */
export type LogOptions = {
  /** The most blocks to ask for at once. Default: all; less by itself where the node refuses so many. */
  readonly blockRange?: bigint | undefined;
  readonly onProgress?: ((progress: LogProgress) => void) | undefined;
  /** Stops it between two requests. Any `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean; readonly reason: unknown } | undefined;
};

/** After so many ranges in a row that were not refused, a wider one is tried again. */
const TRY_WIDER_AFTER = 8;
const TOO_MANY_REQUESTS = 429;
const TOO_MUCH = /\brange|too (large|wide|many|big)|more than|exceed|limit|timed? ?out|response size/i;
const TOO_OFTEN = /rate|too many requests|per (second|minute|day)|quota|credits/i;

/**
 * Reads logs range by range: half as many blocks where the node refuses (too many results, too wide a range, too slow), more again
 * where it does not.
 *
 * @param ask for the logs of blocks `[from, to]`, both included
 * @throws what the node says of a single block; the signal's reason, if it is aborted
 */
export async function readLogs<log extends Log>(
  ask: (fromBlock: bigint, toBlock: bigint) => Promise<readonly log[]>,
  { fromBlock, toBlock, ...options }: LogOptions & { readonly fromBlock: bigint; readonly toBlock: bigint },
): Promise<readonly log[]> {
  const { blockRange, onProgress, signal } = options;
  const total = toBlock - fromBlock + 1n;
  if (blockRange !== undefined && blockRange < 1n)
    throw new InvalidParameterError("blockRange", blockRange, "Give the number of blocks to ask for, 1n or more");
  const logs: log[] = [];
  let width = blockRange !== undefined && blockRange < total ? blockRange : total;
  let refused = width + 1n;
  let quiet = 0;
  for (let from = fromBlock; from <= toBlock; ) {
    if (signal?.aborted) throw signal.reason;
    const to = smaller(from + width - 1n, toBlock);
    const found = await ask(from, to).catch((error: unknown) => {
      if (from === to || !isTooMuch(error)) throw error;
      return undefined;
    });
    if (found === undefined) {
      refused = to - from + 1n;
      width = refused / 2n;
      quiet = 0;
      continue;
    }
    for (const log of found) logs.push(log);
    onProgress?.({ fromBlock: from, toBlock: to, done: to + 1n - fromBlock, total, logs: logs.length });
    from = to + 1n;
    quiet += 1;
    if (2n * width < refused || quiet >= TRY_WIDER_AFTER) {
      width = smaller(2n * width, blockRange ?? total);
      quiet = 0;
    }
  }
  return logs;
}

/**
 * Whether a node refused a request for its size. Nodes have no common code for it, only words; a limit of requests per second is
 * another thing.
 */
export function isTooMuch(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TimeoutError) return true;
    if (cause instanceof HttpRequestError && cause.status === TOO_MANY_REQUESTS) return false;
    // viem's own refusals, such as of a body it finds too large, have no details.
    const words = "details" in cause && cause.details ? String(cause.details) : cause.message;
    if (TOO_OFTEN.test(words)) return false;
    if (TOO_MUCH.test(words)) return true;
  }
  return false;
}

const smaller = (a: bigint, b: bigint) => (a < b ? a : b);
