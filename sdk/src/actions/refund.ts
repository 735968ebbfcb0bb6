import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  readonly round: Address;
  readonly application: number;
  readonly donor: Address;
  /** Default: the donor. Only the donor itself may name another address. */
  readonly to?: Address | undefined;
};

/**
 * Pays a donor back all it gave to one application: at once after a cancel, from settling on if the Builder withdrew or was
 * disqualified, from closing on if it was not claimed. Anyone to the donor itself. No deadline.
 *
 * @throws {@link DonationRoundNotRefundableError} {@link DonationRoundAlreadyRefundedError} {@link DonationRoundNothingGivenError}
 * {@link RoundNotOwnerError}
 * @example
 * const { amount } = await refundSync(client, { round, application: 3 });
 */
export const refund = definePreparedWrite({
  action: "refund",
  event: "Refunded",
  prepare: async (
    client,
    parameters: WriteParameters &
      Omit<Own, "donor"> & { /** Default: the sender. */ readonly donor?: Address | undefined },
  ) => ({
    ...parameters,
    donor: parameters.donor ?? addressOfSender(client, "refund", parameters),
  }),
  call: ({ round, application, donor, to = donor }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "refund", args: [application, donor, to] }),
    value: 0n,
  }),
});

/**
 * {@link refund}, waiting until it has succeeded.
 *
 * @throws as {@link refund}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await refundSync(client, { round, application: 3, donor });
 */
export const refundSync = defineSync(refund);

export declare namespace refund {
  type Parameters = WriteParameters & Omit<Own, "donor"> & { readonly donor?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
