import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
};

/**
 * Takes stray money of the pool's asset in: into the pool until donations end, afterwards into what goes back to the sponsors. Anyone.
 *
 * @throws {@link RoundNothingToAbsorbError} {@link RoundNoPoolAssetError}
 * @example
 * await absorb(client, { round });
 */
export const absorb = defineWrite({
  action: "absorb",
  event: "Absorbed",
  call: ({ round }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "absorb", args: [] }),
    value: 0n,
  }),
});

/**
 * {@link absorb}, waiting until it has succeeded.
 *
 * @throws as {@link absorb}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await absorbSync(client, { round });
 */
export const absorbSync = defineSync(absorb);

export declare namespace absorb {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
