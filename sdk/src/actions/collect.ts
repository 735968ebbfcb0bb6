import type { Address, Hash } from "viem";
import type { UnsupportedChainError } from "../errors/client.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { tokenDistributorAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** An ERC-20, or `NATIVE`. */
  readonly asset: Address;
};

type Defaults = {
  /** Who gets it; default: the sender. */
  readonly to?: Address | undefined;
  /** The TokenDistributor; default: the chain's. */
  readonly distributor?: Address | undefined;
};

/**
 * Pays the sender all that its claimed matches left with the TokenDistributor in one asset.
 *
 * @throws {@link UnsupportedChainError} {@link TokenDistributorNothingToCollectError} {@link TokenDistributorZeroAddressError}
 * @example
 * await collect(client, { distributor, asset });
 */
export const collect = definePreparedWrite({
  action: "collect",
  event: "Collected",
  prepare: async (client, parameters: WriteParameters & Own & Defaults) => ({
    ...parameters,
    to: parameters.to ?? addressOfSender(client, "collect", parameters),
    distributor: await addressOf(client, "tokenDistributor", parameters.distributor),
  }),
  call: ({ distributor, asset, to }: Own & { readonly distributor: Address; readonly to: Address }): Call => ({
    to: distributor,
    data: encodeFunctionData({ abi: tokenDistributorAbi, functionName: "collect", args: [asset, to] }),
    value: 0n,
  }),
});

/**
 * {@link collect}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link collect}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await collectSync(client, { distributor, asset });
 */
export const collectSync = defineSync(collect);

export declare namespace collect {
  type Parameters = WriteParameters & Own & Defaults;
  type ReturnType = Hash;
  type ErrorType = UnsupportedChainError | WriteErrorType;
}
