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
 * Takes an accepted application out; its donors are refunded from settling on. REVIEWER, until a day before settling.
 *
 * @throws {@link RoundMissingRoleError} {@link RoundNoReasonError} {@link RoundWrongPhaseError} {@link RoundWrongStatusError}
 * @example
 * await disqualify(client, { round, application: 1, reason });
 */
export const disqualify = defineWrite({
  action: "disqualify",
  event: "Disqualified",
  call: ({ round, application, reason }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "disqualify", args: [application, reason] }),
    value: 0n,
  }),
});

/**
 * {@link disqualify}, waiting until it has succeeded.
 *
 * @throws as {@link disqualify}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await disqualifySync(client, { round, application: 1, reason });
 */
export const disqualifySync = defineSync(disqualify);

export declare namespace disqualify {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
