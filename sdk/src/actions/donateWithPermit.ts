import type { Address, Hash, TransactionReceipt } from "viem";
import { type Cart, type CartItem, cartItems, cartTotal } from "../builders/carts.ts";
import type { ContractWalletError, PermitUnavailableError } from "../errors/carts.ts";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { addressOf } from "../internal/addresses.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { accountOf, addressOfSender, sendCall, sendCallSync } from "../internal/write.ts";
import { type CartOutcome, relayCart } from "./relayCart.ts";
import { signPermit } from "./signPermit.ts";

/**
 * Gives to several Rounds of one token in one transaction of the donor's own, without an approval before: it signs the token's
 * permit, then sends it with the gifts. For somebody else to send: `signCart` and `relayCart`.
 *
 * @throws {@link PermitUnavailableError} {@link ContractWalletError} {@link RouterItemRefusedError}
 * {@link RouterAllowanceTooLowError} and the other errors of IRouter.donateWithPermit
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * await donateWithPermit(client, { router, token: asset, items, deadline: 1_800_000_000n });
 */
export async function donateWithPermit(
  client: CatchmentClient,
  parameters: donateWithPermit.Parameters,
): Promise<Hash> {
  return sendCall(client, "donateWithPermit", await prepare(client, parameters), parameters);
}

/**
 * {@link donateWithPermit}, waiting until it has succeeded.
 *
 * @throws as {@link donateWithPermit}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * const { donations } = await donateWithPermitSync(client, { router, token: asset, items, deadline: 1_800_000_000n });
 */
export async function donateWithPermitSync(
  client: CatchmentClient,
  parameters: donateWithPermit.Parameters,
): Promise<donateWithPermitSync.ReturnType> {
  const receipt = await sendCallSync(client, "donateWithPermit", await prepare(client, parameters), parameters);
  return { receipt, ...relayCart.extractOutcome(receipt.logs) };
}

export declare namespace donateWithPermit {
  type Parameters = WriteParameters & {
    readonly token: Address;
    readonly items: readonly CartItem[];
    /** Whether a Round that refuses is left out instead of failing all; default: false. */
    readonly skip?: boolean | undefined;
    /** The permit's, unix seconds. */
    readonly deadline: bigint;
    /** Default: this chain's. */
    readonly router?: Address | undefined;
  };
  type ReturnType = Hash;
  type ErrorType = WriteErrorType | PermitUnavailableError | ContractWalletError;
}

export declare namespace donateWithPermitSync {
  type Parameters = donateWithPermit.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt } & CartOutcome;
  type ErrorType = donateWithPermit.ErrorType | SyncErrorType;
}

async function prepare(client: CatchmentClient, parameters: donateWithPermit.Parameters): Promise<Call> {
  const { token, skip = false, deadline } = parameters;
  const account = accountOf(client, "donateWithPermit", parameters);
  const donor = addressOfSender(client, "donateWithPermit", parameters);
  const router = await addressOf(client, "router", parameters.router);
  const items = cartItems(parameters.items);
  const permit = await signPermit(client, { token, spender: router, value: cartTotal(items), deadline, account });
  // The sender is the donor: no signature over the cart is asked for, and no nonce used up.
  const cart: Cart = { donor, token, items, skip, nonce: 0n, deadline: 0n };
  return relayCart.call({ signed: { by: "router", router, cart, signature: "0x", permit } });
}
