import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { scorerAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly scorer: Address;
  readonly holder: Address;
};

/**
 * Computes a holder's score now and keeps it for donations, if it is full. Anyone.
 *
 * @throws {@link ReadErrorType}
 * @example
 * await refreshScore(client, { scorer, holder });
 */
export const refreshScore = defineWrite({
  action: "refreshScore",
  event: "ScoreRefreshed",
  call: ({ scorer, holder }: Own): Call => ({
    to: scorer,
    data: encodeFunctionData({ abi: scorerAbi, functionName: "refresh", args: [holder] }),
    value: 0n,
  }),
});

/**
 * {@link refreshScore}, waiting until it has succeeded.
 *
 * @throws as {@link refreshScore}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await refreshScoreSync(client, { scorer, holder });
 */
export const refreshScoreSync = defineSync(refreshScore);

export declare namespace refreshScore {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
