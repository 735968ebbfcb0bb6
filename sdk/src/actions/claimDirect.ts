import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly application: number;
};

/**
 * From 30 days after settling: tries the distributor once more, and pays the recipient directly if it fails. The Builder alone.
 *
 * @throws {@link RoundNotBuilderError} {@link RoundTooEarlyError}
 * @example
 * await claimDirect(client, { round, application: 1 });
 */
export const claimDirect = defineWrite({
  action: "claimDirect",
  event: "MatchClaimed",
  call: ({ round, application }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "claimDirect", args: [application] }),
    value: 0n,
  }),
});

/**
 * {@link claimDirect}, waiting until it has succeeded.
 *
 * @throws as {@link claimDirect}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await claimDirectSync(client, { round, application: 1 });
 */
export const claimDirectSync = defineSync(claimDirect);

export declare namespace claimDirect {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
