import type { Address, Hash } from "viem";
import { CatchmentError } from "./base.ts";

/** Where a log is. */
export type LogPlace = { readonly blockNumber: bigint; readonly logIndex: number };

/** Logs that cannot be all of a Round's, or not in this form: one is missing, doubled, changed, or of another chain's history. */
export class InconsistentLogsError extends CatchmentError {
  override readonly name = "InconsistentLogsError";
  /** The log that does not follow from those before it. */
  readonly place: LogPlace | undefined;
  constructor(problem: string, place?: LogPlace) {
    const where = place === undefined ? "The logs" : `Log ${place.logIndex} of block ${place.blockNumber}`;
    super(`${where}: ${problem}`, {
      remedy: "Read again, from another node: logs are missing, doubled or changed",
    });
    this.place = place;
  }
}

/** The chain took back what was being read. */
export class ReorganizedError extends CatchmentError {
  override readonly name = "ReorganizedError";
  readonly blockNumber: bigint;
  constructor(blockNumber: bigint, before: Hash | null, after: Hash | null) {
    super(`Block ${blockNumber} was ${before ?? "unknown"} and is ${after ?? "unknown"} now`, {
      remedy: "Read again: the chain was reorganized meanwhile, or two nodes answered",
    });
    this.blockNumber = blockNumber;
  }
}

/** A result was asked for of a block the chain may still take back. */
export class NotFinalError extends CatchmentError {
  override readonly name = "NotFinalError";
  constructor(blockNumber: bigint | undefined, finalized: bigint | undefined) {
    super(
      finalized === undefined
        ? "The node does not say which blocks are final"
        : `Block ${blockNumber} is not final: the last that is has number ${finalized}`,
      { remedy: 'Wait, give an earlier block, or say finality: "latest" and keep the block hash beside the result' },
    );
  }
}

/** Where a Round begins was not found, so nobody can know that all its logs were read. */
export class OpeningNotFoundError extends CatchmentError {
  override readonly name = "OpeningNotFoundError";
  constructor(round: Address, range: { readonly fromBlock: bigint; readonly toBlock: bigint }, cause?: unknown) {
    super(`No Program opened ${round} in the blocks ${range.fromBlock} to ${range.toBlock} as far as the node tells`, {
      remedy: "Give the block it was opened in, or one before, as fromBlock; and a later block to read it at",
      cause,
    });
  }
}
