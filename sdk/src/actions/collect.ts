import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { tokenDistributorAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** The TokenDistributor, of one asset; a Round's configuration names its own. */
  readonly distributor: Address;
};

type Defaults = {
  /** Who gets it; default: the sender. */
  readonly to?: Address | undefined;
};

/**
 * Pays the sender all that its claimed matches left with a TokenDistributor.
 *
 * @throws {@link TokenDistributorNothingToCollectError} {@link TokenDistributorZeroAddressError}
 * @example
 * await collect(client, { distributor });
 */
export const collect = definePreparedWrite({
  action: "collect",
  event: "Collected",
  prepare: async (client, parameters: WriteParameters & Own & Defaults) => ({
    ...parameters,
    to: parameters.to ?? addressOfSender(client, "collect", parameters),
  }),
  call: ({ distributor, to }: Own & { readonly to: Address }): Call => ({
    to: distributor,
    data: encodeFunctionData({ abi: tokenDistributorAbi, functionName: "collect", args: [to] }),
    value: 0n,
  }),
});

/**
 * {@link collect}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link collect}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await collectSync(client, { distributor });
 */
export const collectSync = defineSync(collect);

export declare namespace collect {
  type Parameters = WriteParameters & Own & Defaults;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
