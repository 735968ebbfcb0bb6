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
  /** Another address than the staker's only if the staker sends it. */
  readonly to: Address;
};

/**
 * Pays what has unbonded. Anyone to the staker itself; the staker anywhere.
 *
 * @throws {@link StakesNothingReadyError} {@link StakesNotStakerError}
 * @example
 * await withdrawStake(client, { stakes, program, staker, to: staker });
 */
export const withdrawStake = defineWrite({
  action: "withdrawStake",
  event: "StakeWithdrawn",
  call: ({ stakes, program, staker, to }: Own): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "withdraw", args: [program, staker, to] }),
    value: 0n,
  }),
});

/**
 * {@link withdrawStake}, waiting until it has succeeded; `amount` is what was paid.
 *
 * @throws as {@link withdrawStake}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await withdrawStakeSync(client, { stakes, program, staker, to: staker });
 */
export const withdrawStakeSync = defineSync(withdrawStake);

export declare namespace withdrawStake {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
