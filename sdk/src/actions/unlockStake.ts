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
  /** Base units of the staked asset. */
  readonly amount: bigint;
};

/**
 * Begins to leave with part or all of a stake: it stops counting at once and can be withdrawn after the unbonding time.
 *
 * @throws {@link StakesAboveLockedError} {@link StakesZeroAmountError}
 * @example
 * await unlockStake(client, { stakes, program, amount: 5_000_000n });
 */
export const unlockStake = defineWrite({
  action: "unlockStake",
  event: "StakeUnlocked",
  call: ({ stakes, program, amount }: Own): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "unlock", args: [program, amount] }),
    value: 0n,
  }),
});

/**
 * {@link unlockStake}, waiting until it has succeeded; `readyAt` is when it can be withdrawn.
 *
 * @throws as {@link unlockStake}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await unlockStakeSync(client, { stakes, program, amount: 5_000_000n });
 */
export const unlockStakeSync = defineSync(unlockStake);

export declare namespace unlockStake {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
