import type { Address } from "viem";
import { getBlock, getLogs } from "viem/actions";
import type { NotARoundError } from "../errors/client.ts";
import type { InconsistentLogsError, NotFinalError, OpeningNotFoundError, ReorganizedError } from "../errors/state.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";
import { blockToRead, expectSameBlock, type Finality } from "../internal/finality.ts";
import { findOpening } from "../internal/findOpening.ts";
import { type LogOptions, readLogs } from "../internal/readLogs.ts";
import { reduceRoundEvents } from "../state/reduceRoundEvents.ts";
import { needsTimestamp, type RoundEvent, roundEventsOf } from "../state/roundEvents.ts";
import type { RoundState } from "../state/types.ts";
import { getConfiguration } from "./getConfiguration.ts";
import { getRoundKind } from "./getRoundKind.ts";

/**
 * A Round at one block from its logs alone: applications with their history, pairs, tallies and R recounted from them, the pool and
 * its sponsors, the settlement, and the hash of the block it holds for. No view of the Round is asked, only its code.
 *
 * It is read from the block the Round was opened in, in as large ranges as the node takes. The default is the last block that is
 * final; on a local chain (id 31337 or 1337) the latest. The block's hash is asked before and after: a reorganization in
 * between is an error.
 *
 * @throws {@link NotARoundError}; {@link NotFinalError}; {@link OpeningNotFoundError} where the opening is not found, as with a
 * `fromBlock` behind it; {@link InconsistentLogsError} where logs are missing; {@link ReorganizedError}; the signal's reason
 * @example
 * const state = await getRoundState(client, { round });
 * const accepted = state.applications.filter(({ status }) => status === "Accepted");
 */
export async function getRoundState(
  client: CatchmentClient,
  parameters: getRoundState.Parameters,
): Promise<RoundState> {
  const { round, fromBlock, blockRange, onProgress, signal } = parameters;
  const { implementation, config } = await getConfiguration(client, { round });
  const stopped = () => signal?.aborted === true;
  const reading = attempt({ action: "getRoundState", contract: round }, async () => {
    const block = await blockToRead(client, parameters);
    const { blockNumber: toBlock } = block;
    const wanted = { round, implementation, config, fromBlock, toBlock };
    const [found, kind] = await Promise.all([
      findOpening(client, wanted, { blockRange, signal }),
      getRoundKind(client, { round }),
    ]);
    const opening = { ...found, kind };
    const logs = await readLogs((from, to) => getLogs(client, { address: round, fromBlock: from, toBlock: to }), {
      ...{ fromBlock: opening.blockNumber, toBlock, blockRange, onProgress, signal },
    });
    const events = await withTimestamps(client, roundEventsOf(logs));
    await expectSameBlock(client, block);
    return reduceRoundEvents({ opening, events, block });
  });
  return reading.catch((error: unknown) => {
    throw stopped() ? signal?.reason : error;
  });
}

/** The moments that are a part of the state: one or none. */
function withTimestamps(client: CatchmentClient, events: readonly RoundEvent[]): Promise<readonly RoundEvent[]> {
  return Promise.all(
    events.map(async (event) => {
      if (!needsTimestamp(event)) return event;
      const { timestamp } = await getBlock(client, { blockHash: event.blockHash });
      return { ...event, timestamp: Number(timestamp) };
    }),
  );
}

export declare namespace getRoundState {
  type Parameters = ReadParameters &
    LogOptions & {
      readonly round: Address;
      /** Default: "finalized"; on a local chain "latest". */
      readonly finality?: Finality | undefined;
      /** The block the Round was opened in, or one before. Default: it is searched for. */
      readonly fromBlock?: bigint | undefined;
    };
  type ReturnType = RoundState;
  type ErrorType =
    | InconsistentLogsError
    | NotARoundError
    | NotFinalError
    | OpeningNotFoundError
    | ReadErrorType
    | ReorganizedError;
}
