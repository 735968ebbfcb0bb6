import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly application: number;
  /** Digest of the published reason, not zero. */
  readonly reason: Hex;
};

/**
 * Undoes a disqualification. ADMIN or the arbiter, until settling.
 *
 * @throws {@link RoundMissingRoleError} {@link RoundNoReasonError} {@link RoundWrongPhaseError} {@link RoundWrongStatusError}
 * @example
 * await reinstate(client, { round, application: 1, reason });
 */
export const reinstate = defineWrite({
  action: "reinstate",
  event: "Reinstated",
  call: ({ round, application, reason }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "reinstate", args: [application, reason] }),
    value: 0n,
  }),
});

/**
 * {@link reinstate}, waiting until it has succeeded.
 *
 * @throws as {@link reinstate}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await reinstateSync(client, { round, application: 1, reason });
 */
export const reinstateSync = defineSync(reinstate);

export declare namespace reinstate {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
