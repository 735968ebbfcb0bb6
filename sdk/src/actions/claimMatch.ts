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
 * Pays a Builder its match, once the Round is settled. Anyone.
 *
 * @throws {@link RoundWrongPhaseError} {@link RoundWrongStatusError} {@link RoundAlreadyPaidError} {@link RoundNotProvenError}
 * @example
 * await claimMatch(client, { round, application: 1 });
 */
export const claimMatch = defineWrite({
  action: "claimMatch",
  event: "MatchClaimed",
  call: ({ round, application }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "claimMatch", args: [application] }),
    value: 0n,
  }),
});

/**
 * {@link claimMatch}, waiting until it has succeeded.
 *
 * @throws as {@link claimMatch}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await claimMatchSync(client, { round, application: 1 });
 */
export const claimMatchSync = defineSync(claimMatch);

export declare namespace claimMatch {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
