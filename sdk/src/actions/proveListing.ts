import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { allowListAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** An AllowList. */
  readonly list: Address;
  readonly holder: Address;
  /** 1 to 10000, as its leaf says. */
  readonly weightBps: number;
  /** From {@link allowListTree}. */
  readonly proof: readonly Hex[];
};

/**
 * Records that a holder is on an AllowList: from then on it weighs what its leaf says. Anyone, for any holder.
 *
 * @throws {@link AllowListBadProofError} {@link AllowListAlreadyProvenError} {@link AllowListWeightOutOfBoundsError}
 * @example
 * await proveListing(client, { list: gate, holder, weightBps: 10_000, proof });
 */
export const proveListing = defineWrite({
  action: "proveListing",
  event: "ListingProven",
  call: ({ list, holder, weightBps, proof }: Own): Call => ({
    to: list,
    data: encodeFunctionData({
      abi: allowListAbi,
      functionName: "prove",
      args: [holder, BigInt(weightBps), proof],
    }),
    value: 0n,
  }),
});

/**
 * {@link proveListing}, waiting until it has succeeded.
 *
 * @throws as {@link proveListing}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await proveListingSync(client, { list: gate, holder, weightBps: 10_000, proof });
 */
export const proveListingSync = defineSync(proveListing);

export declare namespace proveListing {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
