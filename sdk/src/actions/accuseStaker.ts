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
  readonly staker: Address;
  /** At most what `getStake` calls accusable. */
  readonly amount: bigint;
  /** sha2-256 digest of the published reason. */
  readonly reason: Hex;
};

/**
 * Gives a staker notice that it may be slashed. A SLASHER of the Program.
 *
 * @throws {@link StakesNotSlasherError} {@link StakesAboveAccusableError} {@link StakesAlreadyAccusedError} {@link StakesSparedError}
 * @example
 * await accuseStaker(client, { stakes, program, staker, amount: 1_000_000n, reason });
 */
export const accuseStaker = defineWrite({
  action: "accuseStaker",
  event: "StakerAccused",
  call: ({ stakes, program, staker, amount, reason }: Own): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "accuse", args: [program, staker, amount, reason] }),
    value: 0n,
  }),
});

/**
 * {@link accuseStaker}, waiting until it has succeeded; `rulingFrom` and `rulingUntil` are when it can be.
 *
 * @throws as {@link accuseStaker}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await accuseStakerSync(client, { stakes, program, staker, amount: 1_000_000n, reason });
 */
export const accuseStakerSync = defineSync(accuseStaker);

export declare namespace accuseStaker {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
