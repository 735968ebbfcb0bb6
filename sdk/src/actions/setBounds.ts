import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import type { Bounds } from "./createProgram.ts";

type Own = { readonly program: Address; readonly bounds: Bounds };

/**
 * Sets what operators may open from now on. ADMIN.
 *
 * @throws {@link AccessControlUnauthorizedAccountError}
 * @example
 * await setBounds(client, { program, bounds: { minApplicationTime: 86_400, minDonationTime: 604_800, minReviewTime: 172_800, maxCapBps: 2_500 } });
 */
export const setBounds = defineWrite({
  action: "setBounds",
  event: "BoundsSet",
  call: ({ program, bounds }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "setBounds", args: [bounds] }),
    value: 0n,
  }),
});

/**
 * {@link setBounds}, waiting until it has succeeded.
 *
 * @throws as {@link setBounds}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * await setBoundsSync(client, { program, bounds });
 */
export const setBoundsSync = defineSync(setBounds);

export declare namespace setBounds {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
