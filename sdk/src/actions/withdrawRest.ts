import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  readonly round: Address;
  readonly sponsor: Address;
  /** Default: the sponsor. Only the sponsor itself may name another address. */
  readonly to?: Address | undefined;
};

/**
 * Pays a sponsor its share of what is released of the pool. Anyone to the sponsor itself.
 *
 * @throws {@link RoundNothingReleasedError} {@link RoundNotOwnerError}
 * @example
 * const { amount } = await withdrawRestSync(client, { round, sponsor: program });
 */
export const withdrawRest = definePreparedWrite({
  action: "withdrawRest",
  event: "RestWithdrawn",
  prepare: async (
    client,
    parameters: WriteParameters &
      Omit<Own, "sponsor"> & { /** Default: the sender. */ readonly sponsor?: Address | undefined },
  ) => ({
    ...parameters,
    sponsor: parameters.sponsor ?? addressOfSender(client, "withdrawRest", parameters),
  }),
  call: ({ round, sponsor, to = sponsor }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "withdrawRest", args: [sponsor, to] }),
    value: 0n,
  }),
});

/**
 * {@link withdrawRest}, waiting until it has succeeded.
 *
 * @throws as {@link withdrawRest}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await withdrawRestSync(client, { round, sponsor });
 */
export const withdrawRestSync = defineSync(withdrawRest);

export declare namespace withdrawRest {
  type Parameters = WriteParameters & Omit<Own, "sponsor"> & { readonly sponsor?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
