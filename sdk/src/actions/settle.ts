import type { Address, Hash, TransactionReceipt } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { findEvents } from "../internal/events.ts";
import { sendCallSync } from "../internal/write.ts";

type Own = {
  readonly round: Address;
  /** Capped applications, by cap/demand ascending. */
  readonly hints: readonly number[];
  /** How many applications to look at. */
  readonly maxItems: bigint;
};

/**
 * One step of settling; see `settleRound`, which takes all of them. Leaves no event until the last step.
 *
 * @throws {@link RoundWrongPhaseError} {@link RoundTooEarlyError}
 * @example
 * await settle(client, { round, hints: [], maxItems: 500n });
 */
export const settle = defineWrite({
  action: "settle",
  event: "Settled",
  call: ({ round, hints, maxItems }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "settle", args: [hints, maxItems] }),
    value: 0n,
  }),
});

/**
 * {@link settle}, waiting until it has succeeded; `isSettled` says whether that was the last step.
 *
 * @throws as {@link settle}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { isSettled } = await settleSync(client, { round, hints: [], maxItems: 500n });
 */
export async function settleSync(
  client: CatchmentClient,
  parameters: settle.Parameters,
): Promise<{ readonly receipt: TransactionReceipt; readonly isSettled: boolean }> {
  const receipt = await sendCallSync(client, "settle", settle.call(parameters), parameters);
  return { receipt, isSettled: findEvents(receipt.logs, "Settled", parameters.round).length > 0 };
}

export declare namespace settle {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
