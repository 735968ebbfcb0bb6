import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { priceListAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly priceList: Address;
  readonly program: Address;
  /** What it is paid in. */
  readonly asset: Address;
  /** The unit's name, such as hour, or one of `policyUnits`. */
  readonly unit: string;
  /** Base units of the asset per whole unit; 0 takes the unit off the list. */
  readonly price: bigint;
  /** What the price goes by, in words or as a link. */
  readonly source: string;
};

/**
 * Sets what a Program pays for a unit, from the list's delay (7 days) on: for Rounds that open later. ADMIN.
 *
 * @throws {@link PriceListNotAdminError} {@link PriceListNotAProgramError} {@link PriceListNoNameError}
 * {@link PriceListNoSourceError}
 * @example
 * const price = { unit: "hour", price: 50_000_000n, source: "https://example.org/rates" };
 * await setPrice(client, { priceList, program, asset, ...price });
 */
export const setPrice = defineWrite({
  action: "setPrice",
  event: "PriceSet",
  call: ({ priceList, program, asset, unit, price, source }: Own): Call => ({
    to: priceList,
    data: encodeFunctionData({
      abi: priceListAbi,
      functionName: "setPrice",
      args: [program, asset, unit, price, source],
    }),
    value: 0n,
  }),
});

/**
 * {@link setPrice}, waiting until it has succeeded; `from` is when it comes into force, unix seconds.
 *
 * @throws as {@link setPrice}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const price = { unit: "hour", price: 50_000_000n, source: "https://example.org/rates" };
 * const { from } = await setPriceSync(client, { priceList, program, asset, ...price });
 */
export const setPriceSync = defineSync(setPrice);

export declare namespace setPrice {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
