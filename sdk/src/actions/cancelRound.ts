import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  /** Digest of the published reason, not zero. */
  readonly reason: Hex;
};

/**
 * Ends the Round: donors and sponsors get everything back. OPERATOR before donations may begin, ADMIN until they end.
 *
 * @throws {@link RoundNoReasonError} {@link RoundWrongPhaseError} {@link RoundMissingRoleError}
 * @example
 * await cancelRound(client, { round, reason });
 */
export const cancelRound = defineWrite({
  action: "cancelRound",
  event: "Cancelled",
  call: ({ round, reason }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "cancel", args: [reason] }),
    value: 0n,
  }),
});

/**
 * {@link cancelRound}, waiting until it has succeeded.
 *
 * @throws as {@link cancelRound}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await cancelRoundSync(client, { round, reason });
 */
export const cancelRoundSync = defineSync(cancelRound);

export declare namespace cancelRound {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
