import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { standingAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A Standing contract. */
  readonly standing: Address;
  readonly round: Address;
  readonly application: number;
  readonly explorer: Address;
};

/**
 * Settles what became of an Explorer's gift: justified or failed, of the lesser of what it gave and what others gave. Anyone, once it
 * is final; again when the facts have changed.
 *
 * @throws {@link StandingNotFinalError} {@link StandingNothingCountedError} {@link StandingGiftNotPaidError} {@link StandingAlreadySettledError}
 * @example
 * await settlePair(client, { standing, round, application: 1, explorer });
 */
export const settlePair = defineWrite({
  action: "settlePair",
  event: "PairSettled",
  call: ({ standing, round, application, explorer }: Own): Call => ({
    to: standing,
    data: encodeFunctionData({ abi: standingAbi, functionName: "settlePair", args: [round, application, explorer] }),
    value: 0n,
  }),
});

/**
 * {@link settlePair}, waiting until it has succeeded; `justified` and `failed` replace those of the last time.
 *
 * @throws as {@link settlePair}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await settlePairSync(client, { standing, round, application: 1, explorer });
 */
export const settlePairSync = defineSync(settlePair);

export declare namespace settlePair {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
