import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly recipient: Address;
};

/**
 * Proposes another payout address for the caller's application; it counts once a REVIEWER confirms it.
 *
 * @throws {@link RoundBadRecipientError} {@link RoundWrongStatusError}
 * @example
 * await proposeRecipient(client, { round, recipient });
 */
export const proposeRecipient = defineWrite({
  action: "proposeRecipient",
  event: "RecipientProposed",
  call: ({ round, recipient }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "proposeRecipient", args: [recipient] }),
    value: 0n,
  }),
});

/**
 * {@link proposeRecipient}, waiting until it has succeeded.
 *
 * @throws as {@link proposeRecipient}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await proposeRecipientSync(client, { round, recipient });
 */
export const proposeRecipientSync = defineSync(proposeRecipient);

export declare namespace proposeRecipient {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
