import type { Address, Hash } from "viem";
import { levelParameters } from "../builders/matching.ts";
import type { NotARoundError } from "../errors/client.ts";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import type { CatchmentClient, WriteParameters } from "../internal/client.ts";
import { settleHints } from "../matching/index.ts";
import { getApplications } from "./getApplications.ts";
import { getLevel } from "./getMatches.ts";
import { getRound } from "./getRound.ts";
import { settleSync } from "./settle.ts";

/** Well below a block's gas, and enough for nearly every Round in one transaction. */
const ITEMS_PER_STEP = 400;

/**
 * Settles a Round, in as many transactions as it takes: finds the capped applications off chain, hands them in as hints in the
 * order in which one pass adds them all, then lets the Round look for more. Anyone, from settling on. Nothing is trusted: the
 * Round checks each hint.
 *
 * @throws {@link NotARoundError} {@link RoundWrongPhaseError} {@link RoundTooEarlyError}
 * @example
 * const { numerator, denominator } = await settleRound(client, { round });
 */
export async function settleRound(
  client: CatchmentClient,
  parameters: settleRound.Parameters,
): Promise<settleRound.ReturnType> {
  const { round, itemsPerStep = ITEMS_PER_STEP, ...write } = parameters;
  const { config, pool, blockNumber, kind } = await getRound(client, { round });
  const applications = await getApplications(client, { round, blockNumber });
  const isFallback = BigInt(config.modules.settler) !== 0n;
  const hints = settleHints(levelParameters({ config, pool, applications, isFallback, kind }));

  const hashes: Hash[] = [];
  for (let start = 0, isSettled = false; !isSettled; start += itemsPerStep) {
    const some = hints.slice(start, start + itemsPerStep);
    const hasMore = start + itemsPerStep < hints.length;
    const maxItems = hasMore ? 0n : BigInt(itemsPerStep);
    const step = await settleSync(client, { ...write, round, hints: some, maxItems });
    hashes.push(step.receipt.transactionHash);
    isSettled = step.isSettled;
  }
  return { hashes, ...(await getLevel(client, { round })) };
}

export declare namespace settleRound {
  type Parameters = Omit<WriteParameters, "gas" | "nonce"> & {
    readonly round: Address;
    /** Applications per transaction; default 400. */
    readonly itemsPerStep?: number | undefined;
  };
  type ReturnType = {
    readonly hashes: readonly Hash[];
    /** The level: uncapped applications get demand · numerator / denominator. */
    readonly numerator: bigint;
    readonly denominator: bigint;
  };
  type ErrorType = NotARoundError | WriteErrorType | SyncErrorType;
}
