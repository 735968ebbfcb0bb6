import {
  type Account,
  type Address,
  type Hex,
  parseSignature,
  serializeCompactSignature,
  signatureToCompactSignature,
} from "viem";
import { getChainId, getCode, readContract, signTypedData } from "viem/actions";
import {
  type Cart,
  type CartItem,
  cartItems,
  cartTotal,
  cartTypedData,
  permit2CartTypedData,
} from "../builders/carts.ts";
import type { SignedPermit } from "../builders/permits.ts";
import { ContractWalletError, type PermitUnavailableError } from "../errors/carts.ts";
import { InvalidParameterError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { routerAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import { isNative } from "../internal/assets.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { accountOf, addressOfSender } from "../internal/write.ts";
import { getCartNonce } from "./getCartNonce.ts";
import { signPermit } from "./signPermit.ts";

/** A cart its donor has signed: whoever has it can give it, with `relayCart`. Nothing in it can be altered. */
export type SignedCart = {
  readonly router: Address;
  readonly cart: Cart;
  readonly signature: Hex;
} & (
  | {
      /** Signed for the Router: by the permit beside it, or by an allowance to the Router. */
      readonly by: "router";
      readonly permit?: SignedPermit | undefined;
    }
  /** Signed for Permit2, which has an allowance. */
  | { readonly by: "permit2" }
);

/**
 * Signs gifts to several Rounds with the client's account. Nothing is sent, and no coin for gas is needed: whoever has the
 * result can give it until the deadline. One signature by Permit2 or by an allowance to the Router, two with a permit.
 *
 * @throws {@link ContractWalletError} {@link PermitUnavailableError} {@link InvalidParameterError} for the chain's coin
 * {@link RequestRejectedError}
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * const signed = await signCart(client, { router, token: asset, items, deadline: 1_800_000_000n, by: "permit" });
 */
export async function signCart(client: CatchmentClient, parameters: signCart.Parameters): Promise<SignedCart> {
  const { token, skip = false, deadline, by } = parameters;
  if (isNative(token)) throw new InvalidParameterError("token", token, "Send the chain's own coin: donateCart");
  const action = "signCart";
  const account = accountOf(client, action, parameters);
  const donor = addressOfSender(client, action, parameters);
  const router = await addressOf(client, "router", parameters.router);
  const items = cartItems(parameters.items);
  const nonces = by === "permit2" ? "permit2" : "router";
  const nonce = parameters.cartNonce ?? (await getCartNonce(client, { donor, router, by: nonces }));
  const cart: Cart = { donor, token, items, skip, nonce, deadline };
  const own = { token, spender: router, value: cartTotal(items), deadline, account };
  const permit = by === "permit" ? await signPermit(client, own) : undefined;
  return attempt({ action }, async () => {
    const [chainId, code] = await Promise.all([getChainId(client), getCode(client, { address: donor })]);
    // Permit2 asks an account with code as a contract; the Router asks its key first (EIP-7702).
    const isDelegated = code?.startsWith("0xef0100") === true && by !== "permit2";
    if (code !== undefined && !isDelegated) throw new ContractWalletError(donor, "a cart");
    if (by !== "permit2") {
      const signature = await signTypedData(client, { account, ...cartTypedData({ chainId, router, cart }) });
      return { by: "router", router, cart, signature, ...(permit === undefined ? {} : { permit }) };
    }
    const permit2 = await readContract(client, { address: router, abi: routerAbi, functionName: "permit2" });
    const typedData = permit2CartTypedData({ chainId, router, cart, permit2 });
    const signature = parseSignature(await signTypedData(client, { account, ...typedData }));
    // Permit2 takes the compact form (EIP-2098), whose calldata costs less.
    return { by, router, cart, signature: serializeCompactSignature(signatureToCompactSignature(signature)) };
  });
}

export declare namespace signCart {
  type Parameters = {
    /** An ERC-20: the donated asset of every Round named. */
    readonly token: Address;
    readonly items: readonly CartItem[];
    /** Whether a Round that refuses is left out instead of failing all; default: false. */
    readonly skip?: boolean | undefined;
    /** Unix seconds, the last one at which it counts. */
    readonly deadline: bigint;
    /** How the money is allowed: `chooseCartWay` knows which is possible. */
    readonly by: "permit" | "allowance" | "permit2";
    /** Default: the lowest free one. */
    readonly cartNonce?: bigint | undefined;
    /** Default: the one of this chain. */
    readonly router?: Address | undefined;
    /** The donor; default: the client's account. */
    readonly account?: Account | Address | undefined;
  };
  type ReturnType = SignedCart;
  type ErrorType = WriteErrorType | PermitUnavailableError | ContractWalletError;
}
