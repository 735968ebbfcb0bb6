import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly days: number;
};

/**
 * Moves the end of donations and all that follows by whole days. OPERATOR, until donations end.
 *
 * @throws {@link RoundMissingRoleError} {@link RoundWrongPhaseError} {@link RoundExtensionTooLongError}
 * @example
 * await extendRound(client, { round, days: 2 });
 */
export const extendRound = defineWrite({
  action: "extendRound",
  event: "Extended",
  call: ({ round, days }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "extend", args: [days] }),
    value: 0n,
  }),
});

/**
 * {@link extendRound}, waiting until it has succeeded.
 *
 * @throws as {@link extendRound}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await extendRoundSync(client, { round, days: 2 });
 */
export const extendRoundSync = defineSync(extendRound);

export declare namespace extendRound {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
