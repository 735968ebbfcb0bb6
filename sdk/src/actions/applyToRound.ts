import type { Address, Hash } from "viem";
import type { Content } from "../builders/applications.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly content: Content;
};

/**
 * Applies, edits while Pending (or Accepted, before donations may begin), or applies again after a rejection.
 *
 * @throws {@link RoundOutsideWindowError} {@link RoundKindNotAllowedError} {@link RoundBuilderNotEligibleError} {@link RoundBadRecipientError} {@link RoundWrongStatusError}
 * @example
 * await applyToRound(client, { round, content: { recipient, ask: 0n, kind: 0, metadata } });
 */
export const applyToRound = defineWrite({
  action: "applyToRound",
  event: "Applied",
  call: ({ round, content }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "applyToRound", args: [content] }),
    value: 0n,
  }),
});

/**
 * {@link applyToRound}, waiting until it has succeeded.
 *
 * @throws as {@link applyToRound}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await applyToRoundSync(client, { round, content: { recipient, ask: 0n, kind: 0, metadata } });
 */
export const applyToRoundSync = defineSync(applyToRound);

export declare namespace applyToRound {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
