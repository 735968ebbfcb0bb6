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
 * Pays a Builder its donations, from settling on. Anyone.
 *
 * @throws {@link RoundWrongPhaseError} {@link RoundWrongStatusError} {@link RoundAlreadyPaidError}
 * @example
 * await claimDonations(client, { round, application: 1 });
 */
export const claimDonations = defineWrite({
  action: "claimDonations",
  event: "DonationsClaimed",
  call: ({ round, application }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "claimDonations", args: [application] }),
    value: 0n,
  }),
});

/**
 * {@link claimDonations}, waiting until it has succeeded.
 *
 * @throws as {@link claimDonations}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await claimDonationsSync(client, { round, application: 1 });
 */
export const claimDonationsSync = defineSync(claimDonations);

export declare namespace claimDonations {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
