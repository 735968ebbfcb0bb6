import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { routerAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = { readonly router: Address /** Of the signed cart. */; readonly cartNonce: bigint };

/**
 * Makes a cart the sender has signed for the Router worthless. One for Permit2 is cancelled there, by
 * `invalidateUnorderedNonces`.
 *
 * @throws {@link RouterNonceUsedError} if it was given already
 * @example
 * await cancelCart(client, { router, cartNonce: signedCart.cart.nonce });
 */
export const cancelCart = defineWrite({
  action: "cancelCart",
  event: "CartCancelled",
  call: ({ router, cartNonce }: Own): Call => ({
    to: router,
    data: encodeFunctionData({ abi: routerAbi, functionName: "cancelCart", args: [cartNonce] }),
    value: 0n,
  }),
});

/**
 * {@link cancelCart}, waiting until it has succeeded.
 *
 * @throws as {@link cancelCart}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * await cancelCartSync(client, { router, cartNonce: signedCart.cart.nonce });
 */
export const cancelCartSync = defineSync(cancelCart);

export declare namespace cancelCart {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
