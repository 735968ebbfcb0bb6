import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly application: number;
  /** The address that is proposed now. */
  readonly recipient: Address;
};

/**
 * Confirms the payout address a Builder proposed. REVIEWER, until everything is paid.
 *
 * @throws {@link RoundMissingRoleError} {@link RoundWrongRecipientError} {@link RoundAlreadyPaidError}
 * @example
 * await confirmRecipient(client, { round, application: 1, recipient });
 */
export const confirmRecipient = defineWrite({
  action: "confirmRecipient",
  event: "RecipientConfirmed",
  call: ({ round, application, recipient }: Own): Call => ({
    to: round,
    data: encodeFunctionData({
      abi: donationRoundAbi,
      functionName: "confirmRecipient",
      args: [application, recipient],
    }),
    value: 0n,
  }),
});

/**
 * {@link confirmRecipient}, waiting until it has succeeded.
 *
 * @throws as {@link confirmRecipient}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await confirmRecipientSync(client, { round, application: 1, recipient });
 */
export const confirmRecipientSync = defineSync(confirmRecipient);

export declare namespace confirmRecipient {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
