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
 * Withdraws the caller's application, finally; its donors are refunded from settling on. Until a day before settling.
 *
 * @throws {@link RoundWrongPhaseError} {@link RoundTooLateError} {@link RoundWrongStatusError}
 * @example
 * await withdrawApplication(client, { round });
 */
export const withdrawApplication = defineWrite({
  action: "withdrawApplication",
  event: "Withdrawn",
  call: ({ round }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "withdraw", args: [] }),
    value: 0n,
  }),
});

/**
 * {@link withdrawApplication}, waiting until it has succeeded.
 *
 * @throws as {@link withdrawApplication}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await withdrawApplicationSync(client, { round });
 */
export const withdrawApplicationSync = defineSync(withdrawApplication);

export declare namespace withdrawApplication {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
