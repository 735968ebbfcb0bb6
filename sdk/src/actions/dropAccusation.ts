import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { stakesAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A Stakes contract. */
  readonly stakes: Address;
  readonly program: Address;
  readonly staker: Address;
};

/**
 * Takes an accusation back. Who made it, or an ADMIN of the Program.
 *
 * @throws {@link StakesNotAccusedError} {@link StakesNotAccuserError}
 * @example
 * await dropAccusation(client, { stakes, program, staker });
 */
export const dropAccusation = defineWrite({
  action: "dropAccusation",
  event: "AccusationDropped",
  call: ({ stakes, program, staker }: Own): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "drop", args: [program, staker] }),
    value: 0n,
  }),
});

/**
 * {@link dropAccusation}, waiting until it has succeeded.
 *
 * @throws as {@link dropAccusation}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await dropAccusationSync(client, { stakes, program, staker });
 */
export const dropAccusationSync = defineSync(dropAccusation);

export declare namespace dropAccusation {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
