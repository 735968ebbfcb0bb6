import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { stakesAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A Stakes contract. */
  readonly stakes: Address;
  readonly program: Address;
  /** sha2-256 digest of the published answer. */
  readonly statement: Hex;
};

/**
 * Answers the accusation against the sender, while it can be ruled on.
 *
 * @throws {@link StakesNotAccusedError} {@link StakesNoReasonError}
 * @example
 * await answerAccusation(client, { stakes, program, statement: digest });
 */
export const answerAccusation = defineWrite({
  action: "answerAccusation",
  event: "AccusationAnswered",
  call: ({ stakes, program, statement }: Own): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "answer", args: [program, statement] }),
    value: 0n,
  }),
});

/**
 * {@link answerAccusation}, waiting until it has succeeded.
 *
 * @throws as {@link answerAccusation}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await answerAccusationSync(client, { stakes, program, statement: digest });
 */
export const answerAccusationSync = defineSync(answerAccusation);

export declare namespace answerAccusation {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
